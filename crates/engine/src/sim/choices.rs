//! Choices: menus, what everybody thinks of them, and what they do.

use bevy_ecs::prelude::*;

use super::columns::{self, Agreed, Chosen, Claimed, Logit, Open, Rest, Success, Term, Usage, Utility};
use super::events::{StateColumns, in_passes};
use super::resources::{Effects, Fate, Prospects, Standing};
use super::schedule::Enacting;
use super::spawn::Choice;
use crate::phases::{self, Agreements, Deliberation, Enacted, Stack};

/// Writes the menus.
pub(super) fn write_menus<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    rests: Query<&Rest<W>, With<Choice>>,
    mut open: Query<&mut Open<W>>,
    mut stack: Local<Stack<W>>,
) {
    phases::menus(&turn_state.state(), columns::read(&rests), columns::write(&mut open), &mut stack);
}

/// Weighs every choice.
pub(super) fn deliberate<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    agreements: (Query<&Term<W>>, Query<&Agreed<W>>),
    prospects: Res<Prospects<W>>,
    usage: Query<&Usage<W>>,
    mut open: Query<&mut Open<W>>,
    mut utility: Query<&mut Utility<W>>,
    mut logit: Query<&mut Logit<W>>,
    mut scratch: Local<(Deliberation<W>, Stack<W>)>,
) {
    let (deliberation, stack) = &mut *scratch;
    let (utility, logit) = (columns::write(&mut utility), columns::write(&mut logit));
    let agreements = Agreements { terms: columns::read(&agreements.0), agreed: columns::read(&agreements.1) };
    let usage = columns::read(&usage);
    let open = columns::write(&mut open);
    phases::deliberate(
        &turn_state.state(),
        &fate.0,
        agreements,
        &prospects.gains,
        usage,
        open,
        utility,
        logit,
        deliberation,
        stack,
    );
}

/// Runs [`Enacting`] once, or once for each actor and effect where they apply in order.
pub(super) fn enact_in_passes(world: &mut World) {
    in_passes(world, |model| &model.choice_passes, Enacting);
}

/// Lets choices take effect.
pub(super) fn enact<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    standing: Res<Standing<W>>,
    mut effects: ResMut<Effects<W>>,
    chosen: Query<&Chosen<W>>,
    usage: Query<&Usage<W>>,
    mut success: Query<&mut Success<W>>,
    mut claimed: Query<&mut Claimed<W>>,
    mut stack: Local<Stack<W>>,
) {
    let Effects { due_now, pending } = &mut *effects;
    let mut enacted = Enacted {
        chosen: columns::read(&chosen),
        success: columns::write(&mut success),
        usage: columns::read(&usage),
        claimed: columns::write(&mut claimed),
    };
    phases::enact(
        &turn_state.state(),
        turn_state.clock.pass,
        &fate.0,
        standing.0.lanes,
        &mut enacted,
        due_now,
        pending,
        &mut stack,
    );
}

/// Lets what was chosen rest and wear out.
pub(super) fn tire<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    standing: Res<Standing<W>>,
    chosen: Query<&Chosen<W>>,
    mut rests: Query<&mut Rest<W>, With<Choice>>,
    mut usage: Query<&mut Usage<W>>,
) {
    let (rests, usage) = (columns::write(&mut rests), columns::write(&mut usage));
    phases::tire(&turn_state.state(), standing.0.lanes, columns::read(&chosen), rests, usage);
}
