//! Packages: which of the issues on an agenda a round settles. Every issue that is put on the table costs those who sit
//! there time and goodwill, a round has only so much of it, and some parties settle one thing only with another.
//!
//! Tollison and Willett 1979, "An Economic Theory of Mutually Advantageous Issue Linkages in International
//! Negotiations", International Organization 33:425-449; Sebenius 1983, "Negotiation Arithmetic: Adding and Subtracting
//! Issues and Parties", International Organization 37:281-316. Issues are taken by what they bring for the attention
//! they take, as Dantzig 1957, "Discrete-Variable Extremum Problems", Operations Research 5:266-277, fills a knapsack.

use diwan_wide::wide;

use crate::kernel::{Mask, Pack};
use crate::rules::Zone;

use super::{Bargain, NashTable};

/// How often the table is settled and what does not pay is taken off it.
const PASSES: usize = 3;
/// What sums of attention may be off by rounding.
const ROUNDING: f64 = 1e-9;

/// Why an issue is part of a package, or is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// It is settled.
    #[default]
    Settled,
    /// It is not on the agenda, or has no zone.
    Closed,
    /// Somebody at the table did not want it there.
    Withheld,
    /// Terms were signed that say nothing of it.
    Unlisted,
    /// What it brings is not worth its price.
    TooSmall,
    /// Others bring more for the attention they take, and leave too little.
    NoRoom,
    /// It lacks an essential, by place among [`Packages::essentials`].
    Lacks(u16),
}

/// What a party holds essential: it settles an issue only if another one stands, or comes to stand, at a level or
/// beyond it.
#[derive(Clone, Copy, Debug)]
pub struct Essential<const W: usize> {
    /// The issue.
    pub issue: usize,
    /// The other one.
    pub needs: usize,
    /// Where the other must stand, 0..100.
    pub level: Pack<W>,
    /// Whether it may stand no higher; otherwise no lower.
    pub at_most: bool,
}

impl<const W: usize> Essential<W> {
    /// Whether a settlement of the other issue meets it.
    #[inline(always)]
    fn is_met_by(&self, settlement: Pack<W>) -> Mask<W> {
        let at_most = self.at_most;
        settlement.compare(self.level, |it, level| if at_most { it <= level } else { it >= level })
    }

    /// The part of a zone that meets it.
    #[inline(always)]
    fn within(&self, zone: Zone<W>) -> Zone<W> {
        let (low, high) =
            if self.at_most { (zone.low, zone.high.min(self.level)) } else { (zone.low.max(self.level), zone.high) };
        Zone { low, high, open: zone.open.and(low.compare(high, |low, high| low <= high)) }
    }
}

/// What packages are made by, and the package that was made last.
#[derive(Clone, Debug)]
pub struct Packages<const W: usize> {
    /// What a unit of attention costs all parties together, utility; each bears its equal part. 0: nothing is too small.
    pub price: Pack<W>,
    /// Attention that a round has for all its issues together; infinite: there is room for all.
    pub budget: Pack<W>,
    /// Attention that each issue takes.
    pub attention: Vec<Pack<W>>,
    /// What parties hold essential. Where two can't both be met, the first counts.
    pub essentials: Vec<Essential<W>>,
    /// Zone of each issue, whatever is in the package.
    pub zones: Vec<Zone<W>>,
    /// Issues that somebody at the table does not want there.
    pub withheld: Vec<bool>,
    /// Whether the package was put on the table as it is.
    is_put: bool,
    /// By issue: its place in the package.
    places: Vec<[Place; W]>,
    /// Zones within what is essential.
    within: Vec<Zone<W>>,
    /// What each issue brings, by issue; and what it brings for the attention it takes, in one lane.
    values: Vec<Pack<W>>,
    order: Vec<(f64, usize)>,
}

impl<const W: usize> Default for Packages<W> {
    fn default() -> Self {
        Self {
            price: Pack::ZERO,
            budget: Pack::all(f64::INFINITY),
            attention: Vec::new(),
            essentials: Vec::new(),
            zones: Vec::new(),
            withheld: Vec::new(),
            is_put: false,
            places: Vec::new(),
            within: Vec::new(),
            values: Vec::new(),
            order: Vec::new(),
        }
    }
}

