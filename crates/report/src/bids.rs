//! Who pulls where at a table, and who stands behind what comes of it, in words.

use super::called;
use super::facts::{BackerFacts, BidFacts, SideFacts, VoiceFacts};
use super::figures::figure;
use super::locale::say;
use super::shown::Shown;
use super::words::{apart, capital, change, level, list, more_or_less};
use diwan_engine::scenario::{ActorId, DialogueId};

/// How many ratifiers are named on either side of an agreement.
const NAMED: usize = 3;
/// A side with a smaller part of the pull is not named.
const SMALLEST_PULL: f64 = 0.005;
/// Settlements that differ by less are the same but for rounding, points.
const SAME: f64 = 1e-6;
/// Instructions that lie less than this off what a side bargains for are not told, points.
const SMALLEST_INSTRUCTION: f64 = 1.5;
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

/// When a pull is told of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// Of a round that was held.
    Past,
    /// Of one that may be.
    Now,
}

/// Who has too little to gain by terms to sign them, ready to stand in a sentence.
pub(super) struct NoGain {
    /// `nothing` if nobody of them has anything to gain, else `little`.
    pub gain: &'static str,
    /// Their names.
    pub sides: String,
    /// What the terms are worth to them.
    pub worth: String,
}

/// Who pulled where, in sentences: "United States pulled to 58 (it wants 52 and it demands 6 more) with 61 of 100,
/// Government in Baghdad to 56 (…) with 39."
pub(super) fn pulled(scenario: Shown<'_>, offer: OnOffer<'_>, tense: Tense) -> String {
    let bids = offer.bids.iter().filter(|it| it.weight >= SMALLEST_PULL).enumerate();
    let pulls: Vec<String> = bids.map(|(place, bid)| pull(scenario, bid, (place == 0).then_some(tense))).collect();
    if pulls.is_empty() {
        return String::new();
    }
    let said = [
        Some(say!("pulls", pulls: capital(&list(&pulls)))),
        held(offer),
        past_sides(scenario, offer),
        beyond(scenario, offer),
        paid(scenario, offer),
        unpaid(scenario, offer),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Where one side pulls to, what that is made of, and its part of the pull; only the first of several says when.
fn pull(scenario: Shown<'_>, bid: &BidFacts, tense: Option<Tense>) -> String {
    let parts = made_of(bid);
    say!(
        "pull",
        side: called::actor(scenario, &bid.by),
        tense: match tense {
            Some(Tense::Past) => "past",
            Some(Tense::Now) => "now",
            None => "untold",
        },
        towards: level(bid.towards),
        made: if parts.is_empty() { "plain" } else { "made" },
        parts: list(&parts),
        share: hundred(bid.weight),
    )
}

/// What a pull is made of, where it is not the side's own line: that line, what ratifiers make of it, what instructions
/// for the round say in its stead, and what is demanded on top.
fn made_of(bid: &BidFacts) -> Vec<String> {
    let mandate = bid.mandate();
    let bound = bid.voices.len() > 1 && (mandate - bid.line).abs() >= 0.5;
    let instructed = bid.instructed.abs() >= SMALLEST_INSTRUCTION;
    let demands = bid.demand.abs() >= 0.5;
    let parts = [
        (bound || instructed || demands).then(|| say!("pull-wants", line: level(bid.line))),
        bound.then(|| say!("pull-mandate", mandate: level(mandate))),
        instructed.then(|| say!("pull-instructed", level: level(mandate + bid.instructed))),
        demands.then(|| say!("pull-demands", demand: level(bid.demand.abs()), way: more_or_less(bid.demand > 0.0))),
    ];
    parts.into_iter().flatten().collect()
}

/// Who came to the table how: "Iran and Turkey chose to press hard; Iraq chose to concede."; nothing where that is not
/// known.
pub(super) fn postures(scenario: Shown<'_>, dialogue: DialogueId, taken: &[(ActorId, usize)]) -> Option<String> {
    let of = |(row, posture): (usize, &String)| {
        let came = taken.iter().filter(|it| it.1 == row);
        let who: Vec<String> = came.map(|(actor, _)| scenario.texts.actor(*actor).to_owned()).collect();
        (!who.is_empty()).then(|| say!("came", sides: capital(&list(&who)), posture: posture))
    };
    let postures = &scenario.texts.dialogues[dialogue.index()].postures;
    let groups: Vec<String> = postures.iter().enumerate().filter_map(of).collect();
    (!groups.is_empty()).then(|| say!("came-all", groups: apart(&groups)))
}

/// The lowest and the highest settlement that anybody with a say wants, points.
fn wanted(offer: OnOffer<'_>) -> Option<(f64, f64)> {
    ends(offer.bids.iter().flat_map(|it| &it.voices).map(|it| it.towards))
}

/// Where a delegation is told to go, before its doctrine demands.
fn instructed_to(bid: &BidFacts) -> f64 {
    bid.mandate() + bid.instructed
}

/// The lowest and the highest settlement that a delegation has instructions for; nothing where none are given.
fn instructed_range(offer: OnOffer<'_>) -> Option<(f64, f64)> {
    let has = offer.bids.iter().any(|it| it.instructed != 0.0);
    ends(offer.bids.iter().filter(|it| has && it.weight > 0.0).map(instructed_to))
}

fn ends(levels: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    levels.fold(None, |ends, it| Some(ends.map_or((it, it), |(low, high): (f64, f64)| (low.min(it), high.max(it)))))
}

/// What holds the terms away from where the pulls balance.
fn held(offer: OnOffer<'_>) -> Option<String> {
    let (at, (low, high)) = (balance(offer.bids)?, wanted(offer)?);
    if !offer.open || (at - offer.terms).abs() < 0.5 {
        return None;
    }
    let at = level(at);
    Some(if offer.terms == low {
        say!("pulls-held-low", balance: at, level: level(low))
    } else if offer.terms == high {
        say!("pulls-held-high", balance: at, level: level(high))
    } else if offer.beyond.is_some() {
        say!("pulls-held-linkage", balance: at, level: level(offer.terms))
    } else {
        say!("pulls-held-lines", balance: at, level: level(offer.terms))
    })
}

/// That terms lie beyond the own lines of all sides, and whose voice wants as much: "That is less than any side wants
/// itself; of those with a say at home Protesters and youth would have it at 40."
fn past_sides(scenario: Shown<'_>, offer: OnOffer<'_>) -> Option<String> {
    let own = |bid: &BidFacts| bid.voices.iter().any(|it| it.by == bid.by).then_some(bid.line);
    let (low, high) = ends(offer.bids.iter().filter_map(own))?;
    // Instructions that lie further out are told by themselves.
    if instructed_range(offer).is_some_and(|it| (it.0..=it.1).contains(&offer.terms)) {
        return None;
    }
    let more = offer.terms > high;
    if !offer.open || offer.beyond.is_some() || (low - 0.5..=high + 0.5).contains(&offer.terms) {
        return None;
    }
    // Of those who want as much, the one who is heard most.
    let voices = offer.bids.iter().flat_map(|it| &it.voices);
    let there = voices.filter(|it| if more { it.towards >= offer.terms } else { it.towards <= offer.terms });
    let voice = there.max_by(|a, b| a.share.total_cmp(&b.share).then_with(|| b.by.cmp(&a.by)))?;
    let (who, wish) = (called::actor(scenario, &voice.by), level(voice.towards));
    Some(say!("pulls-past-sides", way: more_or_less(more), who: who, level: wish))
}

/// That terms lie beyond what anybody wants, and what carries them there.
fn beyond(scenario: Shown<'_>, offer: OnOffer<'_>) -> Option<String> {
    let (beyond, (low, high)) = (offer.beyond?, wanted(offer)?);
    let (more, end) = if beyond > 0.0 { (true, high) } else { (false, low) };
    if let Some((least, most)) = instructed_range(offer).filter(|it| (it.0 - SAME..=it.1 + SAME).contains(&offer.terms))
    {
        let furthest = if more { most } else { least };
        let whose = offer.bids.iter().filter(|it| (instructed_to(it) - furthest).abs() < SAME);
        let sides: Vec<String> = whose.map(|it| name(scenario, &it.by)).collect();
        let (way, end) = (more_or_less(more), level(end));
        return Some(say!("pulls-beyond-instructions", way: way, level: end, sides: list(&sides)));
    }
    let carries = |it: &&BidFacts| it.weight > 0.0 && it.demand * beyond > 0.0 && it.linkage > 0.0;
    let linked: Vec<String> = offer.bids.iter().filter(carries).map(|it| name(scenario, &it.by)).collect();
    let (way, end) = (more_or_less(more), figure(end, 1));
    Some(if linked.is_empty() || !scenario.rules.bounded_demands {
        say!("pulls-beyond-demands", way: way, level: end)
    } else {
        say!("pulls-beyond-linkage", way: way, level: end, n: linked.len(), sides: list(&linked))
    })
}

/// Who loses by terms, and whether other issues make up for it.
fn losers<'a>(offer: OnOffer<'a>, is_paid: bool) -> Vec<&'a BidFacts> {
    let loses = |bid: &&BidFacts| offer.open && bid.weight >= SMALLEST_PULL && bid.worth < -SMALLEST_LOSS;
    let gains = |bid: &&BidFacts| offer.sides.iter().any(|it| it.by == bid.by && it.worth > 0.0);
    offer.bids.iter().filter(loses).filter(|it| gains(it) == is_paid).collect()
}

