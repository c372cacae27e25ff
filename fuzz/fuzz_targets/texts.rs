//! Any text as Fluent: it is read, or refused with a fault that has a place and renders.
#![no_main]

use diwan::text::{Diagnostics, Sources, messages};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (mut sources, mut faults) = (Sources::new(), Diagnostics::new());
    let file = sources.add("en.ftl", text);
    let read = messages(&sources, file, &mut faults);
    assert!(read.whole || faults.is_refused(), "torn without a fault");
    for fault in faults.sorted() {
        let place = sources.place(fault.span);
        assert!(fault.span.end <= text.len(), "{place} lies outside");
        assert!(fault.render(&sources, false).contains(&format!("┌─ {place}")));
    }
});