impl<const W: usize> Packages<W> {
    /// Finds the package and its terms into `bargain`. The zones and the cost of the table become those of the package:
    /// an issue that is left out is closed there and stays where it is.
    ///
    /// Three times over, the [solution](NashTable::solve) for what is on the table says what each issue brings,
    /// `v_m = n Σ λ_i u_im / Σ λ_i` to the `n` parties, with the weights `λ` of the solution and what the issue is worth
    /// to each, `u_im`. It is taken off where `v_m <= price × a_m` of its attention `a_m`. The rest finds room in the
    /// order of `v_m / a_m`, as long as the sum of attention keeps within the budget; what finds none is passed over.
    /// An issue that lacks an essential goes: the other issue has to be on the table with a zone that reaches the level,
    /// and its terms are then held to that part of the zone, or to stand there already and be left alone. What was taken
    /// off does not come back. The terms are the solution for what is left, where each party bears
    /// `price × Σ a_m / n`; of an empty package nobody gains anything.
    ///
    /// ```
    /// use diwan_engine::{kernel::{Mask, Pack}, rules::{Bargain, NashTable, Packages, Party, Place, Zone}};
    ///
    /// let side = |x: f64, y: f64, cares: [f64; 2]| Party {
    ///     position: vec![Pack([x]), Pack([y])],
    ///     concern: cares.map(|it| Pack([it])).to_vec(),
    /// };
    /// let zone = Zone { low: Pack([0.0]), high: Pack([100.0]), open: Mask::ALL };
    /// let mut table = NashTable::<1>::default();
    /// table.parties = vec![side(80.0, 50.0, [0.8, 0.1]), side(60.0, 50.0, [0.8, 0.1])];
    /// table.status_quo = vec![Pack([20.0]), Pack([45.0])];
    /// table.on_agenda = vec![true; 2];
    /// let mut packages = Packages::default();
    /// packages.price = Pack([0.3]);
    /// packages.attention = vec![Pack([1.0]); 2];
    /// packages.zones = vec![zone; 2];
    /// packages.withheld = vec![false; 2];
    /// let mut bargain = Bargain::default();
    /// packages.settle(&mut table, &[Pack([1.0]); 2], &mut bargain);
    /// assert_eq!([packages.place(0)[0], packages.place(1)[0]], [Place::Settled, Place::TooSmall]);
    /// assert_eq!(bargain.terms[1][0], 45.0);
    /// ```
    pub fn settle(&mut self, table: &mut NashTable<W>, alpha: &[Pack<W>], bargain: &mut Bargain<W>) {
        settle(self, table, alpha, bargain);
    }

    /// The place of an issue in the package that was made last, lane by lane.
    #[must_use]
    pub fn place(&self, issue: usize) -> [Place; W] {
        self.places.get(issue).copied().unwrap_or([Place::Closed; W])
    }

    /// The lanes in which a deal covers an issue: it is settled, or nothing can be left out at all, so that what has no
    /// zone is agreed to stay where it is.
    #[inline(always)]
    #[must_use]
    pub fn covers(&self, issue: usize) -> Mask<W> {
        self.is_settled(issue).or(self.leaves_out().negate())
    }

    /// Makes the package of terms that were put on the table: what has a zone there is settled, and nothing else.
    pub(crate) fn put(&mut self, zones: &[Zone<W>], on_agenda: &[bool]) {
        self.places.clear();
        self.places.extend(zones.iter().zip(on_agenda).map(|(zone, on_agenda)| {
            zone.open.0.map(|open| match (open, on_agenda) {
                (true, _) => Place::Settled,
                (false, true) => Place::Unlisted,
                (false, false) => Place::Closed,
            })
        }));
        self.is_put = true;
    }

    /// The lanes in which the package has what is essential to somebody, by number: the issue is not settled, or the other
    /// one stands, or is put, far enough by these terms.
    pub(crate) fn has_essential(&self, number: usize, terms: &[Pack<W>]) -> Mask<W> {
        let Some(essential) = self.essentials.get(number) else { return Mask::ALL };
        self.is_settled(essential.issue).negate().or(essential.is_met_by(terms[essential.needs]))
    }

    /// The lanes in which something could be left out.
    #[inline(always)]
    fn leaves_out(&self) -> Mask<W> {
        let always = self.is_put || !self.essentials.is_empty() || self.withheld.contains(&true);
        Mask::all(always).or(self.price.test(|it| it > 0.0)).or(self.budget.test(f64::is_finite))
    }

    /// The lanes in which an issue is settled.
    #[inline(always)]
    #[must_use]
    pub fn is_settled(&self, issue: usize) -> Mask<W> {
        let mut settled = Mask::NONE;
        if let Some(places) = self.places.get(issue) {
            for lane in 0..W {
                settled.0[lane] = places[lane] == Place::Settled;
            }
        }
        settled
    }

