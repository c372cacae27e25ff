//! The part of a seat, to be handed out: what became of what it wanted, the decisions that mattered, what it took for true
//! and what others did unseen, luck apart from choice, its promises and its forecasts.

use diwan_engine::scenario::Scenario;
use maud::{Markup, html};

use super::super::chart::waterfall;
use super::super::document::Part;
use super::super::picture::Picture;
use super::super::table::Table;
use crate::facts::{BeliefFacts, DecisionFacts, FortuneFacts, SessionFacts, SessionSeatFacts, Thing};
use crate::figures::{adding_up, figure, grouped, signed};
use crate::locale::say;
use crate::session::bridges::aids;
use crate::session::words::{forecast, fortune, handshake, instead};
use crate::shown::Shown;
use crate::units::real;
use crate::words::{capital, list};

/// Decisions that are told.
const DECISIONS: usize = 3;
/// Goals that are told one by one.
const GOALS: usize = 8;
/// Beliefs that are told.
const BELIEFS: usize = 9;
/// Decimals of utilities.
const PLACES: usize = 2;

/// All of a seat.
pub(super) fn seat(scenario: Shown<'_>, facts: &SessionFacts, it: &SessionSeatFacts) -> Vec<Part> {
    let key = &it.actor.key;
    let mut parts =
        vec![Part::Fresh(capital(&it.actor.name)), Part::Markup(who(it)), Part::Markup(goals(scenario, it))];
    if let Some(hindsight) = &facts.hindsight {
        let (outcome, of) = (&hindsight.debrief.outcome, hindsight.debrief.futures);
        let own: Vec<&DecisionFacts> = hindsight.decisions.iter().filter(|it| it.actor.key == *key).collect();
        parts.push(Part::Markup(decisions(outcome, of, &own)));
        let fortune = hindsight.fortunes.iter().find(|it| it.actor.key == *key);
        parts.extend(fortune.map(|it| luck(it, of).into()));
    }
    parts.push(Part::Markup(believed(scenario, it)));
    parts.push(Part::Markup(unnoticed(facts, &it.actor)));
    parts.extend(promises(facts, key).map(Part::Markup));
    parts.extend(forecasts(scenario, facts, key).map(Part::Markup));
    parts
}

fn who(it: &SessionSeatFacts) -> Markup {
    let people = if it.people.is_empty() { say!("session-nobody") } else { list(&it.people) };
    let (people_did, silent, program) = (it.by_people, it.by_default, it.by_program);
    let others = silent + program;
    let decided = say!("session-seat-decided", people: people_did, others: others, silent: silent, program: program);
    html! {
        p.soft dir="auto" { (people) }
        p { (decided) }
        @if let Some(aids) = aids(it) { p { (aids) } }
    }
}

/// What it wanted, and what became of that.
fn goals(scenario: Shown<'_>, it: &SessionSeatFacts) -> Markup {
    let mut table =
        Table::of(say!("session-goal")).figures([say!("page-start"), say!("session-end"), say!("session-worth")]);
    let mut goals: Vec<_> = it.goals.iter().collect();
    goals.sort_by(|a, b| b.worth.abs().total_cmp(&a.worth.abs()));
    let (most, others) = goals.split_at(goals.len().min(GOALS));
    let rest: f64 = others.iter().map(|it| it.worth).sum();
    let worths = most.iter().map(|it| it.worth).chain((!others.is_empty()).then_some(rest));
    let printed = adding_up(worths, (it.payoff * 100.0).round() / 100.0, PLACES);
    for (goal, worth) in most.iter().zip(&printed) {
        let at = |points: f64| level(scenario, &goal.level, points);
        table.row(capital(&goal.level.name), [at(goal.start), at(goal.end), signed(*worth, PLACES)]);
    }
    if let Some(worth) = printed.get(most.len()) {
        let named = say!("session-goals-others", n: others.len());
        table.row(named, [String::new(), String::new(), signed(*worth, PLACES)]);
    }
    table.row(say!("session-goals-all"), [String::new(), String::new(), signed(it.payoff, PLACES)]);
    html! {
        section.turn {
            h3 { (say!("session-goals")) }
            p { (say!("session-goals-note")) }
            (table.shown(&say!("session-goals")))
        }
    }
}

/// A level in points, and in its unit where it has one.
fn level(scenario: Shown<'_>, level: &Thing, points: f64) -> String {
    let scenario_of: &Scenario = scenario.scenario;
    match scenario_of.variable(&level.key).and_then(|it| real(scenario, it, points)) {
        Some(real) => say!("real-beside", level: figure(points, 0), real: real),
        None => figure(points, 0),
    }
}

/// The decisions by which most was gained or forgone.
fn decisions(outcome: &Thing, of: u64, own: &[&DecisionFacts]) -> Markup {
    let mut most: Vec<&&DecisionFacts> = own.iter().filter(|it| it.told).collect();
    most.sort_by(|a, b| b.adapting.mean.abs().total_cmp(&a.adapting.mean.abs()));
    let told: Vec<String> = most.into_iter().take(DECISIONS).map(|it| instead(outcome, of, it)).collect();
    html! {
        section.turn {
            h3 { (say!("session-decisions")) }
            @if told.is_empty() {
                p { (say!("session-instead-none", n: own.len(), futures: grouped(of))) }
            } @else {
                ol.moments { @for it in &told { li dir="auto" { (it) } } }
            }
        }
    }
}

