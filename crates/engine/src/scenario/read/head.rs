//! The head of a scenario and the order in which its sections are read.

use std::collections::BTreeSet;

use super::actors::ReadActor;
use super::arms::{Arms, refuse_faulty_arms};
use super::book::Book;
use super::levels::bare;
use super::limits::{refuse_delays, refuse_excess};
use super::names::Names;
use super::numbers::Range;
use super::setup::resolve;
use crate::scenario::digest::Digests;
use crate::scenario::tree::{SECTIONS, Tree};
use crate::scenario::variant::OWN;
use crate::scenario::{
    Actor, ActorId, Application, Calendar, Choice, ChoiceId, Date, Declared, FirstInstalment, Quantity, Rules,
    Scenario, Setting, Source, Variable, VariableKind, Visibility,
};
use crate::text::{
    Diagnostic, Diagnostics, Fields, Form, Node, Sources, Span, Spanned, entries, number_within, text, truth, whole,
    word_of,
};

/// The format of scenario files that this program reads.
const FORMAT: i64 = 1;

/// Reads a scenario from its tree under settings. `None` if it is refused; the faults say why.
pub(in crate::scenario) fn read_scenario(
    name: &str,
    digests: Digests,
    tree: &Tree,
    settings: &[Spanned<Setting>],
    sources: &Sources,
    arms: Arms,
    faults: &mut Diagnostics,
) -> Option<Scenario> {
    if refuse_excess(tree, faults) {
        return None;
    }
    let names = Names::gather(tree, faults);
    let mut book = Book {
        sources,
        names: &names,
        faults,
        cited: BTreeSet::new(),
        turns: None,
        horizon: None,
        arms: Vec::new(),
        settings_of_claims: 0,
    };
    let head = book.head(&tree.head);
    if names_are_lost(tree, book.faults) {
        return None;
    }
    let horizon = head.as_ref().map_or(1200.0, |it| it.calendar.horizon());
    book.horizon = head.as_ref().map(|it| it.calendar.horizon());
    book.turns = head.as_ref().map(|it| it.calendar.turns);
    let setup = resolve(settings, &names, book.turns, book.faults);
    let works = book.works(tree);
    let rules = book.rules(tree.section("rules"));

    let mut variables: Vec<Option<Variable>> = vec![None; names.variables.len()];
    let mut declared = Declared::default();
    for (key, node) in rows(tree, "indicators", &mut Diagnostics::new()) {
        let path = format!("indicators.{}", key.value);
        let level = book.level(node, VariableKind::Indicator, &key.value, &path, &Visibility::Public);
        if let Some(id) = names.variable(&key.value) {
            variables[id.index()] = level.map(|it| Variable { span: Some(key.span), ..it });
            declared.indicators.push(id);
        }
    }
    let mut issues: Vec<_> = (0..names.issues.len()).map(|_| None).collect();
    for (key, node) in rows(tree, "issues", &mut Diagnostics::new()) {
        let (Some(id), Some((issue, start, seen))) = (names.issue(&key.value), book.read_issue(key, node)) else {
            continue;
        };
        let kind = VariableKind::Settlement(id);
        let level = bare(kind, &format!("issue.{}", key.value), start);
        variables[issue.settlement.index()] = Some(Variable { seen, ..level });
        issues[id.index()] = Some(issue);
        declared.issues.push(id);
    }
    let mut actors: Vec<_> = (0..names.actors.len()).map(|_| None).collect();
    for (key, node) in rows(tree, "actors", &mut Diagnostics::new()) {
        let (Some(id), Some(read)) = (names.actor(&key.value), book.read_actor(key, node)) else { continue };
        declared.actors.push(id);
        actors[id.index()] = Some(read);
    }
    let mut actors = seat(actors, &names, &mut variables);
    let mut choices: Vec<Option<Choice>> = vec![None; names.choices.len()];
    book.choices(tree, &names, &mut choices, actors.as_mut());
    let mut dialogues: Vec<_> = (0..names.dialogues.len()).map(|_| None).collect();
    for (key, node) in rows(tree, "dialogues", &mut Diagnostics::new()) {
        let Some(id) = names.dialogue(&key.value) else { continue };
        if let Some((dialogue, seen)) = book.read_dialogue(key, node, horizon) {
            let path = format!("dialogues.{}.compliance", key.value);
            // An agreement that is not in force is not kept: there is nothing to choose.
            let none = Quantity::fixed(path, 0.0, (0.0, 0.0));
            let level = bare(VariableKind::Compliance(id), &format!("{}.compliance", key.value), none);
            variables[dialogue.compliance.index()] = Some(Variable { seen, ..level });
            dialogues[id.index()] = Some(dialogue);
        }
    }
    let mut events: Vec<_> = (0..names.events.len()).map(|_| None).collect();
    for (key, node) in rows(tree, "events", &mut Diagnostics::new()) {
        let Some(id) = names.event(&key.value) else { continue };
        events[id.index()] = book.read_event(key, node, horizon);
        declared.events.push(id);
    }
    let outcomes = book.outcomes(tree);
    let mut claims = Vec::new();
    if let Some(node) = tree.section("claims") {
        for (key, node) in entries(node, "claims", book.faults) {
            claims.extend(book.read_claim(key, node));
        }
    }
    let smallest = tree.section("smallest_effects").map(|it| book.smallest_effects(it)).unwrap_or_default();
    book.refuse_unknown_postures(&setup, &dialogues);
    let prior = tree.section("calibration").map(|node| book.calibrate(node, &mut variables)).unwrap_or_default();
    if let Some(head) = &head {
        let of_choices = choices.iter().flatten().flat_map(|it| it.effects.iter().map(|(_, effect)| effect));
        let of_events = events.iter().flatten().flat_map(|it| &it.effects);
        let of_talks =
            dialogues.iter().flatten().flat_map(|it| [&it.on_deal, &it.on_breakdown, &it.on_collapse]).flatten();
        let effects = of_choices.chain(of_events).chain(of_talks);
        refuse_delays(&head.calendar, rules.application, tree.head.span, effects, book.faults);
    }
    // One fault anywhere refuses the whole; what claims change in a faulty scenario says nothing.
    if book.faults.is_refused() {
        return None;
    }
    if arms == Arms::Checked {
        refuse_faulty_arms(&book.arms, tree, settings, sources, book.faults);
        if book.faults.is_refused() {
            return None;
        }
    }
    let variables: Option<Vec<Variable>> = variables.into_iter().collect();
    let head = head?;
    Some(Scenario {
        name: name.to_owned(),
        span: tree.head.span,
        cited: book.cited,
        title: head.title,
        calendar: head.calendar,
        sources: works,
        variables: variables?,
        unrelational: names.unrelational,
        actors: actors?,
        issues: issues.into_iter().collect::<Option<_>>()?,
        choices: choices.into_iter().collect::<Option<_>>()?,
        dialogues: dialogues.into_iter().collect::<Option<_>>()?,
        events: events.into_iter().collect::<Option<_>>()?,
        outcomes,
        claims,
        smallest,
        rules,
        prior,
        accepted: head.accepted,
        as_written: settings.is_empty(),
        setup,
        declared,
        digest: digests.rules,
        words: digests.words,
    })
}

