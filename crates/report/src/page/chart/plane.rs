//! A plane: points over two numbers, with a way through some of them, boxes, and what is marked.

use super::super::draw::{Canvas, LETTERS, Mark, SMALL, Scale, Side, lines, width};
use super::super::picture::Room;

/// An axis: what it is, its ends, and the sign behind its figures.
pub(in crate::page) struct Axis {
    pub(in crate::page) label: String,
    pub(in crate::page) ends: [f64; 2],
    pub(in crate::page) unit: &'static str,
}

/// A plane.
pub(in crate::page) struct Plane {
    pub(in crate::page) axes: [Axis; 2],
    /// Boxes: a name, and the range of each axis.
    pub(in crate::page) boxes: Vec<(String, [[f64; 2]; 2])>,
    pub(in crate::page) points: Vec<Point>,
    pub(in crate::page) way: Vec<[f64; 2]>,
    /// What is marked, with its name.
    pub(in crate::page) marked: Vec<([f64; 2], String)>,
    /// A level across, with its name.
    pub(in crate::page) level: Option<(f64, String)>,
    /// What points stand for, in the order of [`Point::kind`].
    pub(in crate::page) kinds: Vec<String>,
    /// Whether no point is of the pale kind, so that the second name is that of the filled.
    pub(in crate::page) two_kinds: bool,
}

/// What marks the kinds of points.
const KINDS: [&str; 3] = ["ring", "half", "c1"];

/// A point and its kind: 0 hollow, 1 pale, 2 filled.
pub(in crate::page) struct Point {
    pub(in crate::page) at: [f64; 2],
    pub(in crate::page) kind: usize,
}

pub(in crate::page) fn draw(plane: &Plane, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let top = legend(&mut canvas, plane) + 24.0;
    let tall = if room.is_narrow() { 250.0 } else { 330.0 };
    let bottom = top + tall;
    let up = Scale::widened(plane.axes[1].ends, [bottom, top], 5);
    let ticks: Vec<(f64, String)> =
        up.ticks().into_iter().map(|it| (it, format!("{}{}", up.label(it), plane.axes[1].unit))).collect();
    let left = ticks.iter().map(|it| width(&it.1, SMALL)).fold(20.0, f64::max) + 8.0;
    let right = if room.is_narrow() { canvas.width - 18.0 } else { canvas.width - 90.0 };
    let across = Scale::widened(plane.axes[0].ends, [left, right], 5);
    let title = lines(&plane.axes[1].label, SMALL, canvas.width, 1);
    canvas.lines("soft small", Side::Start, (0.0, top - 12.0), &title, 14.0);
    for (tick, label) in &ticks {
        canvas.line("rule", (left, up.at(*tick)), (right, up.at(*tick)));
        canvas.text("soft small", Side::End, (left - 5.0, up.at(*tick) + 4.0), label);
    }
    for tick in across.ticks() {
        canvas.line("axis", (across.at(tick), bottom), (across.at(tick), bottom + 3.0));
        let label = format!("{}{}", across.label(tick), plane.axes[0].unit);
        canvas.tick((across.at(tick), bottom + SMALL + 4.0), &label);
    }
    canvas.line("axis", (left, bottom), (right, bottom));
    let title = lines(&plane.axes[0].label, SMALL, canvas.width, 1);
    canvas.lines("soft small", Side::End, (right, bottom + 34.0), &title, 14.0);
    shapes(&mut canvas, plane, &across, &up, [left, right]);
    canvas.height = bottom + 42.0;
    canvas
}

fn shapes(canvas: &mut Canvas, plane: &Plane, across: &Scale, up: &Scale, [left, right]: [f64; 2]) {
    let at = |[x, y]: [f64; 2]| (across.at(x), up.at(y));
    let corners = |[[x0, x1], [y0, y1]]: [[f64; 2]; 2]| (at([x0, y1]), at([x1, y0]));
    for (_, ranges) in &plane.boxes {
        let ((x, y), (right, bottom)) = corners(*ranges);
        canvas.rect("far", (x, y), (right - x, bottom - y));
    }
    if let Some((level, name)) = &plane.level {
        canvas.line("mark", (left, up.at(*level)), (right, up.at(*level)));
        canvas.text("soft small halo", Side::End, (right, up.at(*level) - 5.0), name);
    }
    // Those of interest lie above the others.
    for kind in 0..3 {
        for it in plane.points.iter().filter(|it| it.kind == kind) {
            canvas.mark(Mark::Disc, KINDS[kind], at(it.at), 5.0);
        }
    }
    let way: Vec<(f64, f64)> = plane.way.iter().map(|it| at(*it)).collect();
    canvas.path("path s1", &way);
    way.iter().for_each(|it| canvas.mark(Mark::Disc, "c1", *it, 5.0));
    for (name, ranges) in &plane.boxes {
        let ((x, y), (right, bottom)) = corners(*ranges);
        canvas.path("reach", &[(x, y), (right, y), (right, bottom), (x, bottom), (x, y)]);
        canvas.text("bold halo", Side::Start, (x + 6.0, y + 17.0), name);
    }
    for (place, name) in &plane.marked {
        let (x, y) = at(*place);
        canvas.mark(Mark::Diamond, "hollow", (x, y), 12.0);
        let is_right = x + 12.0 + width(name, LETTERS) < canvas.width;
        let (side, x) = if is_right { (Side::Start, x + 12.0) } else { (Side::End, x - 12.0) };
        canvas.text("bold halo", side, (x, y - 7.0), name);
    }
}

/// What the points stand for; returns where it ends.
fn legend(canvas: &mut Canvas, plane: &Plane) -> f64 {
    let (kinds, two) = (&plane.kinds, plane.two_kinds);
    let (mut x, mut y) = (6.0, 10.0);
    for (place, kind) in kinds.iter().enumerate() {
        let wide = width(kind, LETTERS) + 34.0;
        if x > 6.0 && x + wide > canvas.width {
            (x, y) = (6.0, y + 20.0);
        }
        let sign = if two && place == 1 { 2 } else { place % 3 };
        canvas.mark(Mark::Disc, KINDS[sign], (x, y), 7.0);
        canvas.text("", Side::Start, (x + 10.0, y + 4.5), kind);
        x += wide;
    }
    if kinds.is_empty() { 0.0 } else { y + 8.0 }
}
