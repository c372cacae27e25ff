use proptest::prelude::*;

use super::*;
use crate::rules::{Party, zone};

/// A table in every lane: by party positions and concerns, by issue where it stands; tolerance around positions.
fn table<const W: usize>(lanes: [&Sketch; W]) -> (NashTable<W>, Packages<W>, Vec<Pack<W>>) {
    let (parties, issues) = (lanes[0].parties.len(), lanes[0].stands.len());
    let pack = |of: &dyn Fn(&Sketch) -> f64| Pack(lanes.map(of));
    let side = |place: usize| Party {
        position: (0..issues).map(|m| pack(&|it| it.parties[place].wants[m])).collect(),
        concern: (0..issues).map(|m| pack(&|it| it.parties[place].cares[m] * it.attention[m])).collect(),
    };
    let sides: Vec<Party<W>> = (0..parties).map(side).collect();
    let tolerance = pack(&|it| it.tolerance);
    let zones = (0..issues).map(|m| zone(sides.iter().map(|it| (it.position[m], tolerance)))).collect();
    let essentials = lanes[0].essentials.iter().enumerate().map(|(place, it)| Essential {
        issue: it.0,
        needs: it.1,
        level: pack(&|it| it.essentials[place].2),
        at_most: it.3,
    });
    let packages = Packages {
        price: pack(&|it| it.price),
        budget: pack(&|it| it.budget),
        attention: (0..issues).map(|m| pack(&|it| it.attention[m])).collect(),
        essentials: essentials.collect(),
        zones,
        withheld: vec![false; issues],
        ..Packages::default()
    };
    let table = NashTable {
        status_quo: (0..issues).map(|m| pack(&|it| it.stands[m])).collect(),
        on_agenda: vec![true; issues],
        zones: packages.zones.clone(),
        parties: sides,
        ..NashTable::default()
    };
    let alpha = (0..parties).map(|place| pack(&|it| it.parties[place].weighs)).collect();
    (table, packages, alpha)
}

#[derive(Clone, Debug)]
struct Sketch {
    parties: Vec<Side>,
    stands: Vec<f64>,
    attention: Vec<f64>,
    tolerance: f64,
    price: f64,
    budget: f64,
    /// Issue, the one it needs, level, whether that is the most.
    essentials: Vec<(usize, usize, f64, bool)>,
}

#[derive(Clone, Debug)]
struct Side {
    wants: Vec<f64>,
    cares: Vec<f64>,
    weighs: f64,
}

impl Sketch {
    fn settled(&self) -> (NashTable<1>, Packages<1>, Bargain<1>) {
        let (mut table, mut packages, alpha) = table([self]);
        let mut bargain = Bargain::default();
        packages.settle(&mut table, &alpha, &mut bargain);
        (table, packages, bargain)
    }

    fn places(&self) -> Vec<Place> {
        let packages = self.settled().1;
        (0..self.stands.len()).map(|it| packages.place(it)[0]).collect()
    }
}

/// Two who want the same on three issues, so that an issue brings `2 × attention × care × distance² / 1000`:
/// 3.6, 1.6 and 0.4 for attention 1 each.
fn agreed() -> Sketch {
    let side = Side { wants: vec![60.0, 40.0, 20.0], cares: vec![0.5; 3], weighs: 1.0 };
    Sketch {
        parties: vec![side.clone(), side],
        stands: vec![0.0; 3],
        attention: vec![1.0; 3],
        tolerance: 60.0,
        price: 0.0,
        budget: f64::INFINITY,
        essentials: Vec::new(),
    }
}

use Place::{Closed, Lacks, NoRoom, Settled, TooSmall, Withheld};

#[test]
fn an_issue_goes_where_its_price_begins_to_exceed_what_it_brings() {
    // The loss is distance² / 1000: 2 × 0.5 × {3.6, 1.6, 0.4}.
    for (price, places) in [
        (0.39, [Settled, Settled, Settled]),
        (0.41, [Settled, Settled, TooSmall]),
        (1.61, [Settled, TooSmall, TooSmall]),
        (3.61, [TooSmall; 3]),
    ] {
        assert_eq!(Sketch { price, ..agreed() }.places(), places, "{price}");
    }
    let (_, _, bargain) = Sketch { price: 0.41, ..agreed() }.settled();
    for gain in bargain.gains {
        assert!((gain[0] - (0.5 * 5.2 - 0.41)).abs() < 1e-12, "each bears half the price of two issues: {gain:?}");
    }
    assert_eq!(bargain.terms.iter().map(|it| it[0]).collect::<Vec<_>>(), [60.0, 40.0, 0.0]);
}

