//! Two scenarios held against each other, as people read it: what the second says otherwise, in play and in words, and
//! what that does.

use super::compare::tell_comparison;
use super::facts::{ComparedFacts, DifferedFacts};
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::wrap::{padded, wrapped};
use diwan_studies::study::DifferentFacts;
use unicode_width::UnicodeWidthStr;

/// Differences that are only read are listed up to so many, unless all are asked for.
const LISTED: usize = 8;

/// What differs, and what it does; `all` shows every text that differs and every metric.
#[must_use]
pub fn tell_diff(scenario: Shown<'_>, facts: &DifferedFacts, all: bool, look: &Look) -> String {
    let found = &facts.found;
    let names = [&found.provenance.scenario, &found.other.scenario];
    let (played, read): (Vec<_>, Vec<_>) = found.differences.iter().partition(|it| it.in_play);
    let mut out = match (played.len(), read.len()) {
        (0, 0) => wrapped(&say!("diff-same", first: names[0], second: names[1]), "", 0, look.width),
        (0, _) => wrapped(&say!("diff-words-alone", first: names[0], second: names[1]), "", 0, look.width),
        (n, _) => wrapped(&say!("diff-play", first: names[0], second: names[1], n: n), "", 0, look.width),
    };
    out += &lines(&played, look);
    if !read.is_empty() {
        out += &wrapped(&say!("diff-words", n: read.len()), "", 0, look.width);
        let listed = if all { read.len() } else { read.len().min(LISTED) };
        out += &lines(&read[..listed], look);
        if listed < read.len() {
            out += &format!("  {}\n", say!("diff-more", n: read.len() - listed));
        }
    }
    if let Some(effect) = &found.effect {
        let told = ComparedFacts { found: effect.clone(), assumptions: None, elapsed_s: facts.elapsed_s };
        out.push('\n');
        out += &tell_comparison(scenario, &told, all, look);
    }
    out
}

fn lines(differences: &[&DifferentFacts], look: &Look) -> String {
    let whats = [say!("variant-added"), say!("variant-taken-away"), say!("variant-changed")];
    let wide = whats.iter().map(|it| it.width()).max().unwrap_or(0) + 2;
    let line = |it: &&DifferentFacts| {
        let what = match it.what {
            "added" => &whats[0],
            "taken away" => &whats[1],
            _ => &whats[2],
        };
        wrapped(&said(it), &format!("  {}", padded(what, wide)), 4, look.width)
    };
    differences.iter().map(line).collect()
}

/// What differs, and how it reads where that is short.
fn said(it: &DifferentFacts) -> String {
    let path = &it.path;
    match (&it.was, &it.now) {
        (Some(was), Some(now)) => say!("variant-from-to", path: path, was: was, now: now),
        (Some(was), None) if it.what == "taken away" => say!("variant-was", path: path, was: was),
        (None, Some(now)) if it.what == "added" => say!("variant-is", path: path, now: now),
        _ => path.clone(),
    }
}
