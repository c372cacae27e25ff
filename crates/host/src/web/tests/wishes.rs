//! What people in two rooms may want, whom it concerns, and how the same is asked for in both.

use std::collections::BTreeMap;

use diwan_engine::scenario::Scenario;
use rand::Rng;

use super::script::{Script, is_open};
use crate::audience::{Laid, Member};
use crate::bots::Bot;
use crate::room::{Ask, Fallback, Undertaking};

impl Script {
    /// Something that somebody at a seat may want.
    pub(super) fn wish(&mut self, scenario: &Scenario, me: &Member, epoch: u32) -> Option<Ask> {
        let others: Vec<String> = self.seats.iter().map(|it| it.0.clone()).filter(|it| *it != me.seat).collect();
        let mut bot = Bot::new(u64::from(self.luck.next_u32()), &me.seat);
        Some(match self.below(13) {
            0 => Ask::State { text: format!("{} speaks", me.seat) },
            1 | 2 => {
                let to = (0..=self.below(2)).filter_map(|_| self.one_of(&others)).collect();
                Ask::Say { to, text: format!("{} writes", me.seat) }
            }
            3 => Ask::Call { text: "Come".into() },
            4 => Ask::HasRead,
            5 => Ask::Draft { draft: bot.draft(scenario, me), epoch },
            6 => Ask::FallBack { to: self.one_of(&[Fallback::Hold, Fallback::Policy])? },
            7 | 8 => {
                let choices = &scenario.actors[me.actor.index()].choices;
                let choice = scenario.choices[self.one_of(choices)?.index()].key.clone();
                let gives = Some(Undertaking { choice, by: me.view.turn() });
                Ask::HoldOut { to: self.one_of(&others)?, gives, gets: None, words: "A hand".into() }
            }
            9 => {
                let is_own = |it: &&Laid| it.offer.from == me.seat && is_open(it.offer.state);
                let offer = me.offers.iter().find(is_own)?.offer.number;
                Ask::Withdraw { offer, epoch }
            }
            10 => {
                let outcome = scenario.outcomes[self.below(scenario.outcomes.len())].key.clone();
                Ask::Forecast { shares: BTreeMap::from([(outcome, 100.0)]) }
            }
            11 => {
                let table = self.one_of(&me.view.tables)?.dialogue;
                Ask::Bridge { dialogue: scenario.dialogues[table.index()].key.clone(), epoch }
            }
            _ => bot.deal(scenario, me, epoch)?,
        })
    }

    /// Whether the seat that is looked from may know of what somebody asks for.
    pub(super) fn concerns(&self, scenario: &Scenario, by: &Member, ask: &Ask) -> bool {
        let sits = |key: &str| {
            let own = scenario.actor(&self.seat).expect("a seat");
            scenario.dialogues.iter().any(|it| it.key == key && it.table.contains(&own))
        };
        let offer = |number: u32| by.offers.iter().find(|it| it.offer.number == number);
        by.seat == self.seat
            || match ask {
                Ask::State { .. } => true,
                Ask::Say { to, .. } => to.contains(&self.seat),
                Ask::HoldOut { to, .. } => *to == self.seat,
                Ask::Offer { terms, .. } => sits(&terms.dialogue),
                Ask::Bridge { dialogue, .. } => sits(dialogue),
                Ask::Accept { offer: it, .. } | Ask::Decline { offer: it, .. } | Ask::Withdraw { offer: it, .. } => {
                    offer(*it).is_some_and(|it| sits(&it.offer.terms.dialogue))
                }
                Ask::Shake { shake, .. } => {
                    by.handshakes.iter().any(|it| it.handshake.number == *shake && it.handshake.concerns(&self.seat))
                }
                _ => false,
            }
    }

    /// What is asked for in the first room as it is asked for in the second, where whoever knows of more may know things by
    /// other numbers.
    pub(super) fn twin(&self, ask: &Ask, one: &Member, two: &Member) -> Option<Ask> {
        let offers = |of: &Member| -> Vec<u32> {
            let seen = of.offers.iter().filter(|it| it.offer.table.contains(&self.seat));
            seen.map(|it| it.offer.number).collect()
        };
        let shakes = |of: &Member| -> Vec<u32> {
            let seen = of.handshakes.iter().filter(|it| it.handshake.concerns(&self.seat));
            seen.map(|it| it.handshake.number).collect()
        };
        // Whoever is looked for asks by the numbers that they see: that these are the same is what is tried.
        let same = |number: u32, all: [Vec<u32>; 2]| {
            let place = all[0].iter().position(|it| *it == number)?;
            if one.seat == self.seat { Some(number) } else { all[1].get(place).copied() }
        };
        let offer = |it: u32| same(it, [offers(one), offers(two)]);
        Some(match *ask {
            Ask::Accept { offer: it, epoch } => Ask::Accept { offer: offer(it)?, epoch },
            Ask::Decline { offer: it, epoch } => Ask::Decline { offer: offer(it)?, epoch },
            Ask::Withdraw { offer: it, epoch } => Ask::Withdraw { offer: offer(it)?, epoch },
            Ask::Shake { shake, agreed } => Ask::Shake { shake: same(shake, [shakes(one), shakes(two)])?, agreed },
            _ => ask.clone(),
        })
    }
}
