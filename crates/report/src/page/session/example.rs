//! Small sessions for the tests of all pages: one with everything in it, one of a game that has not ended, one of a seat.

use std::sync::Arc;

use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{ActorId, load};
use diwan_studies::counterfactual::{Replay, review};
use diwan_studies::stats::Level;
use diwan_studies::study::Single;

use super::super::{Made, Page};
use super::session_page;
use crate::Shown;
use crate::facts::{
    BeliefFacts, BridgeFacts, DeedFacts, ForecastFacts, GoalFacts, HandshakeFacts, HappenedFacts, HindsightFacts,
    InjectEffectFacts, InjectFacts, LaidFacts, LeftFacts, Named, NoteFacts, ReadingFacts, RewindFacts, RunFacts,
    SaidFacts, SessionCounts, SessionFacts, SessionSeatFacts, SessionTurnFacts, SignedFacts, Thing, TurnFacts,
    UndertakenFacts,
};

/// A Monday morning, milliseconds.
const BEGAN: u64 = 1_764_580_500_000;
const MINUTE: u64 = 60_000;

fn thing(key: &str, name: &str) -> Thing {
    Thing { key: key.to_owned(), name: name.to_owned() }
}

fn turn(scenario: Shown<'_>, it: &TurnFacts) -> SessionTurnFacts {
    let opened = BEGAN + u64::from(it.turn) * 20 * MINUTE;
    let deed = |made: &crate::facts::ChoiceFacts| {
        let choice = made.choice.as_ref().map(|it| format!("{}.{it}", made.actor));
        let is_north = made.actor == "north";
        DeedFacts {
            actor: thing(&made.actor, crate::called::actor(scenario, &made.actor)),
            choice: choice.map(|it| thing(&it, crate::called::choice(scenario, &it))),
            by: if is_north { "people" } else { "default" },
            reason: if is_north { "We can't wait for rain.".to_owned() } else { String::new() },
            success: made.success,
            odds: made.odds,
            hidden_from: if is_north { vec![thing("south", "The southern farm")] } else { Vec::new() },
            locked_after: is_north.then_some(401.0),
        }
    };
    let round = |it: &crate::facts::RoundFacts| SignedFacts {
        dialogue: thing(&it.dialogue, crate::called::dialogue(scenario, &it.dialogue)),
        verdict: it.verdict,
        terms: it.terms.0.iter().map(|(issue, offer)| (issue.clone(), offer.to)).collect(),
        signed: vec![thing("north", "The northern farm")],
    };
    SessionTurnFacts {
        turn: it.turn,
        date: it.date.clone(),
        opened,
        closed: opened + 14 * MINUTE,
        planned: Some(780.0),
        events: it
            .events
            .iter()
            .map(|it| HappenedFacts { event: thing(it, crate::called::event(scenario, it)), brought: true })
            .collect(),
        deeds: it.choices.iter().map(deed).collect(),
        agreements: it.rounds.iter().map(round).collect(),
    }
}

fn seat(key: &str, name: &str, people: &[&str], payoff: f64) -> SessionSeatFacts {
    let goal = |worth| GoalFacts { level: thing("water", "Water in the well"), start: 50.0, end: 46.0, worth };
    let belief = |turn, taken| BeliefFacts {
        turn,
        level: thing("south.stability", "The southern farm: stability"),
        taken,
        was: 41.0,
    };
    SessionSeatFacts {
        actor: thing(key, name),
        people: people.iter().map(|it| (*it).to_owned()).collect(),
        by_people: 1,
        by_default: 1,
        by_program: 0,
        advised: vec![2],
        unexplained: Vec::new(),
        payoff,
        goals: vec![goal(payoff - 0.1), goal(0.1)],
        beliefs: vec![belief(1, Some(52.0)), belief(2, None)],
    }
}

fn undertaken(kept: &'static str, seen: bool) -> Option<UndertakenFacts> {
    Some(UndertakenFacts { choice: thing("south.cart", "haul water by cart"), by: 2, kept: Some(kept), seen })
}

