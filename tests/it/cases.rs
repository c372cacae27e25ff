//! Small inputs that once went wrong, with what is right: every row stands for its whole kind. Cases that need more
//! than one command are named with the tests that hold them.

use std::path::Path;
use std::process::{Command, Stdio};

/// A command run in `tests/cases`, its exit code, what it has to say and what it must not.
struct Case {
    what: &'static str,
    args: &'static [&'static str],
    code: i32,
    says: &'static [&'static str],
    never: &'static [&'static str],
}

const fn case(
    what: &'static str,
    args: &'static [&'static str],
    code: i32,
    says: &'static [&'static str],
    never: &'static [&'static str],
) -> Case {
    Case { what, args, code, says, never }
}

const CASES: &[Case] = &[
    case("a hazard of 30 a month", &["check", "hazard.ron"], 0, &["high-hazard", "30 a month", "0.01 to 0.5"], &[]),
    case("odds on 0..100", &["check", "odds.ron"], 0, &["odds-scale", "divide by 100"], &[]),
    case(
        "influence and a position on 0..1",
        &["check", "unit.ron"],
        0,
        &["unit-scale", "is 60 meant?", "is 35 meant?"],
        &[],
    ),
    case("a choice without effect", &["check", "noeffect.ron"], 0, &["no-effect", "`north.cart` moves nothing"], &[]),
    case("a tag that nothing speaks of", &["check", "tag.ron"], 0, &["idle-tag", "`hrad`"], &[]),
    case(
        "talks that can never end in a deal",
        &["check", "deadtalks.ron"],
        0,
        &["closed-talks", "`fence` can't end in a deal"],
        &[],
    ),
    case("the same, told", &["run", "deadtalks.ron"], 0, &["nothing to gain"], &["no deal is sought"]),
    case(
        "a no-break space",
        &["check", "nbsp.ron"],
        3,
        &["a no-break space (U+00A0)", "write a plain space"],
        &["double quotes"],
    ),
    case("a typographic minus", &["check", "minus.ron"], 3, &["a typographic minus", "write `-`"], &["double quotes"]),
    case("an expression without quotes", &["check", "unquoted.ron"], 3, &["`\"water > 58\"`", "without quotes"], &[]),
    case(
        "a variant that adds an event",
        &["check", "tiny_variant.ron"],
        0,
        &["3 events", "added events.flood", "2 changes"],
        &["taken away"],
    ),
    case(
        "a deal that Newton's steps missed",
        &["run", "nash_missed.ron"],
        0,
        &["a deal is struck", "1 deal, 0 breakdowns"],
        &[],
    ),
    case(
        "a claim of no effect that twelve runs can't show",
        &["claims", "false_unmoved.ron", "--runs", "12", "--seed", "1"],
        0,
        &["Of 2 claims, 0 are supported", "2 undetermined"],
        &["p < 0.001"],
    ),
    case(
        "a share that no pair moved",
        &["compare", "tiny", "--arm", "a=events off", "--runs", "10", "--seed", "1", "--metric", "share(quarrel)"],
        0,
        &["−28 to +28", "? neither is shown"],
        &["shown to differ by too little"],
    ),
    case(
        "five draws of two runs",
        &[
            "compare",
            "tiny",
            "--arm",
            "a=events off",
            "--draws",
            "5",
            "--seeds",
            "2",
            "--seed",
            "1",
            "--metric",
            "share(quarrel)",
        ],
        0,
        &["Not judged"],
        &["0.00 to 0.00"],
    ),
    case(
        "a script after the end",
        &["check", "tiny", "--set", "script north.dig@9"],
        0,
        &["turn 9 is after the last one"],
        &[],
    ),
    case(
        "holding after the end",
        &["check", "tiny", "--set", "hold north@5..9"],
        0,
        &["turns 5 to 9 are after the last one"],
        &[],
    ),
    case(
        "a level after the end",
        &["batch", "tiny", "--runs", "20", "--metric", "at(water, 99)"],
        0,
        &["month 99 is after the end"],
        &[],
    ),
    case("a seed below 0", &["run", "tiny", "--seed", "-1"], 2, &["numbers of options are 0 or more"], &["'-- -1'"]),
    case(
        "marks that a shell hands on",
        &["run", "tiny", "--set", "'doctrine north=patience'"],
        3,
        &["straight double quotes"],
        &["`` is not a verb"],
    ),
    case(
        "a path that lacks its beginning",
        &["run", "tiny", "--set", "north.influence=70"],
        3,
        &["actors.north.influence"],
        &[],
    ),
    case("a recording that is not there", &["replay", "nosuch"], 2, &["there is no such file", "--record"], &[]),
];

