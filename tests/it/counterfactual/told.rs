//! What is told of it, word by word: files beside the tests, to be read before they are kept.
//! `BLESS=1 cargo test --release --test it told::` writes them anew.

use diwan::counterfactual::what_mattered;
use diwan::report::facts::{DebriefFacts, WhyFacts};
use diwan::report::{Look, Shown, debrief, tell_why};
use diwan::scenario::{Texts, load_bundled};
use diwan::stats::Level;
use diwan::why::{Asked, why};

use super::{Told, bundled};

const LOOK: Look = Look { width: 80, colour: false, brief: false, plain: false };

/// What people read of a bundled scenario.
fn texts(name: &str) -> Texts {
    load_bundled(name).texts.source
}

fn is_as_kept(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/told").join(name);
    if std::env::var_os("BLESS").is_some_and(|it| it == "1") {
        std::fs::write(&path, text).expect("a file of ours");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, kept, "{name} is told otherwise");
    assert!(
        text.lines().all(|line| line.chars().count() <= 80 && line == line.trim_end()),
        "{name}: lines that fit, without blanks at their ends"
    );
}

#[test]
fn the_debrief_of_the_well() {
    for replication in [0, 1, 6] {
        let told = Told::of(&bundled("tiny", 2), replication);
        let mattered =
            what_mattered(&told.replay(), &[], 512, Level::P95).expect("nobody stops it").expect("it has ended");
        let facts = DebriefFacts::of(Shown::new(&told.model.scenario, &texts("tiny")), &mattered);
        let text = debrief(&facts, &LOOK);
        is_as_kept(&format!("debrief_{replication}.txt"), &text);
        assert!(!text.contains(" will "), "nothing is foretold");
        assert_eq!(facts.mattered.len(), mattered.weighed.len());
    }
}

#[test]
fn why_tension_moved() {
    let told = Told::of(&bundled("nile_dam", 8), 2);
    let variable = told.model.scenario.variable("tension").expect("a variable");
    let asked = [Asked { variable, turns: 2..3 }, Asked { variable, turns: 0..8 }, Asked { variable, turns: 9..12 }];
    let texts = texts("nile_dam");
    let text: String = why(&told.model, &told.run, &asked)
        .iter()
        .map(|it| tell_why(Shown::new(&told.model.scenario, &texts), &WhyFacts::of(&told.model.scenario, it), &LOOK))
        .collect();
    is_as_kept("why.txt", &text);
}

/// Start, what was booked and end, and what began it: each column adds up as printed.
#[test]
fn printed_accounts_add_up_as_printed() {
    let told = Told::of(&bundled("us_iraq_2020", 6), 4);
    let texts = texts("us_iraq_2020");
    let scenario = Shown::new(&told.model.scenario, &texts);
    let figure = |line: &str| line.split_whitespace().last().and_then(|it| it.replace('−', "-").parse::<f64>().ok());
    for slot in 0..scenario.variables.len() as u16 {
        let asked = [Asked { variable: diwan::scenario::VariableId(slot), turns: 1..6 }];
        let text = tell_why(scenario, &WhyFacts::of(&scenario, &why(&told.model, &told.run, &asked)[0]), &LOOK);
        let (ledger, roots) = text.split_once("\nWhat began it\n").expect("two parts");
        // A heading may end in a year.
        let ledger = &ledger[ledger.find("At the start").expect("a first line")..];
        // Figures of a column stand at its end; those of what a term is made of stand further in.
        let column = |part: &str| -> Vec<f64> {
            let ends = |line: &&str| line.chars().count() == 80 && !line.starts_with('─') && !line.contains("──");
            part.lines().filter(ends).filter_map(figure).collect()
        };
        let (booked, began) = (column(ledger), column(roots));
        let (start, end) = (booked[0], booked[booked.len() - 1]);
        let sum: f64 = booked[1..booked.len() - 1].iter().sum();
        assert!((start + sum - end).abs() < 0.005, "{text}");
        let (change, parts) = began.split_last().expect("a sum");
        assert!((parts.iter().sum::<f64>() - change).abs() < 0.005 && (change - (end - start)).abs() < 0.005, "{text}");
    }
}
