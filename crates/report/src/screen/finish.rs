//! The end of a game for the people who played: how it ended, what it was worth to each seat, and where they went other
//! ways than the policy would have.

use crate::dates;
use crate::ending::ending;
use crate::locale::say;
use crate::tell::Look;
use crate::words::{capital, change, list};
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
    out += &look.heading(&say!("finish"));
    out += &wrapped(&say!("finish-policy"), "", 0, look.width);
    let name = |run: &Run| run.outcome.map_or_else(|| say!("finish-no-outcome"), |it| texts.outcome(it).to_owned());
    let outcome = say!("finish-outcome", with: name(game.run()), without: name(without));
    out += &wrapped(&outcome, "- ", 2, look.width);
    for &actor in game.people() {
        out += &seat(game, texts, counsel, without, actor, look);
    }
    out
}

/// A seat: payoff with and without the person, and the turns on which the two differ.
fn seat(game: &Game, texts: &Texts, counsel: &[Counsel], without: &Run, actor: ActorId, look: &Look) -> String {
    let scenario = &*game.model().scenario;
    let payoff = |run: &Run| change(measure(scenario, run, Metric::Payoff(actor)));
    let name = capital(texts.actor(actor));
    let said = say!("finish-payoff", actor: name, with: payoff(game.run()), without: payoff(without));
    let mut out = wrapped(&said, "- ", 2, look.width);
    let own: Vec<&Counsel> = counsel.iter().filter(|it| it.actor == actor).collect();
    let date = |it: &Counsel| dates::turn(&scenario.calendar, it.turn);
    let quoted = |it| say!("course-stance", choice: texts.choice(it));
    let names = |choices: Choices| list(&choices.iter().map(quoted).collect::<Vec<_>>());
    let other = |it: &&Counsel| match (it.chosen.first(), it.policy.first()) {
        _ if it.chosen == it.policy => None,
        (None, _) => Some(say!("finish-held", date: date(it), choice: names(it.policy))),
        (_, None) => Some(say!("finish-acted", date: date(it), choice: names(it.chosen))),
        _ => Some(say!("finish-other", date: date(it), choice: names(it.chosen), other: names(it.policy))),
    };
    let other: Vec<String> = own.iter().filter_map(other).collect();
    let agreed = say!("finish-agreed", agreed: own.len() - other.len(), n: own.len());
    out += &wrapped(&agreed, "  ", 2, look.width);
    for line in other {
        out += &wrapped(&line, "    ", 6, look.width);
    }
    out
}
