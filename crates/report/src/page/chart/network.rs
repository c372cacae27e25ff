//! Who likes whom: actors on a circle, for each attitude a curve from who thinks to whom it thinks of, the thicker the
//! stronger. Those that like each other stand together and those that do not stand apart, so that what is kind runs along
//! the rim and what is unkind crosses it. The order is searched for in fixed steps, without luck.

use diwan_engine::kernel::ops::circle;

use super::super::draw::{Canvas, LETTERS, Mark, Side, lines, width};
use super::super::picture::Room;

/// What one actor thinks of another: their places, and from -100 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::page) struct Tie {
    pub(in crate::page) from: usize,
    pub(in crate::page) to: usize,
    pub(in crate::page) attitude: f64,
}

/// Rounds of exchanges at most; each lessens the cost, so that few are needed.
const ROUNDS: usize = 50;

/// The places of actors in their order around the circle.
pub(in crate::page) fn order(actors: usize, ties: &[Tie]) -> Vec<usize> {
    let mut between = vec![0.0; actors * actors];
    for it in ties.iter().filter(|it| it.from < actors && it.to < actors) {
        between[it.from * actors + it.to] += it.attitude;
        between[it.to * actors + it.from] += it.attitude;
    }
    // What all stand to each other, times the way along the circle: least where friends are near and foes are far.
    let cost_of = |at: usize, order: &[usize]| -> f64 {
        let way = |a: usize, b: usize| a.abs_diff(b).min(actors - a.abs_diff(b)) as f64;
        (0..actors).map(|it| between[order[at] * actors + order[it]] * way(at, it)).sum()
    };
    let mut order: Vec<usize> = (0..actors).collect();
    for _ in 0..ROUNDS {
        let mut is_better = false;
        for a in 0..actors {
            for b in a + 1..actors {
                let before = cost_of(a, &order) + cost_of(b, &order);
                order.swap(a, b);
                if cost_of(a, &order) + cost_of(b, &order) < before - 1e-9 {
                    is_better = true;
                } else {
                    order.swap(a, b);
                }
            }
        }
        if !is_better {
            break;
        }
    }
    // The first actor stands first, whatever the search began with.
    let first = order.iter().position(|it| *it == 0).unwrap_or(0);
    order.rotate_left(first);
    order
}

/// Draws these ties among actors of these names, who stand in this order. On a phone actors are numbered and named below.
pub(in crate::page) fn draw(
    names: &[String],
    order: &[usize],
    ties: &[Tie],
    [kind, unkind]: [&str; 2],
    room: Room,
) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let top = legend(&mut canvas, [kind, unkind]);
    let radius = if room.is_narrow() { 138.0 } else { 205.0 };
    let middle = (canvas.width / 2.0, top + radius + 18.0);
    let size = if room.is_narrow() { 22.0 } else { 14.0 };
    let mut places = vec![middle; names.len()];
    for (at, actor) in order.iter().enumerate() {
        // From just right of the top around with the hands of a clock.
        let (up, right) = circle((at as f64 + 0.5) / order.len().max(1) as f64);
        places[*actor] = (middle.0 + radius * right, middle.1 - radius * up);
    }
    let mut sorted: Vec<&Tie> = ties.iter().collect();
    // The strongest on top.
    sorted.sort_by(|a, b| a.attitude.abs().total_cmp(&b.attitude.abs()));
    for it in sorted {
        tie(&mut canvas, it, [places[it.from], places[it.to]], middle, size / 2.0 + 1.5);
    }
    for (place, name) in names.iter().enumerate() {
        actor(&mut canvas, place, name, places[place], middle, room);
    }
    canvas.height = middle.1 + radius + 22.0;
    if room.is_narrow() {
        for (place, name) in names.iter().enumerate() {
            let y = canvas.height + 16.0 + 18.0 * place as f64;
            canvas.text("soft", Side::End, (18.0, y), &(place + 1).to_string());
            canvas.lines("", Side::Start, (25.0, y), &lines(name, LETTERS, canvas.width - 26.0, 1), 15.0);
        }
        canvas.height += 18.0 * names.len() as f64 + 8.0;
    }
    canvas
}

