//! The run sheet of a workshop in the terminal: the clock, and of every turn what to read out, what is prepared, and what
//! to ask. Its words are those of the printed sheet, too.

use diwan_engine::scenario::{EventTexts, InjectTexts};

use super::called;
use super::dates;
use super::facts::{RunSheetFacts, TurnSheetFacts};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::words::{capital, list};
use super::wrap::wrapped;

/// The parts of a turn, in order.
pub(crate) const PARTS: [&str; 6] = ["situation", "negotiate", "commit", "adjudicate", "reveal", "hot_wash"];
/// Lines to write on below a turn.
const LINES: usize = 2;

/// The run sheet as people read it.
#[must_use]
pub fn tell_run_sheet(scenario: Shown<'_>, facts: &RunSheetFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&say!("sheet", title: &scenario.texts.title));
    out += &wrapped(&summary(scenario, facts).join(" "), "", 0, look.width);
    let workshop = &scenario.texts.workshop;
    for (heading, lines) in [(say!("sheet-aims"), &workshop.aims), (say!("sheet-ground-rules"), &workshop.ground_rules)]
    {
        out += &listed(&heading, lines, look);
    }
    out += &look.heading(&say!("sheet-schedule"));
    out += &schedule(facts).laid_out(look);
    for it in &facts.sheets {
        out += &turn(scenario, facts, it, look);
    }
    out += &listed(&say!("sheet-questions"), &questions(scenario), look);
    out + &spare(look)
}

fn listed(heading: &str, lines: &[String], look: &Look) -> String {
    if lines.is_empty() {
        return String::new();
    }
    look.heading(heading) + &lines.iter().map(|it| wrapped(it, "- ", 2, look.width)).collect::<String>()
}

/// Lines to write on.
fn spare(look: &Look) -> String {
    let line = format!("{}\n", "_".repeat(look.width.saturating_sub(2)));
    format!("\n{}\n", say!("sheet-notes")) + &line.repeat(LINES)
}

/// What the clock comes to, sentence by sentence.
pub(crate) fn summary(scenario: Shown<'_>, facts: &RunSheetFacts) -> Vec<String> {
    let begins = facts.slots.first().map_or(0, |it| it.at);
    let name = |key: &String| capital(called::actor(scenario, key));
    let (turn, turns) = (facts.turn_minutes().to_string(), facts.turns);
    let mut out = vec![
        say!("sheet-time", from: clock(begins), until: clock(begins + facts.minutes), minutes: facts.minutes.to_string()),
    ];
    if turns == facts.of {
        out.push(say!("sheet-fit-all", turns: turns, minutes: turn));
    } else {
        out.push(say!("sheet-fit", turns: turns, of: facts.of.to_string(), minutes: turn));
        let whole = facts.whole.to_string();
        out.push(say!("sheet-whole", of: facts.of.to_string(), minutes: whole, turns: turns.to_string()));
    }
    out.push(say!("sheet-kept", minutes: facts.debrief.to_string(), least: facts.reserved.to_string()));
    if !facts.missed.is_empty() {
        let missed: Vec<String> =
            facts.missed.iter().filter_map(|it| inject(scenario, it)).map(|it| it.name()).collect();
        out.push(say!("sheet-missed", injects: list(&missed)));
    }
    if !facts.sudden.is_empty() {
        let sudden: Vec<String> = facts.sudden.iter().map(|it| called::outcome(scenario, it).to_owned()).collect();
        out.push(say!("sheet-sudden", outcomes: list(&sudden)));
    }
    out.push(say!("sheet-seats", seats: list(&facts.seats.iter().map(name).collect::<Vec<String>>())));
    out
}

/// A time of the day.
pub(crate) fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// A part in a word or two.
pub(crate) fn part(key: &str) -> String {
    match key {
        "brief" => say!("room-phase-brief"),
        "practice" => say!("room-phase-practice"),
        "situation" => say!("room-phase-situation"),
        "negotiate" => say!("room-phase-negotiate"),
        "commit" => say!("room-phase-commit"),
        "adjudicate" => say!("room-phase-adjudicate"),
        "reveal" => say!("room-phase-reveal"),
        "hot_wash" => say!("room-phase-hot-wash"),
        _ => say!("room-phase-debrief"),
    }
}

/// A row for every turn, and a column for when each of its parts begins.
fn schedule(facts: &RunSheetFacts) -> Grid {
    let parts = parts(facts);
    let mut grid = Grid::new(&say!("sheet-what"));
    if parts.is_empty() {
        grid = grid.right(&say!("sheet-from"), 5);
    }
    grid = parts.iter().fold(grid, |grid, it| grid.right(&part(it), 5));
    for (label, cells) in rows(facts) {
        grid.row(&label, cells);
    }
    grid
}

/// The parts of a turn that take time.
pub(crate) fn parts(facts: &RunSheetFacts) -> Vec<&'static str> {
    let takes_time = |part: &&str| facts.slots.iter().any(|it| it.part == *part);
    PARTS.into_iter().filter(takes_time).collect()
}

