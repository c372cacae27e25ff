//! What arms name and what metrics read: the two ends between which an effect may be wired directly.

use std::collections::BTreeSet;

use diwan_engine::expr::Slot;
use diwan_engine::scenario::{
    ActorId, Amount, ChoiceId, CountedId, DialogueId, EventId, Formula, Happening, Metric, Milestone, OutcomeId, Pair,
    Remembered, Scenario, Setting, Trigger, VariableId, VariableKind,
};
use diwan_engine::text::Spanned;

/// Something that a setting can name, and that a metric or a formula can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::study) enum Thing {
    /// A level: its start, its flow.
    Variable(VariableId),
    /// What an actor wants and does.
    Actor(ActorId),
    /// A choice.
    Choice(ChoiceId),
    /// A dialogue.
    Dialogue(DialogueId),
    /// An event.
    Event(EventId),
    /// An outcome.
    Outcome(OutcomeId),
}

/// Things.
pub(in crate::study) type Things = BTreeSet<Thing>;

impl Thing {
    /// As it is written.
    pub(in crate::study) fn notation(self, scenario: &Scenario) -> String {
        match self {
            Self::Variable(it) => scenario.variables[it.index()].notation.clone(),
            Self::Actor(it) => scenario.actors[it.index()].key.clone(),
            Self::Choice(it) => scenario.choices[it.index()].notation.clone(),
            Self::Dialogue(it) => scenario.dialogues[it.index()].key.clone(),
            Self::Event(it) => scenario.events[it.index()].key.clone(),
            Self::Outcome(it) => scenario.outcomes[it.index()].key.clone(),
        }
    }
}

/// What settings name.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    /// Whatever is forced, forbidden, made void, set or switched.
    pub all: Things,
    /// What of it is said outright: levels and events that are set, choices that are ordered or forbidden, dialogues
    /// that are silenced.
    pub outright: Things,
}

impl Named {
    /// Takes up what a setting names.
    pub(super) fn take(&mut self, scenario: &Scenario, setting: &Setting) {
        let name = |it: &Spanned<String>| it.value.clone();
        match setting {
            Setting::Put { path, .. } => {
                let steps: Vec<&str> = path.iter().map(|it| it.value.as_str()).collect();
                self.put(scenario, &steps);
            }
            Setting::Policy { actor, .. } if actor.value == "*" => {
                self.all.extend((0..scenario.actors.len() as u16).map(|it| Thing::Actor(ActorId(it))));
            }
            Setting::Policy { actor, .. }
            | Setting::Ablate { actor, .. }
            | Setting::Order { actor, choice: None, .. } => {
                self.actor(scenario, &actor.value);
            }
            Setting::Order { actor, choice: Some(choice), .. } => {
                self.outright(scenario.choice(&format!("{}.{}", actor.value, choice.value)).map(Thing::Choice));
            }
            Setting::Forbid(choice) => self.outright(scenario.choice(&choice.value).map(Thing::Choice)),
            Setting::Void(what) if what.value.contains('.') => {
                self.all.extend(scenario.choice(&what.value).map(Thing::Choice));
            }
            Setting::Void(actor) => self.actor(scenario, &actor.value),
            Setting::Silent(dialogue) => self.outright(scenario.dialogue(&name(dialogue)).map(Thing::Dialogue)),
            Setting::Posture { actor, .. } => {
                let Some(actor) = scenario.actor(&actor.value) else { return };
                let tables = (0_u16..).zip(&scenario.dialogues).filter(|(_, it)| it.table.contains(&actor));
                self.all.extend(tables.map(|(it, _)| Thing::Dialogue(DialogueId(it))));
            }
            Setting::Hazard { event: None, .. } => {
                (0..scenario.events.len() as u16).for_each(|it| self.outright(Some(Thing::Event(EventId(it)))));
            }
            Setting::Hazard { event: Some(event), .. } => {
                self.outright(scenario.event(&event.value).map(Thing::Event));
            }
            Setting::Jitter(_) => {}
        }
    }

    fn outright(&mut self, thing: Option<Thing>) {
        self.all.extend(thing);
        self.outright.extend(thing);
    }

    fn actor(&mut self, scenario: &Scenario, key: &str) {
        self.all.extend(scenario.actor(key).map(Thing::Actor));
    }