/// Whether a section of names is no table or has a wrong name itself: what is missing from it would be missed
/// everywhere else.
fn names_are_lost(tree: &Tree, faults: &mut Diagnostics) -> bool {
    let is_table = |node: &Node| match &node.form {
        Form::Table(_) => true,
        Form::Record { name: None, fields } => fields.is_empty(),
        _ => false,
    };
    let mut lost = false;
    for section in ["sources", "indicators", "actors", "issues", "choices", "dialogues", "events", "outcomes"] {
        if let Some(node) = tree.section(section).filter(|it| !is_table(it)) {
            entries(node, section, faults);
            lost = true;
        }
    }
    let Form::Record { fields, .. } = &tree.head.form else { return lost };
    lost || fields.iter().any(|(key, node)| key.value != "accept" && matches!(node.form, Form::Table(_)))
}

/// The entries of a section.
fn rows<'t>(tree: &'t Tree, section: &'static str, faults: &mut Diagnostics) -> Vec<(&'t Spanned<String>, &'t Node)> {
    tree.section(section).map(|node| entries(node, section, faults)).unwrap_or_default()
}

/// Puts the actors' levels and relations among the variables.
fn seat(actors: Vec<Option<ReadActor>>, names: &Names, variables: &mut [Option<Variable>]) -> Option<Vec<Actor>> {
    let mut out = Vec::new();
    let mut attitudes: Vec<(ActorId, ActorId, Quantity, Visibility)> = Vec::new();
    let mut seen = Vec::new();
    for (from, read) in (0_u16..).map(ActorId).zip(actors) {
        let read = read?;
        for level in read.levels {
            if let Some(id) = names.variable(&level.notation) {
                variables[id.index()] = Some(level);
            }
        }
        attitudes.extend(read.relations.into_iter().map(|(to, quantity, seen)| (from, to, quantity, seen)));
        seen.push(read.relations_seen);
        out.push(read.actor);
    }
    for (slot, (kind, notation)) in names.variables.iter().enumerate() {
        if let VariableKind::Attitude(from, to) = *kind {
            let given = attitudes.iter().find(|(a, b, ..)| *a == from && *b == to);
            let path = format!("actors.{}.relations.{}", names.actors[from.index()], names.actors[to.index()]);
            let (start, seen) = match given {
                Some((_, _, start, seen)) => (start.clone(), seen),
                None => (Quantity::fixed(path, 0.0, Range::ATTITUDE.ends()), &seen[from.index()]),
            };
            variables[slot] = Some(Variable { seen: seen.clone(), ..bare(*kind, notation, start) });
        }
    }
    Some(out)
}

