use unicode_width::UnicodeWidthStr;

use super::*;

fn set_as(text: &str) -> String {
    let mut sources = Sources::new();
    let file = sources.add("s.ron", text);
    let once = formatted(&sources, file).unwrap_or_else(|faults| panic!("{text:?}: {faults:?}"));
    let again = sources.add("t.ron", once.clone());
    assert_eq!(formatted(&sources, again).as_ref(), Ok(&once), "it settles: {text:?}");
    once
}

#[test]
fn blanks_and_commas_are_as_in_the_bundled_scenarios() {
    for (given, wanted) in [
        ("(a:1,b:[1,2,],c:{ },d:{\"x\":Uniform (1,2,)},)", "(a: 1, b: [1, 2], c: {}, d: { \"x\": Uniform(1, 2) })\n"),
        ("(\na:0.50,b:1e3)", "(\n    a: 0.50, b: 1e3,\n)\n"),
        ("(a: (value: 1,\n  note: \"n\",\n),)", "(a: (value: 1,\n    note: \"n\"))\n"),
        ("{\n\n\n\"a\":1,\n\n\n\"b\"\n:\n2\n\n}", "{\n    \"a\": 1,\n\n    \"b\": 2,\n}\n"),
        ("[(\na:1),(b:2)]", "[(\n    a: 1,\n), (b: 2)]\n"),
        ("\u{FEFF}(a: r#\"x \"y\"\"#)", "(a: r#\"x \"y\"\"#)\n"),
    ] {
        assert_eq!(set_as(given), wanted, "{given:?}");
    }
}

#[test]
fn comments_stay_with_what_they_are_about() {
    for (given, wanted) in [
        ("// top\n\n\n(a:1)// end", "// top\n\n(a: 1) // end\n"),
        ("(\n  // first\n  a:1,   // one\n  // last\n)", "(\n    // first\n    a: 1,   // one\n    // last\n)\n"),
        ("( // here\na:1)", "( // here\n    a: 1,\n)\n"),
        ("(a /* x */ : /* y */ 1 /* z */, /* w */ b: 2)", "(a /* x */ : /* y */ 1 /* z */, /* w */ b: 2)\n"),
        ("(a: // why\n 1)", "(a: // why\n    1)\n"),
        ("(a: 1 // one\n, b: 2)", "(a: 1, // one\n    b: 2)\n"),
        ("(a: 1\n// below\n, b: 2)", "(a: 1,\n    // below\n    b: 2)\n"),
        ("(a: [ // empty\n])", "(a: [ // empty\n])\n"),
        ("(a: 1 // one\n)", "(a: 1 // one\n)\n"),
        ("(a: [/* all */], b: {/* some\n lines */})", "(a: [/* all */], b: { /* some\n lines */ })\n"),
    ] {
        assert_eq!(set_as(given), wanted, "{given:?}");
    }
}

#[test]
fn what_does_not_fit_goes_to_the_next_line() {
    let long = (0..30).map(|it| format!("\"entry_{it}\":{it}")).collect::<Vec<_>>().join(",");
    let set = set_as(&format!("(always:{{{long}}},cost:1)"));
    assert!(set.lines().all(|it| it.width() <= WIDTH), "{set}");
    assert!(set.starts_with("(\n    always: {\n        \"entry_0\": 0, \"entry_1\": 1, "), "{set}");
    let text = "x".repeat(200);
    assert_eq!(set_as(&format!("(a: \"{text}\")")), format!("(a: \"{text}\")\n"), "a text is never broken");
}
