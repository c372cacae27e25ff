//! SG15 as nearly as the language of scenarios says it, written by a loop over agents. It is also a scenario that lives
//! on expressions: some 1,800 of them.
//!
//! A position of 0..100 is one of -1..1, influence of 0..100 one of 0..3, stability one of 0..1, an attitude of
//! -100..100 one of -1..1. On the first turn everybody meets and holds; the twenty-four turns of SG15 follow. What
//! still differs stands in docs/performance.md.

use super::game::{AGENTS, ISSUES, TURNS};

/// The text of the scenario.
pub(crate) fn scenario() -> String {
    let all = joined(agents(), " + ", |a| format!("a{a}.influence"));
    let mut out = format!(
        "(\n    format: 1, title: \"SG15, as nearly as the language says it\", start: \"2020-01-01\", turns: {},\n    \
         // Nothing fades near a bound, wears out, is returned or gone back on.\n    \
         rules: (headroom: 0.1, reciprocity: 0, fatigue: 0, solidarity: 0, standing: 0, foresight: false, relation_months: 1200, influence_months: 1200),\n    \
         // The middle of each issue, weighted by influence.\n    indicators: {{\n",
        TURNS + 1
    );
    for k in 0..ISSUES {
        let sum = joined(agents(), " + ", |a| format!("a{a}.influence * a{a}.p{k}"));
        out += &format!("        \"m{k}\": (start: 50, flow: (base: \"({sum}) / max(0.1, {all})\", months: 0.05)),\n");
    }
    out += "    },\n    actors: {\n";
    agents().for_each(|a| out += &actor(a));
    out += "    },\n    issues: {\n";
    for k in 0..ISSUES {
        out += &format!("        \"i{k}\": (name: \"Issue {k}\", low: \"one end\", high: \"the other\", start: 50),\n");
    }
    out += "    },\n    choices: {\n";
    agents().for_each(|a| out += &choices(a));
    out + &events(&all) + "    outcomes: {\"end\": (name: \"The end\", when: \"true\")},\n)\n"
}

fn agents() -> impl Iterator<Item = usize> + Clone {
    0..AGENTS
}

fn others(a: usize) -> impl Iterator<Item = usize> + Clone {
    agents().filter(move |b| *b != a)
}

fn joined(numbers: impl Iterator<Item = usize>, between: &str, each: impl Fn(usize) -> String) -> String {
    numbers.map(each).collect::<Vec<_>>().join(between)
}

/// An agent, whose doctrine is the utility of SG15: log-odds of each choice against waiting.
fn actor(a: usize) -> String {
    let distance = joined(0..ISSUES, " + ", |k| format!("abs(a{a}.p{k} - m{k})"));
    let attitudes = joined(others(a), ", ", |b| format!("a{a}->a{b}"));
    let scores = joined(0..ISSUES, ", ", |k| format!("\"p{k}\": Uniform(0, 100)"));
    let (s, d) = (format!("a{a}.stability / 100"), format!("({distance}) / 200"));
    format!(
        "        \"a{a}\": (\n            name: \"Agent {a}\", about: \"One of fifteen.\", influence: Uniform(16.666667, 50), scores: {{{scores}}},\n            \
         stability: (start: Uniform(40, 80), flow: (base: \"a{a}.stability\", months: 1, noise: 2.8868)),\n            \
         doctrine: \"sg15\", doctrines: {{\"sg15\": (name: \"Logit response\", about: \"The utilities of SG15.\", bias: {{\n                \
         \"concede\": \"2 * ({d} + 0.5 - 0.7 * {s})\",\n                \
         \"harden\": \"2 * (0.6 * {s} - 0.6 * {d})\",\n                \
         \"outreach\": \"2 * (0.006 * max({attitudes}) + 0.2 - 0.2 * {s})\",\n                \
         \"confront\": \"2 * (-0.007 * min({attitudes}) + 0.5 * (a{a}.influence * 0.03 - 1) - 0.2 * {s})\",\n                \
         \"invest\": \"2 * (1.2 - 1.4 * {s})\",\n            }})}},\n        ),\n"
    )
}

