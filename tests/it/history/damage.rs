//! Damage: a recording that was changed is refused with its line or found to differ, and never misread.

use diwan::history::{Fault, History, ReadError, Session, Wanted, encode, read, verify};
use diwan::kernel::name_key;
use diwan::scenario::{ChoiceId, EventId, OutcomeId};

use super::{SCENARIOS, model, peopled, played, without_books};

fn small() -> (Session, Vec<u8>) {
    let session = played("tiny", &[], 2020);
    let text = encode(session.history()).into_bytes();
    (session, text)
}

fn refused(session: &Session, text: &[u8]) -> Fault {
    match read(text, session.history().start(), None, Wanted::Ended) {
        Err(ReadError::Fault(fault)) => fault,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("read: {}", String::from_utf8_lossy(text)),
    }
}

/// What a save may come to: faults, or a past that is a beginning of the true one.
fn is_a_beginning(session: &Session, text: &[u8]) {
    let whole = without_books(session.history());
    if let Ok(reading) = read(text, session.history().start(), None, Wanted::Save) {
        let turns = reading.history.run.turns.len();
        assert_eq!(reading.history.run.turns[..], whole.run.turns[..turns]);
        assert_eq!(reading.history.header, whole.header);
    }
}

#[test]
fn no_byte_can_change() {
    let (session, text) = small();
    for place in 0..text.len() {
        let line = 1 + text[..place].iter().filter(|it| **it == b'\n').count();
        for damage in 0..6 {
            let mut damaged = text.clone();
            match damage {
                0 => damaged[place] ^= 1,
                1 => damaged[place] ^= 0x20,
                2 => damaged[place] = 0xFF,
                3 => damaged[place] = b'\n',
                4 => damaged.insert(place, b'0'),
                _ => drop(damaged.remove(place)),
            }
            if damaged != text {
                let fault = refused(&session, &damaged);
                // A byte too many before a line's end may be missed there and noticed where the next begins.
                assert!(
                    fault.line == line || fault.line == line + 1,
                    "{fault} for byte {place} in line {line}, damage {damage}"
                );
                is_a_beginning(&session, &damaged);
            }
        }
    }
}

#[test]
fn no_line_can_be_lost_added_or_moved() {
    for (session, _) in [small(), (peopled("nile_dam", 3, 4, &["events off"]), Vec::new())] {
        let text = encode(session.history());
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for place in 0..lines.len() {
            let line = place + 1;
            let without = [&lines[..place], &lines[place + 1..]].concat().concat();
            let twice = [&lines[..=place], &lines[place..]].concat().concat();
            for damaged in [without, twice] {
                let fault = refused(&session, damaged.as_bytes());
                assert!((line..=line + 1).contains(&fault.line), "{fault} for line {line}");
                is_a_beginning(&session, damaged.as_bytes());
            }
            if place + 1 < lines.len() {
                let mut moved = lines.clone();
                moved.swap(place, place + 1);
                assert!((line..=line + 1).contains(&refused(&session, moved.concat().as_bytes()).line));
            }
        }
    }
}

#[test]
fn what_is_cut_off_is_truncated() {
    let (session, text) = small();
    for end in 0..text.len() {
        let fault = refused(&session, &text[..end]);
        let line = 1 + text[..end].iter().filter(|it| **it == b'\n').count();
        assert!(
            fault.line == line && (line == 1 || fault.message.starts_with("truncated: ")),
            "{fault} at byte {end} of line {line}"
        );
        is_a_beginning(&session, &text[..end]);
    }
}

/// Seals lines anew, as somebody may who knows how.
fn sealed(facts: &[String]) -> String {
    let mut sum = 0x6469_7761_6e00;
    let lines = facts.iter().map(|it| {
        let open = it.strip_suffix('}').unwrap_or(it);
        sum = name_key(&format!("{sum:016x}{open}"));
        format!("{open},\"sum\":\"{sum:016x}\"}}\n")
    });
    lines.collect()
}

/// The facts of each line, without its sum.
fn facts(text: &str) -> Vec<String> {
    text.lines().map(|line| format!("{}}}", line.rsplit_once(",\"sum\"").expect("sealed").0)).collect()
}