#[test]
fn a_prohibitive_price_leaves_an_empty_package_of_which_nobody_gains() {
    let (_, _, bargain) = Sketch { price: 1000.0, ..agreed() }.settled();
    assert!(bargain.gains.iter().all(|it| it[0] == 0.0) && bargain.terms.iter().all(|it| it[0] == 0.0));
}

#[test]
fn the_price_is_shared_by_all_parties() {
    let third = agreed().parties[0].clone();
    let three = Sketch { parties: vec![third; 3], price: 0.7, ..agreed() };
    // Three gain 5.4, 2.4 and 0.6 together.
    assert_eq!(three.places(), [Settled, Settled, TooSmall]);
    let gains = three.settled().2.gains;
    assert_eq!(gains.len(), 3);
    gains.iter().for_each(|it| assert!((it[0] - (0.5 * 5.2 - 0.7 * 2.0 / 3.0)).abs() < 1e-12, "{it:?}"));
}

#[test]
fn room_goes_to_what_brings_most_for_its_attention_and_smaller_ones_may_follow() {
    let agreed = Sketch { attention: vec![1.2, 0.5, 1.0], budget: 2.3, ..agreed() };
    assert_eq!(agreed.places(), [Settled, Settled, NoRoom]);
    // An issue that takes more than there is never enters, and keeps nobody else out.
    let large = Sketch { attention: vec![1.2, 0.5, 0.4], budget: 1.0, ..agreed };
    assert_eq!(large.places(), [NoRoom, Settled, Settled]);
}

#[test]
fn an_essential_raises_the_terms_of_the_other_issue_or_takes_its_own_off() {
    let wants = |level: f64, at_most: bool| Sketch { essentials: vec![(0, 2, level, at_most)], ..agreed() };
    // The other is wanted at 20 and may be 0 to 80.
    for (level, term) in [(10.0, 20.0), (36.0, 36.0), (80.0, 80.0)] {
        let (_, packages, bargain) = wants(level, false).settled();
        assert_eq!((packages.place(0)[0], bargain.terms[2][0]), (Settled, term));
    }
    assert_eq!(wants(81.0, false).places(), [Lacks(0), Settled, Settled]);
    assert_eq!(wants(15.0, true).settled().2.terms[2][0], 15.0);
    // It stands at 0: left alone that is at most 15, and not at least 10.
    let crowded = |level, at_most| Sketch { budget: 2.0, ..wants(level, at_most) };
    assert_eq!(crowded(15.0, true).places(), [Settled, Settled, NoRoom]);
    assert_eq!(crowded(10.0, false).places(), [Lacks(0), Settled, NoRoom]);
}

#[test]
fn what_lacks_an_essential_takes_along_what_needs_it() {
    let essentials = vec![(0, 1, 10.0, false), (1, 2, 90.0, false)];
    assert_eq!(Sketch { essentials, ..agreed() }.places(), [Lacks(0), Lacks(1), Settled]);
    // Two that exclude each other: the first counts.
    let essentials = vec![(0, 2, 30.0, false), (1, 2, 10.0, true)];
    let (_, packages, bargain) = Sketch { essentials, ..agreed() }.settled();
    assert_eq!((packages.place(1)[0], bargain.terms[2][0]), (Lacks(1), 30.0));
}

#[test]
fn what_is_withheld_or_has_no_zone_stays_where_it_is() {
    let mut sketch = agreed();
    sketch.parties[1].wants[2] = 95.0;
    let (mut table, mut packages, alpha) = table([&Sketch { tolerance: 30.0, ..sketch }]);
    packages.withheld[1] = true;
    let mut bargain = Bargain::default();
    packages.settle(&mut table, &alpha, &mut bargain);
    assert_eq!([0, 1, 2].map(|it| packages.place(it)[0]), [Settled, Withheld, Closed]);
    assert_eq!((bargain.terms[1][0], bargain.terms[2][0]), (0.0, 0.0));
}

