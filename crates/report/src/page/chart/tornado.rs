//! What a metric depends on: a row for each number with one bar or two, and the interval of each.

use super::super::draw::{Canvas, LETTERS, Scale, Side, lines, widest, width};
use super::super::picture::Room;

/// A number.
pub(in crate::page) struct Row {
    pub(in crate::page) label: String,
    pub(in crate::page) bars: Vec<Bar>,
}

/// What it does.
pub(in crate::page) struct Bar {
    pub(in crate::page) value: f64,
    /// Whether it is shown to do anything; pale else.
    pub(in crate::page) is_shown: bool,
    /// Ends of its interval; the upper is missing where nothing is known of it.
    pub(in crate::page) ends: Option<(f64, Option<f64>)>,
    /// Value and interval in figures.
    pub(in crate::page) figure: String,
}

/// The bars' colours; what they are is said above where there are two.
const FILLS: [&str; 2] = ["f2", "f4"];
const BAR: f64 = 12.0;

pub(in crate::page) fn draw(rows: &[Row], kinds: &[String], unit: &str, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let label = widest(rows.iter().map(|it| it.label.as_str()), LETTERS).min(268.0) + 14.0;
    let label = if room.is_narrow() { 0.0 } else { label };
    let figures = widest(rows.iter().flat_map(|it| &it.bars).map(|it| it.figure.as_str()), LETTERS);
    let right = if room.is_narrow() { 0.0 } else { figures + 16.0 };
    let reach = |it: &Bar| it.ends.and_then(|it| it.1).unwrap_or(it.value).max(it.value);
    let high = rows.iter().flat_map(|it| &it.bars).map(reach).fold(0.0, f64::max);
    let low = rows.iter().flat_map(|it| &it.bars).map(|it| it.ends.map_or(it.value, |it| it.0)).fold(0.0, f64::min);
    // An estimate may lie a little below 0; far below is no place for a share.
    let scale = Scale::widened([low.max(-0.25 * high), high], [label + 4.0, canvas.width - right - 14.0], 4);
    let top = legend(&mut canvas, kinds);
    let mut y = top;
    for row in rows {
        y = one(&mut canvas, row, &scale, label, y, room);
    }
    let zero = scale.at(0.0);
    if !room.is_narrow() {
        canvas.line("axis", (zero, top), (zero, y));
    }
    for tick in scale.ticks() {
        canvas.line("axis", (scale.at(tick), y), (scale.at(tick), y + 3.0));
        canvas.text(
            "soft small",
            Side::Middle,
            (scale.at(tick).max(9.0), y + 16.0),
            &format!("{}{unit}", scale.label(tick)),
        );
    }
    canvas.height = y + 24.0;
    canvas
}

fn one(canvas: &mut Canvas, row: &Row, scale: &Scale, label: f64, y: f64, room: Room) -> f64 {
    let bars = (BAR + 5.0) * row.bars.len() as f64;
    let mut y = y;
    let tall = if room.is_narrow() {
        let shown = lines(&row.label, LETTERS, canvas.width - 4.0, 2);
        canvas.lines("", Side::Start, (0.0, y + 14.0), &shown, 15.0);
        y += 15.0 * shown.len() as f64 + 6.0;
        bars + 20.0 * row.bars.len() as f64
    } else {
        let shown = lines(&row.label, LETTERS, label - 14.0, 2);
        let tall = (bars + 8.0).max(15.0 * shown.len() as f64 + 6.0);
        let first = y + tall / 2.0 + 4.5 - 7.5 * (shown.len().max(1) - 1) as f64;
        canvas.lines("", Side::End, (label - 8.0, first), &shown, 15.0);
        tall
    };
    let each = if room.is_narrow() { BAR + 25.0 } else { BAR + 5.0 };
    let first = y + (tall - each * row.bars.len() as f64) / 2.0;
    for (place, bar) in row.bars.iter().enumerate() {
        let mut middle = first + each * place as f64 + (BAR + 5.0) / 2.0;
        if room.is_narrow() {
            canvas.text("soft small", Side::Start, (0.0, middle + 3.0), &bar.figure);
            middle += 14.0;
        } else {
            canvas.text("soft", Side::End, (canvas.width, middle + 4.5), &bar.figure);
        }
        let [zero, to] = [0.0, bar.value].map(|it| scale.at(it));
        let fill = if bar.is_shown { FILLS[place % 2] } else { "band" };
        canvas.rect(fill, (zero.min(to), middle - BAR / 2.0), ((to - zero).abs(), BAR));
        if room.is_narrow() {
            canvas.line("axis", (zero, middle - BAR / 2.0 - 2.0), (zero, middle + BAR / 2.0 + 2.0));
        }
        whisker(canvas, bar, scale, middle);
    }
    let bottom = y + tall + if room.is_narrow() { 4.0 } else { 0.0 };
    canvas.line("rule", (0.0, bottom), (canvas.width, bottom));
    bottom
}

/// The interval: without an upper end it has no stroke there.
fn whisker(canvas: &mut Canvas, bar: &Bar, scale: &Scale, y: f64) {
    match bar.ends {
        Some((low, Some(high))) => canvas.reach("reach", y, [low, high].map(|it| scale.at(it)), 3.5),
        Some((low, None)) => {
            let low = scale.at(low);
            canvas.line("reach", (low, y), (scale.at(f64::INFINITY), y));
            canvas.line("reach", (low, y - 3.5), (low, y + 3.5));
        }
        None => {}
    }
}

/// What the bars are, where there are two; returns where rows begin.
fn legend(canvas: &mut Canvas, kinds: &[String]) -> f64 {
    if kinds.len() < 2 {
        return 2.0;
    }
    let (mut x, mut y) = (0.0, 10.0);
    for (place, kind) in kinds.iter().enumerate() {
        let wide = width(kind, LETTERS) + 36.0;
        if x > 0.0 && x + wide > canvas.width {
            (x, y) = (0.0, y + 20.0);
        }
        canvas.rect(FILLS[place % 2], (x, y - 6.0), (12.0, 12.0));
        canvas.text("", Side::Start, (x + 17.0, y + 4.5), kind);
        x += wide;
    }
    y + 16.0
}
