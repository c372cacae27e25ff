//! The table: what each posture promises in the round of this turn, and what has been agreed so far.

use super::pulls::{counts, pulls, told};
use super::words::{seen_short, signed};
use crate::bids::{no_gain, not_sought, postures};
use crate::facts::{LeftOutFacts, sides};
use crate::left_out;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::{cut, wrapped};
use diwan_engine::play::{SeatRound, SeatTable, SeatView, SeenLevel};
use diwan_engine::record::Verdict;
use diwan_engine::scenario::IssueId;

/// The round that is about to be held: terms and chance of breakdown under each posture, if the others come to give and
/// take, by what the seat knows.
#[must_use]
pub fn table(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, look: &Look) -> String {
    let (dialogue, promises, actor) = (&scenario.dialogues[table.dialogue.index()], &table.promises, view.actor);
    let texts = &scenario.texts.dialogues[table.dialogue.index()];
    let mut out = look.heading(&format!("{}: a round is held", capital(&texts.name)));
    let others: Vec<String> =
        dialogue.table.iter().filter(|it| **it != actor).map(|it| scenario.texts.actor(*it).to_owned()).collect();
    let expected = &texts.postures[dialogue.expect];
    out += &wrapped(
        &format!(
            "You sit across from {}. If they {expected}, and things stand as you see them, this is what each way of bargaining promises:",
            list(&others)
        ),
        "",
        0,
        look.width,
    );
    for (number, ((posture, name), it)) in (1..).zip(dialogue.postures.iter().zip(&texts.postures).zip(promises)) {
        let what = if !posture.deal {
            "no deal is sought, and no talks can break down".to_owned()
        } else if !it.signed {
            no_gain(scenario, &sides(&scenario, table.dialogue, &it.sides))
                .unwrap_or_else(|| "one side would gain too little to sign".to_owned())
        } else {
            format!(
                "breakdown {:.0} %; {}the terms are worth {} to you if they are kept, and would be kept to {:.0} of 100",
                100.0 * it.breakdown,
                counts(it, actor),
                signed(it.gain, 1),
                it.compliance
            )
        };
        out += &wrapped(&format!("{number} {}: {what}", capital(name)), "  ", 6, look.width);
    }
    for line in left_out::terms_of_play(scenario, dialogue) {
        out += &wrapped(&line, "", 0, look.width);
    }
    let expected = promises.get(dialogue.expect);
    let left: Vec<_> = expected.into_iter().flat_map(|it| &it.offers).collect();
    let key = |issue: IssueId| scenario.issues[issue.index()].key.clone();
    let left = left.into_iter().filter_map(|it| Some((key(it.issue), LeftOutFacts::of(&scenario, it)?)));
    let left = left_out::all(scenario, left);
    if !left.is_empty() {
        out += &wrapped(&format!("If all come as expected: {left}"), "", 0, look.width);
    }
    let deals: Vec<usize> =
        (0..promises.len()).filter(|row| dialogue.postures[*row].deal && promises[*row].signed).collect();
    if deals.is_empty() {
        return out;
    }
    let wide = look.width.saturating_sub(16 + 6 * deals.len()).min(44);
    out += &format!("\n{:<wide$} {:>6} {:>6}", "Terms, issue by issue", "now", "yours");
    for row in &deals {
        out += &format!(" {:>5}", row + 1);
    }
    out.push('\n');
    for (issue, _) in &dialogue.agendas[dialogue.agenda].attention {
        let now = seen_short(view.level(scenario.issues[issue.index()].settlement));
        let wish = view.wishes.get(issue.index()).copied().flatten().map_or_else(|| "-".into(), level);
        out += &format!("{:<wide$} {:>6} {wish:>6}", cut(&capital(scenario.texts.issue(*issue)), wide), now);
        for row in &deals {
            let offer = promises[*row].offers.iter().find(|it| it.issue == *issue);
            let terms = offer.filter(|it| it.open).map(|it| it.terms);
            let left = if offer.is_some_and(|it| it.left_out.is_some()) { "out" } else { "open" };
            out += &format!(" {:>5}", terms.map_or_else(|| left.into(), level));
        }
        out.push('\n');
    }
    let meaning = "Now: where the issue stands; yours: where you want it; the numbers: the terms under each posture; open: no common ground, so that it stays where it is.";
    let packs = promises.iter().flat_map(|it| &it.offers).any(|it| it.left_out.is_some());
    let meaning = if packs { format!("{meaning} Out: left out, and it stays too.") } else { meaning.to_owned() };
    out += &wrapped(&meaning, "", 0, look.width);
    out + &pulls(scenario, table, look)
}

