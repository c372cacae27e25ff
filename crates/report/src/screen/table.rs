//! The table: what each posture promises in the round of this month, and what has been agreed so far.

use super::month::seen;
use crate::tell::Look;
use crate::turns::postures;
use crate::words::{capital, level};
use crate::wrap::{cut, wrapped};
use diwan_engine::phases::Promise;
use diwan_engine::play::{Seen, View};
use diwan_engine::record::{RoundRecord, Run, Verdict};
use diwan_engine::scenario::{ActorId, DialogueId, Scenario};

/// The round that is about to be held: terms and chance of breakdown under each posture, if the others come to give and take.
#[must_use]
pub fn table(scenario: &Scenario, id: DialogueId, actor: ActorId, promises: &[Promise], view: &View, look: &Look) -> String {
    let dialogue = &scenario.dialogues[id.index()];
    let mut out = look.heading(&format!("{}: a round is held", capital(&dialogue.name)));
    let others: Vec<String> = dialogue.table.iter().filter(|it| **it != actor).map(|it| scenario.actors[it.index()].name.clone()).collect();
    let expected = &dialogue.postures[dialogue.expect].name;
    out += &wrapped(
        &format!("You sit across from {}. If they {expected}, this is what each way of bargaining promises:", crate::words::list(&others)),
        "",
        0,
        look.width,
    );
    for (number, (posture, it)) in (1..).zip(dialogue.postures.iter().zip(promises)) {
        let what = if !posture.deal {
            "no deal is sought, and no talks can break down".to_owned()
        } else if !it.signed {
            "one side would gain too little to sign".to_owned()
        } else {
            format!("breakdown {:.0} %; the terms are worth {:+.1} to you if they are kept", 100.0 * it.breakdown, it.gain)
        };
        out += &wrapped(&format!("{number} {}: {what}", capital(&posture.name)), "  ", 6, look.width);
    }
    let deals: Vec<usize> = (0..promises.len()).filter(|row| dialogue.postures[*row].deal && promises[*row].signed).collect();
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
        let now = seen(view.level(scenario.issues[issue.index()].settlement)).replace("about ", "~").replace("unknown", "?");
        let wish = mine.iter().find(|it| it.issue == *issue).map_or_else(|| "-".into(), |it| level(it.position.nominal()));
        out += &format!("{:<wide$} {:>6} {wish:>6}", cut(&capital(&scenario.issues[issue.index()].name), wide), now);
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
pub fn offers(scenario: &Scenario, run: &Run, view: &View, look: &Look) -> String {
    let mut out = look.heading("At the table so far");
    let rounds = run.turns.iter().flat_map(|turn| turn.rounds.iter().map(move |it| (turn.turn, it)));
    let mut any = false;
    for (turn, round) in rounds.filter(|(_, it)| it.verdict != Verdict::None) {
        any = true;
        out += &format!("{}\n{}", scenario.calendar.date_of(turn).month_name(), self::round(scenario, round, view, look));
    }
    if !any {
        out += "No round has been held.\n";
    }
    for dialogue in &scenario.dialogues {
        let months: Vec<String> = dialogue.rounds.iter().map(|month| scenario.calendar.start.later(*month as u32).month_name()).collect();
        out += &wrapped(&format!("{}: rounds are due in {}.", capital(&dialogue.name), crate::words::list(&months)), "", 0, look.width);
    }
    out
}

/// A round as a seat knows it: how it ended and what was agreed; how the sides came to the table, if the seat stands there; where things stood, if it sees that.
pub(super) fn round(scenario: &Scenario, round: &RoundRecord, view: &View, look: &Look) -> String {
    let dialogue = &scenario.dialogues[round.dialogue.index()];
    let name = capital(&dialogue.name);
    let verdict = match round.verdict {
        Verdict::None => return String::new(),
        Verdict::NotHeld => return wrapped(&format!("{name}: the round that was due is not held."), "* ", 2, look.width),
        Verdict::Stalled => "no deal was sought",
        Verdict::NothingToGain => "the terms on the table gave one side too little, and the talks broke up",
        Verdict::BrokeDown => "the talks broke down",
        Verdict::Deal => "a deal was struck",
    };
    let mut text = format!("{name}, a round: {verdict}.");
    if dialogue.table.contains(&view.actor) {
        text += &format!(" {}", postures(scenario, round));
        if round.verdict != Verdict::Stalled {
            text += &format!(" The chance of breakdown was {:.0}\u{a0}%.", round.breakdown * 100.0);
        }
    }
    let mut out = wrapped(&text, "* ", 2, look.width);
    if round.verdict != Verdict::Deal {
        return out;
    }
    for offer in round.offers.iter().filter(|it| it.open) {
        let issue = &scenario.issues[offer.issue.index()];
        let before = match view.level(issue.settlement) {
            Seen::Exact(_) if (offer.terms - offer.before).abs() < 1.0 => continue,
            Seen::Exact(_) => {
                let towards = if offer.terms > offer.before { &issue.high } else { &issue.low };
                format!(", {} so far, towards {towards}", level(offer.before))
            }
            _ => String::new(),
        };
        out += &wrapped(&format!("{}: {} agreed{before}", capital(&issue.name), level(offer.terms)), "  - ", 4, look.width);
    }
    if matches!(view.level(dialogue.compliance), Seen::Exact(_)) {
        let kept = format!("Judged by the support behind it, it will be kept to {:.0} of 100.", round.compliance);
        out += &wrapped(&kept, "  ", 2, look.width);
    }
    out
}
