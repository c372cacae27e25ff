//! Calibration: how often what was said to be so likely came about. On the diagonal words and world agree; a disc is as
//! large as what it counts.

use super::super::draw::{Canvas, Mark, SMALL, Scale, Side};
use super::super::picture::Room;

/// Forecasts that said about as much.
pub(in crate::page) struct Group {
    /// What they said on the average, per cent.
    pub(in crate::page) said: f64,
    /// How often it came about, per cent.
    pub(in crate::page) came: f64,
    /// How many they are.
    pub(in crate::page) count: usize,
}

/// `axes` name what lies across and what stands upright.
pub(in crate::page) fn draw(groups: &[Group], axes: &[String; 2], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let side = if room.is_narrow() { 250.0 } else { 280.0 };
    let (left, top) = (52.0, 24.0);
    let across = Scale::new([0.0, 100.0], [left, left + side], 4);
    let up = Scale::new([0.0, 100.0], [top + side, top], 4);
    for tick in up.ticks() {
        let label = format!("{} %", up.label(tick));
        canvas.line("rule", (left, up.at(tick)), (left + side, up.at(tick)));
        canvas.text("soft small", Side::End, (left - 6.0, up.at(tick) + 4.0), &label);
        canvas.line("rule", (across.at(tick), top), (across.at(tick), top + side));
        canvas.text("soft small", Side::Middle, (across.at(tick), top + side + SMALL + 5.0), &label);
    }
    canvas.line("mark", (left, top + side), (left + side, top));
    let all: usize = groups.iter().map(|it| it.count).sum();
    for it in groups {
        let at = (across.at(it.said), up.at(it.came));
        let share = it.count as f64 / all.max(1) as f64;
        canvas.mark(Mark::Disc, "c1", at, 8.0 + 18.0 * share.sqrt());
        canvas.text("small halo", Side::Start, (at.0 + 8.0 + 9.0 * share.sqrt(), at.1 - 6.0), &it.count.to_string());
    }
    canvas.text("soft small", Side::Start, (left, 12.0), &axes[1]);
    canvas.text("soft small", Side::End, (left + side, top + side + 34.0), &axes[0]);
    canvas.height = top + side + 42.0;
    canvas
}
