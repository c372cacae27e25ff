//! Examples and laws of texts and places.

use proptest::prelude::*;

use super::*;

const SAMPLE: &str = "// A sample.\n(\n    title: \"Talks \\\"on\\\" arms\", /* why */ turns: 18,\n    kind: Act, infl: influx, ok: true,\n    actors: {\"us\": (influence: Triangular(75, 85, 92)), \"iran\": 60 /* points */},\n    tags: [\"a\", r#\"b\"#], nothing: None, some: Some(3), empty: (),\n)\n// end";

fn tree(text: &str) -> (Sources, Result<Node, Vec<Diagnostic>>) {
    let mut sources = Sources::new();
    let file = sources.add("a.ron", text);
    let node = read(&sources, file);
    (sources, node)
}

/// The faults of a text as `line:column code: message`.
fn faults(text: &str) -> Vec<String> {
    let (sources, node) = tree(text);
    let list = node.expect_err("a fault");
    list.iter()
        .map(|it| {
            let place = sources.place(it.span);
            format!("{}:{} {}: {}", place.line, place.column, it.code, it.message)
        })
        .collect()
}

fn field<'a>(node: &'a Node, name: &str) -> &'a Node {
    let Form::Record { fields, .. } = &node.form else { panic!("a record") };
    &fields.iter().find(|(field, _)| field.value == name).expect("the field").1
}

#[test]
fn spans_are_exact() {
    let (sources, node) = tree(SAMPLE);
    let node = node.expect("a tree");
    let written = |name: &str| sources.slice(field(&node, name).span);
    assert!(sources.slice(node.span).starts_with("(\n") && sources.slice(node.span).ends_with(')'));
    assert_eq!(written("title"), "\"Talks \\\"on\\\" arms\"");
    assert_eq!(written("turns"), "18");
    assert_eq!(written("kind"), "Act");
    assert_eq!(written("tags"), "[\"a\", r#\"b\"#]");
    assert_eq!(written("some"), "3");
    assert_eq!(field(&node, "title").form, Form::Text("Talks \"on\" arms".into()));
    assert_eq!(field(&node, "some").form, Form::Number(3.0));
    assert!(field(&node, "nothing").is_none());
    assert_eq!(field(&node, "empty").form, Form::Record { name: None, fields: vec![] });
    let Form::Table(actors) = &field(&node, "actors").form else { panic!("a table") };
    assert_eq!((sources.slice(actors[0].0.span), sources.slice(actors[1].1.span)), ("\"us\"", "60"));
    let Form::Tuple { name: Some(name), items } = &field(&actors[0].1, "influence").form else { panic!("a tuple") };
    assert_eq!((name.value.as_str(), sources.slice(name.span), items.len()), ("Triangular", "Triangular", 3));
    assert_eq!(sources.place(items[1].span).to_string(), "a.ron:5:47");
}

#[test]
fn places_count_characters_and_know_marks_and_line_breaks() {
    let mut sources = Sources::new();
    let file = sources.add("b.ron", "\u{FEFF}(é: 1,\r\n\tö: nein)");
    let node = read(&sources, file).expect("a tree");
    let place = |node: &Node| sources.place(node.span).to_string();
    assert_eq!(place(&node), "b.ron:1:1");
    assert_eq!(place(field(&node, "é")), "b.ron:1:5");
    assert_eq!(place(field(&node, "ö")), "b.ron:2:5");
    assert_eq!(sources.line(file, 0).2, "(é: 1,");
}

#[test]
fn numbers_come_in_all_notations_but_are_finite() {
    let (_, node) = tree("[60, -0.5, 1e3, 0x10, +7, 340282366920938463463374607431768211456, .5]");
    let Form::List(items) = node.expect("a list").form else { panic!("a list") };
    let numbers: Vec<f64> =
        items.iter().filter_map(|it| if let Form::Number(number) = it.form { Some(number) } else { None }).collect();
    assert_eq!(numbers, [60.0, -0.5, 1e3, 16.0, 7.0, 340_282_366_920_938_463_463_374_607_431_768_211_456.0, 0.5]);
    assert_eq!(
        faults("[NaN, inf, 1e999, -inf]"),
        [
            "1:2 not-finite: `NaN` is not a finite number",
            "1:7 not-finite: `inf` is not a finite number",
            "1:12 not-finite: `1e999` is not a finite number",
            "1:19 not-finite: `-inf` is not a finite number",
        ]
    );
}

