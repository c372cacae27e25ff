//! Seats that are offered to people: what is said of them is what the adviser says, the same for any number of threads,
//! and what a scenario lacks is found.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diwan::counterfactual::{Replay, adviser_of};
use diwan::ensemble::Observer;
use diwan::game::Game;
use diwan::history::Session;
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::{ActorId, Texts, load_text};
use diwan::stats::Level;
use diwan::study::{Seating, Seats, seats};

/// Two seats with two goals each. One has everything that a seat needs, the other nothing.
const SHORE: &str = r#"(
    format: 1, title: "The shore", start: "2020-06-01", turns: 4,
    indicators: {
        "fish": (start: 50, flow: (base: 50, months: 6)), "boats": (start: 50, flow: (base: 50, months: 6)),
        "cellar": (start: 50, seen: Hidden(known_to: ["harbour"]), flow: (base: 50, months: 6)),
    },
    actors: {
        "harbour": (influence: 60, stability: 50, goals: {"fish": 1, "boats": 1}, private: "You owe the bank.", positions: {"quota": (position: 80, salience: 0.5)}),
        "village": (influence: 40, stability: 45, goals: {"fish": 0.1}, positions: {"quota": (position: 20, salience: 0.5)}),
        "town": (influence: 40, stability: 45, positions: {"quota": (position: 20, salience: 0.5)}),
    },
    issues: {"quota": (low: "none", high: "all", start: 10)},
    choices: {
        "harbour": {"spare": (kind: Act, always: {"fish": 20, "boats": -15}), "build": (kind: Act, always: {"fish": -15, "boats": 20}, noticed_by: ["town"]), "scuttle": (kind: Act, always: {"fish": -20, "boats": -20})},
        "village": {"mend": (kind: Act, always: {"fish": 0.1})},
    },
    dialogues: {"pier": (table: ["harbour", "town"], ratifiers: [], rounds: [0], agenda: "all", agendas: {"all": {"quota": 1}},
        postures: {"trade": (power: 1), "press": (power: 2)}, breakdown: -1)},
    outcomes: {"end": (when: "true")},
)"#;

fn shore(change: impl Fn(&str) -> String) -> (Arc<Model>, Texts) {
    let loaded = load_text("shore.ron", &change(SHORE), &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{shown}"));
    (Arc::new(Model::compile(Arc::new(scenario))), loaded.texts.source)
}

fn found(model: &Arc<Model>, texts: &Texts, threads: usize, observer: &dyn Observer) -> Seats {
    let offered = model.scenario.offered_seats();
    let seating = Seating { seats: &offered, texts, openings: 3, futures: 128, seed: Seed(7), threads };
    seats(model, &seating, observer).expect("enough of everything")
}

#[test]
fn a_seat_with_everything_lacks_nothing_and_one_without_lacks_it_all() {
    let (model, texts) = shore(str::to_owned);
    let found = found(&model, &texts, 1, &());
    let [harbour, village] = &found.seats[..] else { panic!("two seats have choices: {found:?}") };
    assert_eq!((harbour.seat.as_str(), village.seat.as_str()), ("harbour", "village"));
    assert!(harbour.spread.spread > 0.4 && harbour.spread.low <= harbour.spread.spread, "{harbour:?}");
    assert_eq!(harbour.tables, ["pier"]);
    assert!(harbour.secrets.text && harbour.secrets.levels.contains(&"cellar".to_owned()));
    assert_eq!(harbour.secrets.choices, ["build"]);
    let dilemma = harbour.dilemma.as_ref().expect("fish or boats");
    let torn = [&dilemma.one, &dilemma.other].map(|it| (it.goal.as_str(), it.option.as_deref()));
    assert!(torn.contains(&("fish", Some("spare"))) && torn.contains(&("boats", Some("build"))), "{torn:?}");
    assert!(village.spread.spread < 0.1 && village.dilemma.is_none() && village.secrets.are_none());
    let codes: Vec<(&str, Vec<&str>)> = found.doubts.iter().map(|it| (it.doubt.code(), it.doubt.names())).collect();
    let all = ["seat-spread", "seat-table", "seat-secret", "seat-dilemma"].map(|code| (code, vec!["village"]));
    assert_eq!(codes, all);
}

#[test]
fn a_doubt_that_is_accepted_says_why_and_one_that_does_not_arise_is_doubted() {
    let accept = "format: 1, accept: {\"seat-table(village)\": \"it watches\", \"seat-spread(harbour)\": \"in vain\"},";
    let (model, texts) = shore(|it| it.replacen("format: 1,", accept, 1));
    let doubts = found(&model, &texts, 1, &()).doubts;
    let of = |code: &str| doubts.iter().find(|it| it.doubt.code() == code).unwrap_or_else(|| panic!("no {code}"));
    assert_eq!(of("seat-table").accepted.as_deref(), Some("it watches"));
    assert_eq!(of("idle-acceptance").doubt.names(), ["seat-spread(harbour)"]);
}

#[test]
fn the_section_says_which_seats_are_offered() {
    let (model, texts) = shore(|it| it.replacen("issues:", "workshop: (seats: [\"village\"]),\n    issues:", 1));
    assert_eq!(found(&model, &texts, 1, &()).seats.len(), 1);
}

#[test]
fn it_is_the_same_for_any_number_of_threads_and_stops_when_asked() {
    let (model, texts) = shore(str::to_owned);
    assert_eq!(found(&model, &texts, 1, &()), found(&model, &texts, 3, &()));
    #[derive(Default)]
    struct Impatient(AtomicU64);
    impl Observer for Impatient {
        fn done(&self, runs: u64) {
            self.0.fetch_add(runs, Ordering::Relaxed);
        }
        fn stops(&self) -> bool {
            self.0.load(Ordering::Relaxed) > 1_000
        }
    }
    let broken = found(&model, &texts, 1, &Impatient::default());
    assert!(!broken.finished && broken.seats.len() < 2);
}

#[test]
fn the_spread_is_that_of_the_adviser() {
    let (model, texts) = shore(str::to_owned);
    let seat = ActorId(0);
    let choice = |key: &str| model.scenario.choice(key);
    let options = [choice("harbour.spare"), choice("harbour.build"), choice("harbour.scuttle"), None];
    let spreads = (7..10).map(|seed| {
        let game = Game::new(Session::begin(model.clone(), "", &[], Seed(seed), 0, 0), vec![seat]);
        let replay = Replay::of(game.history());
        let advice = adviser_of(&replay, &game.seat(seat), &options, 128, Level::P95).expect("nobody stops it");
        let payoffs = || advice.prospects.iter().map(|it| it.payoff.mean);
        payoffs().fold(f64::MIN, f64::max) - payoffs().fold(f64::MAX, f64::min)
    });
    let expected = spreads.sum::<f64>() / 3.0;
    let spread = found(&model, &texts, 1, &()).seats[0].spread.spread;
    assert!((spread - expected).abs() < 0.15 * expected, "{spread} is not about {expected}");
}
