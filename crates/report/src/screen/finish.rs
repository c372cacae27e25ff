//! The end of a game for the people who played: how it ended, what it was worth to each seat, and where they went other
//! ways than the policy would have.

use crate::ending::ending;
use crate::tell::Look;
use crate::words::{capital, change, count, list};
use crate::wrap::wrapped;
use diwan_engine::game::{Counsel, Game};
use diwan_engine::record::{Choices, Run, measure};
use diwan_engine::scenario::{ActorId, Metric, Texts};

/// How a game ended, beside it the same luck with policies in every seat (`without`), and where people went other ways
/// than policies would have (`counsel`).
#[must_use]
pub fn finish(game: &Game, texts: &Texts, counsel: &[Counsel], without: &Run, look: &Look) -> String {
    let model = game.model();
    let mut out = ending(model, texts, game.run(), look);
    out += &look.heading("You, and what the policy would have done in your place");
    out += &wrapped(
        "The policy is the player that sits in every seat nobody takes. Played in your seats too, under the luck of this game, the run would have gone this way:",
        "",
        0,
        look.width,
    );
    let name = |run: &Run| run.outcome.map_or("no outcome", |it| texts.outcome(it)).to_owned();
    out += &wrapped(
        &format!("Outcome: {} with you, {} with the policy.", name(game.run()), name(without)),
        "- ",
        2,
        look.width,
    );
    for &actor in game.people() {
        out += &seat(game, texts, counsel, without, actor, look);
    }
    out
}

/// A seat: payoff with and without the person, and the turns on which the two differ.
fn seat(game: &Game, texts: &Texts, counsel: &[Counsel], without: &Run, actor: ActorId, look: &Look) -> String {
    let scenario = &*game.model().scenario;
    let payoff = |run: &Run| measure(scenario, run, Metric::Payoff(actor));
    let name = capital(texts.actor(actor));
    let mut out = wrapped(
        &format!(
            "{name}: payoff {} with you, {} with the policy.",
            change(payoff(game.run())),
            change(payoff(without))
        ),
        "- ",
        2,
        look.width,
    );
    let said = |choices: Choices, verb: &str| {
        let names: Vec<String> = choices.iter().map(|it| format!("“{}”", texts.choice(it))).collect();
        if names.is_empty() { "let the turn pass".to_owned() } else { format!("{verb} {}", list(&names)) }
    };
    let own: Vec<&Counsel> = counsel.iter().filter(|it| it.actor == actor).collect();
    let other: Vec<String> = own
        .iter()
        .filter(|it| it.policy != it.chosen)
        .map(|it| {
            let turn = scenario.calendar.name_of(it.turn);
            format!("{turn}: you {}; the policy would have {}", said(it.chosen, "chose"), said(it.policy, "chosen"))
        })
        .collect();
    out += &wrapped(
        &format!(
            "On {} of {} you did what the policy would have done.",
            own.len() - other.len(),
            count(own.len(), "turn")
        ),
        "  ",
        2,
        look.width,
    );
    for line in other {
        out += &wrapped(&line, "    ", 6, look.width);
    }
    out
}