#[test]
fn whoever_seals_anew_is_found_by_the_replay_or_by_the_reader() {
    let (session, text) = small();
    let text = String::from_utf8(text).expect("text");
    let lines = facts(&text);
    assert_eq!(sealed(&lines), text);
    let truth = without_books(session.history());
    let (mut read_all_the_same, mut same) = (0, 0);
    for case in 0..4000_u64 {
        let dice = |what: &str, below: usize| (name_key(&format!("{case} {what}")) % below as u64) as usize;
        let mut forged = lines.clone();
        let line = dice("line", forged.len());
        let mut bytes = forged[line].clone().into_bytes();
        let place = dice("place", bytes.len() - 1);
        const USUAL: &[u8] = b"0123456789-.eE\",:[]{}nulltruefalse";
        match dice("kind", 3) {
            0 => bytes[place] = USUAL[dice("byte", USUAL.len())],
            1 => drop(bytes.remove(place)),
            _ => bytes.insert(place, USUAL[dice("byte", USUAL.len())]),
        }
        let Ok(facts) = String::from_utf8(bytes) else { continue };
        forged[line] = facts;
        let forged = sealed(&forged);
        let Ok(reading) = read(forged.as_bytes(), session.history().start(), None, Wanted::Ended) else { continue };
        read_all_the_same += 1;
        let _ = Session::resume(&reading.history, 1);
        if verify(&reading.history).is_ok() {
            same += 1;
            // Another seed may have the same luck where so little is left to it.
            let (run, truth) = (&reading.history.run, &truth.run);
            assert_eq!(
                (&run.start, &run.turns, run.outcome),
                (&truth.start, &truth.turns, truth.outcome),
                "case {case}"
            );
        }
    }
    // Most forgeries are no JSON; some numbers and names are, and titles may say what they like.
    assert!(read_all_the_same > 300 && same > 20 && same < read_all_the_same, "{read_all_the_same} {same}");
}

#[test]
fn what_is_sealed_and_makes_no_sense_is_told_with_its_line() {
    let (session, text) = small();
    let lines = facts(&String::from_utf8(text).expect("text"));
    for (line, old, new, word) in [
        (2, "\"water\":50.0,", "", "the start of `water` is missing"),
        (2, "\"water\"", "\"wather\"", "the scenario has no variable `wather`"),
        (2, "\"water\":50.0", "\"water\":null", "expected f64"),
        (2, "\"water\":50.0", "\"water\":1e999", "number out of range"),
        (2, "\"water\":50.0", "\"water\":50.0,\"water\":51.0", "`water` stands here twice"),
        (2, "\"drawn\":{}", "\"drawn\":{\"x\":1.0}", "the drawn parameters are not those of the scenario"),
        (3, "\"turn\":1", "\"turn\":0", "turn 0 stands where turn 1 is due"),
        (3, "\"turn\":1", "\"turn\":4294967295", "stands where turn 1 is due"),
        (3, "\"choice\":\"dig\"", "\"choice\":\"\u{1b}\"", "no choice `north.\\u{1b}`"),
        (3, "\"choice\":\"dig\",", "", "missing field `choice`"),
        (3, "\"by\":\"policy\"", "\"by\":\"fate\"", "nobody decides as `fate`"),
        (3, "\"verdict\":\"deal\"", "\"verdict\":\"war\"", "a round can't end as `war`"),
        (3, "\"posture\":\"trade\"", "\"posture\":\"beg\"", "`fence` knows no posture `beg`"),
        (4, "{\"turn\":2", "{\"from\":2,\"mood\":2", "unknown field `mood`"),
        (5, "\"turns\":2", "\"turns\":3", "the end of 3 turns in 5 lines stands after 2 turns in line 5"),
        (5, "\"plenty\"", "\"famine\"", "the scenario has no outcome `famine`"),
    ] {
        let mut forged = lines.clone();
        // What a terminal would obey is written as JSON has it.
        forged[line - 1] = forged[line - 1].replacen(old, &new.replace('\u{1b}', "\\u001b"), 1);
        assert_ne!(forged, lines, "{old}");
        let fault = refused(&session, sealed(&forged).as_bytes());
        assert!(fault.line == line && fault.to_string().contains(word), "{fault}");
    }
}

/// What the replay of an edited recording says first.
fn difference(session: &Session, edit: impl FnOnce(&mut History)) -> (Option<u32>, String, String) {
    let mut recording = without_books(session.history());
    edit(&mut recording);
    let text = encode(&recording);
    let reading = read(text.as_bytes(), session.history().start(), None, Wanted::Ended).expect("sealed");
    let found = verify(&reading.history).expect_err("it was edited");
    (found.turn, found.what.clone(), found.to_string())
}

