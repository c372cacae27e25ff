//! What every page keeps to, over small pages of all kinds.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Texts, load, read_metric};
use diwan_engine::why::Asked;
use diwan_studies::design::Placing;
use diwan_studies::ensemble::{Plan, doubts};
use diwan_studies::stats::Level;
use diwan_studies::study::{
    self, Aim, Arms, Assuming, Batch, Comparing, Condition, Robustness, Sampling, Satisfied, Single, Tracing, compare,
    courses, read_arms, read_policies, robust, trace,
};

use super::examples;
use super::{
    Made, Page, batch_page, causes_page, comparison_page, handbook_page, passport_page, robust_page, run_page,
};
use crate::facts::{self, AssumedFacts, BatchFacts, ComparedFacts, TracedFacts};
use crate::{Shown, Told};

fn made() -> Made {
    Made { command: "diwan batch tiny --runs 200".to_owned(), language: String::new() }
}

fn loaded(name: &str) -> (Arc<Model>, Texts) {
    let loaded = load(name, &[]);
    let model = Model::compile(Arc::new(loaded.scenario.expect("a bundled scenario is sound")));
    (Arc::new(model), loaded.texts.source)
}

/// A batch as a page, under a title of its own.
fn batch(name: &str, runs: u64, threads: usize, title: Option<&str>) -> Page {
    let (model, mut texts) = loaded(name);
    texts.title = title.map_or(texts.title, str::to_owned);
    let metrics = Metric::usual(&model.scenario).into();
    let plan = Plan::new(model, Seed(2020), runs, metrics);
    let played = Batch { plan: &plan, stopping: None, threads }.play(None, &()).expect("no table is written");
    let mut facts = BatchFacts::of(&facts::Batch {
        plan: &plan,
        texts: &texts,
        settings: &[],
        asked: &[],
        summary: &played.summary,
        level: Level::P95,
        doubts: &doubts(&plan, &played.summary),
        elapsed: played.elapsed,
        played: played.new,
    });
    facts.courses = Some(courses(&plan, threads, &()).expect("nobody stops it"));
    let assuming = Assuming { model: &plan.model, settings: &[], on: &[], level: Level::P95 };
    let sampling = Sampling { seed: 2, draws: 60, seeds: 2, threads, metrics: [].into(), parameters: true };
    facts.assumptions = Some(assuming.played(&sampling, &()).expect("enough draws").found.of_weakest(5));
    batch_page(Shown::new(&plan.model.scenario, &texts), &facts, &made())
}

fn comparison(name: &str, arm: &str) -> Page {
    let Arms { arms, control, languages, .. } = read_arms(name, &[], &[arm.to_owned()], None).expect("an arm");
    let scenario = control.model.scenario.clone();
    let metrics: Arc<[Metric]> = Metric::compared(&scenario).into();
    let smallest: Vec<f64> = metrics.iter().map(|_| 0.5).collect();
    let sampling = Sampling { seed: 1, draws: 60, seeds: 2, threads: 1, metrics, parameters: false };
    let level = Level::P95;
    let asked = Comparing { arms: &arms, control: &control, settings: &[], smallest: &smallest, level, sampling };
    let found = compare(&asked, &()).expect("enough pairs").facts;
    comparison_page(
        Shown::new(&scenario, &languages.source),
        &ComparedFacts { found, assumptions: None, elapsed_s: 1.0 },
        &made(),
    )
}

pub(super) fn run(name: &str, why: &str) -> Page {
    let (model, texts) = loaded(name);
    let single = Single { model: model.clone(), place: name, settings: &[], seed: Seed(4), replication: 0, draw: 0 };
    let history = single.play();
    let asked = Asked::read(&model.scenario, why).expect("a variable");
    let accounts = study::Single::why(&single, &history, &[asked]);
    let told = Told { accounts: &accounts, ..Told::plain(&model, &texts, &history.run, &[]) };
    run_page(Shown::new(&model.scenario, &texts), &told.facts(), &made())
}

