//! Laws of the expression language, over any expression and any text.

use proptest::prelude::*;

use super::*;

fn variable() -> impl Strategy<Value = Term> {
    prop_oneof![
        Just(Path::Name("attacks".into())),
        Just(Path::Name("tension".into())),
        Just(Path::Name("t".into())),
        Just(Path::Name("month".into())),
        Just(Path::Member("us".into(), "influence".into())),
        Just(Path::Member("talks".into(), "breadth".into())),
        Just(Path::Relation("iran".into(), "baghdad".into())),
        Just(Path::Memory(Recall::Since, "storm".into())),
    ]
    .prop_map(Term::Variable)
}

fn expr(term: Term) -> Expr {
    Expr { span: Span::top(FileId(0)), term }
}

fn boxed(term: Term) -> Box<Expr> {
    Box::new(expr(term))
}

/// Random numbers and conditions of the language, with few enough levels to be read again.
fn tree(depth: u32) -> (BoxedStrategy<Term>, BoxedStrategy<Term>) {
    let literal = prop_oneof![0.0..200.0_f64, Just(0.0), Just(1e-12), Just(1e9), (0..100_u32).prop_map(f64::from)]
        .prop_map(Term::Number);
    let number_leaf = prop_oneof![literal, variable()].boxed();
    let in_force = Just(Term::Variable(Path::Member("talks".into(), "in_force".into())));
    let did = Just(Term::Variable(Path::Memory(Recall::Did, "storm".into())));
    let more = Term::Compare(
        Comparison::Greater,
        boxed(Term::Variable(Path::Name("attacks".into()))),
        boxed(Term::Number(50.0)),
    );
    let held = Just(Term::Variable(Path::Held(Box::new(Held::new(expr(more), 3.0)))));
    let condition_leaf = prop_oneof![any::<bool>().prop_map(Term::Truth), in_force, did, held].boxed();
    if depth == 0 {
        return (number_leaf, condition_leaf);
    }
    let (number, condition) = tree(depth - 1);
    let operator = prop_oneof![
        Just(Arithmetic::Add),
        Just(Arithmetic::Subtract),
        Just(Arithmetic::Multiply),
        Just(Arithmetic::Divide)
    ];
    let comparison = prop_oneof![
        Just(Comparison::Less),
        Just(Comparison::AtMost),
        Just(Comparison::Greater),
        Just(Comparison::AtLeast)
    ];
    let call = (prop::sample::select(Function::ALL.to_vec()), prop::collection::vec(number.clone(), 3)).prop_map(
        |(function, mut all)| {
            while !function.takes(all.len()) {
                all.pop();
            }
            Term::Call(function, all.into_iter().map(expr).collect())
        },
    );
    let numbers = prop_oneof![
        1 => number_leaf,
        4 => (operator, number.clone(), number.clone()).prop_map(|(it, a, b)| Term::Binary(it, boxed(a), boxed(b))),
        1 => number.clone().prop_map(|a| Term::Negate(boxed(a))),
        2 => call,
        1 => (condition.clone(), number.clone(), number.clone()).prop_map(|(c, a, b)| Term::If(boxed(c), boxed(a), boxed(b))),
    ];
    let junction = prop_oneof![Just(Junction::And), Just(Junction::Or)];
    let conditions = prop_oneof![
        1 => condition_leaf,
        3 => (comparison, number.clone(), number).prop_map(|(it, a, b)| Term::Compare(it, boxed(a), boxed(b))),
        2 => (junction, condition.clone(), condition.clone()).prop_map(|(it, a, b)| Term::Logic(it, boxed(a), boxed(b))),
        1 => condition.clone().prop_map(|a| Term::Not(boxed(a))),
        1 => (condition.clone(), condition.clone(), condition).prop_map(|(c, a, b)| Term::If(boxed(c), boxed(a), boxed(b))),
    ];
    (numbers.boxed(), conditions.boxed())
}

fn any_tree() -> impl Strategy<Value = (Term, Kind)> {
    let (number, condition) = tree(4);
    prop_oneof![number.prop_map(|it| (it, Kind::Number)), condition.prop_map(|it| (it, Kind::Condition))]
}

/// What is remembered, made of levels: facts, and in the middle a number.
fn recalled(level: usize, levels: &[f64; 4]) -> f64 {
    if level == 0 { (levels[0].abs() * 13.0).min(1200.0) } else { f64::from(u8::from(levels[level] > 0.0)) }
}

