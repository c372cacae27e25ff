//! What was observed beside what a model says: chances of a yes, and numbers within the spread of the runs.

use super::super::draw::{Canvas, LETTERS, Mark, Scale, Side, lines, widest};
use super::super::picture::Room;

/// What a model says.
pub(in crate::page) enum Said {
    /// The chance of a yes, per cent, and whether it came about.
    Chance(f64, bool),
    /// Five ends: of nine runs in ten, of half of the runs, the median between; and the number that was observed.
    Amount([f64; 5], f64),
}

/// An observation.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) said: Said,
    /// What was observed, and what the model says, in figures.
    pub(in crate::page) figures: [String; 2],
}

pub(in crate::page) fn draw(rows: &[Row], axis: Option<[String; 2]>, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(230.0) + 14.0;
    let [observed, said] = [0, 1].map(|place| widest(rows.iter().map(|it| it.figures[place].as_str()), LETTERS));
    let (label, right, tall) = if room.is_narrow() { (6.0, 6.0, 50.0) } else { (label, observed + said + 28.0, 25.0) };
    let onto = [label, canvas.width - right];
    let top = if axis.is_some() { 22.0 } else { 4.0 };
    if let Some([never, always]) = &axis {
        canvas.text("soft small", Side::Start, (onto[0], 12.0), never);
        canvas.text("soft small", Side::End, (onto[1], 12.0), always);
    }
    for (place, row) in rows.iter().enumerate() {
        let y = top + tall * place as f64;
        let middle = if room.is_narrow() { y + 40.0 } else { y + tall / 2.0 };
        one(&mut canvas, &row.said, onto, middle);
        if room.is_narrow() {
            canvas.lines("", Side::Start, (0.0, y + 14.0), &lines(&row.label, LETTERS, canvas.width, 1), 15.0);
            canvas.text("bold", Side::Start, (0.0, y + 29.0), &row.figures[0]);
            canvas.text("soft", Side::End, (canvas.width, y + 29.0), &row.figures[1]);
        } else {
            let name = lines(&row.label, LETTERS, label - 14.0, 1);
            canvas.lines("", Side::End, (label - 12.0, middle + 4.5), &name, 15.0);
            canvas.text("bold", Side::End, (canvas.width - said - 14.0, middle + 4.5), &row.figures[0]);
            canvas.text("soft", Side::End, (canvas.width, middle + 4.5), &row.figures[1]);
        }
    }
    canvas.height = top + tall * rows.len() as f64 + 6.0;
    canvas
}

fn one(canvas: &mut Canvas, said: &Said, onto: [f64; 2], y: f64) {
    match said {
        Said::Chance(chance, happened) => {
            let scale = Scale::new([0.0, 100.0], onto, 4);
            canvas.rect("band", (scale.at(0.0), y - 5.0), (scale.at(100.0) - scale.at(0.0), 10.0));
            canvas.rect("near", (scale.at(0.0), y - 5.0), (scale.at(*chance) - scale.at(0.0), 10.0));
            let (at, class) = if *happened { (100.0, "ink") } else { (0.0, "hollow") };
            canvas.mark(Mark::Disc, class, (scale.at(at), y), 9.0);
        }
        Said::Amount([low, from, middle, to, high], value) => {
            // Every number has a unit of its own: the widest spread fills the row, with what was observed in it.
            let (least, most) = (low.min(*value), high.max(*value));
            let margin = ((most - least) * 0.05).max(1e-9);
            let scale = Scale::new([least - margin, most + margin], onto, 4);
            canvas.line("rule", (onto[0], y), (onto[1], y));
            canvas.rect("far", (scale.at(*low), y - 7.0), (scale.at(*high) - scale.at(*low), 14.0));
            canvas.rect("near", (scale.at(*from), y - 7.0), (scale.at(*to) - scale.at(*from), 14.0));
            canvas.line("middle", (scale.at(*middle), y - 7.0), (scale.at(*middle), y + 7.0));
            canvas.mark(Mark::Diamond, "ink", (scale.at(*value), y), 8.0);
        }
    }
}
