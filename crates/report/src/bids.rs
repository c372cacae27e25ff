//! Who pulls where at a table, and who stands behind what comes of it, in words.

use super::called;
use super::facts::{BackerFacts, BidFacts, SideFacts, VoiceFacts};
use super::figures::figure;
use super::shown::Shown;
use super::words::{capital, change, level, list};
use diwan_engine::scenario::{ActorId, DialogueId};

/// How many ratifiers are named on either side of an agreement.
const NAMED: usize = 3;
/// A side with a smaller part of the pull is not named.
const SMALLEST_PULL: f64 = 0.005;
/// What is worth less than this to a side is not called a loss, utility.
const SMALLEST_LOSS: f64 = 0.02;

/// What is on offer on an issue, and who pulls at it.
#[derive(Clone, Copy)]
pub(super) struct OnOffer<'a> {
    /// The terms, points.
    pub terms: f64,
    /// Whether there is common ground.
    pub open: bool,
    /// Points by which the terms lie beyond what anybody with a say wants.
    pub beyond: Option<f64>,
    /// What each side brings to the table.
    pub bids: &'a [BidFacts],
    /// The sides.
    pub sides: &'a [SideFacts],
}

/// Who pulled where, as a sentence: "United States pulled to 58 (it wants 52, and demands 6 more) with 61 of 100,
/// Government in Baghdad to 56 (…) with 39." With a verb for what they do.
pub(super) fn pulled(scenario: Shown<'_>, offer: OnOffer<'_>, verb: &str) -> String {
    let bids: Vec<&BidFacts> = offer.bids.iter().filter(|it| it.weight >= SMALLEST_PULL).collect();
    if bids.is_empty() {
        return String::new();
    }
    let pulls: Vec<String> = bids
        .iter()
        .enumerate()
        .map(|(place, bid)| {
            let verb = if place == 0 { format!(" {verb}") } else { String::new() };
            let of = if place == 0 { " of 100" } else { "" };
            let share = 100.0 * bid.weight;
            format!("{}{verb} to {}{} with {share:.0}{of}", name(scenario, &bid.by), level(bid.towards), made_of(bid))
        })
        .collect();
    let beyond = beyond_lines(scenario, offer) + &beyond(scenario, offer);
    format!("{}.{}{beyond}{}", capital(&list(&pulls)), held(offer), paid(scenario, offer))
}

/// Who came to the table how: " Iran and Turkey chose to press hard; Iraq chose to concede."; nothing where that is not
/// known.
pub(super) fn postures(scenario: Shown<'_>, dialogue: DialogueId, taken: &[(ActorId, usize)]) -> String {
    let of = |(row, posture): (usize, &String)| {
        let came = taken.iter().filter(|it| it.1 == row);
        let who: Vec<String> = came.map(|(actor, _)| scenario.texts.actor(*actor).to_owned()).collect();
        (!who.is_empty()).then(|| format!("{} chose to {posture}", capital(&list(&who))))
    };
    let postures = &scenario.texts.dialogues[dialogue.index()].postures;
    let sides: Vec<String> = postures.iter().enumerate().filter_map(of).collect();
    if sides.is_empty() { String::new() } else { format!(" {}.", sides.join("; ")) }
}

/// The lowest and the highest settlement that anybody with a say wants, points.
fn wanted(offer: OnOffer<'_>) -> Option<(f64, f64)> {
    ends(offer.bids.iter().flat_map(|it| &it.voices).map(|it| it.towards))
}

fn ends(levels: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    levels.fold(None, |ends, it| Some(ends.map_or((it, it), |(low, high): (f64, f64)| (low.min(it), high.max(it)))))
}

/// What holds the terms away from where the pulls balance.
fn held(offer: OnOffer<'_>) -> String {
    let (Some(balance), Some((low, high))) = (balance(offer.bids), wanted(offer)) else { return String::new() };
    if !offer.open || (balance - offer.terms).abs() < 0.5 {
        return String::new();
    }
    let by = if offer.terms == low {
        format!("nobody with a say wants less than {}", level(low))
    } else if offer.terms == high {
        format!("nobody with a say wants more than {}", level(high))
    } else if offer.beyond.is_some() {
        format!("linkage carries no demand beyond {}", level(offer.terms))
    } else {
        format!("red lines hold it at {}", level(offer.terms))
    };
    format!(" Pulls balance at {}; {by}.", level(balance))
}

/// That terms lie beyond the own lines of all sides, and whose voice wants as much: " That is less than any side wants
/// itself; of those with a say at home Protesters and youth would have it at 40."
fn beyond_lines(scenario: Shown<'_>, offer: OnOffer<'_>) -> String {
    let own = |bid: &BidFacts| bid.voices.iter().any(|it| it.by == bid.by).then_some(bid.line);
    let Some((low, high)) = ends(offer.bids.iter().filter_map(own)) else { return String::new() };
    let more = offer.terms > high;
    if !offer.open || offer.beyond.is_some() || (low - 0.5..=high + 0.5).contains(&offer.terms) {
        return String::new();
    }
    // Of those who want as much, the one who is heard most.
    let voices = offer.bids.iter().flat_map(|it| &it.voices);
    let there = voices.filter(|it| if more { it.towards >= offer.terms } else { it.towards <= offer.terms });
    let Some(voice) = there.max_by(|a, b| a.share.total_cmp(&b.share).then_with(|| b.by.cmp(&a.by))) else {
        return String::new();
    };
    let (who, wish, way) = (name(scenario, &voice.by), level(voice.towards), if more { "more" } else { "less" });
    format!(" That is {way} than any side wants itself; of those with a say at home {who} would have it at {wish}.")
}

