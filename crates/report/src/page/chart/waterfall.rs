//! A waterfall: what moved a level from where it stood to where it stands, step by step; the steps add up.

use super::super::draw::{Canvas, LETTERS, Scale, Side, lines, widest};
use super::super::picture::Room;

/// A step, or one of the ends.
pub(in crate::page) struct Step {
    pub(in crate::page) label: String,
    /// Points; of an end where it stands.
    pub(in crate::page) points: f64,
    pub(in crate::page) figure: String,
    pub(in crate::page) is_end: bool,
}

const TALL: f64 = 34.0;

pub(in crate::page) fn draw(steps: &[Step], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(steps.iter().map(|it| it.label.as_str()), LETTERS).min(290.0) + 14.0;
    let label = if room.is_narrow() { 0.0 } else { label };
    let right = widest(steps.iter().map(|it| it.figure.as_str()), LETTERS) + 10.0;
    let spans = spans(steps);
    let low = spans.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let high = spans.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    let margin = ((high - low) * 0.05).max(0.5);
    let scale = Scale::new([low - margin, high + margin], [label, canvas.width - right - 4.0], 5);
    let tall = if room.is_narrow() { 40.0 } else { TALL };
    let (top, bottom) = (2.0, 2.0 + tall * steps.len() as f64);
    for tick in scale.ticks() {
        canvas.line("rule", (scale.at(tick), top), (scale.at(tick), bottom));
        canvas.tick((scale.at(tick), bottom + 16.0), &scale.label(tick));
    }
    for (place, (step, [from, to])) in steps.iter().zip(&spans).enumerate() {
        let y = top + tall * place as f64;
        let middle = if room.is_narrow() { y + 28.0 } else { y + tall / 2.0 };
        if room.is_narrow() {
            canvas.lines("", Side::Start, (0.0, y + 14.0), &lines(&step.label, LETTERS, canvas.width, 1), 15.0);
        } else {
            let name = lines(&step.label, LETTERS, label - 14.0, 2);
            let first = middle + 4.5 - 7.5 * (name.len() as f64 - 1.0);
            canvas.lines(if step.is_end { "bold" } else { "" }, Side::End, (label - 10.0, first), &name, 15.0);
        }
        let (x1, x2) = (scale.at(from.min(*to)), scale.at(from.max(*to)));
        if step.is_end {
            canvas.rect("ink", (scale.at(*to) - 1.5, middle - 9.0), (3.0, 18.0));
        } else {
            let class = if to >= from { "f1" } else { "f5" };
            canvas.rect(class, (x1, middle - 7.0), ((x2 - x1).max(1.0), 14.0));
        }
        if place + 1 < steps.len() {
            canvas.line("mark", (scale.at(*to), middle + 8.0), (scale.at(*to), middle + tall - 8.0));
        }
        canvas.text(if step.is_end { "bold" } else { "" }, Side::End, (canvas.width, middle + 4.5), &step.figure);
    }
    canvas.height = bottom + 22.0;
    canvas
}

/// Where each step begins and ends.
fn spans(steps: &[Step]) -> Vec<[f64; 2]> {
    let mut stands = 0.0;
    let span = |it: &Step| {
        let from = if it.is_end { it.points } else { stands };
        stands = if it.is_end { it.points } else { stands + it.points };
        [from, stands]
    };
    steps.iter().map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_begins_where_the_last_one_ended() {
        let step = |points: f64, is_end: bool| Step { label: String::new(), points, figure: String::new(), is_end };
        let steps = [step(40.0, true), step(5.0, false), step(-12.0, false), step(33.0, true)];
        assert_eq!(spans(&steps), [[40.0, 40.0], [40.0, 45.0], [45.0, 33.0], [33.0, 33.0]]);
    }
}
