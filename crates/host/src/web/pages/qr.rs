//! An address that phones read: black on white in any light.

use maud::{Markup, html};
use qrcode::{Color, QrCode};

/// How many modules are left white around it, as readers ask for.
const QUIET: usize = 4;

/// An address as a square; nothing where it is too long for one.
pub(super) fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::new(text.as_bytes()) else { return html! {} };
    let wide = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|it| it.1 == Color::Dark).map(|it| it.0);
    let path: String = dark.map(|at| format!("M{} {}h1v1h-1z", at % wide + QUIET, at / wide + QUIET)).collect();
    let side = wide + 2 * QUIET;
    html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect.light width=(side) height=(side) {}
            path.dark d=(path) {}
        }
    }
}
