//! What terms are worth, in words: to the seat, to others at the table, and how well they would be kept.

use diwan_engine::phases::Promise;
use diwan_report::say;
use diwan_report::seat::{list, percent, signed};
use maud::{Markup, html};

use super::seen::Seen;
use super::strip;

/// What fills the picture of a worth where nothing at a table comes to more, utility.
const USUAL: f64 = 4.0;
/// Support behind terms, -1 to 1, from which on it is for them or against them.
const SUPPORT: f64 = 0.25;

/// The most that any of these is worth, so that they are drawn on one scale.
pub(super) fn most<'p>(promises: impl Iterator<Item = &'p Promise>) -> f64 {
    promises.map(|it| it.gain.abs()).fold(USUAL, f64::max)
}

/// How good a gain is, as messages tell it apart.
fn grade(gain: f64) -> &'static str {
    match gain {
        it if it >= 4.0 => "very-good",
        it if it >= 1.5 => "good",
        it if it >= 0.2 => "little-good",
        it if it > -0.2 => "even",
        it if it > -1.5 => "little-bad",
        it if it > -4.0 => "bad",
        _ => "very-bad",
    }
}

/// How well terms would be kept, as messages tell it apart.
fn kept(compliance: f64) -> &'static str {
    match compliance {
        it if it >= 75.0 => "well",
        it if it >= 50.0 => "mostly",
        it if it >= 25.0 => "badly",
        _ => "hardly",
    }
}

/// What terms are worth to the seat: words and a picture.
pub(super) fn gain(promise: &Promise, most: f64) -> Markup {
    let said = say!("room-team-worth", grade: grade(promise.gain), gain: signed(promise.gain, 1));
    html! { p.worth { (said) " " (strip::worth(promise.gain, most)) } }
}

/// How well terms would be kept.
pub(super) fn keeping(promise: &Promise) -> String {
    let level = format!("{:.0}", promise.compliance);
    say!("room-team-kept", how: kept(promise.compliance), level: level)
}

/// How likely talks are to break down.
pub(super) fn breakdown(promise: &Promise) -> String {
    say!("room-team-breakdown", chance: percent(promise.breakdown))
}

/// Those at the table, beside the seat and others that are named, who gain too little by terms to sign them.
pub(super) fn unwilling(seen: Seen<'_>, promise: &Promise, but: &[String]) -> Vec<String> {
    let scenario = seen.shown.scenario;
    let sides = promise.sides.iter().filter(|it| !it.would_sign && it.actor != seen.member.actor);
    let sides = sides.filter(|it| !but.contains(&scenario.actors[it.actor.index()].key));
    sides.map(|it| seen.shown.texts.actor(it.actor).to_owned()).collect()
}

/// Who stands behind terms, and who against them; nothing where nobody's support is asked.
pub(super) fn backing(seen: Seen<'_>, promise: &Promise) -> Option<String> {
    let all = &promise.backers;
    let sum: f64 = all.iter().map(|it| it.share * it.support).sum();
    let against = all.iter().filter(|it| it.share * it.support < -0.02);
    let names: Vec<String> = against.map(|it| seen.shown.texts.actor(it.actor).to_owned()).collect();
    let how = match sum {
        it if it >= SUPPORT => "for",
        it if it <= -SUPPORT => "against",
        _ => "split",
    };
    (!all.is_empty()).then(|| say!("room-team-backing", how: how, n: names.len(), against: list(&names)))
}
