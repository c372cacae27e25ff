//! The tables of the seat: what lies on them, newest first, and how something is put there.

use diwan_engine::play::SeatTable;
use diwan_engine::scenario::{DialogueId, IssueId, Quantity};
use diwan_report::say;
use diwan_report::seat::{capital, figure, list};
use maud::{Markup, html};

use super::bridge::{self, bridge};
use super::due::shut;
use super::form::{form, send, text, why_shut};
use super::offer::{self, is_open};
use super::seen::Seen;
use super::terms;
use super::worth;
use crate::audience::Laid;
use crate::room::{Bridge, Phase};

/// The longest words along with terms, letters: as the room takes them.
const WORDS: usize = 2_000;

/// What stands in a form for terms before anybody types in it.
#[derive(Clone, Copy)]
pub(super) enum Prefill<'a> {
    /// Nothing.
    Nothing,
    /// The terms of an offer, which it answers.
    Counter(&'a Laid),
    /// The terms of a bridging proposal.
    Bridge(&'a Bridge),
}

impl Prefill<'_> {
    /// Where it puts an issue.
    fn of(self, issue: &str) -> Option<f64> {
        match self {
            Self::Nothing => None,
            Self::Counter(it) => it.offer.terms.issues.get(issue).copied(),
            Self::Bridge(it) => it.terms()?.get(issue).copied(),
        }
    }
}

/// How many open offers wait for an answer of the seat.
pub(super) fn awaited(seen: Seen<'_>) -> usize {
    let seat = &seen.member.seat;
    if !seen.phase().takes_offers() {
        return 0;
    }
    seen.member.offers.iter().filter(|it| is_open(it) && !it.offer.accepted.contains(seat)).count()
}

/// The tables at which the seat sits on this turn, and what lay on them before.
pub(super) fn tables(seen: Seen<'_>) -> Markup {
    let tables = seen.tables();
    let (turn, scenario) = (seen.hall().turn, seen.shown.scenario);
    let lies = |it: &SeatTable, laid: &Laid| scenario.dialogues[it.dialogue.index()].key == laid.offer.terms.dialogue;
    let is_shown = |laid: &Laid| laid.offer.turn == turn && tables.iter().any(|it| lies(it, laid));
    let past: Vec<&Laid> = seen.member.offers.iter().rev().filter(|it| !is_shown(it)).collect();
    html! {
        @for it in tables { (table(seen, it)) }
        @if tables.is_empty() { section #no-table { h2 { (say!("room-team-the-table")) } p { (no_table(seen)) } } }
        @if !past.is_empty() {
            details #past-offers {
                summary { (say!("room-team-past-offers", n: past.len())) }
                @for it in past { (offer::offer(seen, it, None)) }
            }
        }
    }
}

/// Why there is no table to sit at.
fn no_table(seen: Seen<'_>) -> String {
    if seen.is_over() || seen.phase() >= Phase::End {
        return say!("room-team-table-over");
    }
    if seen.phase().takes_offers() { say!("room-team-no-table") } else { say!("room-team-table-later") }
}

fn table(seen: Seen<'_>, table: &SeatTable) -> Markup {
    let dialogue = &seen.shown.scenario.dialogues[table.dialogue.index()];
    let name = capital(seen.shown.texts.dialogue(table.dialogue));
    let turn = seen.hall().turn;
    let here: Vec<&Laid> = seen
        .member
        .offers
        .iter()
        .rev()
        .filter(|it| it.offer.terms.dialogue == dialogue.key && it.offer.turn == turn)
        .collect();
    let (open, closed): (Vec<&Laid>, Vec<&Laid>) = here.into_iter().partition(|it| is_open(it));
    let paper = bridge::promise(seen, &dialogue.key);
    let most = worth::most(open.iter().filter_map(|it| it.promise.as_ref()).chain(paper));
    let others = dialogue.table.iter().filter(|it| **it != seen.member.actor);
    let others: Vec<String> = others.map(|it| seen.shown.texts.actor(*it).to_owned()).collect();
    let shut = shut(seen);
    html! {
        section.dialogue #{ "talks-" (dialogue.key) } {
            h2 dir="auto" { (say!("room-team-table", dialogue: name)) }
            p { (say!("room-team-table-rule", others: list(&others))) }
            (why_shut(shut.as_ref()))
            @if open.is_empty() { p.soft { (say!("room-team-table-empty")) } }
            @for it in &open { (offer::offer(seen, it, Some((table, most)))) }
            (bridge(seen, table, most))
            details #{ "new-offer-" (dialogue.key) } {
                summary { (say!("room-team-offer-new")) }
                (terms_form(seen, table, Prefill::Nothing))
            }
            @if !closed.is_empty() {
                details #{ "closed-offers-" (dialogue.key) } {
                    summary { (say!("room-team-closed-offers", n: closed.len())) }
                    @for it in &closed { (offer::offer(seen, it, None)) }
                }
            }
        }
    }
}

