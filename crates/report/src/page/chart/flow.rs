//! How runs went from one kind of choice to another: for an actor a column for each turn, its kinds one above the other in
//! it, and ribbons between columns that are as thick as the share of runs.

use super::super::draw::{Canvas, LETTERS, Side, lines};
use super::super::picture::Room;
use super::mix::{legend, shade};

/// An actor: shares of all runs by turn and kind, and what went from where to where.
pub(in crate::page) struct Panel {
    pub(in crate::page) label: String,
    pub(in crate::page) shares: Vec<Vec<f64>>,
    pub(in crate::page) flows: Vec<Flow>,
}

/// Runs that went from a kind on one turn to a kind on the next.
#[derive(Clone, Copy)]
pub(in crate::page) struct Flow {
    pub(in crate::page) turn: usize,
    pub(in crate::page) from: usize,
    pub(in crate::page) to: usize,
    /// Share of all runs, 0..1.
    pub(in crate::page) share: f64,
    /// Whether it is thick enough to be drawn.
    pub(in crate::page) is_drawn: bool,
}

/// Height of all runs.
const DRAWN: f64 = 150.0;

pub(in crate::page) fn draw(panels: &[Panel], kinds: &[String], turns: &[String], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let top = legend(&mut canvas, kinds) + 4.0;
    let apart = 24.0 + DRAWN + 26.0;
    for (place, panel) in panels.iter().enumerate() {
        let y = top + apart * place as f64;
        canvas.lines("bold", Side::Start, (0.0, y + 14.0), &lines(&panel.label, LETTERS, canvas.width, 1), 15.0);
        one(&mut canvas, panel, kinds.len(), turns, y + 24.0);
    }
    canvas.height = top + apart * panels.len() as f64;
    canvas
}

fn one(canvas: &mut Canvas, panel: &Panel, kinds: usize, turns: &[String], top: f64) {
    let pitch = canvas.width / turns.len().max(1) as f64;
    let wide = (pitch * 0.3).clamp(3.0, 14.0);
    let left = |turn: usize| pitch * (turn as f64 + 0.5) - wide / 2.0;
    let bottom = top + DRAWN;
    let (mut ribbons, mut columns) = (vec![Vec::new(); kinds], vec![Vec::new(); kinds]);
    // Where the next ribbon begins and ends, by turn and kind, from below.
    let stacked = |shares: &Vec<f64>| -> Vec<f64> {
        let mut below = 0.0;
        let mut at = |share: &f64| {
            below += share;
            bottom - (below - share) * DRAWN
        };
        shares.iter().map(&mut at).collect()
    };
    let begins: Vec<Vec<f64>> = panel.shares.iter().map(stacked).collect();
    let (mut out, mut into) = (begins.clone(), begins.clone());
    for it in &panel.flows {
        let tall = it.share * DRAWN;
        let (Some(from), Some(to)) = (
            out.get_mut(it.turn).and_then(|all| all.get_mut(it.from)),
            into.get_mut(it.turn + 1).and_then(|all| all.get_mut(it.to)),
        ) else {
            continue;
        };
        let ends = [*from - tall, *from];
        *from -= tall;
        let reached = [*to - tall, *to];
        *to -= tall;
        if it.is_drawn {
            ribbons[it.from].push([(left(it.turn) + wide, ends), (left(it.turn + 1), reached)]);
        }
    }
    for (turn, (shares, begins)) in panel.shares.iter().zip(&begins).enumerate() {
        for (kind, (share, at)) in shares.iter().zip(begins).enumerate().filter(|it| *it.1.0 > 0.0) {
            columns[kind].push([left(turn), at - share * DRAWN, wide, share * DRAWN]);
        }
    }
    for (kind, (ribbons, columns)) in ribbons.iter().zip(&columns).enumerate() {
        canvas.ribbons(&format!("{} flow", shade(kind, kinds)), ribbons);
        canvas.rects(shade(kind, kinds), columns);
    }
    canvas.line("rule", (0.0, bottom), (canvas.width, bottom));
    let every = (26.0 / pitch).ceil().max(1.0) as usize;
    for (turn, name) in turns.iter().enumerate().step_by(every) {
        canvas.text("soft small", Side::Middle, (pitch * (turn as f64 + 0.5), bottom + 15.0), name);
    }
}