pub(super) fn handbook(name: &str, seat: Option<&str>) -> Page {
    let (model, texts) = loaded(name);
    let seat = seat.map(|it| model.scenario.actor(it).expect("an actor"));
    let facts = facts::HandbookFacts::of(&model.scenario, &[], seat);
    handbook_page(Shown::new(&model.scenario, &texts), &facts, &made())
}

/// Policies on the well, whose water is drawn.
fn robustness(conditions: &[&str]) -> Page {
    let settings = ["indicators.water=Uniform(20, 80)".to_owned()];
    let loaded = load("tiny", &settings);
    let scenario = loaded.scenario.expect("a bundled scenario is sound");
    let arms = ["as_it_is=", "calm=events off", "still=hold north"].map(str::to_owned);
    let policies = read_policies("tiny", &settings, &[], &arms).expect("policies").arms;
    let metric = |it: &str| read_metric(&scenario, it, scenario.span).expect("a metric");
    let satisfied = |it: &&str| {
        let condition = Condition::read(it).expect("a condition");
        Satisfied { metric: metric(&condition.metric()), condition }
    };
    let asked = Robustness {
        scenario: &scenario,
        policies: &policies,
        control: 0,
        settings: &settings,
        aims: &[Aim { metric: metric("end(water)"), more: true }],
        satisfied: &conditions.iter().map(satisfied).collect::<Vec<Satisfied>>(),
        draws: 120,
        seeds: 3,
        seed: 1,
        threads: 1,
        level: Level::P95,
    };
    let found = robust(&asked, &()).expect("enough states");
    robust_page(Shown::new(&scenario, &loaded.texts.source), &facts::HeldFacts { found, elapsed_s: 1.0 }, &made())
}

fn passport(name: &str, settings: &[String]) -> Page {
    let loaded = load(name, settings);
    let model = &Arc::new(Model::compile(Arc::new(loaded.scenario.expect("it is sound"))));
    let asked = Assuming { model, settings, on: &[], level: Level::P95 };
    let sampling = Sampling { seed: 2, draws: 200, seeds: 4, threads: 1, metrics: [].into(), parameters: true };
    let found = asked.played(&sampling, &()).expect("enough draws");
    let facts = AssumedFacts { found, elapsed_s: 1.0 };
    passport_page(Shown::new(&model.scenario, &loaded.texts.source), &facts, &made())
}

fn causes(name: &str, outcome: &str) -> Page {
    let (model, texts) = loaded(name);
    let asked = Tracing {
        place: name,
        settings: &[],
        model: &model,
        outcome,
        runs: 200,
        read: 20,
        seed: 1,
        threads: 1,
        level: Level::P95,
    };
    let facts = TracedFacts { found: trace(&asked, &()).expect("an outcome"), elapsed_s: 1.0 };
    causes_page(Shown::new(&model.scenario, &texts), &facts, &made())
}

pub(super) fn all() -> Vec<Page> {
    let own = vec![
        batch("tiny", 200, 1, None),
        comparison("tiny", "calm=events off"),
        robustness(&["end(water) >= 48"]),
        robustness(&[]),
        run("nile_dam", "tension"),
        handbook("nile_dam", None),
        passport("tiny", &["indicators.water=Uniform(20, 80)".to_owned()]),
        causes("tiny", "quarrel"),
        handbook("nile_dam", Some("egypt")),
    ];
    own.into_iter().chain(examples::all()).collect()
}

