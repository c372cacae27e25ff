//! The pictures of boxes: their limits, points over the two numbers that limit them most surely, how they were found, and
//! the tree beside them.

use diwan_studies::study::{BoxFacts, DiscoveryFacts, LimitFacts};

use super::chart::plane::{Axis, Plane, Point};
use super::chart::{branches, plane as planes, ranges as range};
use super::discovery::condition;
use super::picture::Picture;
use super::table::Table;
use crate::discovery::{end, part, percent, values};
use crate::figures::grouped;
use crate::locale::say;
use crate::numbers::number;
use crate::shown::Shown;
use crate::words::capital;

/// A title, with the number of the box where there are several.
pub(super) fn titled(title: String, found: &DiscoveryFacts, place: usize) -> String {
    if found.boxes.len() < 2 { title } else { say!("page-of-box", title: title, n: place + 1) }
}

/// Between which values a number was drawn, in figures.
pub(super) fn drawn(limit: &LimitFacts) -> [String; 2] {
    [end(limit.drawn_low), end(limit.drawn_high)]
}

/// The limits of a box, each within what was drawn.
pub(super) fn ranges(
    key: String,
    texts: [String; 2],
    twin: Table,
    it: &BoxFacts,
    name: impl Fn(&LimitFacts) -> String,
) -> Picture {
    let row = |limit: &LimitFacts| range::Row {
        label: name(limit),
        figure: values(limit),
        ends: [limit.drawn_low, limit.drawn_high],
        written: drawn(limit),
        part: Some([limit.low.unwrap_or(limit.drawn_low), limit.high.unwrap_or(limit.drawn_high)]),
        way: None,
    };
    let rows: Vec<range::Row> = it.limits.iter().map(row).collect();
    Picture::new(key, texts, twin, |room| range::draw(&rows, room))
}

/// Points over the two numbers that limit a box most surely; over another one where there is a single limit.
pub(super) fn plane(
    scenario: Option<Shown<'_>>,
    found: &DiscoveryFacts,
    it: &BoxFacts,
    place: usize,
) -> Option<Picture> {
    let sample = &found.sample;
    let at = |path: &str| sample.paths.iter().position(|own| own == path);
    let mut axes: Vec<usize> = it.limits.iter().take(2).filter_map(|limit| at(&limit.path)).collect();
    axes.extend((0..sample.paths.len()).filter(|it| !axes.contains(it)).collect::<Vec<_>>());
    let [x, y] = [*axes.first()?, *axes.get(1)?];
    let names = [x, y].map(|axis| {
        let path = &sample.paths[axis];
        capital(&scenario.map_or_else(|| path.clone(), |shown| number(shown, path)))
    });
    let mut twin =
        Table::of(say!("sweep-point")).figures([names[0].clone(), names[1].clone(), say!("page-points-share")]);
    let kind = |share: f64| if share <= 0.0 { 0 } else { 1 + usize::from(share >= 0.5) };
    let mut points = Vec::new();
    for (row, point) in sample.points.iter().enumerate() {
        let own = [x, y].map(|axis| point.values.get(axis).copied().unwrap_or_default());
        points.push(Point { at: own, kind: kind(point.share) });
        let share = say!("discover-percent", share: percent(point.share));
        twin.row((row + 1).to_string(), [end(own[0]), end(own[1]), share]);
    }
    let ends = [0, 1].map(|axis| {
        let values = || points.iter().map(|it| it.at[axis]);
        [values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max)]
    });
    let inner = [x, y].map(|axis| {
        let limit = it.limits.iter().find(|limit| limit.path == sample.paths[axis]);
        [limit.and_then(|it| it.low), limit.and_then(|it| it.high)]
    });
    let side = |axis: usize| [inner[axis][0].unwrap_or(f64::NEG_INFINITY), inner[axis][1].unwrap_or(f64::INFINITY)];
    let some = points.iter().any(|it| it.kind == 1);
    let kinds = if some {
        vec![say!("page-points-none"), say!("page-points-some"), say!("page-points-most")]
    } else {
        vec![say!("page-points-other")]
    };
    let name = if found.boxes.len() < 2 { say!("page-the-box") } else { say!("discover-box", n: place + 1) };
    let [across, up] = names.clone();
    let plane = Plane {
        axes: [Axis { label: across, ends: ends[0], unit: "" }, Axis { label: up, ends: ends[1], unit: "" }],
        boxes: vec![(name, [side(0), side(1)])],
        points,
        way: Vec::new(),
        marked: Vec::new(),
        level: None,
        kinds: if some { kinds } else { [kinds, vec![say!("page-points-such")]].concat() },
        two_kinds: !some,
    };
    let title = titled(say!("page-plane"), found, place);
    let sentence = say!("page-plane-sentence", x: &names[0], y: &names[1], when: condition(scenario, &found.when));
    let picture =
        Picture::new(format!("box-{}", place + 1), [title, sentence], twin, |room| planes::draw(&plane, room));
    let (shown, of) = (sample.points.len() as u64, found.points);
    let mut notes = vec![if shown < of {
        say!("page-plane-some", shown: shown, of: grouped(of))
    } else {
        say!("page-plane-all", n: shown)
    }];
    if it.limits.len() > 2 {
        notes.push(say!("page-plane-more", n: it.limits.len() - 2));
    }
    Some(picture.with_note(notes.join(" ")))
}

