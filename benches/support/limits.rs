//! Scenarios that reach the limits of docs/language.md, one or two at a time, at an eighth, a quarter, a half and all
//! of each: what reading, compiling, a turn and memory cost there. Each size is measured in a process of its own, whose
//! greatest memory is its alone.

use std::fmt::Write;
use std::process::Command;
use std::sync::Arc;

use cpu_time::ThreadTime;
use diwan::kernel::Seed;
use diwan::model::{Model, lint};
use diwan::scenario::load_text;
use diwan::sim::Simulation;

/// What is grown, from 1 (all of the limit) down by halves: a name and the text at `1 / q`.
type Limit = (&'static str, fn(usize) -> String);

const LIMITS: [Limit; 15] = [
    ("500 indicators, two terms each", |q| Text { indicators: 500 / q, ..SMALL }.written()),
    ("500 indicators × 500 terms", |q| Text { indicators: 500 / q, terms: 500 / q, ..SMALL }.written()),
    ("128 actors × attitudes to all", |q| Text { actors: 128 / q, relations: 127, choices: 6, ..SMALL }.written()),
    ("113 actors × 88 goals", |q| Text { actors: 113 / q, indicators: 88 / q, goals: 88 / q, ..SMALL }.written()),
    ("10 000 choices", |q| Text { actors: 10, choices: 1_000 / q, effects: 3, ..SMALL }.written()),
    ("1 000 choices × 400 effects", |q| {
        Text { actors: 10, choices: 100, indicators: 100, effects: 400 / q, ..SMALL }.written()
    }),
    ("1 000 events × 100 effects", |q| {
        Text { indicators: 300, events: 1_000 / q, event_effects: 100, ..SMALL }.written()
    }),
    ("200 issues × 20 actors", |q| Text { actors: 20, issues: 200 / q, ..SMALL }.written()),
    ("100 dialogues × 20 ratifiers", |q| {
        Text { actors: 20, issues: 20, dialogues: 100 / q, ratifiers: 20, ..SMALL }.written()
    }),
    ("128 ratifiers × 10 dialogues", |q| {
        Text { actors: 128 / q, issues: 20, dialogues: 10, ratifiers: 128 / q, ..SMALL }.written()
    }),
    ("32 parties at a table", |q| Text { actors: 32 / q, issues: 20, dialogues: 1, table: 32 / q, ..SMALL }.written()),
    ("1 200 turns", |q| Text { turns: 1_200 / q, actors: 10, choices: 6, indicators: 20, ..SMALL }.written()),
    ("160 000 parts of late effects", |q| {
        Text { turns: 1_200, actors: 10, choices: 16 / q, late: Some((3, 1_000)), ..SMALL }.written()
    }),
    ("450 000 parts under way, in order", |q| {
        Text { turns: 1_200, in_order: true, actors: 10, choices: 8 / q, effects: 1, late: Some((1, 106)), ..SMALL }
            .written()
    }),
    ("10 000 settings of claims", |q| Text { claims: 1_000 / q, tests: 10, ..SMALL }.written()),
];

struct Text {
    turns: usize,
    in_order: bool,
    indicators: usize,
    terms: usize,
    actors: usize,
    relations: usize,
    goals: usize,
    issues: usize,
    choices: usize,
    effects: usize,
    /// Months after which an effect of a choice comes, and over which.
    late: Option<(usize, usize)>,
    dialogues: usize,
    table: usize,
    ratifiers: usize,
    events: usize,
    event_effects: usize,
    claims: usize,
    tests: usize,
}

const SMALL: Text = Text {
    turns: 12,
    in_order: false,
    indicators: 3,
    terms: 2,
    actors: 3,
    relations: 0,
    goals: 3,
    issues: 2,
    choices: 2,
    effects: 1,
    late: None,
    dialogues: 0,
    table: 2,
    ratifiers: 2,
    events: 1,
    event_effects: 1,
    claims: 0,
    tests: 1,
};

fn entries(count: usize, entry: impl Fn(usize) -> String) -> String {
    (0..count).map(entry).collect()
}

impl Text {
    fn written(&self) -> String {
        let mut out = format!("(format: 1, title: \"grown\", start: \"2020-01-01\", turns: {},\n", self.turns);
        let mut section = |name: &str, text: String| writeln!(out, "{name}: {text},").expect("a text grows");
        if self.in_order {
            section("rules", "(application: InOrder)".into());
        }
        section("indicators", format!("{{{}}}", entries(self.indicators, |it| self.indicator(it))));
        section("actors", format!("{{{}}}", entries(self.actors, |it| self.actor(it))));
        section(
            "issues",
            format!("{{{}}}", entries(self.issues, |it| format!("\"i{it}\": (low: \"l\", high: \"h\", start: 50),\n"))),
        );
        section("choices", format!("{{{}}}", entries(self.actors, |it| self.menu(it))));
        if self.dialogues > 0 {
            section("dialogues", format!("{{{}}}", entries(self.dialogues, |it| self.dialogue(it))));
        }
        section("events", format!("{{{}}}", entries(self.events, |it| self.event(it))));
        section("outcomes", "{\"high\": (when: \"v0 > 99\"), \"low\": (when: \"true\")}".into());
        if self.claims > 0 {
            section("claims", format!("{{{}}}", entries(self.claims, |it| self.claim(it))));
        }
        out + ")"
    }

    fn indicator(&self, it: usize) -> String {
        let terms = self.terms.min(self.indicators);
        let gain = 0.4 / terms as f64;
        let terms = entries(terms, |term| format!("\"v{} - 50\": {gain:.6},", (it + 1 + term) % self.indicators));
        format!("\"v{it}\": (start: 50, flow: (base: 50, terms: {{{terms}}}, months: 4, noise: 3)),\n")
    }

    fn actor(&self, it: usize) -> String {
        let others = self.relations.min(self.actors - 1);
        let relations = entries(others, |other| format!("\"a{}\": {},", (it + 1 + other) % self.actors, other % 50));
        let positions = entries(self.issues, |issue| {
            format!("\"i{issue}\": (position: {}, salience: 0.5),", (it * 29 + issue * 41) % 101)
        });
        let goals =
            entries(self.goals.min(self.indicators), |goal| format!("\"v{}\": 0.5,", (it + goal) % self.indicators));
        format!(
            "\"a{it}\": (influence: 50, stability: 50, patience: {}, relations: {{{relations}}}, \
             positions: {{{positions}}}, goals: {{{goals}}}),\n",
            20 + it % 60
        )
    }

    fn menu(&self, actor: usize) -> String {
        let amount = |effect: usize| {
            let points = 0.1 + (effect % 5) as f64 / 10.0;
            match self.late {
                Some((after, over)) => format!("(add: {points}, after: {after}, over: {over})"),
                None => format!("{points}"),
            }
        };
        // Several effects on one variable are a list.
        let on = |choice: usize, variable: usize| {
            let times = (self.effects + self.indicators - 1 - variable) / self.indicators;
            let target = (actor + choice + variable) % self.indicators;
            format!("\"v{target}\": [{}],", entries(times, |it| amount(it + choice) + ","))
        };
        let choice = |it: usize| {
            let effects = entries(self.effects.min(self.indicators), |variable| on(it, variable));
            format!(
                "\"c{it}\": (kind: {}, always: {{{effects}}}),\n",
                if it.is_multiple_of(2) { "Act" } else { "Stance" }
            )
        };
        format!("\"a{actor}\": {{{}}},\n", entries(self.choices, choice))
    }

    fn dialogue(&self, it: usize) -> String {
        let seats = |count| entries(count, |seat| format!("\"a{}\",", (it + seat) % self.actors));
        let attention = entries(self.issues, |issue| format!("\"i{issue}\": 0.8,"));
        format!(
            "\"d{it}\": (table: [{}], ratifiers: [{}], rounds: [{}], agenda: \"all\", \
             agendas: {{\"all\": {{{attention}}}}}, \
             postures: {{\"trade\": (power: 1.0, breakdown: 0.0)}}, breakdown: -3, collapse_below: 10),\n",
            seats(self.table),
            seats(self.ratifiers),
            entries(self.turns, |round| format!("{round},"))
        )
    }

    fn event(&self, it: usize) -> String {
        let effects = self.event_effects.min(self.indicators);
        format!(
            "\"e{it}\": (hazard: 0.1, effects: {{{}}}),\n",
            entries(effects, |effect| format!("\"v{}\": 0.1,", (it + effect) % self.indicators))
        )
    }

    fn claim(&self, it: usize) -> String {
        let test = |test: usize| {
            let arm = format!("actors.a{}.influence={}", it % self.actors, 40 + (it * 7 + test) % 50);
            format!("(arm: [\"{arm}\"], control: [], metric: \"end(v0)\", direction: Up, smallest: 1),")
        };
        format!("\"k{it}\": (text: \"grown\", label: Mixed, tests: [{}]),\n", entries(self.tests, test))
    }
}

/// Prints the table; `--one LIMIT SHARE` among the arguments measures one size in this process instead.
pub(crate) fn table(args: &[String]) {
    if let Some(at) = args.iter().position(|it| it == "--one") {
        let number = |place: usize| args.get(place).and_then(|it| it.parse::<usize>().ok());
        let (Some(limit), Some(share)) = (number(at + 1), number(at + 2)) else { return };
        return measure(LIMITS[limit].1, share);
    }
    println!("| limit | share | text, MB | read and check, s | compile and doubt, s | a turn, ms | memory, MB |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let program = std::env::current_exe().expect("this program has a path");
    for (row, (name, _)) in LIMITS.iter().enumerate() {
        for share in [8, 4, 2, 1] {
            let told =
                Command::new(&program).args(["--limits", "--one", &row.to_string(), &share.to_string()]).output();
            let told =
                told.ok().filter(|it| it.status.success()).map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
            println!("| {name} | 1/{share} | {} |", told.as_deref().unwrap_or("did not end well").trim());
        }
    }
}

fn measure(text: fn(usize) -> String, share: usize) {
    let text = text(share);
    let begun = ThreadTime::now();
    let mut loaded = load_text("grown.ron", &text, &[]);
    let read = begun.elapsed().as_secs_f64();
    let Some(scenario) = loaded.scenario.take() else {
        panic!("{}", loaded.diagnostics.render(&loaded.sources, false));
    };
    let begun = ThreadTime::now();
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    lint(&model, &mut loaded.diagnostics);
    let compile = begun.elapsed().as_secs_f64();
    let mut simulation = Simulation::<1>::new(model);
    simulation.begin_replications(Seed(2020), 0);
    let (begun, mut turns) = (ThreadTime::now(), 0);
    while simulation.step() {
        turns += 1;
    }
    let turn = 1e3 * begun.elapsed().as_secs_f64() / f64::from(turns.max(1));
    println!("{:.2} | {read:.3} | {compile:.3} | {turn:.3} | {} ", text.len() as f64 / 1e6, memory());
}

/// The greatest memory that this process had, where the system tells it.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most =
        status.lines().find_map(|it| it.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
    most.map_or_else(|| "?".into(), |kb| format!("{:.0}", kb / 1e3))
}