#[test]
fn pages_of_the_bench_say_what_they_found() {
    let text = |page: &Page, what: &str| {
        assert!(page.html.contains(what), "no `{what}` in {}", page.html.split("<body>").nth(1).unwrap_or_default());
    };
    let keys = |page: &Page| page.pictures.iter().map(|it| it.0.clone()).collect::<Vec<String>>();
    let curves = examples::sweep(&["indicators.water=20..80"], Placing::Full { levels: 4 });
    assert!(keys(&curves).contains(&"metrics-1".to_owned()), "{:?}", keys(&curves));
    let map = examples::sweep(&["indicators.water=20..80", "events off |"], Placing::Full { levels: 3 });
    assert!(keys(&map).iter().all(|it| it.starts_with("map-")), "{:?}", keys(&map));
    let boxes = examples::discovery(true);
    for key in ["limits-1", "box-1", "trajectory-1", "tree"] {
        assert!(keys(&boxes).contains(&key.to_owned()), "{:?}", keys(&boxes));
    }
    text(&boxes, "Water in the well");
    text(&examples::discovery(false), "indicators.water");
    text(&examples::seek(0.7), "change does it");
    text(&examples::seek(1.01), "does it, alone or two together");
    let words = examples::diff(false);
    text(&words, "indicators.water.start");
    assert!(words.pictures.is_empty(), "what was not played has no picture");
}

#[test]
fn the_handbook_of_a_seat_has_nothing_private_of_another() {
    let (model, texts) = loaded("us_iraq_2020");
    let own = handbook("us_iraq_2020", Some("iran")).html;
    let whole = handbook("us_iraq_2020", None).html;
    let mut secrets = 0;
    for (actor, texts) in model.scenario.actors.iter().zip(&texts.actors) {
        let Some(secret) = texts.private.as_deref().and_then(|it| it.split(['.', '\'', '"', '&', '\n']).next()) else {
            continue;
        };
        assert!(whole.contains(secret), "{secret}");
        assert_eq!(own.contains(secret), actor.key == "iran", "{}: {secret}", actor.key);
        secrets += 1;
    }
    let facts = facts::HandbookFacts::of(&model.scenario, &[], model.scenario.actor("iran"));
    assert!(!facts.choices.is_empty() && facts.choices.iter().all(|it| it.choice.starts_with("iran.")));
    assert!(facts.issues.iter().all(|it| it.salience.0.iter().all(|(actor, _)| actor == "iran")));
    assert!(facts.events.is_empty());
    assert!(secrets > 5, "{secrets}");
}

/// Elements that hold nothing.
const VOID: [&str; 1] = ["meta"];

/// The elements that a text opens and closes, in order; fails where one closes that is not open.
fn balanced(text: &str) -> usize {
    let (mut open, mut seen) = (Vec::new(), 0);
    let body = text.strip_prefix("<!DOCTYPE html>").unwrap_or(text);
    for tag in body.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("a tag ends");
        let name: String = tag.chars().skip_while(|it| *it == '/').take_while(|it| it.is_alphanumeric()).collect();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "closed out of order");
        } else if !VOID.contains(&name.as_str()) {
            open.push(name);
            seen += 1;
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    seen
}

