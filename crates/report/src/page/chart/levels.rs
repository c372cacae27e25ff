//! Levels over the turns of a run, small pictures side by side: the level, what was agreed on it and what each party wanted,
//! and the turns on which something happened.

use super::super::draw::{Canvas, LETTERS, SMALL, Scale, Side, lines};
use super::super::picture::Room;
use super::dots;

/// A level over the turns.
pub(in crate::page) struct Panel {
    pub(in crate::page) label: String,
    /// Where it went, in figures, or what its ends mean: up to two lines.
    pub(in crate::page) about: Vec<String>,
    /// At the start and after each turn.
    pub(in crate::page) path: Vec<f64>,
    /// The turns after which terms were agreed, and the terms.
    pub(in crate::page) terms: Vec<(usize, f64)>,
    /// By party: the turns of rounds, and where it wanted the issue.
    pub(in crate::page) wanted: Vec<Vec<(usize, f64)>>,
}

/// When something happened, by turn from 0.
#[derive(Clone, Debug, Default)]
pub(in crate::page) struct Marks {
    /// Rounds that ended in a deal.
    pub(in crate::page) deals: Vec<usize>,
    /// Rounds that did not.
    pub(in crate::page) rounds: Vec<usize>,
    /// Events.
    pub(in crate::page) events: Vec<usize>,
}

const DRAWN: f64 = 112.0;
const HEAD: f64 = 40.0;
const LINE: f64 = 14.0;
const FOOT: f64 = 30.0;

/// `months` are those of each moment; `parties` are named in a legend where there are any.
pub(in crate::page) fn draw(panels: &[Panel], months: &[f64], marks: &Marks, parties: &[String], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let columns = if room.is_narrow() { 1 } else { 3 };
    let gap = 26.0;
    let wide = (canvas.width - gap * (columns - 1) as f64) / columns as f64;
    let begin = if parties.is_empty() { 0.0 } else { dots::legend(&mut canvas, parties) };
    let head = HEAD + LINE * panels.iter().map(|it| it.about.len()).max().unwrap_or(0) as f64;
    let tall = head + DRAWN + FOOT;
    for (place, panel) in panels.iter().enumerate() {
        let at = ((wide + gap) * (place % columns) as f64, begin + tall * (place / columns) as f64);
        one(&mut canvas, panel, months, marks, at, [wide, head]);
    }
    canvas.height = begin + tall * panels.len().div_ceil(columns) as f64;
    canvas
}

fn one(canvas: &mut Canvas, panel: &Panel, months: &[f64], marks: &Marks, (x, y): (f64, f64), [wide, head]: [f64; 2]) {
    let end = months.last().copied().unwrap_or(1.0);
    let across = Scale::new([0.0, end], [x + 26.0, x + wide - 8.0], 4).months();
    let (top, bottom) = (y + head, y + head + DRAWN);
    let lowest = panel.path.iter().copied().fold(0.0, f64::min);
    let up = Scale::new([if lowest < 0.0 { -100.0 } else { 0.0 }, 100.0], [bottom, top], 2);
    let title = lines(&panel.label, LETTERS, wide, 2);
    let first = if title.len() > 1 { 12.0 } else { 27.0 };
    canvas.lines("bold", Side::Start, (x, y + first), &title, 15.0);
    for (place, about) in panel.about.iter().enumerate() {
        canvas.lines(
            "soft small",
            Side::Start,
            (x, y + 44.0 + LINE * place as f64),
            &lines(about, SMALL, wide, 1),
            LINE,
        );
    }
    for tick in up.ticks() {
        canvas.line("rule", (across.at(0.0), up.at(tick)), (across.at(end), up.at(tick)));
        canvas.text("soft small", Side::End, (x + 20.0, up.at(tick) + 4.0), &up.label(tick));
    }
    let after = |turn: usize| across.at(months.get(turn + 1).copied().unwrap_or(end));
    for turn in &marks.rounds {
        canvas.line("mark", (after(*turn), top), (after(*turn), bottom));
    }
    for turn in &marks.deals {
        canvas.line("deal", (after(*turn), top), (after(*turn), bottom));
    }
    for turn in &marks.events {
        canvas.line("tick", (after(*turn), bottom - 5.0), (after(*turn), bottom));
    }
    let path: Vec<(f64, f64)> =
        months.iter().zip(&panel.path).map(|(month, level)| (across.at(*month), up.at(*level))).collect();
    canvas.path("middle", &path);
    for (party, wanted) in panel.wanted.iter().enumerate() {
        for (turn, level) in wanted {
            dots::mark(canvas, party, (after(*turn), up.at(*level)), 7.0);
        }
    }
    for (turn, level) in &panel.terms {
        let at = (after(*turn), up.at(*level));
        canvas.line("agreed", (at.0 - 8.0, at.1), (at.0 + 8.0, at.1));
    }
    canvas.line("axis", (across.at(0.0), bottom), (across.at(end), bottom));
    for tick in across.ticks() {
        canvas.line("axis", (across.at(tick), bottom), (across.at(tick), bottom + 3.0));
        canvas.tick((across.at(tick), bottom + SMALL + 4.0), &across.label(tick));
    }
}
