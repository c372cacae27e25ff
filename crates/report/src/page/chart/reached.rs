//! What changes come to: a row for each with its interval, beside how it is as stated and what was asked for.

use super::super::draw::{Canvas, LETTERS, Mark, Scale, Side, lines, widest};
use super::super::picture::Room;

/// A change.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) value: f64,
    pub(in crate::page) ends: [f64; 2],
    pub(in crate::page) figures: [String; 2],
}

/// How it is as stated, and what was asked for.
pub(in crate::page) struct Beside {
    pub(in crate::page) stated: f64,
    /// What was asked for, with its name; where that is a level.
    pub(in crate::page) asked: Option<(f64, String)>,
    pub(in crate::page) unit: &'static str,
}

pub(in crate::page) fn draw(rows: &[Row], beside: &Beside, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(268.0) + 14.0;
    let label = if room.is_narrow() { 0.0 } else { label };
    let [value, interval] = [0, 1].map(|place| widest(rows.iter().map(|it| it.figures[place].as_str()), LETTERS));
    let right = if room.is_narrow() { 0.0 } else { value + interval + 28.0 };
    let all = || rows.iter().flat_map(|it| it.ends).chain([beside.stated]).chain(beside.asked.as_ref().map(|it| it.0));
    let range = [all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max)];
    let scale = Scale::widened(range, [label + 8.0, canvas.width - right - 12.0], 4);
    let top = if beside.asked.is_some() { 24.0 } else { 6.0 };
    let tall = if room.is_narrow() { 58.0 } else { 34.0 };
    let bottom = top + tall * rows.len() as f64;
    // On a phone words stand above each line, so that what is upright stands beside the marks alone.
    let head = if room.is_narrow() { 34.0 } else { 0.0 };
    let upright = |canvas: &mut Canvas, class: &str, x: f64| {
        for row in 0..rows.len() {
            let y = top + tall * row as f64;
            canvas.line(class, (x, y + head), (x, y + tall));
        }
    };
    for tick in scale.ticks() {
        upright(&mut canvas, "rule", scale.at(tick));
        let text = format!("{}{}", scale.label(tick), beside.unit);
        canvas.tick((scale.at(tick), bottom + 16.0), &text);
    }
    if let Some((asked, name)) = &beside.asked {
        let x = scale.at(*asked);
        upright(&mut canvas, "zero", x);
        let is_left = x > canvas.width / 2.0;
        canvas.text(
            "soft small",
            if is_left { Side::End } else { Side::Start },
            (x + if is_left { 4.0 } else { -4.0 }, 13.0),
            name,
        );
    }
    for (place, row) in rows.iter().enumerate() {
        let y = top + tall * place as f64;
        let middle = if room.is_narrow() { y + 44.0 } else { y + tall / 2.0 };
        if room.is_narrow() {
            let name = lines(&row.label, LETTERS, canvas.width - value - interval - 20.0, 2);
            canvas.lines("", Side::Start, (0.0, y + 15.0), &name, 15.0);
            canvas.text("bold", Side::End, (canvas.width - interval - 8.0, y + 15.0), &row.figures[0]);
            canvas.text("soft", Side::End, (canvas.width, y + 15.0), &row.figures[1]);
        } else {
            let name = lines(&row.label, LETTERS, label - 14.0, 2);
            let first = middle + 4.5 - 7.5 * (name.len().max(1) - 1) as f64;
            canvas.lines("", Side::End, (label - 8.0, first), &name, 15.0);
            canvas.text("bold", Side::End, (canvas.width - interval - 12.0, middle + 4.5), &row.figures[0]);
            canvas.text("soft", Side::End, (canvas.width, middle + 4.5), &row.figures[1]);
        }
        let [from, to] = [beside.stated, row.value].map(|it| scale.at(it));
        canvas.line("rule", (from, middle), (to, middle));
        canvas.reach("reach s1", middle, row.ends.map(|it| scale.at(it)), 3.5);
        canvas.mark(Mark::Disc, "hollow", (from, middle), 8.0);
        canvas.mark(Mark::Disc, "c1", (to, middle), 9.0);
        canvas.line("rule", (0.0, y + tall), (canvas.width, y + tall));
    }
    canvas.height = bottom + 22.0;
    canvas
}
