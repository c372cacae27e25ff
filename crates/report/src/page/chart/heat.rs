//! A map of two factors: a cell for each combination with its figure, the darker the greater.

use super::super::draw::{Canvas, LETTERS, SMALL, Side, lines, widest};
use super::super::picture::Room;

/// A cell: its place between the least and the greatest of the map, 0..1, and its figure.
#[derive(Clone)]
pub(in crate::page) struct Cell {
    pub(in crate::page) share: f64,
    pub(in crate::page) figure: String,
}

/// A map: names of rows and columns, and what each factor is called.
pub(in crate::page) struct Map<'a> {
    pub(in crate::page) factors: [&'a str; 2],
    pub(in crate::page) rows: &'a [String],
    pub(in crate::page) columns: &'a [String],
    pub(in crate::page) cells: Vec<Vec<Option<Cell>>>,
}

/// Shades from pale to dark; the figure says the rest.
const SHADES: [&str; 5] = ["h1", "h2", "h3", "h4", "h5"];

pub(in crate::page) fn draw(map: &Map<'_>, room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let names = || map.rows.iter().map(String::as_str);
    let most = if room.is_narrow() { 110.0 } else { 220.0 };
    let label = widest(names().chain([map.factors[0]]), SMALL).min(most) + 10.0;
    let wide = ((canvas.width - label) / map.columns.len().max(1) as f64).min(92.0);
    let head: Vec<Vec<String>> = map.columns.iter().map(|it| lines(it, SMALL, wide - 4.0, 3)).collect();
    let deep = 13.0 * head.iter().map(Vec::len).max().unwrap_or(1) as f64;
    canvas.lines(
        "soft small",
        Side::Start,
        (label, 12.0),
        &lines(map.factors[1], SMALL, canvas.width - label, 1),
        13.0,
    );
    let top = 20.0 + deep + 6.0;
    canvas.lines("soft small", Side::Start, (0.0, top - 8.0), &lines(map.factors[0], SMALL, label - 8.0, 1), 13.0);
    for (place, name) in head.iter().enumerate() {
        let first = top - 8.0 - 13.0 * (name.len().max(1) - 1) as f64;
        canvas.lines("small", Side::Middle, (label + wide * (place as f64 + 0.5), first), name, 13.0);
    }
    let tall = 30.0;
    for (row, name) in names().enumerate() {
        let y = top + tall * row as f64;
        let shown = lines(name, SMALL, label - 10.0, 2);
        let first = y + tall / 2.0 + 4.0 - 6.5 * (shown.len().max(1) - 1) as f64;
        canvas.lines("small", Side::Start, (0.0, first), &shown, 13.0);
        for (column, cell) in map.cells[row].iter().enumerate() {
            let Some(cell) = cell else { continue };
            let x = label + wide * column as f64;
            let shade = ((cell.share * SHADES.len() as f64).floor().max(0.0) as usize).min(SHADES.len() - 1);
            canvas.rect(SHADES[shade], (x + 1.0, y + 1.0), (wide - 2.0, tall - 2.0));
            canvas.text("small", Side::Middle, (x + wide / 2.0, y + tall / 2.0 + LETTERS * 0.32), &cell.figure);
        }
    }
    canvas.height = top + tall * map.rows.len() as f64 + 4.0;
    canvas
}
