//! Words come from the messages of a language and from the texts of a scenario, and from nowhere else. A language is made
//! up whose messages are the English ones in Greek letters, and a scenario is read whose texts are in Cyrillic ones: a
//! Latin letter is then a word that somebody wrote into the code. What stands in backquotes is typed as it stands; keys,
//! notations and the language of conditions are the same in every language.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use diwan::counterfactual::{Replay, adviser_of, what_mattered};
use diwan::ensemble::{Plan, doubts};
use diwan::game::{Closing, Game, Reply};
use diwan::history::{Session, policies_alone};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::report::facts::{
    Batch as BatchOf, BatchFacts, ComparedFacts, DebriefFacts, DoubtedFacts, HindcastedFacts, ListedFacts,
    RunSheetFacts, TestedFacts, Time, WhyFacts,
};
use diwan::report::screen::{self, Extent, Keeping};
use diwan::report::{
    Look, Shown, Words, debrief, tell, tell_batch, tell_changes, tell_claims, tell_comparison, tell_deep,
    tell_hindcast, tell_run_sheet, tell_scenarios, tell_seats, tell_why,
};
use diwan::scenario::{
    ActorId, Change, ChangeKind, IssueId, Metric, Scenario, Texts, Value, VariableId, Variation, load,
    load_with_history,
};
use diwan::sim::play;
use diwan::stats::Level;
use diwan::study::{
    Arm, Batch, Comparing, Depth, Hindcasting, Sampling, Seating, Settings, Testing, ablated_arms, compare, deep,
    hindcast, needed, seats, test_claims, wirings,
};
use diwan::text::{Sources, Span};
use diwan::why::{Asked, why};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

use super::BUNDLED;

/// So wide that nothing is cut or broken within a name.
const LOOK: Look = Look { width: 2_000, colour: false, brief: false, plain: false };
/// Words of the language of conditions, which are read as they are written.
const CONDITIONS: [&str; 17] = [
    "and", "or", "not", "if", "then", "else", "true", "false", "sig", "clip", "min", "max", "abs", "exp", "ln", "sqrt",
    "pow",
];

/// Codes of doubts, which are the same in every language.
const DOUBTS: [&str; 20] = [
    "seat-spread",
    "seat-table",
    "seat-secret",
    "seat-dilemma",
    "dominant-outcome",
    "rare-outcome",
    "fragile-outcome",
    "saturation",
    "adrift",
    "dominant-choice",
    "rare-choice",
    "closed-choice",
    "variety",
    "holding-pays",
    "repeating-pays",
    "dead-talks",
    "score-idle",
    "claim-label",
    "idle-draw",
    "idle-acceptance",
];

/// A letter of a Latin text in another alphabet, upper case as upper case.
fn letter(it: char, alphabet: &str) -> char {
    let Some(place) = it.is_ascii_alphabetic().then(|| it.to_ascii_lowercase() as usize - 'a' as usize) else {
        return it;
    };
    let other = alphabet.chars().nth(place).expect("twenty-six letters");
    if it.is_ascii_uppercase() { other.to_uppercase().next().unwrap_or(other) } else { other }
}

/// A text of a scenario in Cyrillic letters; what it puts in backquotes too.
fn cyrillic(text: &str) -> String {
    text.chars().map(|it| letter(it, "абцдефгхийклмнопярстужвшуз")).collect()
}

/// The English messages in Greek letters, but for what is typed.
fn greek() -> Arc<Words> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/report/locale/en");
    let files = std::fs::read_dir(folder).expect("the messages").flatten();
    let texts = files.map(|it| std::fs::read_to_string(it.path()).expect("a file of ours"));
    let texts: Vec<String> = texts.map(in_greek).collect();
    assert!(texts.len() >= 10 && texts.iter().all(|it| it.chars().any(|it| ('α'..='ω').contains(&it))));
    Arc::new(Words::of("en", &texts))
}

