//! A search as people read it: what does it, how little is enough, and how sure that is.

use super::compare::scaled;
use super::facts::SoughtFacts;
use super::figures::{decimals, figure, grouped};
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::{capital, range};
use super::wrap::wrapped;
use diwan_studies::study::{ChangeFound, ReachedFacts, SeekFacts};

/// What was sought and found.
#[must_use]
pub fn tell_seek(scenario: Shown<'_>, facts: &SoughtFacts, look: &Look) -> String {
    let found = &facts.found;
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&asked(found), "", 0, look.width);
    if found.changes.is_empty() && !found.none {
        out += &wrapped(&say!("seek-holds"), "", 0, look.width);
        return out + "\n" + &made_by(&found.provenance, look.width);
    }
    let mut kind = "";
    for change in &found.changes {
        if change.kind != kind {
            kind = change.kind;
            out += &format!("\n{}\n", heading(kind));
        }
        out += &told(found, change, look);
    }
    if found.none {
        out.push('\n');
        out += &wrapped(&say!("seek-none", tried: grouped(found.tried as u64)), "", 0, look.width);
        if let Some(nearest) = &found.nearest {
            out += &told(found, nearest, look);
        }
    }
    out.push('\n');
    let how = say!(
        "seek-how",
        tried: grouped(found.tried as u64),
        first: grouped(found.runs[0]),
        more: grouped(found.runs[1]),
        seconds: figure(facts.elapsed_s, 1)
    );
    out += &wrapped(&how, "", 0, look.width);
    out + &made_by(&found.provenance, look.width)
}

/// What was asked for, and how it is without a change.
fn asked(found: &SeekFacts) -> String {
    let factor = scaled(found.target.unit);
    let target = match (found.target.how, found.target.level) {
        ("above", Some(level)) => say!("seek-above", metric: &found.target.metric, level: figure(factor * level, 1)),
        ("below", Some(level)) => say!("seek-below", metric: &found.target.metric, level: figure(factor * level, 1)),
        _ => say!("seek-most-likely", metric: &found.target.metric),
    };
    let now = say!("seek-now", reached: reached(found, &found.as_stated));
    format!("{} {now}", capital(&target))
}

fn heading(kind: &str) -> String {
    match kind {
        "lever" => say!("seek-levers"),
        "number" => say!("seek-numbers"),
        _ => say!("seek-pairs"),
    }
}

/// What a metric comes to: 41.2 (39.7 to 42.8).
fn reached(found: &SeekFacts, it: &ReachedFacts) -> String {
    let factor = scaled(found.target.unit);
    let places = decimals(factor * (it.high - it.low) / 2.0).min(2);
    let of = |value: f64| figure(factor * value, places);
    format!("{} ({})", of(it.share), range(&of(it.low), &of(it.high)))
}

fn told(found: &SeekFacts, it: &ChangeFound, look: &Look) -> String {
    wrapped(&sentence(found, it), "- ", 2, look.width)
}

/// A change in a sentence or two.
fn sentence(found: &SeekFacts, it: &ChangeFound) -> String {
    let cost = figure(it.cost, 2);
    let reached = reached(found, &it.reached);
    let mut text = match it.kind {
        "lever" => say!("seek-lever", setting: &it.setting, cost: cost, reached: reached),
        _ => say!("seek-change", setting: &it.setting, from: &it.from, cost: cost, reached: reached),
    };
    if let Some(crossing) = &it.crossing {
        let near = short(crossing.near);
        text.push(' ');
        text += &match crossing.far {
            Some(far) => say!("seek-crossed", path: &crossing.path, near: near, far: short(far)),
            None => say!("seek-crossed-open", path: &crossing.path, near: near),
        };
    }
    text
}

pub(super) fn short(value: f64) -> String {
    figure(value, if value.abs() >= 100.0 { 0 } else { 2 })
}
