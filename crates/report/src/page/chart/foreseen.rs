//! What people and a model took for likely, turn by turn: a small picture for each outcome, the model's chance as a line,
//! what people said as marks.

use super::super::draw::{Canvas, LETTERS, Mark, SMALL, Scale, Side, lines};
use super::super::picture::Room;

/// An outcome.
pub(in crate::page) struct Panel {
    pub(in crate::page) label: String,
    /// Whether it came about, in words; empty where that is not known.
    pub(in crate::page) about: String,
    /// The model's chance as each turn opened, per cent; empty where it was not reckoned.
    pub(in crate::page) chances: Vec<f64>,
    /// The turn, counted from 1, and what somebody said, per cent.
    pub(in crate::page) said: Vec<(u32, f64)>,
}

const DRAWN: f64 = 104.0;
const HEAD: f64 = 54.0;
const FOOT: f64 = 30.0;

/// `turns` are as many as were played.
pub(in crate::page) fn draw(panels: &[Panel], turns: usize, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let columns = if room.is_narrow() { 1 } else { 3 };
    let gap = 26.0;
    let wide = (canvas.width - gap * (columns - 1) as f64) / columns as f64;
    let tall = HEAD + DRAWN + FOOT;
    for (place, panel) in panels.iter().enumerate() {
        let at = ((wide + gap) * (place % columns) as f64, tall * (place / columns) as f64);
        one(&mut canvas, panel, turns, at, wide);
    }
    canvas.height = tall * panels.len().div_ceil(columns) as f64;
    canvas
}

fn one(canvas: &mut Canvas, panel: &Panel, turns: usize, (x, y): (f64, f64), wide: f64) {
    let last = turns.max(2) as f64;
    let across = Scale::new([1.0, last], [x + 46.0, x + wide - 12.0], 4);
    let (top, bottom) = (y + HEAD, y + HEAD + DRAWN);
    let up = Scale::new([0.0, 100.0], [bottom, top], 2);
    let title = lines(&panel.label, LETTERS, wide, 2);
    canvas.lines("bold", Side::Start, (x, y + if title.len() > 1 { 12.0 } else { 27.0 }), &title, 15.0);
    canvas.lines("soft small", Side::Start, (x, y + 44.0), &lines(&panel.about, SMALL, wide, 1), 14.0);
    for tick in up.ticks() {
        canvas.line("rule", (x + 38.0, up.at(tick)), (x + wide - 4.0, up.at(tick)));
        canvas.text("soft small", Side::End, (x + 34.0, up.at(tick) + 4.0), &format!("{} %", up.label(tick)));
    }
    let path: Vec<(f64, f64)> =
        (1..).zip(&panel.chances).map(|(turn, it)| (across.at(f64::from(turn)), up.at(*it))).collect();
    canvas.path("middle", &path);
    for (turn, share) in &panel.said {
        canvas.mark(Mark::Disc, "hollow", (across.at(f64::from(*turn)), up.at(*share)), 7.0);
    }
    canvas.line("axis", (x + 38.0, bottom), (x + wide - 4.0, bottom));
    // A turn is a whole number: where there is room for few, every other one is named, or every fourth.
    let step = [1, 2, 4, 8, 16].into_iter().find(|it| turns / it <= 8).unwrap_or(32);
    for turn in (1..=turns.max(1)).step_by(step) {
        let at = across.at(turn as f64);
        canvas.line("axis", (at, bottom), (at, bottom + 3.0));
        canvas.text("soft small", Side::Middle, (at, bottom + SMALL + 4.0), &turn.to_string());
    }
}
