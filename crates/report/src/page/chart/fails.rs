//! A map of where a policy fails: states of the world over two numbers, told apart by shape and colour, and the box.

use super::super::draw::{Canvas, LETTERS, Mark, Scale, Side, lines, width};
use super::super::picture::Room;

/// What is drawn.
pub(in crate::page) struct Map {
    /// What the number is called that is drawn sideways, and the one that is drawn upwards.
    pub(in crate::page) names: [String; 2],
    /// States: the two numbers, and whether the policy fails.
    pub(in crate::page) points: Vec<([f64; 2], bool)>,
    /// Limits of the box on the two numbers; nothing where there is none.
    pub(in crate::page) limits: [[Option<f64>; 2]; 2],
    /// What a disc and a triangle stand for.
    pub(in crate::page) legend: [String; 2],
}

pub(in crate::page) fn draw(map: &Map, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let narrow = room.is_narrow();
    let left = 44.0;
    let top = legend(&mut canvas, &map.legend) + 20.0;
    let tall = if narrow { 240.0 } else { 340.0 };
    let (right, bottom) = (canvas.width - 12.0, top + tall);
    let range = |place: usize| {
        let of = map.points.iter().map(|it| it.0[place]);
        of.fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], it| [low.min(it), high.max(it)])
    };
    let across = Scale::widened(range(0), [left, right], if narrow { 4 } else { 8 });
    let up = Scale::widened(range(1), [bottom, top], 5);
    for tick in across.ticks() {
        canvas.line("rule", (across.at(tick), top), (across.at(tick), bottom));
        canvas.tick((across.at(tick), bottom + 16.0), &across.label(tick));
    }
    for tick in up.ticks() {
        canvas.line("rule", (left, up.at(tick)), (right, up.at(tick)));
        canvas.text("soft small", Side::End, (left - 6.0, up.at(tick) + 4.0), &up.label(tick));
    }
    // Those that fail lie on top, so that none is hidden.
    for fails in [false, true] {
        for (at, _) in map.points.iter().filter(|it| it.1 == fails) {
            mark(&mut canvas, fails, (across.at(at[0]), up.at(at[1])));
        }
    }
    let ends = |place: usize, scale: &Scale, low: f64, high: f64| {
        let [least, most] = map.limits[place];
        [least.map_or(low, |it| scale.at(it)), most.map_or(high, |it| scale.at(it))]
    };
    if map.limits.iter().flatten().any(Option::is_some) {
        let ([x0, x1], [y0, y1]) = (ends(0, &across, left, right), ends(1, &up, bottom, top));
        let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)];
        canvas.path("path under", &corners);
        canvas.path("path s1", &corners);
    }
    let upward = lines(&map.names[1], LETTERS, canvas.width, 1);
    canvas.lines("", Side::Start, (0.0, top - 10.0), &upward, 15.0);
    let sideways = lines(&map.names[0], LETTERS, canvas.width - left, 2);
    canvas.lines("", Side::End, (right, bottom + 36.0), &sideways, 15.0);
    canvas.height = bottom + 28.0 + 15.0 * sideways.len() as f64;
    canvas
}

fn mark(canvas: &mut Canvas, fails: bool, at: (f64, f64)) {
    if fails {
        canvas.mark(Mark::Triangle, "c2", at, 8.0);
    } else {
        canvas.mark(Mark::Disc, "f7", at, 4.5);
    }
}

/// What the marks stand for; returns where the drawing may begin.
fn legend(canvas: &mut Canvas, names: &[String; 2]) -> f64 {
    let mut x = 6.0;
    for (place, name) in names.iter().enumerate() {
        mark(canvas, place == 0, (x, 12.0));
        canvas.text("", Side::Start, (x + 11.0, 16.5), name);
        x += width(name, LETTERS) + 38.0;
    }
    26.0
}
