//! Lines on issues: a strip from 0 to 100 for each, where it stands, and where actors want it, by their numbers.

use super::super::draw::{Canvas, LETTERS, Mark, SMALL, Scale, Side, lines, width};
use super::super::picture::Room;

/// An issue.
pub(in crate::page) struct Strip {
    pub(in crate::page) label: String,
    /// What 0 and 100 mean.
    pub(in crate::page) ends: [String; 2],
    pub(in crate::page) start: f64,
    /// Numbers of actors, and where each wants it.
    pub(in crate::page) lines: Vec<(String, f64)>,
}

/// Height of a row of numbers.
const LANE: f64 = 15.0;

pub(in crate::page) fn draw(strips: &[Strip], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let scale = Scale::new([0.0, 100.0], [10.0, canvas.width - 10.0], 4);
    let mut y = 0.0;
    for strip in strips {
        canvas.lines("bold", Side::Start, (0.0, y + 14.0), &lines(&strip.label, LETTERS, canvas.width, 1), 15.0);
        let half = canvas.width / 2.0 - 8.0;
        canvas.lines(
            "soft small",
            Side::Start,
            (0.0, y + 30.0),
            &lines(&format!("0: {}", strip.ends[0]), SMALL, half, 1),
            14.0,
        );
        let high = lines(&format!("100: {}", strip.ends[1]), SMALL, half, 1);
        canvas.lines("soft small", Side::End, (canvas.width, y + 30.0), &high, 14.0);
        let (placed, lanes) = placed(&strip.lines, &scale);
        let line = y + 42.0 + LANE * lanes as f64;
        let at = |lane: usize| line - 8.0 - LANE * lane as f64;
        for (_, x, lane) in &placed {
            canvas.line("rule", (*x, at(*lane) + 2.0), (*x, line));
        }
        for (name, x, lane) in &placed {
            canvas.text("small halo", Side::Middle, (*x, at(*lane)), name);
        }
        canvas.line("axis", (scale.at(0.0), line), (scale.at(100.0), line));
        for tick in scale.ticks() {
            canvas.line("axis", (scale.at(tick), line), (scale.at(tick), line + 3.0));
            canvas.tick((scale.at(tick), line + 15.0), &scale.label(tick));
        }
        for (_, wanted) in &strip.lines {
            canvas.mark(Mark::Disc, "c1", (scale.at(*wanted), line), 6.0);
        }
        canvas.mark(Mark::Diamond, "hollow", (scale.at(strip.start), line), 9.0);
        y = line + 34.0;
    }
    canvas.height = y;
    canvas
}

/// Where each number stands: name, middle and row from below; and how many rows there are.
fn placed(wanted: &[(String, f64)], scale: &Scale) -> (Vec<(String, f64, usize)>, usize) {
    let mut order: Vec<&(String, f64)> = wanted.iter().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (mut ends, mut out): (Vec<f64>, Vec<_>) = (Vec::new(), Vec::new());
    for (name, level) in order {
        let (x, half) = (scale.at(*level), width(name, SMALL) / 2.0 + 3.0);
        let lane = ends.iter().position(|end| x - half >= *end).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(0.0);
        }
        ends[lane] = x + half;
        out.push((name.clone(), x, lane));
    }
    (out, ends.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_row_do_not_touch() {
        let wanted: Vec<(String, f64)> = (0..12).map(|it| (it.to_string(), 50.0 + f64::from(it % 3))).collect();
        let scale = Scale::new([0.0, 100.0], [10.0, 320.0], 4);
        let (placed, lanes) = placed(&wanted, &scale);
        assert_eq!(placed.len(), 12);
        for lane in 0..lanes {
            let row: Vec<f64> = placed.iter().filter(|it| it.2 == lane).map(|it| it.1).collect();
            assert!(row.windows(2).all(|it| it[1] - it[0] > width("0", SMALL)), "{row:?}");
        }
    }
}
