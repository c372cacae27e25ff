//! Shares of a whole: a bar for each row, parted in two, with both figures in it.

use super::super::draw::{Canvas, LETTERS, Side, lines, width};
use super::super::picture::Room;

/// A row: its label, the share of its first part (0..1), and both parts in figures.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) share: f64,
    pub(in crate::page) figures: [String; 2],
}

const BAR: f64 = 22.0;

pub(in crate::page) fn draw(rows: &[Row], kinds: &[String; 2], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let mut y = 10.0;
    let mut x = 0.0;
    for (kind, fill) in kinds.iter().zip(["f8", "f2"]) {
        let wide = width(kind, LETTERS) + 36.0;
        if x > 0.0 && x + wide > canvas.width {
            (x, y) = (0.0, y + 20.0);
        }
        canvas.rect(fill, (x, y - 6.0), (12.0, 12.0));
        canvas.text("", Side::Start, (x + 17.0, y + 4.5), kind);
        x += wide;
    }
    y += 12.0;
    for row in rows {
        let shown = lines(&row.label, LETTERS, canvas.width, 1);
        canvas.lines("", Side::Start, (0.0, y + 15.0), &shown, 15.0);
        y += 22.0;
        let part = canvas.width * row.share.clamp(0.0, 1.0);
        canvas.rect("f8", (0.0, y), (part, BAR));
        canvas.rect("f2", (part, y), (canvas.width - part, BAR));
        canvas.line("edge", (part, y), (part, y + BAR));
        let (left, right) = (width(&row.figures[0], LETTERS) + 16.0, width(&row.figures[1], LETTERS) + 16.0);
        if part >= left {
            canvas.text("", Side::Start, (8.0, y + 15.5), &row.figures[0]);
        }
        if canvas.width - part >= right {
            canvas.text("", Side::End, (canvas.width - 8.0, y + 15.5), &row.figures[1]);
        }
        y += BAR + 8.0;
    }
    canvas.height = y;
    canvas
}
