//! Shares of outcomes under several arms: a row each, a mark for every arm with its interval, and the marks joined.

use super::super::draw::{Canvas, LETTERS, Mark, Scale, Side, lines, widest, width};
use super::super::picture::Room;

/// An outcome under the arms, the control first.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    /// Nothing for an arm that has no such outcome.
    pub(in crate::page) arms: Vec<Option<Dot>>,
}

/// A share under an arm.
pub(in crate::page) struct Dot {
    /// Per cent.
    pub(in crate::page) share: f64,
    /// Ends of its interval, per cent.
    pub(in crate::page) ends: [f64; 2],
    pub(in crate::page) figure: String,
}

/// Room that a mark takes in a row, line to line.
const APART: f64 = 13.0;

pub(in crate::page) fn draw(rows: &[Row], arms: &[String], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let dots = || rows.iter().flat_map(|it| &it.arms).flatten();
    let label =
        if room.is_narrow() { 0.0 } else { widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(190.0) + 14.0 };
    let column = widest(dots().map(|it| it.figure.as_str()), LETTERS).max(44.0) + 10.0;
    let right = if room.is_narrow() { 0.0 } else { column };
    let most = dots().map(|it| it.ends[1]).fold(1.0, f64::max);
    let scale = Scale::widened([0.0, most], [label + 5.0, canvas.width - right - 12.0], 5);
    let mut y = legend(&mut canvas, arms);
    let top = y;
    let tall = APART * arms.len() as f64 + 14.0;
    let head = if room.is_narrow() { 18.0 } else { 0.0 };
    let bottom = top + (tall + head) * rows.len() as f64;
    for tick in scale.ticks() {
        canvas.line("rule", (scale.at(tick), top), (scale.at(tick), bottom));
        canvas.text(
            "soft small",
            Side::Middle,
            (scale.at(tick).max(10.0), bottom + 16.0),
            &format!("{} %", scale.label(tick)),
        );
    }
    for row in rows {
        if room.is_narrow() {
            canvas.lines("", Side::Start, (0.0, y + 15.0), &lines(&row.label, LETTERS, canvas.width - 4.0, 1), 15.0);
        } else {
            let name = lines(&row.label, LETTERS, label - 14.0, 2);
            let first = y + tall / 2.0 + 4.5 - 7.5 * (name.len() as f64 - 1.0);
            canvas.lines("", Side::End, (label - 12.0, first), &name, 15.0);
        }
        y += head;
        one(&mut canvas, row, &scale, y, room);
        y += tall;
        canvas.line("rule", (0.0, y), (canvas.width, y));
    }
    canvas.height = bottom + 22.0;
    canvas
}

/// A mark in a row: the control is hollow, the arms are filled.
pub(in crate::page) fn mark(canvas: &mut Canvas, place: usize, at: (f64, f64), size: f64) {
    if place == 0 {
        canvas.mark(Mark::Disc, "hollow", at, size);
    } else {
        canvas.mark(Mark::of(place), &format!("c{}", (place - 1) % 8 + 1), at, size + 1.0);
    }
}

fn one(canvas: &mut Canvas, row: &Row, scale: &Scale, y: f64, room: Room) {
    let at = |place: usize| y + 7.0 + APART * (place as f64 + 0.5);
    let arms: Vec<(usize, &Dot)> =
        row.arms.iter().enumerate().filter_map(|(place, it)| Some((place, it.as_ref()?))).collect();
    let path: Vec<(f64, f64)> = arms.iter().map(|(place, it)| (scale.at(it.share), at(*place))).collect();
    canvas.path("rule", &path);
    for (place, arm) in arms {
        canvas.reach(&format!("reach s{place}"), at(place), arm.ends.map(|it| scale.at(it)), 3.0);
        mark(canvas, place, (scale.at(arm.share), at(place)), 8.0);
        if !room.is_narrow() {
            let class = if place == 0 { "soft" } else { "bold" };
            canvas.text(class, Side::End, (canvas.width, at(place) + 4.5), &arm.figure);
        }
    }
}

/// What the marks stand for; returns where the drawing may begin.
pub(in crate::page) fn legend(canvas: &mut Canvas, arms: &[String]) -> f64 {
    let (mut x, mut y) = (6.0, 12.0);
    for (place, arm) in arms.iter().enumerate() {
        let wide = width(arm, LETTERS) + 38.0;
        if x > 6.0 && x + wide > canvas.width {
            (x, y) = (6.0, y + 20.0);
        }
        mark(canvas, place, (x, y), 8.0);
        let shown = lines(arm, LETTERS, canvas.width - x - 16.0, 1);
        canvas.lines("", Side::Start, (x + 11.0, y + 4.5), &shown, 15.0);
        x += wide;
    }
    y + 18.0
}