fn in_greek(text: String) -> String {
    let mut resource = fluent_syntax::parser::parse(text).expect("sound messages");
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            pattern(message.value.as_mut().expect("a text"), &mut false);
        }
    }
    fluent_syntax::serializer::serialize(&resource)
}

fn pattern(pattern: &mut Pattern<String>, is_typed: &mut bool) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let turned = value.chars().map(|it| {
                    *is_typed ^= it == '`';
                    if *is_typed { it } else { letter(it, "αβψδεφγηιξκλμνοπϙρστθωςχυζ") }
                });
                *value = turned.collect();
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|it| self::pattern(&mut it.value, &mut is_typed.clone()));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Texts of a scenario in Cyrillic letters, every one of them.
fn strange(texts: &Texts) -> Texts {
    let mut out = texts.clone();
    let turn = |it: &mut String| *it = cyrillic(it);
    [&mut out.title, &mut out.summary].into_iter().for_each(turn);
    for it in &mut out.actors {
        [&mut it.name, &mut it.about].into_iter().chain(&mut it.brief).chain(&mut it.private).for_each(turn);
        it.members.iter_mut().for_each(turn);
        it.doctrines.iter_mut().for_each(|it| [&mut it.name, &mut it.about].into_iter().for_each(turn));
    }
    for it in &mut out.issues {
        [&mut it.name, &mut it.about, &mut it.low, &mut it.high].into_iter().for_each(turn);
    }
    for it in &mut out.variables {
        it.name.iter_mut().chain([&mut it.about]).chain(&mut it.unit).for_each(turn);
        it.ends.iter_mut().for_each(|(low, high)| [low, high].into_iter().for_each(turn));
    }
    for it in out.choices.iter_mut().chain(&mut out.outcomes).chain(&mut out.flags) {
        [&mut it.name, &mut it.about].into_iter().for_each(turn);
    }
    for it in &mut out.dialogues {
        [&mut it.name, &mut it.about].into_iter().chain(&mut it.postures).for_each(turn);
        it.agendas.iter_mut().for_each(|it| [&mut it.name, &mut it.about].into_iter().for_each(turn));
    }
    for it in &mut out.events {
        [&mut it.name, &mut it.about].into_iter().chain(&mut it.again).for_each(turn);
    }
    let workshop = &mut out.workshop;
    workshop.aims.iter_mut().chain(&mut workshop.ground_rules).chain(&mut workshop.questions).for_each(turn);
    for it in &mut workshop.injects {
        [&mut it.expected].into_iter().chain(&mut it.ask).for_each(turn);
    }
    out
}

/// A scenario whose claims are in Cyrillic letters, the files it was read from, and its texts.
fn world(name: &str) -> (Arc<Model>, Sources, Texts) {
    let loaded = load(name, &[]);
    let mut scenario: Scenario = loaded.scenario.expect("sound");
    for claim in &mut scenario.claims {
        claim.text = cyrillic(&claim.text);
        claim.rival.iter_mut().chain(&mut claim.note).for_each(|it| *it = cyrillic(it));
    }
    let texts = strange(&loaded.texts.source);
    (Arc::new(Model::compile(Arc::new(scenario))), loaded.sources, texts)
}