/// Cases of more than one step, and the tests that hold them.
const ELSEWHERE: &[(&str, &str)] = &[
    ("float_time.ron: `t` is what the calendar says", "before_and_after_do_not_both_hold"),
    (
        "hidden_issue.ron: the worth of terms is reckoned on what the seat knows",
        "what_is_hidden_is_not_told_by_terms_menus_or_figures",
    ),
    ("`why attacks` in a hot seat names no covert choice", "why_says_nothing_of_what_was_not_noticed"),
    ("a change is the difference of the two levels that are shown", "a_change_is_the_difference_of_what_is_shown"),
    ("the last turn of a game that an event ends is told", "the_turn_on_which_an_event_ends_the_game_is_told"),
    ("random tables against a general optimiser", "two_farms_trade_hay_against_the_gate"),
    ("tables have unique columns and are read by common readers", "common_readers_read_every_table_alike"),
    ("a batch goes on from a shorter one", "a_longer_batch_goes_on_from_a_shorter_one"),
    ("a manifest after Ctrl-C says what was played", "an_interrupted_batch_says_so_keeps_its_parts_and_goes_on"),
    ("two sittings on one game file", "two_sittings_do_not_write_over_each_other"),
    ("two sittings, then `undo` in the second", "a_second_sitting_takes_nothing_back"),
    ("a save that another program has changed", "what_another_program_wrote_into_a_save_stays"),
    ("disk full, `undo`, a turn, disk freed, a turn", "a_full_disk_leaves_one_line_of_play"),
    ("`--resume` from another folder, with and without `--scenario`", "a_game_is_gone_on_with_from_anywhere"),
    ("six `run --record` on one path at once", "of_six_recordings_under_one_name_one_is_kept"),
    ("six games begun at once", "six_games_begun_at_once_have_files_of_their_own"),
    ("`run --record X` onto a pipe, a link, a device", "a_recording_takes_the_place_of_plain_files_alone"),
    ("a pipe as scenario, recording or save", "a_pipe_in_the_place_of_a_file_is_not_waited_for"),
    ("a pipe as section or text", "a_pipe_in_the_place_of_a_part_of_a_scenario_is_told"),
    ("`--out` where there can be no folder", "a_place_that_cannot_be_has_a_word_and_costs_no_work"),
    ("`check bad.ron | head -1` under pipefail", "the_exit_code_does_not_hang_on_who_reads"),
    ("`--plain` on a terminal", "bars_are_drawn_on_terminals_and_not_for_screen_readers"),
    ("`batch --series` as the usage line prints it", "a_usage_line_works_as_printed"),
    ("hot seat: text, Ctrl-U, curtain, Ctrl-Y", "nothing_that_one_person_typed_comes_back_to_the_next"),
    ("digits of other scripts in a setting", "digits_of_other_scripts_are_named_wherever_a_number_stands_in_a_setting"),
    ("claims of a thousand arms", "arms_by_the_thousand_are_tried_or_refused"),
    ("91 KB of unknown names", "unknown_names_take_no_longer_than_known_ones"),
    ("a megabyte of text", "texts_of_a_megabyte_are_read_at_once"),
    ("a title that would steer the terminal", "no_letter_of_a_scenario_steers_the_terminal"),
    ("any width from 20 columns", "every_command_fits_from_twenty_columns_on"),
    ("a flipped bit in a part", "a_flipped_bit_is_found_wherever_it_is"),
    ("parts that were exchanged, or are of another seed", "exchanged_lost_and_foreign_parts_are_played_again"),
    ("folders, locks and links that are not ours", "nothing_is_touched_that_is_not_ours"),
    ("a pipe in the place of a part", "a_pipe_in_the_place_of_a_part_is_not_waited_for"),
    ("tables of a comparison", "the_tables_hold_outcomes_and_draws_as_a_batch_keeps_them"),
    (
        "a game that was branched is debriefed under the luck of its branches",
        "a_branched_game_is_told_under_the_luck_of_its_branches",
    ),
    ("ten thousand effects that come later", "a_flood_of_later_effects_is_played_or_refused"),
    ("one byte that is no text, and a line without end, in a game", "what_is_no_line_of_text_ends_no_game"),
    ("Ctrl-C in a deep check", "what_is_broken_off_is_told_as_far_as_it_was_finished"),
    ("Ctrl-C in a deep check, at a terminal", "control_c_in_a_deep_check_tells_what_is_finished"),
    ("claims that are given more data", "claims_keep_their_verdict_when_given_more_data"),
    ("a curve of times holds the events of the last turn", "a_curve_has_every_event_that_happens"),
];

/// The program, in the folder of the cases.
fn diwan(args: &[&str], columns: &str) -> (i32, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    let output = command
        .current_dir(folder)
        .args(args)
        .env("NO_COLOR", "1")
        .env("COLUMNS", columns)
        .stdin(Stdio::null())
        .output();
    let output = output.expect("the program starts");
    let [out, talk] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).expect("text"));
    // Whatever the lines it stands in.
    (output.status.code().expect("no signal"), (out + &talk).split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn every_case_gives_what_is_right() {
    let mut wrong = Vec::new();
    for Case { what, args, code, says, never } in CASES {
        let (ended, said) = diwan(args, "200");
        let missing: Vec<_> = says.iter().filter(|it| !said.contains(**it)).collect();
        let present: Vec<_> = never.iter().filter(|it| said.contains(**it)).collect();
        if ended != *code || !missing.is_empty() || !present.is_empty() {
            wrong.push(format!("{what}: exit {ended}, not said {missing:?}, said {present:?}\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n----\n"));
}

#[test]
fn every_file_of_the_cases_is_in_a_row() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for entry in std::fs::read_dir(folder).expect("a folder of ours").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // The plain case that the others are made of.
        let is_named = name == "tiny.ron"
            || CASES.iter().any(|it| it.args.contains(&name.as_str()))
            || ELSEWHERE.iter().any(|(what, _)| what.contains(&name));
        assert!(is_named, "{name} stands for nothing");
    }
}

#[test]
fn cases_that_stand_elsewhere_do_stand_there() {
    let mut tests = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it")];
    folders.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates"));
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of ours").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if entry.path().extension().is_some_and(|it| it == "rs") && !entry.path().ends_with("cases.rs") {
                tests += &std::fs::read_to_string(entry.path()).expect("a file of ours");
            }
        }
    }
    for (what, name) in ELSEWHERE {
        assert!(tests.contains(&format!("fn {name}(")), "{what}: there is no test `{name}`");
    }
}
