//! Results that are there already, gathered into a page: the page says what was said when they were made, several are
//! bound into one, and what is no result is said to be none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("gathered-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Exit code and what was said of a command in a folder; `~` stands for a blank within an argument.
fn said(folder: &Path, arguments: &str) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_diwan"))
        .current_dir(folder)
        .args(arguments.split_whitespace().map(|it| it.replace('~', " ")))
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    (output.status.code().expect("no signal"), text(&output.stdout) + &text(&output.stderr))
}

fn done(folder: &Path, arguments: &str) -> String {
    let (code, said) = said(folder, arguments);
    assert_eq!(code, 0, "{arguments}: {said}");
    said
}

fn page(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a page")
}

/// A page without the command that makes it again, which is another.
fn without_command(html: &str) -> (String, String) {
    let (before, after) = html.split_once("<div class=\"command\">").expect("a command");
    let (_, after) = after.split_once("</div>").expect("its end");
    (before.to_owned(), after.to_owned())
}

/// A page without the assumptions that are weakest, which have to be played for and no folder holds.
fn without_weakest(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<div class=\"weakest\">") else { return html.to_owned() };
    format!("{before}{}", rest.split_once("</div>").expect("its end").1)
}

#[test]
fn the_page_of_a_folder_is_the_page_that_was_written_with_it() {
    let folder = folder("same");
    for (name, made) in [
        ("many", "batch tiny --runs 9000 --series --seed 7"),
        ("nile", "batch nile_dam --draws 40 --seeds 9 --seed 3 --set events~off --metric at(tension,~6) --series"),
        ("narrow", "batch tiny --runs 20000 --until-half-width 0.02 --series"),
        (
            "compared",
            "compare nile_dam --arm calm=events~off --arm shaken=jitter~0.3 --control shaken --draws 40 --seeds 3",
        ),
        (
            "sharper",
            "compare tiny --arm calm=events~off --metric end(water) --smallest end(water)=1 --draws 200 --seeds 1",
        ),
        // Last, since from then on a folder of results hides the scenario that it is called like.
        ("tiny", "batch tiny --runs 3000 --series"),
    ] {
        done(&folder, &format!("{made} --out {name} --html {name}.html --quiet"));
        done(&folder, &format!("report {name} -o again.html --force"));
        let (written, again) = (page(&folder, &format!("{name}.html")), page(&folder, "again.html"));
        let written = without_weakest(&written);
        assert!(without_command(&written) == without_command(&again), "{name}: compare {}", folder.display());
        assert!(again.len() > 10_000, "{name}");
    }
}

#[test]
fn the_command_that_a_page_names_makes_it_again() {
    let folder = folder("command");
    done(
        &folder,
        "compare tiny --arm calm=events~off --metric end(water) --smallest end(water)=1 --draws 50 --seeds 2 --out a",
    );
    done(&folder, "report a -o a.html");
    let html = page(&folder, "a.html");
    let command = html.split("<div class=\"command\">").nth(1).and_then(|it| it.split("</div>").next()).expect("it");
    let command = command.replace("<span>", "").replace("</span>", "").replace("&gt;", ">");
    assert_eq!(
        command.trim(),
        "diwan compare tiny --arm 'calm=events off' --metric 'end(water)' --smallest 'end(water)=1' --draws 50 --seeds 2 --seed 2020"
    );
}

#[test]
fn without_paths_it_says_that_there_are_none() {
    let folder = folder("paths");
    done(&folder, "batch tiny --runs 500 --out a --html a.html --quiet");
    done(&folder, "report a");
    let (written, again) = (page(&folder, "a.html"), page(&folder, "report.html"));
    assert!(again.contains("paths were not kept") && !written.contains("paths were not kept"));
    let picture = |html: &str, key: &str| {
        let figure = html.split(&format!("<figure id=\"{key}\">")).nth(1)?;
        figure.split("</figure>").next().map(str::to_owned)
    };
    for key in ["outcomes", "endings", "gains"] {
        assert!(picture(&written, key).is_some() && picture(&written, key) == picture(&again, key), "{key}");
    }
    assert!(picture(&again, "levels").is_none());
}

/// The values of an attribute in a page.
fn all<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    html.split(&format!(" {attribute}=\"")).skip(1).filter_map(|it| it.split('"').next()).collect()
}