    /// Puts on the table whatever has a zone and lacks nothing.
    #[inline(always)]
    fn begin(&mut self, table: &NashTable<W>) {
        self.is_put = false;
        self.places.clear();
        for (issue, zone) in self.zones.iter().enumerate() {
            let is_there = table.on_agenda.get(issue).copied().unwrap_or(false);
            let is_withheld = self.withheld.get(issue).copied().unwrap_or(false);
            self.places.push(zone.open.0.map(|open| match (is_there && open, is_withheld) {
                (false, _) => Place::Closed,
                (true, true) => Place::Withheld,
                (true, false) => Place::Settled,
            }));
        }
        self.require(table);
    }

    /// Lays what is on the table before the parties: the zones, and what it costs each of them.
    #[inline(always)]
    fn lay(&self, table: &mut NashTable<W>) {
        table.zones.clone_from(&self.within);
        let mut attention = Pack::ZERO;
        for issue in 0..self.zones.len() {
            let settled = self.is_settled(issue);
            table.zones[issue].open = settled;
            attention = attention + settled.keep(self.attention[issue]);
        }
        table.cost = self.price * attention / (table.parties.len() as f64).max(1.0);
    }

    /// Takes off what does not pay and what finds no room; says whether there was anything.
    #[inline(always)]
    fn take_off(&mut self, table: &NashTable<W>, bargain: &Bargain<W>) -> bool {
        let has_price = self.price.test(|it| it > 0.0).any();
        if !has_price && !self.budget.test(f64::is_finite).any() {
            return false;
        }
        self.values.clear();
        for (issue, term) in bargain.terms.iter().enumerate() {
            let value = table.value(issue, *term);
            self.values.push(value);
        }
        let mut changed = false;
        for issue in 0..self.places.len() {
            let worth = self.values[issue];
            let price = self.price * self.attention[issue];
            for lane in 0..W {
                let place = &mut self.places[issue][lane];
                if *place == Place::Settled && self.price.0[lane] > 0.0 && worth.0[lane] <= price.0[lane] {
                    *place = Place::TooSmall;
                    changed = true;
                }
            }
        }
        (0..W).fold(changed, |changed, lane| self.fill(lane) || changed)
    }

    /// Keeps what brings most for its attention in one lane; says whether anything found no room.
    fn fill(&mut self, lane: usize) -> bool {
        let Self { budget, attention, places, values, order, .. } = self;
        let budget = budget.0[lane] + ROUNDING;
        let takes = |issue: usize| attention[issue].0[lane];
        order.clear();
        let settled = (0..places.len()).filter(|it| places[*it][lane] == Place::Settled);
        order.extend(settled.map(|it| (values[it].0[lane] / takes(it).max(ROUNDING), it)));
        if order.iter().map(|it| takes(it.1)).sum::<f64>() <= budget {
            return false;
        }
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let (mut taken, mut changed) = (0.0, false);
        for &(_, issue) in &*order {
            if taken + takes(issue) <= budget {
                taken += takes(issue);
            } else {
                places[issue][lane] = Place::NoRoom;
                changed = true;
            }
        }
        changed
    }

    /// Takes off what lacks an essential, and whatever lacks that in turn; holds the zones of the others to what is
    /// essential.
    #[inline(always)]
    fn require(&mut self, table: &NashTable<W>) {
        loop {
            self.within.clone_from(&self.zones);
            let mut changed = false;
            for (number, essential) in (0_u16..).zip(&self.essentials) {
                let (wants, on_table) = (self.is_settled(essential.issue), self.is_settled(essential.needs));
                let zone = self.within[essential.needs];
                let held = essential.within(zone);
                let stands = on_table.negate().and(essential.is_met_by(table.status_quo[essential.needs]));
                let lacks = wants.and(on_table.and(held.open).or(stands).negate());
                for lane in (0..W).filter(|lane| lacks.0[*lane]) {
                    self.places[essential.issue][lane] = Place::Lacks(number);
                    changed = true;
                }
                let holds = wants.and(on_table).and(held.open);
                let (low, high) = (holds.select(held.low, zone.low), holds.select(held.high, zone.high));
                self.within[essential.needs] = Zone { low, high, ..zone };
            }
            if !changed {
                return;
            }
        }
    }
}

#[wide]
fn settle<const W: usize>(
    packages: &mut Packages<W>,
    table: &mut NashTable<W>,
    alpha: &[Pack<W>],
    bargain: &mut Bargain<W>,
) {
    packages.begin(table);
    for _ in 0..PASSES {
        packages.lay(table);
        table.solve(alpha, bargain);
        if !packages.take_off(table, bargain) {
            return;
        }
        packages.require(table);
    }
    packages.lay(table);
    table.solve(alpha, bargain);
}

#[cfg(test)]
mod tests;