#[test]
fn faults_of_notation_have_places_and_plain_words() {
    for (text, expected) in [
        ("", "1:1 syntax: the text ends where a value is expected"),
        ("(a: 1", "1:1 unclosed: this `(` is never closed"),
        ("(a: [1, 2)", "1:10 unclosed: `)` does not close `[`"),
        ("(a: 1))", "1:7 unclosed: `)` closes nothing"),
        ("(a: 1 b: 2)", "1:7 syntax: expected a comma or the end of what is open here"),
        ("(a: 1, \"b\": 2)", "1:8 syntax: expected the name of a field"),
        ("{\"a\" 1}", "1:6 syntax: expected `:`"),
        ("(a: \"never", "1:5 unclosed: this text never ends"),
        ("(a: @)", "1:5 syntax: expected a value, found `@`"),
        ("(a: 1) 2", "1:8 syntax: expected the end after this value"),
        ("#![enable(implicit_some)]\n(a: 1)", "1:1 attribute: attributes such as `#![enable(...)]` are not allowed"),
        ("// c\n/* d */ #![type = \"x\"]\n()", "2:9 attribute: attributes such as `#![enable(...)]` are not allowed"),
        ("{us: 1}", "1:2 wrong-kind: expected a name in quotes as the key of this entry, found a word without quotes"),
        ("{1: 1}", "1:2 wrong-kind: expected a name in quotes as the key of this entry, found a number"),
        ("['a']", "1:2 wrong-kind: a character in single quotes is not used in scenarios"),
        ("[b\"a\"]", "1:2 wrong-kind: a string of bytes is not used in scenarios"),
        ("[1..2]", "1:2 wrong-kind: `1..2` is no number: ranges are not used in scenarios"),
        ("[inf..]", "1:2 wrong-kind: `inf..` is no number: ranges are not used in scenarios"),
        ("(a: 1) /* open", "1:8 unclosed: this comment never ends"),
        ("(a\0: 1)", "1:3 syntax: found a character that cannot be seen (U+0000)"),
        ("(a: é\nb: 2)", "1:5 syntax: expected a comma after this"),
        ("(a: 1,5)", "1:5 syntax: `1,5` is not a number"),
        ("{\"a\": 1,5}", "1:7 syntax: `1,5` is not a number"),
        ("{\"a\": (b: 1, \"c\": 2}", "1:7 unclosed: this `(` is not closed before the next entry"),
        ("(a: \"the \"é\" there\")", "1:10 syntax: this quotation mark ends the text, and more follows"),
        ("(a: \"\\é\")", "1:6 syntax: `\\é` means nothing in a text"),
        ("(a: 'é')", "1:5 wrong-kind: a character in single quotes is not used in scenarios"),
        ("(a: 'éé')", "1:5 syntax: a text does not stand in single quotes"),
        ("// é", "1:1 empty-file: there are only comments here"),
    ] {
        assert_eq!(faults(text), [expected], "{text}");
    }
}

#[test]
fn deep_nesting_is_refused_at_its_place() {
    for open in ["[", "(", "(a: ", "{\"a\": ", "Some(", "A(", "/*"] {
        let found = faults(&open.repeat(10_000));
        assert_eq!(found.len(), 1, "{open}");
    }
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(tree(&nested(MAX_DEPTH)).1.is_ok());
    assert_eq!(faults(&nested(MAX_DEPTH + 1)), ["1:65 too-deep: nested more than 64 levels deep"]);
    let records = |depth: usize| format!("{}1{}", "(a: ".repeat(depth), ")".repeat(depth));
    assert!(tree(&records(MAX_DEPTH - 1)).1.is_ok());
    assert!(faults(&records(MAX_DEPTH + 1))[0].ends_with("too-deep: nested more than 64 levels deep"));
}

#[test]
fn values_of_settings_stand_anywhere() {
    let mut sources = Sources::new();
    let file = sources.add("--set", "actors.us.doctrine=maximalist");
    let node = parse_value(&sources, Span::new(file, 19, 29)).expect("a value");
    assert_eq!((node.form, sources.slice(node.span)), (Form::Text("maximalist".into()), "maximalist"));
    let file = sources.add("--set", "a=(x: 1, y: ?)");
    let faults = parse_value(&sources, Span::new(file, 2, 14)).expect_err("a fault");
    assert_eq!(sources.place(faults[0].span).to_string(), "--set:1:13");
    assert_eq!(parse_value(&sources, Span::new(file, 2, 2)).expect_err("a fault")[0].message, "expected a value");
}