/// From what a seat could expect to what it came to.
fn luck(it: &FortuneFacts, futures: u64) -> Picture {
    let round = |x: f64| (x * 100.0).round() / 100.0;
    let steps =
        [(say!("session-own"), &it.own), (say!("session-others"), &it.others), (say!("session-luck"), &it.luck)];
    let printed = adding_up(steps.iter().map(|it| it.1.mean), round(it.came) - round(it.expected.mean), PLACES);
    let mut twin =
        Table::of(say!("page-step")).figures([say!("session-utility"), say!("session-low"), say!("session-high")]);
    let end =
        |label: String, points: f64| waterfall::Step { label, points, figure: signed(points, PLACES), is_end: true };
    let range = |it: &crate::facts::MeanFacts| [it.low, it.high].map(|it| signed(it, PLACES));
    let mut all = vec![end(say!("session-expected"), it.expected.mean)];
    let [low, high] = range(&it.expected);
    twin.row(say!("session-expected"), [signed(it.expected.mean, PLACES), low, high]);
    for ((label, part), shown) in steps.into_iter().zip(printed) {
        let (shown, [low, high]) = (signed(shown, PLACES), range(part));
        twin.row(&label, [shown.clone(), low, high]);
        all.push(waterfall::Step { label, points: part.mean, figure: shown, is_end: false });
    }
    all.push(end(say!("session-came"), it.came));
    twin.row(say!("session-came"), [signed(it.came, PLACES)]);
    for turn in &it.turns {
        let own = say!("session-turn-parts", turn: turn.turn, events: signed(turn.events, PLACES), dice: signed(turn.dice, PLACES));
        twin.row(
            own,
            [say!("session-turn-choices", own: signed(turn.own, PLACES), others: signed(turn.others, PLACES))],
        );
    }
    let texts = [say!("session-fortune-title", seat: &it.actor.name), fortune(it)];
    let note = say!("session-fortune-note", futures: grouped(futures));
    Picture::new(format!("fortune-{}", it.actor.key), texts, twin, |room| waterfall::draw(&all, room)).with_note(note)
}

/// What it took levels for when it chose, beside what they were.
fn believed(scenario: Shown<'_>, it: &SessionSeatFacts) -> Markup {
    let mut table = Table::of(say!("page-level")).figures([
        say!("page-turn"),
        say!("session-taken"),
        say!("session-was"),
        say!("session-error"),
    ]);
    let taken =
        |it: &BeliefFacts| it.taken.map_or_else(|| say!("session-not-seen"), |taken| level(scenario, &it.level, taken));
    for it in largest(&it.beliefs) {
        let error = it.taken.map_or_else(String::new, |taken| signed(taken - it.was, 0));
        table.row(capital(&it.level.name), [it.turn.to_string(), taken(it), level(scenario, &it.level, it.was), error]);
    }
    html! {
        section.turn {
            h3 { (say!("session-believed")) }
            @if it.beliefs.is_empty() { p { (say!("session-believed-right")) } } @else {
                p { (say!("session-believed-note", n: BELIEFS)) }
                (table.shown(&say!("session-believed")))
            }
        }
    }
}

/// The largest errors, in the order in which they stand; what was not seen at all has no error to be told.
fn largest(all: &[BeliefFacts]) -> Vec<&BeliefFacts> {
    let error = |it: &BeliefFacts| it.taken.map_or(0.0, |taken| (taken - it.was).abs());
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| error(&all[*b]).total_cmp(&error(&all[*a])));
    order.truncate(BELIEFS);
    order.sort_unstable();
    order.into_iter().map(|it| &all[it]).collect()
}

/// What others did that it did not notice then.
fn unnoticed(facts: &SessionFacts, seat: &Thing) -> Markup {
    let hidden = facts.turns.iter().flat_map(|turn| turn.deeds.iter().map(move |it| (turn.turn, it)));
    let said = hidden.filter(|it| it.1.hidden_from.contains(seat)).filter_map(|(turn, it)| {
        let choice = it.choice.as_ref()?;
        Some(say!("session-unnoticed", turn: turn, who: capital(&it.actor.name), choice: &choice.name))
    });
    let said: Vec<String> = said.collect();
    html! {
        section.turn {
            h3 { (say!("session-unnoticed-title")) }
            @if said.is_empty() { p { (say!("session-unnoticed-none")) } } @else {
                ul { @for it in &said { li dir="auto" { (it) } } }
            }
        }
    }
}

/// What it promised and was promised.
fn promises(facts: &SessionFacts, seat: &str) -> Option<Markup> {
    let own = facts.handshakes.iter().filter(|it| it.from.key == seat || it.to.key == seat);
    let own: Vec<String> = own.map(handshake).collect();
    (!own.is_empty()).then(|| {
        html! {
            section.turn {
                h3 { (say!("session-handshakes")) }
                ol.handshakes { @for it in &own { li dir="auto" { (it) } } }
            }
        }
    })
}

/// What its people foresaw.
fn forecasts(scenario: Shown<'_>, facts: &SessionFacts, seat: &str) -> Option<Markup> {
    let own = facts.forecasts.iter().filter(|it| it.seat.as_ref().is_some_and(|it| it.key == seat));
    let own: Vec<String> = own.map(|it| forecast(scenario, it)).collect();
    (!own.is_empty()).then(|| {
        html! {
            section.turn { h3 { (say!("session-forecasts")) } ul { @for it in &own { li dir="auto" { (it) } } } }
        }
    })
}
