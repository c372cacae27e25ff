//! Seats: what a person is shown is a matter of what the seat may know. Two histories that differ in nothing else are
//! one view, and one view is one screen.

use std::sync::Arc;

use diwan::game::Game;
use diwan::history::Session;
use diwan::kernel::{Luck, Purpose, Seed, name_key};
use diwan::model::{Model, Weight};
use diwan::play::{Course, OpenTurn, SeatView};
use diwan::record::{ChoiceRecord, Run, Verdict};
use diwan::report::{Look, Shown, screen};
use diwan::scenario::{ActorId, ChoiceId, IssueId, Texts, VariableId, Visibility, load_bundled};
use diwan::sim::Simulation;
use proptest::prelude::*;

use super::secrecy::{unseen, wishes};
use super::{BUNDLED, SCENARIOS};

/// A game of policies up to a turn that is open, or to its end: the record, what is open, and the views of an actor's
/// seat on the way.
fn played(model: &Arc<Model>, seed: u64, turns: usize, actor: ActorId) -> (Run, Option<OpenTurn>, Vec<SeatView>) {
    let mut simulation = Simulation::<1>::new(model.clone());
    let mut run = simulation.begin_run(Seed(seed), seed % 7, seed % 5);
    let mut views = Vec::new();
    loop {
        if simulation.is_over() {
            run.outcome = simulation.running().outcome[0];
            return (run, None, views);
        }
        simulation.open();
        // One on which an event ends the game is closed at once.
        if !simulation.is_over() {
            let open = simulation.open_turn();
            views.push(view(model, &run, Some(&open), actor));
            if run.turns.len() == turns {
                return (run, Some(open), views);
            }
        }
        simulation.close();
        run.turns.push(simulation.turn_record());
    }
}

fn view(model: &Model, run: &Run, open: Option<&OpenTurn>, actor: ActorId) -> SeatView {
    SeatView::of(&Course { model, run, open, seeds: &[], by_person: &[], people: &[], withheld: &[] }, actor)
}

/// Numbers from 0 to 1 that hang on a name.
struct Dice(u64);

impl Dice {
    fn number(&self, what: &str, place: usize) -> f64 {
        Luck { seed: Seed(self.0), replication: [0], draw: [0] }.uniform(Purpose::Event, place as u32, name_key(what))
            [0]
    }
}

/// Another history that an actor's seat can't tell from the one that was: whatever it may not know is something else.
fn elsewise(model: &Model, run: &mut Run, open: &mut Option<OpenTurn>, actor: ActorId, dice: &Dice) {
    let scenario = &*model.scenario;
    let hidden = |slot: usize| {
        matches!(scenario.variables[slot].seen, Visibility::Hidden { .. })
            && !scenario.sees(actor, VariableId(slot as u16))
    };
    let seen_as = |levels: &mut Vec<f64>, what: &str| {
        for (slot, level) in levels.iter_mut().enumerate().filter(|(slot, _)| hidden(*slot)) {
            *level = 100.0 * dice.number(what, slot);
        }
    };
    seen_as(&mut run.start, "start");
    run.origins.iter_mut().enumerate().for_each(|(slot, it)| *it = 100.0 * dice.number("origin", slot));
    for (row, value) in run.parameters.iter_mut().enumerate() {
        // The error of an estimate is seen in the estimate.
        if !model.errors.iter().any(|it| matches!(it, Some(Weight::Drawn(error)) if *error as usize == row)) {
            *value *= 2.0 * dice.number("parameter", row);
        }
    }
    for (place, turn) in run.turns.iter_mut().enumerate() {
        seen_as(&mut turn.levels, &format!("level {place}"));
        seen_as(&mut turn.opened, &format!("opened {place}"));
        for (row, change) in turn.changes.iter_mut().enumerate() {
            change.amount *= 3.0 * dice.number("change", row);
        }
        turn.holds.iter_mut().enumerate().for_each(|(row, it)| *it = dice.number("holds", row) < 0.5);
        for made in &mut turn.choices {
            let other = unnoticed(model, actor, made, dice, place);
            *made = other;
        }
        for round in &mut turn.rounds {
            let dialogue = &scenario.dialogues[round.dialogue.index()];
            round.breakdown = dice.number("breakdown", place);
            if round.verdict != Verdict::Deal || !scenario.sees(actor, dialogue.compliance) {
                round.compliance = 100.0 * dice.number("compliance", place);
            }
            if !dialogue.table.contains(&actor) {
                round.postures.iter_mut().for_each(|it| {
                    it.1 = (dice.number("posture", it.0.index()) * dialogue.postures.len() as f64) as usize
                });
            }
            // Who truly pulled where, and who truly stood behind the terms, is nobody's to know.
            round.sides.iter_mut().for_each(|it| it.gain = dice.number("gain", place) - 0.5);
            round.sides.iter_mut().for_each(|it| it.would_sign = dice.number("sign", place) < 0.5);
            round.backers.iter_mut().for_each(|it| it.support = dice.number("support", place) - 0.5);
            for offer in &mut round.offers {
                for bid in &mut offer.bids {
                    bid.line = 100.0 * dice.number("line", place);
                    bid.towards = 100.0 * dice.number("towards", place);
                    bid.weight = dice.number("weight", place);
                    bid.voices.clear();
                }
                offer.before = 100.0 * dice.number("before", place);
                if round.verdict != Verdict::Deal || !offer.open {
                    offer.terms = 100.0 * dice.number("terms", place);
                }
            }
        }
    }
    if let Some(open) = open {
        seen_as(&mut open.levels, "now");
        for (row, choice) in scenario.choices.iter().enumerate().filter(|(_, it)| it.actor != actor) {
            open.menu[row] = dice.number("menu", row) < 0.5;
            open.rests[row] = 9.0 * dice.number(&choice.notation, row);
        }
    }
}

