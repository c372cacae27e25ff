//! Examples of the expression language; its laws stand beside them.

mod laws;
mod memory;
mod real;

use super::*;
use crate::kernel::Pack;
use crate::text::{Diagnostic, FileId, Span, nearest};

/// Levels `a`, `b`, `us.influence`, `iran->baghdad`, dialogue `talks`, and what is remembered of `storm` or held.
struct Few;

impl Names for Few {
    fn resolve(&self, path: &Path) -> Result<Slot, Unknown> {
        let known =
            ["attacks", "tension", "us.influence", "iran->baghdad", "talks.in_force", "talks.breadth", "t", "month"];
        let name = path.to_string();
        match path {
            Path::Memory(Recall::Did, it) if it == "storm" => return Ok(Slot::Fact(0)),
            Path::Memory(_, it) if it == "storm" => return Ok(Slot::Memory(1)),
            _ => {}
        }
        match name.as_str() {
            "attacks" => Ok(Slot::Level(0)),
            "tension" => Ok(Slot::Level(1)),
            "us.influence" => Ok(Slot::Level(2)),
            "iran->baghdad" => Ok(Slot::Level(3)),
            "talks.in_force" => Ok(Slot::InForce(0)),
            "talks.breadth" => Ok(Slot::Breadth(0)),
            "t" => Ok(Slot::Month),
            "month" => Ok(Slot::CalendarMonth),
            _ => Err(Unknown { nearest: nearest(&name, known).map(str::to_owned), ..Unknown::default() }),
        }
    }

    fn keep(&self, _held: &Held, condition: &Typed) -> Result<Slot, Unknown> {
        assert_eq!(condition.kind(), Kind::Condition);
        Ok(Slot::Fact(2))
    }
}

fn at(text: &str) -> Span {
    Span::new(FileId(0), 100, 102 + text.len())
}

fn read(text: &str) -> Result<Expr, Vec<Diagnostic>> {
    parse(text, at(text))
}

fn typed(text: &str, kind: Kind) -> Typed {
    check(&read(text).unwrap_or_else(|faults| panic!("{text}: {faults:?}")), &Few, kind)
        .unwrap_or_else(|faults| panic!("{text}: {faults:?}"))
}

/// The tree with every parenthesis written.
fn shape(expr: &Expr) -> String {
    let parts: Vec<String> = expr.parts().into_iter().map(shape).collect();
    match &expr.term {
        Term::Number(_) | Term::Truth(_) | Term::Variable(_) => expr.to_string(),
        Term::Negate(_) => format!("(-{})", parts[0]),
        Term::Not(_) => format!("(not {})", parts[0]),
        Term::Binary(it, ..) => format!("({} {} {})", parts[0], it.sign(), parts[1]),
        Term::Compare(it, ..) => format!("({} {} {})", parts[0], it.sign(), parts[1]),
        Term::Logic(it, ..) => format!("({} {} {})", parts[0], it.word(), parts[1]),
        Term::If(..) => format!("(if {} then {} else {})", parts[0], parts[1], parts[2]),
        Term::Call(it, _) => format!("{}({})", it.name(), parts.join(", ")),
        Term::Defined(it, _) => it.clone(),
    }
}

/// The faults of a text as `offset..end code: message (hint)`, with offsets in the text.
fn faults(text: &str, kind: Kind) -> Vec<String> {
    let list = match read(text) {
        Err(faults) => faults,
        Ok(expr) => check(&expr, &Few, kind).expect_err("a fault"),
    };
    list.iter()
        .map(|it| {
            let hint = it.hint.as_deref().map_or(String::new(), |hint| format!(" ({hint})"));
            format!(
                "{}..{} {}: {}{hint}",
                it.span.start.saturating_sub(101),
                it.span.end.saturating_sub(101),
                it.code,
                it.message
            )
        })
        .collect()
}

fn state<const W: usize>(
    levels: [f64; 4],
    month: f64,
    in_force: f64,
    breadth: f64,
) -> ([Pack<W>; 4], Pack<W>, Pack<W>, f64) {
    (levels.map(Pack::all), Pack::all(in_force), Pack::all(breadth), month)
}

