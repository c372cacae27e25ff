//! The well once more, by hand: the numbers of `scenarios/tiny.ron` and the rules of a turn written out for just these
//! two farms. It shares no rule, phase or table with the engine, only the names under which chance is drawn.

use diwan::kernel::Purpose;

use super::chance::Chance;

/// What the tests vary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) turns: u32,
    pub(super) months_per_turn: f64,
    pub(super) water: f64,
    pub(super) collapse_below: f64,
}

impl Setting {
    /// As the scenario says.
    pub(super) const PLAIN: Self = Self { turns: 2, months_per_turn: 1.0, water: 50.0, collapse_below: 15.0 };
}

/// Points of influence, position and salience of each farm, which nothing changes.
const INFLUENCE: [f64; 2] = [60.0, 40.0];
const POSITION: [f64; 2] = [35.0, 80.0];
const SALIENCE: [f64; 2] = [0.6, 0.7];
const SHARING: f64 = 10.0;
const STABILITY: [f64; 2] = [50.0, 45.0];
/// Attitude of the north to the south, and of the south to the north.
const ATTITUDE: [f64; 2] = [10.0, -10.0];
const TEMPERATURE: f64 = 0.2;
const FATIGUE: f64 = 0.6;
/// Postures: power and log-odds of breakdown.
const POSTURES: [(&str, f64, f64); 2] = [("trade", 1.0, 0.0), ("press", 2.0, 0.8)];
const SEATS: [[&str; 2]; 2] = [["fence/north/trade", "fence/north/press"], ["fence/south/trade", "fence/south/press"]];
const NAMES: [&str; 2] = ["north", "south"];
const OPTIONS: [[&str; 3]; 2] = [["north.cart", "north.dig", "north.hold"], ["south.cart", "south.dig", "south.hold"]];

/// What a farm does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Deed {
    Cart,
    Dig { success: bool },
    Hold,
}

/// How the talk ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Talk {
    pub(super) postures: [usize; 2],
    pub(super) breakdown: f64,
    pub(super) terms: f64,
    pub(super) deal: bool,
}

/// What was seen on a turn.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    pub(super) rain: bool,
    pub(super) drought: bool,
    /// Log-odds of cart and dig by farm; nothing for what is off the menu.
    pub(super) log_odds: [[Option<f64>; 2]; 2],
    pub(super) enacted: Option<[Deed; 2]>,
    pub(super) talk: Option<Talk>,
    pub(super) collapse: bool,
}

/// How things stand.
#[derive(Clone, Debug)]
pub(super) struct Well {
    setting: Setting,
    turn: u32,
    pub(super) water: f64,
    stability: [f64; 2],
    sharing: f64,
    compliance: f64,
    attitude: [f64; 2],
    /// What was agreed, while it is in force.
    pub(super) terms: Option<f64>,
    /// How used up each cart is.
    usage: [f64; 2],
    /// Months until each farm may dig again.
    rest: [f64; 2],
    pub(super) outcome: Option<&'static str>,
    pub(super) seen: Seen,
}