#[test]
fn several_are_chapters_of_one_page() {
    let folder = folder("several");
    done(&folder, "batch tiny --runs 400 --out plain");
    done(&folder, "batch tiny --runs 400 --set events~off --out calm");
    done(&folder, "batch tiny --runs 400 --set events~off --seed 1 --out other");
    done(&folder, "compare tiny --arm calm=events~off --draws 50 --seeds 2 --out compared");
    done(&folder, "run tiny --record run.jsonl");
    let said = done(&folder, "report plain calm other compared run.jsonl");
    assert!(said.contains("5 results"), "{said}");
    let html = page(&folder, "report.html");
    let mut ids = all(&html, "id");
    let many = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), many, "an id stands twice");
    let links = all(&html, "href");
    assert_eq!(links, ["#chapter-1", "#chapter-2", "#chapter-3", "#chapter-4", "#chapter-5"]);
    assert!(links.iter().all(|it| ids.binary_search(&&it[1..]).is_ok()));
    for label in all(&html, "aria-labelledby").iter().flat_map(|it| it.split(' ')) {
        assert!(ids.binary_search(&label).is_ok(), "{label} names nothing");
    }
    assert_eq!((html.matches("<h1").count(), html.matches("How it was made").count()), (1, 5));
    // The two of one seed stand side by side; the third has other luck.
    assert_eq!(html.matches("<figure id=\"side-by-side").count(), 1);
    let beside = html.split("<figure id=\"side-by-side").nth(1).and_then(|it| it.split("</figure>").next());
    let beside = beside.expect("a picture");
    assert!(beside.contains("events off") && beside.contains("1 · ") && beside.contains("2 · "));
    assert!(!beside.contains("3 · "));
    // The shares are those of the chapters.
    for chapter in [1, 2] {
        let start = format!("<figure id=\"chapter-{chapter}-outcomes\">");
        let own = html.split(&start).nth(1).and_then(|it| it.split("</figure>").next()).expect("a picture");
        let share =
            own.split("<tbody>").nth(1).and_then(|it| it.split("<td>").nth(1)).and_then(|it| it.split('<').next());
        assert!(beside.contains(share.expect("a share")), "{share:?}");
    }
    assert!(html.contains("They differ in settings, seed and digest"), "what sets them apart");
    for wanted in ["http://", "https://", "<script", "src=", "url(", "@import", "<link"] {
        assert!(!html.contains(wanted), "{wanted}");
    }
    assert!(html.contains("diwan report plain calm other compared run.jsonl") || html.contains("<span>diwan </span>"));
}

#[test]
fn a_scenario_that_has_changed_or_gone_is_told_by_keys() {
    let folder = folder("changed");
    let tiny = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/tiny.ron");
    let text = fs::read_to_string(tiny).expect("tiny").replace("start: 50,", "start: 51,");
    fs::write(folder.join("well.ron"), &text).expect("written");
    done(&folder, "batch well.ron --runs 300 --out a --html a.html --quiet");
    done(&folder, "compare well.ron --arm calm=events~off --draws 20 --seeds 2 --out b");
    assert!(!done(&folder, "report a b -o 1.html --scenario well.ron").contains("keys"));
    fs::create_dir(folder.join("elsewhere")).expect("a folder");
    let said = done(&folder.join("elsewhere"), "report ../a ../b -o ../2.html");
    assert!(said.contains("There is no scenario well here") && said.contains("--scenario"), "{said}");
    fs::write(folder.join("well.ron"), text.replace("start: 51,", "start: 52,")).expect("written");
    let said = done(&folder, "report a b -o 3.html --scenario well.ron");
    assert!(said.contains("no longer what it was"), "{said}");
    let (whole, keys) = (page(&folder, "1.html"), page(&folder, "3.html"));
    assert!(whole.contains("The northern farm") && !keys.contains("The northern farm"));
    assert!(keys.contains("not at hand") && keys.contains("payoff(north)"));
    // Figures are the same.
    let shares = |html: &str| {
        let own = html.split("<figure id=\"chapter-1-outcomes\">").nth(1).and_then(|it| it.split("</figure>").next());
        let mut cells: Vec<String> = own.expect("a picture").split("<td>").skip(1).map(str::to_owned).collect();
        cells.iter_mut().for_each(|it| it.truncate(it.find('<').unwrap_or(0)));
        cells.sort();
        cells
    };
    let (whole, keys) = (shares(&whole), shares(&keys));
    assert!(keys.iter().all(|it| whole.contains(it)) && keys.len() > 4, "{whole:?} {keys:?}");
}

