//! A game: one replication in which people sit in some seats and policies in the others. It is a history under way, so
//! that any turn can be gone back to and no line of play is lost. It answers to everybody who asks, and hands on a
//! reply to nobody before the turn is closed.

use std::sync::Arc;

use super::reply::{ClosedTurn, Closing, NotClosed, Refusal, Reply};
use crate::history::{History, Session};
use crate::model::Model;
use crate::record::{Choices, Run};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, IssueId, Variable, VariableId};
use crate::sim::{Answers, Outside, Simulation};

/// A game under way, at a turn that is open or at its end.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{game::{Closing, Game, Reply}, model::Model, history::Session, scenario::load, kernel::Seed};
///
/// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
/// let model = Arc::new(Model::compile(Arc::new(scenario)));
/// let north = model.scenario.actor("north").expect("one of two");
/// let mut game = Game::new(Session::begin(model, "tiny", &[], Seed(2020), 0, 0), vec![north]);
/// let view = game.seat(north);
/// let (first, table) = (view.menu[0].choice, view.tables[0].dialogue);
/// game.reply(north, Reply::Choices(first.into())).expect("it is on the menu");
/// assert!(game.close(Closing::AllIn).is_err(), "there is a table to come to");
/// game.reply(north, Reply::Posture(table, 0)).expect("it is one of its postures");
/// game.close(Closing::AllIn).expect("all have replied");
/// assert_eq!(game.run().turns[0].choices[north.index()].choice, Some(first));
/// assert!(game.undo().is_ok_and(|it| it) && game.turn() == 0);
/// ```
pub struct Game {
    pub(super) people: Vec<ActorId>,
    pub(super) session: Session,
    pub(super) left: Vec<History>,
    /// What was replied to the open turn, sealed until it is closed.
    pub(super) replies: Answers,
    /// What comes about when the next turn is opened.
    pub(super) armed: Outside,
    pub(super) last: Option<ClosedTurn>,
}

impl Game {
    /// The game of a session that stands at the start of a turn, with people in these seats; opens the turn.
    #[must_use]
    pub fn new(session: Session, people: Vec<ActorId>) -> Self {
        let mut game = Self {
            people,
            session,
            left: Vec::new(),
            replies: Answers::default(),
            armed: Outside::default(),
            last: None,
        };
        game.open();
        game
    }

