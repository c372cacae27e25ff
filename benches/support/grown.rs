//! Scenarios of any size, written as text and read like any other: what a turn costs as a scenario grows.

use std::fmt::Write;
use std::sync::Arc;

use diwan::model::Model;
use diwan::scenario::load_text;

/// The size of a scenario.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub actors: usize,
    /// Of each actor, besides to hold.
    pub choices: usize,
    pub turns: usize,
    /// Amounts of effects that are drawn instead of given.
    pub drawn: usize,
}

/// The size of SG15: fifteen actors with six choices each, four issues, twenty-four turns, 210 attitudes.
pub(crate) const SG15: Shape = Shape { actors: 15, choices: 6, turns: 24, drawn: 0 };

const INDICATORS: usize = 6;
const ISSUES: usize = 4;

impl Shape {
    /// A scenario of this size under the usual rules. Every actor has attitudes to all others, positions on all issues,
    /// and goals; every choice four effects, of which one is on a neighbour and one comes late; indicators are drawn to
    /// what others of them say. There are no talks.
    pub(crate) fn text(self) -> String {
        let Self { actors, choices, turns, drawn } = self;
        let mut out = String::new();
        let mut line = |text: String| writeln!(out, "{text}").expect("a text grows");
        line("(".into());
        line(format!(
            "    format: 1, title: \"{actors} actors with {choices} choices each\", start: \"2020-01-01\", turns: {turns},"
        ));
        line("    indicators: {".into());
        for i in 0..INDICATORS {
            let (next, issue) = ((i + 1) % INDICATORS, i % ISSUES);
            let terms = format!("{{\"v{next} - 50\": 0.2, \"issue.i{issue} - 50\": 0.1}}");
            line(format!(
                "        \"v{i}\": (start: Normal(50, 6), flow: (base: 50, terms: {terms}, months: 4, noise: 3)),"
            ));
        }
        line("    },\n    actors: {".into());
        for a in 0..actors {
            let others = (0..actors).filter(|b| *b != a);
            let relations: Vec<String> = others.map(|b| format!("\"a{b}\": {}", (a * 37 + b * 53) % 81)).collect();
            let positions: Vec<String> = (0..ISSUES)
                .map(|i| format!("\"i{i}\": (position: {}, salience: 0.5)", (a * 29 + i * 41) % 101))
                .collect();
            let goals = format!(
                "\"v{}\": 0.8, \"v{}\": -0.6, \"issue.i{}\": 0.4, \"a{a}.stability\": 0.5",
                a % 6,
                (a + 2) % 6,
                a % ISSUES
            );
            line(format!(
                "        \"a{a}\": (name: \"Actor {a}\", about: \"One of many.\", influence: {}, stability: {},",
                30 + a % 40,
                70 - a % 40
            ));
            line(format!("            relations: {{{}}},", relations.join(", ")));
            line(format!("            positions: {{{}}}, goals: {{{goals}}}),", positions.join(", ")));
        }
        line("    },\n    issues: {".into());
        for i in 0..ISSUES {
            line(format!("        \"i{i}\": (name: \"Issue {i}\", low: \"one end\", high: \"the other\", start: 50),"));
        }
        line("    },\n    choices: {".into());
        let mut effects = 0;
        let mut amount = |points: f64| {
            effects += 1;
            if effects <= drawn { format!("Uniform({}, {})", points - 0.5, points + 0.5) } else { format!("{points}") }
        };
        for a in 0..actors {
            line(format!("        \"a{a}\": {{"));
            for c in 0..choices {
                let sign = if (a + c) % 2 == 0 { 1.0 } else { -1.0 };
                let kind = if c % 2 == 0 { "Stance" } else { "Act" };
                let (near, late) = (amount(3.0 * sign), amount(-2.0 * sign));
                let (neighbour, issue) = (amount(-1.5 * sign), amount(2.0 * sign));
                line(format!(
                    "            \"c{c}\": (name: \"choice {c}\", about: \"One of many.\", kind: {kind}, always: {{\"v{}\": {near}, \
                     \"v{}\": (add: {late}, after: 1), \"a{}.stability\": {neighbour}, \"issue.i{}\": {issue}}}),",
                    (a + c) % INDICATORS,
                    (a + c + 3) % INDICATORS,
                    (a + 1 + c) % actors,
                    c % ISSUES
                ));
            }
            line("        },".into());
        }
        line("    },\n    outcomes: {\"high\": (name: \"High\", when: \"v0 > 60\"), \"low\": (name: \"Low\", when: \"true\")},\n)".into());
        out
    }

    pub(crate) fn model(self) -> Arc<Model> {
        let loaded = load_text("grown", &self.text(), &[]);
        let found = loaded.diagnostics.render(&loaded.sources, false);
        Arc::new(Model::compile(Arc::new(loaded.scenario.expect(&found))))
    }
}
