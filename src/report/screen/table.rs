//! The table: what each posture promises in the round of this month, and what has been agreed so far.

use crate::phases::Promise;
use crate::play::View;
use crate::record::{Run, Verdict};
use crate::report::tell::Look;
use crate::report::words::{capital, level};
use crate::report::wrap::{cut, wrapped};
use crate::scenario::{ActorId, DialogueId, Scenario};

/// The round that is about to be held: terms and chance of breakdown under each posture, if the others come to give and take.
#[must_use]
pub fn table(scenario: &Scenario, id: DialogueId, actor: ActorId, promises: &[Promise], view: &View, look: &Look) -> String {
    let dialogue = &scenario.dialogues[id.index()];
    let mut out = look.heading(&format!("{}: a round is held", capital(&dialogue.name)));
    let others: Vec<String> = dialogue.table.iter().filter(|it| **it != actor).map(|it| scenario.actors[it.index()].name.clone()).collect();
    let expected = &dialogue.postures[dialogue.expect].name;
    out += &wrapped(
        &format!(
            "You sit across from {}. If they {expected}, this is what each way of bargaining promises:",
            crate::report::words::list(&others)
        ),
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
        let now = view.level(scenario.issues[issue.index()].settlement).level();
        let wish = mine.iter().find(|it| it.issue == *issue).map_or_else(|| "-".into(), |it| level(it.position.nominal()));
        out += &format!("{:<wide$} {:>6} {wish:>6}", cut(&capital(&scenario.issues[issue.index()].name), wide), level(now));
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
pub fn offers(scenario: &Scenario, run: &Run, look: &Look) -> String {
    let mut out = look.heading("At the table so far");
    let rounds = run.turns.iter().flat_map(|turn| turn.rounds.iter().map(move |it| (turn.turn, it)));
    let mut any = false;
    for (turn, round) in rounds.filter(|(_, it)| it.verdict != Verdict::None) {
        any = true;
        out += &format!("{}\n{}", scenario.calendar.date_of(turn).month_name(), crate::report::turns::round(scenario, round, look));
    }
    if !any {
        out += "No round has been held.\n";
    }
    for dialogue in &scenario.dialogues {
        let months: Vec<String> = dialogue.rounds.iter().map(|month| scenario.calendar.start.later(*month as u32).month_name()).collect();
        out += &wrapped(
            &format!("{}: rounds are due in {}.", capital(&dialogue.name), crate::report::words::list(&months)),
            "",
            0,
            look.width,
        );
    }
    out
}