    /// The model that is played.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        self.session.model()
    }

    /// The actors whose seats people sit in, in the order in which they are asked.
    #[must_use]
    pub fn people(&self) -> &[ActorId] {
        &self.people
    }

    /// The record so far: the turns that were closed, with the books.
    #[must_use]
    pub fn run(&self) -> &Run {
        &self.history().run
    }

    /// The same with who decided and under what, to be kept, replayed and branched from.
    #[must_use]
    pub fn history(&self) -> &History {
        self.session.history()
    }

    /// The turn that is open, counted from 0; at the end, the number of turns that were played.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.history().turns()
    }

    /// Whether there is nothing left to play.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.session.is_over()
    }

    /// Takes the reply of a seat to the open turn, in place of what it replied to the same before. It counts once the
    /// turn is closed, and nobody is told of it until then. What is offered is what the seat sees; a choice whose
    /// condition turns out not to hold is refused at the closing, which says so.
    ///
    /// # Errors
    ///
    /// Why it is not taken; whatever was replied before stands.
    pub fn reply(&mut self, seat: ActorId, reply: Reply) -> Result<(), Refusal> {
        self.may(seat, &reply)?;
        match reply {
            Reply::Choices(choices) => self.replies.choose(seat, choices),
            Reply::Posture(dialogue, posture) => {
                let row = self.row_at(seat, dialogue)?;
                self.replies.take(row, posture as u16);
            }
            Reply::KeepOff(dialogue, issue) => {
                let row = self.row_at(seat, dialogue)?;
                self.replies.keep_off(row, issue);
            }
            Reply::PutOn(dialogue, issue) => {
                let row = self.row_at(seat, dialogue)?;
                self.replies.put_on(row, issue);
            }
            Reply::Sign(dialogue, terms) => {
                let row = self.row_at(seat, dialogue)?;
                self.replies.sign(row, terms);
            }
            Reply::Unsign(dialogue) => {
                let row = self.row_at(seat, dialogue)?;
                self.replies.leave_unsigned(row);
            }
        }
        Ok(())
    }

    /// Whether a reply of a seat to the open turn would be taken.
    ///
    /// # Errors
    ///
    /// Why it would not.
    pub fn may(&self, seat: ActorId, reply: &Reply) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        if !self.people.contains(&seat) {
            return Err(Refusal::NoSeat(seat));
        }
        match reply {
            Reply::Choices(choices) => self.admits(seat, choices),
            Reply::Posture(dialogue, posture) => {
                self.row_at(seat, *dialogue)?;
                let postures = self.model().dialogues[dialogue.index()].postures.len();
                if *posture < postures { Ok(()) } else { Err(Refusal::NoPosture(*dialogue, postures)) }
            }
            Reply::KeepOff(dialogue, issue) | Reply::PutOn(dialogue, issue) => {
                self.row_at(seat, *dialogue)?;
                self.may_be_kept_off(*dialogue, *issue)
            }
            Reply::Sign(dialogue, terms) => {
                self.row_at(seat, *dialogue)?;
                self.may_be_signed(*dialogue, terms)
            }
            Reply::Unsign(dialogue) => self.row_at(seat, *dialogue).map(|_| ()),
        }
    }

    /// Has people sit in these seats from now on. What was replied for seats that they leave is taken back.
    pub fn seat_people(&mut self, people: Vec<ActorId>) {
        let left: Vec<ActorId> = self.people.iter().copied().filter(|it| !people.contains(it)).collect();
        left.into_iter().for_each(|it| self.withdraw(it));
        self.people = people;
    }

    /// Every level as it truly stands now, points, in the order of the scenario's variables.
    #[must_use]
    pub fn levels(&self) -> Vec<f64> {
        if self.is_over() { self.run().last().to_vec() } else { self.simulation().open_turn().levels }
    }

    /// The row of an actor's seat at a table on the open turn.
    pub(super) fn row_at(&self, seat: ActorId, dialogue: DialogueId) -> Result<usize, Refusal> {
        let tables = self.tables(seat);
        tables.into_iter().find(|it| it.0 == dialogue).map(|it| it.1).ok_or(Refusal::NoRound(dialogue))
    }

    /// Whether a round settles some issues without others, this one among them.
    fn may_be_kept_off(&self, dialogue: DialogueId, issue: IssueId) -> Result<(), Refusal> {
        let row = &self.model().dialogues[dialogue.index()];
        match (row.packages.is_some(), row.on_agenda.get(issue.index())) {
            (false, _) => Err(Refusal::NoPackages(dialogue)),
            (true, Some(true)) => Ok(()),
            (true, _) => Err(Refusal::NotOnAgenda(dialogue, issue)),
        }
    }

    /// What a seat keeps off tables on the open turn so far.
    pub(super) fn kept_off(&self, seat: ActorId) -> Vec<(DialogueId, IssueId)> {
        let of = |(dialogue, row): (DialogueId, usize)| {
            let issues = self.replies.withheld().get(row).cloned().unwrap_or_default();
            issues.into_iter().map(move |issue| (dialogue, issue))
        };
        self.tables(seat).into_iter().flat_map(of).collect()
    }

    /// Whether a seat may take these choices on the open turn.
    fn admits(&self, seat: ActorId, choices: &Choices) -> Result<(), Refusal> {
        let (model, menu) = (self.model(), self.seat(seat).menu);
        for choice in choices.iter() {
            let item = menu.iter().find(|it| it.choice == choice).ok_or(Refusal::NoChoice(seat, choice))?;
            item.closed.clone().map_or(Ok(()), |closed| Err(Refusal::NotOnMenu(choice, closed)))?;
        }
        let room = model.actors[seat.index()].picks.len();
        if choices.count() > room {
            return Err(Refusal::TooMany(room));
        }
        if choices.iter().filter(|it| model.choices[it.index()].act).count() > 1 {
            return Err(Refusal::SeveralActs);
        }
        let excluded = |one: ChoiceId| {
            let row = &model.choices[one.index()];
            choices.iter().find(|it| row.excludes.contains(it)).map(|other| (one, other))
        };
        choices.iter().find_map(excluded).map_or(Ok(()), |(one, other)| Err(Refusal::Excluded(one, other)))
    }

    /// Takes back everything that a seat replied to the open turn.
    pub fn withdraw(&mut self, seat: ActorId) {
        let rows: Vec<usize> = self.tables(seat).into_iter().map(|it| it.1).collect();
        self.replies.withdraw(seat, &rows);
    }

    /// The seats that have not replied to everything they are asked on the open turn: what they choose, and how they
    /// come to each table.
    #[must_use]
    pub fn awaited(&self) -> Vec<ActorId> {
        if self.is_over() {
            return Vec::new();
        }
        let is_in = |seat: &ActorId| {
            let has_come = |row: usize| self.replies.posture(row).is_some() || self.replies.signed(row).is_some();
            self.replies.choices(*seat).is_some() && self.tables(*seat).iter().all(|(_, row)| has_come(*row))
        };
        self.people.iter().copied().filter(|seat| !is_in(seat)).collect()
    }

    /// Closes the open turn with what was replied and opens the next.
    ///
    /// # Errors
    ///
    /// If the game is over, or if it is closed because all have replied and some have not; nothing has changed then.
    pub fn close(&mut self, why: Closing) -> Result<&ClosedTurn, NotClosed> {
        if self.is_over() {
            return Err(NotClosed::Over);
        }
        let unheard = self.awaited();
        if why == Closing::AllIn && !unheard.is_empty() {
            return Err(NotClosed::Awaited(unheard));
        }
        let turn = self.turn();
        let mut replies = core::mem::take(&mut self.replies);
        let unmatched = self.drop_unmatched(&mut replies);
        self.session.simulation_mut().answer_all(&replies);
        self.session.close();
        let last = self.run().turns.last().filter(|it| !it.choices.is_empty());
        let mut refused = Vec::new();
        for (actor, meant) in self.people.iter().filter_map(|actor| Some((*actor, replies.choices(*actor)?))) {
            let Some(done) = last.map(|it| it.taken_by(actor)) else { continue };
            refused.extend(meant.iter().filter(|it| !done.contain(*it)).map(|it| (actor, it)));
        }
        self.open();
        Ok(self.last.insert(ClosedTurn { turn, why, unheard, refused, unmatched }))
    }

    /// The turn that was closed last, unless the game has gone elsewhere since.
    #[must_use]
    pub fn closed_last(&self) -> Option<&ClosedTurn> {
        self.last.as_ref()
    }

    /// Opens a turn. One on which an event ends the run before anybody can choose is closed at once: there is nothing
    /// to reply.
    pub(super) fn open(&mut self) {
        if self.is_over() {
            return;
        }
        // What is settled for the turn stays so when replies are handed over at its end, and is recorded with them.
        let armed = core::mem::take(&mut self.armed);
        self.replies.settle(&armed);
        self.session.simulation_mut().settle(&armed);
        self.session.simulation_mut().open();
        if self.is_over() {
            self.session.close();
        }
    }

    /// Has an event happen when the next turn is opened, whatever its luck, its date and its conditions; or leaves it to
    /// its luck again.
    pub fn arm(&mut self, event: EventId, armed: bool) {
        self.armed.leave(event);
        if armed {
            self.armed.bring(event);
        }
    }

    /// Moves levels when the next turn is opened, points, in place of what was said of that before. What takes no shocks
    /// stays where it is.
    pub fn shock(&mut self, shocks: &[(VariableId, f64)]) {
        let scenario = &self.session.model().scenario;
        let takes = |id: VariableId| scenario.variables.get(id.index()).is_some_and(Variable::takes_shocks);
        self.armed.leave_levels();
        for (variable, points) in shocks.iter().filter(|(id, points)| takes(*id) && points.is_finite()) {
            self.armed.shock(*variable, *points);
        }
    }

    /// What the open turn was opened with from outside.
    #[must_use]
    pub fn opened_with(&self) -> &Outside {
        self.replies.outside()
    }

    /// What comes about when the next turn is opened.
    #[must_use]
    pub fn armed(&self) -> &Outside {
        &self.armed
    }

    pub(super) fn simulation(&self) -> &Simulation<1> {
        self.session.simulation()
    }
}
