//! A canvas: shapes and letters of a picture, as SVG. Colours and strokes are classes, so that one drawing does for light,
//! dark and print; what is written is escaped.

use maud::{Markup, PreEscaped, Render, html};

use super::lettering::width;

/// Size of the letters of pictures, units of the drawing.
pub(crate) const LETTERS: f64 = 13.0;
/// Size of small letters.
pub(crate) const SMALL: f64 = 11.5;

/// Where a text stands beside its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// It begins there.
    Start,
    /// It has its middle there.
    Middle,
    /// It ends there.
    End,
}

/// What marks a point: told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Disc,
    Square,
    Diamond,
    Triangle,
}

impl Mark {
    /// The marks in turn.
    pub(crate) fn of(place: usize) -> Self {
        [Self::Disc, Self::Square, Self::Diamond, Self::Triangle][place % 4]
    }
}

/// A drawing under way.
#[derive(Clone, Debug)]
pub(crate) struct Canvas {
    pub(crate) width: f64,
    pub(crate) height: f64,
    shapes: String,
}

/// A number of the drawing, to a tenth of a unit.
fn n(x: f64) -> String {
    let text = format!("{:.1}", if x.is_finite() { x } else { 0.0 });
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A path through points.
fn points(path: &[(f64, f64)]) -> String {
    path.iter().map(|(x, y)| format!("{},{}", n(*x), n(*y))).collect::<Vec<String>>().join(" ")
}

impl Canvas {
    pub(crate) fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: String::new() }
    }

    fn put(&mut self, shape: Markup) {
        shape.render_to(&mut self.shapes);
    }

    pub(crate) fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        self.put(html! { line class=(class) x1=(n(x1)) y1=(n(y1)) x2=(n(x2)) y2=(n(y2)) {} });
    }

    pub(crate) fn rect(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        self.put(
            html! { rect class=(class) x=(n(x)) y=(n(y)) width=(n(width.max(0.0))) height=(n(height.max(0.0))) {} },
        );
    }

    /// The same with words that a pointer brings up; they stand in the table twin too.
    pub(crate) fn rect_said(&mut self, class: &str, at: (f64, f64), size: (f64, f64), said: &str) {
        self.put(html! {
            rect class=(class) x=(n(at.0)) y=(n(at.1)) width=(n(size.0.max(0.0))) height=(n(size.1.max(0.0))) {
                title { (said) }
            }
        });
    }

    /// Many rectangles of one class in one shape: `[x, y, width, height]` each.
    pub(crate) fn rects(&mut self, class: &str, all: &[[f64; 4]]) {
        let one = |[x, y, w, h]: &[f64; 4]| {
            format!("M{} {}h{}v{}h{}z", n(*x), n(*y), n(w.max(0.0)), n(h.max(0.0)), n(-w.max(0.0)))
        };
        if !all.is_empty() {
            self.put(html! { path class=(class) d=(all.iter().map(one).collect::<String>()) {} });
        }
    }

    /// A curve from one point to another, drawn towards a third, in a thickness of its own.
    pub(crate) fn curve(&mut self, class: &str, thick: f64, [from, towards, to]: [(f64, f64); 3]) {
        let [from, towards, to] = [from, towards, to].map(|(x, y)| format!("{} {}", n(x), n(y)));
        self.put(html! { path class=(class) stroke-width=(n(thick)) d={ "M" (from) "Q" (towards) " " (to) } {} });
    }

    /// Ribbons from left to right, each between two uprights, in one shape: `[left, right]`, top and bottom at each.
    pub(crate) fn ribbons(&mut self, class: &str, all: &[[(f64, [f64; 2]); 2]]) {
        let one = |[(left, from), (right, to)]: &[(f64, [f64; 2]); 2]| {
            let middle = n((left + right) / 2.0);
            let [left, right] = [n(*left), n(*right)];
            let ([a, b], [c, d]) = (from.map(n), to.map(n));
            format!("M{left} {a}C{middle} {a} {middle} {c} {right} {c}V{d}C{middle} {d} {middle} {b} {left} {b}z")
        };
        if !all.is_empty() {
            self.put(html! { path class=(class) d=(all.iter().map(one).collect::<String>()) {} });
        }
    }

    pub(crate) fn path(&mut self, class: &str, path: &[(f64, f64)]) {
        self.put(html! { polyline class=(class) points=(points(path)) {} });
    }

    pub(crate) fn area(&mut self, class: &str, path: &[(f64, f64)]) {
        self.put(html! { polygon class=(class) points=(points(path)) {} });
    }

    /// Many points of a kind as one shape: the class says how large they are, by the width of its stroke.
    pub(crate) fn dots(&mut self, class: &str, points: &[(f64, f64)]) {
        if !points.is_empty() {
            let path: String = points.iter().map(|(x, y)| format!("M{} {}h0", n(*x), n(*y))).collect();
            self.put(html! { path class=(class) d=(path) {} });
        }
    }

    pub(crate) fn mark(&mut self, mark: Mark, class: &str, (x, y): (f64, f64), size: f64) {
        let r = size / 2.0;
        match mark {
            Mark::Disc => self.put(html! { circle class=(class) cx=(n(x)) cy=(n(y)) r=(n(r)) {} }),
            Mark::Square => self.rect(class, (x - 0.88 * r, y - 0.88 * r), (1.76 * r, 1.76 * r)),
            Mark::Diamond => {
                let r = 1.2 * r;
                self.area(class, &[(x, y - r), (x + r, y), (x, y + r), (x - r, y)]);
            }
            Mark::Triangle => {
                let r = 1.15 * r;
                self.area(class, &[(x, y - r), (x + r, y + 0.8 * r), (x - r, y + 0.8 * r)]);
            }
        }
    }

    /// An interval: a line with a stroke across each end that lies on the drawing.
    pub(crate) fn reach(&mut self, class: &str, y: f64, [low, high]: [f64; 2], half: f64) {
        self.line(class, (low, y), (high, y));
        self.line(class, (low, y - half), (low, y + half));
        self.line(class, (high, y - half), (high, y + half));
    }

    pub(crate) fn text(&mut self, class: &str, side: Side, (x, y): (f64, f64), text: &str) {
        let anchor = match side {
            Side::Start => None,
            Side::Middle => Some("middle"),
            Side::End => Some("end"),
        };
        let class = Some(class).filter(|it| !it.is_empty());
        self.put(html! { text class=[class] x=(n(x)) y=(n(y)) text-anchor=[anchor] { (text) } });
    }

    /// The label of a tick: small, with its middle at the tick as far as it fits into the drawing.
    pub(crate) fn tick(&mut self, (x, y): (f64, f64), label: &str) {
        let half = width(label, SMALL) / 2.0;
        let within = x.min(self.width - half).max(half);
        self.text("soft small", Side::Middle, (within, y), label);
    }

    /// Lines one below the other; the first stands at the point.
    pub(crate) fn lines(&mut self, class: &str, side: Side, (x, y): (f64, f64), lines: &[String], apart: f64) {
        for (place, line) in lines.iter().enumerate() {
            self.text(class, side, (x, y + apart * place as f64), line);
        }
    }

    /// The drawing as SVG within a page, named and described by what stands under these names.
    pub(crate) fn within(&self, class: &str, id: &str, title: &str, sentence: &str) -> Markup {
        let (name, about) = (format!("{id}-t"), format!("{id}-d"));
        html! {
            svg class=(class) role="img" viewBox={ "0 0 " (n(self.width)) " " (n(self.height)) }
                aria-labelledby={ (name) " " (about) } {
                title id=(name) { (title) }
                desc id=(about) { (sentence) }
                (PreEscaped(&self.shapes))
            }
        }
    }

    /// The drawing as a file of its own, with its styles.
    pub(crate) fn alone(&self, styles: &str, title: &str, sentence: &str) -> String {
        let svg = html! {
            svg xmlns="http://www.w3.org/2000/svg" role="img" width=(n(self.width)) height=(n(self.height))
                viewBox={ "0 0 " (n(self.width)) " " (n(self.height)) } {
                title { (title) }
                desc { (sentence) }
                style { (PreEscaped(styles)) }
                rect class="paper" width="100%" height="100%" {}
                (PreEscaped(&self.shapes))
            }
        };
        svg.into_string()
    }
}
