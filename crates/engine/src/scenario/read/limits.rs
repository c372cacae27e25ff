//! Limits: how much of everything a scenario may hold, asked of the tree before anything is looked up in it.
//!
//! They lie far above what anybody can oversee. Below them reading and compiling take seconds and some hundred
//! megabytes at worst; beyond them tables whose size is a product (actors by actors, variables by variables for each
//! actor) would fill the memory before the first fault is told.

use crate::kernel::Distribution;
use crate::scenario::tree::{SECTIONS, Tree};
use crate::scenario::{Application, Calendar, Effect, Quantity};
use crate::text::{Diagnostic, Diagnostics, Form, Node, Span};

/// The most entries of each section, in the order of [`SECTIONS`]; 0 where a section is no table.
const ENTRIES: [usize; SECTIONS.len()] = [10_000, 500, 128, 200, 128, 100, 1_000, 100, 1_000, 0, 0, 1_000, 500, 200, 0];
/// The most entries of any table, list or tuple within a section.
const WITHIN: usize = 1_000;
/// The most levels: indicators, scores of actors, settlements and compliances together. Every actor looks ahead through
/// a matrix of all by all.
const LEVELS: usize = 600;
/// The most choices of all actors together.
const CHOICES: usize = 10_000;
/// The most goals of all actors together: each is followed through all levels.
const GOALS: usize = 10_000;
/// The most effects of choices, each counted as often as its actor has goals with `times`: each is weighed through all
/// of them on every turn.
const WEIGHED: usize = 5_000_000;
/// The most parties at one table: terms are found by elimination among all by all.
const PARTIES: usize = 32;

/// The most parts, all together, in which effects arrive that are spread over turns: each is under way by itself every
/// time that it is caused.
const PARTS: f64 = 200_000.0;
/// Where effects apply in order nothing that is under way can be added up beforehand: the most parts, each as often as
/// there are turns until it arrives.
const UNDER_WAY: f64 = 500_000.0;

/// Notes effects that come later and are more than a run can have under way.
pub(super) fn refuse_delays<'e>(
    calendar: &Calendar,
    application: Application,
    at: Span,
    effects: impl Iterator<Item = &'e Effect>,
    faults: &mut Diagnostics,
) {
    let turns = f64::from(calendar.turns);
    // What is drawn may come to whatever its place allows.
    let most = |months: &Quantity| match months.distribution {
        Distribution::Fixed(months) => (months / calendar.months_per_turn).round().clamp(0.0, turns),
        _ => (months.range.1 / calendar.months_per_turn).round().clamp(0.0, turns),
    };
    let (mut parts, mut under_way) = (0.0, 0.0);
    for effect in effects {
        let (first, spread) = (most(&effect.after), most(&effect.over).max(1.0));
        if first + spread > 1.0 {
            parts += spread;
            under_way += spread * (first + spread / 2.0).min(turns);
        }
    }
    let hint = "shorten `over`, or let an indicator with a flow spread what happens";
    let mut complain = |message: String| faults.push(Diagnostic::error("too-large", at, message).hint(hint));
    if parts > PARTS {
        complain(format!(
            "effects that come later arrive in {parts:.0} parts: at most {PARTS:.0} in a scenario, counting a part for each turn of `over`"
        ));
    } else if application == Application::InOrder && under_way > UNDER_WAY {
        complain(format!(
            "effects that come later keep {under_way:.0} parts under way: at most {UNDER_WAY:.0} where effects apply in order, counting each as often as there are turns until it arrives"
        ));
    }
}

