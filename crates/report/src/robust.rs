//! How policies hold up, as people read it: regret, how often each satisfies, where it fails, and who pays.

use super::called;
use super::compare::{scaled, signed};
use super::facts::HeldFacts;
use super::figures::{decimals, figure, grouped, percent, percents};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::numbers::number;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::{apart, list, range, unit};
use super::wrap::wrapped;
use diwan_studies::stats::Interval;
use diwan_studies::study::{
    AimFacts, BoxFacts, FailsFacts, LimitFacts, PayoffFacts, PolicyFacts, RegretFacts, RobustFacts,
};

/// How policies hold up, as people read it.
#[must_use]
pub fn tell_robust(scenario: Shown<'_>, facts: &HeldFacts, look: &Look) -> String {
    let look = &look.held();
    let found = &facts.found;
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&made_of(facts), "", 0, look.width);
    out.push('\n');
    out += &wrapped(&leads(found), "", 0, look.width);
    if is_numbered(found) {
        let named = |(place, it): (usize, &PolicyFacts)| say!("robust-numbered-one", n: place + 1, policy: &it.name);
        let all: Vec<String> = in_order(found).enumerate().map(named).collect();
        out += &wrapped(&say!("robust-numbered", policies: apart(&all)), "", 0, look.width);
    }
    for (place, aim) in found.aims.iter().enumerate() {
        out += &measured(found, place, aim, look);
    }
    for place in 0..found.policies.first().map_or(0, |it| it.satisfies.len()) {
        out += &satisfied(found, place, look);
    }
    out += &look.heading(&say!("robust-fails"));
    for policy in in_order(found) {
        for it in &policy.fails {
            let when = if it.kind == "condition" { say!("robust-not", when: &it.when) } else { it.when.clone() };
            out += &wrapped(&fails(scenario, found, policy, it, &when), "- ", 2, look.width);
        }
    }
    out += &look.heading(&say!("robust-pays"));
    for policy in in_order(found).filter(|it| !it.payoffs.is_empty()) {
        let said = pays(scenario, policy);
        let said = say!("robust-pays-of", policy: &policy.name, control: &found.control, said: said);
        out += &wrapped(&said, "- ", 2, look.width);
    }
    if !look.brief {
        out.push('\n');
        let legend = say!("robust-pays-legend", level: figure(100.0 * found.level, 0));
        out += &wrapped(&legend, "", 0, look.width);
    }
    out + &made_by(&found.provenance, look.width)
}

/// The policies, the best first.
pub(crate) fn in_order(found: &RobustFacts) -> impl Iterator<Item = &PolicyFacts> {
    found.order.iter().filter_map(|it| found.policies.get(*it))
}

/// Whether names are so long that tables would cut them off: there policies are called by number, in their order.
fn is_numbered(found: &RobustFacts) -> bool {
    found.policies.iter().any(|it| it.name.chars().count() > LONGEST)
}

/// What a policy is called in tables, by its place among those in order.
fn label(found: &RobustFacts, place: usize, policy: &PolicyFacts) -> String {
    if is_numbered(found) { (place + 1).to_string() } else { policy.name.clone() }
}

fn made_of(facts: &HeldFacts) -> String {
    let found = &facts.found;
    say!(
        "robust-made-of",
        policies: found.policies.len(),
        draws: grouped(found.draws),
        numbers: grouped(found.numbers),
        seeds: grouped(found.seeds),
        runs: grouped(found.runs),
        seconds: figure(facts.elapsed_s, 1),
    )
}

/// Numbers of a metric as they are shown, with as many decimals as an interval carries.
#[derive(Clone, Copy)]
pub(crate) struct Figures {
    factor: f64,
    places: usize,
}

impl Figures {
    pub(crate) fn of(unit: &str, low: f64, high: f64) -> Self {
        let factor = scaled(unit);
        // What is nothing without a doubt needs no decimals.
        let is_nothing = low == 0.0 && high == 0.0;
        Self { factor, places: if is_nothing { 0 } else { decimals(factor * (high - low) / 2.0).min(2) } }
    }

    pub(crate) fn told(self, value: f64) -> String {
        figure(self.factor * value, self.places)
    }

    pub(crate) fn range(self, low: f64, high: f64) -> String {
        range(&self.told(low), &self.told(high))
    }
}

/// What regret stays below in nine states of ten.
pub(crate) fn high(unit: &str, it: &RegretFacts) -> String {
    Figures::of(unit, it.p90_low, it.p90_high).told(it.p90)
}

