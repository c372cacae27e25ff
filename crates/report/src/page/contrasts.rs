//! Contrasts on a page: a forest for each unit, a sentence for each difference, and the verdict in words.

use diwan_studies::study::{ComparisonFacts, ContrastFacts, Verdict};

use super::chart::forest::{self, Ends, Row};
use super::common::{factor, metric, places};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::compare::{bounds, share_of_draws, signed};
use crate::figures::{figure, p_value};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::{range, unit};
use diwan_studies::stats::Interval;

/// Rows of a picture: no more than fit on a printed page.
const MOST: usize = 16;

/// The units of metrics in the order in which they are shown.
const UNITS: [&str; 9] =
    ["share", "points", "points × months", "utility", "months", "agreements", "rounds", "events", "turns"];

/// The forests of an arm, one for each unit.
pub(super) fn forests(scenario: Shown<'_>, found: &ComparisonFacts, arm: &str) -> Vec<Picture> {
    let of_arm = || found.contrasts.iter().filter(|it| it.arm == arm);
    let mut units: Vec<&str> = UNITS.iter().copied().filter(|unit| of_arm().any(|it| it.unit == *unit)).collect();
    units.extend(of_arm().map(|it| it.unit).filter(|it| !UNITS.contains(it)));
    units.dedup();
    units.iter().map(|unit| forest(scenario, found, arm, unit)).collect()
}

/// The differences of an arm in a unit, the largest first in smallest differences that matter; what does not fit is in
/// the table.
fn forest(scenario: Shown<'_>, found: &ComparisonFacts, arm: &str, wanted: &str) -> Picture {
    let all: Vec<&ContrastFacts> = found.of_unit(arm, wanted);
    let level = figure(100.0 * found.level, 0);
    let mut twin = Table::of(say!("compare-metric"))
        .figures([
            arm.to_owned(),
            found.control.name.clone(),
            say!("page-difference"),
            say!("batch-interval", level: &level),
        ])
        .figures([say!("page-smallest"), say!("compare-p"), say!("compare-draws")])
        .with(say!("claims-verdict"), Column::Word);
    let mut rows = Vec::new();
    for it in &all {
        let (factor, label) = (factor(it.unit), metric(scenario, &it.metric));
        let places = places(factor, [it.low, it.high]);
        let [size, interval] = figures(factor, places, it.difference, [it.low, it.high]);
        let value = |x: f64| figure(factor * x, places);
        let cells = [value(it.arm_value), value(it.control_value), size.clone(), interval.clone()];
        let more = [
            (factor * it.smallest).to_string(),
            p_value(it.p_adjusted),
            share_of_draws(it.draws_in_direction.share_of_draws),
            verdict(it.verdict),
        ];
        twin.row(&label, cells.into_iter().chain(more));
        rows.push(Row {
            label,
            difference: factor * it.difference,
            ends: [factor * it.low, factor * it.high],
            smallest: factor * it.smallest,
            figures: [size, interval],
            verdict: verdict(it.verdict),
            stands_out: it.verdict.is_difference(),
        });
    }
    let (shown, in_words) = (rows.len().min(MOST), unit(wanted));
    rows.truncate(MOST);
    let title = if wanted == "utility" { say!("page-forest-gains") } else { say!("page-forest", unit: &in_words) };
    let sentence = say!("page-forest-sentence", arm: arm, control: &found.control.name, unit: in_words, level: level);
    let ends = Ends { lower: say!("page-less", arm: arm), higher: say!("page-more", arm: arm) };
    let key = format!("differences-{arm}-{}", wanted.replace(|it: char| !it.is_ascii_alphanumeric(), "-"));
    let picture = Picture::new(key, [title, sentence], twin, |room| forest::draw(&rows, &ends, room));
    if shown < all.len() { picture.with_note(say!("page-forest-cut", shown: shown, n: all.len())) } else { picture }
}

/// A difference and its interval in figures.
pub(super) fn figures(factor: f64, places: usize, difference: f64, [low, high]: [f64; 2]) -> [String; 2] {
    let interval = Interval { low, high };
    [signed(factor * difference, places).trim().to_owned(), bounds(interval, factor, places)]
}

/// A verdict in two or three words.
pub(super) fn verdict(it: Verdict) -> String {
    match it {
        Verdict::Higher => say!("page-verdict-higher"),
        Verdict::Lower => say!("page-verdict-lower"),
        Verdict::Equivalent => say!("page-verdict-equivalent"),
        Verdict::Undetermined => say!("page-verdict-undetermined"),
        Verdict::TooFew => say!("page-verdict-few"),
    }
}

/// A difference in a sentence's part.
pub(super) fn told(scenario: Shown<'_>, it: &ContrastFacts) -> String {
    let factor = factor(it.unit);
    let places = places(factor, [it.low, it.high]);
    let unit = if it.unit == "share" { "%".to_owned() } else { unit(it.unit) };
    let name = metric(scenario, &it.metric);
    let [arm, control] = [it.arm_value, it.control_value].map(|x| figure(factor * x, places));
    let [low, high] = [it.low, it.high].map(|x| signed(factor * x, places).trim().to_owned());
    let (range, rises) = (range(&low, &high), it.difference > 0.0);
    if it.is_outcome() {
        say!("page-told-outcome", outcome: name, arm: arm, control: control, rises: rises, range: range)
    } else {
        say!("page-told", metric: name, arm: arm, control: control, rises: rises, unit: unit, range: range)
    }
}