/// How a box was found: from everything at the right below to few points at the left above.
pub(super) fn trajectory(found: &DiscoveryFacts, it: &BoxFacts, place: usize) -> Picture {
    let mut twin = Table::of(say!("page-box-step")).figures([
        say!("page-coverage"),
        say!("page-density"),
        say!("page-mass"),
        say!("page-limited"),
    ]);
    let share = |it: f64| say!("discover-percent", share: percent(it));
    for (row, step) in it.trajectory.iter().enumerate() {
        let name = if row == it.chosen { say!("page-step-chosen", n: row) } else { row.to_string() };
        let cells = [share(step.coverage), share(step.density), share(step.mass), step.limited.to_string()];
        twin.row(name, cells);
    }
    let way: Vec<[f64; 2]> = it.trajectory.iter().map(|it| [100.0 * it.coverage, 100.0 * it.density]).collect();
    let most = way.iter().map(|it| it[0]).fold(0.0, f64::max);
    let percent_axis = |label: String, high: f64| Axis { label, ends: [0.0, high], unit: " %" };
    let name = if found.boxes.len() < 2 { say!("page-the-box") } else { say!("discover-box", n: place + 1) };
    let plane = Plane {
        axes: [percent_axis(say!("page-coverage-axis"), most), percent_axis(say!("page-density-axis"), 100.0)],
        boxes: Vec::new(),
        points: Vec::new(),
        way,
        marked: vec![([100.0 * it.coverage, 100.0 * it.density], name)],
        level: Some((100.0 * found.share, say!("page-of-everything"))),
        kinds: Vec::new(),
        two_kinds: false,
    };
    let texts = [titled(say!("page-trajectory"), found, place), say!("page-trajectory-sentence")];
    Picture::new(format!("trajectory-{}", place + 1), texts, twin, |room| planes::draw(&plane, room))
        .with_note(say!("page-trajectory-note"))
}

/// The same points parted by a tree.
pub(super) fn tree(scenario: Option<Shown<'_>>, found: &DiscoveryFacts) -> Picture {
    let mut twin = Table::of(say!("discover-tree-part")).figures([
        say!("discover-tree-density"),
        say!("page-coverage"),
        say!("discover-of-all"),
    ]);
    let share = |it: f64| say!("discover-percent", share: percent(it));
    let mut rows = Vec::new();
    for it in &found.tree.nodes {
        let label = capital(&part(scenario, it));
        let indented = format!("{}{label}", "· ".repeat(it.depth));
        twin.row(indented, [share(it.density), share(it.coverage), share(it.mass)]);
        rows.push(branches::Row {
            depth: it.depth,
            label,
            share: 100.0 * it.density,
            figures: [share(it.density), share(it.mass)],
            is_leaf: it.is_leaf,
        });
    }
    let heads = [say!("discover-tree-density"), say!("discover-of-all")];
    let sentence = if found.tree.nodes.len() < 2 {
        say!("discover-tree-none")
    } else {
        say!("discover-tree-about", share: percent(found.tree.explained))
    };
    let texts = [say!("discover-tree"), sentence];
    Picture::new("tree", texts, twin, |room| branches::draw(&rows, 100.0 * found.share, &heads, room))
        .with_note(say!("page-tree-note"))
}