fn paid(scenario: Shown<'_>, offer: OnOffer<'_>) -> Option<String> {
    let losers = losers(offer, true);
    (!losers.is_empty()).then(|| say!("pulls-paid", n: losers.len(), sides: of_bids(scenario, &losers)))
}

fn unpaid(scenario: Shown<'_>, offer: OnOffer<'_>) -> Option<String> {
    let losers = losers(offer, false);
    (!losers.is_empty()).then(|| say!("pulls-unpaid", n: losers.len(), sides: of_bids(scenario, &losers)))
}

fn of_bids(scenario: Shown<'_>, bids: &[&BidFacts]) -> String {
    capital(&list(&bids.iter().map(|it| name(scenario, &it.by)).collect::<Vec<_>>()))
}

/// Who has too little to gain by terms to sign them; nothing where everybody would sign.
pub(super) fn no_gain(scenario: Shown<'_>, sides: &[SideFacts]) -> Option<NoGain> {
    let idle: Vec<&SideFacts> = sides.iter().filter(|it| !it.would_sign).collect();
    let (sides, worth) = named(scenario, &idle);
    let gain = if idle.iter().all(|it| it.gain <= 0.0) { "nothing" } else { "little" };
    (!idle.is_empty()).then_some(NoGain { gain, sides, worth })
}