/// That terms lie beyond what anybody wants, and what carries them there.
fn beyond(scenario: Shown<'_>, offer: OnOffer<'_>) -> String {
    let (Some(beyond), Some((low, high))) = (offer.beyond, wanted(offer)) else { return String::new() };
    let (more, end) = if beyond > 0.0 { ("more", high) } else { ("less", low) };
    let carries = |it: &&BidFacts| it.weight > 0.0 && it.demand * beyond > 0.0 && it.linkage > 0.0;
    let linked: Vec<String> = offer.bids.iter().filter(carries).map(|it| name(scenario, &it.by)).collect();
    let why = if linked.is_empty() || !scenario.rules.bounded_demands {
        "demands alone carry it there".to_owned()
    } else {
        let insists = if linked.len() == 1 { "insists" } else { "insist" };
        format!("{} {insists} on all or nothing, and linkage to the other issues pays for it", list(&linked))
    };
    let end = figure(end, 1);
    format!(" That is beyond what anybody asked for: nobody with a say wants {more} than {end}; {why}.")
}

/// Who loses by terms: made up for by other issues, or not at all.
fn paid(scenario: Shown<'_>, offer: OnOffer<'_>) -> String {
    let loses = |bid: &&BidFacts| offer.open && bid.weight >= SMALLEST_PULL && bid.worth < -SMALLEST_LOSS;
    let gains = |bid: &&BidFacts| offer.sides.iter().any(|it| it.by == bid.by && it.worth > 0.0);
    let (paid, unpaid): (Vec<&BidFacts>, Vec<&BidFacts>) = offer.bids.iter().filter(loses).partition(gains);
    let told = |bids: &[&BidFacts], one: &str, many: &str| {
        let names: Vec<String> = bids.iter().map(|it| name(scenario, &it.by)).collect();
        match names.len() {
            0 => String::new(),
            1 => format!(" {} {one}.", capital(&names[0])),
            _ => format!(" {} {many}.", capital(&list(&names))),
        }
    };
    told(&paid, "would rather have it stay, and is paid elsewhere", "would rather have it stay, and are paid elsewhere")
        + &told(&unpaid, "would rather have it stay by its own line", "would rather have it stay by their own lines")
}

/// Who has too little to gain by terms to sign them: "nothing to gain for Egypt, to whom the terms are worth −0.31";
/// nothing where everybody would sign.
pub(super) fn no_gain(scenario: Shown<'_>, sides: &[SideFacts]) -> Option<String> {
    let idle: Vec<&SideFacts> = sides.iter().filter(|it| !it.would_sign).collect();
    let (names, worth) = named(scenario, &idle);
    let what = if idle.iter().all(|it| it.gain <= 0.0) { "nothing to gain" } else { "too little to gain" };
    (!idle.is_empty()).then(|| format!("{what} for {names}, to whom the terms are worth {worth}"))
}

/// Why no deal was sought: "no deal is sought: there is nothing to gain for Egypt, …".
pub(super) fn not_sought(scenario: Shown<'_>, dialogue: DialogueId, sides: &[SideFacts]) -> String {
    if let Some(nothing) = no_gain(scenario, sides) {
        return format!("no deal is sought: as the sides pull there is {nothing}");
    }
    let postures = &scenario.dialogues[dialogue.index()].postures;
    let stalls = |it: &&SideFacts| postures.iter().any(|posture| posture.key == it.posture && !posture.deal);
    let idle: Vec<&SideFacts> = sides.iter().filter(stalls).collect();
    if idle.is_empty() {
        return "no deal is sought".to_owned();
    }
    let (names, worth) = named(scenario, &idle);
    let (want, whom) = if idle.len() == 1 { ("wants", "it") } else { ("want", "them") };
    format!(
        "no deal is sought: {names} {want} none, though as the sides pull the terms would be worth {worth} to {whom}"
    )
}

/// The names of sides, and what terms are worth to them by what they bargain for.
fn named(scenario: Shown<'_>, sides: &[&SideFacts]) -> (String, String) {
    let names: Vec<String> = sides.iter().map(|it| name(scenario, &it.by)).collect();
    let worth: Vec<String> = sides.iter().map(|it| hundredths(it.gain)).collect();
    (list(&names), list(&worth))
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
    let way = |points: f64| if points > 0.0 { "more" } else { "less" };
    let more = || format!("demands {} {}", level(bid.demand.abs()), way(bid.demand));
    if bid.instructed.abs() >= 0.5 {
        let mut parts = vec![format!("it wants {}", level(bid.line))];
        parts.extend(bound.then(|| format!("its ratifiers make it {}", level(mandate))));
        parts.push(format!("its instructions are {} {}", level(bid.instructed.abs()), way(bid.instructed)));
        parts.extend(demands.then(|| format!("it {}", more())));
        return format!(" ({})", list(&parts));
    }
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

/// The voices in each mandate in one line, loudest first: "In the mandate of Government in Baghdad: itself 43 with 30 of
/// 100, Kurdistan Region 80 with 24".
pub(super) fn mandates(scenario: Shown<'_>, bids: &[BidFacts]) -> Vec<String> {
    let mandate = |bid: &BidFacts| {
        let mut voices: Vec<&VoiceFacts> = bid.voices.iter().collect();
        voices.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.by.cmp(&b.by)));
        let voice = |(place, it): (usize, &&VoiceFacts)| {
            let who = if it.by == bid.by { "itself".to_owned() } else { name(scenario, &it.by) };
            let of = if place == 0 { " of 100" } else { "" };
            format!("{who} {} with {:.0}{of}", level(it.towards), 100.0 * it.share)
        };
        let voices: Vec<String> = voices.iter().enumerate().map(voice).collect();
        format!("In the mandate of {}: {}.", name(scenario, &bid.by), list(&voices))
    };
    bids.iter().filter(|it| it.voices.len() > 1).map(mandate).collect()
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