    /// What stands at a path.
    fn put(&mut self, scenario: &Scenario, path: &[&str]) {
        let level = |notation: &str| scenario.variable(notation).map(Thing::Variable);
        match *path {
            // How something is seen or called moves no level.
            [.., "seen" | "relations_seen" | "compliance_seen" | "noticed_by" | "name" | "about"] => {}
            ["indicators", key, ..] | ["calibration", "offsets" | "leans", key] => self.outright(level(key)),
            ["issues", key, ..] => self.outright(level(&format!("issue.{key}"))),
            ["actors", actor, "influence" | "stability" | "patience" | "engagement", ..] => {
                self.outright(level(&format!("{actor}.{}", path[2])));
            }
            ["actors", actor, "scores", score, ..] => self.outright(level(&format!("{actor}.{score}"))),
            ["actors", actor, "relations", other, ..] => self.outright(level(&format!("{actor}->{other}"))),
            ["actors", actor, "doctrine" | "doctrines", ..] => {
                self.actor(scenario, actor);
                // A doctrine may start scores of its actor elsewhere.
                let doctrine = scenario.actor(actor).and_then(|it| scenario.actors[it.index()].doctrine());
                doctrine
                    .into_iter()
                    .flat_map(|it| &it.set)
                    .for_each(|(it, _)| self.outright(Some(Thing::Variable(*it))));
            }
            ["actors", actor, ..] => self.actor(scenario, actor),
            ["choices", actor, choice, ..] => {
                self.all.extend(scenario.choice(&format!("{actor}.{choice}")).map(Thing::Choice));
            }
            ["dialogues", key, ..] => self.all.extend(scenario.dialogue(key).map(Thing::Dialogue)),
            ["events", key, ..] => self.outright(scenario.event(key).map(Thing::Event)),
            ["outcomes", key, ..] => self.outright(scenario.outcome(key).map(Thing::Outcome)),
            _ => {}
        }
    }
}

/// What a metric is about, where that is one thing that may be said outright.
pub(super) fn subject(metric: Metric) -> Option<Thing> {
    match metric {
        Metric::Share(it) => Some(Thing::Outcome(it)),
        Metric::Count(it) | Metric::Succeeded(it) => Some(Thing::Choice(it)),
        Metric::Fired(it) => Some(Thing::Event(it)),
        Metric::Rounds(it) | Metric::Deals(it) | Metric::Collapses(it) | Metric::Kept(it) => Some(Thing::Dialogue(it)),
        Metric::MonthsTo(it) | Metric::Reached(it) => Some(match it {
            Milestone::Outcome(it) => Thing::Outcome(it),
            Milestone::Deal(it) => Thing::Dialogue(it),
            Milestone::Event(it) => Thing::Event(it),
            Milestone::Choice(it) => Thing::Choice(it),
        }),
        Metric::Payoff(_) | Metric::Word(_) | Metric::Conduct(_) | Metric::Length => None,
        Metric::Total(CountedId(it)) => Some(Thing::Variable(it)),
        _ => metric.variable().map(Thing::Variable),
    }
}

/// What a metric reads: the thing that it is about, and whatever the rule that decides it looks at.
pub(super) fn read_by(scenario: &Scenario, metric: Metric) -> Things {
    let mut out = Things::new();
    out.extend(subject(metric));
    match metric {
        Metric::Share(it) => ends(scenario, usize::from(it.0) + 1, |_| true, &mut out),
        // Only what ends a run early tells how long it is.
        Metric::Length => ends(scenario, scenario.outcomes.len(), |it| scenario.outcomes[it].immediate, &mut out),
        Metric::Payoff(it) => {
            let actor = &scenario.actors[it.index()];
            out.extend(actor.goals.iter().map(|it| Thing::Variable(it.variable)));
            let cares = actor.positions.iter().filter(|it| it.salience.nominal() != 0.0);
            out.extend(cares.map(|it| Thing::Variable(scenario.issues[it.issue.index()].settlement)));
        }
        Metric::Word(it) | Metric::Conduct(Pair(it, _)) => _ = out.insert(Thing::Actor(it)),
        _ => {}
    }
    match subject(metric) {
        Some(Thing::Choice(it)) => {
            let choice = &scenario.choices[it.index()];
            let odds = match (&choice.odds, metric) {
                (Some(Amount::Formula(odds)), Metric::Succeeded(_)) => Some(odds),
                _ => None,
            };
            choice.when.iter().chain(&choice.when_seen).chain(odds).for_each(|it| formula(scenario, it, &mut out));
        }
        Some(Thing::Event(it)) => event(scenario, it, &mut out),
        Some(Thing::Dialogue(it)) => {
            let dialogue = &scenario.dialogues[it.index()];
            dialogue.held_if.iter().for_each(|it| formula(scenario, it, &mut out));
            if let Amount::Formula(breakdown) = &dialogue.breakdown {
                formula(scenario, breakdown, &mut out);
            }
            if matches!(metric, Metric::Collapses(_) | Metric::Kept(_)) {
                out.insert(Thing::Variable(dialogue.compliance));
            }
        }
        Some(Thing::Outcome(it)) if !matches!(metric, Metric::Share(_)) => {
            formula(scenario, &scenario.outcomes[it.index()].when, &mut out);
        }
        Some(Thing::Variable(it)) => {
            // A compliance is that of a dialogue.
            if let VariableKind::Compliance(dialogue) = scenario.variables[it.index()].kind {
                out.insert(Thing::Dialogue(dialogue));
            }
        }
        _ => {}
    }
    out
}

