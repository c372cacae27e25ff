use super::*;

fn names() -> Names {
    let mut names = Names::default();
    for (kind, name) in [
        (Kind::Actor, "us"),
        (Kind::Actor, "iran"),
        (Kind::Indicator, "attacks"),
        (Kind::Issue, "troops"),
        (Kind::Dialogue, "talks"),
        (Kind::Choice, "us.strike"),
        (Kind::Score, "us.resolve"),
        (Kind::Event, "rain"),
        (Kind::Outcome, "reset"),
        (Kind::Doctrine, "us.hard"),
        (Kind::Posture, "talks.press"),
    ] {
        names.give(kind, name);
    }
    names
}

fn seen(text: &str, look: impl Fn(&mut Scanner<'_>)) -> Vec<String> {
    let names = names();
    let mut scanner = Scanner::new(text, &names);
    look(&mut scanner);
    let told = |it: &Found| format!("{} {}@{}", it.symbol.kind.noun(), it.symbol.name, &text[it.range.clone()]);
    scanner.found.iter().map(told).collect()
}

#[test]
fn names_are_found_in_expressions_metrics_and_settings() {
    let text =
        "sig((attacks - 1e3) / us.resolve) + iran->us * issue.troops + since(us.strike) + times(rain) + talks.in_force";
    assert_eq!(
        seen(text, |it| it.expression(0..text.len())),
        [
            "indicator attacks@attacks",
            "actor us@us",
            "score us.resolve@resolve",
            "actor iran@iran",
            "actor us@us",
            "issue troops@troops",
            "actor us@us",
            "choice us.strike@strike",
            "event rain@rain",
            "dialogue talks@talks",
        ]
    );
    for (metric, wanted) in [
        ("share(reset)", vec!["outcome reset@reset"]),
        ("count( us.strike )", vec!["actor us@us", "choice us.strike@strike"]),
        ("months_to(talks)", vec!["dialogue talks@talks"]),
        ("conduct(iran.us)", vec!["actor iran@iran", "actor us@us"]),
        ("at(attacks, 6)", vec!["indicator attacks@attacks"]),
        (")(", vec![]),
    ] {
        assert_eq!(seen(metric, |it| it.metric(0..metric.len())), wanted, "{metric}");
    }
    for (setting, wanted) in [
        ("doctrine us=hard", vec!["actor us@us", "doctrine us.hard@hard"]),
        ("script us.strike@1..3", vec!["actor us@us", "choice us.strike@strike"]),
        ("policy us=always(strike)", vec!["actor us@us", "choice us.strike@strike"]),
        ("posture us=press", vec!["actor us@us", "posture talks.press@press"]),
        ("ablate us->attacks", vec!["actor us@us", "indicator attacks@attacks"]),
        ("hazard rain*0.5", vec!["event rain@rain"]),
        ("event rain off", vec!["event rain@rain"]),
        ("void iran", vec!["actor iran@iran"]),
        ("doctrine", vec![]),
    ] {
        assert_eq!(seen(setting, |it| _ = it.setting(0..setting.len())), wanted, "{setting}");
    }
}

#[test]
fn parts_are_cut_outside_quotes_and_brackets() {
    let text = r#"a.b=(c; d); e."f;g"=1"#;
    let cut: Vec<&str> = parts(text, ';').into_iter().map(|it| &text[it]).collect();
    assert_eq!(cut, ["a.b=(c; d)", r#" e."f;g"=1"#]);
}
