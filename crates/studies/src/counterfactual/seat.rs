//! Advice for a person in a seat: what each option leads to from how things look to that seat. It knows no more than
//! the person does; what is drawn, and what luck holds, is drawn anew in every future.

use super::advice::{Advice, held_against};
use super::replay::{Futures, MOST_FUTURES, Replay, Stopped, spread};
use crate::ensemble::LANES;
use crate::stats::Level;
use diwan_engine::history::play_under;
use diwan_engine::kernel::{Luck, Seed};
use diwan_engine::play::SeatView;
use diwan_engine::scenario::{ChoiceId, Metric};

/// Where the numbers of these futures begin: no batch and no future of a past counts to them.
const FIRST: u64 = 3 << 62;

/// Plays `n` futures (from 2 to 2^24) of every option of a seat on the open turn of a game, with policies in all seats
/// afterwards, from how things stand as the seat takes them. Options that are not open count as holding.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{game::Game, history::Session, kernel::Seed, model::Model, scenario::load};
/// use diwan_studies::{counterfactual::{Replay, adviser_of}, stats::Level};
///
/// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let north = model.scenario.actor("north").expect("one of two");
/// let game = Game::new(Session::begin(model, "tiny", &[], Seed(2020), 0, 0), vec![north]);
/// let advice = adviser_of(&Replay::of(game.history()), &game.seat(north), &[None], 100, Level::P95).expect("nobody stops it");
/// assert_eq!(advice.prospects.len(), 1);
/// ```
///
/// # Errors
///
/// If the observer stops it.
pub fn adviser_of(
    replay: &Replay<'_>,
    view: &SeatView,
    options: &[Option<ChoiceId>],
    n: u64,
    level: Level,
) -> Result<Advice, Stopped> {
    let outcomes = replay.history.model_on(view.turn()).scenario.outcomes.len();
    let futures = futures_of(replay, view, options, &[Metric::Payoff(view.actor)], n)?;
    Ok(held_against(outcomes, view.turn(), view.actor, options, futures, level))
}

/// The futures that [`adviser_of`] weighs, with metrics of one's own: those of every option, and last those of the
/// policy of the seat.
///
/// # Errors
///
/// If the observer stops it.
pub fn futures_of(
    replay: &Replay<'_>,
    view: &SeatView,
    options: &[Option<ChoiceId>],
    metrics: &[Metric],
    n: u64,
) -> Result<Vec<Futures>, Stopped> {
    let model = replay.history.model_on(view.turn());
    let (n, at) = (n.clamp(2, MOST_FUTURES) as usize, view.standpoint(model));
    let (packs, ways) = (n.div_ceil(LANES), options.len() + 1);
    let played = spread::<LANES, Futures>(replay, metrics, ways * packs, |simulation, piece| {
        let (option, pack) = (options.get(piece / packs), piece % packs);
        let numbers = core::array::from_fn(|lane| FIRST | (pack * LANES + lane) as u64);
        play_under(simulation, model);
        simulation.begin_at(Luck { seed: Seed(view.seed), replication: numbers, draw: numbers }, &at);
        if let Some(choice) = option {
            simulation.answer(view.actor, *choice);
        }
        simulation.close();
        while simulation.step() {}
        let lanes = LANES.min(n - pack * LANES);
        (Futures::of(simulation, lanes), lanes)
    })?;
    Ok(Futures::gathered(played, ways, packs, metrics.len()))
}
