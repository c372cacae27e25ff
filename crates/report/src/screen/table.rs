//! The table: what each posture promises in the round of this turn, and what has been agreed so far.

use super::words::{seen_short, signed};
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::{cut, wrapped};
use diwan_engine::play::{SeatRound, SeatTable, SeatView, SeenLevel};
use diwan_engine::record::Verdict;

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
            "one side would gain too little to sign".to_owned()
        } else {
            format!(
                "breakdown {:.0} %; the terms are worth {} to you if they are kept",
                100.0 * it.breakdown,
                signed(it.gain, 1)
            )
        };
        out += &wrapped(&format!("{number} {}: {what}", capital(name)), "  ", 6, look.width);
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
    let mine = &scenario.actors[actor.index()].positions;
    for (issue, _) in &dialogue.agendas[dialogue.agenda].attention {
        let now = seen_short(view.level(scenario.issues[issue.index()].settlement));
        let wish =
            mine.iter().find(|it| it.issue == *issue).map_or_else(|| "-".into(), |it| level(it.position.nominal()));
        out += &format!("{:<wide$} {:>6} {wish:>6}", cut(&capital(scenario.texts.issue(*issue)), wide), now);
        for row in &deals {
            let it = &promises[*row];
            let open = it.open.get(issue.index()).copied().unwrap_or(false);
            let terms = it.terms.get(issue.index()).copied().filter(|_| open);
            out += &format!(" {:>5}", terms.map_or_else(|| "open".into(), level));
        }
        out.push('\n');
    }
    let meaning = "Now: where the issue stands; yours: where you want it; the numbers: the terms under each posture; open: no common ground, so that it stays where it is.";
    out + &wrapped(meaning, "", 0, look.width)
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
    let verdict = match round.verdict {
        Verdict::None => return String::new(),
        Verdict::NotHeld => {
            return wrapped(&format!("{name}: the round that was due is not held."), "* ", 2, look.width);
        }
        Verdict::Stalled => "no deal was sought",
        Verdict::NothingToGain => "the terms on the table gave one side too little, and the talks broke up",
        Verdict::BrokeDown => "the talks broke down",
        Verdict::Deal => "a deal was struck",
    };
    let mut text = format!("{name}, a round: {verdict}.");
    if !round.postures.is_empty() {
        text += &format!(" {}", postures(scenario, round));
    }
    if let Some(breakdown) = round.breakdown {
        text += &format!(" By what you knew the chance of breakdown was {:.0}\u{a0}%.", breakdown * 100.0);
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
    }
    if let Some(compliance) = round.compliance {
        let kept = format!("Judged by the support behind it, it will be kept to {compliance:.0} of 100.");
        out += &wrapped(&kept, "  ", 2, look.width);
    }
    out
}

/// Who came to the table how: "Iran and Turkey chose to press hard; Iraq chose to concede."
fn postures(scenario: Shown<'_>, round: &SeatRound) -> String {
    let dialogue = &scenario.texts.dialogues[round.dialogue.index()];
    let sides = dialogue.postures.iter().enumerate().filter_map(|(row, posture)| {
        let came = round.postures.iter().filter(|(_, taken)| *taken == row);
        let who: Vec<String> = came.map(|(actor, _)| scenario.texts.actor(*actor).to_owned()).collect();
        (!who.is_empty()).then(|| format!("{} chose to {}", capital(&list(&who)), posture))
    });
    format!("{}.", sides.collect::<Vec<_>>().join("; "))
}