/// That a round sought no deal, and why: there is nothing to gain, or somebody would have none.
pub(super) fn not_sought(scenario: Shown<'_>, id: DialogueId, sides: &[SideFacts]) -> String {
    let dialogue = capital(scenario.texts.dialogue(id));
    if let Some(NoGain { gain, sides, worth }) = no_gain(scenario, sides) {
        return say!("round-idle-nothing", dialogue: dialogue, gain: gain, sides: sides, worth: worth);
    }
    match unwilling(scenario, id, sides) {
        None => say!("round-idle", dialogue: dialogue),
        Some((n, sides, worth)) => {
            say!("round-idle-unwilling", dialogue: dialogue, n: n, sides: sides, worth: worth)
        }
    }
}

/// How many sides wanted no deal, who they are, and what the terms would be worth to them.
pub(super) fn unwilling(scenario: Shown<'_>, id: DialogueId, sides: &[SideFacts]) -> Option<(usize, String, String)> {
    let postures = &scenario.dialogues[id.index()].postures;
    let stalls = |it: &&SideFacts| postures.iter().any(|posture| posture.key == it.posture && !posture.deal);
    let idle: Vec<&SideFacts> = sides.iter().filter(stalls).collect();
    let (sides, worth) = named(scenario, &idle);
    (!idle.is_empty()).then_some((idle.len(), sides, worth))
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

/// The voices of a mandate, loudest first.
fn loudest(bid: &BidFacts) -> Vec<&VoiceFacts> {
    let mut voices: Vec<&VoiceFacts> = bid.voices.iter().collect();
    voices.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.by.cmp(&b.by)));
    voices
}

