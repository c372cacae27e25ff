//! Ranges: a row for each number on a scale of its own, from the least to the greatest that was looked at, with the part
//! that is meant and the way from one value to another.

use super::super::draw::{Canvas, LETTERS, Mark, SMALL, Scale, Side, lines};
use super::super::picture::Room;

/// A number.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    /// What is said of it, in figures.
    pub(in crate::page) figure: String,
    pub(in crate::page) ends: [f64; 2],
    /// The ends in figures.
    pub(in crate::page) written: [String; 2],
    /// The part that is meant.
    pub(in crate::page) part: Option<[f64; 2]>,
    /// Where it stands, and where it has to go.
    pub(in crate::page) way: Option<[f64; 2]>,
}

pub(in crate::page) fn draw(rows: &[Row], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let mut y = 0.0;
    for row in rows {
        let wide = canvas.width;
        let text = if room.is_narrow() { wide } else { wide * 0.62 };
        let label = lines(&row.label, LETTERS, text, 2);
        canvas.lines("", Side::Start, (0.0, y + 15.0), &label, 15.0);
        y += 15.0 * label.len().max(1) as f64;
        if room.is_narrow() {
            canvas.lines("bold", Side::Start, (0.0, y + 15.0), &lines(&row.figure, LETTERS, wide, 1), 15.0);
            y += 17.0;
        } else {
            canvas.lines("bold", Side::End, (wide, y), &lines(&row.figure, LETTERS, wide * 0.36, 1), 15.0);
        }
        let scale = Scale::new(row.ends, [8.0, wide - 8.0], 4);
        let line = y + 19.0;
        if let Some([low, high]) = row.part {
            let (low, high) = (scale.at(low), scale.at(high));
            canvas.rect("near", (low, line - 8.0), ((high - low).max(2.0), 16.0));
        }
        canvas.line("axis", (scale.at(row.ends[0]), line), (scale.at(row.ends[1]), line));
        for (end, side, written) in [(0, Side::Start, &row.written[0]), (1, Side::End, &row.written[1])] {
            let x = scale.at(row.ends[end]);
            canvas.line("axis", (x, line - 4.0), (x, line + 4.0));
            let x = if end == 0 { 0.0 } else { wide };
            canvas.text("soft small", side, (x, line + SMALL + 10.0), written);
        }
        if let Some([from, to]) = row.way {
            arrow(&mut canvas, scale.at(from), scale.at(to), line);
        }
        y = line + 34.0;
    }
    canvas.height = y;
    canvas
}

/// From a hollow mark to a filled one.
fn arrow(canvas: &mut Canvas, from: f64, to: f64, y: f64) {
    canvas.line("path s1", (from, y), (to, y));
    let back = if to > from { -7.0 } else { 7.0 };
    if (to - from).abs() > 16.0 {
        canvas.path("path s1", &[(to + back * 1.7, y - 5.0), (to + back * 0.8, y), (to + back * 1.7, y + 5.0)]);
    }
    canvas.mark(Mark::Disc, "hollow", (from, y), 9.0);
    canvas.mark(Mark::Disc, "c1", (to, y), 9.0);
}
