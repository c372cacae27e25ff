//! What everybody may know: what every actor of the scenario knows, and knows to be the same. It is reckoned from their
//! views, so nothing can come into it that any of them may not know.

use std::sync::Arc;

use diwan_engine::play::{SeatView, SeenLevel};
use diwan_engine::record::{ChoiceRecord, PledgeRecord, Verdict};
use diwan_engine::scenario::{DialogueId, EventId, IssueId, OutcomeId};

/// What everybody may know of the course of a game.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Common {
    /// The turns from the first; the last is open, unless the game is over.
    pub turns: Vec<CommonTurn>,
    /// Every level as it is now, or at the end: as in [`CommonTurn::levels`].
    pub now: Vec<Option<f64>>,
    /// Whether the game is over.
    pub is_over: bool,
    /// How it ended.
    pub outcome: Option<OutcomeId>,
    /// The seed of the game, which every seat knows: by it one of several wordings of news is told.
    pub seed: u64,
}

/// A turn as everybody knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommonTurn {
    /// The turn, counted from 0.
    pub turn: u32,
    /// Every level as it was when the turn was open, in the order of variables; nothing where somebody does not see it as
    /// it is.
    pub levels: Vec<Option<f64>>,
    /// What happened as it opened.
    pub events: Vec<EventId>,
    /// What was done on it that all noticed.
    pub choices: Vec<ChoiceRecord>,
    /// What became of pledges on it.
    pub pledges: Vec<PledgeRecord>,
    /// Events of each counted indicator on it, where all see them.
    pub counts: Vec<Option<f64>>,
    /// What came of the rounds that were due.
    pub rounds: Vec<CommonRound>,
    /// Dialogues whose agreement collapsed.
    pub collapses: Vec<DialogueId>,
    /// Dialogues whose agreement is in force at its end, or now if it is open.
    pub in_force: Vec<bool>,
}

/// What everybody knows of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonRound {
    /// The dialogue.
    pub dialogue: DialogueId,
    /// How it ended.
    pub verdict: Verdict,
    /// What was agreed: issues, and where each is to stand, points.
    pub clauses: Vec<(IssueId, f64)>,
}

impl Common {
    /// What all of these views have in common.
    #[must_use]
    pub fn of(views: &[Arc<SeatView>]) -> Self {
        let Some((first, others)) = views.split_first() else { return Self::default() };
        let turns = (0..first.turns.len()).map(|place| turn(place, first, others)).collect();
        let there = |at: usize| others.iter().filter_map(move |it| it.levels.get(at));
        let level = |(at, own): (usize, &SeenLevel)| {
            let own = own.exact()?;
            there(at).all(|it| it.exact() == Some(own)).then_some(own)
        };
        let now = first.levels.iter().enumerate().map(level).collect();
        Self { turns, now, is_over: first.is_over, outcome: first.outcome, seed: first.seed }
    }

    /// The turns that were closed.
    #[must_use]
    pub fn closed(&self) -> &[CommonTurn] {
        &self.turns[..self.turns.len().saturating_sub(usize::from(!self.is_over))]
    }

    /// The same before a turn was shown, or as far as it is shown: what was done from step 1 on, what came of it from
    /// step 2 on, how things stand since from step 3 on.
    #[must_use]
    pub fn shown(mut self, steps: usize) -> Self {
        if steps >= 3 {
            return self;
        }
        let open = usize::from(!self.is_over);
        self.turns.truncate(self.turns.len().saturating_sub(open));
        self.outcome = None;
        // How things stand since would tell what came of it.
        self.now = self.turns.last().map(|it| it.levels.clone()).unwrap_or_default();
        if let Some(last) = self.turns.last_mut() {
            if steps < 1 {
                last.choices.clear();
            }
            if steps < 2 {
                // Whether it succeeds is told behind its odds.
                last.choices.iter_mut().for_each(|it| it.success = None);
                last.rounds.clear();
                last.pledges.clear();
                last.collapses.clear();
                last.counts.iter_mut().for_each(|it| *it = None);
                last.in_force.iter_mut().for_each(|it| *it = false);
            }
        }
        self
    }
}

fn turn(place: usize, first: &SeatView, others: &[Arc<SeatView>]) -> CommonTurn {
    let own = &first.turns[place];
    let there = || others.iter().filter_map(move |it| it.turns.get(place));
    let level = |variable: usize| {
        let level = own.levels[variable].exact()?;
        there().all(|it| it.levels.get(variable).and_then(|it| it.exact()) == Some(level)).then_some(level)
    };
    let count = |at: usize| own.counts[at].filter(|it| there().all(|other| other.counts.get(at) == Some(&Some(*it))));
    let round = |it: &diwan_engine::play::SeatRound| {
        let clauses = it.clauses.iter().map(|it| (it.issue, it.terms));
        CommonRound { dialogue: it.dialogue, verdict: it.verdict, clauses: clauses.collect() }
    };
    let rounds: Vec<CommonRound> = own.rounds.iter().map(round).collect();
    let rounds = rounds.into_iter().filter(|it| there().all(|other| other.rounds.iter().any(|at| round(at) == *it)));
    CommonTurn {
        turn: own.turn,
        levels: (0..own.levels.len()).map(level).collect(),
        events: own.events.iter().copied().filter(|it| there().all(|other| other.events.contains(it))).collect(),
        // That somebody held is known to that one alone.
        choices: own
            .choices
            .iter()
            .filter(|it| it.choice.is_some() && there().all(|other| other.choices.contains(it)))
            .copied()
            .collect(),
        pledges: own.pledges.iter().filter(|it| there().all(|other| other.pledges.contains(it))).copied().collect(),
        counts: (0..own.counts.len()).map(count).collect(),
        rounds: rounds.collect(),
        collapses: own
            .collapses
            .iter()
            .copied()
            .filter(|it| there().all(|other| other.collapses.contains(it)))
            .collect(),
        in_force: (0..own.in_force.len())
            .map(|at| own.in_force[at] && there().all(|other| other.in_force.get(at) == Some(&true)))
            .collect(),
    }
}
