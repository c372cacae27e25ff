//! Seats: who is played by people. They are named on the command line, asked for, or found in the file of a game.

use super::console::{Console, Said};
use super::digits::plain;
use super::names::{Meant, actors, find};
use crate::cli::failure::Failure;
use crate::history::History;
use crate::report::Shown;
use crate::report::say;
use crate::report::screen;
use crate::report::series;
use crate::scenario::ActorId;

/// The actors that are meant by names or by numbers in declared order, each once; or what is wrong with one.
pub(in crate::cli) fn named(scenario: Shown<'_>, given: &[String]) -> Result<Vec<ActorId>, String> {
    let mut out: Vec<ActorId> = Vec::new();
    for typed in given.iter().map(|it| it.trim()) {
        let number = plain(typed).parse::<usize>().ok().and_then(|it| it.checked_sub(1));
        let meant = match number.and_then(|it| scenario.declared.actors.get(it)) {
            Some(actor) => Meant::One(*actor),
            None => find(typed, &actors(scenario)),
        };
        let actor = match meant {
            Meant::One(actor) => actor,
            Meant::Nothing(None) => {
                let keys: Vec<String> = scenario.actors.iter().map(|it| format!("`{}`", it.key)).collect();
                return Err(say!("seat-unknown", typed: typed, actors: series(&keys)));
            }
            Meant::Nothing(Some(near)) => {
                return Err(say!("seat-unknown-near", typed: typed, near: near));
            }
            Meant::Several(names) => return Err(say!("seat-several", typed: typed, names: series(&names))),
        };
        if out.contains(&actor) {
            return Err(say!("seat-twice", typed: typed));
        }
        out.push(actor);
    }
    Ok(out)
}

/// Lists the seats with a sentence on each, and asks which are taken until it is understood.
pub(super) fn asked(scenario: Shown<'_>, console: &mut Console) -> Result<Vec<ActorId>, Failure> {
    console.page(&screen::seats(scenario, &console.look()))?;
    loop {
        let line = match console.ask(&format!("{} ", say!("seat-which")))? {
            Said::Line(line) => line,
            Said::Noise => String::new(),
            Said::End | Said::Interrupt => {
                return Err(Failure::Usage(say!("seat-nobody")));
            }
        };
        let given: Vec<String> =
            line.split([',', '،', '、']).map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
        match named(scenario, &given) {
            Ok(people) if !people.is_empty() => return Ok(people),
            Ok(_) => {}
            Err(reason) => console.say(&format!("{reason}."))?,
        }
    }
}

/// The seats of a game that is gone on with: those that are named, else those that people have had. A game that is over
/// is told to those who played it.
pub(super) fn again(scenario: Shown<'_>, history: &History, given: &[String]) -> Result<Vec<ActorId>, Failure> {
    let played = history.people();
    let key = |actor: &ActorId| format!("`{}`", scenario.actors[actor.index()].key);
    let people = if given.is_empty() { played.clone() } else { named(scenario, given).map_err(Failure::Usage)? };
    if people.is_empty() {
        return Err(Failure::Usage(say!("seat-undecided")));
    }
    if let Some(other) = people.iter().find(|it| history.ended && !played.contains(it)) {
        let who: Vec<String> = played.iter().map(key).collect();
        return Err(Failure::Usage(if who.is_empty() {
            say!("seat-other-nobody", actor: key(other))
        } else {
            say!("seat-other", actor: key(other), players: series(&who))
        }));
    }
    Ok(people)
}
