//! Numbers by which offers, bridging proposals and handshakes are known. They are counted for each table and each two seats by themselves, since
//! one count for all would tell everybody how much others offer each other.

use diwan_engine::scenario::DialogueId;

use super::seat::Seat;
use super::state::Room;

impl Room {
    /// The number of the next offer at a table.
    pub(super) fn next_offer(&self, table: DialogueId) -> u32 {
        let tables = self.scenario().dialogues.len();
        next(table.index(), tables, |number| self.offers.iter().any(|it| it.number == number))
    }

    /// The number of the next bridging proposal at a table.
    pub(super) fn next_bridge(&self, table: DialogueId) -> u32 {
        let tables = self.scenario().dialogues.len();
        next(table.index(), tables, |number| self.bridges.iter().any(|it| it.number == number))
    }

    /// The number of the next handshake of two seats, whichever of them holds its hand out.
    pub(super) fn next_shake(&self, one: &Seat, other: &Seat) -> u32 {
        let place = |of: &Seat| self.seats.iter().position(|it| it.key == of.key).unwrap_or_default();
        let (low, high) = (place(one).min(place(other)), place(one).max(place(other)));
        // Pairs in the order of the later of the two.
        let before = |seats: usize| seats * seats.saturating_sub(1) / 2;
        next(before(high) + low, before(self.seats.len()), |number| {
            self.handshakes.iter().any(|it| it.number == number)
        })
    }
}

/// The first number, from 1, that is not taken of those that belong to one of so many places.
fn next(place: usize, places: usize, is_taken: impl Fn(u32) -> bool) -> u32 {
    let mut number = place as u32 + 1;
    while is_taken(number) {
        number += places.max(1) as u32;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_at_one_place_has_the_same_numbers_whatever_lies_at_others() {
        let mut all: Vec<(usize, u32)> = Vec::new();
        for place in [1, 0, 2, 1, 1, 0, 1] {
            let number = next(place, 3, |it| all.iter().any(|known| known.1 == it));
            all.push((place, number));
        }
        let own: Vec<u32> = all.iter().filter(|it| it.0 == 1).map(|it| it.1).collect();
        assert_eq!(own, [2, 5, 8, 11]);
        // Where numbers were given in one count, as they once were, the next is one that nobody has.
        assert_eq!(next(0, 2, |it| it <= 4), 5);
    }
}