#[test]
fn a_batch_that_was_interrupted_is_told_as_far_as_it_goes() {
    let folder = folder("interrupted");
    done(&folder, "batch tiny --runs 20000 --out a");
    done(&folder, "batch tiny --runs 16384 --out b --html b.html --quiet --series");
    for table in ["runs", "choices", "draws", "parts"] {
        for ending in ["parquet", "json"] {
            let _ = fs::remove_file(folder.join(format!("a/{table}/part-000002.{ending}")));
        }
    }
    let said = done(&folder, "report a -o missing.html");
    assert!(said.contains("first 16,384 of 20,000 runs") || said.contains("16384"), "{said}");
    let manifest = folder.join("a/manifest.json");
    let text = fs::read_to_string(&manifest).expect("a manifest").replace("\"complete\": true", "\"complete\": false");
    fs::write(&manifest, text).expect("written");
    let said = done(&folder, "report a -o a.html");
    assert!(said.contains("was not finished") && said.contains("--resume"), "{said}");
    let (short, whole) = (page(&folder, "a.html"), page(&folder, "b.html"));
    let outcomes = |html: &str| {
        html.split("<figure id=\"outcomes\">").nth(1).and_then(|it| it.split("</figure>").next()).map(str::to_owned)
    };
    assert!(outcomes(&short) == outcomes(&whole) && outcomes(&short).is_some(), "of the runs that are there alone");
    assert!(short.contains("was not finished"));
}

