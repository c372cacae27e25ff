//! When runs ended, and how: a column for each month, outcomes stacked on each other in it, up to all runs.

use super::super::draw::{Canvas, LETTERS, SMALL, Scale, Side, lines, width};
use super::super::picture::Room;

/// An outcome, with the share of runs that had ended so by each month, per cent.
pub(in crate::page) struct Layer {
    pub(in crate::page) label: String,
    pub(in crate::page) by_then: Vec<f64>,
    /// Its share at the end, in figures.
    pub(in crate::page) figure: String,
}

/// Letters of a label, line to line.
const APART: f64 = 16.0;

pub(in crate::page) fn draw(months: &[f64], layers: &[Layer], axis: &str, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let right = if room.is_narrow() { 118.0 } else { 190.0 };
    let end = months.last().copied().unwrap_or(1.0);
    let across = Scale::new([0.0, end], [44.0, canvas.width - right - 6.0], 6).months();
    let (top, bottom) = (10.0, if room.is_narrow() { 270.0 } else { 320.0 });
    let up = Scale::new([0.0, 100.0], [bottom, top], 4);
    for tick in up.ticks() {
        canvas.line("rule", (across.at(0.0), up.at(tick)), (canvas.width - right, up.at(tick)));
        canvas.text("soft small", Side::End, (38.0, up.at(tick) + 4.0), &format!("{} %", up.label(tick)));
    }
    let mut below = vec![0.0; months.len()];
    let mut labels = Vec::new();
    for (place, layer) in layers.iter().enumerate() {
        let above: Vec<f64> = below.iter().zip(&layer.by_then).map(|(below, own)| below + own).collect();
        columns(&mut canvas, place, months, [&below, &above], (&across, &up));
        let (low, high) = (below.last().copied().unwrap_or(0.0), above.last().copied().unwrap_or(0.0));
        labels.push(up.at((low + high) / 2.0));
        below = above;
    }
    let wanted = apart(&labels, top + 6.0, bottom);
    for (place, (layer, (own, y))) in layers.iter().zip(labels.iter().zip(&wanted)).enumerate() {
        let x = canvas.width - right;
        canvas.line("axis", (x + 1.0, *own), (x + 9.0, *y));
        canvas.rect(&format!("f{}", place % 8 + 1), (x + 11.0, y - 5.0), (9.0, 10.0));
        let size = if room.is_narrow() { SMALL } else { LETTERS };
        let class = if room.is_narrow() { "small" } else { "" };
        let room_left = right - 24.0 - width(&layer.figure, size) - 8.0;
        canvas.lines(class, Side::Start, (x + 24.0, y + 4.5), &lines(&layer.label, size, room_left, 1), APART);
        canvas.text(&format!("{class} bold"), Side::End, (canvas.width, y + 4.5), &layer.figure);
    }
    for tick in across.ticks() {
        canvas.line("axis", (across.at(tick), bottom), (across.at(tick), bottom + 4.0));
        canvas.tick((across.at(tick), bottom + 17.0), &across.label(tick));
    }
    canvas.line("axis", (across.at(0.0), bottom), (canvas.width - right, bottom));
    canvas.text("soft small", Side::Start, (across.at(0.0), bottom + 33.0), axis);
    canvas.height = bottom + 40.0;
    canvas
}

/// The part of an outcome in the column of each month.
fn columns(
    canvas: &mut Canvas,
    place: usize,
    months: &[f64],
    [below, above]: [&[f64]; 2],
    (across, up): (&Scale, &Scale),
) {
    for ((pair, low), high) in months.windows(2).zip(&below[1..]).zip(&above[1..]) {
        let (from, to) = (across.at(pair[0]), across.at(pair[1]));
        let gap = ((to - from) * 0.12).min(3.0);
        if high > low {
            let (x, y) = ((from + to) / 2.0 + gap / 2.0, up.at(*high));
            canvas.rect(&format!("f{}", place % 8 + 1), (x, y), (to - from - gap, up.at(*low) - y));
        }
    }
}

/// What has come about by a month stays until the next: a line of steps.
pub(in crate::page) fn steps(months: &[f64], shares: &[f64]) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::with_capacity(2 * months.len());
    for (month, share) in months.iter().zip(shares) {
        if let Some((_, before)) = out.last().copied() {
            out.push((*month, before));
        }
        out.push((*month, *share));
    }
    out
}

/// Places for labels, from below to above in the order given: as near to what is wanted as they fit.
fn apart(wanted: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut out = wanted.to_vec();
    let mut limit = bottom - 2.0;
    for y in &mut out {
        *y = y.min(limit);
        limit = *y - APART;
    }
    let mut limit = top;
    for y in out.iter_mut().rev() {
        *y = y.max(limit);
        limit = *y + APART;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_order_and_distance() {
        let placed = apart(&[310.0, 309.0, 308.0, 12.0, 11.0], 10.0, 320.0);
        assert!(placed.windows(2).all(|it| it[0] - it[1] >= APART - 1e-9), "{placed:?}");
        assert!(placed.iter().all(|it| (10.0..=320.0).contains(it)), "{placed:?}");
    }

    #[test]
    fn a_share_stays_until_the_next_month() {
        assert_eq!(steps(&[0.0, 2.0], &[0.0, 0.5]), [(0.0, 0.0), (2.0, 0.0), (2.0, 0.5)]);
    }
}