/// What comes out first: which policy regrets least, or satisfies most often.
fn leads(found: &RobustFacts) -> String {
    let Some(first) = in_order(found).next() else { return String::new() };
    if let (Some(aim), Some(it)) = (found.aims.first(), first.measures.first()) {
        let figures = Figures::of(aim.unit, it.regret.p90_low, it.regret.p90_high);
        let other = |policy: &PolicyFacts| {
            let p90 = high(aim.unit, &policy.measures.first()?.regret);
            Some(say!("robust-leads-other", p90: p90, policy: &policy.name))
        };
        let others: Vec<String> = in_order(found).skip(1).take(NAMED).filter_map(other).collect();
        if it.regret.p90_high == 0.0 {
            let (policy, metric, others) = (&first.name, &aim.on, list(&others));
            return say!("robust-leads-nothing", policy: policy, metric: metric, others: others, unit: unit(aim.unit));
        }
        return say!(
            "robust-leads",
            policy: &first.name,
            metric: &aim.on,
            p90: figures.told(it.regret.p90),
            unit: unit(aim.unit),
            range: figures.range(it.regret.p90_low, it.regret.p90_high),
            others: list(&others),
            first: figure(100.0 * it.regret.p90_first, 0),
        );
    }
    let Some(it) = first.satisfies.first() else { return String::new() };
    let interval = Interval { low: it.low, high: it.high };
    let other = |policy: &PolicyFacts| {
        let share = percent(policy.satisfies.first()?.share, interval);
        Some(say!("robust-leads-other", p90: share, policy: &policy.name))
    };
    let others: Vec<String> = in_order(found).skip(1).take(NAMED).filter_map(other).collect();
    say!(
        "robust-leads-satisfies",
        policy: &first.name,
        when: &it.when,
        share: percent(it.share, interval),
        range: percents(interval),
        others: list(&others),
    )
}

/// Letters of a name that every table has room for.
const LONGEST: usize = 13;
/// Policies that are named beside the first.
pub(crate) const NAMED: usize = 3;

fn measured(found: &RobustFacts, place: usize, aim: &AimFacts, look: &Look) -> String {
    let heading = match aim.direction {
        "more" => say!("robust-aim-more", metric: &aim.on),
        _ => say!("robust-aim-less", metric: &aim.on),
    };
    let interval = say!("batch-interval", level: figure(100.0 * found.level, 0));
    let mut grid = Grid::new(&say!("robust-policy"))
        .widest(34)
        .right(&say!("robust-mean"), 5)
        .right(&interval, 5)
        .right(&say!("robust-regret"), 5)
        .right(&interval, 5)
        .right(&say!("robust-p90"), 5)
        .right(&say!("robust-max"), 5)
        .right(&say!("robust-best"), 5);
    for (rank, policy) in in_order(found).enumerate() {
        let Some(it) = policy.measures.get(place) else { continue };
        let (mean, regret) =
            (Figures::of(aim.unit, it.low, it.high), Figures::of(aim.unit, it.regret.low, it.regret.high));
        grid.row(
            &label(found, rank, policy),
            [
                mean.told(it.mean),
                mean.range(it.low, it.high),
                regret.told(it.regret.mean),
                regret.range(it.regret.low, it.regret.high),
                regret.told(it.regret.p90),
                regret.told(it.regret.max),
                percent(it.best.share, Interval { low: it.best.low, high: it.best.high }),
            ],
        );
    }
    let mut out = look.heading(&heading) + &grid.laid_out(look);
    if !look.brief {
        out.push('\n');
        out += &wrapped(&legend(found, place, aim), "", 0, look.width);
    }
    out
}

fn legend(found: &RobustFacts, place: usize, aim: &AimFacts) -> String {
    let mut said = Vec::new();
    // What the columns say is said once.
    if place == 0 {
        said.push(say!("robust-legend", level: figure(100.0 * found.level, 0), beyond: beyond(found)));
    }
    if aim.unit == "share" {
        said.push(say!("robust-legend-shares"));
    }
    if aim.luck_share >= 1.0 {
        said.push(say!("robust-luck-all"));
    } else if let Some(it) = in_order(found).next().and_then(|it| it.measures.get(place)) {
        // How far the bounds lie is the same for every policy: what is in doubt is the best of them.
        let (down, up) = (it.regret.mean - it.regret.at_least, it.regret.at_most - it.regret.mean);
        let figures = Figures::of(aim.unit, 0.0, down.abs().max(up.abs()));
        said.push(say!(
            "robust-luck",
            luck: figure(100.0 * aim.luck_share, 0),
            down: figures.told(down.max(0.0)),
            up: figures.told(up.max(0.0)),
            unit: unit(aim.unit),
        ));
    }
    said.join(" ")
}

/// The share of states that may be worse than the worst, per cent.
pub(crate) fn beyond(found: &RobustFacts) -> String {
    figure(100.0 * found.beyond, if found.beyond < 0.1 { 1 } else { 0 })
}

fn satisfied(found: &RobustFacts, place: usize, look: &Look) -> String {
    let Some(when) = found.policies.first().and_then(|it| it.satisfies.get(place)).map(|it| it.when.clone()) else {
        return String::new();
    };
    let mut grid = Grid::new(&say!("robust-policy"))
        .widest(34)
        .right(&say!("robust-states"), 6)
        .right(&say!("batch-interval", level: figure(100.0 * found.level, 0)), 6)
        .right(&say!("robust-seen"), 6);
    for (rank, policy) in in_order(found).enumerate() {
        let Some(it) = policy.satisfies.get(place) else { continue };
        let interval = Interval { low: it.low, high: it.high };
        grid.row(
            &label(found, rank, policy),
            [percent(it.share, interval), percents(interval), percent(it.seen, interval)],
        );
    }
    let mut out = look.heading(&say!("robust-satisfies", when: when)) + &grid.laid_out(look);
    if !look.brief {
        out.push('\n');
        out += &wrapped(&say!("robust-satisfies-legend", seeds: grouped(found.seeds)), "", 0, look.width);
    }
    out
}