/// What is read besides levels: dialogues, and nothing that is remembered.
fn in_september<'a>(month: f64, in_force: &'a [Pack<1>], breadth: &'a [Pack<1>]) -> Context<'a, 1> {
    Context {
        month,
        calendar_month: 9.0,
        in_force,
        breadth,
        record: &[],
        word: &[],
        memory: &[],
        events: &[],
        rates: &[],
    }
}

fn value(text: &str, kind: Kind) -> f64 {
    let (levels, in_force, breadth, month) = state::<1>([40.0, 60.0, 85.0, -20.0], 3.0, 1.0, 0.5);
    let (in_force, breadth) = ([in_force], [breadth]);
    let context = in_september(month, &in_force, &breadth);
    Program::compile(&typed(text, kind)).evaluate(&levels, &context, &mut Vec::new())[0]
}

#[test]
fn operators_bind_as_in_mathematics() {
    for (text, expected) in [
        ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
        ("1 - 2 - 3 / 4 / 5", "((1 - 2) - ((3 / 4) / 5))"),
        ("-2 * -t", "((-2) * (-t))"),
        ("1--2", "(1 - (-2))"),
        ("not t > 1 and not not true or false", "(((not (t > 1)) and (not (not true))) or false)"),
        ("true or false and true", "(true or (false and true))"),
        ("if t > 1 then 2 else 3 + 4", "(if (t > 1) then 2 else (3 + 4))"),
        ("1 + if true then 2 else 3", "(1 + (if true then 2 else 3))"),
        ("iran->baghdad-5", "(iran->baghdad - 5)"),
        ("us . influence>-.5e1", "(us.influence > (-5))"),
        ("clip(t, 0, min(1, 2, max(3, 4)))", "clip(t, 0, min(1, 2, max(3, 4)))"),
    ] {
        let expr = read(text).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
        assert_eq!(shape(&expr), expected, "{text}");
    }
}

#[test]
fn spans_lie_in_the_source() {
    let text = "1 + us.influence * (t)";
    let expr = read(text).expect("an expression");
    assert_eq!((expr.span.start, expr.span.end), (101, 101 + text.len()));
    let Term::Binary(_, _, product) = &expr.term else { panic!("a sum") };
    let spans: Vec<&str> = product.parts().iter().map(|it| &text[it.span.start - 101..it.span.end - 101]).collect();
    assert_eq!(spans, ["us.influence", "(t)"]);
    // Written with escapes, only the whole text has a place.
    let escaped = Span::new(FileId(0), 100, 120);
    assert_eq!(parse("1 + +", escaped).expect_err("a fault")[0].span, escaped);
}

#[test]
fn values_are_the_expected_ones() {
    let number = |text| value(text, Kind::Number);
    assert_eq!(number("attacks - 44"), -4.0);
    assert_eq!(number("if attacks > 1 then 100 else 0"), 100.0);
    assert_eq!(number("clip(1 + (45 - attacks) / 80, 0.6, 1.4)"), 1.0625);
    assert_eq!(number("iran->baghdad + us.influence / 5 + t + month"), 9.0);
    assert_eq!(number("min(attacks, tension, 50) + max(1, t) + abs(-2) + sqrt(16) + pow(2, 3)"), 57.0);
    assert!((number("sig(0) + ln(exp(2))") - 2.5).abs() < 1e-14);
    assert_eq!(number("2 / (t - 3)"), 1e9);
    assert_eq!(number("talks.breadth * 2"), 1.0);
    let condition = |text| value(text, Kind::Condition);
    assert_eq!(condition("attacks > 44 and not talks.in_force"), 0.0);
    assert_eq!(condition("attacks > 44 or talks.in_force"), 1.0);
    assert_eq!(condition("6 <= month and month <= 8"), 0.0);
    assert_eq!(condition("true"), 1.0);
    assert_eq!(condition("if talks.in_force then tension >= 60 else tension < 0"), 1.0);
}

