//! What somebody answers in the debrief on a phone of their own, whether they sat at a seat or watched: votes, what is so
//! in the world, what they take away, and a short survey; and the archive of all that was written.

use std::collections::BTreeMap;

use diwan_report::{Shown, say, series, turn_name};
use maud::{Markup, html};

use super::deck;
use super::join::seat_name;
use super::log::{message, offer, statement};
use crate::audience::{Archive, Hall, Said, ShownCard, Slide};
use crate::room::{Answer, Likeness, Topic};

/// The longest sentence for the wall, letters: as the room takes it.
const SENTENCE: usize = 140;
/// The longest answer to an open question, letters.
const WORDS: usize = 500;

/// What answers are made with.
pub(in crate::web) struct Answering<'a> {
    /// What was said before.
    pub(in crate::web) said: &'a Said,
    /// The name of what is asked.
    pub(in crate::web) command: &'a str,
    /// Whether anything can be sent from the page.
    pub(in crate::web) can: bool,
}

impl Answering<'_> {
    /// A form of the debrief.
    pub(in crate::web) fn form(&self, what: &str, id: &str, body: &Markup) -> Markup {
        html! {
            form #(id) .ask method="post" action={ "/ask/" (what) } {
                input type="hidden" name="command" value={ (self.command) "-" (id) };
                fieldset disabled[!self.can] { (body) }
            }
        }
    }
}

/// What the card on the wall asks of everybody.
pub(in crate::web) fn asks(it: &Answering<'_>, on: &ShownCard) -> Markup {
    match (&on.slide, &on.card.topic) {
        (Slide::Asked(slide), _) => vote(it, on, slide),
        (_, Topic::World) => world(it),
        (_, Topic::Commitments | Topic::Thanks) => commitment(it),
        _ => html! {},
    }
}

fn vote(it: &Answering<'_>, on: &ShownCard, slide: &crate::audience::AskedSlide) -> Markup {
    let [happened, question] = deck::asked(&slide.action, &slide.outcome);
    let body = html! {
        input type="hidden" name="card" value=(on.card);
        div.votes {
            @for answer in Answer::ALL {
                button type="submit" name="answer" value=(answer.key()) aria-pressed=[(it.said.vote == Some(answer)).then_some("true")] {
                    (deck::answer_name(answer))
                }
            }
        }
    };
    html! {
        section.now #vote {
            h2 { (say!("look-vote")) }
            p dir="auto" { (happened) }
            p dir="auto" { b { (question) } }
            (it.form("vote", "vote-form", &body))
            @if let Some(answer) = it.said.vote { p.done { (say!("look-vote-said", answer: deck::answer_name(answer))) } }
            p.hint { (say!("look-vote-about")) }
        }
    }
}

fn world(it: &Answering<'_>) -> Markup {
    html! {
        section.now #world {
            h2 { (say!("look-world")) }
            p.hint { (say!("look-world-about")) }
            @for likeness in Likeness::ALL {
                @let (key, id) = (likeness.key(), format!("world-{}", likeness.key()));
                @let body = html! {
                    input type="hidden" name="likeness" value=(key);
                    label.field for={ (id) "-text" } { (say!("deck-likeness", likeness: key)) }
                    p.hint { (say!("deck-likeness-ask", likeness: key)) }
                    @if let Some(text) = it.said.likenesses.get(&likeness) { p dir="auto" { (say!("look-world-said")) " " q { (text) } } }
                    input #{ (id) "-text" } type="text" name="text" maxlength=(SENTENCE) dir="auto" autocomplete="off" required;
                    button type="submit" { (say!("look-world-send")) }
                };
                (it.form("compare", &id, &body))
            }
        }
    }
}

fn commitment(it: &Answering<'_>) -> Markup {
    let body = html! {
        label.field for="commitment-text" { (say!("look-commitment")) }
        textarea #commitment-text name="text" rows="3" maxlength=(SENTENCE) dir="auto" required {}
        div.tick {
            input #commitment-named type="checkbox" name="named" value="yes" checked[it.said.commitment.as_ref().is_some_and(|it| it.named)];
            label for="commitment-named" { (say!("look-commitment-named")) }
        }
        button type="submit" { (say!("look-commitment-send")) }
    };
    html! {
        section.now #commitment {
            h2 { (say!("deck-commitments-title")) }
            p.hint { (say!("look-commitment-about")) }
            @if let Some(at) = &it.said.commitment { p dir="auto" { (say!("look-commitment-said")) " " q { (at.text) } } }
            (it.form("commit", "commitment-form", &body))
        }
    }
}