/// The words in Latin letters that are left of what was said, without what is typed, keys and notations.
fn left(scenario: &Scenario, said: &str) -> Vec<String> {
    let mut bare: String = said.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut keys: Vec<String> = vec![scenario.digest.clone()];
    keys.extend(Metric::usual(scenario).into_iter().chain(Metric::compared(scenario)).map(|it| it.notation(scenario)));
    keys.extend(scenario.claims.iter().flat_map(|it| &it.tests).map(|it| it.metric.notation(scenario)));
    keys.extend(scenario.claims.iter().map(|it| it.key.clone()));
    let observed = &scenario.observed;
    keys.extend(
        observed.observations.iter().map(|it| &it.key).chain(observed.unscored.iter().map(|it| &it.0)).cloned(),
    );
    keys.extend(scenario.variables.iter().map(|it| it.notation.clone()));
    keys.extend(scenario.choices.iter().flat_map(|it| [it.notation.clone(), it.key.clone()]));
    keys.extend(scenario.actors.iter().map(|it| it.key.clone()));
    keys.extend(scenario.actors.iter().flat_map(|it| &it.doctrines).map(|it| it.key.clone()));
    // Conditions and terms of flows are read as they are written.
    keys.extend(scenario.dialogues.iter().flat_map(|it| [format!("{}.in_force", it.key), it.key.clone()]));
    keys.extend(scenario.memory.flags.iter().map(|it| it.key.clone()));
    keys.extend(DOUBTS.map(|it| format!("[{it}]")));
    // A key that is part of another goes after it.
    keys.sort_by_key(|it| core::cmp::Reverse(it.len()));
    for key in keys.iter().filter(|it| it.chars().any(|it| it.is_ascii_alphabetic())) {
        bare = without(&bare, key);
    }
    let words = bare
        .split(|it: char| !it.is_alphanumeric() && it != '_')
        .filter(|it| it.chars().any(|it| it.is_ascii_alphabetic()) && !CONDITIONS.contains(it));
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    words.dedup();
    words
}

/// A text without a word, wherever it stands by itself.
fn without(text: &str, word: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, behind) = (&rest[..at], &rest[at + word.len()..]);
        let is_inside = before.chars().next_back().is_some_and(char::is_alphanumeric)
            || behind.chars().next().is_some_and(char::is_alphanumeric);
        out += before;
        out += if is_inside { word } else { " " };
        rest = behind;
    }
    out + rest
}

fn assert_said(scenario: &Scenario, what: &str, said: &str) {
    assert!(said.chars().any(|it| ('α'..='ω').contains(&it)), "{what} says nothing of ours: {said}");
    assert_eq!(left(scenario, said), [""; 0], "{what}: these come from no message and no text:\n{said}");
}

#[test]
fn the_law_can_be_broken() {
    let (model, _, texts) = world("tiny");
    greek().within(|| {
        let run = play(&model, Seed(3), 0);
        let said = tell(&model, &texts, &run, &LOOK) + "\nThe end of `it`.";
        assert_eq!(left(&model.scenario, &said), ["The", "end", "of"]);
    });
}

#[test]
fn a_told_run_has_no_word_but_of_messages_and_texts() {
    let words = greek();
    for name in BUNDLED {
        let (model, _, texts) = world(name);
        let scenario = Shown::new(&model.scenario, &texts);
        for seed in 0..6 {
            let run = play(&model, Seed(seed), 0);
            let said = words.within(|| tell(&model, &texts, &run, &LOOK));
            assert!(said.chars().any(|it| ('а'..='я').contains(&it)));
            assert_said(&model.scenario, &format!("{name}, seed {seed}"), &said);
            let asked: Vec<Asked> = (0..scenario.variables.len() as u16)
                .map(|id| Asked { variable: VariableId(id), turns: 0..run.turns.len() })
                .collect();
            for account in why(&model, &run, &asked) {
                let said = words.within(|| tell_why(scenario, &WhyFacts::of(&scenario, &account), &LOOK));
                assert_said(&model.scenario, &format!("{name}, seed {seed}, why"), &said);
            }
        }
    }
}

#[test]
fn a_debrief_has_no_word_but_of_messages_and_texts() {
    let words = greek();
    for name in ["tiny", "nile_dam"] {
        let (model, _, texts) = world(name);
        let mut session = Session::begin(model.clone(), name, &[], Seed(3), 0, 0);
        session.play_out();
        let history = session.history();
        let found = what_mattered(&Replay::of(history), &[ActorId(0)], 256, Level::P95).expect("nobody stops it");
        let said = words.within(|| {
            debrief(&DebriefFacts::of(Shown::new(&model.scenario, &texts), &found.expect("it has ended")), &LOOK)
        });
        assert_said(&model.scenario, name, &said);
    }
}