#[test]
fn programs_are_folded_and_short() {
    let ops = |text| Program::compile(&typed(text, Kind::Number)).ops().to_vec();
    assert_eq!(ops("(attacks - 44) / (2 + 2)"), [Op::LevelMinusConstant(0, 44.0), Op::DivideConstant(4.0)]);
    assert_eq!(ops("1 + 2 * attacks"), [Op::Read(Slot::Level(0)), Op::MultiplyConstant(2.0), Op::AddConstant(1.0)]);
    assert_eq!(Program::compile(&typed("2 * 3 - sqrt(16)", Kind::Number)).constant(), Some(2.0));
    assert_eq!(Program::compile(&typed("1 < 2", Kind::Condition)).constant(), Some(1.0));
    assert_eq!(Program::fixed(5.0).constant(), Some(5.0));
    let uses: Vec<Slot> =
        Program::compile(&typed("attacks - 4 + t + attacks * us.influence", Kind::Number)).uses().collect();
    assert_eq!(uses, [Slot::Level(0), Slot::Month, Slot::Level(2)]);
}

#[test]
fn faults_of_notation_are_explained() {
    for (text, expected) in [
        ("1 +", "2..3 bad-expression: expected a number, a variable or `(` after `+`"),
        ("* 2", "0..1 bad-expression: expected a number, a variable or `(`, found `*`"),
        ("1 + )", "4..5 bad-expression: expected a number, a variable or `(` after `+`, found `)`"),
        ("(1 + 2", "0..1 bad-expression: this `(` is never closed"),
        ("sig(t", "3..4 bad-expression: this `(` is never closed"),
        ("1 + 2)", "5..6 bad-expression: `)` closes nothing (delete it, or open it before)"),
        ("1 2", "2..3 bad-expression: expected an operator before `2`"),
        ("t attacks", "2..9 bad-expression: expected an operator before `attacks`"),
        (
            "t == 1",
            "2..4 bad-expression: there is no operator `==`, as levels are hardly ever equal (compare them with `<`, `<=`, `>` or `>=`)",
        ),
        (
            "t = 1",
            "2..3 bad-expression: there is no operator `=`, as levels are hardly ever equal (compare them with `<`, `<=`, `>` or `>=`)",
        ),
        (
            "(t != 1)",
            "3..5 bad-expression: there is no operator `!=`, as levels are hardly ever equal (compare them with `<`, `<=`, `>` or `>=`)",
        ),
        ("t > 1 && t < 3", "6..8 bad-expression: there is no operator `&&` (write `and`)"),
        ("t > 1 || t < 3", "6..8 bad-expression: there is no operator `||` (write `or`)"),
        ("!true", "0..1 bad-expression: there is no operator `!` (write `not`)"),
        ("t ^ 2", "2..3 bad-expression: there is no operator `^` (write `pow(x, y)`)"),
        (
            "t % 12",
            "2..3 bad-expression: there is no operator `%` (a share is written `0.5`; the month of the calendar is `month`)",
        ),
        ("1 < t < 3", "6..7 chained-comparison: comparisons cannot be chained (write `a < b and b < c`)"),
        (
            "t > not true",
            "4..7 bad-expression: `not` applies to a condition and cannot stand after an operator (put it in parentheses: `(not …)`)",
        ),
        ("if t > 1 2", "9..10 bad-expression: expected `then` here (write `if CONDITION then A else B`)"),
        ("if t > 1 then 2", "14..15 bad-expression: expected `else` here (write `if CONDITION then A else B`)"),
        ("1 else 2", "2..6 bad-expression: `else` without `if` (write `if CONDITION then A else B`)"),
        (
            "t AND 1",
            "2..5 bad-expression: `AND` is out of place here (write `and`, `or` and `not` in lower case, between conditions)",
        ),
        ("sigm(t)", "0..4 unknown-function: there is no function `sigm` (did you mean `sig`?)"),
        ("pow(t)", "0..6 wrong-arguments: `pow` cannot be used with 1 argument (write `pow(x, y)`)"),
        ("min()", "0..5 wrong-arguments: `min` cannot be used with no arguments (write `min(a, b, …)`)"),
        (
            "(1,5)",
            "2..3 bad-expression: `,` is out of place here (only the arguments of a function are separated by commas; decimals are written with a point)",
        ),
        ("us.5", "2..4 bad-expression: expected an operator before `.5`"),
        (
            "us. + 1",
            "4..5 bad-expression: expected a name after `us.` (`.` is part of the name of a variable such as `us.influence`)",
        ),
        (
            "iran->5",
            "6..7 bad-expression: expected a name after `iran->` (`->` is part of the name of two actors, as in `iran->baghdad`)",
        ),
        (
            "1->us",
            "1..3 bad-expression: `->` stands between two names (the attitude of one actor to another is written `iran->baghdad`)",
        ),
        (
            "1 + Attacks",
            "4..11 bad-name: `Attacks` is not a name (names consist of lower-case letters, digits and `_`, and begin with a letter)",
        ),
        ("t $ 2", "2..3 bad-expression: `$` has no meaning in an expression"),
        ("1e999", "0..5 not-finite: `1e999` is too large a number"),
    ] {
        assert_eq!(faults(text, Kind::Number), [expected], "{text}");
    }
    assert_eq!(parse(" ", at(" ")).expect_err("a fault")[0].message, "the expression is empty");
    assert!(faults(&"(".repeat(100), Kind::Number)[0].contains("too-deep"));
    assert!(faults(&"not ".repeat(100), Kind::Number)[0].contains("too-deep"));
    assert!(faults(&"-".repeat(3_000), Kind::Number)[0].contains("too-deep"));
    assert!(faults(&format!("1{}", " + 1".repeat(900)), Kind::Number)[0].contains("too-deep"));
    assert!(faults(&"1 + ".repeat(2_000), Kind::Number)[0].contains("too-long"));
}

