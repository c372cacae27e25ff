//! Curves: a metric over a factor, small pictures side by side: points, the mean over them, and the band of its interval.

use super::super::draw::{Canvas, LETTERS, Mark, SMALL, Scale, Side, lines, width};
use super::super::picture::Room;

/// A metric over a factor.
pub(in crate::page) struct Panel {
    pub(in crate::page) label: String,
    /// What stands below the label.
    pub(in crate::page) note: String,
    pub(in crate::page) across: Across,
    /// The ends of the upright scale, and the sign behind its figures.
    pub(in crate::page) up: ([f64; 2], &'static str),
    pub(in crate::page) points: Vec<(f64, f64)>,
    pub(in crate::page) line: Vec<(f64, f64)>,
    /// Place, and both ends of an interval.
    pub(in crate::page) band: Vec<(f64, [f64; 2])>,
}

/// What lies across.
#[derive(Clone)]
pub(in crate::page) struct Across {
    pub(in crate::page) ends: [f64; 2],
    /// The names of the places 0, 1, …, where these are settings.
    pub(in crate::page) names: Vec<String>,
    /// Where it stands as the scenario has it.
    pub(in crate::page) stated: Option<f64>,
}

const DRAWN: f64 = 118.0;
const HEAD: f64 = 54.0;

pub(in crate::page) fn draw(panels: &[Panel], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let columns = if room.is_narrow() { 1 } else { panels.len().clamp(2, 3) };
    let gap = 26.0;
    let wide = (canvas.width - gap * (columns - 1) as f64) / columns as f64;
    let named = panels.iter().map(|it| it.across.names.len()).max().unwrap_or(0);
    let foot = 32.0 + if named > 0 { 16.0 } else { 0.0 };
    let tall = HEAD + DRAWN + foot;
    for (place, panel) in panels.iter().enumerate() {
        let (column, row) = (place % columns, place / columns);
        one(&mut canvas, panel, ((wide + gap) * column as f64, tall * row as f64), wide);
    }
    canvas.height = tall * panels.len().div_ceil(columns) as f64;
    canvas
}

fn one(canvas: &mut Canvas, panel: &Panel, (x, y): (f64, f64), wide: f64) {
    let (top, bottom) = (y + HEAD, y + HEAD + DRAWN);
    let up = Scale::widened(panel.up.0, [bottom, top], 3);
    let ticks: Vec<(f64, String)> =
        up.ticks().into_iter().map(|it| (it, format!("{}{}", up.label(it), panel.up.1))).collect();
    let left = ticks.iter().map(|it| width(&it.1, SMALL)).fold(20.0, f64::max) + 4.0;
    let [low, high] = panel.across.ends;
    let pad = if panel.across.names.is_empty() { 6.0 } else { 22.0 };
    let across = Scale::new([low, high], [x + left + pad, x + wide - pad], 4);
    let title = lines(&panel.label, LETTERS, wide, 2);
    canvas.lines("bold", Side::Start, (x, y + if title.len() > 1 { 12.0 } else { 27.0 }), &title, 15.0);
    canvas.lines("soft small", Side::Start, (x, y + 44.0), &lines(&panel.note, SMALL, wide, 1), 14.0);
    for (tick, label) in &ticks {
        canvas.line("rule", (x + left, up.at(*tick)), (x + wide, up.at(*tick)));
        canvas.text("soft small", Side::End, (x + left - 4.0, up.at(*tick) + 4.0), label);
    }
    if let Some(stated) = panel.across.stated.filter(|it| (low..=high).contains(it)) {
        canvas.line("mark", (across.at(stated), top), (across.at(stated), bottom));
    }
    shapes(canvas, panel, &across, &up);
    canvas.line("axis", (x + left, bottom), (x + wide, bottom));
    foot(canvas, panel, &across, bottom, wide - left);
}

fn shapes(canvas: &mut Canvas, panel: &Panel, across: &Scale, up: &Scale) {
    let at = |(x, y): &(f64, f64)| (across.at(*x), up.at(*y));
    let is_curve = panel.across.names.is_empty();
    if is_curve && panel.band.len() > 1 {
        let upper = panel.band.iter().map(|(x, ends)| at(&(*x, ends[1])));
        let lower = panel.band.iter().rev().map(|(x, ends)| at(&(*x, ends[0])));
        canvas.area("far", &upper.chain(lower).collect::<Vec<_>>());
    } else {
        for (x, ends) in &panel.band {
            upright(canvas, across.at(*x), ends.map(|it| up.at(it)));
        }
    }
    canvas.dots("points", &panel.points.iter().map(at).collect::<Vec<_>>());
    let line: Vec<(f64, f64)> = panel.line.iter().map(at).collect();
    if is_curve {
        canvas.path("middle", &line);
    }
    // So many marks can be told apart; more would hide the curve.
    if line.len() <= 12 {
        for at in line {
            canvas.mark(Mark::Disc, "c1", at, 6.0);
        }
    }
}

/// An interval that stands upright.
fn upright(canvas: &mut Canvas, x: f64, [low, high]: [f64; 2]) {
    canvas.line("reach", (x, low), (x, high));
    canvas.line("reach", (x - 3.5, low), (x + 3.5, low));
    canvas.line("reach", (x - 3.5, high), (x + 3.5, high));
}

/// What stands below the axis: figures, or the names of settings.
fn foot(canvas: &mut Canvas, panel: &Panel, across: &Scale, bottom: f64, wide: f64) {
    let names = &panel.across.names;
    let room = wide / names.len().max(1) as f64 - 4.0;
    for (place, name) in names.iter().enumerate() {
        let shown = lines(name, SMALL, room, 2);
        canvas.lines("soft small", Side::Middle, (across.at(place as f64), bottom + SMALL + 4.0), &shown, 13.0);
    }
    for tick in across.ticks().into_iter().filter(|_| names.is_empty()) {
        canvas.line("axis", (across.at(tick), bottom), (across.at(tick), bottom + 3.0));
        canvas.tick((across.at(tick), bottom + SMALL + 4.0), &across.label(tick));
    }
}