/// A session on the well, with everything in it.
fn everything() -> (SessionFacts, Arc<Model>, diwan_engine::scenario::Texts) {
    let loaded = load("tiny", &[]);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("a bundled scenario is sound"))));
    let texts = loaded.texts.source;
    let single = Single { model: model.clone(), place: "tiny", settings: &[], seed: Seed(4), replication: 0, draw: 0 };
    let history = single.play();
    let shown = Shown::new(&model.scenario, &texts);
    let found = review(&Replay::of(&history), &[ActorId(0), ActorId(1)], 200, Level::P95).expect("nobody stops it");
    let run = RunFacts::of(&model, &texts, &history.run, &[]);
    let (north, south) = (thing("north", "The northern farm"), thing("south", "The southern farm"));
    let said = |minute, from: Option<&Thing>, to: &[&Thing], text: &str| SaidFacts {
        at: BEGAN + minute * MINUTE,
        turn: 1,
        from: from.cloned(),
        to: to.iter().map(|it| (*it).clone()).collect(),
        text: text.to_owned(),
    };
    let outcomes: Vec<String> = model.scenario.outcomes.iter().map(|it| it.key.clone()).collect();
    let count = outcomes.len();
    let forecast = |place: usize| {
        let share = |it: usize| if it == place % count { 0.7 } else { 0.3 / (count - 1).max(1) as f64 };
        let shares: Named<f64> = outcomes.iter().enumerate().map(|(it, key)| (key.clone(), share(it))).collect();
        let person = format!("Person {}", place / 2);
        ForecastFacts { person, seat: Some(north.clone()), turn: place as u32 % 2 + 1, shares, score: Some(0.4) }
    };
    let laid = |number, state, counters| LaidFacts {
        number,
        at: BEGAN,
        turn: 1,
        dialogue: thing("fence", "Talk at the fence"),
        from: north.clone(),
        counters,
        terms: Named(vec![("sharing".to_owned(), 45.0)]),
        words: "Take it or leave it.".to_owned(),
        agreed: vec![north.clone(), south.clone()],
        state,
    };
    let shake = |number, state, gives, gets| HandshakeFacts {
        number,
        at: BEGAN,
        turn: 1,
        from: north.clone(),
        to: south.clone(),
        gives,
        gets,
        words: String::new(),
        state,
    };
    let facts = SessionFacts {
        room: "Monday group".to_owned(),
        began: BEGAN,
        ended: BEGAN + 95 * MINUTE,
        seats: vec![
            seat("north", "The northern farm", &["Layla", "Omar"], run.payoffs.get("north").copied().unwrap_or(0.0)),
            seat("south", "The southern farm", &[], run.payoffs.get("south").copied().unwrap_or(0.0)),
        ],
        counts: SessionCounts { entries: 214, people: 2, messages: 2, statements: 1, rewound: 1, ..Default::default() },
        turns: run.turns.iter().map(|it| turn(shown, it)).collect(),
        said: vec![
            said(21, Some(&north), &[&south], "What would <you> need?"),
            said(22, Some(&south), &[&north], "ثلاثة أيام"),
            said(23, None, &[&north, &south], "Five minutes."),
            said(24, Some(&north), &[], "We want a settlement that holds."),
        ],
        offers: vec![laid(1, "countered", None), laid(2, "signed", Some(1)), laid(3, "lapsed", None)],
        bridges: vec![
            BridgeFacts {
                number: 1,
                at: BEGAN,
                turn: 1,
                dialogue: thing("fence", "Talk at the fence"),
                from: Some(north.clone()),
                agreed: vec![north.clone(), south.clone()],
                refused: None,
                state: "given",
                left: false,
                terms: Named(vec![("sharing".to_owned(), 48.0)]),
                signed: Some(Named(vec![("sharing".to_owned(), 45.0)])),
                struck: Some(Named(Vec::new())),
            },
            BridgeFacts {
                number: 2,
                at: BEGAN,
                turn: 2,
                dialogue: thing("fence", "Talk at the fence"),
                from: Some(south.clone()),
                agreed: vec![south.clone()],
                refused: Some(north.clone()),
                state: "refused",
                left: false,
                terms: Named(Vec::new()),
                signed: None,
                struck: None,
            },
        ],
        handshakes: vec![
            shake(1, "shaken", undertaken("kept", true), undertaken("broken", false)),
            shake(2, "refused", None, Some(UndertakenFacts { kept: None, ..undertaken("due", true).expect("one") })),
        ],
        forecasts: (0..16).map(forecast).collect(),
        foresight: None,
        injects: injects(thing),
        notes: vec![NoteFacts { at: BEGAN + 30 * MINUTE, turn: 1, text: "The north waited for the south.".to_owned() }],
        rewinds: vec![RewindFacts {
            at: BEGAN + 31 * MINUTE,
            from: 2,
            to: 1,
            reason: "A wrong order.".to_owned(),
            left: vec![LeftFacts { turn: 1, actor: north.clone(), choice: None }],
        }],
        run,
        hindsight: found.map(|it| HindsightFacts::of(shown, &it)),
    };
    (facts.foreseen(), model, texts)
}

