//! Numbers in their unit.

use super::*;

/// `attacks` stands for -10 to 30.
fn anchored(path: &Path) -> Option<Expr> {
    let Path::Real(level) = path else { return None };
    (level.to_string() == "attacks").then(|| in_unit(level, -10.0, 30.0, at("attacks")))
}

#[test]
fn a_number_in_its_unit_is_read_and_written_alike() {
    for text in ["real(attacks) / 2 > 3", "real(us.influence) + real(iran->baghdad)", "held(real(attacks) > 3, 2)"] {
        assert_eq!(read(text).expect(text).to_string(), text);
    }
    for (text, code) in [
        ("real(attacks + 1)", "wrong-arguments"),
        ("real(2)", "wrong-arguments"),
        ("real(real(attacks))", "wrong-arguments"),
        ("real(since(storm))", "wrong-arguments"),
        ("real(attacks, tension)", "bad-expression"),
        ("real()", "bad-expression"),
        ("reel(attacks)", "unknown-function"),
    ] {
        let codes: Vec<&str> = read(text).expect_err(text).iter().map(|it| it.code).collect();
        assert_eq!(codes, [code], "{text}");
    }
}

#[test]
fn a_number_in_its_unit_has_the_bits_of_what_is_written_out() {
    let whole = put_in(&read("if real(attacks) > 4 then real(attacks) else tension").expect("sound"), &anchored);
    assert_eq!(whole.to_string(), "if real(attacks) > 4 then real(attacks) else tension");
    let named = check(&whole, &Few, Kind::Number).expect("it is sound");
    let by_hand = typed("if -10 + attacks * 0.4 > 4 then -10 + attacks * 0.4 else tension", Kind::Number);
    for attacks in [0.0, 34.9, 35.1, 77.7, 100.0] {
        let levels = [Pack([attacks]), Pack([7.0])];
        let context = Context {
            month: 0.0,
            calendar_month: 1.0,
            in_force: &[],
            breadth: &[],
            record: &[],
            word: &[],
            memory: &[],
            events: &[],
            rates: &[],
        };
        let value = |it: &Typed| Program::compile(it).evaluate(&levels, &context, &mut Vec::new())[0];
        assert_eq!(value(&named).to_bits(), value(&by_hand).to_bits(), "{attacks}");
    }
    // Of what has no anchors nothing is put in, and the names say why.
    let bare = put_in(&read("real(tension)").expect("sound"), &anchored);
    assert!(check(&bare, &Few, Kind::Number).is_err());
}