struct Head {
    title: String,
    calendar: Calendar,
    accepted: Vec<(Spanned<String>, String)>,
}

impl Book<'_> {
    fn head(&mut self, node: &Node) -> Option<Head> {
        let mut fields = Fields::of(node, "scenario", self.faults)?;
        let (format, title, summary) =
            (fields.required("format"), fields.required("title"), fields.optional("summary"));
        let (start, turns, months) =
            (fields.required("start"), fields.required("turns"), fields.optional("months_per_turn"));
        let accept = fields.optional("accept");
        // Read where the files are gathered.
        for name in OWN.into_iter().chain(SECTIONS) {
            fields.optional(name);
        }
        fields.finish(self.faults);
        if let Some(format) = format
            && let Some(number) = whole(format, self.faults)
            && number != FORMAT
        {
            let fault = Diagnostic::error(
                "unknown-format",
                format.span,
                format!("this program reads format {FORMAT}, not {number}"),
            );
            self.faults.push(fault.hint(if number > FORMAT {
                "a newer version of the program can read it"
            } else {
                "the first format was 1"
            }));
        }
        let title = self.text_or_empty(title);
        self.see_texts([summary]);
        let start = start.and_then(|it| self.date(it));
        let turns = turns.and_then(|it| self.turns(it));
        let months = months.map_or(Some(1.0), |it| number_within(it, 0.01, 1.0, self.faults));
        let accepted = accept.map(|it| self.accepted(it)).unwrap_or_default();
        Some(Head { title, calendar: Calendar { start: start?, turns: turns?, months_per_turn: months? }, accepted })
    }

    /// The doubts that are accepted, each with its reason.
    fn accepted(&mut self, node: &Node) -> Vec<(Spanned<String>, String)> {
        let mut out = Vec::new();
        for (code, reason) in entries(node, "accepted doubts", self.faults) {
            let Some(written) = text(reason, self.faults) else { continue };
            if written.trim().is_empty() {
                let fault = Diagnostic::error(
                    "no-reason",
                    reason.span,
                    format!("`{}` is accepted without a reason", code.value),
                );
                self.faults.push(fault.hint("say why it may stay, for those who read the scenario after you"));
            }
            out.push((code.clone(), written.trim().to_owned()));
        }
        out
    }

    fn date(&mut self, node: &Node) -> Option<Date> {
        let written = text(node, self.faults)?;
        let date = Date::parse(written);
        if date.is_none() {
            let fault = Diagnostic::error("bad-date", node.span, format!("`{written}` is not a date"));
            self.faults.push(fault.hint(Date::mend(written)));
        }
        date
    }

    fn turns(&mut self, node: &Node) -> Option<u32> {
        let turns = whole(node, self.faults)?;
        if !(1..=1200).contains(&turns) {
            self.faults.push(Diagnostic::error(
                "out-of-range",
                node.span,
                format!("{turns} turns: a run has 1 to 1200"),
            ));
            return None;
        }
        u32::try_from(turns).ok()
    }

    fn works(&mut self, tree: &Tree) -> Vec<Source> {
        let mut out = Vec::new();
        for (key, node) in rows(tree, "sources", &mut Diagnostics::new()) {
            let Some(mut fields) = Fields::of(node, "source", self.faults) else { continue };
            let (title, author, date) = (fields.required("title"), fields.optional("author"), fields.optional("date"));
            let (url, note) = (fields.optional("url"), fields.optional("note"));
            fields.finish(self.faults);
            out.push(Source {
                key: key.value.clone(),
                span: key.span,
                title: self.text_or_empty(title),
                author: self.optional_text(author),
                date: self.optional_text(date),
                url: self.optional_text(url),
                note: self.optional_text(note),
            });
        }
        out
    }

    fn rules(&mut self, node: Option<&Node>) -> Rules {
        let mut rules = Rules::default();
        let Some(node) = node else { return rules };
        let Some(mut fields) = Fields::of(node, "set of rules", self.faults) else { return rules };
        for (name, low, high, constant) in rules.constants_mut() {
            if let Some(node) = fields.optional(name)
                && let Some(quantity) = self.quantity(node, &format!("rules.{name}"), Range::new(low, high))
            {
                *constant = quantity;
            }
        }
        let switches = [
            ("foresight", &mut rules.foresight),
            ("bounded_demands", &mut rules.bounded_demands),
            ("essentials", &mut rules.essentials),
        ];
        for (name, switch) in switches {
            if let Some(stated) = fields.optional(name).and_then(|it| truth(it, self.faults)) {
                *switch = stated;
            }
        }
        let application =
            fields.optional("application").and_then(|it| word_of(it, &["Simultaneous", "InOrder"], self.faults));
        if application == Some("InOrder") {
            rules.application = Application::InOrder;
        }
        let first = fields.optional("first_instalment").and_then(|it| word_of(it, &["Now", "Skipped"], self.faults));
        if first == Some("Skipped") {
            rules.first_instalment = FirstInstalment::Skipped;
        }
        fields.finish(self.faults);
        rules
    }

    fn choices(
        &mut self,
        tree: &Tree,
        names: &Names,
        choices: &mut [Option<Choice>],
        mut actors: Option<&mut Vec<Actor>>,
    ) {
        for (whose, node) in rows(tree, "choices", self.faults) {
            let known = self.actor(whose);
            for (key, node) in entries(node, "choices of an actor", self.faults) {
                // Choices of somebody unknown are read as the first actor's, for their own faults.
                let choice = self.read_choice(known.unwrap_or(ActorId(0)), key, node);
                let Some(actor) = known else { continue };
                let Some(id) = names.choice_id(&format!("{}.{}", whose.value, key.value)) else { continue };
                choices[id.index()] = choice;
                if let Some(actors) = &mut actors {
                    actors[actor.index()].choices.push(ChoiceId(id.0));
                }
            }
        }
    }

    fn outcomes(&mut self, tree: &Tree) -> Vec<crate::scenario::Outcome> {
        let Some(node) = tree.section("outcomes") else {
            self.missing_section("outcomes", tree.head.span);
            return Vec::new();
        };
        let rows = entries(node, "outcomes", self.faults);
        if rows.is_empty() {
            self.faults.push(
                Diagnostic::error("no-outcome", node.span, "a scenario needs an outcome")
                    .hint("add `\"drift\": (when: \"true\")`"),
            );
        }
        let last = rows.len().saturating_sub(1);
        let read: Vec<_> = rows
            .iter()
            .enumerate()
            .filter_map(|(place, (key, node))| self.read_outcome(key, node, place == last))
            .collect();
        self.refuse_open_end(&read, rows.len());
        read
    }

    fn missing_section(&mut self, section: &str, at: Span) {
        let fault = Diagnostic::error(
            "missing-section",
            Span::new(at.file, at.start, (at.start + 1).min(at.end)),
            format!("this scenario has no `{section}`"),
        );
        self.faults
            .push(fault.hint(format!("add a field `{section}`, or a file `{section}.ron` beside `scenario.ron`")));
    }

    fn refuse_unknown_postures(
        &mut self,
        setup: &crate::scenario::Setup,
        dialogues: &[Option<crate::scenario::Dialogue>],
    ) {
        // What the postures of a dialogue are is not known before it could be read.
        if dialogues.iter().any(Option::is_none) {
            return;
        }
        for (actor, posture) in &setup.postures {
            let tables: Vec<_> = dialogues.iter().flatten().filter(|it| it.table.contains(actor)).collect();
            if !tables.iter().any(|it| it.postures.iter().any(|it| it.key == posture.value)) {
                self.unknown(
                    "posture of this actor",
                    &posture.value,
                    posture.span,
                    tables.iter().flat_map(|it| it.postures.iter().map(|it| it.key.as_str())),
                );
            }
        }
    }
}
