//! What is printed for a workshop: nobody is handed what is private to another, the clock keeps a third for the debrief,
//! and what does not fit is refused in words.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SEATS: [&str; 2] = ["north", "south"];

/// The well with secrets that can be found again, in a folder that is gone when the test is.
struct Workshop(PathBuf);

impl Workshop {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("diwan-pack-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("made");
        let scenario = r#"(
            extends: "tiny", turns: 6,
            actors: {"north": (private: "CANARY-NORTH owes money."), "south": (private: "CANARY-SOUTH is leaving.")},
            workshop: (
                seats: ["south", "north"], minutes: (brief: 10, debrief: 40),
                injects: {
                    "dry": (event: "drought", turn: 3, expected: "CANARY-LEAD they ration.", ask: ["Who drank?"]),
                    "wet": (event: "rain", turn: 6),
                },
                aims: ["Share a well."], questions: ["Who gave way?"],
            ),
        )"#;
        fs::write(folder.join("well.ron"), scenario).expect("written");
        Self(folder)
    }

    fn brief(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
        command.current_dir(&self.0).args(["brief", "well.ron"]).args(args).env("NO_COLOR", "1");
        command.output().expect("it starts")
    }

    /// What is printed.
    fn said(&self, args: &[&str]) -> String {
        let output = self.brief(args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// The page that is written.
    fn page(&self, args: &[&str]) -> String {
        self.said(&[args, &["--html", "page.html", "--force"]].concat());
        fs::read_to_string(Path::new(&self.0).join("page.html")).expect("a page")
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn canary(seat: &str) -> String {
    format!("CANARY-{}", seat.to_uppercase())
}

#[test]
fn the_pages_of_a_seat_hold_nothing_that_is_private_to_another() {
    let workshop = Workshop::new("canary");
    for (seat, other) in [(SEATS[0], SEATS[1]), (SEATS[1], SEATS[0])] {
        let own = ["--as", seat];
        let all = [
            workshop.said(&own),
            workshop.said(&["--as", seat, "--format", "json"]),
            workshop.page(&own),
            workshop.page(&["--as", seat, "--pack"]),
        ];
        for (place, text) in all.iter().enumerate() {
            assert!(!text.contains(&canary(other)), "{seat} reads of {other} in {place}");
            assert!(!text.contains("CANARY-LEAD"), "{seat} reads the run sheet in {place}");
        }
        assert!(all[0].contains(&canary(seat)) && all[3].contains(&canary(seat)), "{seat} reads its own");
    }
}

#[test]
fn the_whole_pack_has_every_secret_on_the_pages_of_its_seat_alone() {
    let page = Workshop::new("whole").page(&["--pack"]);
    let sheets: Vec<&str> = page.split("<section class=\"sheet\"").skip(1).collect();
    let id = |sheet: &str| sheet.split('"').nth(1).unwrap_or_default().to_owned();
    let order =
        ["contents", "clock", "turns", "debrief", "seat-south", "orders-south", "seat-north", "orders-north", "all"];
    assert_eq!(sheets.iter().map(|it| id(it)).collect::<Vec<_>>(), order);
    for sheet in &sheets {
        for seat in SEATS {
            assert_eq!(sheet.contains(&canary(seat)), id(sheet) == format!("seat-{seat}"), "{} {seat}", id(sheet));
        }
        assert_eq!(sheet.contains("CANARY-LEAD"), id(sheet) == "turns");
    }
    let slips = |seat: &str| {
        sheets.iter().find(|it| id(it) == format!("orders-{seat}")).expect("a sheet").matches("class=\"slip\"").count()
    };
    assert_eq!([slips("north"), slips("south")], [6, 6], "a slip for every turn");
    for asks in ["http://", "https://", "<script", "src=", "url(", "<link"] {
        assert!(!page.contains(asks), "the pack asks for something: {asks}");
    }
}

#[test]
fn the_clock_keeps_a_third_and_proposes_injects_on_their_turns() {
    let workshop = Workshop::new("clock");
    let sheet = |args: &[&str]| -> serde_json::Value {
        let said = workshop.said(&[&["--run-sheet", "--format", "json"][..], args].concat());
        serde_json::from_str(&said).expect("JSON")
    };
    let short = sheet(&["--minutes", "120", "--begins", "09:30"]);
    // 10 of briefs and 20 a turn leave 40 of 120 with three turns, and 10 more.
    assert_eq!((&short["turns"], &short["debrief"], &short["reserved"]), (&3.into(), &50.into(), &40.into()));
    assert_eq!(short["slots"][0], serde_json::json!({"part": "brief", "turn": null, "at": 570, "minutes": 10}));
    assert_eq!(short["sheets"][2]["injects"], serde_json::json!(["dry"]));
    assert_eq!(short["missed"], serde_json::json!(["wet"]));
    let whole = sheet(&[]);
    assert_eq!((&whole["turns"], &whole["of"], &whole["missed"]), (&6.into(), &6.into(), &serde_json::json!([])));
    let text = workshop.said(&["--run-sheet", "--minutes", "120", "--begins", "09:30"]);
    for said in
        ["09:30 to 11:30", "Share a well.", "Who gave way?", "CANARY-LEAD they ration.", "Ask: Who drank?", "____"]
    {
        assert!(text.contains(said), "no {said} in {text}");
    }
}

#[test]
fn what_cannot_fit_is_refused_in_words() {
    let workshop = Workshop::new("short");
    let said = |args: &[&str]| {
        let output = workshop.brief(args);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).replace('\n', " "))
    };
    let (code, why) = said(&["--run-sheet", "--minutes", "60"]);
    assert!(code == Some(2) && why.contains("60 minutes are too few") && why.contains("makes 70"), "{code:?} {why}");
    assert_eq!(said(&["--run-sheet", "--minutes", "70"]).0, Some(0));
    let (code, why) = said(&["--minutes", "60"]);
    assert!(code == Some(2) && why.contains("--run-sheet"), "{why}");
    assert!(said(&["--pack"]).1.contains("--html"), "a pack is a page");
}
