//! Seating: what every side brings to the table on every issue, and where an issue can be settled: mandates, demands, red
//! lines, and what is wanted at all. Decides nothing.

use super::{Negotiation, Stack, State};
use crate::kernel::{Luck, Mask, Pack, Purpose};
use crate::model::{DialogueRow, PackagesRow, SeatRow, Weight};
use crate::rules::{Essential, Wanted, Zone, delegation_position, demanded_position, linked_demand, zone};
use crate::scenario::{ActorId, IssueId};

impl<const W: usize> Negotiation<W> {
    /// Seats the parties: mandates, instructions, demands, zones, the status quo, and what can be settled at once.
    /// Without luck nobody's instructions are off the mandate.
    #[inline(always)]
    pub(super) fn lay(
        &mut self,
        state: &State<'_, W>,
        dialogue: &DialogueRow,
        luck: Option<&Luck<W>>,
        stack: &mut Stack<W>,
    ) {
        let issues = state.model.issues;
        self.signed.clear();
        self.is_put = false;
        let table = &mut self.table;
        table.parties.resize_with(dialogue.seats.len(), Default::default);
        table.status_quo.clear();
        table.status_quo.extend(state.model.settlements.iter().map(|it| state.level(*it)));
        table.on_agenda.clear();
        table.on_agenda.extend_from_slice(&dialogue.on_agenda);
        table.cost = Pack::ZERO;
        for (place, seat) in dialogue.seats.iter().enumerate() {
            let party = &mut table.parties[place];
            party.position.clear();
            party.concern.clear();
            for issue in 0..issues {
                let stance = &state.model.actors[seat.actor.index()].stances[issue];
                let salience = state.weight(stance.salience);
                party.concern.push(state.weight(dialogue.attention[issue]) * salience);
                party.position.push(if dialogue.home == Some(place) {
                    mandate(state, dialogue, seat, issue, stack)
                } else {
                    state.wish(stance, stack)
                });
            }
        }
        self.instructed.clear();
        if let (Some(spread), Some(luck)) = (dialogue.instructions, luck) {
            self.instruct(state, dialogue, state.weight(spread), luck);
        }
        let moved = !self.instructed.is_empty() || dialogue.seats.iter().any(|it| it.demand != Weight::Fixed(0.0));
        if moved {
            self.demand(state, dialogue);
        }
        self.draw_red_lines(state, dialogue);
        if moved && state.model.constants.bounded_demands {
            self.bound_demands(state, dialogue, stack);
        }
        self.makes_packages = dialogue.packages.is_some();
        if let Some(row) = &dialogue.packages {
            self.pack(state, dialogue, row);
        }
    }

    /// Moves each party's positions by what its instructions for this round are off its mandate, `spread` points of
    /// standard deviation.
    #[inline(always)]
    fn instruct(&mut self, state: &State<'_, W>, dialogue: &DialogueRow, spread: Pack<W>, luck: &Luck<W>) {
        for (seat, party) in dialogue.seats.iter().zip(&mut self.table.parties) {
            for (issue, position) in party.position.iter_mut().enumerate() {
                let noise = luck.normal(Purpose::Instruction, state.turn, seat.instruction_keys[issue]);
                let moved = (*position + noise * spread).clip(0.0, 100.0);
                let moved = spread.test(|it| it > 0.0).select(moved, *position);
                self.instructed.push(moved - *position);
                *position = moved;
            }
        }
    }

    /// Lays out what can be settled at once.
    #[inline(always)]
    fn pack(&mut self, state: &State<'_, W>, dialogue: &DialogueRow, row: &PackagesRow) {
        let packages = &mut self.packages;
        packages.price = state.weight(row.price);
        packages.budget = row.budget.map_or(Pack::all(f64::INFINITY), |it| state.weight(it));
        packages.attention.clear();
        packages.attention.extend(dialogue.attention.iter().map(|it| state.weight(*it)));
        packages.essentials.clear();
        packages.essentials.extend(row.essentials.iter().map(|it| Essential {
            issue: it.issue,
            needs: it.needs,
            level: state.weight(it.level),
            at_most: it.at_most,
        }));
        packages.zones.clone_from(&self.table.zones);
        packages.withheld.clear();
    }

