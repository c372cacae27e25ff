//! A mediator: the terms to which the bargaining of the rules comes on what all sides of a table know alike. It knows
//! nothing that one of them does not, so that its paper tells none of them anything about the others.

use super::agreed::Agreed;
use super::belief::Belief;
use super::seat::nominal;
use super::{SeatConduct, SeatTurn, SeatView, SeenLevel};
use crate::model::Model;
use crate::phases::{self, Promise, Signed, weight};
use crate::record::ChoiceRecord;
use crate::scenario::{DialogueId, IssueId, VariableId};

/// Decimals of a point to which terms are rounded, the coarsest first.
const DECIMALS: [i32; 3] = [0, 1, 2];

/// The terms for the round of a dialogue at which the weighted Nash product of all gains over the status quo is largest,
/// if every side comes as is expected; nothing where no terms leave every side a gain within its red lines. Policies
/// bargain by the same function.
///
/// `views` are those of all sides. What the paper rests on is what these have in common: levels that all see as they
/// are, the others where they were expected to start; choices that all noticed; what was agreed; and of positions, red
/// lines and weights what the scenario says, where it leaves a number to a draw the nominal one. Nobody's order of the
/// turn is in it. Terms are rounded to whole points, or as far as every side would still sign.
#[must_use]
pub fn bridging(model: &Model, views: &[&SeatView], dialogue: DialogueId) -> Vec<(IssueId, f64)> {
    let Some((first, known)) = views.first().zip(Common::of(model, views)) else { return Vec::new() };
    let belief = Belief::new(model, known.turn, &known.levels, first.in_force(), &known.remembering, &known.conduct)
        .after(&known.counts);
    let levels: Vec<f64> = known.levels.iter().map(|it| it.level()).collect();
    let agreed = Agreed::of(model, first.closed(), &levels);
    let expect = model.dialogues.get(dialogue.index()).map_or(0, |it| it.expect);
    let struck = phases::promises(&belief.state(), dialogue, first.actor, &[], agreed.agreements());
    let struck = struck.and_then(|it| it.into_iter().nth(expect)).filter(|it| it.signed);
    let exact = struck.as_ref().map_or_else(Vec::new, open_terms);
    let would_sign = |terms: &Vec<(IssueId, f64)>| {
        let signed = Signed { terms, by: &[] };
        phases::offered(&belief.state(), dialogue, first.actor, signed, agreed.agreements()).is_some_and(|it| it.signed)
    };
    let mut rounded = DECIMALS.iter().map(|decimals| rounded(&exact, *decimals));
    rounded.find(would_sign).unwrap_or(exact)
}

/// Where a promise puts the issues that it settles.
pub(crate) fn open_terms(promise: &Promise) -> Vec<(IssueId, f64)> {
    promise.offers.iter().filter(|it| it.open && it.left_out.is_none()).map(|it| (it.issue, it.terms)).collect()
}

fn rounded(terms: &[(IssueId, f64)], decimals: i32) -> Vec<(IssueId, f64)> {
    let scale = 10_f64.powi(decimals);
    terms.iter().map(|(issue, at)| (*issue, (at * scale).round() / scale)).collect()
}

/// What several seats know in common of the open turn.
struct Common {
    turn: u32,
    levels: Vec<SeenLevel>,
    remembering: Vec<f64>,
    conduct: SeatConduct,
    counts: Vec<Option<f64>>,
}

impl Common {
    /// Nothing where no turn is open.
    fn of(model: &Model, views: &[&SeatView]) -> Option<Self> {
        let open: Vec<&SeatTurn> = views.iter().filter(|it| !it.is_over).filter_map(|it| it.turns.last()).collect();
        let turn = open.first().filter(|_| open.len() == views.len())?.turn;
        let knows = |cell: usize| views.iter().all(|it| model.scenario.remembers(it.actor, cell));
        let cells = model.memory.cells.iter().zip(&open[0].remembering).enumerate();
        Some(Self {
            turn,
            levels: (0..model.starts.len() as u16).map(|it| level(model, views, VariableId(it))).collect(),
            remembering: cells.map(|(cell, (row, kept))| if knows(cell) { *kept } else { row.start() }).collect(),
            conduct: conduct(model, views),
            counts: counts(views, turn),
        })
    }
}

/// A level that all see as it is; else where it was expected to start.
fn level(model: &Model, views: &[&SeatView], variable: VariableId) -> SeenLevel {
    let seen = || views.iter().map(|it| it.level(variable).exact());
    match seen().next().flatten().filter(|_| seen().all(|it| it.is_some())) {
        Some(level) => SeenLevel::Exact(level),
        None => SeenLevel::Hidden { start: weight(model.starts[variable.index()].start, &nominal(model))[0] },
    }
}

/// What is known of conduct to whoever noticed what all noticed.
fn conduct(model: &Model, views: &[&SeatView]) -> SeatConduct {
    let drawn = nominal(model);
    let turns = views[0].closed().iter().enumerate();
    turns.fold(SeatConduct::begin(model, &drawn), |conduct, (place, turn)| {
        let all_noticed = |made: &&ChoiceRecord| views.iter().all(|it| it.closed()[place].choices.contains(made));
        let noticed: Vec<ChoiceRecord> = turn.choices.iter().filter(all_noticed).copied().collect();
        conduct.after(model, turn.turn, &drawn, &noticed)
    })
}

/// Events of each counted indicator on the turn before, where all know them.
fn counts(views: &[&SeatView], turn: u32) -> Vec<Option<f64>> {
    let own = views[0].counted_before(turn).iter().enumerate();
    let all_know =
        |place: usize| views.iter().all(|it| it.counted_before(turn).get(place).is_some_and(Option::is_some));
    own.map(|(place, known)| known.filter(|_| all_know(place))).collect()
}