#[test]
fn many_runs_have_no_word_but_of_messages_and_texts() {
    let (model, _, texts) = world("us_iraq_2020");
    let scenario = Shown::new(&model.scenario, &texts);
    let metrics = Metric::usual(&model.scenario);
    let plan = Plan::new(model.clone(), Seed(1), 256, metrics.clone().into());
    let played = Batch { plan: &plan, stopping: None, threads: 2 }.play(None, &()).expect("played");
    let said = greek().within(|| {
        let facts = BatchFacts::of(&BatchOf {
            plan: &plan,
            texts: &texts,
            settings: &[],
            asked: &metrics,
            summary: &played.summary,
            level: played.level,
            doubts: &doubts(&plan, &played.summary),
            elapsed: 1.0,
            played: played.new,
        });
        tell_batch(scenario, &facts, &LOOK)
    });
    assert_said(&model.scenario, "batch", &said);

    let (model, _, texts) = world("tiny");
    let arm = |name: &str, settings: &[&str]| {
        let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
        let scenario = load("tiny", &settings).scenario.expect("sound");
        Arm { name: name.to_owned(), settings, model: Arc::new(Model::compile(Arc::new(scenario))) }
    };
    let (arms, control) = ([arm("a", &["events.drought.hazard=90"])], arm("b", &[]));
    let metrics = Metric::compared(&model.scenario);
    let smallest: Vec<f64> = metrics.iter().map(|it| it.smallest(&model.scenario)).collect();
    let sampling = Sampling { seed: 1, draws: 60, seeds: 2, threads: 2, metrics: metrics.into(), parameters: false };
    let asked = Comparing {
        arms: &arms,
        control: &control,
        settings: &[],
        smallest: &smallest,
        level: Level::P95,
        sampling: sampling.clone(),
    };
    let found =
        ComparedFacts { found: compare(&asked, &()).expect("enough pairs").facts, assumptions: None, elapsed_s: 1.0 };
    let said = greek().within(|| tell_comparison(Shown::new(&model.scenario, &texts), &found, true, &LOOK));
    // The two arms are called by a letter each, and so are settings in brackets.
    let said = without(&without(&without(&said, "events.drought.hazard=90"), "a"), "b");
    assert_said(&model.scenario, "compare", &said);

    let depth = Depth { runs: 200, pairs: 40, seed: Seed(1), threads: 2 };
    let said = greek().within(|| {
        let facts = deep(&model, depth, &()).expect("enough pairs").with_doubts(DoubtedFacts::of);
        let listed = [ListedFacts::of("`tiny`", Some(Shown::new(&model.scenario, &texts)))];
        tell_deep(Shown::new(&model.scenario, &texts), &facts, &LOOK) + &tell_scenarios(&listed, &LOOK)
    });
    assert_said(&model.scenario, "check --deep", &said);

    let offered = model.scenario.offered_seats();
    let seating = Seating { seats: &offered, texts: &texts, openings: 2, futures: 32, seed: Seed(1), threads: 2 };
    let said = greek().within(|| {
        let seats = seats(&model, &seating, &()).expect("enough futures").with_doubts(DoubtedFacts::of);
        let sheet = RunSheetFacts::of(&model.scenario, &[], Time::default()).expect("all the time in the world");
        tell_seats(&seats, &LOOK) + &tell_run_sheet(Shown::new(&model.scenario, &texts), &sheet, &LOOK)
    });
    assert_said(&model.scenario, "check --seats, brief --run-sheet", &said);
}