/// An actor with its name outside of the circle, or with its number.
fn actor(canvas: &mut Canvas, place: usize, name: &str, (x, y): (f64, f64), middle: (f64, f64), room: Room) {
    if room.is_narrow() {
        canvas.mark(Mark::Disc, "hollow", (x, y), 22.0);
        canvas.text("small bold", Side::Middle, (x, y + 4.2), &(place + 1).to_string());
        return;
    }
    canvas.mark(Mark::Disc, "hollow", (x, y), 14.0);
    let left = canvas.width - x - 16.0;
    let (side, at, free) = if (x - middle.0).abs() < 1.0 {
        (Side::Middle, (x, if y > middle.1 { y + 22.0 } else { y - 12.0 }), canvas.width)
    } else if x > middle.0 {
        (Side::Start, (x + 13.0, y + 4.5), left)
    } else {
        (Side::End, (x - 13.0, y + 4.5), x - 16.0)
    };
    let name = lines(name, LETTERS, free, 2);
    let first = at.1 - 7.5 * (name.len() as f64 - 1.0);
    canvas.lines("halo", side, (at.0, first), &name, 15.0);
}

/// How thick an attitude is drawn, units.
fn thick(attitude: f64) -> f64 {
    0.6 + 3.9 * (attitude.abs() / 100.0).min(1.0)
}

/// The classes of an attitude: of its curve and of its head. What is unkind is dashed, too.
fn classes(attitude: f64) -> [&'static str; 2] {
    if attitude < 0.0 { ["tie s2 d5", "c2"] } else { ["tie s1", "c1"] }
}

/// A curve from one to the other, bent to its own left, so that both directions are seen.
fn tie(canvas: &mut Canvas, it: &Tie, [from, to]: [(f64, f64); 2], middle: (f64, f64), gap: f64) {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let far = (across * across + down * down).sqrt();
    if far < 2.0 * gap {
        return;
    }
    let half = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    // Neighbours are drawn inwards a little, away from the names.
    let inwards = 0.16;
    let bend = 0.09;
    let towards =
        (half.0 + bend * down + inwards * (middle.0 - half.0), half.1 - bend * across + inwards * (middle.1 - half.1));
    let shortened = |end: (f64, f64), by: f64| {
        let (x, y) = (towards.0 - end.0, towards.1 - end.1);
        let long = (x * x + y * y).sqrt().max(1e-9);
        (end.0 + by * x / long, end.1 + by * y / long)
    };
    let thick = thick(it.attitude);
    let head = 5.0 + 1.6 * thick;
    let (tip, neck) = (shortened(to, gap), shortened(to, gap + head));
    let [line, fill] = classes(it.attitude);
    canvas.curve(line, thick, [shortened(from, gap), towards, neck]);
    let (x, y) = ((tip.0 - neck.0) / head, (tip.1 - neck.1) / head);
    let wide = 2.0 + 0.9 * thick;
    canvas.area(fill, &[tip, (neck.0 - wide * y, neck.1 + wide * x), (neck.0 + wide * y, neck.1 - wide * x)]);
}

/// What curves stand for; returns where it ends.
fn legend(canvas: &mut Canvas, kinds: [&str; 2]) -> f64 {
    let (mut x, mut y) = (0.0, 12.0);
    for (attitude, kind) in [80.0, -80.0].into_iter().zip(kinds) {
        let wide = width(kind, LETTERS) + 56.0;
        if x > 0.0 && x + wide > canvas.width + 16.0 {
            (x, y) = (0.0, y + 20.0);
        }
        let [line, fill] = classes(attitude);
        let half = (x + 12.0, y);
        canvas.curve(line, thick(attitude), [(x, y), half, (x + 24.0, y)]);
        canvas.area(fill, &[(x + 34.0, y), (x + 23.0, y - 5.0), (x + 23.0, y + 5.0)]);
        canvas.text("", Side::Start, (x + 40.0, y + 4.5), kind);
        x += wide;
    }
    y + 12.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(from: usize, to: usize, attitude: f64) -> [Tie; 2] {
        [Tie { from, to, attitude }, Tie { from: to, to: from, attitude }]
    }

    #[test]
    fn friends_stand_together_and_foes_apart() {
        // Two camps that are mixed up in the order of names: 0, 2, 4 and 1, 3, 5.
        let camp = |a: usize, b: usize| if a % 2 == b % 2 { 60.0 } else { -60.0 };
        let pairs = (0..6).flat_map(|a| (a + 1..6).map(move |b| (a, b)));
        let ties: Vec<Tie> = pairs.flat_map(|(a, b)| both(a, b, camp(a, b))).collect();
        let found = order(6, &ties);
        let changes = (0..6).filter(|it| found[*it] % 2 != found[(it + 1) % 6] % 2).count();
        assert_eq!((found[0], changes), (0, 2), "{found:?}");
        assert_eq!(found, order(6, &ties));
    }

    #[test]
    fn nobody_and_one_have_an_order() {
        assert!(order(0, &[]).is_empty());
        assert_eq!(order(1, &both(0, 0, 5.0)), [0]);
        assert_eq!(order(3, &[]), [0, 1, 2]);
    }
}