#[test]
fn what_is_no_result_is_said_to_be_none() {
    let folder = folder("none");
    done(&folder, "batch tiny --runs 300 --out a");
    done(&folder, "compare tiny --arm calm=events~off --draws 20 --seeds 2 --out b");
    done(&folder, "run tiny --record run.jsonl");
    fs::create_dir(folder.join("empty")).expect("a folder");
    fs::create_dir(folder.join("foreign")).expect("a folder");
    fs::write(folder.join("foreign/notes.txt"), "notes").expect("written");
    fs::write(folder.join("notes.txt"), "notes").expect("written");
    fs::write(folder.join("there.html"), "mine").expect("written");
    fs::write(folder.join("bare.json"), "{\"scenario\": \"tiny\"}").expect("written");
    let json = said(&folder, "run tiny --format json").1;
    fs::write(folder.join("run.json"), json).expect("written");
    fs::write(folder.join("cut.jsonl"), "{\"diwan\":\"recording\",\"format\":1").expect("written");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.join("a"), folder.join("linked")).expect("a link");
    for (arguments, code, word) in [
        ("report", 2, "<DIR>"),
        ("report nowhere", 2, "there is nothing at nowhere"),
        ("report empty", 2, "is empty"),
        ("report foreign", 2, "holds no results of ours"),
        ("report notes.txt", 2, "is no recording and no result"),
        ("report bare.json", 2, "is no recording and no result"),
        ("report run.json", 2, "of a kind that is not read back"),
        ("report a/manifest.json", 2, "name the folder"),
        ("report b/comparison.json", 2, "name the folder"),
        ("report cut.jsonl", 2, "is no recording"),
        ("report a a", 2, "a is given twice"),
        ("report a ./a", 2, "a and ./a are the same"),
        ("report run.jsonl ./run.jsonl", 2, "are the same"),
        #[cfg(unix)]
        ("report a linked", 2, "a and linked are the same"),
        ("report a -o there.html", 2, "`--force` replaces it"),
        ("report a -o empty", 2, "empty"),
        ("report a -o nowhere/a.html", 2, "nowhere"),
        ("report a --language fr", 2, "no texts in it"),
    ] {
        let (found, text) = said(&folder, arguments);
        assert!((found, text.contains(word)) == (code, true), "{arguments}: {found}, {text}");
        assert!(!folder.join("report.html").exists(), "{arguments} wrote something");
    }
    assert_eq!(page(&folder, "there.html"), "mine");
    done(&folder, "report a -o there.html --force");
    assert!(page(&folder, "there.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn damaged_tables_and_other_versions_are_told() {
    let folder = folder("damaged");
    done(&folder, "batch tiny --runs 300 --series --out a");
    done(&folder, "compare tiny --arm calm=events~off --draws 20 --seeds 2 --out b");
    let cut = |file: &str| {
        let path = folder.join(file);
        let whole = fs::read(&path).expect("a table");
        fs::write(&path, &whole[..whole.len() / 2]).expect("written");
        whole
    };
    for file in ["a/runs/part-000000.parquet", "a/series/part-000000.parquet", "b/contrasts.parquet", "b/runs.parquet"]
    {
        let whole = cut(file);
        let (code, text) = said(&folder, &format!("report {}", &file[..1]));
        assert!(code == 2 && text.contains(file), "{file}: {code}, {text}");
        fs::write(folder.join(file), whole).expect("written");
    }
    let manifest = folder.join("a/manifest.json");
    let text = fs::read_to_string(&manifest).expect("a manifest");
    fs::write(&manifest, text.replace("\"format\": 2", "\"format\": 1")).expect("written");
    let (code, text) = said(&folder, "report a");
    assert!(code == 2 && text.contains("layout 1") && text.contains("layout 2"), "{code}, {text}");
    let facts = folder.join("b/comparison.json");
    let text = fs::read_to_string(&facts).expect("facts");
    fs::write(&facts, text.replace("\"version\": \"", "\"version\": \"0.0.")).expect("written");
    assert!(done(&folder, "report b").contains("made this result"));
}

/// A page without how it was made, which JSON and sweeps do not say whole.
fn before_method(html: &str) -> String {
    html.split("How it was made").next().expect("a page").to_owned()
}

#[test]
fn facts_that_were_printed_are_read_back() {
    let folder = folder("printed");
    done(&folder, "batch nile_dam --draws 60 --seeds 5 --out drawn --quiet");
    for (name, made) in [
        ("batch", "batch tiny --runs 500"),
        ("compare", "compare nile_dam --arm calm=events~off --draws 30 --seeds 2"),
        ("claims", "claims us_iraq_2020 --only c01 --draws 10 --seeds 2"),
        ("sensitivity", "sensitivity nile_dam --on share(stalemate) --size 60 --runs 4"),
        ("discover", "discover drawn --when share(stalemate)~>=~0.4"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_diwan"))
            .current_dir(&folder)
            .args(made.split_whitespace().map(|it| it.replace('~', " ")))
            .args(["--format", "json", "--quiet", "--html", &format!("{name}.html")])
            .output()
            .expect("the program starts");
        fs::write(folder.join(format!("{name}.json")), output.stdout).expect("written");
        done(&folder, &format!("report {name}.json -o again.html --force"));
        let (written, again) = (page(&folder, &format!("{name}.html")), page(&folder, "again.html"));
        assert!(before_method(&written) == before_method(&again), "{name}: compare {}", folder.display());
        // The JSON of a comparison says enough for a command; that of others does not.
        assert_eq!(again.contains("The same again"), name == "compare", "{name}");
    }
    // What can't be told without the scenario is refused.
    let text = fs::read_to_string(folder.join("sensitivity.json")).expect("facts");
    fs::write(folder.join("gone.json"), text.replace("\"nile_dam\"", "\"gone\"")).expect("written");
    let (code, text) = said(&folder, "report gone.json -o gone.html");
    assert!(code == 2 && text.contains("only with its scenario gone"), "{text}");
}

#[test]
fn a_sweep_is_told_again_from_its_tables() {
    let folder = folder("swept");
    for (name, made) in [
        ("usual", "sweep tiny --vary indicators.water=20..80 --runs 60"),
        (
            "asked",
            "sweep tiny --vary indicators.water=20,50 --vary actors.north.influence=40,60 --draws 20 --seeds 3 --metric end(water)",
        ),
    ] {
        done(&folder, &format!("{made} --out {name} --html {name}.html --quiet"));
        done(&folder, &format!("report {name} -o again.html --force"));
        let (written, again) = (page(&folder, &format!("{name}.html")), page(&folder, "again.html"));
        assert!(before_method(&written) == before_method(&again), "{name}: compare {}", folder.display());
    }
}

#[test]
fn a_recording_is_the_page_of_its_run_and_a_game_says_who_played() {
    let folder = folder("run");
    done(&folder, "run nile_dam --seed 5 --record run.jsonl --html run.html --quiet");
    done(&folder, "report run.jsonl -o again.html");
    let cut = |html: &str| without_command(html);
    assert!(cut(&page(&folder, "run.html")) == cut(&page(&folder, "again.html")));
    done(&folder, "replay run.jsonl --from 3 --set events~off --seed 9 --record other.jsonl --quiet");
    done(&folder, "report other.jsonl -o other.html");
    assert!(page(&folder, "other.html").contains("From turn 3 on: events off; the luck of seed 9"));
}
