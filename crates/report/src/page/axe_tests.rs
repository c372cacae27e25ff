//! Pages are searched for what keeps people out, with axe-core in a browser, in light and dark and with all tables open; and
//! pictures are as high as a printed page has room for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{load, load_with_history};
use diwan_studies::stats::Level;
use diwan_studies::study::{Hindcasting, Sampling, Testing, hindcast, models_of, needed, test_claims};

use super::tests::{all, browsed, handbook, run};
use super::{Made, Page, claims_page, hindcast_page};
use crate::Shown;
use crate::facts::{HindcastedFacts, TestedFacts};

/// A few runs of everything.
fn few(draws: u64) -> Sampling {
    Sampling { seed: 1, draws, seeds: 2, threads: 1, metrics: [].into(), parameters: false }
}

/// The first claims of the flagship, tested on hardly any runs.
fn claims() -> Page {
    let loaded = load("us_iraq_2020", &[]);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("a bundled scenario is sound"))));
    let claims: Vec<_> = model.scenario.claims.iter().enumerate().take(3).collect();
    let arms = needed(&loaded.sources, &claims);
    let testing = Testing {
        scenario: &model.scenario,
        sources: &loaded.sources,
        claims: &claims,
        models: &models_of("us_iraq_2020", &[], &model, arms.keys()).expect("arms"),
        settings: &[],
        level: Level::P95,
        wirings: None,
        sampling: few(24),
    };
    let tested = TestedFacts::of(test_claims(&testing, &()).expect("enough pairs"), 1.0);
    claims_page(Shown::new(&model.scenario, &loaded.texts.source), &tested, &Made::default())
}

fn scored() -> Page {
    let history = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/us_iraq_2019/history.ron");
    let loaded = load_with_history("us_iraq_2019", &[], &history);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("a bundled scenario is sound"))));
    let asked = Hindcasting { model: &model, settings: &[], level: Level::P95, sampling: few(24) };
    let found = hindcast(&asked, &()).expect("enough runs");
    let facts = HindcastedFacts { found, elapsed_s: 1.0 };
    hindcast_page(Shown::new(&model.scenario, &loaded.texts.source), &facts, &Made::default())
}

/// A page of every kind.
fn every() -> impl Iterator<Item = Page> {
    all().into_iter().chain([handbook("us_iraq_2020", Some("iran")), claims(), scored()])
}

/// Where `scripts/browser.sh` puts axe-core.
const AXE: &str = "../../target/axe/node_modules/axe-core/axe.min.js";

