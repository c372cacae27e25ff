//! Regret of policies: the mean with its interval, what it stays below in nine states of ten, and the worst state; the
//! smallest stands first.

use super::super::draw::{Canvas, LETTERS, Mark, Scale, Side, lines, widest, width};
use super::super::picture::Room;

/// A policy.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) mean: f64,
    /// Ends of its interval.
    pub(in crate::page) ends: [f64; 2],
    /// What it stays below in nine states of ten.
    pub(in crate::page) high: f64,
    /// The worst state.
    pub(in crate::page) most: f64,
    /// The three in figures.
    pub(in crate::page) figures: [String; 3],
}

/// Room between two columns of figures.
const APART: f64 = 16.0;

/// `names` are what the three marks stand for.
pub(in crate::page) fn draw(rows: &[Row], names: &[String; 3], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let narrow = room.is_narrow();
    let label = if narrow { 0.0 } else { widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(210.0) + 14.0 };
    let column = |place: usize| widest(rows.iter().map(|it| it.figures[place].as_str()), LETTERS).max(30.0) + APART;
    let columns = [column(0), column(1), column(2)];
    let right = if narrow { 0.0 } else { columns.iter().sum() };
    let most = rows.iter().map(|it| it.most.max(it.ends[1]).max(it.high)).fold(0.0, f64::max);
    let scale = Scale::widened([0.0, most], [label + 8.0, canvas.width - right - 10.0], if narrow { 4 } else { 5 });
    let top = legend(&mut canvas, names);
    let tall = if narrow { 58.0 } else { 32.0 };
    let bottom = top + tall * rows.len() as f64;
    for tick in scale.ticks() {
        canvas.line("rule", (scale.at(tick), top), (scale.at(tick), bottom));
        canvas.text("soft small", Side::Middle, (scale.at(tick).max(8.0), bottom + 16.0), &scale.label(tick));
    }
    if !narrow {
        // Over each column of figures the mark that they belong to.
        let mut x = canvas.width - right;
        for (place, wide) in columns.into_iter().enumerate() {
            x += wide;
            mark(&mut canvas, place, (x - 8.0, top - 10.0));
        }
    }
    for (place, row) in rows.iter().enumerate() {
        let y = top + tall * place as f64;
        let middle = if narrow { y + 43.0 } else { y + tall / 2.0 };
        shape(&mut canvas, row, &scale, middle);
        let bold = if place == 0 { "bold" } else { "" };
        if narrow {
            let [mean, high, most] = &row.figures;
            let figures = format!("{mean} · {high} · {most}");
            let name = lines(&row.label, LETTERS, canvas.width - width(&figures, LETTERS) - 10.0, 1);
            let halo = if place == 0 { "bold halo" } else { "halo" };
            canvas.lines(halo, Side::Start, (0.0, y + 18.0), &name, 15.0);
            canvas.text("soft halo", Side::End, (canvas.width, y + 18.0), &figures);
        } else {
            let name = lines(&row.label, LETTERS, label - 14.0, 2);
            let first = middle + 4.5 - 7.5 * (name.len() as f64 - 1.0);
            canvas.lines(bold, Side::End, (label - 6.0, first), &name, 15.0);
            let mut x = canvas.width - right;
            for (figure, wide) in row.figures.iter().zip(columns) {
                x += wide;
                canvas.text(bold, Side::End, (x, middle + 4.5), figure);
            }
        }
    }
    canvas.line("axis", (scale.at(0.0), top), (scale.at(0.0), bottom));
    canvas.height = bottom + 24.0;
    canvas
}

fn shape(canvas: &mut Canvas, row: &Row, scale: &Scale, y: f64) {
    canvas.line("single", (scale.at(row.mean), y), (scale.at(row.most), y));
    canvas.reach("path s1", y, row.ends.map(|it| scale.at(it)), 4.0);
    mark(canvas, 2, (scale.at(row.most), y));
    mark(canvas, 1, (scale.at(row.high), y));
    mark(canvas, 0, (scale.at(row.mean), y));
}

/// Mean, nine states of ten, worst state.
fn mark(canvas: &mut Canvas, place: usize, at: (f64, f64)) {
    match place {
        0 => canvas.mark(Mark::Disc, "c1", at, 9.0),
        1 => canvas.mark(Mark::Diamond, "c2", at, 9.0),
        _ => canvas.mark(Mark::Triangle, "hollow", at, 8.0),
    }
}

/// What the marks stand for; returns where the drawing may begin.
fn legend(canvas: &mut Canvas, names: &[String; 3]) -> f64 {
    let (mut x, mut y) = (6.0, 12.0);
    for (place, name) in names.iter().enumerate() {
        let wide = width(name, LETTERS) + 34.0;
        if x > 6.0 && x + wide > canvas.width {
            (x, y) = (6.0, y + 20.0);
        }
        mark(canvas, place, (x, y));
        canvas.text("", Side::Start, (x + 11.0, y + 4.5), name);
        x += wide;
    }
    y + 18.0
}