prop_compose! {
    fn side(issues: usize)(
        wants in prop::collection::vec(0.0..100.0, issues),
        cares in prop::collection::vec(0.0..1.0, issues),
        weighs in 5.0..100.0,
    ) -> Side {
        Side { wants, cares, weighs }
    }
}

prop_compose! {
    fn sketch(parties: usize, issues: usize, essentials: Vec<(usize, usize, bool)>)(
        parties in prop::collection::vec(side(issues), parties),
        stands in prop::collection::vec(0.0..100.0, issues),
        attention in prop::collection::vec(0.1..1.6, issues),
        tolerance in 10.0..80.0,
        price in 0.0..1.0,
        budget in 0.5..5.0,
        levels in prop::collection::vec(0.0..100.0, essentials.len()),
        essentials in Just(essentials),
    ) -> Sketch {
        let essentials = essentials.iter().zip(levels).map(|(&(issue, needs, most), level)| (issue, needs, level, most));
        Sketch { parties, stands, attention, tolerance, price, budget, essentials: essentials.collect() }
    }
}

fn sketches(lanes: usize) -> impl Strategy<Value = Vec<Sketch>> {
    (2..5_usize, 2..6_usize).prop_flat_map(move |(parties, issues)| {
        let essential =
            (0..issues, 1..issues, any::<bool>()).prop_map(move |(it, by, most)| (it, (it + by) % issues, most));
        prop::collection::vec(essential, 0..4)
            .prop_flat_map(move |it| prop::collection::vec(sketch(parties, issues, it), lanes))
    })
}

proptest! {
    /// Without a price, with room for all and nothing essential, the terms are the solution itself, bit for bit.
    #[test]
    fn with_nothing_to_leave_out_it_is_the_solution(sketches in sketches(1)) {
        let sketch = Sketch { price: 0.0, budget: 100.0, essentials: Vec::new(), ..sketches[0].clone() };
        let (mut plain, _, alpha) = table([&sketch]);
        let mut terms = Bargain::default();
        plain.solve(&alpha, &mut terms);
        let bargain = sketch.settled().2;
        prop_assert_eq!(bargain.terms, terms.terms);
        prop_assert_eq!(bargain.gains, terms.gains);
    }

    /// Whatever is settled fits into the round and has what is essential to it; whatever is not stays where it is.
    #[test]
    fn a_package_fits_and_lacks_nothing(sketches in sketches(1)) {
        let sketch = &sketches[0];
        let (_, packages, bargain) = sketch.settled();
        let is_settled = |it: usize| packages.place(it)[0] == Settled;
        let issues = 0..sketch.stands.len();
        let attention: f64 = issues.clone().filter(|it| is_settled(*it)).map(|it| sketch.attention[it]).sum();
        prop_assert!(attention <= sketch.budget + 1e-6);
        for issue in issues.filter(|it| !is_settled(*it)) {
            prop_assert_eq!(bargain.terms[issue][0], sketch.stands[issue]);
        }
        for &(issue, needs, level, most) in sketch.essentials.iter().filter(|it| is_settled(it.0)) {
            let stands = bargain.terms[needs][0];
            prop_assert!(if most { stands <= level } else { stands >= level }, "{issue} needs {needs}: {stands} for {level}");
        }
    }

    /// A lane has the bits that it has alone.
    #[test]
    fn lanes_do_not_see_each_other(sketches in sketches(4)) {
        let (mut four, mut packages, alpha) = table::<4>(core::array::from_fn(|lane| &sketches[lane]));
        let mut bargain = Bargain::default();
        packages.settle(&mut four, &alpha, &mut bargain);
        for (lane, sketch) in sketches.iter().enumerate() {
            let (_, alone, terms) = sketch.settled();
            for issue in 0..sketch.stands.len() {
                prop_assert_eq!(packages.place(issue)[lane], alone.place(issue)[0]);
                prop_assert_eq!(bargain.terms[issue].0[lane].to_bits(), terms.terms[issue][0].to_bits());
            }
            for (one, other) in bargain.gains.iter().zip(&terms.gains) {
                prop_assert_eq!(one.0[lane].to_bits(), other[0].to_bits());
            }
        }
    }
}
