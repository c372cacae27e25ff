// The dialogue on the dam as straight-line code; written by the emitter beside it, never by hand.
use diwan::expr::total;
use diwan::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose, ops};
use diwan::phases::Running;
use diwan::rules::*;
use diwan::scenario::OutcomeId;
use diwan_wide::wide;

use super::W;

pub(crate) const DIALOGUES: usize = 1;
const NOBODY: u16 = u16::MAX;

#[derive(Clone, Debug)]
pub(crate) struct Kernel {
    pub(crate) levels: [Pack<W>; 69],
    pub(crate) origins: [Pack<W>; 69],
    pub(crate) drawn: [Pack<W>; 21],
    pub(crate) in_force: [Pack<W>; 1],
    pub(crate) breadth: [Pack<W>; 1],
    pub(crate) terms: [Pack<W>; 5],
    pub(crate) running: Running<W>,
    pub(crate) luck: Luck<W>,
    pub(crate) turn: u32,
    rests: [Pack<W>; 25],
    usage: [Pack<W>; 25],
    open: [Mask<W>; 25],
    logit: [Pack<W>; 25],
    event_rests: [Pack<W>; 6],
    happened: [Mask<W>; 6],
    chosen: [[u16; W]; 6],
    up: [Pack<W>; 69],
    down: [Pack<W>; 69],
    touched: [bool; 69],
    later: Vec<Vec<(usize, Pack<W>)>>,
    event_luck: DealtLuck<W>,
    choice_luck: DealtLuck<W>,
    flow_luck: DealtLuck<W>,
    view_luck: DealtLuck<W>,
}

impl Kernel {
    pub(crate) fn new() -> Box<Self> {
        Box::new(Self {
            levels: [Pack::ZERO; 69],
            origins: [Pack::ZERO; 69],
            drawn: [Pack::ZERO; 21],
            in_force: [Pack::ZERO; 1],
            breadth: [Pack::ZERO; 1],
            terms: [Pack::ZERO; 5],
            running: Running::default(),
            luck: Luck { seed: diwan::kernel::Seed(0), replication: [0; W], draw: [0; W] },
            turn: 0,
            rests: [Pack::ZERO; 25],
            usage: [Pack::ZERO; 25],
            open: [Mask::NONE; 25],
            logit: [Pack::ZERO; 25],
            event_rests: [Pack::ZERO; 6],
            happened: [Mask::NONE; 6],
            chosen: [[NOBODY; W]; 6],
            up: [Pack::ZERO; 69],
            down: [Pack::ZERO; 69],
            touched: [false; 69],
            later: vec![Vec::new(); 24],
            event_luck: DealtLuck::default(),
            choice_luck: DealtLuck::default(),
            flow_luck: DealtLuck::default(),
            view_luck: DealtLuck::default(),
        })
    }
    pub(crate) fn begin(&mut self, luck: Luck<W>) {
        self.luck = luck;
        self.turn = 0;
        self.running = Running::default();
        self.in_force.fill(Pack::ZERO);
        self.terms.fill(Pack::ZERO);
        self.rests.fill(Pack::ZERO);
        self.usage.fill(Pack::ZERO);
        self.event_rests.fill(Pack::ZERO);
        self.later.iter_mut().for_each(Vec::clear);
    }
    pub(crate) fn before_rounds(&mut self) {
        breadth(self);
        due(self);
        events(self);
        menus(self);
        deliberate(self);
        decide(self);
    }
    pub(crate) fn after_rounds(&mut self) {
        enact(self);
        tire(self);
        agree(self);
        drift(self);
        judge(self);
        self.turn += 1;
    }
    pub(crate) fn chosen(&self) -> &[[u16; W]] {
        &self.chosen
    }
    #[inline(always)]
    fn push(&mut self, slot: usize, amount: Pack<W>) {
        self.up[slot] = self.up[slot] + amount.max(Pack::ZERO);
        self.down[slot] = self.down[slot] + amount.min(Pack::ZERO);
        self.touched[slot] = true;
    }
    #[inline(always)]
    fn rise(&mut self, slot: usize, amount: Pack<W>) {
        self.up[slot] = self.up[slot] + amount;
        self.touched[slot] = true;
    }
    #[inline(always)]
    fn fall(&mut self, slot: usize, amount: Pack<W>) {
        self.down[slot] = self.down[slot] + amount;
        self.touched[slot] = true;
    }
    fn push_later(&mut self, turns: usize, slot: usize, amount: Pack<W>) {
        if turns == 0 {
            self.push(slot, amount);
        } else if let Some(due) = self.later.get_mut(self.turn as usize + turns) {
            due.push((slot, amount));
        }
    }
}