/// Notes what exceeds a limit. Nothing else can be asked of such a scenario.
pub(super) fn refuse_excess(tree: &Tree, faults: &mut Diagnostics) -> bool {
    let before = faults.errors();
    for (name, most) in SECTIONS.into_iter().zip(ENTRIES) {
        let Some(node) = tree.section(name) else { continue };
        if most > 0 && size(node) > most {
            complain(node, format!("{} {name}: a scenario has at most {most}", size(node)), faults);
        } else {
            children(node).for_each(|it| refuse_crowds(it, faults));
        }
    }
    let entries = |name: &str| tree.section(name).map_or(0, size);
    let scores: usize =
        tree.section("actors").into_iter().flat_map(children).filter_map(|it| field(it, "scores")).map(size).sum();
    let levels = entries("indicators") + 4 * entries("actors") + scores + entries("issues") + entries("dialogues");
    let at = ["indicators", "actors", "issues", "dialogues"]
        .into_iter()
        .find_map(|it| tree.section(it))
        .unwrap_or(&tree.head);
    if levels > LEVELS && faults.errors() == before {
        let what = "indicators, scores of actors (four and those declared), issues and dialogues";
        complain(at, format!("{levels} levels: a scenario has at most {LEVELS} {what} together"), faults);
    }
    let choices: usize = tree.section("choices").into_iter().flat_map(children).map(size).sum();
    if let Some(at) = tree.section("choices").filter(|_| choices > CHOICES) {
        complain(at, format!("{choices} choices: a scenario has at most {CHOICES}"), faults);
    }
    refuse_goals(tree, faults);
    for table in tree.section("dialogues").into_iter().flat_map(children).filter_map(|it| field(it, "table")) {
        if size(table) > PARTIES {
            complain(table, format!("{} parties: at most {PARTIES} sit at one table", size(table)), faults);
        }
    }
    faults.errors() > before
}

/// Goals, and goals times effects.
fn refuse_goals(tree: &Tree, faults: &mut Diagnostics) {
    let Some(actors) = tree.section("actors") else { return };
    let goals = |actor: &Node| field(actor, "goals").map_or(0, size);
    let all: usize = children(actors).map(goals).sum();
    if all > GOALS {
        complain(actors, format!("{all} goals: a scenario has at most {GOALS}"), faults);
    }
    let (Form::Table(actors), Some(Form::Table(menus))) = (&actors.form, tree.section("choices").map(|it| &it.form))
    else {
        return;
    };
    let mut weighed = 0;
    for (name, menu) in menus {
        let Some((_, actor)) = actors.iter().find(|(it, _)| it.value == name.value) else { continue };
        let times = field(actor, "goals").into_iter().flat_map(children).filter(|it| field(it, "times").is_some());
        let branches =
            |choice| ["always", "on_success", "on_failure"].into_iter().filter_map(move |it| field(choice, it));
        let effects: usize =
            children(menu).flat_map(branches).flat_map(children).map(|it| if is_list(it) { size(it) } else { 1 }).sum();
        weighed += times.count() * effects;
    }
    if let Some(at) = tree.section("choices").filter(|_| weighed > WEIGHED) {
        let what = "effects of choices, each counted as often as its actor has goals with `times`";
        complain(at, format!("{weighed} {what}: a scenario has at most {WEIGHED}"), faults);
    }
}

fn is_list(node: &Node) -> bool {
    matches!(node.form, Form::List(_))
}

/// Below a section, anything that holds more than can be meant. The tree is no deeper than texts and paths may be.
fn refuse_crowds(node: &Node, faults: &mut Diagnostics) {
    if size(node) > WITHIN {
        complain(node, format!("{} entries: at most {WITHIN} can stand in one place", size(node)), faults);
    } else {
        children(node).for_each(|it| refuse_crowds(it, faults));
    }
}

fn complain(node: &Node, message: String, faults: &mut Diagnostics) {
    faults.push(
        Diagnostic::error("too-large", node.span, message)
            .hint("leave out what does not matter, or join what belongs together"),
    );
}

fn size(node: &Node) -> usize {
    match &node.form {
        Form::Table(entries) | Form::Record { fields: entries, .. } => entries.len(),
        Form::List(items) | Form::Tuple { items, .. } => items.len(),
        _ => 0,
    }
}

fn children(node: &Node) -> impl Iterator<Item = &Node> {
    let (entries, items): (&[_], &[_]) = match &node.form {
        Form::Table(entries) | Form::Record { fields: entries, .. } => (entries, &[]),
        Form::List(items) | Form::Tuple { items, .. } => (&[], items),
        _ => (&[], &[]),
    };
    entries.iter().map(|(_, value)| value).chain(items)
}

fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Form::Record { fields, .. } = &node.form else { return None };
    fields.iter().find(|(key, _)| key.value == name).map(|(_, value)| value)
}
