//! The page of a seat in the debrief: what it decided and did not know, what others hid from it, and what was luck.

use diwan_report::facts::{BeliefFacts, DecisionFacts, DeedFacts, FortuneFacts, GoalFacts, OwnFacts};

use super::{Futures, Past};
use crate::room::Room;

/// How many decisions are shown.
const DECISIONS: usize = 3;
/// How many errors about levels are shown.
const BELIEFS: usize = 6;

/// What a seat looks back at.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Whether what was hidden is open: before, there is nothing else here.
    pub is_open: bool,
    /// Whether all that was asked on the wall is answered.
    pub is_told: bool,
    /// What it wanted, and what became of that.
    pub goals: Vec<GoalFacts>,
    /// What it took for true and was not, the largest errors first.
    pub beliefs: Vec<BeliefFacts>,
    /// What others did that it did not notice, with the turn, counted from 1, and its date.
    pub hidden: Vec<(u32, String, DeedFacts)>,
    /// What many futures say of its decisions; nothing before all questions on the wall are answered.
    pub hindsight: Option<OwnHindsight>,
    /// Whether those are still being played.
    pub waits: bool,
}

/// What many futures say of the decisions of a seat.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnHindsight {
    /// Those of its decisions that can be told to have mattered, from which most was to be gained.
    pub decisions: Vec<DecisionFacts>,
    /// How many of them were looked at.
    pub looked_at: usize,
    /// What it gained most from, and lost most by.
    pub own: Option<OwnFacts>,
    /// What made it better or worse off.
    pub fortune: Option<FortuneFacts>,
}

impl Own {
    /// Of a seat, as far as the debrief has come.
    pub(super) fn of(room: &Room, past: &Past, seat: &str) -> Self {
        let (facts, debrief) = (&past.facts, room.debrief());
        let waits = matches!(past.futures, Futures::Playing(_));
        let own = facts.seats.iter().find(|it| it.actor.key == seat).filter(|_| debrief.is_open());
        let Some(own) = own else {
            let (goals, beliefs, hidden) = (Vec::new(), Vec::new(), Vec::new());
            return Self { is_open: false, is_told: false, goals, beliefs, hidden, hindsight: None, waits };
        };
        let is_hidden = |it: &&DeedFacts| it.choice.is_some() && it.hidden_from.iter().any(|it| it.key == seat);
        let hidden = facts
            .turns
            .iter()
            .flat_map(|turn| turn.deeds.iter().filter(is_hidden).map(|it| (turn.turn, turn.date.clone(), it.clone())));
        let mut beliefs = own.beliefs.clone();
        let error = |it: &BeliefFacts| it.taken.map_or(0.0, |taken| (taken - it.was).abs());
        beliefs.sort_by(|a, b| error(b).total_cmp(&error(a)));
        beliefs.truncate(BELIEFS);
        Self {
            is_open: true,
            is_told: debrief.is_told(),
            goals: own.goals.clone(),
            beliefs,
            hidden: hidden.collect(),
            hindsight: debrief.is_told().then(|| OwnHindsight::of(past, seat)).flatten(),
            waits,
        }
    }
}

impl OwnHindsight {
    fn of(past: &Past, seat: &str) -> Option<Self> {
        let hindsight = past.facts.hindsight.as_ref()?;
        let decisions = hindsight.decisions.iter().filter(|it| it.actor.key == seat);
        Some(Self {
            looked_at: decisions.clone().count(),
            decisions: decisions.filter(|it| it.told).take(DECISIONS).cloned().collect(),
            own: hindsight.debrief.own.iter().find(|it| it.actor.key == seat).cloned(),
            fortune: hindsight.fortunes.iter().find(|it| it.actor.key == seat).cloned(),
        })
    }
}