/// What is searched for: one page after another in a frame of its own. What is found is a value of the document, a line for
/// each page.
const SEARCH: &str = "async function search(html) {
    const frame = document.createElement('iframe');
    frame.style = 'width: 320px; height: 900px';
    frame.srcdoc = html;
    document.body.append(frame);
    await new Promise(loaded => frame.onload = loaded);
    const script = frame.contentDocument.createElement('script');
    script.textContent = axe;
    frame.contentDocument.head.append(script);
    const found = await frame.contentWindow.axe.run(frame.contentDocument, { runOnly: { type: 'tag', values:
        ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
    frame.remove();
    const violated = found.violations.map(it => it.id + ' at ' + it.nodes.map(it => it.html).join(' and '));
    return 'passed ' + found.passes.length + ', violated ' + violated.join('; ').replaceAll('\\n', ' ') + '.';
}
(async () => {
    const lines = [];
    for (const html of pages) { lines.push(await search(html)); }
    document.body.dataset.axe = lines.join('\\n');
})();";

/// A copy of a page that may run a script: all that is folded is open, and it is as light or dark as is wanted.
fn opened(page: &Page, is_dark: bool) -> String {
    let policy = page.html.split("<meta http-equiv").nth(1).and_then(|it| it.split('>').next()).expect("a policy");
    let html = page.html.replace(&format!("<meta http-equiv{policy}>"), "").replace("<details", "<details open");
    if is_dark { html.replace("@media (prefers-color-scheme: dark)", "@media all") } else { html }
}

/// A document that searches all of these pages.
fn searching(axe: &str, pages: &[String]) -> String {
    let literal = |it: String| it.replace("</", "<\\/").replace("<!--", "<\\!--");
    let axe = literal(serde_json::to_string(axe).expect("a text"));
    let pages = literal(serde_json::to_string(pages).expect("texts"));
    format!(
        "<!DOCTYPE html><title>search</title><body><script>const axe = {axe}, pages = {pages};\n{SEARCH}</script></body>"
    )
}

#[test]
#[allow(clippy::print_stderr, reason = "whoever reads the log is told that nothing was searched")]
fn nobody_is_kept_out_of_a_page() {
    let Ok(axe) = std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(AXE)) else {
        eprintln!("there is no axe-core here, so no page was searched with it: scripts/browser.sh installs it");
        return;
    };
    let folder = std::env::temp_dir().join(format!("diwan-axe-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let pages: Vec<Page> = every().collect();
    for is_dark in [false, true] {
        let path = folder.join(format!("{is_dark}.html"));
        let opened: Vec<String> = pages.iter().map(|it| opened(it, is_dark)).collect();
        std::fs::write(&path, searching(&axe, &opened)).expect("written");
        let Some((_, shown)) = browsed(&path, &["--virtual-time-budget=600000", "--dump-dom"]) else {
            eprintln!("there is no Chromium here, so no page was searched: scripts/browser.sh installs it");
            break;
        };
        let found = shown.split("data-axe=\"").nth(1).and_then(|it| it.split('"').next());
        let found: Vec<&str> = found.expect("axe-core said something").lines().collect();
        assert_eq!(found.len(), pages.len(), "a line for every page");
        for (place, it) in found.into_iter().enumerate() {
            assert!(it.starts_with("passed ") && it.ends_with("violated ."), "page {place}, dark {is_dark}: {it}");
        }
    }
    std::fs::remove_dir_all(folder).expect("removed");
}

/// How high a picture may be, units: a page of Letter has 1004 between its margins, and there are words above.
const HIGHEST: f64 = 900.0;

#[test]
fn no_picture_is_higher_than_a_printed_page() {
    let large = [handbook("us_iraq_2020", None), run("us_iraq_2020", "attacks")];
    for page in every().chain(large) {
        for (name, svg) in &page.pictures {
            let size = svg.split("height=\"").nth(1).and_then(|it| it.split('"').next()?.parse::<f64>().ok());
            assert!(size.is_some_and(|it| it > 20.0 && it <= HIGHEST), "{name}: {size:?}");
        }
    }
}

/// How light a colour is, as WCAG 2.2 has it ("relative luminance"), 0..1.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let x = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        if x <= 0.040_45 { x / 12.92 } else { diwan_engine::kernel::ops::pow((x + 0.055) / 1.055, 2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/// axe-core does not look at letters in pictures, which stand on shapes; so colours are held to what they are used for.
#[test]
fn colours_of_pictures_can_be_told_from_their_ground() {
    let schemes: Vec<&str> = include_str!("picture.css").split(":root {").skip(1).collect();
    assert_eq!(schemes.len(), 3, "light, dark and print");
    for scheme in schemes {
        let colour = |name: &str| {
            let found = scheme.split(&format!("--{name}: ")).nth(1).and_then(|it| it.split(';').next());
            luminance(found.unwrap_or_else(|| panic!("no colour {name}")))
        };
        let contrast = |a: &str, b: &str| {
            let (a, b) = (colour(a), colour(b));
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        let letters = [("ink", "paper"), ("soft", "paper"), ("ink", "far"), ("ink", "band"), ("ink", "f6")];
        for (letter, ground) in letters.into_iter().chain([("on", "f2"), ("onwarm", "f5")]) {
            assert!(contrast(letter, ground) >= 4.5, "{letter} on {ground}: {}", contrast(letter, ground));
        }
        for mark in ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"] {
            assert!(contrast(mark, "paper") >= 3.0, "{mark}: {}", contrast(mark, "paper"));
        }
    }
}