/// The form for new terms, or for others in answer to an offer.
pub(super) fn terms_form(seen: Seen<'_>, table: &SeatTable, prefill: Prefill<'_>) -> Markup {
    let dialogue = &seen.shown.scenario.dialogues[table.dialogue.index()];
    let id = match prefill {
        Prefill::Counter(it) => format!("counter-{}", it.offer.number),
        Prefill::Bridge(it) => format!("from-bridge-{}", it.number),
        Prefill::Nothing => format!("offer-{}", dialogue.key),
    };
    let shut = shut(seen);
    let words = format!("{id}-words");
    let body = html! {
        input type="hidden" name="dialogue" value=(dialogue.key);
        @if let Prefill::Counter(it) = prefill { input type="hidden" name="counters" value=(it.offer.number); }
        p.hint { (say!("room-team-offer-how")) }
        @if let Some(line) = room_for(seen, table.dialogue) { p.hint dir="auto" { (line) } }
        (terms::key(None))
        div.issues {
            @for (issue, _) in &dialogue.agendas[dialogue.agenda].attention { (field(seen, &id, *issue, prefill)) }
        }
        (text(&words, "words", &say!("room-team-offer-words"), WORDS, 2, false))
        (send(&if let Prefill::Counter(_) = prefill { say!("room-team-counter-send") } else { say!("room-team-offer-send") }))
    };
    form(seen, "offer", &id, shut.as_deref(), body)
}

/// How much attention a round has, where that is not enough for everything.
fn room_for(seen: Seen<'_>, id: DialogueId) -> Option<String> {
    let dialogue = &seen.shown.scenario.dialogues[id.index()];
    let budget = dialogue.attention_budget.as_ref()?.nominal();
    let takes = |(issue, it): &(IssueId, Quantity)| say!("room-team-takes", issue: seen.shown.texts.issue(*issue), takes: figure(it.nominal(), 1));
    let takes: Vec<String> = dialogue.agendas[dialogue.agenda].attention.iter().map(takes).collect();
    Some(say!("room-team-budget", budget: figure(budget, 1), takes: list(&takes)))
}

/// An issue, and where the seat would put it.
fn field(seen: Seen<'_>, form: &str, issue: IssueId, prefill: Prefill<'_>) -> Markup {
    let key = &seen.shown.scenario.issues[issue.index()].key;
    let level = seen.game().level(seen.shown.scenario.issues[issue.index()].settlement);
    let given = prefill.of(key);
    let (id, name) = (format!("{form}-issue-{key}"), capital(seen.shown.texts.issue(issue)));
    html! {
        div.issue {
            (terms::issue(seen, issue, terms::Terms::None))
            div.points {
                label for=(id) { (say!("room-team-offer-field", issue: name)) }
                input #(id) type="text" name={ "issue." (key) } inputmode="decimal" maxlength="20" autocomplete="off"
                    placeholder=(format!("{:.0}", level.level())) value=[given.map(|it| typed(prefill, it))];
            }
        }
    }
}

/// Terms as they are typed: those of a bridging proposal as they are, since a side may sign nothing beyond them.
fn typed(prefill: Prefill<'_>, at: f64) -> String {
    if let Prefill::Bridge(_) = prefill { at.to_string() } else { shortly(at) }
}

/// A number with no more digits than it needs.
pub(super) fn shortly(at: f64) -> String {
    let rounded = (at * 100.0).round() / 100.0;
    rounded.to_string()
}
