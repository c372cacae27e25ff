//! A bot: somebody at a seat who does something sensible enough to try everything, by chance.

use std::collections::{BTreeMap, BTreeSet};

use diwan_engine::kernel::{Seed, Words};
use diwan_engine::play::{MenuItem, SeatTable};
use diwan_engine::scenario::Scenario;
use rand::Rng;

use crate::audience::{Hall, Member};
use crate::room::{Ask, Draft, OfferState, Phase, ShakeState, Terms, Undertaking};

/// A bot.
#[derive(Debug)]
pub struct Bot {
    luck: Words,
    /// The epoch and the phase in which it said something last: once is enough.
    said: Option<(u32, Phase)>,
}

impl Bot {
    /// A bot that does by a seed what it does, with a name that tells it from others.
    #[must_use]
    pub fn new(seed: u64, name: &str) -> Self {
        Self { luck: Words::new(Seed(seed), 0, 0, name), said: None }
    }

    /// What it asks for next, by what it is shown; nothing where it has done what there is to do.
    pub fn next(&mut self, scenario: &Scenario, hall: &Hall, me: &Member) -> Option<Ask> {
        if !me.has_read && hall.phase >= Phase::Brief {
            return Some(Ask::HasRead);
        }
        if hall.phase >= Phase::End {
            return None;
        }
        if self.said != Some((hall.epoch, hall.phase)) {
            self.said = Some((hall.epoch, hall.phase));
            return Some(self.word(scenario, hall, me));
        }
        if !hall.phase.takes_drafts() || me.pen != Some(me.person) || me.is_locked {
            return None;
        }
        let epoch = hall.epoch;
        if me.draft.is_none() {
            return Some(Ask::Draft { draft: self.draft(scenario, me), epoch });
        }
        match hall.phase {
            Phase::Negotiate => self.deal(scenario, me, epoch),
            Phase::Commit => Some(Ask::Lock { reason: "It seemed best.".into(), epoch }),
            _ => None,
        }
    }

    /// One of so many.
    fn below(&mut self, count: usize) -> usize {
        if count == 0 { 0 } else { self.luck.next_u32() as usize % count }
    }

    fn is_so(&mut self, in_ten: usize) -> bool {
        self.below(10) < in_ten
    }

    /// Something to say: to another, to all, or about how it will end.
    fn word(&mut self, scenario: &Scenario, hall: &Hall, me: &Member) -> Ask {
        let others: Vec<&String> = hall.seats.iter().map(|it| &it.key).filter(|it| **it != me.seat).collect();
        match self.below(4) {
            0 if !others.is_empty() => {
                let to = others[self.below(others.len())].clone();
                Ask::Say { to: vec![to], text: "What would you need?".into() }
            }
            1 => Ask::State { text: "We want a settlement that holds.".into() },
            2 => Ask::Call { text: String::new() },
            _ => {
                let mut left = 100;
                let mut shares = BTreeMap::new();
                for outcome in &scenario.outcomes {
                    let share = self.below(left + 1);
                    left -= share;
                    shares.insert(outcome.key.clone(), share as f64);
                }
                if let Some(last) = scenario.outcomes.last() {
                    *shares.entry(last.key.clone()).or_default() += left as f64;
                }
                Ask::Forecast { shares }
            }
        }
    }

    /// One thing that is open, or nothing, and a posture at every table.
    pub(crate) fn draft(&mut self, scenario: &Scenario, me: &Member) -> Draft {
        let open: Vec<&MenuItem> = me.view.menu.iter().filter(|it| it.closed.is_none()).collect();
        let taken = if open.is_empty() || self.is_so(1) { None } else { Some(open[self.below(open.len())].choice) };
        let choices = taken.map(|it| scenario.choices[it.index()].key.clone()).into_iter().collect();
        let mut draft = Draft { choices: Some(choices), ..Draft::default() };
        for table in &me.view.tables {
            let dialogue = &scenario.dialogues[table.dialogue.index()];
            let posture = self.below(dialogue.postures.len());
            draft.postures.insert(dialogue.key.clone(), dialogue.postures[posture].key.clone());
            let agenda = agenda(scenario, table);
            if table.makes_packages && !agenda.is_empty() && self.is_so(2) {
                draft.off.insert(dialogue.key.clone(), BTreeSet::from([agenda[self.below(agenda.len())].clone()]));
            }
        }
        draft
    }

    /// What it does at its tables and away from them: it answers what lies there first.
    pub(crate) fn deal(&mut self, scenario: &Scenario, me: &Member, epoch: u32) -> Option<Ask> {
        let open =
            me.offers.iter().find(|it| it.offer.state == OfferState::Open && !it.offer.accepted.contains(&me.seat));
        if let Some(laid) = open {
            let (offer, gains) = (laid.offer.number, laid.promise.as_ref().is_some_and(|it| it.gain > 0.0));
            return Some(if gains || self.is_so(5) {
                Ask::Accept { offer, epoch }
            } else {
                Ask::Decline { offer, epoch }
            });
        }
        let held = me.handshakes.iter().map(|it| &it.handshake);
        if let Some(shake) = held.clone().find(|it| it.state == ShakeState::Open && it.to == me.seat) {
            return Some(Ask::Shake { shake: shake.number, agreed: self.is_so(7) });
        }
        if let Some(table) = me.view.tables.first()
            && me.offers.iter().all(|it| it.offer.turn != me.view.turn() || it.offer.from != me.seat)
            && self.is_so(5)
        {
            let agenda = agenda(scenario, table);
            let at = |bot: &mut Self| bot.below(101) as f64;
            let issues = agenda.into_iter().take(1 + self.below(3)).map(|it| (it, at(self))).collect();
            let dialogue = scenario.dialogues[table.dialogue.index()].key.clone();
            let terms = Terms { dialogue, issues, words: "A first offer.".into() };
            return Some(Ask::Offer { terms, counters: None, epoch });
        }
        let has_held = held.clone().any(|it| it.turn == me.view.turn() && it.from == me.seat);
        let to = me.messages.last().and_then(|it| it.from.clone()).filter(|it| *it != me.seat);
        if let Some(to) = to.filter(|_| !has_held && self.is_so(3)) {
            let own = &scenario.actors[me.actor.index()].choices;
            let choice = scenario.choices[own[self.below(own.len())].index()].key.clone();
            let gives = Some(Undertaking { choice, by: me.view.turn() });
            return Some(Ask::HoldOut { to, gives, gets: None, words: String::new() });
        }
        None
    }
}

/// The issues that a table settles, by key.
fn agenda(scenario: &Scenario, table: &SeatTable) -> Vec<String> {
    let dialogue = &scenario.dialogues[table.dialogue.index()];
    let issues = dialogue.agendas[dialogue.agenda].attention.iter();
    issues.map(|it| scenario.issues[it.0.index()].key.clone()).collect()
}
