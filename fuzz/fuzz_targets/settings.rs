//! Any text as a setting of the well, and as an expression in it.
#![no_main]

use std::sync::Arc;

use diwan::expr;
use diwan::model::Model;
use diwan::scenario::load_text;
use diwan::text::{Sources, Span};
use libfuzzer_sys::fuzz_target;

const WELL: &str = include_str!("../../scenarios/tiny.ron");

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut sources = Sources::new();
    let file = sources.add("expression", text);
    if let Ok(parsed) = expr::parse(text, Span::new(file, 0, text.len())) {
        // What is read can be written and read again as the same.
        let written = parsed.to_string();
        let file = sources.add("again", written.clone());
        let again = expr::parse(&written, Span::new(file, 0, written.len())).expect("what was written can be read");
        assert_eq!(again.to_string(), written);
    }
    for setting in [text.to_owned(), format!("events.rain.when={text}")] {
        let loaded = load_text("well.ron", WELL, &[setting]);
        for fault in loaded.diagnostics.sorted() {
            let place = loaded.sources.place(fault.span);
            assert!(fault.span.end <= loaded.sources.text(fault.span.file).len(), "{place} lies outside");
            assert!(fault.render(&loaded.sources, false).contains(&format!("┌─ {place}")));
        }
        match loaded.scenario {
            Some(scenario) => drop(Model::compile(Arc::new(scenario))),
            None => assert!(loaded.diagnostics.is_refused(), "refused without a fault"),
        }
    }
});