#[test]
fn hindcasts_have_no_word_but_of_messages_and_texts() {
    let loaded = load_with_history("tiny", &[], Path::new("tests/hindcast/well.ron"));
    let (mut scenario, texts) = (loaded.scenario.expect("sound"), strange(&loaded.texts.source));
    for it in &mut scenario.observed.observations {
        if let Value::Amount { unit, .. } = &mut it.value
            && unit.contains(' ')
        {
            *unit = cyrillic(unit);
        }
    }
    scenario.observed.unscored.iter_mut().for_each(|it| it.1 = cyrillic(&it.1));
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    for (draws, seeds) in [(60, 1), (30, 2)] {
        let sampling = Sampling { seed: 1, draws, seeds, threads: 2, metrics: [].into(), parameters: false };
        let asked = Hindcasting { model: &model, settings: &[], level: Level::P95, sampling };
        let found = HindcastedFacts { found: hindcast(&asked, &()).expect("enough runs"), elapsed_s: 1.0 };
        let said = greek().within(|| tell_hindcast(Shown::new(&model.scenario, &texts), &found, &LOOK));
        assert_said(&model.scenario, "hindcast", &said);
    }
}

#[test]
fn claims_have_no_word_but_of_messages_and_texts() {
    let (model, sources, texts) = world("us_iraq_2020");
    let claims: Vec<_> = model.scenario.claims.iter().enumerate().take(4).collect();
    let compiled = |settings: Settings| {
        let scenario = load("us_iraq_2020", &settings).scenario.expect("sound");
        (settings, Arc::new(Model::compile(Arc::new(scenario))))
    };
    let mut models: BTreeMap<Settings, Arc<Model>> = needed(&sources, &claims).into_keys().map(compiled).collect();
    let wired = wirings(&sources, &claims, |arm| Some(&*models.get(arm)?.scenario));
    models.extend(ablated_arms(&sources, &claims, &wired).into_keys().map(compiled));
    let sampling = Sampling { seed: 1, draws: 12, seeds: 2, threads: 2, metrics: [].into(), parameters: false };
    let asked = Testing {
        scenario: &model.scenario,
        sources: &sources,
        claims: &claims,
        models: &models,
        settings: &[],
        level: Level::P95,
        wirings: None,
        sampling,
    };
    let found = TestedFacts::of(test_claims(&asked, &()).expect("enough pairs"), 1.0);
    let said = greek().within(|| tell_claims(Shown::new(&model.scenario, &texts), &found, &LOOK));
    assert_said(&model.scenario, "claims", &said);
    // Settings are no words: what was taken out is told at length alone.
    let asked = Testing { wirings: Some(&wired), ..asked };
    let said = greek().within(|| {
        let found = TestedFacts::of(test_claims(&asked, &()).expect("enough pairs"), 1.0);
        tell_claims(Shown::new(&model.scenario, &texts), &found, &Look { brief: true, ..LOOK })
    });
    assert_said(&model.scenario, "claims --ablate", &said);
}

/// A game of two seats, every screen of both on every turn, to its end.
#[test]
fn the_screens_of_a_game_have_no_word_but_of_messages_and_texts() {
    for (name, seats) in
        [("tiny", ["north", "south"]), ("us_iraq_2020", ["us", "baghdad"]), ("nile_dam", ["egypt", "donors"])]
    {
        greek().within(|| game(name, seats));
    }
}

