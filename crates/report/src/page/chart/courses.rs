//! How often each outcome had come about by when, under several arms: small pictures side by side on the same scales.

use super::super::draw::{Canvas, LETTERS, SMALL, Scale, Side, lines};
use super::super::picture::Room;
use super::dots::legend;
use super::ends::steps;

/// An outcome: a line of steps for each arm, the control first; months and per cent.
pub(in crate::page) struct Panel {
    pub(in crate::page) label: String,
    pub(in crate::page) arms: Vec<(Vec<f64>, Vec<f64>)>,
}

const DRAWN: f64 = 110.0;
const HEAD: f64 = 42.0;
const FOOT: f64 = 30.0;

pub(in crate::page) fn draw(panels: &[Panel], arms: &[String], horizon: f64, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let columns = if room.is_narrow() { 1 } else { panels.len().clamp(2, 3) };
    let gap = 26.0;
    let wide = (canvas.width - gap * (columns - 1) as f64) / columns as f64;
    let begin = legend(&mut canvas, arms);
    let most = panels.iter().flat_map(|it| &it.arms).flat_map(|it| &it.1).copied().fold(5.0, f64::max);
    let tall = HEAD + DRAWN + FOOT;
    for (place, panel) in panels.iter().enumerate() {
        let (column, row) = (place % columns, place / columns);
        let (x, y) = ((wide + gap) * column as f64, begin + tall * row as f64);
        one(&mut canvas, panel, (x, y), wide, [horizon, most]);
    }
    canvas.height = begin + tall * panels.len().div_ceil(columns) as f64;
    canvas
}

fn one(canvas: &mut Canvas, panel: &Panel, (x, y): (f64, f64), wide: f64, [horizon, most]: [f64; 2]) {
    let across = Scale::new([0.0, horizon], [x + 42.0, x + wide - 8.0], 4).months();
    let (top, bottom) = (y + HEAD, y + HEAD + DRAWN);
    let up = Scale::widened([0.0, most], [bottom, top], 2);
    let title = lines(&panel.label, LETTERS, wide, 2);
    let first = if title.len() > 1 { 14.0 } else { 29.0 };
    canvas.lines("bold", Side::Start, (x, y + first), &title, 15.0);
    for tick in up.ticks() {
        canvas.line("rule", (across.at(0.0), up.at(tick)), (across.at(horizon), up.at(tick)));
        canvas.text("soft small", Side::End, (x + 37.0, up.at(tick) + 4.0), &format!("{} %", up.label(tick)));
    }
    for (place, (months, shares)) in panel.arms.iter().enumerate() {
        let months: Vec<f64> = core::iter::once(0.0).chain(months.iter().copied()).chain([horizon]).collect();
        let last = shares.last().copied().unwrap_or(0.0);
        let shares: Vec<f64> = core::iter::once(0.0).chain(shares.iter().copied()).chain([last]).collect();
        let path: Vec<(f64, f64)> =
            steps(&months, &shares).into_iter().map(|(x, y)| (across.at(x), up.at(y))).collect();
        let dash = ["", " d2", " d3", " d4"][place % 4];
        canvas.path(&format!("path s{}{dash}", if place == 0 { 0 } else { (place - 1) % 8 + 1 }), &path);
        if let Some(at) = path.last() {
            super::dots::mark(canvas, place, *at, 6.0);
        }
    }
    canvas.line("axis", (across.at(0.0), bottom), (across.at(horizon), bottom));
    for tick in across.ticks() {
        canvas.line("axis", (across.at(tick), bottom), (across.at(tick), bottom + 3.0));
        canvas.tick((across.at(tick), bottom + SMALL + 4.0), &across.label(tick));
    }
}
