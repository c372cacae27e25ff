//! Conduct: the only writers of what actors remember of each other, and of what they pledged.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::columns::{self, Chosen, Drawn, Due, Habit, Left, Record, Turned, Word};
use super::events::PlainColumns;
use super::resources::{Effects, Game, Standing};
use crate::kernel::Pack;
use crate::phases::{self, Conduct, Conducts, PledgeTurn, Stack, State, Takings};
use crate::scenario::ActorId;
use crate::sim::Simulation;

/// What actors did to each other and what they pledged, as everybody may read it.
#[derive(SystemParam)]
pub(super) struct ConductColumns<'w, 's, const W: usize> {
    record: Query<'w, 's, &'static Record<W>>,
    habit: Query<'w, 's, &'static Habit<W>>,
    word: Query<'w, 's, &'static Word<W>>,
    left: Query<'w, 's, &'static Left<W>>,
    due: Query<'w, 's, &'static Due<W>>,
}

impl<const W: usize> ConductColumns<'_, '_, W> {
    pub(super) fn read(&self) -> Conduct<'_, W> {
        Conduct {
            record: columns::read(&self.record),
            habit: columns::read(&self.habit),
            word: columns::read(&self.word),
            left: columns::read(&self.left),
            due: columns::read(&self.due),
        }
    }
}

/// Puts everything where it is before the first turn.
pub(super) fn begin<const W: usize>(
    game: Res<Game>,
    drawn: Query<&Drawn<W>>,
    mut records: (Query<&mut Record<W>>, Query<&mut Habit<W>>),
    mut pledges: (Query<&mut Word<W>>, Query<&mut Left<W>>, Query<&mut Due<W>>, Query<&mut Turned<W>>),
) {
    let mut conducts = Conducts {
        record: columns::write(&mut records.0),
        habit: columns::write(&mut records.1),
        word: columns::write(&mut pledges.0),
        left: columns::write(&mut pledges.1),
        due: columns::write(&mut pledges.2),
    };
    phases::begin_conduct(&game.0, columns::read(&drawn), &mut conducts);
    columns::write(&mut pledges.3).fill([PledgeTurn::default(); W]);
}

/// Lets everybody remember what was done to it.
pub(super) fn remember<const W: usize>(
    turn_state: PlainColumns<'_, '_, W>,
    standing: Res<Standing<W>>,
    chosen: Query<&Chosen<W>>,
    mut records: (Query<&mut Record<W>>, Query<&mut Habit<W>>),
    mut takings: Local<Takings<W>>,
) {
    let (record, habit) = (columns::write(&mut records.0), columns::write(&mut records.1));
    let chosen = columns::read(&chosen);
    phases::note_conduct(&turn_state.state(), standing.0.lanes, chosen, record, habit, &mut takings);
}

/// Makes pledges, and lets them be called on, kept and broken.
pub(super) fn keep_pledges<const W: usize>(
    turn_state: PlainColumns<'_, '_, W>,
    standing: Res<Standing<W>>,
    mut effects: ResMut<Effects<W>>,
    chosen: Query<&Chosen<W>>,
    mut pledges: (Query<&mut Word<W>>, Query<&mut Left<W>>, Query<&mut Due<W>>, Query<&mut Turned<W>>),
    mut stack: Local<Stack<W>>,
) {
    let Effects { due_now, pending } = &mut *effects;
    let mut conducts = Conducts {
        record: &mut [],
        habit: &mut [],
        word: columns::write(&mut pledges.0),
        left: columns::write(&mut pledges.1),
        due: columns::write(&mut pledges.2),
    };
    let (state, turns) = (turn_state.state(), columns::write(&mut pledges.3));
    phases::turn_pledges(&state, standing.0.lanes, columns::read(&chosen), &mut conducts, turns);
    phases::break_pledges(&state, turns, due_now, pending, &mut stack);
}

/// What actors did to each other and what they pledged in one replication, to be held beside its levels.
#[derive(Clone, Debug, Default)]
pub(super) struct Held<const W: usize> {
    record: Vec<Pack<W>>,
    habit: Vec<Pack<W>>,
    word: Vec<Pack<W>>,
    left: Vec<Pack<W>>,
    due: Vec<Pack<W>>,
}

impl<const W: usize> Held<W> {
    pub(super) fn read(&self) -> Conduct<'_, W> {
        let Self { record, habit, word, left, due } = self;
        Conduct { record, habit, word, left, due }
    }
}

impl<const W: usize> Simulation<W> {
    /// What every actor did to every other lately, -1..1, by pair, see
    /// [`ConductTable::pair`](crate::model::ConductTable::pair); nothing where nobody remembers.
    #[must_use]
    pub fn records(&self) -> Vec<Pack<W>> {
        self.column(|it: &Record<W>| it.0)
    }

    /// How far every actor's word counts, 0..1.
    #[must_use]
    pub fn words(&self) -> Vec<Pack<W>> {
        self.column(|it: &Word<W>| it.0)
    }

    /// What became of every pledge on the last turn that was closed, in the order of the model's pledges.
    #[must_use]
    pub fn pledge_turns(&self) -> Vec<[PledgeTurn; W]> {
        self.column(|it: &Turned<W>| it.0)
    }

    /// By choice, the part of its log-odds on the open turn that answers what others did lately, and whom it answers
    /// above all, in the first lane.
    pub(super) fn answering(&self) -> Vec<(f64, ActorId)> {
        let (drawn, conduct) = (self.drawn(), self.conduct());
        let state = State::new(self.model(), self.turn(), &[], &drawn, &[], &[]).minding(conduct.read());
        phases::answers(&state)
    }

    pub(super) fn conduct(&self) -> Held<W> {
        Held {
            record: self.records(),
            habit: self.column(|it: &Habit<W>| it.0),
            word: self.words(),
            left: self.column(|it: &Left<W>| it.0),
            due: self.column(|it: &Due<W>| it.0),
        }
    }
}
