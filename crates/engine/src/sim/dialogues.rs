//! Dialogues: rounds, signatures, compliance, implementation and collapse.

use bevy_ecs::prelude::*;

use super::columns::{self, Breadth, Collapsed, InForce, Level, Origin, PostureTaken, RoundHeld, Term};
use super::events::StateColumns;
use super::resources::{Effects, Fate, Game, Prospects, Seating, Standing};
use crate::kernel::Pack;
use crate::phases::{self, Accord, Negotiation, Pledges, Stack, Table};
use crate::record::Verdict;
use crate::scenario::DialogueId;

/// Notes how broadly each dialogue is anchored.
pub(super) fn note_breadth<const W: usize>(
    game: Res<Game>,
    levels: Query<&Level<W>>,
    mut breadth: Query<&mut Breadth<W>>,
) {
    phases::breadth(&game.0, columns::read(&levels), columns::write(&mut breadth));
}

/// Reckons what everybody still has to gain from the agreements in force.
pub(super) fn reckon_prospects<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    terms: Query<&Term<W>>,
    mut prospects: ResMut<Prospects<W>>,
) {
    let model = &turn_state.game.0;
    prospects.gains.resize(model.dialogues.len() * model.actors.len(), Pack::ZERO);
    Pledges::reckon(&turn_state.state(), columns::read(&terms), &mut prospects.gains);
}

/// Plays the rounds that fall on this turn.
pub(super) fn negotiate<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    standing: Res<Standing<W>>,
    seating: Res<Seating<W>>,
    mut effects: ResMut<Effects<W>>,
    mut prospects: ResMut<Prospects<W>>,
    mut rounds: Query<&mut RoundHeld<W>>,
    mut postures: Query<&mut PostureTaken<W>>,
    mut scratch: Local<(Negotiation<W>, Stack<W>)>,
) {
    let (negotiation, stack) = &mut *scratch;
    let Effects { due_now, pending } = &mut *effects;
    let state = turn_state.state();
    let (rounds, postures) = (columns::write(&mut rounds), columns::write(&mut postures));
    let terms = state.model.issues * state.model.dialogues.len();
    prospects.grounds.resize(terms, Pack::ZERO);
    prospects.offers.resize(terms, Pack::ZERO);
    prospects.zones.resize(terms, Pack::ZERO);
    for (row, round) in rounds.iter_mut().enumerate() {
        let id = DialogueId(row as u16);
        let answers = seating.answers.postures();
        *round = phases::negotiate(
            &state,
            id,
            &fate.0,
            standing.0.lanes,
            answers,
            postures,
            negotiation,
            due_now,
            pending,
            stack,
        );
        if due_now.ledger.is_some() {
            let is_held = !matches!(round.verdict[0], Verdict::None | Verdict::NotHeld);
            prospects.tables.resize_with(state.model.dialogues.len(), Table::default);
            prospects.tables[row] =
                if is_held { phases::table(&state, id, postures, negotiation) } else { Table::default() };
        }
        if state.model.dialogues[row].rounds[state.turn as usize] {
            for (issue, place) in state.model.terms_of(row).enumerate() {
                if let Some(term) = negotiation.terms().get(issue) {
                    prospects.grounds[place] = state.level(state.model.settlements[issue]);
                    prospects.offers[place] = *term;
                    prospects.zones[place] = negotiation.is_open(issue).as_numbers();
                }
            }
        }
    }
}

/// Puts deals in force.
pub(super) fn sign<const W: usize>(
    mut sets: ParamSet<(StateColumns<'_, '_, W>, Query<&mut InForce<W>>)>,
    mut effects: ResMut<Effects<W>>,
    prospects: Res<Prospects<W>>,
    rounds: Query<&RoundHeld<W>>,
    mut terms: Query<&mut Term<W>>,
    mut signed: Local<Vec<crate::kernel::Mask<W>>>,
) {
    signed.clear();
    {
        let turn_state = sets.p0();
        let state = turn_state.state();
        let terms = columns::write(&mut terms);
        for (row, round) in columns::read(&rounds).iter().enumerate() {
            let offers = &prospects.offers[state.model.terms_of(row)];
            signed.push(Accord::sign(&state, DialogueId(row as u16), round, offers, terms, &mut effects.due_now));
        }
    }
    for (in_force, signed) in columns::write(&mut sets.p1()).iter_mut().zip(signed.iter()) {
        *in_force = signed.select(Pack::all(1.0), *in_force);
    }
}

/// Moves compliance.
pub(super) fn comply<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    mut effects: ResMut<Effects<W>>,
    terms: Query<&Term<W>>,
    origins: Query<&Origin<W>>,
) {
    phases::comply(&turn_state.state(), columns::read(&terms), columns::read(&origins), &mut effects.due_now);
}

/// Carries agreements out.
pub(super) fn implement<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    mut effects: ResMut<Effects<W>>,
    terms: Query<&Term<W>>,
) {
    phases::implement(&turn_state.state(), columns::read(&terms), &mut effects.due_now);
}

/// Lets agreements collapse that are kept too badly.
pub(super) fn collapse<const W: usize>(
    mut sets: ParamSet<(StateColumns<'_, '_, W>, Query<&mut InForce<W>>)>,
    standing: Res<Standing<W>>,
    mut effects: ResMut<Effects<W>>,
    mut collapsed: Query<&mut Collapsed<W>>,
    mut stack: Local<Stack<W>>,
) {
    let collapsed = columns::write(&mut collapsed);
    {
        let turn_state = sets.p0();
        let state = turn_state.state();
        let Effects { due_now, pending } = &mut *effects;
        for (row, lost) in collapsed.iter_mut().enumerate() {
            *lost = phases::collapse(&state, DialogueId(row as u16), standing.0.lanes, due_now, pending, &mut stack);
        }
    }
    for (in_force, lost) in columns::write(&mut sets.p1()).iter_mut().zip(collapsed.iter()) {
        *in_force = lost.select(Pack::ZERO, *in_force);
    }
}