/// What somebody else may have done instead without being noticed; the same if what was done was noticed.
fn unnoticed(model: &Model, actor: ActorId, made: &ChoiceRecord, dice: &Dice, turn: usize) -> ChoiceRecord {
    let is_secret = |choice: Option<ChoiceId>| choice.is_none_or(|it| !model.scenario.notices(actor, it));
    if made.actor == actor || !is_secret(made.choice) {
        return *made;
    }
    let secret: Vec<Option<ChoiceId>> = model.actors[made.actor.index()]
        .menu
        .iter()
        .map(|it| Some(*it))
        .chain([None])
        .filter(|it| is_secret(*it))
        .collect();
    let place = (dice.number(&format!("choice {turn}"), made.actor.index()) * secret.len() as f64) as usize;
    let choice = secret[place.min(secret.len() - 1)];
    let success =
        choice.filter(|it| model.choices[it.index()].is_in_question()).map(|_| dice.number("success", turn) < 0.5);
    ChoiceRecord { actor: made.actor, choice, success }
}

/// Every screen of a seat, one below the other.
fn screens(model: &Model, view: &SeatView) -> String {
    let is_bundled = BUNDLED.contains(&model.scenario.name.as_str());
    let bundled = || load_bundled(&model.scenario.name).texts.source;
    let texts = if is_bundled { bundled() } else { Texts::of_keys(&model.scenario) };
    let (scenario, look) =
        (Shown::new(&model.scenario, &texts), Look { width: 80, colour: false, brief: false, plain: false });
    let mut out = screen::turn(scenario, view, &look)
        + &screen::menu(scenario, view, &look)
        + &screen::overview(scenario, view, &look);
    view.menu.iter().for_each(|it| out += &screen::choice(scenario, it, &look));
    view.tables.iter().for_each(|it| out += &screen::table(scenario, it, view, &look));
    out += &screen::talks(scenario, view, screen::Extent::Short, &look);
    out += &screen::talks(scenario, view, screen::Extent::Whole, &look);
    (0_u16..).zip(&scenario.issues).for_each(|(id, _)| out += &screen::issue(scenario, view, IssueId(id), &look));
    let closed = view.closed().len();
    for turns in [0..closed, closed.saturating_sub(1)..closed] {
        out += &screen::why(model, &texts, view, &turns, None, &look);
        for slot in (0..scenario.variables.len()).step_by(3) {
            out += &screen::why(model, &texts, view, &turns, Some(VariableId(slot as u16)), &look);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// Non-interference, of everything that is shown: histories that differ only in what a seat may not know are one
    /// view to it, and read the same to the last byte.
    #[test]
    fn what_a_seat_may_not_know_leaves_no_trace(wishes in wishes(), seed: u64, salt: u64, turns in 0..9_usize, who: prop::sample::Index) {
        for name in SCENARIOS {
            let model = unseen(name, &wishes);
            let actor = ActorId(who.index(model.actors.len()) as u16);
            let (run, open, _) = played(&model, seed, turns, actor);
            let (mut other, mut elsewhere) = (run.clone(), open.clone());
            elsewise(&model, &mut other, &mut elsewhere, actor, &Dice(salt));
            let (was, is) = (view(&model, &run, open.as_ref(), actor), view(&model, &other, elsewhere.as_ref(), actor));
            prop_assert_eq!(screens(&model, &was), screens(&model, &is), "{}: {:?}", name, actor);
            prop_assert_eq!(was, is, "{}: {:?}", name, actor);
        }
    }

    /// What a seat knew on a turn is what it knows of it later: nothing is added afterwards but what was done.
    #[test]
    fn what_was_known_stays_as_it_was(wishes in wishes(), seed: u64, turns in 1..9_usize, who: prop::sample::Index) {
        for name in SCENARIOS {
            let model = unseen(name, &wishes);
            let actor = ActorId(who.index(model.actors.len()) as u16);
            let (run, open, views) = played(&model, seed, turns, actor);
            let last = view(&model, &run, open.as_ref(), actor);
            prop_assert_eq!(last.is_over, open.is_none());
            for (turn, then) in views.iter().enumerate() {
                let now = &last.turns[turn];
                prop_assert_eq!(&then.levels, &now.levels, "{}: turn {}", name, turn);
                prop_assert_eq!(&then.turns[turn].events, &now.events);
                prop_assert_eq!(&then.turns[..turn], &last.turns[..turn]);
            }
        }
    }

    /// A change that is shown is the difference of two levels that were shown, and of all causes only those are named
    /// that were noticed.
    #[test]
    fn changes_are_differences_of_what_was_shown(wishes in wishes(), seed: u64, turns in 1..9_usize, who: prop::sample::Index) {
        for name in SCENARIOS {
            let model = unseen(name, &wishes);
            let actor = ActorId(who.index(model.actors.len()) as u16);
            let (run, open, views) = played(&model, seed, turns, actor);
            let last = view(&model, &run, open.as_ref(), actor);
            let chosen = last.chosen_last().map(|it| it.turn as usize);
            for slot in 0..model.starts.len() {
                let variable = VariableId(slot as u16);
                let moved = last.moved(variable);
                let shown = chosen.and_then(|turn| Some((views[turn].level(variable).exact()?, last.level(variable).exact()?)));
                prop_assert_eq!(moved, shown);
                for it in last.account(&model, variable, 0..turns).known {
                    if let diwan::record::Cause::Choice(choice) = it.cause {
                        prop_assert!(model.scenario.notices(actor, choice), "{name}: {choice:?} was not noticed");
                    }
                }
            }
        }
    }
}

/// The odds of everything that was in question can be reckoned by whoever tried it, from what it saw then.
#[test]
fn a_seat_can_reckon_the_odds_of_all_that_it_tried() {
    let scenario = load_bundled("nile_dam").scenario.expect("a bundled scenario is sound");
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    let mut session = Session::begin(model.clone(), "nile_dam", &[], Seed(11), 0, 0);
    session.play_out();
    let game = Game::new(session, Vec::new());
    let mut drawn = 0;
    for (place, turn) in game.run().turns.iter().enumerate() {
        for &(choice, odds) in &turn.odds {
            let actor = model.scenario.choices[choice.index()].actor;
            let own = game.seat(actor).odds_on(&model, place, choice).expect("it could fail");
            assert!((0.0..=1.0).contains(&own) && (0.0..=1.0).contains(&odds), "{own} {odds}");
            drawn += 1;
        }
    }
    assert!(drawn > 0, "something was in question");
}
