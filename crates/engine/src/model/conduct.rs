//! Conduct: how kind each choice is to each actor, and what each actor would do on the first turn. Taken once per
//! scenario and settings at the nominal start; nobody writes it, it follows from what actors want.

use super::first_turn::{Reader, Start};
use super::{PledgeRow, Weight};
use crate::rules::{CONDUCT_INFLUENCE, answers_gain, kindness};
use crate::scenario::{ActorId, ChoiceId, Scenario};

/// What actors think of each other's choices at the nominal start.
#[derive(Clone, Debug)]
pub struct ConductTable {
    actors: usize,
    /// By choice and actor: what it is worth to that actor, utility.
    worth: Vec<f64>,
    /// By choice and actor: how kind it is to that actor, -1..1.
    kindness: Vec<f64>,
    /// By choice and actor: whether that actor notices it.
    noticed: Vec<bool>,
    /// By choice: the chance that its actor takes it on the first turn.
    pub chances: Vec<f64>,
    /// By pair: how kind the one may be expected to be to the other on the first turn, -1..1.
    pub start: Vec<f64>,
    /// The gain of the loop of answers, see [`answers_gain`].
    pub gain: f64,
    /// Whether it is remembered what actors do to each other: somebody answers it, or an expression asks for it.
    pub is_remembered: bool,
}

impl ConductTable {
    /// The row of a pair: of what `from` does to `to`.
    #[inline(always)]
    #[must_use]
    pub fn pair(&self, from: usize, to: usize) -> usize {
        from * self.actors + to
    }

    /// What a choice is worth to an actor, utility; without cost, envy and standing.
    #[must_use]
    pub fn worth(&self, choice: ChoiceId, to: ActorId) -> f64 {
        self.worth[choice.index() * self.actors + to.index()]
    }

    /// How kind a choice is to every actor, -1..1; to its own 0.
    #[inline(always)]
    #[must_use]
    pub fn kindness(&self, choice: ChoiceId) -> &[f64] {
        &self.kindness[choice.index() * self.actors..][..self.actors]
    }

    /// Whether an actor notices a choice.
    #[inline(always)]
    #[must_use]
    pub fn is_noticed(&self, choice: ChoiceId, by: usize) -> bool {
        self.noticed[choice.index() * self.actors + by]
    }
}

/// The table, if anything asks for it; writes into the pledges what they are worth to whom.
pub(super) fn table(start: &Start<'_>, pledges: &mut [PledgeRow]) -> Option<Box<ConductTable>> {
    let scenario = start.nominal.scenario;
    let is_remembered = scenario.reads_conduct || start.actors.iter().any(|it| it.answers != Weight::ZERO);
    if !is_remembered && pledges.is_empty() {
        return None;
    }
    let (actors, mut reader) = (start.actors.len(), Reader::new(start));
    let shadows: Vec<Vec<f64>> = (0..actors).map(|it| reader.shadows(it)).collect();
    let mut out = ConductTable {
        actors,
        worth: Vec::with_capacity(start.choices.len() * actors),
        kindness: Vec::with_capacity(start.choices.len() * actors),
        noticed: Vec::with_capacity(start.choices.len() * actors),
        chances: vec![0.0; start.choices.len()],
        start: vec![0.0; actors * actors],
        gain: 0.0,
        is_remembered,
    };
    for (row, choice) in (0_u16..).zip(start.choices) {
        for (to, actor) in start.actors.iter().enumerate() {
            let worth = if choice.void { 0.0 } else { reader.worth(choice, to, &shadows[to]) };
            let is_own = choice.actor.index() == to;
            out.worth.push(worth);
            out.kindness.push(if is_own { 0.0 } else { kindness(worth, reader.weight(actor.temperature)) });
            out.noticed.push(scenario.notices(ActorId(to as u16), ChoiceId(row)));
        }
    }
    for (row, actor) in start.actors.iter().enumerate() {
        reader.chances(row, actor, &shadows[row], &mut out.chances);
        for to in (0..actors).filter(|to| *to != row) {
            let seen = actor.menu.iter().filter(|it| out.is_noticed(**it, to));
            out.start[row * actors + to] = seen.map(|it| out.chances[it.index()] * out.kindness(*it)[to]).sum();
        }
    }
    if is_remembered {
        out.gain = gain(start, &reader, &out);
    }
    for pledge in pledges {
        weigh(scenario, &reader, pledge, &out);
    }
    Some(Box::new(out))
}

/// The gain of the loop of answers.
fn gain(start: &Start<'_>, reader: &Reader<'_>, table: &ConductTable) -> f64 {
    let n = table.actors;
    let weights: Vec<f64> = start.actors.iter().map(|it| it.stated_influence / CONDUCT_INFLUENCE).collect();
    let regard = start.actors.iter().map(|it| weights.iter().map(|by| reader.weight(it.answers) * by).collect());
    let felt = start.actors.iter().map(|actor| {
        let (mut both, mut noticed, mut kind) = (vec![vec![0.0; n]; n], vec![0.0; n], vec![0.0; n]);
        for &choice in &actor.menu {
            let (chance, kindness) = (table.chances[choice.index()], table.kindness(choice));
            for (to, of) in kindness.iter().enumerate() {
                let seen = if table.is_noticed(choice, to) { *of } else { 0.0 };
                noticed[to] += chance * seen;
                kind[to] += chance * of;
                both[to].iter_mut().zip(kindness).for_each(|(sum, other)| *sum += chance * seen * other);
            }
        }
        for (row, mean) in both.iter_mut().zip(&noticed) {
            row.iter_mut().zip(&kind).for_each(|(it, other)| *it -= mean * other);
        }
        both
    });
    answers_gain(&regard.collect::<Vec<_>>(), &felt.collect::<Vec<_>>())
}

/// Writes what a pledge is worth to whom.
fn weigh(scenario: &Scenario, reader: &Reader<'_>, pledge: &mut PledgeRow, table: &ConductTable) {
    let months = reader.weight(pledge.months) / scenario.rules.reference_months.nominal();
    for it in &mut pledge.to {
        let own = || pledge.triggers.iter().filter(|choice| scenario.choices[choice.index()].actor == it.actor);
        let likely: f64 = own().map(|choice| table.chances[choice.index()]).sum();
        let swayed = |choice: &ChoiceId| table.chances[choice.index()] * table.worth(*choice, pledge.maker);
        it.at_stake = own().map(swayed).sum::<f64>() * (1.0 - likely) * months;
        it.worth = table.worth(pledge.then, it.actor);
        it.temperature = reader.weight(reader.start.actors[it.actor.index()].temperature);
    }
}
