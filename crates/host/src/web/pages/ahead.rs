//! What something would do that whoever leads the room thinks of bringing about: in futures with it and without it.

use diwan_report::seat::{capital, figure, signed};
use diwan_report::{Shown, say};
use diwan_studies::counterfactual::{Preview, Shift};
use maud::{Markup, html};

use super::document::{Head, document};

/// Changes that are smaller are none when they are rounded, percentage points.
const HALF: f64 = 0.5;

/// The page: what is asked of the futures in a sentence, and what they say.
pub(in crate::web) fn preview(shown: Shown<'_>, language: &str, what: &str, seen: Result<&Preview, String>) -> Markup {
    let title = say!("room-preview");
    let head = Head { title: &title, language, styles: &["room.css", "console.css"], script: false };
    document(
        &head,
        html! {
            main.preview {
                h1 { (title) }
                p dir="auto" { (what) }
                @match seen {
                    Err(why) => p.fault { (why) },
                    Ok(seen) => { (table(shown, seen)) p.soft { (say!("room-preview-about", futures: seen.futures)) } },
                }
            }
        },
    )
}

fn table(shown: Shown<'_>, seen: &Preview) -> Markup {
    let percent = |it: f64| format!("{} %", figure(100.0 * it, 0));
    let change = |it: &Shift| {
        let points = [it.with - it.without, it.change.low, it.change.high].map(|it| 100.0 * it);
        if points.iter().all(|it| it.abs() < HALF) {
            return say!("room-preview-same");
        }
        let whole = |it: f64| if it.abs() < HALF { "0".to_owned() } else { signed(it, 0) };
        let [middle, low, high] = points.map(whole);
        say!("room-preview-change", change: middle, low: low, high: high)
    };
    html! {
        table.preview {
            thead {
                tr {
                    th scope="col" { (say!("room-preview-outcome")) }
                    th.number scope="col" { (say!("room-preview-without")) }
                    th.number scope="col" { (say!("room-preview-with")) }
                    th scope="col" { (say!("room-preview-moves")) }
                }
            }
            tbody {
                @for it in &seen.shifts {
                    tr.told[!it.change.contains(0.0)] {
                        th scope="row" dir="auto" { (capital(&shown.texts.outcomes[it.outcome.index()].name)) }
                        td.number { (percent(it.without)) }
                        td.number { (percent(it.with)) }
                        td { (change(it)) }
                    }
                }
            }
        }
    }
}
