//! A tree as rows: each part below the one that it was parted from and further in, with a bar of how often it holds there.

use super::super::draw::{Canvas, LETTERS, Scale, Side, lines, widest};
use super::super::picture::Room;

/// A part.
pub(in crate::page) struct Row {
    pub(in crate::page) depth: usize,
    pub(in crate::page) label: String,
    /// Per cent.
    pub(in crate::page) share: f64,
    /// The share, and how much of everything it is, in figures.
    pub(in crate::page) figures: [String; 2],
    pub(in crate::page) is_leaf: bool,
}

pub(in crate::page) fn draw(rows: &[Row], overall: f64, heads: &[String; 2], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let step = if room.is_narrow() { 14.0 } else { 20.0 };
    let columns = [0, 1].map(|place| {
        let cells = rows.iter().map(|it| it.figures[place].as_str()).chain([heads[place].as_str()]);
        widest(cells, LETTERS)
    });
    let (bars, first) = if room.is_narrow() {
        ([0.0, canvas.width - columns[0] - columns[1] - 26.0], canvas.width - columns[1] - 10.0)
    } else {
        let right = canvas.width - columns[0] - columns[1] - 30.0;
        ([right - 170.0, right], canvas.width - columns[1] - 14.0)
    };
    canvas.text("soft small", Side::End, (first, 12.0), &heads[0]);
    canvas.text("soft small", Side::End, (canvas.width, 12.0), &heads[1]);
    let mut y = 20.0;
    for row in rows {
        let left = step * row.depth as f64;
        let text = if room.is_narrow() { canvas.width - left } else { bars[0] - left - 16.0 };
        let label = lines(&row.label, LETTERS, text, 2);
        canvas.lines(if row.is_leaf { "" } else { "soft" }, Side::Start, (left, y + 15.0), &label, 15.0);
        let mut middle = y + 10.5;
        if room.is_narrow() {
            y += 15.0 * label.len() as f64 + 4.0;
            middle = y + 9.0;
            y += 24.0;
        } else {
            y += 15.0 * label.len() as f64 + 11.0;
        }
        let from = if room.is_narrow() { left } else { bars[0] };
        let scale = Scale::new([0.0, 100.0], [from, bars[1]], 4);
        canvas.rect("band", (from, middle - 6.0), (bars[1] - from, 12.0));
        canvas.rect(if row.is_leaf { "f2" } else { "near" }, (from, middle - 6.0), (scale.at(row.share) - from, 12.0));
        canvas.line("axis", (scale.at(overall), middle - 8.0), (scale.at(overall), middle + 8.0));
        let class = if row.is_leaf { "bold" } else { "soft" };
        canvas.text(class, Side::End, (first, middle + 4.5), &row.figures[0]);
        canvas.text("soft", Side::End, (canvas.width, middle + 4.5), &row.figures[1]);
        canvas.line("rule", (left, y), (canvas.width, y));
        y += 1.0;
    }
    canvas.height = y + 8.0;
    canvas
}