    /// Keeps off the table what each seat withholds. It takes a round that settles a package; what is on the agenda of
    /// another is settled whole.
    pub(super) fn withhold<'w>(
        &mut self,
        issues: usize,
        dialogue: &DialogueRow,
        withheld: impl Fn(&SeatRow) -> &'w [IssueId],
    ) {
        self.withheld.clear();
        for seat in dialogue.seats.iter().filter(|_| self.makes_packages) {
            let kept_off: Vec<IssueId> =
                withheld(seat).iter().copied().filter(|it| dialogue.on_agenda.get(it.index()) == Some(&true)).collect();
            if kept_off.is_empty() {
                continue;
            }
            self.packages.withheld.resize(issues, false);
            kept_off.iter().for_each(|it| self.packages.withheld[it.index()] = true);
            self.withheld.push((seat.actor, kept_off));
        }
    }

    /// Moves each party's positions away from the mean of those of the others that want something, by what its doctrine
    /// demands.
    #[inline(always)]
    fn demand(&mut self, state: &State<'_, W>, dialogue: &DialogueRow) {
        let issues = state.model.issues;
        self.mandates.clear();
        for issue in 0..issues {
            self.mandates.extend(self.table.parties.iter().map(|it| it.position[issue]));
            let mandates = &self.mandates[issue * dialogue.seats.len()..];
            for (place, seat) in dialogue.seats.iter().enumerate() {
                let (mut others, mut count) = (Pack::ZERO, 0.0);
                let wants = |other: &usize| *other != place && has_mandate(state, dialogue, *other, issue);
                for other in (0..mandates.len()).filter(wants) {
                    others = others + mandates[other];
                    count += 1.0;
                }
                if count == 0.0 {
                    continue;
                }
                let demanded = demanded_position(mandates[place], others / count, state.weight(seat.demand));
                self.table.parties[place].position[issue] = demanded;
            }
        }
    }

    /// Draws the zone of each issue between the red lines of the sides that care.
    #[inline(always)]
    fn draw_red_lines(&mut self, state: &State<'_, W>, dialogue: &DialogueRow) {
        self.table.zones.clear();
        for issue in 0..state.model.issues {
            let mut sides = sides_that_care(state, dialogue, issue).peekable();
            let zone = if sides.peek().is_none() {
                Zone::unmoved(self.table.status_quo[issue])
            } else {
                let parties = &self.table.parties;
                zone(sides.map(|(place, seat)| (parties[place].position[issue], state.weight(seat.red_line))))
            };
            self.table.zones.push(zone);
        }
    }

    /// Keeps the zone of each issue to the settlements that somebody with a say wants, whatever the instructions of the
    /// day. Beyond these lies what was demanded: as far as the side insists on all or nothing, where another issue can be
    /// settled that pays for it.
    #[inline(always)]
    fn bound_demands(&mut self, state: &State<'_, W>, dialogue: &DialogueRow, stack: &mut Stack<W>) {
        let (issues, seats) = (state.model.issues, dialogue.seats.len());
        let Self { table, mandates, instructed, wanted: all_wanted, .. } = self;
        let off = |place: usize, issue: usize| instructed.get(place * issues + issue).copied().unwrap_or(Pack::ZERO);
        let mandate = |place: usize, issue: usize| mandates[issue * seats + place] - off(place, issue);
        let can_move =
            |issue: &usize| dialogue.on_agenda[*issue] && sides_that_care(state, dialogue, *issue).next().is_some();
        let mut settled = Pack::ZERO;
        all_wanted.clear();
        all_wanted.resize(issues, Wanted::NOTHING);
        for issue in (0..issues).filter(can_move) {
            let wanted = &mut all_wanted[issue];
            wishes(state, dialogue, issue, stack, |wish, voice| wanted.add(wish, voice.test(|it| it > 0.0)));
            // A mandate lies among the voices in it, but for rounding.
            for (place, _) in sides_that_care(state, dialogue, issue) {
                wanted.add(mandate(place, issue), Mask::ALL);
            }
            settled = settled + table.zones[issue].within(wanted).open.as_numbers();
        }
        for issue in (0..issues).filter(can_move) {
            let mut wanted = all_wanted[issue];
            let zone = &mut table.zones[issue];
            let pays = (settled - zone.within(&wanted).open.as_numbers()).test(|others| others > 0.5);
            for (place, seat) in sides_that_care(state, dialogue, issue) {
                let demanded = table.parties[place].position[issue] - off(place, issue);
                wanted.add(linked_demand(mandate(place, issue), demanded, state.weight(seat.linkage)), pays);
            }
            *zone = zone.within(&wanted);
        }
    }
}

