//! Who pulls where at a table, and who stands behind what comes of it, in words.

use super::called;
use super::facts::{BackerFacts, BidFacts};
use super::shown::Shown;
use super::words::{capital, change, level, list};

/// How many ratifiers are named on either side of an agreement.
const NAMED: usize = 3;
/// What is worth less than this to a side is not called a loss, utility.
const SMALLEST_LOSS: f64 = 0.02;

/// Who pulled where, as a sentence: "United States pulled to 58 (it wants 52, and demands 6 more) with 61 of 100,
/// Government in Baghdad to 56 (…) with 39."
pub(super) fn pulled(scenario: Shown<'_>, bids: &[BidFacts], terms: f64, open: bool) -> String {
    let balance = balance(bids);
    let bids: Vec<&BidFacts> = bids.iter().filter(|it| it.weight >= 0.005).collect();
    if bids.is_empty() {
        return String::new();
    }
    let sides: Vec<String> = bids
        .iter()
        .enumerate()
        .map(|(place, bid)| {
            let verb = if place == 0 { " pulled" } else { "" };
            let of = if place == 0 { " of 100" } else { "" };
            let share = 100.0 * bid.weight;
            format!("{}{verb} to {}{} with {share:.0}{of}", name(scenario, &bid.by), level(bid.towards), made_of(bid))
        })
        .collect();
    let losers: Vec<String> =
        bids.iter().filter(|it| it.worth < -SMALLEST_LOSS).map(|it| name(scenario, &it.by)).collect();
    let held = match balance {
        Some(balance) if open && (balance - terms).abs() >= 0.5 => {
            format!(
                " Pulls balance at {}; red lines and what is wanted at all hold it at {}.",
                level(balance),
                level(terms)
            )
        }
        _ => String::new(),
    };
    let paid = if losers.is_empty() || !open {
        String::new()
    } else {
        format!(
            " {} would rather have it stay, and {} paid elsewhere.",
            capital(&list(&losers)),
            if losers.len() == 1 { "is" } else { "are" }
        )
    };
    format!("{}.{held}{paid}", capital(&list(&sides)))
}

/// Where the pulls balance, points, if nothing holds the terms elsewhere; nothing where nobody pulls.
fn balance(bids: &[BidFacts]) -> Option<f64> {
    let weight: f64 = bids.iter().map(|it| it.weight).sum();
    (weight > 0.0).then(|| bids.iter().map(|it| it.weight * it.towards).sum::<f64>() / weight)
}

/// " (it wants 43, its ratifiers make it 50, and it demands 6 more)"; nothing where it pulls to where it wants to be.
fn made_of(bid: &BidFacts) -> String {
    let mandate = bid.mandate();
    let bound = bid.voices.len() > 1 && (mandate - bid.line).abs() >= 0.5;
    let demands = bid.demand.abs() >= 0.5;
    let more = || format!("demands {} {}", level(bid.demand.abs()), if bid.demand > 0.0 { "more" } else { "less" });
    match (bound, demands) {
        (false, false) => String::new(),
        (false, true) => format!(" (it wants {}, and {})", level(bid.line), more()),
        (true, false) => format!(" (it wants {}, its ratifiers make it {})", level(bid.line), level(mandate)),
        (true, true) => {
            format!(" (it wants {}, its ratifiers make it {}, and it {})", level(bid.line), level(mandate), more())
        }
    }
}

/// The voices in the mandates, loudest first, a line each: "Kurdistan Region towards 80, 12 of 100 in the mandate of
/// Government in Baghdad".
pub(super) fn voices(scenario: Shown<'_>, bids: &[BidFacts]) -> Vec<String> {
    let mandates = bids.iter().filter(|it| it.voices.len() > 1);
    mandates
        .flat_map(|bid| {
            let mut voices = bid.voices.clone();
            voices.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.by.cmp(&b.by)));
            voices.into_iter().map(move |it| {
                let (who, whose) = (capital(&name(scenario, &it.by)), name(scenario, &bid.by));
                format!("{who} towards {}, {:.0} of 100 in the mandate of {whose}", level(it.towards), 100.0 * it.share)
            })
        })
        .collect()
}

/// Who stands behind terms and who does not, as they count: "Most for it: A +0.10; most against it: B −0.07. Together:
/// +0.12."
pub(super) fn backing(scenario: Shown<'_>, backers: &[BackerFacts]) -> String {
    if backers.is_empty() {
        return String::new();
    }
    let mut order: Vec<&BackerFacts> = backers.iter().collect();
    order.sort_by(|a, b| counted(b).abs().total_cmp(&counted(a).abs()).then_with(|| a.by.cmp(&b.by)));
    let side = |sign: f64| -> Vec<String> {
        let named = order.iter().filter(|it| counted(it) * sign >= 0.005).take(NAMED);
        named.map(|it| format!("{} {}", name(scenario, &it.by), hundredths(counted(it)))).collect()
    };
    let parts: Vec<String> = [("most for it", side(1.0)), ("most against it", side(-1.0))]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(what, names)| format!("{what} {}", list(&names)))
        .collect();
    let sum = hundredths(backers.iter().map(counted).sum::<f64>().clamp(-1.0, 1.0));
    let parts = if parts.is_empty() { String::new() } else { format!("{}; ", parts.join(", ")) };
    capital(&format!("{parts}the support of all together, by their influence, is {sum} of 1."))
}

/// A line for each ratifier: "Sadr's movement: support −0.31, 14 of 100 of the influence; the terms are worth −0.4 to
/// it".
pub(super) fn ratifiers(scenario: Shown<'_>, backers: &[BackerFacts]) -> Vec<String> {
    let line = |it: &BackerFacts| {
        let (who, share) = (capital(&name(scenario, &it.by)), 100.0 * it.share);
        format!(
            "{who}: support {}, {share:.0} of 100 of the influence; the terms are worth {} to it",
            hundredths(it.support),
            change(it.gain)
        )
    };
    backers.iter().map(line).collect()
}

/// What a ratifier adds to the support behind terms.
fn counted(it: &BackerFacts) -> f64 {
    it.share * it.support
}

fn hundredths(x: f64) -> String {
    let sign = if x < 0.0 { "−" } else { "+" };
    format!("{sign}{:.2}", x.abs())
}

fn name(scenario: Shown<'_>, key: &str) -> String {
    called::actor(scenario, key).to_owned()
}
