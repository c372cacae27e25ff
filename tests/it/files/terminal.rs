//! Terminals: what is drawn on one, what Ctrl-C ends, and what one person's keys leave to the next. `script` of
//! util-linux makes the terminals.

use super::{Talk, empty, flat};

/// Signs of which bars are made.
const BARS: [char; 3] = ['█', '░', '\u{1b}'];

#[test]
fn bars_are_drawn_on_terminals_and_not_for_screen_readers() {
    let folder = empty("bars");
    let work = [
        "batch us_iraq_2020 --runs 2000",
        "compare nile_dam --arm 'a=events off' --runs 2000",
        "check tiny --deep --runs 5000 --pairs 500",
    ];
    for arguments in work {
        let (code, drawn) = Talk::on_terminal(&folder, arguments).leave();
        assert!(code == 0 && drawn.contains('░'), "{arguments}: {drawn}");
        let (code, plain) = Talk::on_terminal(&folder, &format!("{arguments} --plain")).leave();
        assert!(code == 0 && plain.contains(" % done: ") && !plain.contains(BARS), "{arguments}: {plain}");
        let (code, quiet) = Talk::on_terminal(&folder, &format!("{arguments} --plain --quiet")).leave();
        assert!(code == 0 && !quiet.contains(" % done: ") && !quiet.contains(BARS), "{arguments}: {quiet}");
    }
}

#[test]
fn control_c_in_a_deep_check_tells_what_is_finished() {
    let folder = empty("deep");
    let mut talk = Talk::on_terminal(&folder, "check nile_dam --deep --runs 200 --pairs 40000 --plain");
    talk.until("10 % done");
    talk.say("\u{3}");
    talk.until("Broken off");
    let (code, text) = talk.leave();
    assert_eq!(code, 130, "{text}");
    let text = flat(&text);
    assert!(text.contains("finishing what is begun") && text.contains("what is missing was not played to its end"));
    assert!(!text.contains("are needed"), "{text}");
    let after = &text[text.find("Broken off").expect("told")..];
    assert!(after.contains("Outcome") && after.contains('%'), "what is finished is told: {after}");
}

/// What was typed and cut, or sent, comes back to whoever typed it, and to nobody else.
#[test]
fn nothing_that_one_person_typed_comes_back_to_the_next() {
    let folder = empty("hot");
    let mut talk = Talk::on_terminal(&folder, "play nile_dam --as donors,sudan --no-save");
    talk.until("Press Enter when you sit before it.");
    talk.say("\r");
    talk.until("donors> ");
    talk.say("my own secret");
    talk.until("secret");
    // Cut, and called back.
    talk.say("\u{15}");
    talk.say("\u{19}");
    talk.until("my own secret");
    talk.say("\u{15}0\r");
    talk.until("Press Enter when you sit before it.");
    talk.say("\r");
    talk.until("sudan> ");
    // Called back: what was cut, and what was sent.
    talk.say("\u{19}\u{1b}[Aturn\r");
    let seen = talk.until("turn 1 of");
    talk.until("sudan> ");
    talk.say("quit\r");
    talk.until("Type `yes` to leave: ");
    talk.say("yes\r");
    let (code, text) = talk.leave();
    assert_eq!(code, 0, "{text}");
    assert!(!seen.contains("secret"), "{seen}");
}

/// Ctrl-C at a prompt asks first; the end of the input leaves at once. Either way the game is kept.
#[test]
fn whoever_leaves_a_terminal_has_a_game_to_go_on_with() {
    let folder = empty("left");
    for (number, keys) in ["\u{3}\u{3}", "\u{4}", "quit\r"].into_iter().enumerate() {
        let file = format!("game{number}.jsonl");
        let mut talk = Talk::on_terminal(&folder, &format!("play nile_dam --as donors --save {file}"));
        talk.until("donors> ");
        talk.say("2\r");
        talk.until("turn 2 of");
        talk.until("donors> ");
        for key in keys.chars() {
            talk.say(&key.to_string());
            if key == '\u{3}' && !String::from_utf8_lossy(&talk.seen).contains("once more leaves") {
                talk.until("once more leaves");
                talk.until("donors> ");
            }
        }
        let (code, text) = talk.leave();
        assert!(code == 0 && flat(&text).contains(&format!("kept in {file}")), "{keys:?}: {code} {text}");
        assert_eq!(super::turns(&folder.join(&file)), [1]);
    }
}
