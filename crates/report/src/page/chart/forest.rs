//! A forest: differences with their intervals, the band in which a difference does not matter, and the verdict in words.

use super::super::draw::{Canvas, LETTERS, Mark, SMALL, Scale, Side, lines, widest, width};
use super::super::picture::Room;

/// A difference.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) difference: f64,
    /// Ends of its interval.
    pub(in crate::page) ends: [f64; 2],
    /// The largest difference that does not matter.
    pub(in crate::page) smallest: f64,
    /// The difference and its interval in figures.
    pub(in crate::page) figures: [String; 2],
    pub(in crate::page) verdict: String,
    /// Whether the verdict is that of a difference: it stands out.
    pub(in crate::page) stands_out: bool,
}

/// What stands at the ends of the axis.
pub(in crate::page) struct Ends {
    pub(in crate::page) lower: String,
    pub(in crate::page) higher: String,
}

pub(in crate::page) fn draw(rows: &[Row], ends: &Ends, room: Room) -> Canvas {
    if room.is_narrow() { narrow(rows, ends) } else { wide(rows, ends) }
}

fn scale(rows: &[Row], onto: [f64; 2], about: usize) -> Scale {
    let low = rows.iter().map(|it| it.ends[0].min(-it.smallest)).fold(0.0, f64::min);
    let high = rows.iter().map(|it| it.ends[1].max(it.smallest)).fold(0.0, f64::max);
    Scale::widened([low, high], onto, about)
}

fn wide(rows: &[Row], ends: &Ends) -> Canvas {
    let mut canvas = Canvas::new(Room::Wide.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(236.0) + 14.0;
    let verdict = widest(rows.iter().map(|it| it.verdict.as_str()), LETTERS) + 12.0;
    let [size, interval] = [0, 1].map(|place| widest(rows.iter().map(|it| it.figures[place].as_str()), LETTERS));
    let right = canvas.width - verdict;
    let scale = scale(rows, [label, right - size - interval - 30.0], 5);
    let laid: Vec<Vec<String>> = rows.iter().map(|it| lines(&it.label, LETTERS, label - 14.0, 2)).collect();
    let mut y = axis(&mut canvas, &scale, ends, 16.0);
    let top = y - 6.0;
    for (row, label_lines) in rows.iter().zip(&laid) {
        let tall = if label_lines.len() > 1 { 36.0 } else { 25.0 };
        let middle = y + tall / 2.0;
        shape(&mut canvas, row, &scale, middle, tall);
        let first = middle + 4.5 - 7.5 * (label_lines.len() as f64 - 1.0);
        canvas.lines("", Side::End, (label - 12.0, first), label_lines, 15.0);
        let bold = if row.stands_out { "bold" } else { "soft" };
        canvas.text(bold, Side::End, (right - interval - 14.0, middle + 4.5), &row.figures[0]);
        canvas.text("soft", Side::End, (right, middle + 4.5), &row.figures[1]);
        canvas.text(bold, Side::Start, (right + 12.0, middle + 4.5), &row.verdict);
        y += tall;
    }
    finish(&mut canvas, &scale, top, y);
    canvas
}

fn narrow(rows: &[Row], ends: &Ends) -> Canvas {
    let mut canvas = Canvas::new(Room::Narrow.width());
    let scale = scale(rows, [6.0, canvas.width - 6.0], 4);
    let mut y = axis(&mut canvas, &scale, ends, 16.0);
    for row in rows {
        let label = lines(&row.label, LETTERS, canvas.width, 2);
        canvas.lines("", Side::Start, (0.0, y + 14.0), &label, 15.0);
        y += 15.0 * label.len() as f64 + 3.0;
        let bold = if row.stands_out { "bold" } else { "soft" };
        let [size, interval] = &row.figures;
        let figures = if interval.is_empty() { size.clone() } else { format!("{size}  ({interval})") };
        canvas.text("soft", Side::Start, (0.0, y + 13.0), &figures);
        canvas.text(bold, Side::End, (canvas.width, y + 13.0), &row.verdict);
        shape(&mut canvas, row, &scale, y + 28.0, 18.0);
        // Words stand above, and no line goes through them.
        canvas.line("zero", (scale.at(0.0), y + 18.0), (scale.at(0.0), y + 39.0));
        y += 46.0;
    }
    canvas.height = y;
    canvas
}

/// The head of the axis; returns where rows begin. What stands at its ends stands on either side of zero, and one below
/// the other where that is too near to an edge.
fn axis(canvas: &mut Canvas, scale: &Scale, ends: &Ends, top: f64) -> f64 {
    let zero = scale.at(0.0);
    let [lower, higher] = [&ends.lower, &ends.higher].map(|it| width(it, SMALL));
    let (before, after) = ((zero - 10.0).max(lower), (zero + 10.0).min(canvas.width - higher));
    let is_tight = after - before < 10.0;
    let (before, after) = if is_tight { (lower, canvas.width - higher) } else { (before, after) };
    canvas.text("soft small", Side::End, (before, top - 4.0), &ends.lower);
    let top = if is_tight { top + 14.0 } else { top };
    canvas.text("soft small", Side::Start, (after, top - 4.0), &ends.higher);
    for tick in scale.ticks() {
        canvas.tick((scale.at(tick), top + 14.0), &scale.label(tick));
    }
    top + 26.0
}

fn shape(canvas: &mut Canvas, row: &Row, scale: &Scale, y: f64, tall: f64) {
    let [low, high] = [-row.smallest, row.smallest].map(|it| scale.at(it));
    canvas.rect("band", (low, y - tall / 2.0), (high - low, tall));
    let class = if row.stands_out { "s1" } else { "s8" };
    canvas.reach(&format!("path {class}"), y, row.ends.map(|it| scale.at(it)), 3.5);
    let at = (scale.at(row.difference), y);
    if row.stands_out {
        canvas.mark(Mark::Disc, "c1", at, 9.0);
    } else {
        canvas.mark(Mark::Disc, "hollow", at, 8.0);
    }
}

fn finish(canvas: &mut Canvas, scale: &Scale, top: f64, bottom: f64) {
    canvas.line("zero", (scale.at(0.0), top), (scale.at(0.0), bottom + 2.0));
    canvas.height = bottom + 8.0;
}