const MONTHS: [f64; 24] = [
    0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0, 10.5,
    11.0, 11.5,
];
const CALENDAR: [f64; 24] = [
    7.0, 7.0, 8.0, 8.0, 9.0, 9.0, 10.0, 10.0, 11.0, 11.0, 12.0, 12.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0, 5.0,
    6.0, 6.0,
];
#[inline(always)]
fn held(level: Pack<W>, low: f64) -> Pack<W> {
    level.clip(low, 100.0) + 0.0
}
#[inline(always)]
fn takers(chosen: &[u16; W], choice: u16) -> Mask<W> {
    let mut mask = Mask::NONE;
    for lane in 0..W {
        mask.0[lane] = chosen[lane] == choice;
    }
    mask
}
fn breadth(this: &mut Kernel) {
    this.breadth[0] = (Pack::ZERO + this.levels[9] * this.levels[12] + this.levels[17] * this.levels[20])
        / (Pack::ZERO + this.levels[9] + this.levels[17]).max(Pack::all(1e-9))
        / 100.0;
}
#[wide]
fn due(it: &mut Kernel) {
    let this = it;
    let due = core::mem::take(&mut this.later[this.turn as usize]);
    for (slot, amount) in &due {
        this.push(*slot, *amount);
    }
    this.later[this.turn as usize] = due;
    settle(this);
}
#[wide]
fn events(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    let mut dealt_luck = core::mem::take(&mut this.event_luck);
    let luck = dealt_luck.deal(
        Law::Uniform,
        &this.luck,
        Purpose::Event,
        this.turn,
        [
            1376895356585459175,
            11124830790795170523,
            14113019837078516328,
            385527907444423663,
            6388095918242506955,
            7741064019681926998,
        ]
        .into_iter(),
    );
    let running = this.running.lanes;
    let fires = (luck[0]
        .compare(
            hazard_chance(
                this.levels[7]
                    .map(|x| total::subtract(x, 62.0))
                    .map(|x| total::hold(x / 9.0))
                    .map(|x| total::exp(x))
                    .map(|x| total::multiply(x, 0.004))
                    * 1.0,
                0.5,
            ),
            |u, chance| u < chance,
        )
        .and(this.event_rests[0].test(|it| it <= 1e-9)))
    .and(running);
    this.event_rests[0] = fires.select(Pack::all(0.0), (this.event_rests[0] - 0.5).max(Pack::ZERO));
    this.happened[0] = fires;
    let fires = (luck[1]
        .compare(hazard_chance(Pack::all(0.1) * 1.0, 0.5), |u, chance| u < chance)
        .and(this.event_rests[1].test(|it| it <= 1e-9))
        .and(
            (Pack::all(6.0).zip(calendar_month, |a, b| total::truth(a <= b))
                * calendar_month.map(|a| total::truth(a <= 9.0)))
            .test(|it| it > 0.0),
        ))
    .and(running);
    this.event_rests[1] = fires.select(Pack::all(10.0), (this.event_rests[1] - 0.5).max(Pack::ZERO));
    this.happened[1] = fires;
    if fires.any() {
        let strength = fires.as_numbers();
        let amount = Pack::all(-16.0) * strength;
        this.fall(3, amount);
        let amount = Pack::all(-6.0) * strength;
        this.fall(4, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(8, amount);
    }
    let fires = (luck[2]
        .compare(
            hazard_chance(
                this.levels[4]
                    .map(|x| total::subtract(x, 58.0))
                    .map(|x| total::hold(x / 4.0))
                    .sig()
                    .map(|x| total::multiply(x, 0.18))
                    * 1.0,
                0.5,
            ),
            |u, chance| u < chance,
        )
        .and(this.event_rests[2].test(|it| it <= 1e-9))
        .and(
            (Pack::all(7.0).zip(calendar_month, |a, b| total::truth(a <= b))
                * calendar_month.map(|a| total::truth(a <= 10.0)))
            .test(|it| it > 0.0),
        ))
    .and(running);
    this.event_rests[2] = fires.select(Pack::all(6.0), (this.event_rests[2] - 0.5).max(Pack::ZERO));
    this.happened[2] = fires;
    if fires.any() {
        let strength = fires.as_numbers();
        let amount = Pack::all(-6.0) * strength;
        this.fall(5, amount);
        let amount = Pack::all(-4.0) * strength;
        this.fall(30, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(1, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(33, amount);
    }
    let fires = (luck[3]
        .compare(
            hazard_chance(
                Pack::all(36.0)
                    .zip(this.levels[30], |a, b| total::subtract(a, b))
                    .map(|x| total::hold(x / 9.0))
                    .map(|x| total::exp(x))
                    .map(|x| total::multiply(x, 0.025))
                    * 1.0,
                0.5,
            ),
            |u, chance| u < chance,
        )
        .and(this.event_rests[3].test(|it| it <= 1e-9)))
    .and(running);
    this.event_rests[3] = fires.select(Pack::all(6.0), (this.event_rests[3] - 0.5).max(Pack::ZERO));
    this.happened[3] = fires;
    if fires.any() {
        let strength = fires.as_numbers();
        let loss = succession_loss(Pack::all(8.0), Pack::all(1.8), this.breadth[0]);
        this.push(38, fires.keep(-loss * this.in_force[0]));
        let amount = Pack::all(-2.0) * strength;
        this.fall(30, amount);
        let amount = Pack::all(-1.0) * strength;
        this.fall(0, amount);
    }
    let fires = (Mask::all(Some(this.turn) == Some(22))).and(running);
    this.event_rests[4] = fires.select(Pack::all(0.0), (this.event_rests[4] - 0.5).max(Pack::ZERO));
    this.happened[4] = fires;
    if fires.any() {
        let strength = fires.as_numbers();
        let amount = Pack::all(4.0) * strength;
        this.rise(7, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(8, amount);
    }
    let fires = (luck[5]
        .compare(
            hazard_chance(
                Pack::all(46.0)
                    .zip(this.levels[26], |a, b| total::subtract(a, b))
                    .map(|x| total::hold(x / 12.0))
                    .map(|x| total::exp(x))
                    .map(|x| total::multiply(x, 0.05))
                    * 1.0,
                0.5,
            ),
            |u, chance| u < chance,
        )
        .and(this.event_rests[5].test(|it| it <= 1e-9)))
    .and(running);
    this.event_rests[5] = fires.select(Pack::all(4.0), (this.event_rests[5] - 0.5).max(Pack::ZERO));
    this.happened[5] = fires;
    if fires.any() {
        let strength = fires.as_numbers();
        let amount = Pack::all(-5.0) * strength;
        this.fall(26, amount);
        let amount = Pack::all(2.5) * strength;
        this.rise(8, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(25, amount);
    }
    this.event_luck = dealt_luck;
    settle(this);
    this.running.end(this.happened[0], OutcomeId(0), this.turn);
}
#[wide]
fn menus(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    this.open[0] = this.rests[0].test(|it| it <= 1e-9);
    this.open[1] = this.rests[1].test(|it| it <= 1e-9);
    this.open[2] = this.rests[2].test(|it| it <= 1e-9);
    this.open[3] = this.rests[3].test(|it| it <= 1e-9);
    this.open[4] = this.rests[4].test(|it| it <= 1e-9);
    this.open[5] = this.rests[5].test(|it| it <= 1e-9);
    this.open[6] = this.rests[6].test(|it| it <= 1e-9);
    this.open[7] = this.rests[7]
        .test(|it| it <= 1e-9)
        .and((this.levels[6].map(|a| total::truth(a > 8.0)) * this.in_force[0].map(|x| 1.0 - x)).test(|it| it > 0.0));
    this.open[8] = this.rests[8].test(|it| it <= 1e-9);
    this.open[9] = this.rests[9].test(|it| it <= 1e-9);
    this.open[10] = this.rests[10].test(|it| it <= 1e-9);
    this.open[11] = this.rests[11].test(|it| it <= 1e-9);
    this.open[12] = this.rests[12].test(|it| it <= 1e-9);
    this.open[13] = this.rests[13].test(|it| it <= 1e-9);
    this.open[14] =
        this.rests[14].test(|it| it <= 1e-9).and(this.levels[6].map(|a| total::truth(a > 8.0)).test(|it| it > 0.0));
    this.open[15] = this.rests[15].test(|it| it <= 1e-9);
    this.open[16] = this.rests[16].test(|it| it <= 1e-9);
    this.open[17] = this.rests[17].test(|it| it <= 1e-9);
    this.open[18] = this.rests[18].test(|it| it <= 1e-9);
    this.open[19] = this.rests[19].test(|it| it <= 1e-9);
    this.open[20] = this.rests[20].test(|it| it <= 1e-9);
    this.open[21] = this.rests[21].test(|it| it <= 1e-9);
    this.open[22] = this.rests[22].test(|it| it <= 1e-9);
    this.open[23] = this.rests[23].test(|it| it <= 1e-9);
    this.open[24] = this.rests[24].test(|it| it <= 1e-9);
}
#[wide]
fn deliberate(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    let mut dealt_luck = core::mem::take(&mut this.view_luck);
    let noise = dealt_luck.deal(
        Law::Normal,
        &this.luck,
        Purpose::Estimate,
        this.turn,
        [
            13930928500608738177,
            2806742496865145157,
            13335367657715184546,
            2532591927226844716,
            5594942651642674681,
            11697835054418369097,
            3139019593616928858,
            18334843925243456448,
            1596146454396910288,
            925249873669332854,
            15538218714564044099,
            4587458040252579717,
            12163018261854660347,
            14168111782853162377,
            3407078894235723621,
        ]
        .into_iter(),
    );
    let per_point = Pack::all(1.0) / Pack::all(25.0);
    {
        let horizon = planning_horizon(this.levels[11], Pack::all(2.0), Pack::all(0.16));
        let _ = horizon;
        let sharpness = Pack::all(1.0) / Pack::all(0.18);
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[33], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.4923891299778669), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.4),
                        Pack::all(75.0),
                        this.levels[33],
                        (this.levels[33] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(1.0338471516734544), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.5)) * headroom_factor(this.levels[35], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.028108194845372587), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.3),
                        Pack::all(52.0),
                        this.levels[35],
                        (this.levels[35] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(0.4)) * headroom_factor(this.levels[34], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.4),
                        Pack::all(45.0),
                        this.levels[34],
                        (this.levels[34] + arrives).clip(0.0, 100.0),
                    ));
            benefit = benefit * worn(this.usage[0], Pack::all(0.6));
            this.logit[0] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(10.0)) * headroom_factor(this.levels[20], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.4)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(1.0338471516734544), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-1.5)) * headroom_factor(this.levels[8], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.47337298302495723), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[1], Pack::all(0.6));
            this.logit[1] = (benefit - Pack::all(0.1)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.8777265602848489), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(1.0)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(1.0338471516734544), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.5)) * headroom_factor(this.levels[9], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[2], Pack::all(0.6));
            this.logit[2] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let odds = held_odds(this.levels[0].map(|x| total::hold(x / 120.0)).map(|x| total::add(x, 0.3)));
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(6.0)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(1.0338471516734544), Pack::all(1.0))) * arrives) * odds;
            let arrives = (Pack::all(-6.0)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.8777265602848489), Pack::all(1.0))) * arrives) * odds;
            let arrives = (Pack::all(4.0)) * headroom_factor(this.levels[9], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives) * odds;
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[0], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(1.0338471516734544), Pack::all(1.0))) * arrives) * (Pack::all(1.0) - odds);
            let arrives = (Pack::all(-4.0)) * headroom_factor(this.levels[9], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives) * (Pack::all(1.0) - odds);
            this.logit[3] = (benefit - Pack::all(0.15)) * sharpness;
        }
    }
    {
        let seen21: Pack<W> = (this.levels[21] + noise[0] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen22: Pack<W> = (this.levels[22] + noise[1] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen25: Pack<W> = (this.levels[25] + noise[2] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen26: Pack<W> = (this.levels[26] + noise[3] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen30: Pack<W> = (this.levels[30] + noise[4] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let horizon = planning_horizon(this.levels[15], Pack::all(2.0), Pack::all(0.16));
        let _ = horizon;
        let sharpness = Pack::all(1.0) / Pack::all(0.18);
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[9], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[44], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(0.8)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6316502056084135), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-1.2)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.6800587438297798), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[4], Pack::all(0.6));
            this.logit[4] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.6)) * headroom_factor(this.levels[2], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.34660370356179676), Pack::all(1.0))) * arrives)
                    * time_discount(1.5, horizon);
            let arrives = (Pack::all(0.8)) * headroom_factor(seen30, 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.3486393035745376), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[48], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(0.5)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6316502056084135), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(3.0)) * headroom_factor(this.levels[60], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[5], Pack::all(0.6));
            this.logit[5] = (benefit - Pack::all(0.12)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[1], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.4101255261014219), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.6)) * headroom_factor(seen22, 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.23242620238302508), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[46], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-0.4)) * headroom_factor(this.levels[35], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.059530104181778516), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.3),
                        Pack::all(58.0),
                        this.levels[35],
                        (this.levels[35] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(-1.2)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.6800587438297798), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(3.0)) * headroom_factor(this.levels[50], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), this.levels[17], Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[6], Pack::all(0.6));
            this.logit[6] = (benefit - Pack::all(0.15)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(-2.5)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.6800587438297798), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(1.0)) * headroom_factor(seen22, 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.23242620238302508), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[46], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-2.0)) * headroom_factor(seen26, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[47], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-0.5)) * headroom_factor(this.levels[2], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.34660370356179676), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-2.5)) * headroom_factor(this.levels[36], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(-0.014523757336298865), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.2),
                        Pack::all(48.0),
                        this.levels[36],
                        (this.levels[36] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[8], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.17266327041137744), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-12.0)) * headroom_factor(this.levels[60], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(5.0)) * headroom_factor(this.levels[55], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            this.logit[7] = (benefit - Pack::all(0.05)) * sharpness;
        }
    }
    {
        let seen22: Pack<W> = (this.levels[22] + noise[5] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen30: Pack<W> = (this.levels[30] + noise[6] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let horizon = planning_horizon(this.levels[19], Pack::all(2.0), Pack::all(0.16));
        let _ = horizon;
        let sharpness = Pack::all(1.0) / Pack::all(0.18);
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.8)) * headroom_factor(this.levels[1], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.9555259229197731), Pack::all(1.0))) * arrives) * time_discount(1.0, horizon);
            let arrives = (Pack::all(0.6)) * headroom_factor(this.levels[18], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[8], Pack::all(0.6));
            this.logit[8] = (benefit - Pack::all(0.1)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(4.0)) * headroom_factor(this.levels[8], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.11294649786131933), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-1.2)) * headroom_factor(seen22, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[51], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-1.0)) * headroom_factor(seen30, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[53], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(1.0)) * headroom_factor(this.levels[35], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.1132451381448356), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.8),
                        Pack::all(80.0),
                        this.levels[35],
                        (this.levels[35] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[20], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[9], Pack::all(0.6));
            this.logit[9] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.0)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.04581056935277498), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.6)) * headroom_factor(this.levels[33], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.19161872309787759), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.5),
                        Pack::all(85.0),
                        this.levels[33],
                        (this.levels[33] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(5.0)) * headroom_factor(this.levels[20], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-1.2)) * headroom_factor(this.levels[8], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.11294649786131933), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[52], -100.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[10], Pack::all(0.6));
            this.logit[10] = (benefit - Pack::all(0.1)) * sharpness;
        }
    }
    {
        let seen25: Pack<W> = (this.levels[25] + noise[7] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen26: Pack<W> = (this.levels[26] + noise[8] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen29: Pack<W> = (this.levels[29] + noise[9] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen30: Pack<W> = (this.levels[30] + noise[10] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let horizon = planning_horizon(this.levels[23], Pack::all(2.0), Pack::all(0.16));
        let _ = horizon;
        let goal0 = Pack::all(1.5)
            .zip(this.levels[35].map(|x| total::hold(x / 60.0)), |a, b| total::subtract(a, b))
            .map(|x| ops::clip(x, 0.4, 1.4));
        let sharpness = Pack::all(1.0) / Pack::all(0.18);
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(4.0)) * headroom_factor(this.levels[67], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen29, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(1.2)) * headroom_factor(seen30, 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[58], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(0.8)) * headroom_factor(this.levels[21], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.5)) * headroom_factor(this.levels[35], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.1461075650517238), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.9),
                        Pack::all(80.0),
                        this.levels[35],
                        (this.levels[35] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(-1.5)) * headroom_factor(this.levels[68], -100.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[11], Pack::all(0.6));
            this.logit[11] = (benefit - Pack::all(0.1)) * sharpness + Pack::all(0.2);
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.25888724823459164), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.2944286987709244), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-0.8)) * headroom_factor(this.levels[36], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(-0.03082639734052098) + goal0 * -0.10694044122517317, Pack::all(1.0)))
                    * arrives
                    + settlement_value(
                        Pack::all(0.5),
                        Pack::all(35.0),
                        this.levels[36],
                        (this.levels[36] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(0.8)) * headroom_factor(this.levels[2], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.02091482614684705), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(5.0)) * headroom_factor(this.levels[62], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-0.6)) * headroom_factor(this.levels[22], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.5810655059575627), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[12], Pack::all(0.6));
            this.logit[12] = (benefit - Pack::all(0.15)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(2.2)) * headroom_factor(this.levels[1], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(1.0065905781259747), Pack::all(1.0))) * arrives) * time_discount(1.0, horizon);
            let arrives = (Pack::all(-0.3)) * headroom_factor(this.levels[22], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.5810655059575627), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-1.0)) * headroom_factor(this.levels[51], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), this.levels[17], Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[13], Pack::all(0.6));
            this.logit[13] = (benefit - Pack::all(0.1)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(7.0)) * headroom_factor(this.levels[7], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.2944286987709244), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[0], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.25888724823459164), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(4.0)) * headroom_factor(this.levels[22], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.5810655059575627), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-3.0)) * headroom_factor(seen26, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[57], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-2.0)) * headroom_factor(seen25, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[57], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-2.5)) * headroom_factor(this.levels[36], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(-0.03082639734052098) + goal0 * -0.10694044122517317, Pack::all(1.0)))
                    * arrives
                    + settlement_value(
                        Pack::all(0.5),
                        Pack::all(35.0),
                        this.levels[36],
                        (this.levels[36] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(-8.0)) * headroom_factor(this.levels[62], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            this.logit[14] = (benefit - Pack::all(0.0)) * sharpness + Pack::all(-0.2);
        }
        {
            let odds = held_odds(Pack::all(0.45));
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[7], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.2944286987709244), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(1.5)) * headroom_factor(this.levels[22], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.5810655059575627), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-4.0)) * headroom_factor(this.levels[62], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-3.0)) * headroom_factor(seen25, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[57], Pack::all(1.0)))
                    * arrives)
                    * odds;
            let arrives = (Pack::all(1.5)) * headroom_factor(this.levels[35], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.1461075650517238), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.9),
                        Pack::all(80.0),
                        this.levels[35],
                        (this.levels[35] + arrives).clip(0.0, 100.0),
                    ))
                    * odds;
            let arrives = (Pack::all(1.5)) * headroom_factor(this.levels[34], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.6),
                        Pack::all(78.0),
                        this.levels[34],
                        (this.levels[34] + arrives).clip(0.0, 100.0),
                    ))
                    * odds;
            let arrives = (Pack::all(5.0)) * headroom_factor(this.levels[46], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), this.levels[13], Pack::all(1.0)))
                    * arrives)
                    * odds;
            this.logit[15] = (benefit - Pack::all(0.1)) * sharpness + Pack::all(0.2);
        }
    }
    {
        let seen21: Pack<W> = (this.levels[21] + noise[11] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen29: Pack<W> = (this.levels[29] + noise[12] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let horizon = planning_horizon(this.levels[27], Pack::all(2.0), Pack::all(0.16));
        let _ = horizon;
        let sharpness = Pack::all(1.0) / Pack::all(0.18);
        {
            let mut benefit = Pack::ZERO;
            let arrives = within_headroom(
                Pack::all(9.0)
                    * (Pack::all(7.0).zip(calendar_month, |a, b| total::truth(a <= b))
                        * calendar_month.map(|a| total::truth(a <= 9.0)))
                    .test(|x| x > 0.0)
                    .select(Pack::all(1.0), Pack::all(0.2)),
                this.levels[6],
                0.0,
                per_point,
            );
            benefit = benefit + ((goal_value(Pack::all(0.9757945260941733), Pack::all(1.0))) * arrives);
            let arrives = within_headroom(
                Pack::all(-6.0)
                    * (Pack::all(7.0).zip(calendar_month, |a, b| total::truth(a <= b))
                        * calendar_month.map(|a| total::truth(a <= 9.0)))
                    .test(|x| x > 0.0)
                    .select(Pack::all(1.0), Pack::all(0.2)),
                this.levels[4],
                0.0,
                per_point,
            );
            benefit = benefit + ((goal_value(Pack::all(0.006361133563012354), Pack::all(1.0))) * arrives);
            let arrives = within_headroom(
                Pack::all(3.5) * this.in_force[0].test(|x| x > 0.0).select(Pack::all(0.3), Pack::all(1.0)),
                this.levels[7],
                0.0,
                per_point,
            );
            benefit = benefit + ((goal_value(Pack::all(-0.4993715285524963), Pack::all(1.0))) * arrives);
            let arrives = within_headroom(
                Pack::all(-1.5) * this.in_force[0].test(|x| x > 0.0).select(Pack::all(0.3), Pack::all(1.0)),
                this.levels[0],
                0.0,
                per_point,
            );
            benefit = benefit + ((goal_value(Pack::all(0.3779557834008241), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[26], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6176475316422277), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.8)) * headroom_factor(this.levels[36], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.3143191194338294), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.9),
                        Pack::all(85.0),
                        this.levels[36],
                        (this.levels[36] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[57], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[16], Pack::all(0.6));
            this.logit[16] = (benefit - Pack::all(0.05)) * sharpness + Pack::all(0.1);
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(3.5)) * headroom_factor(this.levels[26], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6176475316422277), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(3.0)) * headroom_factor(this.levels[8], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.20494916796322177), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(1.5)) * headroom_factor(this.levels[7], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.4993715285524963), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[57], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[17], Pack::all(0.6));
            this.logit[17] = (benefit - Pack::all(0.05)) * sharpness + Pack::all(-0.2);
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[33], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.15583441911560672), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.3),
                        Pack::all(55.0),
                        this.levels[33],
                        (this.levels[33] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[5], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(1.6)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.3779557834008241), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(4.0)) * headroom_factor(this.levels[68], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen29, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[52], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), this.levels[17], Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[18], Pack::all(0.6));
            this.logit[18] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(3.0)) * headroom_factor(this.levels[25], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[37], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.6),
                        Pack::all(15.0),
                        this.levels[37],
                        (this.levels[37] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(6.0)) * headroom_factor(this.levels[42], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), this.levels[9], Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-1.0)) * headroom_factor(seen21, 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + solidarity_value(Pack::all(0.5), this.levels[62], Pack::all(1.0)))
                    * arrives);
            this.logit[19] = (benefit - Pack::all(0.1)) * sharpness + Pack::all(-0.2);
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(-2.0)) * headroom_factor(this.levels[6], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.9757945260941733), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[4], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.006361133563012354), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-3.0)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.4993715285524963), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(2.2)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.3779557834008241), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-0.8)) * headroom_factor(this.levels[36], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.3143191194338294), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.9),
                        Pack::all(85.0),
                        this.levels[36],
                        (this.levels[36] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(-1.5)) * headroom_factor(this.levels[26], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.6176475316422277), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[57], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[68], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen29, Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[20], Pack::all(0.6));
            this.logit[20] = (benefit - Pack::all(0.05)) * sharpness;
        }
    }
    {
        let seen21: Pack<W> = (this.levels[21] + noise[13] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let seen25: Pack<W> = (this.levels[25] + noise[14] * Pack::all(6.0)).clip(0.0, 100.0) + 0.0;
        let horizon = planning_horizon(this.levels[31], Pack::all(2.0), Pack::all(0.16));
        let _ = horizon;
        let sharpness = Pack::all(1.0) / Pack::all(0.18);
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[0], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.5070235931895121), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-1.6)) * headroom_factor(this.levels[7], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(-0.5052772984239611), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.8)) * headroom_factor(this.levels[29], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[63], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(2.0)) * headroom_factor(this.levels[58], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            benefit = benefit * worn(this.usage[21], Pack::all(0.6));
            this.logit[21] = (benefit - Pack::all(0.12)) * sharpness + Pack::all(0.2);
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[33], 0.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.7067888031073183), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.9),
                        Pack::all(90.0),
                        this.levels[33],
                        (this.levels[33] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(-0.6)) * headroom_factor(this.levels[36], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.015486721850973526), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.4),
                        Pack::all(58.0),
                        this.levels[36],
                        (this.levels[36] + arrives).clip(0.0, 100.0),
                    ));
            let arrives = (Pack::all(1.2)) * headroom_factor(this.levels[7], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(-0.5052772984239611), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-4.0)) * headroom_factor(this.levels[63], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(4.0)) * headroom_factor(this.levels[58], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(0.8)) * headroom_factor(this.levels[30], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6001903538224276), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[22], Pack::all(0.6));
            this.logit[22] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(1.5)) * headroom_factor(this.levels[30], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6001903538224276), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.4)) * headroom_factor(this.levels[2], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.028777297743129576), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(5.0)) * headroom_factor(this.levels[63], -100.0, per_point, true);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen25, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-5.0)) * headroom_factor(this.levels[58], -100.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))
                    + standing_value(Pack::all(0.25), seen21, Pack::all(1.0)))
                    * arrives);
            let arrives = (Pack::all(-0.6)) * headroom_factor(this.levels[37], 0.0, per_point, false);
            benefit = benefit
                + ((goal_value(Pack::all(0.0), Pack::all(1.0))) * arrives
                    + settlement_value(
                        Pack::all(0.3),
                        Pack::all(60.0),
                        this.levels[37],
                        (this.levels[37] + arrives).clip(0.0, 100.0),
                    ));
            benefit = benefit * worn(this.usage[23], Pack::all(0.6));
            this.logit[23] = (benefit - Pack::all(0.08)) * sharpness;
        }
        {
            let mut benefit = Pack::ZERO;
            let arrives = (Pack::all(2.6)) * headroom_factor(this.levels[5], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.9008780596799859), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(0.3)) * headroom_factor(this.levels[30], 0.0, per_point, true);
            benefit = benefit + ((goal_value(Pack::all(0.6001903538224276), Pack::all(1.0))) * arrives);
            let arrives = (Pack::all(-0.3)) * headroom_factor(this.levels[1], 0.0, per_point, false);
            benefit = benefit + ((goal_value(Pack::all(0.496097216676477), Pack::all(1.0))) * arrives);
            benefit = benefit * worn(this.usage[24], Pack::all(0.6));
            this.logit[24] = (benefit - Pack::all(0.12)) * sharpness;
        }
    }
    this.view_luck = dealt_luck;
}
#[wide]
fn decide(it: &mut Kernel) {
    let this = it;
    let mut dealt_luck = core::mem::take(&mut this.choice_luck);
    let noise = dealt_luck.deal(
        Law::Gumbel,
        &this.luck,
        Purpose::Choice,
        this.turn,
        [
            6249487000188913995,
            7145228451120459587,
            5229147527365760206,
            17409618262982834778,
            6380987146918905560,
            13161087015284505564,
            12255747325518366751,
            7356709678986587520,
            10805522536965602034,
            11793603392024307799,
            2432937576703984757,
            4137847406867656971,
            6391968488438038310,
            13859288166995940358,
            14900849838373796646,
            2121165952970168478,
            3355992914167451892,
            1992861341524364767,
            4280925211064331905,
            16255886151535832198,
            12531789174133653370,
            13749346431041799820,
            15796754727476448284,
            15462502690378257069,
            10400052998547372220,
            16908344108657689967,
            8029311968104318171,
            7537128125048683232,
            16683352250141236387,
            335220117779496000,
            9059601775849293564,
        ]
        .into_iter(),
    );
    {
        const MENU: [u16; 4] = [0, 1, 2, 3];
        let pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);
        let mut picks = best_option(
            [
                (this.logit[0] + noise[0], this.open[0]),
                (this.logit[1] + noise[1], this.open[1]),
                (this.logit[2] + noise[2], this.open[2]),
                (this.logit[3] + noise[3], this.open[3]),
                (Pack::all(0.0) + noise[25], Mask::ALL),
            ]
            .into_iter(),
        )
        .map(pick);
        let u = this.luck.uniform(Purpose::Thinning, this.turn, 13540064509258500765);
        let put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= 0.5 && matches!(picks[lane], 3)));
        if put_off.any() {
            let calm = put_off.negate();
            let instead = best_option(
                [
                    (this.logit[0] + noise[0], this.open[0]),
                    (this.logit[1] + noise[1], this.open[1]),
                    (this.logit[2] + noise[2], this.open[2]),
                    (this.logit[3] + noise[3], this.open[3].and(calm)),
                    (Pack::all(0.0) + noise[25], Mask::ALL),
                ]
                .into_iter(),
            )
            .map(pick);
            for lane in 0..W {
                if put_off.0[lane] {
                    picks[lane] = instead[lane];
                }
            }
        }
        this.chosen[0] = picks;
    }
    {
        const MENU: [u16; 4] = [4, 5, 6, 7];
        let pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);
        let mut picks = best_option(
            [
                (this.logit[4] + noise[4], this.open[4]),
                (this.logit[5] + noise[5], this.open[5]),
                (this.logit[6] + noise[6], this.open[6]),
                (this.logit[7] + noise[7], this.open[7]),
                (Pack::all(0.0) + noise[26], Mask::ALL),
            ]
            .into_iter(),
        )
        .map(pick);
        let u = this.luck.uniform(Purpose::Thinning, this.turn, 13528636700170686359);
        let put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= 0.5 && matches!(picks[lane], 7)));
        if put_off.any() {
            let calm = put_off.negate();
            let instead = best_option(
                [
                    (this.logit[4] + noise[4], this.open[4]),
                    (this.logit[5] + noise[5], this.open[5]),
                    (this.logit[6] + noise[6], this.open[6]),
                    (this.logit[7] + noise[7], this.open[7].and(calm)),
                    (Pack::all(0.0) + noise[26], Mask::ALL),
                ]
                .into_iter(),
            )
            .map(pick);
            for lane in 0..W {
                if put_off.0[lane] {
                    picks[lane] = instead[lane];
                }
            }
        }
        this.chosen[1] = picks;
    }
    {
        const MENU: [u16; 3] = [8, 9, 10];
        let pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);
        let picks = best_option(
            [
                (this.logit[8] + noise[8], this.open[8]),
                (this.logit[9] + noise[9], this.open[9]),
                (this.logit[10] + noise[10], this.open[10]),
                (Pack::all(0.0) + noise[27], Mask::ALL),
            ]
            .into_iter(),
        )
        .map(pick);
        this.chosen[2] = picks;
    }
    {
        const MENU: [u16; 5] = [11, 12, 13, 14, 15];
        let pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);
        let mut picks = best_option(
            [
                (this.logit[11] + noise[11], this.open[11]),
                (this.logit[12] + noise[12], this.open[12]),
                (this.logit[13] + noise[13], this.open[13]),
                (this.logit[14] + noise[14], this.open[14]),
                (this.logit[15] + noise[15], this.open[15]),
                (Pack::all(0.0) + noise[28], Mask::ALL),
            ]
            .into_iter(),
        )
        .map(pick);
        let u = this.luck.uniform(Purpose::Thinning, this.turn, 12966331828954557393);
        let put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= 0.5 && matches!(picks[lane], 14 | 15)));
        if put_off.any() {
            let calm = put_off.negate();
            let instead = best_option(
                [
                    (this.logit[11] + noise[11], this.open[11]),
                    (this.logit[12] + noise[12], this.open[12]),
                    (this.logit[13] + noise[13], this.open[13]),
                    (this.logit[14] + noise[14], this.open[14].and(calm)),
                    (this.logit[15] + noise[15], this.open[15].and(calm)),
                    (Pack::all(0.0) + noise[28], Mask::ALL),
                ]
                .into_iter(),
            )
            .map(pick);
            for lane in 0..W {
                if put_off.0[lane] {
                    picks[lane] = instead[lane];
                }
            }
        }
        this.chosen[3] = picks;
    }
    {
        const MENU: [u16; 5] = [16, 17, 18, 19, 20];
        let pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);
        let mut picks = best_option(
            [
                (this.logit[16] + noise[16], this.open[16]),
                (this.logit[17] + noise[17], this.open[17]),
                (this.logit[18] + noise[18], this.open[18]),
                (this.logit[19] + noise[19], this.open[19]),
                (this.logit[20] + noise[20], this.open[20]),
                (Pack::all(0.0) + noise[29], Mask::ALL),
            ]
            .into_iter(),
        )
        .map(pick);
        let u = this.luck.uniform(Purpose::Thinning, this.turn, 10539846840591270914);
        let put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= 0.5 && matches!(picks[lane], 19)));
        if put_off.any() {
            let calm = put_off.negate();
            let instead = best_option(
                [
                    (this.logit[16] + noise[16], this.open[16]),
                    (this.logit[17] + noise[17], this.open[17]),
                    (this.logit[18] + noise[18], this.open[18]),
                    (this.logit[19] + noise[19], this.open[19].and(calm)),
                    (this.logit[20] + noise[20], this.open[20]),
                    (Pack::all(0.0) + noise[29], Mask::ALL),
                ]
                .into_iter(),
            )
            .map(pick);
            for lane in 0..W {
                if put_off.0[lane] {
                    picks[lane] = instead[lane];
                }
            }
        }
        this.chosen[4] = picks;
    }
    {
        const MENU: [u16; 4] = [21, 22, 23, 24];
        let pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);
        let picks = best_option(
            [
                (this.logit[21] + noise[21], this.open[21]),
                (this.logit[22] + noise[22], this.open[22]),
                (this.logit[23] + noise[23], this.open[23]),
                (this.logit[24] + noise[24], this.open[24]),
                (Pack::all(0.0) + noise[30], Mask::ALL),
            ]
            .into_iter(),
        )
        .map(pick);
        this.chosen[5] = picks;
    }
    this.choice_luck = dealt_luck;
}
#[wide]
fn enact(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    let lanes = takers(&this.chosen[0], 0).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[0], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.2) * strength;
        this.rise(33, amount);
        let amount = Pack::all(1.2) * strength;
        this.rise(0, amount);
        let amount = Pack::all(0.5) * strength;
        this.rise(35, amount);
        let amount = Pack::all(0.4) * strength;
        this.rise(34, amount);
    }
    let lanes = takers(&this.chosen[0], 1).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[1], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(10.0) * strength;
        this.rise(20, amount);
        let amount = Pack::all(0.4) * strength;
        this.rise(0, amount);
        let amount = Pack::all(-1.5) * strength;
        this.fall(8, amount);
    }
    let lanes = takers(&this.chosen[0], 2).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[2], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(-2.0) * strength;
        this.fall(7, amount);
        let amount = Pack::all(1.0) * strength;
        this.rise(0, amount);
        let amount = Pack::all(0.5) * strength;
        this.rise(9, amount);
    }
    let lanes = takers(&this.chosen[0], 3).and(this.running.lanes);
    if lanes.any() {
        let success = this.luck.uniform(Purpose::Success, this.turn, 17409618262982834778).compare(
            held_odds(this.levels[0].map(|x| total::hold(x / 120.0)).map(|x| total::add(x, 0.3))),
            |u, odds| u < odds,
        );
        let strength = lanes.keep(Pack::all(1.0));
        let amount = Pack::all(6.0) * success.keep(strength);
        this.rise(0, amount);
        let amount = Pack::all(-6.0) * success.keep(strength);
        this.fall(7, amount);
        let amount = Pack::all(4.0) * success.keep(strength);
        this.rise(9, amount);
        let amount = Pack::all(-2.0) * success.negate().keep(strength);
        this.fall(0, amount);
        let amount = Pack::all(-4.0) * success.negate().keep(strength);
        this.fall(9, amount);
    }
    let lanes = takers(&this.chosen[1], 4).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[4], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.2) * strength;
        this.rise(9, amount);
        this.push(39, amount * Pack::all(0.8));
        let amount = Pack::all(0.8) * strength;
        this.rise(0, amount);
        let amount = Pack::all(-1.2) * strength;
        this.fall(7, amount);
    }
    let lanes = takers(&this.chosen[1], 5).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[5], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.6) * strength;
        let part = amount / 6.0;
        this.push_later(0, 2, part);
        this.push_later(1, 2, part);
        this.push_later(2, 2, part);
        this.push_later(3, 2, part);
        this.push_later(4, 2, part);
        this.push_later(5, 2, part);
        let amount = Pack::all(0.8) * strength;
        this.rise(30, amount);
        this.push(65, amount * Pack::all(0.8));
        let amount = Pack::all(0.5) * strength;
        this.rise(0, amount);
        let amount = Pack::all(3.0) * strength;
        this.rise(60, amount);
    }
    let lanes = takers(&this.chosen[1], 6).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[6], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.2) * strength;
        this.rise(1, amount);
        let amount = Pack::all(0.6) * strength;
        this.rise(22, amount);
        this.push(55, amount * Pack::all(0.8));
        let amount = Pack::all(-0.4) * strength;
        this.fall(35, amount);
        let amount = Pack::all(-1.2) * strength;
        this.fall(7, amount);
        let amount = Pack::all(3.0) * strength;
        this.rise(50, amount);
    }
    let lanes = takers(&this.chosen[1], 7).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(Pack::all(1.0));
        let amount = Pack::all(-2.5) * strength;
        this.fall(7, amount);
        let amount = Pack::all(1.0) * strength;
        this.rise(22, amount);
        this.push(55, amount * Pack::all(0.8));
        let amount = Pack::all(-2.0) * strength;
        this.fall(26, amount);
        this.push(60, amount * Pack::all(0.8));
        let amount = Pack::all(-0.5) * strength;
        this.fall(2, amount);
        let amount = Pack::all(-2.5) * strength;
        this.fall(36, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(8, amount);
        let amount = Pack::all(-12.0) * strength;
        this.fall(60, amount);
        let amount = Pack::all(5.0) * strength;
        this.rise(55, amount);
    }
    let lanes = takers(&this.chosen[2], 8).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[8], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.8) * strength;
        let part = amount / 4.0;
        this.push_later(0, 1, part);
        this.push_later(1, 1, part);
        this.push_later(2, 1, part);
        this.push_later(3, 1, part);
        let amount = Pack::all(0.6) * strength;
        this.rise(18, amount);
    }
    let lanes = takers(&this.chosen[2], 9).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[9], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(4.0) * strength;
        this.rise(8, amount);
        let amount = Pack::all(-1.2) * strength;
        this.fall(22, amount);
        this.push(56, amount * Pack::all(0.8));
        let amount = Pack::all(-1.0) * strength;
        this.fall(30, amount);
        this.push(66, amount * Pack::all(0.8));
        let amount = Pack::all(1.0) * strength;
        this.rise(35, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(20, amount);
    }
    let lanes = takers(&this.chosen[2], 10).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[10], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.0) * strength;
        this.rise(0, amount);
        let amount = Pack::all(0.6) * strength;
        this.rise(33, amount);
        let amount = Pack::all(5.0) * strength;
        this.rise(20, amount);
        let amount = Pack::all(-1.2) * strength;
        this.fall(8, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(52, amount);
    }
    let lanes = takers(&this.chosen[3], 11).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[11], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(4.0) * strength;
        this.rise(67, amount);
        let amount = Pack::all(1.2) * strength;
        this.rise(30, amount);
        this.push(67, amount * Pack::all(0.8));
        let amount = Pack::all(0.8) * strength;
        this.rise(21, amount);
        let amount = Pack::all(0.5) * strength;
        this.rise(35, amount);
        let amount = Pack::all(-1.5) * strength;
        this.fall(68, amount);
    }
    let lanes = takers(&this.chosen[3], 12).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[12], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(2.0) * strength;
        this.rise(0, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(7, amount);
        let amount = Pack::all(-0.8) * strength;
        this.fall(36, amount);
        let amount = Pack::all(0.8) * strength;
        this.rise(2, amount);
        let amount = Pack::all(5.0) * strength;
        this.rise(62, amount);
        let amount = Pack::all(-0.6) * strength;
        this.fall(22, amount);
    }
    let lanes = takers(&this.chosen[3], 13).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[13], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(2.2) * strength;
        let part = amount / 4.0;
        this.push_later(0, 1, part);
        this.push_later(1, 1, part);
        this.push_later(2, 1, part);
        this.push_later(3, 1, part);
        let amount = Pack::all(-0.3) * strength;
        this.fall(22, amount);
        let amount = Pack::all(-1.0) * strength;
        this.fall(51, amount);
    }
    let lanes = takers(&this.chosen[3], 14).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(Pack::all(1.0));
        let amount = Pack::all(7.0) * strength;
        this.rise(7, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(0, amount);
        let amount = Pack::all(4.0) * strength;
        this.rise(22, amount);
        let amount = Pack::all(-3.0) * strength;
        this.fall(26, amount);
        this.push(62, amount * Pack::all(0.8));
        let amount = Pack::all(-2.0) * strength;
        this.fall(25, amount);
        this.push(62, amount * Pack::all(0.8));
        let amount = Pack::all(-2.5) * strength;
        this.fall(36, amount);
        let amount = Pack::all(-8.0) * strength;
        this.fall(62, amount);
    }
    let lanes = takers(&this.chosen[3], 15).and(this.running.lanes);
    if lanes.any() {
        let success = this
            .luck
            .uniform(Purpose::Success, this.turn, 2121165952970168478)
            .compare(held_odds(Pack::all(0.45)), |u, odds| u < odds);
        let strength = lanes.keep(Pack::all(1.0));
        let amount = Pack::all(2.0) * strength;
        this.rise(7, amount);
        let amount = Pack::all(1.5) * strength;
        this.rise(22, amount);
        let amount = Pack::all(-4.0) * strength;
        this.fall(62, amount);
        let amount = Pack::all(-3.0) * success.keep(strength);
        this.fall(25, amount);
        this.push(62, amount * Pack::all(0.8));
        let amount = Pack::all(1.5) * success.keep(strength);
        this.rise(35, amount);
        let amount = Pack::all(1.5) * success.keep(strength);
        this.rise(34, amount);
        let amount = Pack::all(5.0) * success.keep(strength);
        this.rise(46, amount);
    }
    let lanes = takers(&this.chosen[4], 16).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[16], Pack::all(0.6)) * 0.5);
        let amount = (Pack::all(9.0) * strength)
            * (Pack::all(7.0).zip(calendar_month, |a, b| total::truth(a <= b))
                * calendar_month.map(|a| total::truth(a <= 9.0)))
            .test(|x| x > 0.0)
            .select(Pack::all(1.0), Pack::all(0.2));
        this.push(6, amount);
        let amount = (Pack::all(-6.0) * strength)
            * (Pack::all(7.0).zip(calendar_month, |a, b| total::truth(a <= b))
                * calendar_month.map(|a| total::truth(a <= 9.0)))
            .test(|x| x > 0.0)
            .select(Pack::all(1.0), Pack::all(0.2));
        this.push(4, amount);
        let amount =
            (Pack::all(3.5) * strength) * this.in_force[0].test(|x| x > 0.0).select(Pack::all(0.3), Pack::all(1.0));
        this.push(7, amount);
        let amount =
            (Pack::all(-1.5) * strength) * this.in_force[0].test(|x| x > 0.0).select(Pack::all(0.3), Pack::all(1.0));
        this.push(0, amount);
        let amount = Pack::all(1.2) * strength;
        this.rise(26, amount);
        let amount = Pack::all(0.8) * strength;
        this.rise(36, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(57, amount);
    }
    let lanes = takers(&this.chosen[4], 17).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[17], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(3.5) * strength;
        this.rise(26, amount);
        let amount = Pack::all(3.0) * strength;
        this.rise(8, amount);
        let amount = Pack::all(1.5) * strength;
        this.rise(7, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(57, amount);
    }
    let lanes = takers(&this.chosen[4], 18).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[18], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(2.0) * strength;
        this.rise(33, amount);
        let amount = Pack::all(1.2) * strength;
        this.rise(5, amount);
        let amount = Pack::all(1.6) * strength;
        this.rise(0, amount);
        let amount = Pack::all(4.0) * strength;
        this.rise(68, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(52, amount);
    }
    let lanes = takers(&this.chosen[4], 19).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(Pack::all(1.0));
        let amount = Pack::all(3.0) * strength;
        this.rise(25, amount);
        let amount = Pack::all(-2.0) * strength;
        this.fall(37, amount);
        let amount = Pack::all(6.0) * strength;
        this.rise(42, amount);
        let amount = Pack::all(-1.0) * strength;
        this.fall(21, amount);
        this.push(57, amount * Pack::all(0.8));
    }
    let lanes = takers(&this.chosen[4], 20).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[20], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(-2.0) * strength;
        this.fall(6, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(4, amount);
        let amount = Pack::all(-3.0) * strength;
        this.fall(7, amount);
        let amount = Pack::all(2.2) * strength;
        this.rise(0, amount);
        let amount = Pack::all(-0.8) * strength;
        this.fall(36, amount);
        let amount = Pack::all(-1.5) * strength;
        this.fall(26, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(57, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(68, amount);
    }
    let lanes = takers(&this.chosen[5], 21).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[21], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(2.0) * strength;
        this.rise(0, amount);
        let amount = Pack::all(-1.6) * strength;
        this.fall(7, amount);
        let amount = Pack::all(0.8) * strength;
        this.rise(29, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(63, amount);
        let amount = Pack::all(2.0) * strength;
        this.rise(58, amount);
    }
    let lanes = takers(&this.chosen[5], 22).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[22], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.2) * strength;
        this.rise(33, amount);
        let amount = Pack::all(-0.6) * strength;
        this.fall(36, amount);
        let amount = Pack::all(1.2) * strength;
        this.rise(7, amount);
        let amount = Pack::all(-4.0) * strength;
        this.fall(63, amount);
        let amount = Pack::all(4.0) * strength;
        this.rise(58, amount);
        let amount = Pack::all(0.8) * strength;
        this.rise(30, amount);
    }
    let lanes = takers(&this.chosen[5], 23).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[23], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(1.5) * strength;
        this.rise(30, amount);
        let amount = Pack::all(0.4) * strength;
        this.rise(2, amount);
        let amount = Pack::all(5.0) * strength;
        this.rise(63, amount);
        let amount = Pack::all(-5.0) * strength;
        this.fall(58, amount);
        let amount = Pack::all(-0.6) * strength;
        this.fall(37, amount);
    }
    let lanes = takers(&this.chosen[5], 24).and(this.running.lanes);
    if lanes.any() {
        let success: Mask<W> = Mask::ALL;
        let _ = success;
        let strength = lanes.keep(worn(this.usage[24], Pack::all(0.6)) * 0.5);
        let amount = Pack::all(2.6) * strength;
        this.rise(5, amount);
        let amount = Pack::all(0.3) * strength;
        this.rise(30, amount);
        let amount = Pack::all(-0.3) * strength;
        this.fall(1, amount);
    }
    settle(this);
}
#[wide]
fn tire(it: &mut Kernel) {
    let this = it;
    let kept = usage_kept(0.5, Pack::all(4.0));
    let lanes = takers(&this.chosen[0], 0).and(this.running.lanes);
    this.rests[0] = lanes.select(Pack::all(0.0), (this.rests[0] - 0.5).max(Pack::ZERO));
    this.usage[0] = next_usage(this.usage[0], lanes, kept);
    let lanes = takers(&this.chosen[0], 1).and(this.running.lanes);
    this.rests[1] = lanes.select(Pack::all(0.0), (this.rests[1] - 0.5).max(Pack::ZERO));
    this.usage[1] = next_usage(this.usage[1], lanes, kept);
    let lanes = takers(&this.chosen[0], 2).and(this.running.lanes);
    this.rests[2] = lanes.select(Pack::all(0.0), (this.rests[2] - 0.5).max(Pack::ZERO));
    this.usage[2] = next_usage(this.usage[2], lanes, kept);
    let lanes = takers(&this.chosen[0], 3).and(this.running.lanes);
    this.rests[3] = lanes.select(Pack::all(3.0), (this.rests[3] - 0.5).max(Pack::ZERO));
    this.usage[3] = next_usage(this.usage[3], lanes, kept);
    let lanes = takers(&this.chosen[1], 4).and(this.running.lanes);
    this.rests[4] = lanes.select(Pack::all(0.0), (this.rests[4] - 0.5).max(Pack::ZERO));
    this.usage[4] = next_usage(this.usage[4], lanes, kept);
    let lanes = takers(&this.chosen[1], 5).and(this.running.lanes);
    this.rests[5] = lanes.select(Pack::all(0.0), (this.rests[5] - 0.5).max(Pack::ZERO));
    this.usage[5] = next_usage(this.usage[5], lanes, kept);
    let lanes = takers(&this.chosen[1], 6).and(this.running.lanes);
    this.rests[6] = lanes.select(Pack::all(0.0), (this.rests[6] - 0.5).max(Pack::ZERO));
    this.usage[6] = next_usage(this.usage[6], lanes, kept);
    let lanes = takers(&this.chosen[1], 7).and(this.running.lanes);
    this.rests[7] = lanes.select(Pack::all(4.0), (this.rests[7] - 0.5).max(Pack::ZERO));
    this.usage[7] = next_usage(this.usage[7], lanes, kept);
    let lanes = takers(&this.chosen[2], 8).and(this.running.lanes);
    this.rests[8] = lanes.select(Pack::all(0.0), (this.rests[8] - 0.5).max(Pack::ZERO));
    this.usage[8] = next_usage(this.usage[8], lanes, kept);
    let lanes = takers(&this.chosen[2], 9).and(this.running.lanes);
    this.rests[9] = lanes.select(Pack::all(0.0), (this.rests[9] - 0.5).max(Pack::ZERO));
    this.usage[9] = next_usage(this.usage[9], lanes, kept);
    let lanes = takers(&this.chosen[2], 10).and(this.running.lanes);
    this.rests[10] = lanes.select(Pack::all(0.0), (this.rests[10] - 0.5).max(Pack::ZERO));
    this.usage[10] = next_usage(this.usage[10], lanes, kept);
    let lanes = takers(&this.chosen[3], 11).and(this.running.lanes);
    this.rests[11] = lanes.select(Pack::all(0.0), (this.rests[11] - 0.5).max(Pack::ZERO));
    this.usage[11] = next_usage(this.usage[11], lanes, kept);
    let lanes = takers(&this.chosen[3], 12).and(this.running.lanes);
    this.rests[12] = lanes.select(Pack::all(0.0), (this.rests[12] - 0.5).max(Pack::ZERO));
    this.usage[12] = next_usage(this.usage[12], lanes, kept);
    let lanes = takers(&this.chosen[3], 13).and(this.running.lanes);
    this.rests[13] = lanes.select(Pack::all(0.0), (this.rests[13] - 0.5).max(Pack::ZERO));
    this.usage[13] = next_usage(this.usage[13], lanes, kept);
    let lanes = takers(&this.chosen[3], 14).and(this.running.lanes);
    this.rests[14] = lanes.select(Pack::all(4.0), (this.rests[14] - 0.5).max(Pack::ZERO));
    this.usage[14] = next_usage(this.usage[14], lanes, kept);
    let lanes = takers(&this.chosen[3], 15).and(this.running.lanes);
    this.rests[15] = lanes.select(Pack::all(2.0), (this.rests[15] - 0.5).max(Pack::ZERO));
    this.usage[15] = next_usage(this.usage[15], lanes, kept);
    let lanes = takers(&this.chosen[4], 16).and(this.running.lanes);
    this.rests[16] = lanes.select(Pack::all(0.0), (this.rests[16] - 0.5).max(Pack::ZERO));
    this.usage[16] = next_usage(this.usage[16], lanes, kept);
    let lanes = takers(&this.chosen[4], 17).and(this.running.lanes);
    this.rests[17] = lanes.select(Pack::all(0.0), (this.rests[17] - 0.5).max(Pack::ZERO));
    this.usage[17] = next_usage(this.usage[17], lanes, kept);
    let lanes = takers(&this.chosen[4], 18).and(this.running.lanes);
    this.rests[18] = lanes.select(Pack::all(0.0), (this.rests[18] - 0.5).max(Pack::ZERO));
    this.usage[18] = next_usage(this.usage[18], lanes, kept);
    let lanes = takers(&this.chosen[4], 19).and(this.running.lanes);
    this.rests[19] = lanes.select(Pack::all(4.0), (this.rests[19] - 0.5).max(Pack::ZERO));
    this.usage[19] = next_usage(this.usage[19], lanes, kept);
    let lanes = takers(&this.chosen[4], 20).and(this.running.lanes);
    this.rests[20] = lanes.select(Pack::all(0.0), (this.rests[20] - 0.5).max(Pack::ZERO));
    this.usage[20] = next_usage(this.usage[20], lanes, kept);
    let lanes = takers(&this.chosen[5], 21).and(this.running.lanes);
    this.rests[21] = lanes.select(Pack::all(0.0), (this.rests[21] - 0.5).max(Pack::ZERO));
    this.usage[21] = next_usage(this.usage[21], lanes, kept);
    let lanes = takers(&this.chosen[5], 22).and(this.running.lanes);
    this.rests[22] = lanes.select(Pack::all(0.0), (this.rests[22] - 0.5).max(Pack::ZERO));
    this.usage[22] = next_usage(this.usage[22], lanes, kept);
    let lanes = takers(&this.chosen[5], 23).and(this.running.lanes);
    this.rests[23] = lanes.select(Pack::all(0.0), (this.rests[23] - 0.5).max(Pack::ZERO));
    this.usage[23] = next_usage(this.usage[23], lanes, kept);
    let lanes = takers(&this.chosen[5], 24).and(this.running.lanes);
    this.rests[24] = lanes.select(Pack::all(0.0), (this.rests[24] - 0.5).max(Pack::ZERO));
    this.usage[24] = next_usage(this.usage[24], lanes, kept);
}
#[wide]
fn agree(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    if this.in_force[0].test(|it| it > 0.0).any() {
        let attention = Pack::ZERO + Pack::all(0.9) + Pack::all(0.8) + Pack::all(1.3) + Pack::all(1.2) + Pack::all(0.6);
        let (mut backed, mut total) = (Pack::ZERO, Pack::ZERO);
        let stands = support(
            Pack::ZERO
                + Pack::all(0.9)
                    * Pack::all(0.4)
                    * (loss(this.origins[33] - Pack::all(75.0)) - loss(this.terms[0] - Pack::all(75.0)))
                + Pack::all(0.8)
                    * Pack::all(0.4)
                    * (loss(this.origins[34] - Pack::all(45.0)) - loss(this.terms[1] - Pack::all(45.0)))
                + Pack::all(1.3)
                    * Pack::all(0.3)
                    * (loss(this.origins[35] - Pack::all(52.0)) - loss(this.terms[2] - Pack::all(52.0)))
                + Pack::all(1.2)
                    * Pack::all(0.2)
                    * (loss(this.origins[36] - Pack::all(58.0)) - loss(this.terms[3] - Pack::all(58.0)))
                + Pack::all(0.6)
                    * Pack::all(0.2)
                    * (loss(this.origins[37] - Pack::all(45.0)) - loss(this.terms[4] - Pack::all(45.0))),
            Pack::all(2.5),
            Pack::all(0.35),
            this.levels[12],
            stake(
                Pack::ZERO
                    + Pack::all(0.9) * Pack::all(0.4)
                    + Pack::all(0.8) * Pack::all(0.4)
                    + Pack::all(1.3) * Pack::all(0.3)
                    + Pack::all(1.2) * Pack::all(0.2)
                    + Pack::all(0.6) * Pack::all(0.2),
                attention,
            ),
        );
        let influence = this.levels[9];
        backed = backed + influence * stands;
        total = total + influence;
        let stands = support(
            Pack::ZERO
                + Pack::all(0.9)
                    * Pack::all(0.5)
                    * (loss(this.origins[33] - Pack::all(85.0)) - loss(this.terms[0] - Pack::all(85.0)))
                + Pack::all(0.8)
                    * Pack::all(0.2)
                    * (loss(this.origins[34] - Pack::all(60.0)) - loss(this.terms[1] - Pack::all(60.0)))
                + Pack::all(1.3)
                    * Pack::all(0.8)
                    * (loss(this.origins[35] - Pack::all(80.0)) - loss(this.terms[2] - Pack::all(80.0)))
                + Pack::all(1.2)
                    * Pack::all(0.5)
                    * (loss(this.origins[36] - Pack::all(40.0)) - loss(this.terms[3] - Pack::all(40.0)))
                + Pack::all(0.6)
                    * Pack::all(0.4)
                    * (loss(this.origins[37] - Pack::all(68.0)) - loss(this.terms[4] - Pack::all(68.0))),
            Pack::all(2.5),
            Pack::all(0.35),
            this.levels[20],
            stake(
                Pack::ZERO
                    + Pack::all(0.9) * Pack::all(0.5)
                    + Pack::all(0.8) * Pack::all(0.2)
                    + Pack::all(1.3) * Pack::all(0.8)
                    + Pack::all(1.2) * Pack::all(0.5)
                    + Pack::all(0.6) * Pack::all(0.4),
                attention,
            ),
        );
        let influence = this.levels[17];
        backed = backed + influence * stands;
        total = total + influence;
        let stands = support(
            Pack::ZERO
                + Pack::all(0.9)
                    * Pack::all(0.5)
                    * (loss(this.origins[33] - Pack::all(78.0)) - loss(this.terms[0] - Pack::all(78.0)))
                + Pack::all(0.8)
                    * Pack::all(0.6)
                    * (loss(this.origins[34] - Pack::all(78.0)) - loss(this.terms[1] - Pack::all(78.0)))
                + Pack::all(1.3)
                    * Pack::all(0.9)
                    * (loss(this.origins[35] - Pack::all(80.0)) - loss(this.terms[2] - Pack::all(80.0)))
                + Pack::all(1.2)
                    * Pack::all(0.5)
                    * (loss(this.origins[36] - Pack::all(35.0)) - loss(this.terms[3] - Pack::all(35.0)))
                + Pack::all(0.6)
                    * Pack::all(0.5)
                    * (loss(this.origins[37] - Pack::all(80.0)) - loss(this.terms[4] - Pack::all(80.0))),
            Pack::all(2.5),
            Pack::all(0.35),
            this.levels[24],
            stake(
                Pack::ZERO
                    + Pack::all(0.9) * Pack::all(0.5)
                    + Pack::all(0.8) * Pack::all(0.6)
                    + Pack::all(1.3) * Pack::all(0.9)
                    + Pack::all(1.2) * Pack::all(0.5)
                    + Pack::all(0.6) * Pack::all(0.5),
                attention,
            ),
        );
        let influence = this.levels[21];
        backed = backed + influence * stands;
        total = total + influence;
        let stands = support(
            Pack::ZERO
                + Pack::all(0.9)
                    * Pack::all(0.3)
                    * (loss(this.origins[33] - Pack::all(55.0)) - loss(this.terms[0] - Pack::all(55.0)))
                + Pack::all(0.8)
                    * Pack::all(0.4)
                    * (loss(this.origins[34] - Pack::all(26.0)) - loss(this.terms[1] - Pack::all(26.0)))
                + Pack::all(1.3)
                    * Pack::all(0.6)
                    * (loss(this.origins[35] - Pack::all(34.0)) - loss(this.terms[2] - Pack::all(34.0)))
                + Pack::all(1.2)
                    * Pack::all(0.9)
                    * (loss(this.origins[36] - Pack::all(85.0)) - loss(this.terms[3] - Pack::all(85.0)))
                + Pack::all(0.6)
                    * Pack::all(0.6)
                    * (loss(this.origins[37] - Pack::all(15.0)) - loss(this.terms[4] - Pack::all(15.0))),
            Pack::all(2.5),
            Pack::all(0.35),
            this.levels[28],
            stake(
                Pack::ZERO
                    + Pack::all(0.9) * Pack::all(0.3)
                    + Pack::all(0.8) * Pack::all(0.4)
                    + Pack::all(1.3) * Pack::all(0.6)
                    + Pack::all(1.2) * Pack::all(0.9)
                    + Pack::all(0.6) * Pack::all(0.6),
                attention,
            ),
        );
        let influence = this.levels[25];
        backed = backed + influence * stands;
        total = total + influence;
        let stands = support(
            Pack::ZERO
                + Pack::all(0.9)
                    * Pack::all(0.9)
                    * (loss(this.origins[33] - Pack::all(90.0)) - loss(this.terms[0] - Pack::all(90.0)))
                + Pack::all(0.8)
                    * Pack::all(0.4)
                    * (loss(this.origins[34] - Pack::all(55.0)) - loss(this.terms[1] - Pack::all(55.0)))
                + Pack::all(1.3)
                    * Pack::all(0.4)
                    * (loss(this.origins[35] - Pack::all(58.0)) - loss(this.terms[2] - Pack::all(58.0)))
                + Pack::all(1.2)
                    * Pack::all(0.4)
                    * (loss(this.origins[36] - Pack::all(58.0)) - loss(this.terms[3] - Pack::all(58.0)))
                + Pack::all(0.6)
                    * Pack::all(0.3)
                    * (loss(this.origins[37] - Pack::all(60.0)) - loss(this.terms[4] - Pack::all(60.0))),
            Pack::all(2.5),
            Pack::all(0.35),
            this.levels[32],
            stake(
                Pack::ZERO
                    + Pack::all(0.9) * Pack::all(0.9)
                    + Pack::all(0.8) * Pack::all(0.4)
                    + Pack::all(1.3) * Pack::all(0.4)
                    + Pack::all(1.2) * Pack::all(0.4)
                    + Pack::all(0.6) * Pack::all(0.3),
                attention,
            ),
        );
        let influence = this.levels[29];
        backed = backed + influence * stands;
        total = total + influence;
        let backing = (backed / total.max(Pack::all(1e-9))).clip(-1.0, 1.0);
        let target = compliance_target(Pack::all(-0.35), Pack::all(2.6), backing, Pack::ZERO, Pack::ZERO);
        let share = Pack::all(5.0).map(|months| approach_share(0.5, months));
        let amount = this.running.lanes.keep(this.in_force[0] * (target - this.levels[38]) * share);
        this.levels[38] = held(this.levels[38] + amount, 0.0);
    }
    if this.in_force[0].test(|it| it > 0.0).any() {
        let compliance = this.levels[38];
        let share = implemented_share(compliance, Pack::all(0.9), Pack::all(0.06), 0.5);
        let amount = this.running.lanes.keep(this.in_force[0] * share * (this.terms[0] - this.levels[33]));
        this.levels[33] = held(this.levels[33] + amount, 0.0);
        let share = implemented_share(compliance, Pack::all(0.8), Pack::all(0.06), 0.5);
        let amount = this.running.lanes.keep(this.in_force[0] * share * (this.terms[1] - this.levels[34]));
        this.levels[34] = held(this.levels[34] + amount, 0.0);
        let share = implemented_share(compliance, Pack::all(1.3), Pack::all(0.06), 0.5);
        let amount = this.running.lanes.keep(this.in_force[0] * share * (this.terms[2] - this.levels[35]));
        this.levels[35] = held(this.levels[35] + amount, 0.0);
        let share = implemented_share(compliance, Pack::all(1.2), Pack::all(0.06), 0.5);
        let amount = this.running.lanes.keep(this.in_force[0] * share * (this.terms[3] - this.levels[36]));
        this.levels[36] = held(this.levels[36] + amount, 0.0);
        let share = implemented_share(compliance, Pack::all(0.6), Pack::all(0.06), 0.5);
        let amount = this.running.lanes.keep(this.in_force[0] * share * (this.terms[4] - this.levels[37]));
        this.levels[37] = held(this.levels[37] + amount, 0.0);
    }
    let lost0 = this.in_force[0]
        .test(|it| it > 0.0)
        .and(this.levels[38].compare(Pack::all(20.0), |compliance, floor| compliance < floor))
        .and(this.running.lanes);
    if lost0.any() {
        let strength = lost0.as_numbers();
        let amount = Pack::all(-7.0) * strength;
        this.fall(0, amount);
        let amount = Pack::all(6.0) * strength;
        this.rise(7, amount);
        let amount = Pack::all(3.0) * strength;
        this.rise(8, amount);
    }
    this.in_force[0] = lost0.select(Pack::ZERO, this.in_force[0]);
    settle(this);
}
#[wide]
fn drift(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    let mut dealt_luck = core::mem::take(&mut this.flow_luck);
    let noises = dealt_luck.deal(
        Law::Normal,
        &this.luck,
        Purpose::Flow,
        this.turn,
        [
            16040444789986364002,
            3577962236998085106,
            12664576321603806039,
            11633754999863192976,
            11366396574023301130,
            6688209282982244737,
            9420831839190196169,
            4015317219658193092,
            7189075314060488249,
            15687129963337157676,
            17031377593750436930,
            8254330196942258798,
            6162874200179123095,
            8900923178561712561,
            6884363217059734685,
            4574734151729937525,
        ]
        .into_iter(),
    );
    let root = 0.5_f64.sqrt();
    let running = this.running.lanes;
    let mut target = Pack::all(26.0) + 0.0;
    target = target + this.levels[7].map(|x| total::subtract(x, 56.0)) * Pack::all(-0.3);
    target = target + this.levels[33].map(|x| total::subtract(x, 24.0)) * Pack::all(0.2);
    target = target + this.levels[38] * Pack::all(0.1);
    let next0 = running.select(
        drifted(this.levels[0], target, Pack::all(0.09516258196404048), noises[0] * Pack::all(3.0) * root, 0.0) + 0.0,
        this.levels[0],
    );
    let mut target = Pack::all(56.0) + 0.0;
    target = target + this.levels[4].map(|x| total::subtract(x, 50.0)) * Pack::all(0.5);
    target = target + this.levels[35].map(|x| total::subtract(x, 18.0)) * Pack::all(0.1);
    target = target + this.levels[6].map(|x| total::subtract(x, 12.0)) * Pack::all(-0.08);
    let next1 = running.select(
        drifted(this.levels[1], target, Pack::all(0.07995558537067671), noises[1] * Pack::all(1.5) * root, 0.0) + 0.0,
        this.levels[1],
    );
    let mut target = Pack::all(43.0) + 0.0;
    target = target + this.levels[6].map(|x| total::subtract(x, 5.0)) * Pack::all(0.3);
    let next2 = running.select(
        drifted(this.levels[2], target, Pack::all(0.05404053109323459), noises[2] * Pack::all(0.8) * root, 0.0) + 0.0,
        this.levels[2],
    );
    let target = Pack::all(50.0) + 0.0;
    let next3 = running.select(
        drifted(this.levels[3], target, Pack::all(0.15351827510938598), noises[3] * Pack::all(7.0) * root, 0.0) + 0.0,
        this.levels[3],
    );
    let mut target = Pack::all(50.0) + 0.0;
    target = target + this.levels[3].map(|x| total::subtract(x, 50.0)) * Pack::all(0.8);
    let next4 = running.select(
        drifted(this.levels[4], target, Pack::all(0.28346868942621073), noises[4] * Pack::all(2.0) * root, 0.0) + 0.0,
        this.levels[4],
    );
    let mut target = Pack::all(42.0) + 0.0;
    target = target + this.levels[33].map(|x| total::subtract(x, 24.0)) * Pack::all(0.3);
    target = target + this.levels[6].map(|x| total::subtract(x, 12.0)) * Pack::all(0.15);
    target = target + this.levels[4].map(|x| total::subtract(x, 60.0)).max(Pack::all(0.0)) * Pack::all(-0.7);
    let next5 = running.select(
        drifted(this.levels[5], target, Pack::all(0.09516258196404048), noises[5] * Pack::all(1.6) * root, 0.0) + 0.0,
        this.levels[5],
    );
    let mut target = Pack::all(12.0) + 0.0;
    target = target + this.levels[36].map(|x| total::subtract(x, 48.0)) * Pack::all(0.5);
    target = target + this.levels[3].map(|x| total::subtract(x, 50.0)) * Pack::all(0.3);
    let next6 = running.select(
        drifted(this.levels[6], target, Pack::all(0.03076676552365587), noises[6] * Pack::all(1.2) * root, 0.0) + 0.0,
        this.levels[6],
    );
    let mut target = Pack::all(60.0) + 0.0;
    target = target + this.levels[8].map(|x| total::subtract(x, 54.0)) * Pack::all(0.35);
    target = target + this.levels[0].map(|x| total::subtract(x, 36.0)) * Pack::all(-0.35);
    target = target
        + Pack::all(46.0).zip(this.levels[4], |a, b| total::subtract(a, b)).max(Pack::all(0.0)) * Pack::all(0.35);
    target = target + this.levels[6].map(|x| total::subtract(x, 12.0)) * Pack::all(0.1);
    let next7 = running.select(
        drifted(this.levels[7], target, Pack::all(0.11750309741540454), noises[7] * Pack::all(4.5) * root, 0.0) + 0.0,
        this.levels[7],
    );
    let mut target = Pack::all(54.0) + 0.0;
    target = target + this.levels[7].map(|x| total::subtract(x, 56.0)) * Pack::all(0.35);
    target = target + this.levels[1].map(|x| total::subtract(x, 56.0)) * Pack::all(-0.3);
    target = target + this.levels[2].map(|x| total::subtract(x, 44.0)) * Pack::all(-0.2);
    let next8 = running.select(
        drifted(this.levels[8], target, Pack::all(0.11750309741540454), noises[8] * Pack::all(3.5) * root, 0.0) + 0.0,
        this.levels[8],
    );
    let mut target = Pack::all(50.0) + 0.0;
    target = target + this.levels[1].map(|x| total::subtract(x, 56.0)) * Pack::all(0.5);
    target = target + this.levels[5].map(|x| total::subtract(x, 42.0)) * Pack::all(0.2);
    let next9 = running.select(
        drifted(this.levels[18], target, Pack::all(0.06893722029597726), noises[9] * Pack::all(1.8) * root, 0.0) + 0.0,
        this.levels[18],
    );
    let mut target = Pack::all(68.0) + 0.0;
    target = target + this.levels[6].map(|x| total::subtract(x, 12.0)) * Pack::all(-0.1);
    let next10 = running.select(
        drifted(this.levels[21], target, Pack::all(0.040810542890861834), noises[10] * Pack::all(1.0) * root, 0.0)
            + 0.0,
        this.levels[21],
    );
    let mut target = Pack::all(60.0) + 0.0;
    target = target + this.levels[1].map(|x| total::subtract(x, 56.0)) * Pack::all(0.35);
    target = target + this.levels[8].map(|x| total::subtract(x, 54.0)) * Pack::all(-0.12);
    let next11 = running.select(
        drifted(this.levels[22], target, Pack::all(0.06058693718652419), noises[11] * Pack::all(1.5) * root, 0.0) + 0.0,
        this.levels[22],
    );
    let mut target = Pack::all(64.0) + 0.0;
    target = target + this.levels[6].map(|x| total::subtract(x, 12.0)) * Pack::all(0.2);
    let next12 = running.select(
        drifted(this.levels[25], target, Pack::all(0.048770575499285984), noises[12] * Pack::all(1.0) * root, 0.0)
            + 0.0,
        this.levels[25],
    );
    let mut target = Pack::all(50.0) + 0.0;
    target = target + this.levels[2].map(|x| total::subtract(x, 44.0)) * Pack::all(0.35);
    target = target + this.levels[7].map(|x| total::subtract(x, 56.0)) * Pack::all(-0.12);
    let next13 = running.select(
        drifted(this.levels[26], target, Pack::all(0.06058693718652419), noises[13] * Pack::all(2.0) * root, 0.0) + 0.0,
        this.levels[26],
    );
    let mut target = Pack::all(40.0) + 0.0;
    target = target + this.levels[0].map(|x| total::subtract(x, 36.0)) * Pack::all(0.15);
    let next14 = running.select(
        drifted(this.levels[29], target, Pack::all(0.048770575499285984), noises[14] * Pack::all(1.0) * root, 0.0)
            + 0.0,
        this.levels[29],
    );
    let mut target = Pack::all(40.0) + 0.0;
    target = target + this.levels[5].map(|x| total::subtract(x, 42.0)) * Pack::all(0.35);
    target = target + this.levels[1].map(|x| total::subtract(x, 56.0)) * Pack::all(0.2);
    let next15 = running.select(
        drifted(this.levels[30], target, Pack::all(0.06058693718652419), noises[15] * Pack::all(2.2) * root, 0.0) + 0.0,
        this.levels[30],
    );
    this.levels[0] = next0;
    this.levels[1] = next1;
    this.levels[2] = next2;
    this.levels[3] = next3;
    this.levels[4] = next4;
    this.levels[5] = next5;
    this.levels[6] = next6;
    this.levels[7] = next7;
    this.levels[8] = next8;
    this.levels[18] = next9;
    this.levels[21] = next10;
    this.levels[22] = next11;
    this.levels[25] = next12;
    this.levels[26] = next13;
    this.levels[29] = next14;
    this.levels[30] = next15;
    this.levels[9] =
        this.levels[9] + running.keep((this.origins[9] - this.levels[9]) * Pack::all(0.0327838995179941)) + 0.0;
    this.levels[10] =
        this.levels[10] + running.keep((this.origins[10] - this.levels[10]) * Pack::all(0.05404053109323459)) + 0.0;
    this.levels[12] =
        this.levels[12] + running.keep((this.origins[12] - this.levels[12]) * Pack::all(0.048770575499285984)) + 0.0;
    this.levels[13] =
        this.levels[13] + running.keep((this.origins[13] - this.levels[13]) * Pack::all(0.0327838995179941)) + 0.0;
    this.levels[14] =
        this.levels[14] + running.keep((this.origins[14] - this.levels[14]) * Pack::all(0.05404053109323459)) + 0.0;
    this.levels[16] =
        this.levels[16] + running.keep((this.origins[16] - this.levels[16]) * Pack::all(0.048770575499285984)) + 0.0;
    this.levels[17] =
        this.levels[17] + running.keep((this.origins[17] - this.levels[17]) * Pack::all(0.0327838995179941)) + 0.0;
    this.levels[20] =
        this.levels[20] + running.keep((this.origins[20] - this.levels[20]) * Pack::all(0.048770575499285984)) + 0.0;
    this.levels[24] =
        this.levels[24] + running.keep((this.origins[24] - this.levels[24]) * Pack::all(0.048770575499285984)) + 0.0;
    this.levels[28] =
        this.levels[28] + running.keep((this.origins[28] - this.levels[28]) * Pack::all(0.048770575499285984)) + 0.0;
    this.levels[32] =
        this.levels[32] + running.keep((this.origins[32] - this.levels[32]) * Pack::all(0.048770575499285984)) + 0.0;
    this.levels[39] =
        this.levels[39] + running.keep((this.origins[39] - this.levels[39]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[40] =
        this.levels[40] + running.keep((this.origins[40] - this.levels[40]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[41] =
        this.levels[41] + running.keep((this.origins[41] - this.levels[41]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[42] =
        this.levels[42] + running.keep((this.origins[42] - this.levels[42]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[43] =
        this.levels[43] + running.keep((this.origins[43] - this.levels[43]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[44] =
        this.levels[44] + running.keep((this.origins[44] - this.levels[44]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[45] =
        this.levels[45] + running.keep((this.origins[45] - this.levels[45]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[46] =
        this.levels[46] + running.keep((this.origins[46] - this.levels[46]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[47] =
        this.levels[47] + running.keep((this.origins[47] - this.levels[47]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[48] =
        this.levels[48] + running.keep((this.origins[48] - this.levels[48]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[49] =
        this.levels[49] + running.keep((this.origins[49] - this.levels[49]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[50] =
        this.levels[50] + running.keep((this.origins[50] - this.levels[50]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[51] =
        this.levels[51] + running.keep((this.origins[51] - this.levels[51]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[52] =
        this.levels[52] + running.keep((this.origins[52] - this.levels[52]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[53] =
        this.levels[53] + running.keep((this.origins[53] - this.levels[53]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[54] =
        this.levels[54] + running.keep((this.origins[54] - this.levels[54]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[55] =
        this.levels[55] + running.keep((this.origins[55] - this.levels[55]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[56] =
        this.levels[56] + running.keep((this.origins[56] - this.levels[56]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[57] =
        this.levels[57] + running.keep((this.origins[57] - this.levels[57]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[58] =
        this.levels[58] + running.keep((this.origins[58] - this.levels[58]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[59] =
        this.levels[59] + running.keep((this.origins[59] - this.levels[59]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[60] =
        this.levels[60] + running.keep((this.origins[60] - this.levels[60]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[61] =
        this.levels[61] + running.keep((this.origins[61] - this.levels[61]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[62] =
        this.levels[62] + running.keep((this.origins[62] - this.levels[62]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[63] =
        this.levels[63] + running.keep((this.origins[63] - this.levels[63]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[64] =
        this.levels[64] + running.keep((this.origins[64] - this.levels[64]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[65] =
        this.levels[65] + running.keep((this.origins[65] - this.levels[65]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[66] =
        this.levels[66] + running.keep((this.origins[66] - this.levels[66]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[67] =
        this.levels[67] + running.keep((this.origins[67] - this.levels[67]) * Pack::all(0.040810542890861834)) + 0.0;
    this.levels[68] =
        this.levels[68] + running.keep((this.origins[68] - this.levels[68]) * Pack::all(0.040810542890861834)) + 0.0;
    this.flow_luck = dealt_luck;
}
#[wide]
fn judge(it: &mut Kernel) {
    let this = it;
    let (month, calendar_month): (Pack<W>, Pack<W>) =
        (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));
    let _ = (month, calendar_month);
    let holds = this.levels[7].map(|a| total::truth(a > 95.0)).test(|it| it > 0.0).and(this.running.lanes);
    this.running.end(holds, OutcomeId(0), this.turn);
    if this.turn + 1 == 24 {
        let holds = (((this.in_force[0] * this.levels[38].map(|a| total::truth(a > 50.0)))
            * this.levels[0].map(|a| total::truth(a > 45.0)))
            * this.levels[7].map(|a| total::truth(a < 52.0)))
        .test(|it| it > 0.0)
        .and(this.running.lanes);
        this.running.end(holds, OutcomeId(1), this.turn);
        let holds = (this.in_force[0] * this.levels[38].map(|a| total::truth(a > 32.0)))
            .test(|it| it > 0.0)
            .and(this.running.lanes);
        this.running.end(holds, OutcomeId(2), this.turn);
        let holds = (this.levels[6].map(|a| total::truth(a > 16.0)) * this.levels[7].map(|a| total::truth(a < 62.0)))
            .test(|it| it > 0.0)
            .and(this.running.lanes);
        this.running.end(holds, OutcomeId(3), this.turn);
        let holds = Pack::all(1.0).test(|it| it > 0.0).and(this.running.lanes);
        this.running.end(holds, OutcomeId(4), this.turn);
    }
}
#[wide]
fn settle(it: &mut Kernel) {
    let this = it;
    let (per_point, running) = (Pack::all(1.0) / Pack::all(25.0), this.running.lanes);
    const LOW: [f64; 69] = [
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -100.0, -100.0, -100.0,
        -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0,
        -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0, -100.0,
    ];
    for slot in 0..LOW.len() {
        if !this.touched[slot] {
            continue;
        }
        this.touched[slot] = false;
        let (level, low) = (this.levels[slot], LOW[slot]);
        let rise = core::mem::replace(&mut this.up[slot], Pack::ZERO) * headroom_factor(level, low, per_point, true);
        let fall = core::mem::replace(&mut this.down[slot], Pack::ZERO) * headroom_factor(level, low, per_point, false);
        this.levels[slot] = held(level + running.keep(rise + fall), low);
    }
}

pub(crate) const WRITTEN: u64 = 2961965954265755241;
