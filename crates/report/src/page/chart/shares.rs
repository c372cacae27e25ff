//! Shares of outcomes: a bar each, with the interval of its share.

use super::super::draw::{Canvas, LETTERS, Scale, Side, lines, widest};
use super::super::picture::Room;

/// A row of the picture.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    /// Per cent.
    pub(in crate::page) share: f64,
    /// Ends of its interval, per cent.
    pub(in crate::page) ends: [f64; 2],
    /// Share and interval in figures.
    pub(in crate::page) figures: [String; 2],
}

/// Height of a bar.
const BAR: f64 = 15.0;

pub(in crate::page) fn draw(rows: &[Row], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(190.0) + 12.0;
    let (label, apart) = if room.is_narrow() { (0.0, 46.0) } else { (label, 31.0) };
    let written = widest(rows.iter().map(|it| it.figures[1].as_str()), LETTERS);
    let share = widest(rows.iter().map(|it| it.figures[0].as_str()), LETTERS);
    let right = if room.is_narrow() { 0.0 } else { written + share + 24.0 };
    let most = rows.iter().map(|it| it.ends[1]).fold(1.0, f64::max);
    let scale = Scale::widened([0.0, most], [label, canvas.width - right - 8.0], 4);
    let (top, bottom) = (4.0, 4.0 + apart * rows.len() as f64);
    for tick in scale.ticks() {
        let x = scale.at(tick);
        canvas.line("rule", (x, top), (x, bottom));
        canvas.text("soft small", Side::Middle, (x.max(10.0), bottom + 16.0), &format!("{} %", scale.label(tick)));
    }
    for (place, row) in rows.iter().enumerate() {
        let y = top + apart * place as f64;
        let middle = if room.is_narrow() { y + 32.0 } else { y + apart / 2.0 };
        canvas.rect("f2", (scale.at(0.0), middle - BAR / 2.0), (scale.at(row.share) - scale.at(0.0), BAR));
        canvas.reach("reach", middle, row.ends.map(|it| scale.at(it)), 4.0);
        let [share, interval] = &row.figures;
        if room.is_narrow() {
            let name = lines(&row.label, LETTERS, canvas.width - written - 64.0, 1);
            canvas.lines("", Side::Start, (0.0, y + 16.0), &name, 15.0);
            canvas.text("bold", Side::End, (canvas.width - written - 8.0, y + 16.0), share);
            canvas.text("soft", Side::End, (canvas.width, y + 16.0), interval);
        } else {
            let name = lines(&row.label, LETTERS, label - 12.0, 1);
            canvas.lines("", Side::End, (label - 10.0, middle + 4.5), &name, 15.0);
            canvas.text("bold", Side::End, (canvas.width - written - 10.0, middle + 4.5), share);
            canvas.text("soft", Side::End, (canvas.width, middle + 4.5), interval);
        }
    }
    canvas.line("axis", (scale.at(0.0), top), (scale.at(0.0), bottom));
    canvas.height = bottom + 22.0;
    canvas
}