/// What the rule of an outcome reads outright.
pub(in crate::study) fn asked_for(scenario: &Scenario, outcome: OutcomeId) -> Things {
    let mut read = Things::new();
    formula(scenario, &scenario.outcomes[outcome.index()].when, &mut read);
    read
}

/// The levels that the rule of an outcome looks at, with the rules of events that bring it; where it looks at none,
/// as that of whatever is left does, those of the outcomes before it.
pub(in crate::study) fn levels_read(scenario: &Scenario, outcome: OutcomeId) -> Vec<VariableId> {
    let mut read = asked_for(scenario, outcome);
    for (id, _) in (0_u16..).zip(&scenario.events).filter(|(_, it)| it.outcome == Some(outcome)) {
        event(scenario, EventId(id), &mut read);
    }
    let levels = |read: &Things| -> Vec<VariableId> {
        let level = |it: &Thing| if let Thing::Variable(it) = it { Some(*it) } else { None };
        read.iter().filter_map(level).collect()
    };
    let own = levels(&read);
    if !own.is_empty() {
        return own;
    }
    ends(scenario, outcome.index(), |_| true, &mut read);
    levels(&read)
}

/// What decides that a run ends in one of the first `count` outcomes, of those that count: their conditions, and the
/// events that bring them. An outcome comes about where none before it does.
fn ends(scenario: &Scenario, count: usize, counts: impl Fn(usize) -> bool, out: &mut Things) {
    for (_, outcome) in scenario.outcomes.iter().enumerate().take(count).filter(|(it, _)| counts(*it)) {
        formula(scenario, &outcome.when, out);
    }
    for (id, it) in (0_u16..).zip(&scenario.events) {
        if it.outcome.is_some_and(|it| it.index() < count) {
            out.insert(Thing::Event(EventId(id)));
            event(scenario, EventId(id), out);
        }
    }
}

fn event(scenario: &Scenario, id: EventId, out: &mut Things) {
    let event = &scenario.events[id.index()];
    event.when.iter().for_each(|it| formula(scenario, it, out));
    if let Trigger::Hazard(Amount::Formula(hazard)) = &event.trigger {
        formula(scenario, hazard, out);
    }
}

/// Adds what a formula reads.
pub(super) fn formula(scenario: &Scenario, formula: &Formula, out: &mut Things) {
    formula.checked.variables().iter().for_each(|(_, slot)| slotted(scenario, *slot, out));
}

/// Adds what stands in a slot.
fn slotted(scenario: &Scenario, slot: Slot, out: &mut Things) {
    match slot {
        Slot::Level(row) => _ = out.insert(Thing::Variable(VariableId(row))),
        Slot::Count(row) | Slot::Rate(row) => {
            out.extend(scenario.counted().nth(usize::from(row)).map(|(it, _)| Thing::Variable(it)));
        }
        Slot::InForce(row) | Slot::Breadth(row) => _ = out.insert(Thing::Dialogue(DialogueId(row))),
        Slot::Conduct(pair) => {
            let one = usize::from(pair) / scenario.actors.len().max(1);
            out.extend(u16::try_from(one).ok().map(|it| Thing::Actor(ActorId(it))));
        }
        Slot::Word(row) => _ = out.insert(Thing::Actor(ActorId(row))),
        Slot::Memory(cell) | Slot::Fact(cell) => remembered(scenario, usize::from(cell), out),
        Slot::Month | Slot::CalendarMonth => {}
    }
}

fn remembered(scenario: &Scenario, cell: usize, out: &mut Things) {
    match scenario.memory.cells.get(cell).map(|it| &it.remembers) {
        Some(Remembered::Flag(flag)) => {
            let setters = scenario.memory.setters.iter().filter(|it| it.flag == *flag);
            out.extend(setters.map(|it| happening(it.by)));
        }
        Some(Remembered::Since(it) | Remembered::Times(it) | Remembered::Did(it)) => _ = out.insert(happening(*it)),
        Some(Remembered::Held { condition, .. }) => formula(scenario, condition, out),
        None => {}
    }
}

fn happening(it: Happening) -> Thing {
    match it {
        Happening::Event(it) => Thing::Event(it),
        Happening::Choice(it) | Happening::Succeeded(it) | Happening::Failed(it) => Thing::Choice(it),
        Happening::Round(it) | Happening::BrokeDown(it) | Happening::Deal(it) | Happening::Collapsed(it) => {
            Thing::Dialogue(it)
        }
    }
}