/// Four short questions about the session.
pub(in crate::web) fn survey(it: &Answering<'_>) -> Markup {
    let before = it.said.survey.as_ref();
    let questions = [
        ("realism", before.map(|it| it.realism)),
        ("fairness", before.map(|it| it.fairness)),
        ("learning", before.map(|it| it.learning)),
    ];
    let body = html! {
        p.hint { (say!("look-survey-ends")) }
        @for (what, before) in questions {
            (marks(what, what, &say!("look-survey-question", what: what), before))
        }
        label.field for="survey-words" { (say!("look-survey-words")) }
        textarea #survey-words name="words" rows="3" maxlength=(WORDS) dir="auto" { @if let Some(before) = before { (before.words) } }
        button type="submit" { (say!("look-survey-send")) }
    };
    html! {
        section #survey {
            details #survey-open open[before.is_none()] {
                summary { (say!("look-survey")) }
                p.hint { (say!("look-survey-about")) }
                (it.form("survey", "survey-form", &body))
            }
            @if before.is_some() { p.done { (say!("look-survey-said")) } }
        }
    }
}

/// Marks from 1 to 5, one of which is taken.
pub(in crate::web) fn marks(name: &str, id: &str, question: &str, before: Option<u8>) -> Markup {
    html! {
        fieldset.marks {
            legend dir="auto" { (question) }
            div {
                @for mark in 1..=5_u8 {
                    label for={ (id) "-" (mark) } {
                        input #{ (id) "-" (mark) } type="radio" name=(name) value=(mark) checked[before == Some(mark)] required;
                        span { (mark) }
                    }
                }
            }
        }
    }
}

/// The card on the wall, for whoever watches.
pub(super) fn card_of(shown: Shown<'_>, hall: &Hall, it: &ShownCard) -> Markup {
    html! {
        section {
            h2 dir="auto" { (say!("look-wall", card: deck::title(shown, &it.card))) }
            div.deck.small { (deck::card(shown, hall, it)) }
        }
    }
}

/// What was written among some, by who they are: each with its moment.
type Threads = BTreeMap<Vec<String>, Vec<(u64, Markup)>>;

/// Everything that was written, offered and promised: by turn and by who took part.
pub(in crate::web) fn archive(shown: Shown<'_>, hall: &Hall, it: &Archive) -> Markup {
    let mut turns: BTreeMap<u32, Threads> = BTreeMap::new();
    let mut add = |turn: u32, between: Vec<String>, at: u64, line: Markup| {
        turns.entry(turn).or_default().entry(between).or_default().push((at, line));
    };
    for at in &it.messages {
        add(at.turn, parties(at.from.as_deref(), &at.to), at.at.0, message(shown, at));
    }
    for at in &it.offers {
        add(at.turn, parties(Some(&at.from), &at.table), at.at.0, offer(shown, at));
    }
    for at in &it.bridges {
        add(at.turn, parties(at.from.as_deref(), &at.table), at.at.0, super::bridge::bridge(shown, at));
    }
    for at in &it.handshakes {
        let shake = &at.handshake;
        let between = parties(Some(&shake.from), core::slice::from_ref(&shake.to));
        add(shake.turn, between, shake.at.0, super::deal::deal(shown, at));
    }
    for at in &hall.statements {
        add(at.turn, Vec::new(), at.at.0, statement(shown, at));
    }
    let last = shown.calendar.turns.saturating_sub(1);
    html! {
        section #archive {
            h2 { (say!("look-archive")) }
            p.hint { (say!("look-archive-about")) }
            @if turns.is_empty() { p.soft { (say!("look-archive-none")) } }
            @for (turn, threads) in &turns {
                h3 { (say!("look-archive-turn", date: turn_name(&shown.calendar, (*turn).min(last)), turn: turn + 1)) }
                @for (between, lines) in threads {
                    details #{ "archive-" (turn) "-" (between.join("-")) } {
                        summary { b dir="auto" { (with(shown, between)) } " " span.soft { (lines.len()) } }
                        ul.archive { @for line in in_order(lines) { li { (line) } } }
                    }
                }
            }
        }
    }
}

fn in_order(lines: &[(u64, Markup)]) -> Vec<&Markup> {
    let mut all: Vec<&(u64, Markup)> = lines.iter().collect();
    all.sort_by_key(|it| it.0);
    all.into_iter().map(|it| &it.1).collect()
}

/// Who takes part in something; nobody where everybody does.
fn parties(from: Option<&str>, to: &[String]) -> Vec<String> {
    let mut all: Vec<String> = to.iter().cloned().chain(from.map(str::to_owned)).collect();
    all.sort();
    all.dedup();
    all
}

fn with(shown: Shown<'_>, between: &[String]) -> String {
    let names: Vec<String> = between.iter().map(|it| seat_name(shown, it)).collect();
    if names.is_empty() { say!("look-archive-all") } else { series(&names) }
}