/// Where a policy fails, in a few sentences; `when` is what it fails at.
pub(crate) fn fails(
    scenario: Shown<'_>,
    found: &RobustFacts,
    policy: &PolicyFacts,
    it: &FailsFacts,
    when: &str,
) -> String {
    let (name, states, draws) = (&policy.name, grouped(it.states), grouped(found.draws));
    match (it.none, it.kind) {
        (Some("few"), "regret") => return say!("robust-regrets-few", policy: name, when: when, draws: draws),
        (Some("nowhere"), "regret") => {
            return say!("robust-regrets-nowhere", policy: name, when: when, states: states, draws: draws);
        }
        (Some(_), "regret") => {
            return say!("robust-regrets-never", policy: name, when: when, states: states, draws: draws);
        }
        (Some("never"), _) => {
            return say!("robust-fails-never", policy: name, when: when, states: states, draws: draws);
        }
        (Some("always"), _) => {
            return say!("robust-fails-always", policy: name, when: when, states: states, draws: draws);
        }
        (Some("few"), _) => return say!("robust-fails-few", policy: name, when: when, draws: draws),
        (Some(_), _) => return say!("robust-fails-nowhere", policy: name, when: when, states: states, draws: draws),
        (None, _) => {}
    }
    let share = it.states as f64 / found.draws.max(1) as f64;
    let mut said = Vec::new();
    for (place, own) in it.boxes.iter().enumerate() {
        let (limits, density, coverage) = (limits(scenario, own, &[]), whole(own.density), whole(own.coverage));
        said.push(if place == 0 {
            say!("robust-box", limits: list(&limits), density: density, share: whole(share), coverage: coverage)
        } else {
            say!("robust-box-next", limits: list(&limits), density: density, coverage: coverage)
        });
        if let Some(density) = own.density_elsewhere.filter(|_| place == 0) {
            said.push(say!("robust-box-again", density: whole(density)));
        }
    }
    let boxes = said.join(" ");
    if it.kind == "condition" {
        say!("robust-fails-condition", policy: name, when: when, states: states, draws: draws, boxes: boxes)
    } else {
        say!("robust-fails-regret", policy: name, when: when, states: states, draws: draws, boxes: boxes)
    }
}

fn whole(share: f64) -> String {
    figure(100.0 * share, 0)
}

/// The limits of a box in words, but for those of numbers at some paths.
pub(crate) fn limits(scenario: Shown<'_>, it: &BoxFacts, but: &[&str]) -> Vec<String> {
    let kept = it.limits.iter().filter(|it| !but.contains(&it.path.as_str()));
    kept.map(|it| say!("discover-inside-one", number: number(scenario, &it.path), values: values(it))).collect()
}

fn values(limit: &LimitFacts) -> String {
    let end = |it: f64| figure(it, if it.abs() >= 10.0 { 1 } else { 2 });
    match (limit.low, limit.high) {
        (Some(low), Some(high)) => say!("discover-between", low: end(low), high: end(high)),
        (Some(low), None) => say!("discover-above", low: end(low)),
        (None, Some(high)) => say!("discover-below", high: end(high)),
        (None, None) => String::new(),
    }
}

/// Who gains and who loses, the largest first.
fn pays(scenario: Shown<'_>, policy: &PolicyFacts) -> String {
    let mut shown: Vec<&PayoffFacts> = policy.payoffs.iter().filter(|it| it.verdict.is_difference()).collect();
    shown.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()));
    let rest = policy.payoffs.len() - shown.len();
    let named = |is_gain: bool| -> Vec<String> {
        let said = |it: &&PayoffFacts| {
            let places = decimals((it.high - it.low) / 2.0).min(2);
            let [size, low, high] = [it.difference, it.low, it.high].map(|it| signed(it, places).trim().to_owned());
            say!("robust-gain", actor: called::actor(scenario, &it.actor), size: size, range: range(&low, &high))
        };
        shown.iter().filter(|it| (it.difference > 0.0) == is_gain).map(said).collect()
    };
    let (gains, losses) = (named(true), named(false));
    let mut all = Vec::new();
    if !gains.is_empty() {
        all.push(format!("{}.", say!("robust-gains", actors: apart(&gains))));
    }
    if !losses.is_empty() {
        all.push(format!("{}.", say!("robust-losses", actors: apart(&losses))));
    }
    if all.is_empty() {
        return say!("robust-pays-none");
    }
    if rest > 0 {
        all.push(say!("robust-pays-rest", n: rest));
    }
    all.join(" ")
}