fn choices(a: usize) -> String {
    let moves =
        |share: f64| joined(0..ISSUES, ", ", |k| format!("\"a{a}.p{k}\": (add: {share}, scale: \"m{k} - a{a}.p{k}\")"));
    // An effect on everybody, which counts for the one whom the agent likes most or least.
    let partner = |b: usize, best: &str, than: char, amount: &str| {
        let rest = joined(others(a).filter(|c| *c != b), ", ", |c| format!("a{a}->a{c}"));
        format!("if a{a}->a{b} {than} {best}({rest}) then {amount} else 0")
    };
    let reach = joined(others(a), ", ", |b| {
        let ally = partner(b, "max", '>', "1");
        format!("\"a{a}->a{b}\": (add: 10, scale: \"{ally}\"), \"a{b}->a{a}\": (add: 10, scale: \"{ally}\")")
    });
    let strike = joined(others(a), ", ", |b| {
        let (rival, hurt) = (partner(b, "min", '<', "1"), partner(b, "min", '<', &format!("a{a}.influence")));
        format!(
            "\"a{a}->a{b}\": (add: -15, scale: \"{rival}\"), \"a{b}->a{a}\": (add: -15, scale: \"{rival}\"), \
             \"a{b}.stability\": (add: -0.15, scale: \"{hurt}\")"
        )
    });
    let invest = format!("\"a{a}.stability\": 5, \"a{a}.influence\": 0.666667");
    let all = [
        ("concede", moves(0.1)),
        ("harden", moves(-0.05)),
        ("outreach", reach),
        ("confront", strike),
        ("invest", invest),
    ];
    let mut out = format!("        \"a{a}\": {{\n");
    for (name, effects) in all {
        out += &format!(
            "            \"{name}\": (name: \"{name}\", about: \"As in SG15.\", tags: [\"{name}\"], when: \"t > 0.5\", always: {{{effects}}}),\n"
        );
    }
    out + "        },\n"
}

/// What happens to everybody on every turn stands in events: attitudes begin as nearness and are drawn to it, and
/// support holds stability up.
fn events(all: &str) -> String {
    let distance = |a: usize, b: usize| joined(0..ISSUES, " + ", |k| format!("abs(a{a}.p{k} - a{b}.p{k})"));
    let pairs = || agents().flat_map(|a| others(a).map(move |b| (a, b)));
    let mut meeting = String::new();
    let mut nearing = String::new();
    let mut standing = String::new();
    for (a, b) in pairs() {
        meeting += &format!("\"a{a}->a{b}\": (add: 1, scale: \"100 - ({}) / 2\"), ", distance(a, b));
        nearing += &format!("\"a{a}->a{b}\": (add: 0.05, scale: \"100 - ({}) / 2 - a{a}->a{b}\"), ", distance(a, b));
    }
    for a in agents() {
        let support = joined(others(a), " + ", |b| format!("a{b}.influence * a{a}->a{b}"));
        standing += &format!(
            "\"a{a}.stability\": (add: 1, after: 1, scale: \"0.04 * ({support}) / max(0.1, {all} - a{a}.influence) - 2\"), \
             \"a{a}.influence\": (add: 0.01, after: 1, scale: \"a{a}.influence * (a{a}.stability / 100 - 0.5)\"), "
        );
    }
    format!(
        "    }},\n    events: {{\n        \
         \"meeting\": (name: \"Meeting\", about: \"Everybody meets.\", at: 0, effects: {{{meeting}}}),\n        \
         \"nearing\": (name: \"Nearing\", about: \"Attitudes follow positions.\", hazard: 40, when: \"t > 1.5\", effects: {{{nearing}}}),\n        \
         \"standing\": (name: \"Standing\", about: \"Support and wear.\", hazard: 40, when: \"t > 0.5\", effects: {{{standing}}}),\n    }},\n"
    )
}