/// The voices in the mandates, loudest first, a line each: "Kurdistan Region towards 80, 12 of 100 in the mandate of
/// Government in Baghdad".
pub(super) fn voices(scenario: Shown<'_>, bids: &[BidFacts]) -> Vec<String> {
    let line = |bid: &BidFacts, it: &VoiceFacts| {
        let (who, whose) = (capital(called::actor(scenario, &it.by)), called::actor(scenario, &bid.by));
        say!("voice", who: who, level: level(it.towards), share: hundred(it.share), whose: whose)
    };
    let mandates = bids.iter().filter(|it| it.voices.len() > 1);
    mandates.flat_map(|bid| loudest(bid).into_iter().map(move |it| line(bid, it))).collect()
}

/// The voices in each mandate in one sentence, loudest first: "In the mandate of Government in Baghdad: itself 43 with
/// 30 of 100, Kurdistan Region 80 with 24."
pub(super) fn mandates(scenario: Shown<'_>, bids: &[BidFacts]) -> Vec<String> {
    let mandate = |bid: &BidFacts| {
        let voice = |(place, it): (usize, &VoiceFacts)| {
            let (level, share) = (level(it.towards), hundred(it.share));
            if it.by == bid.by {
                say!("mandate-own", level: level, share: share, first: place == 0)
            } else {
                let who = called::actor(scenario, &it.by);
                say!("mandate-voice", who: who, level: level, share: share, first: place == 0)
            }
        };
        let voices: Vec<String> = loudest(bid).into_iter().enumerate().map(voice).collect();
        say!("mandate", whose: called::actor(scenario, &bid.by), voices: list(&voices))
    };
    bids.iter().filter(|it| it.voices.len() > 1).map(mandate).collect()
}

/// Who stands behind terms and who does not, as they count: "Most for it A +0.10, most against it B −0.07; the support
/// of all together, by their influence, is +0.12 of 1."; nothing where nobody has a say.
pub(super) fn backing(scenario: Shown<'_>, backers: &[BackerFacts]) -> Option<String> {
    let mut order: Vec<&BackerFacts> = backers.iter().collect();
    order.sort_by(|a, b| counted(b).abs().total_cmp(&counted(a).abs()).then_with(|| a.by.cmp(&b.by)));
    let side = |sign: f64| -> Option<String> {
        let named = order.iter().filter(|it| counted(it) * sign >= 0.005).take(NAMED);
        let backer =
            |it: &&BackerFacts| say!("backer", who: called::actor(scenario, &it.by), counted: hundredths(counted(it)));
        let named: Vec<String> = named.map(backer).collect();
        (!named.is_empty()).then(|| list(&named))
    };
    let sum = hundredths(backers.iter().map(counted).sum::<f64>().clamp(-1.0, 1.0));
    (!backers.is_empty()).then(|| match (side(1.0), side(-1.0)) {
        (None, None) => say!("backing", sum: sum),
        (Some(pro), None) => say!("backing-for", pro: pro, sum: sum),
        (None, Some(con)) => say!("backing-against", con: con, sum: sum),
        (Some(pro), Some(con)) => say!("backing-both", pro: pro, con: con, sum: sum),
    })
}

/// A line for each ratifier: "Sadr's movement: support −0.31, 14 of 100 of the influence; the terms are worth −0.4 to
/// it".
pub(super) fn ratifiers(scenario: Shown<'_>, backers: &[BackerFacts]) -> Vec<String> {
    let line = |it: &BackerFacts| {
        let (who, share) = (capital(called::actor(scenario, &it.by)), hundred(it.share));
        say!("ratifier", who: who, support: hundredths(it.support), share: share, gain: change(it.gain))
    };
    backers.iter().map(line).collect()
}

/// What a ratifier adds to the support behind terms.
pub(super) fn counted(it: &BackerFacts) -> f64 {
    it.share * it.support
}

/// A share of 1 as one of 100.
fn hundred(share: f64) -> String {
    format!("{:.0}", 100.0 * share)
}

fn hundredths(x: f64) -> String {
    let sign = if x < 0.0 { "−" } else { "+" };
    format!("{sign}{:.2}", x.abs())
}

fn name(scenario: Shown<'_>, key: &str) -> String {
    called::actor(scenario, key).to_owned()
}