/// What is done when: the briefs, each turn with the times of its parts, the debrief.
pub(crate) fn rows(facts: &RunSheetFacts) -> Vec<(String, Vec<String>)> {
    let single = |key: &str| {
        let slot = facts.slots.iter().find(|it| it.part == key);
        slot.map(|it| (part(key), vec![clock(it.at)]))
    };
    let turns = facts.sheets.iter().map(|sheet| {
        let at = |part: &&str| facts.slots.iter().find(|it| it.turn == Some(sheet.turn) && it.part == *part);
        let cells = parts(facts).iter().map(|it| at(it).map_or_else(String::new, |it| clock(it.at))).collect();
        (say!("sheet-turn-short", turn: sheet.turn.to_string()), cells)
    });
    single("brief").into_iter().chain(single("practice")).chain(turns).chain(single("debrief")).collect()
}

/// An inject with what is read of it.
pub(crate) struct InjectShown<'t> {
    /// What happens.
    pub event: &'t EventTexts,
    /// What is read of it.
    pub texts: &'t InjectTexts,
}

impl InjectShown<'_> {
    pub(crate) fn name(&self) -> String {
        capital(&self.event.name)
    }
}

/// The inject with this key.
pub(crate) fn inject<'t>(scenario: Shown<'t>, key: &str) -> Option<InjectShown<'t>> {
    let place = scenario.scenario.workshop.injects.iter().position(|it| it.key == key)?;
    let it = &scenario.scenario.workshop.injects[place];
    let (event, texts) = (scenario.texts.events.get(it.event.index())?, scenario.texts.workshop.injects.get(place)?);
    Some(InjectShown { event, texts })
}

/// What a turn is called on the sheet.
pub(crate) fn turn_title(scenario: Shown<'_>, facts: &RunSheetFacts, it: &TurnSheetFacts) -> String {
    let date = dates::turn(&scenario.calendar, it.turn - 1);
    say!("sheet-turn", turn: it.turn.to_string(), turns: facts.turns.to_string(), date: date)
}

/// News that come by the calendar: what each is called, and what is read out.
pub(crate) fn news<'t>(scenario: Shown<'t>, it: &TurnSheetFacts) -> Vec<&'t EventTexts> {
    let events = it.news.iter().filter_map(|key| scenario.scenario.event(key));
    events.filter_map(|id| scenario.texts.events.get(id.index())).collect()
}

/// What to watch on a turn, sentence by sentence.
pub(crate) fn watch(scenario: Shown<'_>, facts: &RunSheetFacts, it: &TurnSheetFacts) -> Vec<String> {
    let rounds = it.rounds.iter().filter_map(|key| scenario.dialogue(key)).map(|id| {
        let at_table = &scenario.dialogues[id.index()].table;
        let parties: Vec<String> = at_table.iter().map(|it| scenario.texts.actor(*it).to_owned()).collect();
        say!("sheet-round", dialogue: scenario.texts.dialogue(id), parties: list(&parties))
    });
    // What happens as the next turn opens is set while this one is open.
    let next = facts.sheets.iter().filter(|next| next.turn == it.turn + 1).flat_map(|next| &next.injects);
    let set = next
        .filter_map(|key| inject(scenario, key))
        .map(|inject| say!("sheet-inject-set", event: inject.name(), turn: (it.turn + 1).to_string()));
    let last = (it.turn == facts.turns).then(|| say!("sheet-last"));
    rounds.chain(set).chain(last).collect()
}

/// The questions of the debrief: the scenario's own, else some that fit anywhere.
pub(crate) fn questions(scenario: Shown<'_>) -> Vec<String> {
    let own = &scenario.texts.workshop.questions;
    if !own.is_empty() {
        return own.clone();
    }
    vec![
        say!("sheet-question-wanted"),
        say!("sheet-question-moment"),
        say!("sheet-question-others"),
        say!("sheet-question-model"),
    ]
}

fn turn(scenario: Shown<'_>, facts: &RunSheetFacts, it: &TurnSheetFacts, look: &Look) -> String {
    let mut lines = Vec::new();
    if it.turn == 1 {
        lines.push(format!("{} {}", say!("sheet-opening"), scenario.texts.summary));
    }
    for event in news(scenario, it) {
        lines.push(say!("sheet-news", news: format!("{}. {}", capital(&event.name), event.about)));
    }
    for inject in it.injects.iter().filter_map(|key| inject(scenario, key)) {
        lines.push(say!("sheet-inject", event: format!("{}. {}", inject.name(), inject.event.about)));
        if !inject.texts.expected.is_empty() {
            lines.push(say!("sheet-expected", expected: &inject.texts.expected));
        }
        lines.extend(inject.texts.ask.iter().map(|it| say!("sheet-ask", question: it)));
    }
    if it.turn > 1 && it.news.is_empty() && it.injects.is_empty() {
        lines.push(say!("sheet-nothing"));
    }
    lines.extend(watch(scenario, facts, it));
    let text: String = lines.iter().map(|it| wrapped(it, "- ", 2, look.width)).collect();
    let title = say!("sheet-turn-at", turn: turn_title(scenario, facts, it), at: clock(it.at));
    look.heading(&title) + &text + &spare(look)
}