#[test]
fn files_that_are_no_texts_are_refused_with_a_reason() {
    let folder = std::env::temp_dir().join(format!("diwan-text-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let refused = |bytes: Option<&[u8]>| {
        let path = folder.join("x.ron");
        if let Some(bytes) = bytes {
            std::fs::write(&path, bytes).expect("written");
        }
        let mut sources = Sources::new();
        let fault = sources.read_as(if bytes.is_some() { &path } else { &folder }, "x.ron").expect_err("a fault");
        format!("{} {}", sources.place(fault.span), fault.code)
    };
    assert_eq!(refused(Some(b"")), "x.ron:1:1 empty-file");
    assert_eq!(refused(Some(b"\xEF\xBB\xBF \n")), "x.ron:1:1 empty-file");
    assert_eq!(refused(Some(b"(a: 1,\n b: \xFF\xFE)")), "x.ron:2:5 not-text");
    assert_eq!(refused(Some(b"(a: 1,\n b: \0)")), "x.ron:2:5 not-text");
    assert_eq!(refused(Some(&vec![b' '; (MAX_BYTES + 1) as usize])), "x.ron:1:1 too-large");
    assert_eq!(refused(None), "x.ron:1:1 not-a-file");
    let mut sources = Sources::new();
    assert_eq!(sources.read(folder.join("y.ron")).expect_err("a fault").code, "no-such-file");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_record_tells_everything_that_is_wrong_with_its_fields() {
    let (sources, node) = tree("(nme: \"x\", start: 1, start: 2, low: 3)");
    let node = node.expect("a tree");
    let mut faults = Diagnostics::new();
    let mut fields = Fields::of(&node, "actor", &mut faults).expect("a record");
    assert!(fields.required("name").is_none());
    assert_eq!(fields.required("start").and_then(|it| number(it, &mut faults)), Some(1.0));
    assert!(fields.optional("low").and_then(|it| text(it, &mut faults)).is_none());
    fields.finish(&mut faults);
    let found: Vec<String> = faults.sorted().iter().map(|it| format!("{}: {}", it.code, it.message)).collect();
    assert_eq!(
        found,
        [
            "unknown-field: `nme` is not a field of an actor",
            "duplicate-field: `start` is given twice",
            "wrong-kind: expected text, found a number",
        ]
    );
    assert_eq!(faults.sorted()[0].hint.as_deref(), Some("did you mean `name`?"));
    assert_eq!(sources.slice(faults.sorted()[1].related[0].0), "start");
    assert_eq!((faults.errors(), faults.is_refused()), (3, true));
}

#[test]
fn leaves_of_the_wrong_kind_are_named() {
    let (_, node) = tree("[\"60\", Stanse, \"Act\", 1.5, 7, {\"a\": 1, \"a\": 2}, 5, (1, 2)]");
    let Form::List(items) = node.expect("a list").form else { panic!("a list") };
    let mut faults = Diagnostics::new();
    assert_eq!(number(&items[0], &mut faults), None);
    assert_eq!(word_of(&items[1], &["Stance", "Act"], &mut faults), None);
    assert_eq!(word_of(&items[2], &["Stance", "Act"], &mut faults), None);
    assert_eq!(whole(&items[3], &mut faults), None);
    assert_eq!(number_within(&items[4], 0.0, 1.0, &mut faults), None);
    assert_eq!(entries(&items[5], "actors", &mut faults).len(), 1);
    assert!(entries(&items[6], "actors", &mut faults).is_empty());
    assert!(Fields::of(&items[7], "event", &mut faults).is_none());
    assert_eq!(truth(&items[0], &mut faults), None);
    assert_eq!(list(&items[0], &mut faults), None);
    let found: Vec<String> = faults
        .sorted()
        .iter()
        .map(|it| format!("{}: {} ({})", it.code, it.message, it.hint.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(
        found,
        [
            "wrong-kind: expected a list, found text (a list is written as `[a, b]`, even when it has one entry)",
            "wrong-kind: expected a number, found text (write it without quotes)",
            "wrong-kind: expected true or false, found text (-)",
            "unknown-word: expected `Stance` or `Act`, found `Stanse` (did you mean `Stance`?)",
            "wrong-kind: expected `Stance` or `Act`, found text (write it without quotes: `Act`)",
            "wrong-kind: expected a whole number, found 1.5 (-)",
            "out-of-range: 7 is outside 0..1 (-)",
            "duplicate-name: `a` stands twice among the actors (-)",
            "wrong-kind: expected a table of actors, found a number (a table is written as `{\"name\": value, …}`)",
            "wrong-kind: expected an event, found values in `( )` without names (an event is written as `(field: value, …)`)",
        ]
    );
}

#[test]
fn a_diagnostic_shows_the_place_the_text_and_the_hint() {
    let mut sources = Sources::new();
    let file = sources.add("s.ron", "(\n\teffects: {\"trad\": 5},\n)");
    let fault =
        Diagnostic::error("unknown-name", Span::new(file, 13, 19), "`trad` is not known").hint("did you mean `trade`?");
    assert_eq!(
        fault.render(&sources, false),
        concat!(
            "error[unknown-name]: `trad` is not known\n",
            "  ┌─ s.ron:2:12\n",
            "  │\n",
            "2 │     effects: {\"trad\": 5},\n",
            "  │               ^^^^^^\n",
            "  │\n",
            "  = hint: did you mean `trade`?\n"
        )
    );
    assert!(fault.render(&sources, true).contains("\x1b[31m^^^^^^\x1b[0m"));
    let twice = Diagnostics::from(vec![fault.clone(), fault]);
    assert_eq!(twice.sorted().len(), 1, "what is said twice is said once");
}

#[test]
fn long_lines_are_cut_and_control_characters_do_not_reach_the_terminal() {
    let mut sources = Sources::new();
    let text = format!("{}\x1b[31mbad{}", "x".repeat(5_000), "y".repeat(5_000));
    let file = sources.add("s.ron", text);
    let shown = Diagnostic::error("syntax", Span::new(file, 5_005, 5_008), "a \x1b name").render(&sources, false);
    assert!(!shown.contains('\x1b') && shown.lines().all(|line| line.chars().count() < 140), "{shown}");
    assert!(shown.contains("…") && shown.contains("^^^"));
    // A steering character takes more bytes when it is shown; that cuts nothing, at whichever end of the line it
    // stands.
    let file = sources.add("t.ron", format!("{}{}", "x".repeat(5_000), "\x1b".repeat(5)));
    let shown = Diagnostic::error("syntax", Span::new(file, 5_000, 5_005), "five of them").render(&sources, false);
    let line = shown.lines().find(|line| line.starts_with("1 │")).expect("an excerpt");
    assert!(line.contains(" …xx") && line.ends_with(&"␛".repeat(5)), "{shown}");
}

#[test]
fn near_names_are_found() {
    let known = ["tension", "attacks", "iran_leverage", "us"];
    assert_eq!(nearest("tensoin", known), Some("tension"));
    assert_eq!(nearest("leverage", known), Some("iran_leverage"));
    assert_eq!(nearest("att", known), Some("attacks"));
    assert_eq!(nearest("su", known), Some("us"));
    assert_eq!(nearest("quark", known), None);
    assert_eq!(did_you_mean("quark", ["a", "b"]).as_deref(), Some("allowed are `a`, `b`"));
}

#[test]
fn a_large_scenario_reads_in_milliseconds() {
    let entry = "\"x\": (name: \"A name of something\", start: (value: Normal(42, 6), source: \"afp\"), flow: (base: 40, terms: {\"a - 60\": 0.4})),\n";
    let text = format!("(indicators: {{{}}})", entry.repeat(100 * 1024 / entry.len()));
    let start = std::time::Instant::now();
    assert!(tree(&text).1.is_ok());
    assert!(tree(&format!("r{}{}", "#".repeat(1 << 20), "\"".repeat(1 << 20))).1.is_err());
    let took = start.elapsed();
    assert!(took.as_millis() < 1_000, "{took:?}");
}

/// What is inserted: odd letters, brackets, and notations of RON that scenarios hardly use.
const PIECES: &str = "[ -~\\n\u{e9}]{0,3}|[(\\[{\"}\\])/*#\\\\]|'a'|'\\\\n'|b\"x\"|1\\.\\.2|\\.\\.|-?inf|NaNf64|0x1f|1_000|/\\*,\\*/|//x\n|Some\\(|A\\(\\),|r#a\\.b";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// What ron takes for RON can be split. Whatever happens to a text, the answer is a tree or faults with places
    /// inside it, never a panic.
    #[test]
    fn damage_is_survived(cuts in prop::collection::vec((0..400_usize, 0..3_usize, PIECES), 1..8)) {
        let mut text: Vec<char> = SAMPLE.chars().collect();
        for (at, length, insert) in cuts {
            let at = at.min(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, insert.chars());
        }
        let text: String = text.into_iter().collect();
        let (sources, node) = tree(&text);
        match node {
            Ok(node) => prop_assert!(node.span.end <= text.len()),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                for fault in faults {
                    prop_assert_ne!(fault.message.as_str(), "this notation is not understood");
                    prop_assert!(fault.span.start <= fault.span.end && fault.span.end <= text.len(), "{fault:?}");
                    prop_assert!(text.is_char_boundary(fault.span.start) && text.is_char_boundary(fault.span.end));
                    prop_assert!(fault.render(&sources, false).contains("┌─ a.ron:"));
                }
            }
        }
    }
}
