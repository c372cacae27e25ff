//! Dialogues: rounds, signatures, compliance, implementation and collapse.

use bevy_ecs::prelude::*;

use super::columns::{self, Agreed, Breadth, Collapsed, InForce, Level, Origin, PostureTaken, RoundHeld, Term};
use super::events::StateColumns;
use super::resources::{Effects, Fate, Game, Prospects, Seating, Standing};
use crate::kernel::{Mask, Pack};
use crate::phases::{self, Accord, Agreements, Negotiation, Pledges, SeatAnswers, Stack, Table};
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
    agreements: (Query<&Term<W>>, Query<&Agreed<W>>),
    mut prospects: ResMut<Prospects<W>>,
) {
    let agreements = Agreements { terms: columns::read(&agreements.0), agreed: columns::read(&agreements.1) };
    let model = &turn_state.game.0;
    prospects.gains.resize(model.dialogues.len() * model.actors.len(), Pack::ZERO);
    Pledges::reckon(&turn_state.state(), agreements, &mut prospects.gains);
}

/// Plays the rounds that fall on this turn.
pub(super) fn negotiate<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    standing: Res<Standing<W>>,
    seating: Res<Seating<W>>,
    agreements: (Query<&Term<W>>, Query<&Agreed<W>>),
    mut effects: ResMut<Effects<W>>,
    mut prospects: ResMut<Prospects<W>>,
    mut columns: (Query<&mut RoundHeld<W>>, Query<&mut PostureTaken<W>>),
    mut scratch: Local<(Negotiation<W>, Stack<W>)>,
) {
    let (negotiation, stack) = &mut *scratch;
    let Effects { due_now, pending } = &mut *effects;
    let state = turn_state.state();
    let agreements = Agreements { terms: columns::read(&agreements.0), agreed: columns::read(&agreements.1) };
    let (rounds, postures) = (columns::write(&mut columns.0), columns::write(&mut columns.1));
    let terms = state.model.issues * state.model.dialogues.len();
    prospects.grounds.resize(terms, Pack::ZERO);
    prospects.offers.resize(terms, Pack::ZERO);
    prospects.zones.resize(terms, Pack::ZERO);
    prospects.covered.resize(terms, Mask::NONE);
    for (row, round) in rounds.iter_mut().enumerate() {
        let id = DialogueId(row as u16);
        let given = &seating.answers;
        let answers =
            SeatAnswers { postures: given.postures(), withheld: given.withheld(), signed: given.signatures() };
        *round = phases::negotiate(
            &state,
            id,
            &fate.0,
            standing.0.lanes,
            answers,
            agreements,
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
                if is_held { phases::table(&state, id, postures, negotiation, agreements) } else { Table::default() };
        }
        if state.model.dialogues[row].rounds[state.turn as usize] {
            for (issue, place) in state.model.terms_of(row).enumerate() {
                if let Some(term) = negotiation.terms().get(issue) {
                    prospects.grounds[place] = state.level(state.model.settlements[issue]);
                    prospects.offers[place] = *term;
                    prospects.zones[place] = negotiation.is_open(issue).as_numbers();
                    prospects.covered[place] = negotiation.covers(issue);
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
    mut agreements: (Query<&mut Term<W>>, Query<&mut Agreed<W>>),
    mut signed: Local<Vec<crate::kernel::Mask<W>>>,
) {
    signed.clear();
    {
        let turn_state = sets.p0();
        let state = turn_state.state();
        let (terms, agreed) = (columns::write(&mut agreements.0), columns::write(&mut agreements.1));
        for (row, round) in columns::read(&rounds).iter().enumerate() {
            let places = state.model.terms_of(row);
            let offered = (&prospects.offers[places.clone()], &prospects.covered[places]);
            let id = DialogueId(row as u16);
            signed.push(Accord::sign(&state, id, round, offered, terms, agreed, &mut effects.due_now));
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
    agreements: (Query<&Term<W>>, Query<&Agreed<W>>),
    origins: Query<&Origin<W>>,
) {
    let agreements = Agreements { terms: columns::read(&agreements.0), agreed: columns::read(&agreements.1) };
    phases::comply(&turn_state.state(), agreements, columns::read(&origins), &mut effects.due_now);
}

/// Carries agreements out.
pub(super) fn implement<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    mut effects: ResMut<Effects<W>>,
    agreements: (Query<&Term<W>>, Query<&Agreed<W>>),
) {
    let agreements = Agreements { terms: columns::read(&agreements.0), agreed: columns::read(&agreements.1) };
    phases::implement(&turn_state.state(), agreements, &mut effects.due_now);
}

/// Lets agreements collapse that are kept too badly.
pub(super) fn collapse<const W: usize>(
    mut sets: ParamSet<(StateColumns<'_, '_, W>, Query<&mut InForce<W>>)>,
    standing: Res<Standing<W>>,
    mut effects: ResMut<Effects<W>>,
    mut collapsed: Query<&mut Collapsed<W>>,
    mut agreed: Query<&mut Agreed<W>>,
    mut stack: Local<Stack<W>>,
) {
    let collapsed = columns::write(&mut collapsed);
    {
        let turn_state = sets.p0();
        let state = turn_state.state();
        let Effects { due_now, pending } = &mut *effects;
        for (row, lost) in collapsed.iter_mut().enumerate() {
            *lost = phases::collapse(&state, DialogueId(row as u16), standing.0.lanes, due_now, pending, &mut stack);
            if lost.any() {
                let agreed = &mut columns::write(&mut agreed)[state.model.terms_of(row)];
                agreed.iter_mut().for_each(|it| *it = it.and(lost.negate()));
            }
        }
    }
    for (in_force, lost) in columns::write(&mut sets.p1()).iter_mut().zip(collapsed.iter()) {
        *in_force = lost.select(Pack::ZERO, *in_force);
    }
}
