//! Who chose what when: a table of cells, actor by turn, each in the colour of its kind.

use super::super::draw::{Canvas, LETTERS, Side, lines, widest, width};
use super::super::picture::Room;

/// What an actor did on its turns.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) cells: Vec<Cell>,
}

/// What was done on a turn.
pub(in crate::page) struct Cell {
    /// Which of the kinds, of which the seventh stands for all others; `None` to let the turn pass.
    pub(in crate::page) kind: Option<usize>,
    pub(in crate::page) has_failed: bool,
    /// The same in words.
    pub(in crate::page) said: String,
}

pub(in crate::page) fn draw(rows: &[Row], kinds: &[String], turns: &[String], failed: &str, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(215.0) + 14.0;
    let (label, tall) = if room.is_narrow() { (0.0, 36.0) } else { (label, 24.0) };
    let most = rows.iter().map(|it| it.cells.len()).max().unwrap_or(0).max(1);
    let wide = ((canvas.width - label) / most as f64).min(34.0);
    let top = legend(&mut canvas, kinds, failed) + 4.0;
    for (place, row) in rows.iter().enumerate() {
        let y = top + tall * place as f64;
        let cells = if room.is_narrow() { y + 17.0 } else { y + 2.0 };
        if room.is_narrow() {
            canvas.lines("", Side::Start, (0.0, y + 13.0), &lines(&row.label, LETTERS, canvas.width, 1), 15.0);
        } else {
            let name = lines(&row.label, LETTERS, label - 14.0, 1);
            canvas.lines("", Side::End, (label - 10.0, y + 16.5), &name, 15.0);
        }
        for (turn, cell) in row.cells.iter().enumerate() {
            one(&mut canvas, cell, (label + wide * turn as f64, cells), (wide, tall.min(24.0) - 4.0));
        }
    }
    let bottom = top + tall * rows.len() as f64;
    let every = (44.0 / wide).ceil().max(1.0) as usize;
    for (turn, name) in turns.iter().enumerate().step_by(every).filter(|it| it.0 < most) {
        canvas.text("soft small", Side::Middle, (label + wide * (turn as f64 + 0.5), bottom + 13.0), name);
    }
    canvas.height = bottom + 20.0;
    canvas
}

fn one(canvas: &mut Canvas, cell: &Cell, (x, y): (f64, f64), (wide, tall): (f64, f64)) {
    let gap = if wide > 8.0 { 2.0 } else { 0.5 };
    let Some(kind) = cell.kind else {
        canvas.rect_said("c8", (x + wide / 2.0 - 2.0, y + tall / 2.0 - 2.0), (4.0, 4.0), &cell.said);
        return;
    };
    canvas.rect_said(colour(kind), (x + gap / 2.0, y), (wide - gap, tall), &cell.said);
    if cell.has_failed {
        cross(canvas, (x + wide / 2.0, y + tall / 2.0), (wide - gap).min(tall) * 0.28);
    }
}

/// The colour of a kind: six of their own, and a pale grey for what is left.
pub(super) fn colour(kind: usize) -> &'static str {
    ["f1", "f2", "f3", "f4", "f5", "f6"].get(kind).copied().unwrap_or("f8")
}

/// The sign of what failed.
fn cross(canvas: &mut Canvas, (x, y): (f64, f64), half: f64) {
    for class in ["cross under", "cross"] {
        canvas.line(class, (x - half, y - half), (x + half, y + half));
        canvas.line(class, (x - half, y + half), (x + half, y - half));
    }
}

/// What the colours stand for; returns where it ends.
fn legend(canvas: &mut Canvas, kinds: &[String], failed: &str) -> f64 {
    let (mut x, mut y) = (0.0, 10.0);
    for (place, kind) in kinds.iter().map(String::as_str).chain([failed]).enumerate() {
        let wide = width(kind, LETTERS) + 34.0;
        if x > 0.0 && x + wide > canvas.width + 16.0 {
            (x, y) = (0.0, y + 20.0);
        }
        if place == kinds.len() {
            canvas.rect("f8", (x, y - 6.0), (12.0, 12.0));
            cross(canvas, (x + 6.0, y), 3.5);
        } else {
            canvas.rect(colour(place), (x, y - 6.0), (12.0, 12.0));
        }
        canvas.text("", Side::Start, (x + 17.0, y + 4.5), kind);
        x += wide;
    }
    y + 14.0
}
