//! Fans: how levels spread over time, small pictures side by side on the same scales, with single runs drawn in.

use super::super::draw::{Canvas, LETTERS, SMALL, Scale, Side, lines};
use super::super::picture::Room;

/// A level over the moments.
pub(in crate::page) struct Panel {
    pub(in crate::page) label: String,
    /// Where it stands at the end, in figures.
    pub(in crate::page) end: String,
    /// Quantiles at each moment, points: 5, 25, 50, 75 and 95 %.
    pub(in crate::page) fan: Vec<[f64; 5]>,
    /// Single runs, until each ended.
    pub(in crate::page) single: Vec<Vec<f64>>,
}

/// Height of the drawing in a panel, and of all of it.
const DRAWN: f64 = 112.0;
const HEAD: f64 = 54.0;
const FOOT: f64 = 30.0;

pub(in crate::page) fn draw(months: &[f64], panels: &[Panel], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let columns = if room.is_narrow() { 1 } else { 3 };
    let gap = 26.0;
    let wide = (canvas.width - gap * (columns - 1) as f64) / columns as f64;
    let tall = HEAD + DRAWN + FOOT;
    for (place, panel) in panels.iter().enumerate() {
        let (column, row) = (place % columns, place / columns);
        let (x, y) = ((wide + gap) * column as f64, tall * row as f64);
        one(&mut canvas, months, panel, (x, y), wide);
    }
    canvas.height = tall * panels.len().div_ceil(columns) as f64;
    canvas
}

fn one(canvas: &mut Canvas, months: &[f64], panel: &Panel, (x, y): (f64, f64), wide: f64) {
    let end = months.last().copied().unwrap_or(1.0);
    let across = Scale::new([0.0, end], [x + 26.0, x + wide - 8.0], 4).months();
    let (top, bottom) = (y + HEAD, y + HEAD + DRAWN);
    let lowest = panel.fan.iter().map(|it| it[0]).fold(0.0, f64::min);
    let up = Scale::new([if lowest < 0.0 { -100.0 } else { 0.0 }, 100.0], [bottom, top], 2);
    let title = lines(&panel.label, LETTERS, wide, 2);
    let first = if title.len() > 1 { 12.0 } else { 27.0 };
    canvas.lines("bold", Side::Start, (x, y + first), &title, 15.0);
    canvas.text("soft small", Side::Start, (x, y + 44.0), &panel.end);
    for tick in up.ticks() {
        canvas.line("rule", (across.at(0.0), up.at(tick)), (across.at(end), up.at(tick)));
        canvas.text("soft small", Side::End, (x + 20.0, up.at(tick) + 4.0), &up.label(tick));
    }
    let place = |month: f64, level: f64| (across.at(month), up.at(level));
    let between = |low: usize, high: usize| -> Vec<(f64, f64)> {
        let upper = months.iter().zip(&panel.fan).map(|(month, it)| place(*month, it[high]));
        let lower = months.iter().zip(&panel.fan).map(|(month, it)| place(*month, it[low])).rev();
        upper.chain(lower).collect()
    };
    canvas.area("far", &between(0, 4));
    canvas.area("near", &between(1, 3));
    for (number, run) in panel.single.iter().enumerate() {
        let path: Vec<(f64, f64)> = months.iter().zip(run).map(|(month, level)| place(*month, *level)).collect();
        canvas.path(["single", "single d2", "single d3"][number % 3], &path);
        if let Some(at) = path.last().filter(|_| run.len() < months.len()) {
            canvas.mark(super::super::draw::Mark::Disc, "c8", *at, 4.0);
        }
    }
    let middle: Vec<(f64, f64)> = months.iter().zip(&panel.fan).map(|(month, it)| place(*month, it[2])).collect();
    canvas.path("middle", &middle);
    canvas.line("axis", (across.at(0.0), bottom), (across.at(end), bottom));
    for tick in across.ticks() {
        canvas.line("axis", (across.at(tick), bottom), (across.at(tick), bottom + 3.0));
        canvas.tick((across.at(tick), bottom + SMALL + 4.0), &across.label(tick));
    }
}