fn game(name: &str, seats: [&str; 2]) {
    let (model, _, texts) = world(name);
    let scenario = Shown::new(&model.scenario, &texts);
    let people: Vec<ActorId> = seats.iter().map(|it| scenario.actor(it).expect("an actor")).collect();
    let session = Session::begin(model.clone(), name, &[], Seed(5), 0, 0);
    let mut game = Game::new(session, people.clone());
    let mut said = screen::seats(scenario, &LOOK) + &screen::branches(&game);
    said += &screen::welcome(scenario, &["я"], game.run(), &LOOK);
    for actor in 0..scenario.actors.len() as u16 {
        said += &screen::brief(scenario, ActorId(actor), true, &LOOK);
    }
    assert_said(scenario.scenario, name, &said);
    let mut turns = 0;
    while !game.is_over() && turns < 40 {
        for &actor in &people {
            let view = game.seat(actor);
            assert_said(scenario.scenario, name, &screens(&model, &texts, &view));
            let open: Vec<_> = view.menu.iter().filter(|it| it.closed.is_none()).map(|it| it.choice).collect();
            let choice = (turns % 3 != 2).then(|| open.get(turns % open.len().max(1)).copied()).flatten();
            if turns == 1 {
                let options: Vec<_> = open.iter().map(|it| Some(*it)).chain([None]).collect();
                let advice = adviser_of(&Replay::of(game.history()), &view, &options, 40, Level::P95).expect("no stop");
                assert_said(scenario.scenario, name, &screen::advice(scenario, &advice, &LOOK));
            }
            game.reply(actor, Reply::Choices(choice.into())).expect("it is on the menu");
            for table in &view.tables {
                let postures = scenario.dialogues[table.dialogue.index()].postures.len();
                game.reply(actor, Reply::Posture(table.dialogue, turns % postures)).expect("a posture");
            }
        }
        game.close(Closing::AllIn).expect("all are in");
        turns += 1;
    }
    for &actor in &people {
        assert_said(scenario.scenario, name, &screens(&model, &texts, &game.seat(actor)));
    }
    let (counsel, without) = (game.counsel().expect("the same again"), policies_alone(game.history()));
    assert_said(scenario.scenario, name, &screen::finish(&game, &texts, &counsel, &without, &LOOK));
    let file = Path::new("/1");
    for kept in [Keeping::Whole(file), Keeping::Behind(file, 0), Keeping::Behind(file, 3)] {
        assert_said(scenario.scenario, name, &screen::farewell(&game, kept, None));
    }
    assert!(turns > 1, "{name} is over at once");
}

/// Every screen of a seat.
fn screens(model: &Model, texts: &Texts, view: &diwan::play::SeatView) -> String {
    let scenario = Shown::new(&model.scenario, texts);
    let mut out = screen::turn(scenario, view, &LOOK)
        + &screen::menu(scenario, view, &LOOK)
        + &screen::overview(scenario, view, &LOOK);
    view.menu.iter().for_each(|it| out += &screen::choice(scenario, it, &LOOK));
    view.tables.iter().for_each(|it| out += &screen::table(scenario, it, view, &LOOK));
    for extent in [Extent::Short, Extent::Whole] {
        out += &screen::talks(scenario, view, extent, &LOOK);
    }
    (0_u16..).zip(&scenario.issues).for_each(|(id, _)| out += &screen::issue(scenario, view, IssueId(id), &LOOK));
    let closed = view.closed().len();
    out += &screen::why(model, texts, view, &(closed.saturating_sub(1)..closed), None, &LOOK);
    for slot in (0..scenario.variables.len()).step_by(7) {
        out += &screen::why(model, texts, view, &(0..closed), Some(VariableId(slot as u16)), &LOOK);
    }
    out
}

#[test]
fn what_a_variant_changes_is_told_in_the_words_of_messages() {
    let span = Span::new(Sources::default().add("1", String::new()), 0, 0);
    let change = |kind, was: Option<&str>, now: Option<&str>| Change {
        kind,
        path: "я".to_owned(),
        was: was.map(str::to_owned),
        now: now.map(str::to_owned),
        span,
    };
    let changes = vec![
        change(ChangeKind::Added, None, Some("1")),
        change(ChangeKind::TakenAway, Some("1"), None),
        change(ChangeKind::Changed, Some("1"), Some("2")),
        change(ChangeKind::Set, None, None),
    ];
    let variation = |changes| Variation { name: "я".to_owned(), base: "ю".to_owned(), changes };
    let said = greek().within(|| tell_changes(&[variation(changes), variation(Vec::new())]));
    assert_said(&load("tiny", &[]).scenario.expect("sound"), "changes", &said);
}