/// The sides that care how an issue is settled, by their place at the table.
#[inline(always)]
fn sides_that_care<'d, const W: usize>(
    state: &State<'d, W>,
    dialogue: &'d DialogueRow,
    issue: usize,
) -> impl Iterator<Item = (usize, &'d SeatRow)> {
    let actors = &state.model.actors;
    dialogue.seats.iter().enumerate().filter(move |(_, seat)| actors[seat.actor.index()].stances[issue].cares)
}

/// Whether a side brings anything to the table on an issue: a line of its own or, at home, a ratifier's.
#[inline(always)]
fn has_mandate<const W: usize>(state: &State<'_, W>, dialogue: &DialogueRow, place: usize, issue: usize) -> bool {
    let cares = |actor: ActorId| state.model.actors[actor.index()].stances[issue].cares;
    let voices = || dialogue.ratifiers.iter().any(|it| !it.at_table && cares(it.actor));
    cares(dialogue.seats[place].actor) || (dialogue.home == Some(place) && voices())
}

/// What everybody with a say wants on an issue, and how loud: the sides themselves, and the voices in the mandate of
/// the home delegation.
#[inline(always)]
fn wishes<const W: usize>(
    state: &State<'_, W>,
    dialogue: &DialogueRow,
    issue: usize,
    stack: &mut Stack<W>,
    mut hear: impl FnMut(Pack<W>, Pack<W>),
) {
    for (_, seat) in sides_that_care(state, dialogue, issue) {
        let stance = &state.model.actors[seat.actor.index()].stances[issue];
        hear(state.wish(stance, stack), state.weight(stance.salience));
    }
    if dialogue.home.is_some() {
        voices(state, dialogue, issue, stack, |_, voice, position| hear(position, voice));
    }
}

/// The mandate of the home delegation on an issue: its own position and those of the ratifiers off the table, as far as
/// they are engaged and influential.
#[inline(always)]
fn mandate<const W: usize>(
    state: &State<'_, W>,
    dialogue: &DialogueRow,
    seat: &SeatRow,
    issue: usize,
    stack: &mut Stack<W>,
) -> Pack<W> {
    let own = &state.model.actors[seat.actor.index()].stances[issue];
    let mut weight = state.weight(own.salience);
    let mut moment = weight * state.wish(own, stack);
    voices(state, dialogue, issue, stack, |_, voice, position| {
        weight = weight + voice;
        moment = moment + voice * position;
    });
    delegation_position(moment, weight)
}

/// The voices that the ratifiers off the table have in the mandate of the home delegation on an issue: who, how loud,
/// and for which settlement.
#[inline(always)]
pub(super) fn voices<const W: usize>(
    state: &State<'_, W>,
    dialogue: &DialogueRow,
    issue: usize,
    stack: &mut Stack<W>,
    mut hear: impl FnMut(ActorId, Pack<W>, Pack<W>),
) {
    let mandate = state.weight(state.model.constants.mandate);
    for ratifier in dialogue.ratifiers.iter().filter(|it| !it.at_table) {
        let actor = &state.model.actors[ratifier.actor.index()];
        let stance = &actor.stances[issue];
        if stance.cares {
            let heard = mandate * state.level(actor.engagement) / 100.0 * state.level(actor.influence) / 50.0;
            hear(ratifier.actor, heard * state.weight(stance.salience), state.wish(stance, stack));
        }
    }
}
