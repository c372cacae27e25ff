//! What is done in two rooms, by chance: most of it in both, and in the second what others do in secret.

use std::collections::BTreeSet;
use std::sync::Arc;

use diwan_engine::kernel::Words;
use rand::Rng;

use super::house::House;
use super::pair::{Difference, Pair};
use crate::audience::{Audience, Laid, View};
use crate::bots::Bot;
use crate::room::{Aid, Ask, Confidence, Draft, Effect, Fallback, Injection, Lead, OfferState, PersonId, Phase, Staff};
use crate::web::shared::fresh;

/// What is done in two rooms.
pub(super) struct Script {
    pub(super) luck: Words,
    pub(super) seats: Vec<(String, PersonId)>,
    /// The seat that is looked from: nothing that only concerns others may reach it.
    pub(super) seat: String,
    /// What of all that is secret is done in the second room; all of it, where nothing is said.
    kept: Option<BTreeSet<usize>>,
    /// What was done in secret, in words; empty where it was left out.
    pub(super) secrets: Vec<String>,
    /// What was done last in both.
    pub(super) last: String,
}

impl Script {
    pub(super) fn new(luck: Words, seats: Vec<(String, PersonId)>, seat: &str, kept: Option<BTreeSet<usize>>) -> Self {
        Self { luck, seats, seat: seat.to_owned(), kept, secrets: Vec::new(), last: String::new() }
    }

    /// One thing more.
    pub(super) async fn step(&mut self, pair: &Pair) -> Result<(), Difference> {
        match self.below(22) {
            0..=4 => return self.asks(pair).await,
            5..=9 => self.asks_in_secret(pair).await,
            10..=11 => self.leads_in_secret(pair).await,
            12..=13 => self.locks(pair).await,
            14..=15 => self.leads(pair).await,
            16 => return self.sends(pair).await,
            _ => self.moves_on(pair).await,
        }
        Ok(())
    }

    pub(super) fn below(&mut self, count: usize) -> usize {
        if count == 0 { 0 } else { self.luck.next_u32() as usize % count }
    }