fn injects(thing: impl Fn(&str, &str) -> Thing) -> Vec<InjectFacts> {
    let south = thing("south", "The southern farm");
    let level = || thing("north.stability", "stability of the northern farm");
    let news = InjectFacts {
        at: BEGAN + 25 * MINUTE,
        turn: 1,
        text: "A bridge <falls>.".to_owned(),
        to: Vec::new(),
        confidence: None,
        is_so: None,
        reading: None,
        effect: Some(InjectEffectFacts { level: level(), points: -4.0, turn: 2, arrived: Some(-3.2) }),
        state: "told",
    };
    let reading = ReadingFacts { level: level(), low: 40.0, high: 56.0, was: 47.0 };
    let secret = InjectFacts {
        text: "They will not sign.".to_owned(),
        to: vec![south],
        confidence: Some("moderate"),
        is_so: Some(false),
        reading: Some(reading),
        effect: None,
        ..news.clone()
    };
    let rumour = InjectFacts { text: "A rumour.".to_owned(), effect: None, state: "recalled", ..news.clone() };
    vec![news, secret, rumour]
}

fn page(facts: &SessionFacts, model: &Model, texts: &diwan_engine::scenario::Texts) -> Page {
    let made = Made { command: "diwan debrief monday.diwan --html report.html".to_owned(), language: String::new() };
    session_page(Shown::new(&model.scenario, texts), facts, &made)
}

/// One of each.
pub(in crate::page) fn sessions() -> Vec<Page> {
    let (facts, model, texts) = everything();
    let mut open = facts.clone();
    (open.hindsight, open.run.outcome) = (None, None);
    open.forecasts.iter_mut().for_each(|it| it.score = None);
    open = open.foreseen();
    (open.notes, open.rewinds, open.said, open.offers) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut own = facts.clone();
    own.seats.truncate(1);
    own.said.iter_mut().take(1).for_each(|it| it.text.clear());
    [facts, open, own].iter().map(|it| page(it, &model, &texts)).collect()
}

#[test]
fn a_report_says_what_was_hidden_what_was_broken_and_what_it_does_not_know() {
    let [whole, open, own] = &sessions()[..] else { panic!("three of them") };
    let has = |page: &Page, what: &str| page.html.contains(what);
    for what in
        ["Not noticed by The southern farm", "did not keep it", "could not tell", "Monday group", "1 December 2025"]
    {
        assert!(has(whole, what), "{what}");
    }
    assert!(has(whole, "What would &lt;you&gt; need?") && has(whole, "futures of this model"));
    for page in [whole, open, own] {
        assert!(!has(page, "would have"), "what would have been is not known");
    }
    assert!(has(open, "The game has not ended") && !has(open, "Brier"));
    assert!(has(own, "Monday group · The northern farm") && has(own, "stays with them"));
    assert_eq!(whole.html.matches("class=\"fresh\"").count(), 3, "a part for each seat, and the archive");
    let keys: Vec<&str> = whole.pictures.iter().map(|it| &*it.0).collect();
    for key in ["foreseen", "calibration", "fortune-north", "fortune-south"] {
        assert!(keys.contains(&key), "{keys:?}");
    }
}

#[test]
fn a_session_is_told_in_a_terminal_of_any_width() {
    let (facts, model, texts) = everything();
    for width in [20, 48, 100] {
        let look = crate::Look { width, colour: false, brief: false, plain: false };
        let told = crate::session::tell(Shown::new(&model.scenario, &texts), &facts, &look);
        assert!(told.lines().all(|it| unicode_width::UnicodeWidthStr::width(it) <= width), "{told}");
        assert!(!told.contains("session-") && !told.contains("would have"), "{told}");
    }
}
