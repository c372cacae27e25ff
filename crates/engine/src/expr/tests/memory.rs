//! Memory and definitions in expressions.

use super::*;

#[test]
fn memory_is_read_as_it_is_written() {
    for text in [
        "since(storm)",
        "times(storm) > 2 and not did(storm)",
        "held(attacks > 50 or did(storm), 2.5)",
        "if held(held(attacks > 50, 1), 3) then since(storm) else 0",
    ] {
        let expr = read(text).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
        assert_eq!(expr.to_string(), text);
    }
    assert_eq!(
        read("since( us . strike . succeeded )").map(|it| it.to_string()),
        Ok("since(us.strike.succeeded)".into())
    );
    for (text, code) in [
        ("since()", "bad-expression"),
        ("since(3)", "bad-expression"),
        ("since(us.)", "bad-expression"),
        ("since(storm, 3)", "wrong-arguments"),
        ("since(storm", "bad-expression"),
        ("held(attacks > 50)", "wrong-arguments"),
        ("held(attacks > 50, 1, 2)", "wrong-arguments"),
        ("held(attacks > 50, tension)", "wrong-arguments"),
        ("held(attacks > 50, 0)", "out-of-range"),
        ("held(attacks > 50, -1)", "out-of-range"),
        ("held(attacks > 50, 1201)", "out-of-range"),
        ("sinse(storm)", "unknown-function"),
    ] {
        let codes: Vec<&str> = read(text).expect_err(text).iter().map(|it| it.code).collect();
        assert_eq!(codes, [code], "{text}");
    }
    // The condition is checked; it holds or not by itself, and is no comparison of the whole.
    let codes = |text: &str| {
        let expr = read(text).expect("syntax is sound");
        check(&expr, &Few, Kind::Condition).map(|_| ()).map_err(|it| it.iter().map(|it| it.code).collect::<Vec<_>>())
    };
    assert_eq!(codes("held(attacks, 3)"), Err(vec!["wrong-kind"]));
    assert_eq!(codes("held(nothing > 3, 3)"), Err(vec!["unknown-name"]));
    assert_eq!(codes("since(storm)"), Err(vec!["wrong-kind"]));
    assert!(compared_with(&typed("held(attacks > 50, 3)", Kind::Condition)).is_empty());
}

#[test]
fn what_is_defined_has_the_bits_of_what_is_written_out() {
    let stands_for = read("attacks * 2 - 3").expect("sound");
    let defined = |path: &Path| (path.to_string() == "pull").then(|| stands_for.clone());
    let whole = put_in(&read("if pull > 20 then pull + 1 else -pull").expect("sound"), &defined);
    assert_eq!(whole.to_string(), "if pull > 20 then pull + 1 else -pull");
    let by_hand = typed("if (attacks * 2 - 3) > 20 then (attacks * 2 - 3) + 1 else -(attacks * 2 - 3)", Kind::Number);
    let named = check(&whole, &Few, Kind::Number).expect("it is sound");
    for attacks in [0.0, 3.0, 11.5, 11.6, 90.0] {
        let levels = [Pack([attacks])];
        let context = Context {
            month: 0.0,
            calendar_month: 1.0,
            in_force: &[],
            breadth: &[],
            memory: &[],
            record: &[],
            word: &[],
            events: &[],
            rates: &[],
        };
        let value = |it: &Typed| Program::compile(it).evaluate(&levels, &context, &mut Vec::new())[0].to_bits();
        assert_eq!(value(&named), value(&by_hand));
    }
    let ends = |it: &Typed| (range(it, &|_| (0.0, 100.0)).low, range(it, &|_| (0.0, 100.0)).high);
    assert_eq!(ends(&named), ends(&by_hand));
    let wrong = put_in(&read("pull and true").expect("sound"), &defined);
    let codes: Vec<&str> =
        check(&wrong, &Few, Kind::Condition).expect_err("a number").iter().map(|it| it.code).collect();
    assert_eq!(codes, ["kind-define"]);
    assert_eq!(bare_names(&read("if held(pull > 3, 1) then t else pull").expect("sound")), ["pull", "t"]);
    assert_eq!(size(&read("pull + 1").expect("sound"), &|_| (5, 3)), (7, 4));
}
