//! The end of a game for the people who played: how it ended, what it was worth to each seat, and where they went other ways than the policy would have.

use crate::record::{Run, measure};
use crate::report::ending::ending;
use crate::report::tell::Look;
use crate::report::words::{capital, change};
use crate::report::wrap::wrapped;
use crate::scenario::{ActorId, Metric, Scenario};
use crate::session::Game;

/// How a game ended, and beside it the same luck with policies in every seat.
#[must_use]
pub fn finish(game: &Game, without: &Run, look: &Look) -> String {
    let model = game.model();
    let scenario = &*model.scenario;
    let mut out = ending(model, game.run(), look);
    out += &look.heading("You, and what the policy would have done in your place");
    out += &wrapped(
        "The policy is the player that sits in every seat nobody takes. Played in your seats too, under the luck of this game, the run would have gone this way:",
        "",
        0,
        look.width,
    );
    let name = |run: &Run| run.outcome.map_or("no outcome", |it| &*scenario.outcomes[it.index()].name).to_owned();
    out += &wrapped(&format!("Outcome: {} with you, {} with the policy.", name(game.run()), name(without)), "- ", 2, look.width);
    for &actor in game.people() {
        out += &seat(game, scenario, without, actor, look);
    }
    out
}

/// A seat: payoff with and without the person, and the turns on which the two differ.
fn seat(game: &Game, scenario: &Scenario, without: &Run, actor: ActorId, look: &Look) -> String {
    let payoff = |run: &Run| measure(scenario, run, Metric::Payoff(actor));
    let name = capital(&scenario.actors[actor.index()].name);
    let mut out = wrapped(
        &format!("{name}: payoff {} with you, {} with the policy.", change(payoff(game.run())), change(payoff(without))),
        "- ",
        2,
        look.width,
    );
    let said = |choice: Option<crate::scenario::ChoiceId>| {
        choice.map_or_else(|| "let the turn pass".to_owned(), |it| scenario.choices[it.index()].name.clone())
    };
    let (mut asked, mut other) = (0, Vec::new());
    for (turn, record) in game.run().turns.iter().enumerate() {
        let Some(made) = record.choices.iter().find(|it| it.actor == actor) else { continue };
        let Some(counsel) = game.counsel(turn, actor) else { continue };
        asked += 1;
        if counsel != made.choice {
            let month = scenario.calendar.date_of(record.turn).month_name();
            other.push(format!("{month}: you {}; the policy would have {}", quoted(&said(made.choice)), quoted(&said(counsel))));
        }
    }
    out += &wrapped(&format!("On {} of {asked} turns you did what the policy would have done.", asked - other.len()), "  ", 2, look.width);
    for line in other {
        out += &wrapped(&line, "    ", 6, look.width);
    }
    out
}

fn quoted(text: &str) -> String {
    format!("chose “{text}”").replace("chose “let the turn pass”", "let the turn pass")
}