/// What was offered, struck and broken off so far.
#[must_use]
pub fn offers(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let mut out = look.heading("At the table so far");
    let rounds = view.closed().iter().flat_map(|turn| turn.rounds.iter().map(move |it| (turn.turn, it)));
    let mut any = false;
    for (turn, round) in rounds.filter(|(_, it)| it.verdict != Verdict::None) {
        any = true;
        out += &format!("{}\n{}", scenario.calendar.name_of(turn), self::round(scenario, round, look));
    }
    if !any {
        out += "No round has been held.\n";
    }
    for (dialogue, texts) in scenario.dialogues.iter().zip(&scenario.texts.dialogues) {
        let calendar = &scenario.calendar;
        let falls = |turn: &u32| dialogue.rounds.iter().any(|month| calendar.falls_on(*month, *turn));
        let due: Vec<String> = (0..calendar.turns).filter(falls).map(|turn| calendar.name_of(turn)).collect();
        let text =
            if due.is_empty() { "no round is due".to_owned() } else { format!("rounds are due in {}", list(&due)) };
        out += &wrapped(&format!("{}: {text}.", capital(&texts.name)), "", 0, look.width);
    }
    out
}

/// A round as a seat knows it.
pub(super) fn round(scenario: Shown<'_>, round: &SeatRound, look: &Look) -> String {
    let name = capital(scenario.texts.dialogue(round.dialogue));
    let reckoned = round.reckoned.as_ref();
    let sides = reckoned.map(|it| sides(&scenario, round.dialogue, &it.sides)).unwrap_or_default();
    let verdict = match round.verdict {
        Verdict::None => return String::new(),
        Verdict::NotHeld => {
            return wrapped(&format!("{name}: the round that was due is not held."), "* ", 2, look.width);
        }
        Verdict::Stalled => "no deal was sought".to_owned(),
        Verdict::NothingToGain => {
            let nothing = no_gain(scenario, &sides);
            let nothing = nothing.map_or_else(String::new, |it| format!("; by what you knew there was {it}"));
            format!("the terms on the table gave one side too little, and the talks broke up{nothing}")
        }
        Verdict::BrokeDown => "the talks broke down".to_owned(),
        Verdict::Deal => "a deal was struck".to_owned(),
    };
    let mut text = format!("{name}, a round: {verdict}.");
    text += &postures(scenario, round.dialogue, &round.postures);
    match reckoned {
        Some(_) if round.verdict == Verdict::Stalled => {
            text += &format!(" By what you knew, {}.", not_sought(scenario, round.dialogue, &sides));
        }
        Some(it) => {
            text += &format!(" By what you knew the chance of breakdown was {:.0}\u{a0}%.", it.breakdown * 100.0);
        }
        None => {}
    }
    let mut out = wrapped(&text, "* ", 2, look.width);
    for clause in &round.clauses {
        let issue = &scenario.texts.issues[clause.issue.index()];
        let before = match clause.before {
            SeenLevel::Exact(before) if (clause.terms - before).abs() < 1.0 => continue,
            SeenLevel::Exact(before) => {
                let towards = if clause.terms > before { &issue.high } else { &issue.low };
                format!(", {} so far, towards {towards}", level(before))
            }
            _ => String::new(),
        };
        out += &wrapped(
            &format!("{}: {} agreed{before}", capital(&issue.name), level(clause.terms)),
            "  - ",
            4,
            look.width,
        );
        if let Some(offer) = reckoned.and_then(|it| it.offers.iter().find(|it| it.issue == clause.issue)) {
            let pulled = told(scenario, offer, &sides, "pulled");
            if !pulled.is_empty() {
                out += &wrapped(&format!("By what you knew: {pulled}"), "    ", 4, look.width);
            }
        }
    }
    if let Some(compliance) = round.compliance {
        let kept = format!("Judged by the support behind it, it will be kept to {compliance:.0} of 100.");
        out += &wrapped(&kept, "  ", 2, look.width);
    }
    out
}
