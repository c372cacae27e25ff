//! What actors chose over many runs: a cell for each actor and turn, filled from below by kind, as high as the share of runs.
//! Runs that have ended leave the cell empty at the top.

use super::super::draw::{Canvas, LETTERS, Side, lines, widest, width};
use super::super::picture::Room;
use super::choices::colour;

/// What an actor chose, by turn and kind: shares of all runs, 0..1.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) cells: Vec<Vec<f64>>,
}

/// Kinds in the order of places: those with a name, all others, and to let the turn pass.
pub(in crate::page) fn draw(rows: &[Row], kinds: &[String], turns: &[String], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(215.0) + 14.0;
    let (label, head, tall) = if room.is_narrow() { (0.0, 18.0, 30.0) } else { (label, 0.0, 30.0) };
    let wide = ((canvas.width - label) / turns.len().max(1) as f64).min(40.0);
    let top = legend(&mut canvas, kinds) + 4.0;
    let apart = head + tall + 6.0;
    let mut filled = vec![Vec::new(); kinds.len()];
    for (place, row) in rows.iter().enumerate() {
        let y = top + apart * place as f64;
        if room.is_narrow() {
            canvas.lines("", Side::Start, (0.0, y + 13.0), &lines(&row.label, LETTERS, canvas.width, 1), 15.0);
        } else {
            let name = lines(&row.label, LETTERS, label - 14.0, 2);
            let first = y + tall / 2.0 + 4.5 - 7.5 * (name.len() as f64 - 1.0);
            canvas.lines("", Side::End, (label - 10.0, first), &name, 15.0);
        }
        let gap = if wide > 8.0 { 2.0 } else { 0.5 };
        let ground = y + head + tall;
        for (turn, shares) in row.cells.iter().enumerate() {
            let (x, mut from) = (label + wide * turn as f64 + gap / 2.0, ground);
            for (share, filled) in shares.iter().zip(&mut filled) {
                if *share > 0.0 {
                    from -= share * tall;
                    filled.push([x, from, wide - gap, share * tall]);
                }
            }
        }
        canvas.line("rule", (label, ground), (label + wide * turns.len() as f64, ground));
    }
    filled.iter().enumerate().for_each(|(kind, all)| canvas.rects(shade(kind, kinds.len()), all));
    let bottom = top + apart * rows.len() as f64 - 6.0;
    let every = (26.0 / wide).ceil().max(1.0) as usize;
    for (turn, name) in turns.iter().enumerate().step_by(every) {
        canvas.text("soft small", Side::Middle, (label + wide * (turn as f64 + 0.5), bottom + 15.0), name);
    }
    canvas.height = bottom + 22.0;
    canvas
}

/// The colour of a kind; to let the turn pass is hardly one.
pub(super) fn shade(kind: usize, kinds: usize) -> &'static str {
    if kind + 1 == kinds {
        "pass"
    } else if kind + 2 == kinds {
        "f8"
    } else {
        colour(kind)
    }
}

/// What the colours stand for; returns where it ends.
pub(super) fn legend(canvas: &mut Canvas, kinds: &[String]) -> f64 {
    let (mut x, mut y) = (0.0, 10.0);
    for (place, kind) in kinds.iter().enumerate() {
        let wide = width(kind, LETTERS) + 34.0;
        if x > 0.0 && x + wide > canvas.width + 16.0 {
            (x, y) = (0.0, y + 20.0);
        }
        canvas.rect(shade(place, kinds.len()), (x, y - 6.0), (12.0, 12.0));
        canvas.text("", Side::Start, (x + 17.0, y + 4.5), kind);
        x += wide;
    }
    y + 14.0
}
