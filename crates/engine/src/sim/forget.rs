//! Forgetting: the columns are put back as they were before the first replication.

use bevy_ecs::prelude::*;

use super::columns::{
    self, Agreed, Chosen, Collapsed, Happened, InForce, PostureTaken, Rest, ReviewedOn, RoundHeld, Success, Term, Usage,
};
use super::spawn::{Choice, Event};
use crate::kernel::{Mask, Pack};
use crate::phases::Round;

/// Forgets what a former replication left.
pub(super) fn forget<const W: usize>(
    mut choice_rests: Query<&mut Rest<W>, With<Choice>>,
    mut event_rests: Query<&mut Rest<W>, (With<Event>, Without<Choice>)>,
    mut choices: (Query<&mut Usage<W>>, Query<&mut Success<W>>, Query<&mut Chosen<W>>),
    mut reviewed: Query<&mut ReviewedOn<W>>,
    mut happened: Query<&mut Happened<W>>,
    mut dialogues: (Query<&mut InForce<W>>, Query<&mut Collapsed<W>>, Query<&mut Term<W>>, Query<&mut Agreed<W>>),
    mut rounds: (Query<&mut RoundHeld<W>>, Query<&mut PostureTaken<W>>),
) {
    columns::write(&mut choice_rests).fill(Pack::ZERO);
    columns::write(&mut event_rests).fill(Pack::ZERO);
    columns::write(&mut choices.0).fill(Pack::ZERO);
    columns::write(&mut choices.1).fill(Mask::NONE);
    columns::write(&mut choices.2).fill([None; W]);
    columns::write(&mut reviewed).fill(Pack::all(-1.0));
    columns::write(&mut happened).fill(Mask::NONE);
    columns::write(&mut dialogues.0).fill(Pack::ZERO);
    columns::write(&mut dialogues.1).fill(Mask::NONE);
    columns::write(&mut dialogues.2).fill(Pack::ZERO);
    columns::write(&mut dialogues.3).fill(Mask::NONE);
    columns::write(&mut rounds.0).fill(Round::default());
    columns::write(&mut rounds.1).fill([0; W]);
}