#[test]
fn pages_are_well_formed_and_every_picture_has_a_sentence_and_a_table() {
    for page in all() {
        assert!(balanced(&page.html) > 50);
        let figures: Vec<&str> = page.html.split("<figure").skip(1).collect();
        assert_eq!(figures.len(), page.pictures.len());
        assert!(!figures.is_empty());
        for figure in figures {
            let figure = figure.split("</figure>").next().unwrap_or_default();
            let count = |what: &str| figure.matches(what).count();
            assert_eq!((count("role=\"img\""), count("<desc"), count("<table"), count("<figcaption")), (2, 2, 1, 1));
            let rows = figure.split("<tbody>").nth(1).unwrap_or_default().matches("<tr>").count();
            assert!(rows > 0, "a table without a row: {figure}");
            let sentence = figure.split("<desc").nth(1).and_then(|it| it.split(['>', '<']).nth(1)).unwrap_or_default();
            assert!(sentence.len() > 20 && sentence.ends_with('.'), "{sentence}");
            let numbers = figure.replace("influence", "");
            assert!(!numbers.contains("NaN") && !numbers.contains("inf"), "{figure}");
        }
        for (name, svg) in &page.pictures {
            assert!(balanced(svg) > 5, "{name}");
            assert!(name.chars().all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_'), "{name}");
        }
        let mut ids: Vec<&str> = page.html.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id stands twice");
    }
}

#[test]
fn a_page_asks_for_nothing_and_runs_nothing() {
    for Page { html, .. } in all() {
        for wanted in ["http://", "https://", "<script", "src=", "url(", "@import", "<link", "<iframe", "onload="] {
            assert!(!html.contains(wanted), "{wanted}");
        }
        assert!(html.contains("default-src 'none'"));
    }
}

#[test]
fn what_a_scenario_says_is_escaped() {
    let page = batch("tiny", 40, 1, Some("<script>alert(\"1\")</script> & co\u{202E}"));
    assert!(!page.html.contains("<script") && page.html.contains("&lt;script&gt;alert"), "a title is text");
    assert!(page.html.contains("&amp; co") && !page.html.contains('\u{202E}'), "nothing hides in a line");
}

#[test]
fn the_same_facts_make_the_same_bytes_on_any_number_of_threads() {
    let (one, two) = (batch("tiny", 3_000, 1, None), batch("tiny", 3_000, 2, None));
    assert!(one.html == two.html && one.pictures == two.pictures);
}

#[test]
fn the_largest_page_can_be_sent_by_mail() {
    let page = batch("us_iraq_2020", 64, 1, None);
    assert!(page.html.len() < 1_500_000, "{}", page.html.len());
    assert!(balanced(&page.html) > 1_000);
}

#[test]
fn a_small_page_is_as_it_was_read() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages/tiny.html");
    let html = batch("tiny", 200, 1, None).html.replace("><", ">\n<");
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, &html).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == html,
        "tests/pages/tiny.html is not what is made; `BLESS=1` writes it, to be looked at before it is kept"
    );
}

/// What a browser says of a page, and what it shows of it; nothing where there is none.
pub(super) fn browsed(path: &Path, more: &[&str]) -> Option<(String, String)> {
    let output = Command::new("chromium")
        .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--window-size=320,900"])
        .args(more)
        .arg(format!("file://{}", path.display()))
        .output()
        .ok()?;
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    Some((text(&output.stderr), text(&output.stdout)))
}

#[test]
#[allow(clippy::print_stderr, reason = "whoever reads the log is told that nothing was looked at")]
fn a_browser_has_nothing_to_say_of_a_page_and_prints_it() {
    let folder = std::env::temp_dir().join(format!("diwan-pages-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for (place, page) in all().iter().enumerate() {
        let (path, print) = (folder.join(format!("{place}.html")), folder.join(format!("{place}.pdf")));
        std::fs::write(&path, &page.html).expect("written");
        let printed = format!("--print-to-pdf={}", print.display());
        let Some((said, _)) = browsed(&path, &[&printed]) else {
            // Said plainly, and not to be taken for a page that was looked at.
            eprintln!("there is no Chromium here, so no page was opened in one: scripts/browser.sh installs it");
            break;
        };
        assert!(!said.contains("CONSOLE"), "{said}");
        assert!(std::fs::read(&print).is_ok_and(|it| it.starts_with(b"%PDF")), "it does not print: {said}");
        // On a phone nothing stands out to the side. The policy is taken out, so that the page can be measured.
        let measure =
            "<script>document.body.dataset.wide=document.documentElement.scrollWidth-innerWidth</script></body>";
        let policy = page.html.split("<meta http-equiv").nth(1).and_then(|it| it.split('>').next()).expect("a policy");
        let open = page.html.replace(&format!("<meta http-equiv{policy}>"), "").replace("</body>", measure);
        std::fs::write(&path, open).expect("written");
        let shown = browsed(&path, &["--hide-scrollbars", "--dump-dom"]).expect("it was there").1;
        assert!(shown.contains("data-wide=\"0\""), "page {place} is wider than a phone");
    }
    std::fs::remove_dir_all(folder).expect("removed");
}