fn sig(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn share(dt: f64, months: f64) -> f64 {
    1.0 - (-dt / months).exp()
}

/// What is left of a push over the last 25 points before either end of the scale.
fn room(x: f64, low: f64, up: bool) -> f64 {
    let left = if up { 100.0 - x } else { x - low };
    (left / 25.0).clamp(0.0, 1.0)
}

/// A level after all that pushes it at once.
fn pushed(x: f64, low: f64, pushes: &[f64]) -> f64 {
    let up: f64 = pushes.iter().filter(|it| **it > 0.0).sum();
    let down: f64 = pushes.iter().filter(|it| **it < 0.0).sum();
    (x + up * room(x, low, true) + down * room(x, low, false)).clamp(low, 100.0)
}

/// `W~ = w / (1 - d (1 - 1/T)) / 4 months`: what a point is worth to who looks 2 + 0.16 × 50 = 10 months ahead while it
/// fades with time constant T. Nothing that the farms can push drives anything else, so that the matrix of foresight is
/// diagonal here.
fn shadow(weight: f64, months: f64) -> f64 {
    let discount = (-1.0_f64 / 10.0).exp();
    weight / (1.0 - discount * (1.0 - 1.0 / months)) / 4.0
}

fn loss(distance: f64) -> f64 {
    distance * distance / 1000.0
}

impl Well {
    pub(super) fn new(setting: Setting) -> Self {
        Self {
            setting,
            turn: 0,
            water: setting.water,
            stability: STABILITY,
            sharing: SHARING,
            compliance: 0.0,
            attitude: ATTITUDE,
            terms: None,
            usage: [0.0; 2],
            rest: [0.0; 2],
            outcome: None,
            seen: Seen::default(),
        }
    }

    /// Every level by the name that the scenario gives it.
    pub(super) fn levels(&self) -> [(&'static str, f64); 13] {
        [
            ("water", self.water),
            ("north.influence", INFLUENCE[0]),
            ("north.stability", self.stability[0]),
            ("north.patience", 50.0),
            ("north.engagement", 0.0),
            ("south.influence", INFLUENCE[1]),
            ("south.stability", self.stability[1]),
            ("south.patience", 50.0),
            ("south.engagement", 0.0),
            ("issue.sharing", self.sharing),
            ("fence.compliance", self.compliance),
            ("north->south", self.attitude[0]),
            ("south->north", self.attitude[1]),
        ]
    }

    /// Plays to the end.
    pub(super) fn play(&mut self, chance: &mut impl Chance) {
        while self.outcome.is_none() {
            self.play_turn(chance);
        }
    }

    pub(super) fn play_turn(&mut self, chance: &mut impl Chance) {
        let dt = self.setting.months_per_turn;
        self.seen = Seen::default();
        self.happen(chance);
        if self.outcome.is_none() {
            let picks = [0, 1].map(|farm| self.choose(farm, chance));
            if self.turn == 0 {
                self.talk(chance);
            }
            self.enact(picks, chance);
            self.keep();
            // The flow, reckoned on the settlement as it is now; then what returns by itself.
            let target = (45.0 + 0.3 * (self.sharing - 10.0)).clamp(0.0, 100.0);
            self.water = (self.water + (target - self.water) * share(dt, 4.0)).clamp(0.0, 100.0);
            for farm in 0..2 {
                self.stability[farm] += (STABILITY[farm] - self.stability[farm]) * share(dt, 9.0);
                self.attitude[farm] += (ATTITUDE[farm] - self.attitude[farm]) * share(dt, 12.0);
            }
            if self.turn + 1 == self.setting.turns {
                self.outcome = Some(match self.water {
                    water if water < 30.0 => "quarrel",
                    water if water > 58.0 => "plenty",
                    _ => "truce",
                });
            }
        }
        self.turn += 1;
    }

    /// Both hazards are reckoned on the same water; a dry well ends it all, after the rain has fallen.
    fn happen(&mut self, chance: &mut impl Chance) {
        let dt = self.setting.months_per_turn;
        let odds = |hazard: f64| 1.0 - (-hazard * dt).exp();
        let drought = odds(0.2 * sig((45.0 - self.water) / 5.0));
        self.seen.rain = chance.whether(Purpose::Event, self.turn, "rain", odds(0.3));
        self.seen.drought = chance.whether(Purpose::Event, self.turn, "drought", drought);
        if self.seen.rain {
            self.water = pushed(self.water, 0.0, &[8.0]);
        }
        if self.seen.drought {
            self.outcome = Some("quarrel");
        }
    }

    /// Odds that a farm strikes water, as things stand.
    fn odds(&self, farm: usize) -> f64 {
        if farm == 0 { 0.6 } else { sig((self.water - 40.0) / 10.0).clamp(0.02, 0.98) }
    }

    /// What hauling and digging are worth: utility per month.
    fn worth(&self, farm: usize) -> [f64; 2] {
        let water = |points: f64| shadow([0.8, 0.6][farm], 4.0) * points * room(self.water, 0.0, points > 0.0) / 10.0;
        let own =
            |points: f64| shadow([0.5, 0.7][farm], 9.0) * points * room(self.stability[farm], 0.0, points > 0.0) / 10.0;
        // The north's comfort is worth to the south what its attitude says.
        let neighbour = 0.5 * self.attitude[1] / 100.0 * 2.0 * room(self.stability[0], 0.0, true) / 10.0;
        let (cart, success, failure) = match farm {
            0 => (water(3.0) + own(-1.0), water(12.0), water(-4.0) + own(-3.0)),
            _ => (water(3.0) + neighbour, water(10.0) + own(2.0), water(-5.0)),
        };
        let odds = self.odds(farm);
        [cart * (1.0 - FATIGUE * self.usage[farm]) - 0.05, odds * success + (1.0 - odds) * failure - 0.1]
    }

    /// Logit response; on a turn shorter than a month an act is put off with probability 1 - dt, for the best of the
    /// rest.
    fn choose(&mut self, farm: usize, chance: &mut impl Chance) -> usize {
        let dt = self.setting.months_per_turn;
        let [cart, dig] = self.worth(farm).map(|utility| utility / TEMPERATURE);
        let names = OPTIONS[farm];
        let calm = [(names[0], cart), (names[2], 0.0)];
        let may_dig = self.rest[farm] <= 1e-9;
        self.seen.log_odds[farm] = [Some(cart), may_dig.then_some(dig)];
        if may_dig {
            let options = [(names[0], cart), (names[1], dig), (names[2], 0.0)];
            let pick = chance.which(Purpose::Choice, self.turn, &options);
            if pick != 1 || dt >= 1.0 || chance.whether(Purpose::Thinning, self.turn, NAMES[farm], dt) {
                return pick;
            }
        }
        [0, 2][chance.which(Purpose::Choice, self.turn, &calm)]
    }

    /// Nash's solution with these weights: a hundred rounds of `λ <- sqrt(λ α / gain)` from `λ = α`. Terms and both
    /// gains.
    fn table(&self, power: [f64; 2]) -> (f64, [f64; 2]) {
        let alpha = [0, 1].map(|farm| INFLUENCE[farm] * power[farm]);
        let mut lambda = alpha.map(|it| it / (alpha[0] + alpha[1]));
        let (mut terms, mut gains) = (0.0, [0.0; 2]);
        for _ in 0..100 {
            let pull = [0, 1].map(|farm| lambda[farm] * SALIENCE[farm]);
            // Red lines stand 60 points from each position.
            terms = ((pull[0] * POSITION[0] + pull[1] * POSITION[1]) / (pull[0] + pull[1]))
                .clamp(POSITION[1] - 60.0, POSITION[0] + 60.0);
            gains = [0, 1].map(|farm| self.gain(farm, self.sharing, terms));
            let next =
                [0, 1].map(|farm| (lambda[farm] * alpha[farm] / (alpha[0] + alpha[1]) / gains[farm].max(0.02)).sqrt());
            lambda = next.map(|it| it / (next[0] + next[1]));
        }
        (terms, gains)
    }

    fn gain(&self, farm: usize, from: f64, to: f64) -> f64 {
        SALIENCE[farm] * (loss(from - POSITION[farm]) - loss(to - POSITION[farm]))
    }

    /// Where support draws compliance to: both are concerned in full and neither is consulted, so that each feels left
    /// out by 0.35.
    fn drawn_to(&self, from: f64, terms: f64) -> f64 {
        let support = |farm: usize| INFLUENCE[farm] / 100.0 * ((self.gain(farm, from, terms) / 2.5).tanh() - 0.35);
        100.0 * sig(-0.35 + 2.6 * (support(0) + support(1)).clamp(-1.0, 1.0))
    }

    fn talk(&mut self, chance: &mut impl Chance) {
        let postures = [0, 1].map(|farm| {
            let prospect = |(_, power, breakdown): (&str, f64, f64)| {
                let mut powers = [1.0; 2];
                powers[farm] = power;
                let (_, gains) = self.table(powers);
                let fails = sig(-1.0 + breakdown);
                let promise = if gains.iter().all(|it| *it > 0.1) { (1.0 - fails) * gains[farm] * 0.2 } else { 0.0 };
                promise - fails * 0.15
            };
            let options = [0, 1].map(|posture| (SEATS[farm][posture], prospect(POSTURES[posture]) / TEMPERATURE));
            chance.which(Purpose::Posture, self.turn, &options)
        });
        let (terms, gains) = self.table(postures.map(|it| POSTURES[it].1));
        let breakdown = sig(-1.0 + postures.map(|it| POSTURES[it].2).iter().sum::<f64>());
        let worth_it = gains.iter().all(|it| *it > 0.1);
        let deal = worth_it && !chance.whether(Purpose::Deal, self.turn, "fence", breakdown);
        if deal {
            let signed = self.drawn_to(self.sharing, terms);
            self.compliance = if self.terms.is_some() { (self.compliance + signed) / 2.0 } else { signed };
            self.terms = Some(terms);
            self.water = pushed(self.water, 0.0, &[2.0]);
        } else {
            self.stability[1] = pushed(self.stability[1], 0.0, &[-3.0]);
        }
        self.seen.talk = Some(Talk { postures, breakdown, terms, deal });
    }

    /// What both do takes effect at once, on the state that the talk has left.
    fn enact(&mut self, picks: [usize; 2], chance: &mut impl Chance) {
        let dt = self.setting.months_per_turn;
        let odds = [self.odds(0), self.odds(1)];
        let enacted = [0, 1].map(|farm| match picks[farm] {
            0 => Deed::Cart,
            1 => Deed::Dig { success: chance.whether(Purpose::Success, self.turn, OPTIONS[farm][1], odds[farm]) },
            _ => Deed::Hold,
        });
        let rate = self.usage.map(|usage| dt * (1.0 - FATIGUE * usage));
        let (mut water, mut stability, mut thanks) = (Vec::new(), [Vec::new(), Vec::new()], Vec::new());
        match enacted[0] {
            Deed::Cart => {
                water.push(3.0 * rate[0]);
                stability[0].push(-rate[0]);
            }
            Deed::Dig { success: true } => water.push(12.0),
            Deed::Dig { success: false } => {
                water.push(-4.0);
                stability[0].push(-3.0);
            }
            Deed::Hold => {}
        }
        match enacted[1] {
            Deed::Cart => {
                water.push(3.0 * rate[1]);
                stability[0].push(2.0 * rate[1]);
                thanks.push(0.8 * 2.0 * rate[1]);
            }
            Deed::Dig { success: true } => {
                water.push(10.0);
                stability[1].push(2.0);
            }
            Deed::Dig { success: false } => water.push(-5.0),
            Deed::Hold => {}
        }
        self.water = pushed(self.water, 0.0, &water);
        self.attitude[0] = pushed(self.attitude[0], -100.0, &thanks);
        for farm in 0..2 {
            self.stability[farm] = pushed(self.stability[farm], 0.0, &stability[farm]);
            let memory = (-dt / 4.0).exp();
            self.usage[farm] = self.usage[farm] * memory + if enacted[farm] == Deed::Cart { 1.0 - memory } else { 0.0 };
            self.rest[farm] = if picks[farm] == 1 { 1.0 } else { (self.rest[farm] - dt).max(0.0) };
        }
        self.seen.enacted = Some(enacted);
    }

    /// The agreement: compliance, implementation, collapse.
    fn keep(&mut self) {
        let dt = self.setting.months_per_turn;
        let Some(terms) = self.terms else { return };
        self.compliance += (self.drawn_to(SHARING, terms) - self.compliance) * share(dt, 5.0);
        self.sharing += self.compliance / 100.0 * (1.0 - (-0.06 * dt).exp()) * (terms - self.sharing);
        if self.compliance < self.setting.collapse_below {
            self.terms = None;
            self.seen.collapse = true;
        }
    }
}
