//! The scenario as a whole: the order in which its sections are read, and what can only be said of all of them.

use super::arms::{Arms, refuse_faulty_arms};
use super::book::Book;
use super::limits::{refuse_delays, refuse_excess};
use super::names::Names;
use super::setup::resolve;
use crate::scenario::digest::Digests;
use crate::scenario::tree::Tree;
use crate::scenario::{Choice, Declared, Dialogue, Effect, Event, Scenario, Setting, Variable};
use crate::text::{Diagnostics, Form, Node, Sources, Spanned, entries};

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
    let mut book = Book::new(sources, &names, faults);
    book.stated = &tree.stated;
    let head = book.head(&tree.head);
    if names_are_lost(tree, book.faults) {
        return None;
    }
    book.horizon = head.as_ref().map(|it| it.calendar.horizon());
    book.turns = head.as_ref().map(|it| it.calendar.turns);
    let horizon = book.horizon.unwrap_or(1200.0);
    let setup = resolve(settings, &names, book.turns, book.faults);
    let works = book.works(tree);
    let rules = book.rules(tree.section("rules"));

    let mut variables: Vec<Option<Variable>> = vec![None; names.variables.len()];
    let mut declared = Declared { indicators: book.indicators(tree, &mut variables), ..Declared::default() };
    let issues = book.issues(tree, &mut declared.issues, &mut variables);
    let mut actors = book.seated_actors(tree, &mut declared.actors, &mut variables);
    let choices = book.choices(tree, actors.as_mut());
    let dialogues = book.dialogues(tree, horizon, &mut variables);
    let events = book.events(tree, horizon, &mut declared.events);
    let outcomes = book.outcomes(tree);
    let flags = book.flags(tree);
    let claims = book.claims(tree);
    let smallest = tree.section("smallest_effects").map(|it| book.smallest_effects(it)).unwrap_or_default();
    let workshop = book.workshop(tree);
    let observed = book.observed(tree, head.as_ref().map(|it| it.calendar));
    book.refuse_empty_pledges(&choices);
    book.refuse_unknown_postures(&setup, &dialogues);
    for actor in actors.iter().flatten() {
        book.refuse_standing_on_nothing(&rules, actor, &variables);
    }
    let prior = tree.section("calibration").map(|node| book.calibrate(node, &mut variables)).unwrap_or_default();
    book.refuse_effects(&variables, &choices, effects_of(&choices, &events, &dialogues));
    if let Some(head) = &head {
        let effects = effects_of(&choices, &events, &dialogues);
        refuse_delays(&head.calendar, rules.application, tree.head.span, effects, book.faults);
    }
    book.doubt_unread(&flags);
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
    let memory = book.memory(flags.into_iter().collect::<Option<_>>()?);
    Some(Scenario {
        name: name.to_owned(),
        span: tree.head.span,
        reads_conduct: names.reads_conduct.get(),
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
        memory,
        claims,
        smallest,
        observed,
        workshop,
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

/// All effects of a scenario that could be read.
fn effects_of<'s>(
    choices: &'s [Option<Choice>],
    events: &'s [Option<Event>],
    dialogues: &'s [Option<Dialogue>],
) -> impl Iterator<Item = &'s Effect> {
    let of_choices = choices.iter().flatten().flat_map(|it| it.effects.iter().map(|(_, effect)| effect));
    let pledges = choices.iter().flatten().filter_map(|it| it.pledge.as_ref());
    let of_pledges = pledges.flat_map(|it| &it.on_broken);
    let of_events = events.iter().flatten().flat_map(|it| &it.effects);
    let of_talks = dialogues.iter().flatten().flat_map(|it| [&it.on_deal, &it.on_breakdown, &it.on_collapse]).flatten();
    of_choices.chain(of_pledges).chain(of_events).chain(of_talks)
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
    for section in
        ["sources", "indicators", "actors", "issues", "choices", "dialogues", "events", "outcomes", "define", "flags"]
    {
        if let Some(node) = tree.section(section).filter(|it| !is_table(it)) {
            entries(node, section, faults);
            lost = true;
        }
    }
    let Form::Record { fields, .. } = &tree.head.form else { return lost };
    lost || fields.iter().any(|(key, node)| key.value != "accept" && matches!(node.form, Form::Table(_)))
}