#[test]
fn faults_of_meaning_are_all_found() {
    assert_eq!(
        faults("atacks + (1 > 2) / 0 + (if t then 1 else true)", Kind::Number),
        [
            "0..6 unknown-name: `atacks` is not known (did you mean `attacks`?)",
            "9..16 wrong-kind: expected a number, found a condition (write `if 1 > 2 then 1 else 0`)",
            "19..20 division-by-zero: division by `0`, which is zero",
            "27..28 wrong-kind: expected a condition, found a number (compare it with something, as in `t > 50`)",
            "41..45 wrong-kind: expected a number, found a condition (write `if true then 1 else 0`)",
        ]
    );
    assert_eq!(faults("t / (2 - 2)", Kind::Number), ["4..11 division-by-zero: division by `2 - 2`, which is zero"]);
    assert_eq!(
        faults("talks.in_force", Kind::Number),
        ["0..14 wrong-kind: expected a number, found a condition (write `if talks.in_force then 1 else 0`)"]
    );
    assert_eq!(
        faults("attacks", Kind::Condition),
        ["0..7 wrong-kind: expected a condition, found a number (compare it with something, as in `attacks > 50`)"]
    );
    assert_eq!(
        faults("clip(t, 1, 0)", Kind::Number),
        ["0..13 wrong-arguments: the lower bound 1 of `clip` is above the upper bound 0 (write `clip(x, low, high)`)"]
    );
    assert!(faults("t + 2e9", Kind::Number)[0].contains("out-of-range"));
}

#[test]
fn single_variables_are_read() {
    let path = |text: &str| parse_path(text, at(text));
    assert_eq!(path("issue.troops"), Ok(Path::Member("issue".into(), "troops".into())));
    assert_eq!(path("iran->baghdad").map(|it| it.to_string()), Ok("iran->baghdad".to_owned()));
    assert_eq!(path("conduct.iran.us"), Ok(Path::Conduct("iran".into(), "us".into())));
    assert_eq!(path("conduct.iran").expect_err("a fault")[0].message, "`conduct.iran` does not say to whom");
    assert_eq!(path("conduct.iran->us").expect_err("a fault")[0].code, "bad-expression");
    assert_eq!(path("attacks + 1").expect_err("a fault")[0].message, "expected a variable, found `attacks + 1`");
    assert_eq!(path("").expect_err("a fault")[0].code, "bad-expression");
}