#[test]
fn what_differs_first_is_named_with_its_turn() {
    let session = played("us_iraq_2020", &[], 2020);
    let scenario = session.model().scenario.clone();
    let slot = |name: &str| scenario.variable(name).expect("a variable").index();
    let attacks = slot("attacks");
    let (turn, what, text) = difference(&session, |it| {
        let level = &mut it.run.turns[4].levels[attacks];
        *level = f64::from_bits(level.to_bits() + 1);
    });
    assert_eq!((turn, what.as_str()), (Some(4), "level of `attacks`"));
    assert!(text.starts_with("turn 5, level of `attacks`: ") && text.matches("(bits 40").count() == 2, "{text}");
    let (turn, what, text) = difference(&session, |it| it.run.turns[4].levels[attacks] = 12.5);
    assert_eq!((turn, what.as_str()), (Some(4), "level of `attacks`"));
    assert!(text.contains("12.500 recorded, ") && !text.contains("bits"), "{text}");
    let us = scenario.actor("us").expect("an actor").index();
    let (turn, what, _) = difference(&session, |it| {
        let taken = it.run.turns[6].choices.iter_mut().find(|it| it.actor.index() == us).expect("it is asked");
        let other = |id: &ChoiceId| scenario.choices[id.index()].actor.index() == us && taken.choice != Some(*id);
        taken.choice = (0..).map(ChoiceId).find(other);
    });
    assert_eq!((turn, what.as_str()), (Some(6), "choice of `us`"));
    let (turn, what, text) = difference(&session, |it| {
        let happened = it.run.turns[0].events.clone();
        let other = (0..).map(EventId).find(|id| happened.iter().all(|it| it.event != *id)).expect("not all happen");
        it.run.turns[0].events.push(diwan::record::EventRecord { event: other });
    });
    assert!(
        turn == Some(0) && what.starts_with("event `") && text.ends_with("happened recorded, did not happen played"),
        "{text}"
    );
    let (turn, what, _) = difference(&session, |it| {
        let posture = &mut it.run.turns[0].rounds[0].postures[0].1;
        *posture = usize::from(*posture == 0);
    });
    assert!(turn == Some(0) && what.starts_with("posture of `"), "{what}");
    let (turn, what, _) =
        difference(&session, |it| it.run.outcome = it.run.outcome.map(|it| OutcomeId(u16::from(it.0 == 0))));
    assert_eq!((turn, what.as_str()), (Some(session.history().run.turns.len() as u32 - 1), "outcome"));
    let (turn, what, _) = difference(&session, |it| it.run.start[attacks] += 1.0);
    // The origin is a fact of its own; it was not edited.
    assert_eq!((turn, what.as_str()), (None, "level of `attacks`"));
    let (turn, ..) = difference(&session, |it| it.run.seed += 1);
    assert_eq!(turn, None, "other parameters are drawn");
    let (turn, what, text) = difference(&session, |it| {
        it.run.turns.truncate(3);
        it.deciders.truncate(3);
    });
    assert_eq!((turn, what.as_str()), (Some(2), "the run"));
    assert!(text.ends_with("over recorded, not over played"), "{text}");
}

#[test]
fn what_is_foreign_or_newer_is_refused_in_its_first_line() {
    let (session, text) = small();
    let text = String::from_utf8(text).expect("text");
    let with = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}");
        let mut lines = facts(&text);
        lines[0] = lines[0].replacen(old, new, 1);
        sealed(&lines)
    };
    for (damaged, word) in [
        (String::new(), "this is no recording of diwan"),
        ("\n\n".to_owned(), "this is no recording of diwan"),
        ("{\"diwan\":\"recording\"}\n".to_owned(), "this is no recording of diwan"),
        (with("\"recording\"", "\"batch\""), "this is no recording of diwan"),
        (with("\"format\":1", "\"format\":2"), "format 2 is not that of this program, which reads format 1"),
        (with("\"engine\":\"0.1.0\"", "\"engine\":\"9.9.9\""), "it was recorded by diwan 9.9.9, and this is"),
        (with("\"digest\":\"", "\"digest\":\"0"), "it was recorded of another text of `tiny`: digest 0"),
        (with("\"seed\":2020", "\"seed\":2020,\"mood\":1"), "unknown field `mood`"),
        (with("\"seed\":2020", "\"seed\":-1"), "invalid value"),
    ] {
        let fault = refused(&session, damaged.as_bytes());
        assert!(fault.line == 1 && fault.message.contains(word), "{fault}");
    }
    for other in SCENARIOS.into_iter().skip(1) {
        let fault = read(text.as_bytes(), &model(other, &[]), None, Wanted::Ended).expect_err("foreign");
        assert!(fault.to_string().contains(&format!("of the scenario `tiny`, and this is `{other}`")), "{fault}");
    }
    let fault = read(text.as_bytes(), &model("tiny", &["events off".to_owned()]), None, Wanted::Ended)
        .expect_err("other settings");
    assert!(fault.to_string().contains("another text"), "{fault}");
}