fn level() -> impl Strategy<Value = f64> {
    prop_oneof![-100.0..100.0_f64, Just(0.0), Just(-0.0), Just(1e-12), Just(-1e-12)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// What is shown is what is read.
    #[test]
    fn the_canonical_text_reads_back((term, _) in any_tree()) {
        let expr = expr(term);
        let text = expr.to_string();
        prop_assume!(text.chars().count() <= MAX_LENGTH);
        let again = parse(&text, at(&text));
        prop_assert_eq!(again.as_ref(), Ok(&expr), "{}", text);
    }

    /// Every value is finite and within the limit, in every lane the same as alone and as by walking the tree, and
    /// within the range.
    #[test]
    fn programs_are_total_and_lanes_are_alone(
        (term, kind) in any_tree(),
        states in prop::collection::vec(([level(), level(), level(), level()], any::<bool>(), 0.0..1.0_f64), 16),
        month in 0.0..18.0_f64,
    ) {
        let expr = expr(term);
        // Literal zeros as divisors are refused, which is not what is asked here.
        let Ok(typed) = check(&expr, &Few, kind) else { return Ok(()) };
        let program = Program::compile(&typed);
        let lanes = |pick: &dyn Fn(usize) -> f64| Pack::<16>(core::array::from_fn(pick));
        let wide: Vec<Pack<16>> = (0..4).map(|level| lanes(&|lane| states[lane].0[level])).collect();
        let (in_force, breadth) = ([lanes(&|lane| f64::from(u8::from(states[lane].1)))], [lanes(&|lane| states[lane].2)]);
        let memory = [1, 0, 3].map(|level: usize| lanes(&|lane| recalled(level, &states[lane].0)));
        let (in_force, breadth, memory) = (&in_force[..], &breadth[..], &memory[..]);
        let (calendar_month, record, word, events, rates) = (6.0, &[][..], &[][..], &[][..], &[][..]);
        let context = Context { month, calendar_month, in_force, breadth, record, word, memory, events, rates };
        let all = program.evaluate(&wide, &context, &mut Vec::new());
        let bounds = |slot: Slot| match slot {
            Slot::Level(_) => (-100.0, 100.0),
            Slot::Month => (0.0, 18.0),
            Slot::CalendarMonth => (1.0, 12.0),
            Slot::Memory(_) => (0.0, 1200.0),
            _ => (0.0, 1.0),
        };
        let ranged = range(&typed, &bounds);
        let mut stack = Vec::new();
        for lane in 0..16 {
            let narrow: Vec<Pack<1>> = wide.iter().map(|it| Pack([it[lane]])).collect();
            let (in_force, breadth) = ([Pack([in_force[0][lane]])], [Pack([breadth[0][lane]])]);
            let memory = [0, 1, 2].map(|cell: usize| Pack([memory[cell][lane]]));
            let (in_force, breadth, memory) = (&in_force[..], &breadth[..], &memory[..]);
            let (record, word, events, rates) = (&[][..], &[][..], &[][..], &[][..]);
            let context = Context { month, calendar_month, in_force, breadth, record, word, memory, events, rates };
            let one = program.evaluate(&narrow, &context, &mut stack)[0];
            prop_assert!(one.is_finite() && one.abs() <= total::LIMIT);
            prop_assert_eq!(one.to_bits(), all[lane].to_bits());
            let read = |path: &Path| match Few.resolve(path) {
                Ok(Slot::Level(index)) => narrow[usize::from(index)][0],
                Ok(Slot::InForce(_)) => in_force[0][0],
                Ok(Slot::Breadth(_)) => breadth[0][0],
                Ok(Slot::Memory(cell) | Slot::Fact(cell)) => memory[usize::from(cell)][0],
                Err(_) => memory[2][0],
                Ok(Slot::Month) => month,
                _ => 6.0,
            };
            prop_assert_eq!(one.to_bits(), evaluate_scalar(&expr, &read).to_bits(), "{}", expr);
            let slack = 1e-9 * one.abs().max(1.0);
            prop_assert!(ranged.low - slack <= one && one <= ranged.high + slack, "{} = {} outside {:?}", expr, one, ranged);
            if kind == Kind::Condition {
                prop_assert!(one == 0.0 || one == 1.0);
            }
        }
    }

    /// Whatever is written, the answer is a tree or a fault inside it.
    #[test]
    fn any_text_is_survived(text in "([a-z.<>=+*/()0-9 -]|and |if |then |else |not |sig\\(|\\PC){0,40}") {
        if let Err(faults) = read(&text) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(fault.span.start >= 100 && fault.span.end <= 102 + text.len() && fault.span.start <= fault.span.end);
            }
        }
    }
}