#[test]
fn ranges_are_known_and_doubts_are_pointed_at() {
    let bounds = |slot: Slot| match slot {
        Slot::Level(3) => (-100.0, 100.0),
        Slot::Breadth(_) => (0.0, 1.0),
        Slot::CalendarMonth => (1.0, 12.0),
        Slot::Month => (0.0, 18.0),
        _ => (0.0, 100.0),
    };
    let of = |text: &str, kind| range(&typed(text, kind), &bounds);
    let between = |text, kind| {
        let it = of(text, kind);
        (it.low, it.high)
    };
    assert_eq!(between("(attacks - 44) * 2", Kind::Number), (-88.0, 112.0));
    assert_eq!(between("-attacks / (tension + 1)", Kind::Number), (-100.0, 0.0));
    assert_eq!(between("clip(attacks, 10, 20) + abs(iran->baghdad)", Kind::Number), (10.0, 120.0));
    assert_eq!(between("if t > 20 then 5 else 6", Kind::Number), (6.0, 6.0));
    assert_eq!(between("attacks > 120", Kind::Condition), (0.0, 0.0));
    assert_eq!(between("attacks >= 0 and month < 13", Kind::Condition), (1.0, 1.0));
    assert_eq!(between("not talks.in_force", Kind::Condition), (0.0, 1.0));
    let text = "1 / (attacks - 44) + ln(attacks) + sqrt(iran->baghdad) + pow(iran->baghdad, 2) + ln(attacks + 1)";
    let doubts: Vec<(&str, Doubt)> = of(text, Kind::Number)
        .doubts
        .into_iter()
        .map(|(span, doubt)| (&text[span.start - 101..span.end - 101], doubt))
        .collect();
    assert_eq!(
        doubts,
        [
            ("(attacks - 44)", Doubt::Divisor),
            ("attacks", Doubt::Logarithm),
            ("iran->baghdad", Doubt::Root),
            ("iran->baghdad", Doubt::Power)
        ]
    );
}

#[test]
fn conditions_give_their_evidence() {
    let (levels, in_force, breadth, month) = state::<1>([40.0, 97.24, 85.0, -20.0], 3.0, 1.0, 0.5);
    let (in_force, breadth) = ([in_force], [breadth]);
    let context = in_september(month, &in_force, &breadth);
    let condition =
        typed("tension > 96 and (attacks * 2 < tension or not (talks.in_force or tension > 99))", Kind::Condition);
    let found = evidence(&condition, &levels, &context);
    let label = |path: &Path| if path.to_string() == "tension" { "Tension".to_owned() } else { path.to_string() };
    let told: Vec<(String, bool)> = found
        .iter()
        .map(|it| match it {
            Evidence::Comparison { left, comparison, right } => {
                (format!("{} ({:.1}) {} {}", left.0.named(label), left.1, comparison.sign(), right.0), it.holds())
            }
            Evidence::Fact { path, asked, found } => (format!("{path} {asked} {found}"), it.holds()),
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Tension (97.2) > 96".to_owned(), true),
            ("attacks * 2 (80.0) < tension".to_owned(), true),
            ("talks.in_force false true".to_owned(), false),
            ("Tension (97.2) <= 99".to_owned(), true),
        ]
    );
}

#[test]
fn steps_are_found() {
    let step = |text: &str| has_steps(&typed(text, Kind::Number)).map(|span| (span.start - 101, span.end - 101));
    assert_eq!(step("sig(attacks - 4) + max(t, 3)"), None);
    assert_eq!(step("1 + (if attacks > 3 then 1 else 0)"), Some((4, 34)));
    assert_eq!(step("if talks.in_force and t > 3 then attacks else 0"), None, "a fact or a date is no step of a level");
}
