//! Who thinks what of whom: a square of figures, rows think of columns, the darker the stronger.

use super::super::draw::{Canvas, LETTERS, SMALL, Side, lines, widest};
use super::super::picture::Room;

/// `cells[row][column]` from -100 to 100; nothing where there is no relation. Columns are numbered, as rows are.
pub(in crate::page) fn draw(names: &[String], cells: &[Vec<Option<f64>>], room: Room) -> Canvas {
    let mut canvas = Canvas::new(room.width());
    let numbered: Vec<String> = names.iter().enumerate().map(|(place, it)| format!("{} {it}", place + 1)).collect();
    let label =
        if room.is_narrow() { 0.0 } else { widest(numbered.iter().map(String::as_str), LETTERS).min(230.0) + 12.0 };
    let wide = ((canvas.width - label) / names.len().max(1) as f64).min(38.0);
    let (head, tall) = if room.is_narrow() { (16.0, 38.0) } else { (20.0, 24.0) };
    for (column, _) in names.iter().enumerate() {
        let x = label + wide * (column as f64 + 0.5);
        canvas.text("soft small", Side::Middle, (x, 12.0), &(column + 1).to_string());
    }
    for (row, name) in numbered.iter().enumerate() {
        let y = head + tall * row as f64;
        let cell = if room.is_narrow() { y + 17.0 } else { y + 1.0 };
        if room.is_narrow() {
            canvas.lines("", Side::Start, (0.0, y + 13.0), &lines(name, LETTERS, canvas.width, 1), 15.0);
        } else {
            canvas.lines("", Side::Start, (0.0, y + 16.5), &lines(name, LETTERS, label - 12.0, 1), 15.0);
        }
        for (column, value) in cells[row].iter().enumerate() {
            let at = (label + wide * column as f64, cell);
            if let Some(value) = value {
                one(&mut canvas, *value, at, wide, wide >= 24.0);
            }
        }
    }
    canvas.height = head + tall * names.len() as f64 + 4.0;
    canvas
}

fn one(canvas: &mut Canvas, value: f64, (x, y): (f64, f64), wide: f64, has_figure: bool) {
    let class = match value {
        it if it >= 40.0 => "f2",
        it if it >= 10.0 => "far",
        it if it <= -40.0 => "f5",
        it if it <= -10.0 => "f6",
        _ => "band",
    };
    canvas.rect(class, (x + 1.0, y), (wide - 2.0, 20.0));
    if has_figure {
        let class = match class {
            "f2" => "small bold onfill",
            "f5" => "small bold onwarm",
            _ => "small",
        };
        canvas.text(class, Side::Middle, (x + wide / 2.0, y + 10.0 + SMALL * 0.36), &crate::figures::figure(value, 0));
    }
}