    pub(super) fn one_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() { None } else { Some(all[self.below(all.len())].clone()) }
    }

    /// A seat other than that which is looked from, with somebody at it.
    fn other(&mut self) -> (String, PersonId) {
        let others: Vec<_> = self.seats.iter().filter(|it| it.0 != self.seat).cloned().collect();
        self.one_of(&others).expect("there are others")
    }

    /// Notes that something is to be done in secret; whether it is.
    fn hides(&mut self, what: &impl core::fmt::Debug) -> bool {
        let is_kept = self.kept.as_ref().is_none_or(|it| it.contains(&self.secrets.len()));
        self.secrets.push(if is_kept { format!("{what:?}") } else { String::new() });
        is_kept
    }

    /// Somebody asks for something in both rooms that everybody may know of, or the seat that is looked from.
    async fn asks(&mut self, pair: &Pair) -> Result<(), Difference> {
        let (seat, person) = self.one_of(&self.seats.clone()).expect("there are seats");
        let views = [view(&pair.houses[0], person).await, view(&pair.houses[1], person).await];
        let [Some(one), Some(two)] = views.each_ref().map(|it| it.member()) else { return Ok(()) };
        let scenario = &pair.scenario();
        let Some(ask) = self.wish(scenario, one, views[0].hall.epoch) else { return Ok(()) };
        if one.pen != two.pen {
            return Ok(());
        }
        let Some(twin) = self.concerns(scenario, one, &ask).then(|| self.twin(&ask, one, two)).flatten() else {
            return Ok(());
        };
        let asked = |at: usize, ask: Ask| pair.houses[at].desk.ask(person, ask, fresh());
        let found = [asked(0, ask.clone()).await, asked(1, twin).await].map(|it| format!("{:?}", it.map(|_| ())));
        self.last = format!("{seat}: {ask:?}: {}", found[0]);
        let is_alike = found[0] == found[1];
        assert!(is_alike || seat == self.seat, "{seat} is not answered alike, and has secrets: {ask:?} {found:?}");
        let route = format!("what is answered to {ask:?}");
        if is_alike { Ok(()) } else { Err(Difference { caller: "who writes for the seat", route, found }) }
    }

    /// Somebody at another seat asks for something in the second room that does not concern the seat that is looked from.
    async fn asks_in_secret(&mut self, pair: &Pair) {
        let (seat, person) = self.other();
        let house = &pair.houses[1];
        let view = view(house, person).await;
        let Some(me) = view.member() else { return };
        let scenario = pair.scenario();
        let Some(ask) = self.wish(&scenario, me, view.hall.epoch) else { return };
        if !self.concerns(&scenario, me, &ask) && self.hides(&(seat, &ask)) {
            // What is refused has happened nowhere.
            let _done = house.desk.ask(person, ask, fresh()).await;
        }
    }

    /// Whoever leads the room does something in the second room that only others may know of.
    async fn leads_in_secret(&mut self, pair: &Pair) {
        let ((seat, person), scenario) = (self.other(), pair.scenario());
        let lead = match self.below(9) {
            0 | 1 => Lead::Note { text: "A note".into() },
            6 => self.news(&seat, None),
            7 => Lead::Aid { seat, aid: Aid::Adviser, given: self.below(2) == 0 },
            8 => Lead::Recall { inject: 1 },
            2 => Lead::Say { to: vec![seat], text: "From the desk".into() },
            3 => Lead::Arm { event: scenario.events[self.below(scenario.events.len())].key.clone(), armed: true },
            4 => Lead::Answer { seat },
            _ => Lead::Pen { seat, person: Some(person).filter(|_| self.below(2) == 0) },
        };
        if self.hides(&lead) {
            let _done = pair.houses[1].desk.lead(lead, fresh()).await;
        }
    }

    /// Whoever leads the room does something in both that everybody may see, or the seat that is looked from.
    async fn leads(&mut self, pair: &Pair) {
        let seat = self.seat.clone();
        let lead = match self.below(10) {
            9 => {
                let effect = Some(Effect { level: format!("{seat}.stability"), points: 2.0 });
                self.news(&seat, effect)
            }
            0 => Lead::Pause { reason: "Coffee".into() },
            1 => Lead::Resume,
            2 => Lead::Extend { minutes: 1 },
            3 => Lead::Cover { covered: self.below(2) == 0 },
            4 => Lead::State { text: "To all".into() },
            5 => Lead::Say { to: vec![seat], text: "To you".into() },
            6 => Lead::Answer { seat },
            7 => {
                Lead::Staff { seat: self.other().0, staff: self.one_of(&[Staff::People, Staff::Policy]).expect("two") }
            }
            _ => Lead::Show,
        };
        self.lead(pair, lead).await;
    }

    /// Intelligence for a seat, with what its source found out of another's standing, and what it does.
    fn news(&mut self, seat: &str, effect: Option<Effect>) -> Lead {
        let what = Injection {
            text: "They say so".into(),
            to: BTreeSet::from([seat.to_owned()]),
            confidence: self.one_of(&Confidence::ALL),
            is_so: Some(self.below(2) == 0),
            effect,
        };
        Lead::Inject { what, read: Some(format!("{seat}.influence")) }
    }

    /// The same by whoever leads both rooms.
    async fn lead(&mut self, pair: &Pair, lead: Lead) {
        let done = [0, 1].map(|at| pair.houses[at].desk.lead(lead.clone(), fresh()));
        let [one, two] = done;
        let found = [one.await, two.await].map(|it| format!("{:?}", it.map(|_| ())));
        self.last = format!("{lead:?}: {}", found[0]);
        assert_eq!(found[0], found[1], "{lead:?}");
    }

    /// Another seat locks its draft in both rooms, with something else in it; or opens it again.
    async fn locks(&mut self, pair: &Pair) {
        let (seat, person) = self.other();
        let views = [view(&pair.houses[0], person).await, view(&pair.houses[1], person).await];
        let (Some(me), epoch) = (views[0].member(), views[0].hall.epoch) else { return };
        if me.is_locked {
            return self.lead(pair, Lead::Lock { seat, locked: false, reason: String::new(), epoch }).await;
        }
        if !views[0].hall.phase.takes_drafts() || me.staff != Staff::People {
            return;
        }
        let mut bot = Bot::new(u64::from(self.luck.next_u32()), &seat);
        let (one, other) = (bot.draft(&pair.scenario(), me), bot.draft(&pair.scenario(), me));
        let reason = |it: &str| Lead::Lock { seat: seat.clone(), locked: true, reason: it.to_owned(), epoch };
        let is_other = self.hides(&("locks", &other));
        let drafts = [one.clone(), if is_other { other } else { one }];
        let reasons = [reason("For one reason"), reason(if is_other { "For another" } else { "For one reason" })];
        for ((house, draft), lock) in pair.houses.iter().zip(drafts).zip(reasons) {
            write(house, &seat, draft, epoch).await;
            house.desk.lead(lock, fresh()).await.expect("a draft is there");
        }
        self.last = format!("{seat} locks");
    }

    /// The rooms go on by a phase. What is done in them when a turn is closed is the same: from there on it is no secret.
    async fn moves_on(&mut self, pair: &Pair) {
        let phase = pair.hall().await.phase;
        if phase == Phase::Brief && self.below(2) == 0 {
            return self.lead(pair, Lead::Practise { from: phase }).await;
        }
        if phase == Phase::Adjudicate && self.below(6) == 0 {
            return self.lead(pair, Lead::Reopen { reason: "Once more".into() }).await;
        }
        if phase == Phase::Commit || (phase == Phase::Negotiate && self.below(3) == 0) {
            self.levels(pair).await;
            let epoch = pair.hall().await.epoch;
            return self.lead(pair, Lead::Commit { epoch }).await;
        }
        self.lead(pair, Lead::Advance { from: phase }).await;
    }

    /// Has every other seat mean the same in both rooms, and leaves no event to happen in one of them alone.
    async fn levels(&mut self, pair: &Pair) {
        let epoch = pair.hall().await.epoch;
        for event in pair.houses[1].control().await.armed {
            let _left = pair.houses[1].desk.lead(Lead::Arm { event, armed: false }, fresh()).await;
        }
        for (seat, person) in self.seats.clone().into_iter().filter(|it| it.0 != self.seat) {
            let mut bot = Bot::new(u64::from(self.luck.next_u32()), &seat);
            let one = view(&pair.houses[0], person).await;
            let Some(draft) = one.member().map(|it| bot.draft(&pair.scenario(), it)) else { continue };
            for house in &pair.houses {
                let _pen = house.desk.lead(Lead::Pen { seat: seat.clone(), person: Some(person) }, fresh()).await;
                let two = view(house, person).await;
                let Some(me) = two.member() else { continue };
                let secret = |it: &&Laid| is_open(it.offer.state) && !it.offer.table.contains(&self.seat);
                for offer in me.offers.iter().filter(secret).map(|it| it.offer.number) {
                    let _gone = house.desk.ask(person, Ask::Decline { offer, epoch }, fresh()).await;
                }
                let unlock = Lead::Lock { seat: seat.clone(), locked: false, reason: String::new(), epoch };
                let _open = house.desk.lead(unlock, fresh()).await;
                write(house, &seat, draft.clone(), epoch).await;
                let hold = Lead::FallBack { seat: seat.clone(), to: Fallback::Hold };
                let _held = house.desk.lead(hold, fresh()).await;
            }
        }
    }

    /// Somebody at the seat sends a form in both rooms, as it may come from a page or from nowhere.
    async fn sends(&mut self, pair: &Pair) -> Result<(), Difference> {
        const FORMS: [(&str, &str); 12] = [
            ("/ask/accept", "offer=N&epoch=E"),
            ("/ask/decline", "offer=N&epoch=E"),
            ("/ask/withdraw", "offer=N&epoch=E"),
            ("/ask/shake", "shake=N&agreed=no"),
            ("/ask/draft", "choice=&epoch=E"),
            ("/ask/lock", "reason=why&epoch=E"),
            ("/ask/unlock", "epoch=E"),
            ("/ask/offer", "dialogue=nowhere&epoch=E"),
            ("/ask/offer", "counters=N&dialogue=nowhere&epoch=E"),
            ("/ask/pen", ""),
            ("/ask/nothing", ""),
            ("/come", "name=Zaid&code=wrong"),
        ];
        let (path, fields) = FORMS[self.below(FORMS.len())];
        let epoch = pair.hall().await.epoch;
        let fields = fields.replace('E', &epoch.to_string()).replace('N', &(1 + self.below(5)).to_string());
        self.last = format!("{path} {fields}");
        let caller = self.below(2);
        pair.posts(caller, path, &fields).await
    }
}

async fn view(house: &House, person: PersonId) -> Arc<View> {
    house.desk.see(Audience::Person(person)).await.expect("it is open")
}

/// A seat means to do something, whoever writes it down; that may be so already, or be none of its business now.
async fn write(house: &House, seat: &str, draft: Draft, epoch: u32) {
    let _written = house.desk.lead(Lead::Draft { seat: seat.to_owned(), draft, epoch }, fresh()).await;
}

pub(super) fn is_open(state: OfferState) -> bool {
    matches!(state, OfferState::Open | OfferState::Agreed)
}
