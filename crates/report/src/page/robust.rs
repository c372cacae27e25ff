//! Policies under uncertainty as a page: what each regrets, how often it satisfies, where it fails, and who pays.

use diwan_studies::stats::Interval;
use diwan_studies::study::{AimFacts, FailsFacts, MapFacts, PolicyFacts, RobustFacts, SatisfiesFacts};
use maud::{Markup, html};

use super::chart::{fails, forest, regret, shares};
use super::common::{asked, factor, method, metric, places, rests};
use super::contrasts::{figures, verdict};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::facts::HeldFacts;
use crate::figures::{figure, grouped, p_value, percent, percents, short};
use crate::locale::say;
use crate::numbers::number;
use crate::robust::{Figures, NAMED, beyond, high, in_order, limits};
use crate::shown::Shown;
use crate::words::{apart, capital, list, unit};

/// Policies of a picture: no more than fit on a printed page.
const MOST: usize = 16;
/// Maps, and policies of which it is shown who pays, that stand open; what is more is shown when asked for, up to three
/// times as many.
const OPEN: usize = 4;

/// Policies under uncertainty as a page.
#[must_use]
pub fn robust_page(scenario: Shown<'_>, facts: &HeldFacts, made: &Made) -> Page {
    let found = &facts.found;
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    parts.extend(found.aims.iter().enumerate().map(|(place, it)| regrets(scenario, found, place, it).into()));
    let conditions = found.policies.first().map_or(0, |it| it.satisfies.len());
    parts.extend((0..conditions).map(|it| satisfied(scenario, found, it).into()));
    parts.extend([Part::Heading(say!("robust-fails")), Part::Markup(failing(scenario, found))]);
    split(&mut parts, maps(scenario, found), say!("page-robust-fails-more"));
    parts.push(Part::Heading(say!("page-robust-pays")));
    let gains = in_order(found).filter(|it| !it.payoffs.is_empty()).enumerate();
    split(
        &mut parts,
        gains.map(|(place, it)| gain(scenario, found, place, it)).collect(),
        say!("page-robust-gains-more"),
    );
    let digests = found.policies.iter().map(|it| (say!("page-arm-digest", arm: &it.name), it.digest.clone()));
    let document = Document {
        kind: say!("page-robust"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: question(scenario, found),
        answer: answer(scenario, found),
        parts,
        rests: rests(scenario),
        method: method(scenario, &found.provenance, how(found)).into_iter().chain(digests.take(MOST)).collect(),
    };
    document.page(made)
}

/// The first pictures stand open, some more are shown when asked for.
fn split(parts: &mut Vec<Part>, mut pictures: Vec<Picture>, more: String) {
    pictures.truncate(4 * OPEN);
    let rest = pictures.split_off(pictures.len().min(OPEN));
    parts.extend(pictures.into_iter().map(Part::from));
    if !rest.is_empty() {
        parts.push(Part::More(more, rest));
    }
}

fn question(scenario: Shown<'_>, found: &RobustFacts) -> Markup {
    let aim = |it: &AimFacts| {
        let metric = metric(scenario, &it.on);
        if it.direction == "more" {
            say!("page-robust-more", metric: metric)
        } else {
            say!("page-robust-less", metric: metric)
        }
    };
    let satisfies = found.policies.first().map_or(&[][..], |it| &it.satisfies);
    let criteria: Vec<String> = found
        .aims
        .iter()
        .map(aim)
        .chain(satisfies.iter().map(|it| say!("page-robust-satisfy", when: wish(scenario, it))))
        .collect();
    let said = [
        say!("page-robust-asked", policies: found.policies.len()),
        say!("page-robust-criteria", criteria: apart(&criteria)),
    ];
    let settings =
        |it: &PolicyFacts| if it.settings.is_empty() { say!("page-no-settings") } else { apart(&it.settings) };
    html! {
        (asked(scenario, &said))
        dl { @for it in found.policies.iter().take(MOST) { dt { (it.name) } dd { (settings(it)) } } }
    }
}

fn how(found: &RobustFacts) -> String {
    say!(
        "page-robust-how",
        draws: grouped(found.draws),
        numbers: grouped(found.numbers),
        seeds: grouped(found.seeds),
        policies: found.policies.len(),
        runs: grouped(found.runs),
        level: figure(100.0 * found.level, 0),
    )
}

/// What came out: who regrets least of each aim, and who satisfies each condition most often.
fn answer(scenario: Shown<'_>, found: &RobustFacts) -> Vec<String> {
    let mut said = Vec::new();
    for (place, aim) in found.aims.iter().enumerate() {
        let mut sorted: Vec<&PolicyFacts> = in_order(found).collect();
        let p90 = |it: &PolicyFacts| it.measures.get(place).map_or(f64::INFINITY, |it| it.regret.p90);
        sorted.sort_by(|a, b| p90(a).total_cmp(&p90(b)));
        let Some((first, it)) = sorted.first().and_then(|it| Some((it, it.measures.get(place)?))) else { continue };
        let figures = Figures::of(aim.unit, it.regret.p90_low, it.regret.p90_high);
        let own = |it: &PolicyFacts| it.measures.get(place).map_or_else(String::new, |it| high(aim.unit, &it.regret));
        let other = |it: &&PolicyFacts| say!("page-robust-leads-other", p90: own(it), policy: &it.name);
        let others: Vec<String> = sorted.iter().skip(1).take(NAMED).map(other).collect();
        if it.regret.p90_high == 0.0 {
            let (metric, others) = (metric(scenario, &aim.on), list(&others));
            let policy = &first.name;
            said.push(
                say!("page-robust-leads-nothing", policy: policy, metric: metric, others: others, unit: unit(aim.unit)),
            );
            continue;
        }
        said.push(say!(
            "page-robust-leads",
            policy: &first.name,
            metric: metric(scenario, &aim.on),
            p90: figures.told(it.regret.p90),
            unit: unit(aim.unit),
            range: figures.range(it.regret.p90_low, it.regret.p90_high),
            others: list(&others),
            first: figure(100.0 * it.regret.p90_first, 0),
        ));
    }
    for place in 0..found.policies.first().map_or(0, |it| it.satisfies.len()) {
        let share = |it: &&PolicyFacts| it.satisfies.get(place).map_or(0.0, |it| it.share);
        let best = in_order(found).fold(None, |best: Option<&PolicyFacts>, it| {
            if best.is_some_and(|best| share(&best) >= share(&it)) { best } else { Some(it) }
        });
        let Some((best, it)) = best.and_then(|it| Some((it, it.satisfies.get(place)?))) else { continue };
        let interval = Interval { low: it.low, high: it.high };
        said.push(say!(
            "page-robust-satisfies-leads",
            policy: &best.name,
            when: wish(scenario, it),
            share: percent(it.share, interval),
            range: percents(interval),
        ));
    }
    said
}

/// What each policy regrets of an aim.
fn regrets(scenario: Shown<'_>, found: &RobustFacts, place: usize, aim: &AimFacts) -> Picture {
    let (factor, level) = (factor(aim.unit), figure(100.0 * found.level, 0));
    let interval = say!("batch-interval", level: &level);
    let names = [say!("page-robust-mean-regret"), say!("page-robust-in-nine"), say!("page-robust-worst")];
    let mut twin = Table::of(say!("robust-policy"))
        .figures([say!("robust-mean"), interval.clone(), say!("robust-regret"), interval.clone()])
        .figures([say!("robust-p90"), interval.clone(), say!("robust-max"), say!("page-robust-bounds")])
        .figures([say!("robust-best"), interval]);
    let mut rows = Vec::new();
    let mut sorted: Vec<&PolicyFacts> = in_order(found).collect();
    sorted.sort_by(|a, b| {
        let p90 = |it: &PolicyFacts| it.measures.get(place).map_or(f64::INFINITY, |it| it.regret.p90);
        p90(a).total_cmp(&p90(b))
    });
    for policy in sorted {
        let Some(it) = policy.measures.get(place) else { continue };
        let (own, regret) =
            (Figures::of(aim.unit, it.low, it.high), Figures::of(aim.unit, it.regret.low, it.regret.high));
        let best = Interval { low: it.best.low, high: it.best.high };
        let [mean, high, most] = [it.regret.mean, it.regret.p90, it.regret.max].map(|it| regret.told(it));
        twin.row(
            &policy.name,
            [
                own.told(it.mean),
                own.range(it.low, it.high),
                mean.clone(),
                regret.range(it.regret.low, it.regret.high),
                high.clone(),
                regret.range(it.regret.p90_low, it.regret.p90_high),
                most.clone(),
                regret.range(it.regret.at_least, it.regret.at_most),
                percent(it.best.share, best),
                percents(best),
            ],
        );
        rows.push(regret::Row {
            label: policy.name.clone(),
            mean: factor * it.regret.mean,
            ends: [factor * it.regret.low, factor * it.regret.high],
            high: factor * it.regret.p90,
            most: factor * it.regret.max,
            figures: [mean, high, most],
        });
    }
    let all = rows.len();
    rows.truncate(MOST);
    let title = say!("page-robust-regret", metric: metric(scenario, &aim.on));
    let sentence =
        say!("page-robust-regret-sentence", unit: unit(aim.unit), level: &level, draws: grouped(found.draws));
    let luck = figure(100.0 * aim.luck_share, 0);
    let mut note = say!("page-robust-regret-note", level: level, beyond: beyond(found), luck: luck);
    if rows.len() < all {
        note = format!("{} {note}", say!("page-robust-cut", shown: rows.len(), n: all));
    }
    let key = format!("regret-{}", place + 1);
    Picture::new(key, [title, sentence], twin, |room| regret::draw(&rows, &names, room)).with_note(note)
}

/// How often each policy satisfies a condition.
fn satisfied(scenario: Shown<'_>, found: &RobustFacts, place: usize) -> Picture {
    let level = figure(100.0 * found.level, 0);
    let mut twin = Table::of(say!("robust-policy")).figures([
        say!("robust-states"),
        say!("batch-interval", level: &level),
        say!("robust-seen"),
    ]);
    let (mut rows, mut when) = (Vec::new(), String::new());
    for policy in in_order(found) {
        let Some(it) = policy.satisfies.get(place) else { continue };
        let interval = Interval { low: it.low, high: it.high };
        let written = [percent(it.share, interval), percents(interval)];
        twin.row(&policy.name, written.iter().cloned().chain([percent(it.seen, interval)]));
        when = wish(scenario, it);
        rows.push(shares::Row {
            label: policy.name.clone(),
            share: 100.0 * it.share,
            ends: [it.low, it.high].map(|it| 100.0 * it),
            figures: written,
        });
    }
    let all = rows.len();
    rows.truncate(MOST);
    let sentence = say!("page-robust-satisfies-sentence", draws: grouped(found.draws), when: &when, level: level);
    let title = format!("{}: {when}", say!("page-robust-satisfies"));
    let picture =
        Picture::new(format!("satisfies-{}", place + 1), [title, sentence], twin, |room| shares::draw(&rows, room));
    if rows.len() < all { picture.with_note(say!("page-robust-cut", shown: rows.len(), n: all)) } else { picture }
}

/// A condition as people read it: “Escalation” is at most 20 %.
fn wish(scenario: Shown<'_>, it: &SatisfiesFacts) -> String {
    let (metric, is_share) = (metric(scenario, &it.on), it.unit == "share");
    let bound = short((factor(it.unit) * it.bound * 1e6).round() / 1e6);
    let bound = if is_share { say!("page-robust-percent", n: bound) } else { bound };
    if it.is == "at_least" {
        say!("page-robust-wish-least", metric: metric, bound: bound)
    } else {
        say!("page-robust-wish-most", metric: metric, bound: bound)
    }
}

/// What a policy fails at, as people read it: that a condition does not hold, or the metric that it regrets.
fn failed(scenario: Shown<'_>, policy: &PolicyFacts, place: usize, it: &FailsFacts) -> String {
    match policy.satisfies.get(place).filter(|_| it.kind == "condition") {
        Some(condition) => say!("robust-not", when: wish(scenario, condition)),
        None => say!("page-quoted", name: metric(scenario, &it.when)),
    }
}

/// Where each policy fails, in words.
fn failing(scenario: Shown<'_>, found: &RobustFacts) -> Markup {
    let said = in_order(found).flat_map(|policy| {
        let one = move |(place, it): (usize, &FailsFacts)| {
            let when = failed(scenario, policy, place, it);
            crate::robust::fails(scenario, found, policy, it, &when).replace('`', "")
        };
        policy.fails.iter().enumerate().map(one)
    });
    html! { ul { @for it in said { li { (it) } } } }
}

fn maps(scenario: Shown<'_>, found: &RobustFacts) -> Vec<Picture> {
    let of = |(place, policy)| {
        let policy: &PolicyFacts = policy;
        let one = move |(which, it): (usize, &FailsFacts)| {
            Some(map(scenario, policy, (which, it), it.map.as_ref()?, format!("fails-{}-{}", place + 1, which + 1)))
        };
        policy.fails.iter().enumerate().filter_map(one).collect::<Vec<Picture>>()
    };
    in_order(found).enumerate().flat_map(of).collect()
}

/// States of the world over two numbers, and whether a policy fails there.
fn map(
    scenario: Shown<'_>,
    policy: &PolicyFacts,
    (which, it): (usize, &FailsFacts),
    map: &MapFacts,
    key: String,
) -> Picture {
    let named = |path: &str| capital(&number(scenario, path));
    let names = [named(&map.across), named(&map.up)];
    let limit = |path: &str| {
        let limits = it.boxes.first().map_or(&[][..], |it| &it.limits);
        let own = limits.iter().find(|it| it.path == path);
        [own.and_then(|it| it.low), own.and_then(|it| it.high)]
    };
    let drawn = fails::Map {
        names: names.clone(),
        points: map.points.iter().map(|it| ([it.across, it.up], it.fails)).collect(),
        limits: [limit(&map.across), limit(&map.up)],
        legend: [say!("robust-fails-mark"), say!("robust-holds-mark")],
    };
    let mut twin =
        Table::of(say!("page-robust-state")).figures(names.clone()).with(say!("page-robust-is"), Column::Word);
    for (place, it) in map.points.iter().enumerate() {
        let value = |x: f64| figure(x, if x.abs() >= 10.0 { 1 } else { 2 });
        let is = if it.fails { say!("page-robust-yes") } else { say!("page-robust-no") };
        twin.row((place + 1).to_string(), [value(it.across), value(it.up), is]);
    }
    let title = if it.kind == "condition" {
        say!("page-robust-fails", policy: &policy.name)
    } else {
        say!("page-robust-fails-regret", policy: &policy.name)
    };
    let when = failed(scenario, policy, which, it);
    let frame = say!("page-robust-fails-frame");
    let sentence = say!("page-robust-fails-sentence", n: map.points.len(), when: when, box: frame);
    let picture = Picture::new(key, [title, sentence], twin, |room| fails::draw(&drawn, room));
    let others = it.boxes.first().map(|it| limits(scenario, it, &[&map.across, &map.up])).unwrap_or_default();
    if others.is_empty() { picture } else { picture.with_note(say!("page-robust-fails-note", limits: list(&others))) }
}

/// What each actor gains or loses by a policy.
fn gain(scenario: Shown<'_>, found: &RobustFacts, place: usize, policy: &PolicyFacts) -> Picture {
    let level = figure(100.0 * found.level, 0);
    let mut sorted: Vec<_> = policy.payoffs.iter().collect();
    sorted.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()));
    let mut twin = Table::of(say!("page-actor"))
        .figures([
            policy.name.clone(),
            found.control.clone(),
            say!("page-difference"),
            say!("batch-interval", level: &level),
            say!("page-smallest"),
            say!("compare-p"),
        ])
        .with(say!("claims-verdict"), Column::Word);
    let mut rows = Vec::new();
    for it in sorted {
        let places = places(1.0, [it.low, it.high]);
        let [size, interval] = figures(1.0, places, it.difference, [it.low, it.high]);
        let label = capital(called::actor(scenario, &it.actor));
        let value = |x: f64| figure(x, places);
        let cells = [value(it.value), value(it.control_value), size.clone(), interval.clone()];
        let more = [it.smallest.to_string(), p_value(it.p_adjusted), verdict(it.verdict)];
        twin.row(&label, cells.into_iter().chain(more));
        rows.push(forest::Row {
            label,
            difference: it.difference,
            ends: [it.low, it.high],
            smallest: it.smallest,
            figures: [size, interval],
            verdict: verdict(it.verdict),
            stands_out: it.verdict.is_difference(),
        });
    }
    let cut = (rows.len() > MOST).then(|| say!("page-forest-cut", shown: MOST, n: rows.len()));
    rows.truncate(MOST);
    let ends =
        forest::Ends { lower: say!("page-less", arm: &policy.name), higher: say!("page-more", arm: &policy.name) };
    let (policy, control) = (&policy.name, &found.control);
    let texts = [
        say!("page-robust-gains", policy: policy, control: control),
        say!("page-robust-gains-sentence", policy: policy, control: control, level: level),
    ];
    let picture = Picture::new(format!("gains-{}", place + 1), texts, twin, |room| forest::draw(&rows, &ends, room));
    match cut {
        Some(note) => picture.with_note(note),
        None => picture,
    }
}
