//! Games and recordings that several write at once, that another program has changed, or that were moved: each sitting
//! has a file of its own, one writer wins, and a scenario is found where it is said to be.

use std::path::{Path, PathBuf};

use super::{Talk, diwan, empty, flat, said, turns};

/// The default saves in a folder, each with its text.
fn games(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(folder.join("diwan")).expect("a folder of games").flatten();
    entries.map(|it| (it.path(), std::fs::read_to_string(it.path()).expect("a game"))).collect()
}

#[test]
fn what_another_program_wrote_into_a_save_stays() {
    let other: [fn(&str) -> String; 3] =
        [|text| text.to_owned() + "{}\n", |_| String::new(), |text| text.replace('0', "9")];
    for (number, changed) in other.into_iter().enumerate() {
        let folder = empty(&format!("changed-{number}"));
        let file = folder.join("game.jsonl");
        let mut talk = Talk::begin(diwan(&folder, &["play", "nile_dam", "--as", "donors", "--save", "game.jsonl"]));
        talk.until("Let the turn pass");
        talk.say("2\n");
        talk.until("Let the turn pass");
        let text = changed(&std::fs::read_to_string(&file).expect("a game"));
        std::fs::write(&file, &text).expect("written");
        talk.say("3\n");
        talk.until("Let the turn pass");
        let (code, said) = talk.leave();
        let said = flat(&said);
        assert!(code == 0 && said.contains("was changed by another program and is left as it is"), "{said}");
        assert!(said.contains("kept in game.branch1.jsonl from now on"), "{said}");
        assert_eq!(std::fs::read_to_string(&file).expect("there"), text);
        assert_eq!(turns(&folder.join("game.branch1.jsonl")), [1, 2]);
    }
}

/// A second sitting is refused whatever it would do and whatever name the file has for it.
#[test]
fn a_second_sitting_takes_nothing_back() {
    let folder = empty("second");
    let mut talk = Talk::begin(diwan(&folder, &["play", "nile_dam", "--as", "donors", "--save", "game.jsonl"]));
    for typed in ["", "2\n", "3\n"] {
        talk.say(typed);
        talk.until("Let the turn pass");
    }
    std::os::unix::fs::symlink("game.jsonl", folder.join("link.jsonl")).expect("a link");
    std::fs::hard_link(folder.join("game.jsonl"), folder.join("hard.jsonl")).expect("a link");
    for name in ["game.jsonl", "link.jsonl", "hard.jsonl"] {
        let (code, said) = said(&folder, &["play", "--resume", name], "undo\nundo\n2\n");
        assert!(code == 2 && flat(&said).contains("is being played in another sitting"), "{name}: {code} {said}");
    }
    let (code, said) = said(&folder, &["play", "tiny", "--as", "north", "--save", "game.jsonl", "--force"], "");
    assert!(code == 2 && flat(&said).contains("is being played in another sitting"), "{code} {said}");
    talk.say("2\n");
    talk.until("Let the turn pass");
    assert_eq!(talk.leave().0, 0);
    assert_eq!(turns(&folder.join("game.jsonl")), [1, 2, 3]);
}

#[test]
fn a_game_is_gone_on_with_from_anywhere() {
    let folder = empty("elsewhere");
    let (one, other) = (folder.join("the one"), folder.join("other"));
    [&one, &other].iter().for_each(|it| std::fs::create_dir(it).expect("a folder"));
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/tiny.ron"), one.join("well.ron"))
        .expect("copied");
    let (code, told) = said(&one, &["play", "well.ron", "--as", "north", "--save", "../game.jsonl"], "1\n2\n");
    assert_eq!(code, 0, "{told}");
    let (code, told) = said(&other, &["play", "--resume", "../game.jsonl"], "");
    let lost = flat(&told);
    assert!(code == 3 && lost.contains("there is no scenario `well.ron`"), "{code} {told}");
    assert!(lost.contains("was when the game was begun, seen from") && lost.contains("`--scenario` says"), "{told}");
    let (code, told) = said(&other, &["play", "--resume", "../game.jsonl", "--scenario", "nile_dam"], "");
    assert!(code == 3 && told.contains("recorded of the scenario `well`"), "{code} {told}");
    let (code, told) = said(&other, &["play", "--resume", "../game.jsonl", "--scenario", "../the one/well.ron"], "");
    assert!(code == 0 && told.contains("turn 2 of 2"), "{code} {told}");
    // What it says at the end can be typed right there.
    let told = flat(&told);
    let tip = told.rsplit_once("; `diwan ").and_then(|(_, it)| it.split_once('`')).expect("a tip").0;
    assert_eq!(tip, "play --resume ../game.jsonl --scenario '../the one/well.ron' --as north");
    let line = format!("exec '{}' {tip}", env!("CARGO_BIN_EXE_diwan"));
    let (code, told) = Talk::begin(super::command("sh", &other, &["-c", &line])).leave();
    assert!(code == 0 && told.contains("turn 2 of 2"), "{code} {told}");
}

#[test]
fn of_six_recordings_under_one_name_one_is_kept() {
    for more in [&[][..], &["--force"]] {
        let folder = empty(&format!("six-{}", more.len()));
        let seeds: Vec<String> = (1..=6).map(|it| it.to_string()).collect();
        let begun: Vec<Talk> = seeds
            .iter()
            .map(|seed| {
                let arguments = ["run", "nile_dam", "--seed", seed, "--record", "run.jsonl"];
                Talk::begin(diwan(&folder, &[&arguments, more].concat()))
            })
            .collect();
        let ended: Vec<(i32, String)> = begun.into_iter().map(Talk::leave).collect();
        let done = ended.iter().filter(|it| it.0 == 0).count();
        assert_eq!(done, if more.is_empty() { 1 } else { 6 }, "{ended:?}");
        for (code, told) in ended.iter().filter(|it| it.0 != 0) {
            assert!(*code == 2 && told.contains("is there already"), "{code} {told}");
        }
        let winners = seeds.iter().zip(&ended).filter(|(_, it)| it.0 == 0);
        let text = std::fs::read_to_string(folder.join("run.jsonl")).expect("a recording");
        assert!({ winners }.any(|(seed, _)| text.contains(&format!("\"seed\":{seed},"))), "{text}");
        assert_eq!(said(&folder, &["replay", "run.jsonl"], "").0, 0);
        assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 1, "nothing is left beside it");
    }
}

#[test]
fn six_games_begun_at_once_have_files_of_their_own() {
    let folder = empty("six-games");
    let begin = |_| Talk::begin(diwan(&folder, &["play", "nile_dam", "--as", "donors"]));
    let mut begun: Vec<Talk> = (0..6).map(begin).collect();
    // All of them sit there before any of them ends.
    begun.iter_mut().for_each(|it| _ = it.until("Let the turn pass"));
    for (talk, choice) in begun.iter_mut().zip(["0\n", "2\n", "3\n", "0\n", "2\n", "3\n"]) {
        talk.say(choice);
        talk.until("Let the turn pass");
    }
    for talk in begun {
        assert_eq!(talk.leave().0, 0);
    }
    let games = games(&folder);
    assert_eq!(games.len(), 6);
    for (file, text) in games {
        assert_eq!(turns(&file), [1], "{text}");
    }
}
