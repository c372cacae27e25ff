//! What people thought how it would end: against what came about, and against what the model itself took for likely.

use maud::{Markup, html};

use super::super::chart::{calibrated, foreseen as drawn};
use super::super::document::Part;
use super::super::picture::Picture;
use super::super::table::{Column, Table};
use crate::called;
use crate::facts::{ForesightFacts, Named, SessionFacts};
use crate::figures::figure;
use crate::locale::say;
use crate::session::words::{forecaster, foreseen as told};
use crate::shown::Shown;
use crate::words::capital;

/// Outcomes that fit in one picture.
const DRAWN: usize = 9;
/// So many pairs of a share and what came about say something of calibration.
const ENOUGH: usize = 30;

/// What people foresaw, as far as anybody said anything; what the model took for likely, as far as that was reckoned.
pub(super) fn foreseen(scenario: Shown<'_>, facts: &SessionFacts) -> Vec<Part> {
    let chances = facts.hindsight.as_ref().map_or(&[][..], |it| &it.chances);
    if facts.forecasts.is_empty() && chances.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Heading(say!("session-forecasts"))];
    parts.extend(picture(scenario, facts, chances).map(Part::from));
    if let Some(foresight) = &facts.foresight {
        parts.push(Part::Markup(scores(scenario, facts, foresight)));
        parts.extend(calibration(foresight).map(Part::from));
    }
    parts
}

/// The chance of each outcome turn by turn, those first that came about or were likeliest.
fn picture(scenario: Shown<'_>, facts: &SessionFacts, chances: &[Named<f64>]) -> Option<Picture> {
    let most = |key: &str| {
        let model = chances.iter().filter_map(|it| it.get(key)).copied();
        let said = facts.forecasts.iter().filter_map(|it| it.shares.get(key)).copied();
        model.chain(said).fold(0.0, f64::max)
    };
    let mut keys: Vec<&String> = scenario.outcomes.iter().map(|it| &it.key).filter(|it| most(it) >= 0.005).collect();
    let came = |key: &String| facts.run.outcome.as_ref() == Some(key);
    keys.sort_by(|a, b| came(b).cmp(&came(a)).then(most(b).total_cmp(&most(a))));
    keys.truncate(DRAWN);
    let mut twin = Table::of(say!("batch-outcome")).with(say!("session-who"), Column::Text);
    let turns = facts.run.turns.len();
    twin = twin.figures((1..=turns).map(|it| it.to_string()));
    let percent = |it: f64| format!("{} %", figure(100.0 * it, 0));
    let mut panels = Vec::new();
    for key in keys {
        let label = capital(called::outcome(scenario, key));
        let model: Vec<f64> = chances.iter().filter_map(|it| it.get(key)).copied().collect();
        if !model.is_empty() {
            let cells = model.iter().map(|it| percent(*it));
            twin.row(&label, core::iter::once(say!("session-model")).chain(cells));
        }
        let said = |turn: usize| {
            let foreseen = facts.foresight.iter().flat_map(|it| &it.turns).find(|it| it.turn as usize == turn);
            foreseen.and_then(|it| it.mean.get(key)).map_or_else(String::new, |it| percent(*it))
        };
        if !facts.forecasts.is_empty() {
            twin.row(&label, core::iter::once(say!("session-people-mean")).chain((1..=turns).map(said)));
        }
        let about = if came(key) { say!("session-came-about") } else { String::new() };
        let said = facts.forecasts.iter().filter_map(|it| Some((it.turn, 100.0 * it.shares.get(key)?)));
        panels.push(drawn::Panel {
            label,
            about,
            chances: model.iter().map(|it| 100.0 * it).collect(),
            said: said.collect(),
        });
    }
    let sentence = say!("session-foreseen-sentence", model: !chances.is_empty(), people: !facts.forecasts.is_empty());
    let texts = [say!("session-foreseen"), sentence];
    let draw = |room| drawn::draw(&panels, turns, room);
    (!panels.is_empty() && turns > 0)
        .then(|| Picture::new("foreseen", texts, twin, draw).with_note(say!("session-foreseen-note")))
}

/// Every forecast with what it took for likeliest and its score, and beside it that of the model.
fn scores(scenario: Shown<'_>, facts: &SessionFacts, foresight: &ForesightFacts) -> Markup {
    let mut table = Table::of(say!("session-who"))
        .figures([say!("page-turn"), say!("session-score")])
        .with(say!("session-likeliest"), Column::Text);
    let has_model = foresight.model.is_some();
    if has_model {
        table = table.figures([say!("session-score-model")]);
    }
    let score = |it: Option<f64>| it.map_or_else(String::new, |it| figure(it, 2));
    for it in &facts.forecasts {
        let model = foresight.turns.iter().find(|at| at.turn == it.turn).and_then(|it| it.model);
        let cells = [it.turn.to_string(), score(it.score), likeliest(scenario, &it.shares)];
        table.row(forecaster(it), cells.into_iter().chain(has_model.then(|| score(model))));
    }
    let outcomes = scenario.outcomes.len();
    html! {
        @if facts.run.outcome.is_some() {
            p { (say!("session-scores-note", n: outcomes, blind: figure(foresight.even, 2))) }
        } @else {
            p { (say!("session-scores-open")) }
        }
        (table.shown(&say!("session-forecasts")))
    }
}

/// What was given most; of several the first of the scenario.
fn likeliest(scenario: Shown<'_>, shares: &Named<f64>) -> String {
    let most = shares.0.iter().map(|it| it.1).fold(0.0, f64::max);
    let first = shares.0.iter().filter(|it| it.1 == most).take(1).cloned();
    told(scenario, &first.collect())
}

/// How often what was said to be so likely came about; nothing where there is too little to tell.
fn calibration(foresight: &ForesightFacts) -> Option<Picture> {
    let all: usize = foresight.reliability.iter().map(|it| it.count).sum();
    if all < ENOUGH {
        return None;
    }
    let mut twin = Table::of(say!("session-said")).figures([
        say!("session-said-mean"),
        say!("session-came-share"),
        say!("session-count"),
    ]);
    let mut groups = Vec::new();
    for it in &foresight.reliability {
        let [said, came, low, high] = [it.said, it.came, it.low, it.high].map(|it| 100.0 * it);
        let [low, high] = [low, high].map(|it| figure(it, 0));
        let cells = [format!("{} %", figure(said, 0)), format!("{} %", figure(came, 0)), it.count.to_string()];
        twin.row(format!("{} %", say!("range", low: low, high: high)), cells);
        groups.push(calibrated::Group { said, came, count: it.count });
    }
    let axes = [say!("session-said-mean"), say!("session-came-share")];
    let texts = [say!("session-calibration"), say!("session-calibration-sentence", n: all)];
    let note = say!("session-calibration-note");
    Some(Picture::new("calibration", texts, twin, |room| calibrated::draw(&groups, &axes, room)).with_note(note))
}
