//! Advice for a person in a seat: what each option leads to from how things look to that seat. It knows no more than the person does; what is drawn, and what luck holds, is
//! drawn anew in every future.

use std::sync::Arc;

use super::advice::{Advice, held_against};
use super::crew::spread;
use super::future::Futures;
use super::past::MOST_FUTURES;
use crate::ensemble::LANES;
use crate::stats::Level;
use diwan_engine::kernel::{Luck, Seed};
use diwan_engine::model::Model;
use diwan_engine::play::SeatView;
use diwan_engine::scenario::{ChoiceId, Metric};

/// Where the numbers of these futures begin: no batch and no future of a past counts to them.
const FIRST: u64 = 3 << 62;

/// Plays `n` futures (from 2 to 2^24) of every option of a seat on its open turn, with policies in all seats afterwards, from how things stand as the seat takes them.
/// Options that are not open count as holding.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{game::Game, history::Session, kernel::Seed, model::Model, scenario::load};
/// use diwan_studies::{counterfactual::adviser_of, stats::Level};
///
/// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let north = model.scenario.actor("north").expect("one of two");
/// let mut game = Game::new(Session::begin(model.clone(), "tiny", &[], Seed(2020), 0, 0), vec![north]);
/// let advice = adviser_of(&model, &game.seat(north), &[None], 100, Level::P95, 1);
/// assert_eq!(advice.prospects.len(), 1);
/// ```
#[must_use]
pub fn adviser_of(model: &Arc<Model>, view: &SeatView, options: &[Option<ChoiceId>], n: u64, level: Level, threads: usize) -> Advice {
    let (n, at) = (n.clamp(2, MOST_FUTURES) as usize, view.standpoint(model));
    let packs = n.div_ceil(LANES);
    let played =
        spread::<LANES, Futures>(model, &[Metric::Payoff(view.actor)], threads, (options.len() + 1) * packs, |simulation, piece| {
            let (option, pack) = (options.get(piece / packs), piece % packs);
            let numbers = core::array::from_fn(|lane| FIRST | (pack * LANES + lane) as u64);
            simulation.begin_at(Luck { seed: Seed(view.seed), replication: numbers, draw: numbers }, &at);
            if let Some(choice) = option {
                simulation.answer(view.actor, *choice);
            }
            simulation.close();
            while simulation.step() {}
            let lanes = LANES.min(n - pack * LANES);
            let mut measures = Vec::new();
            simulation.measures(&mut measures);
            Futures {
                outcomes: simulation.running().outcome[..lanes].to_vec(),
                metrics: measures.iter().map(|it| it.0[..lanes].to_vec()).collect(),
            }
        });
    let mut futures = vec![Futures { outcomes: Vec::new(), metrics: vec![Vec::new()] }; options.len() + 1];
    for (piece, it) in played.into_iter().enumerate() {
        let all = &mut futures[piece / packs];
        all.outcomes.extend(it.outcomes);
        all.metrics.iter_mut().zip(it.metrics).for_each(|(all, it)| all.extend(it));
    }
    held_against(model.scenario.outcomes.len(), at.turn, view.actor, options, futures, level)
}
