//! Menus: every listed choice is accepted and every other refused, whoever asks and however often.

use diwan::kernel::Seed;
use diwan::scenario::{ActorId, ChoiceId};
use diwan::sim::{NotOpen, Simulation};
use proptest::prelude::*;

use super::{SCENARIOS, Trace, Tracer, model_under};

/// What a person does on its turn: leave it to the policy, hold, or take a place of the menu.
type Wish = Option<Option<prop::sample::Index>>;

/// Plays a run in which people in all seats have these wishes, one after the other; `tempt` sees the open menus before
/// they are answered.
fn played(
    simulation: &mut Simulation<1>,
    seed: u64,
    wishes: &[Wish],
    mut tempt: impl FnMut(&mut Simulation<1>, ActorId, &[ChoiceId]) -> Result<(), TestCaseError>,
) -> Result<Trace, TestCaseError> {
    simulation.begin_replications(Seed(seed), seed);
    let mut wishes = wishes.iter().cycle();
    let mut tracer = Tracer::new();
    while !simulation.is_over() {
        simulation.open();
        let mut answers = Vec::new();
        for actor in (0..simulation.model().actors.len() as u16).map(ActorId) {
            let menu = simulation.menu(actor);
            tempt(simulation, actor, &menu)?;
            let answer = match wishes.next().copied().flatten() {
                Some(Some(place)) if !menu.is_empty() => Some(Some(menu[place.index(menu.len())])),
                Some(_) => Some(None),
                None => None,
            };
            if let Some(answer) = answer {
                prop_assert_eq!(simulation.choose(actor, answer), Ok(()));
            }
            answers.push((menu, answer));
        }
        simulation.close();
        let done = simulation.chosen();
        for ((menu, answer), actor) in answers.into_iter().zip(&simulation.model().actors) {
            let chosen: Vec<ChoiceId> = done[actor.picks.clone()].iter().filter_map(|[it]| *it).collect();
            let is_done = answer.is_none_or(|it| chosen.iter().copied().eq(it));
            prop_assert!(is_done, "{answer:?} was answered, {chosen:?} was done");
            prop_assert!(chosen.iter().all(|it| menu.contains(it)), "{chosen:?} is not among {menu:?}");
        }
        tracer.note(&simulation.levels(), &simulation.chosen(), &simulation.running());
    }
    Ok(tracer.traces.remove(0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 16, ..ProptestConfig::default() })]

    /// Random play by random people. What is refused leaves no trace, and neither does a question.
    #[test]
    fn what_is_listed_is_accepted_and_everything_else_refused(
        seed: u64,
        wishes in prop::collection::vec(prop::option::weighted(0.6, prop::option::weighted(0.8, any::<prop::sample::Index>())), 1..60),
    ) {
        for name in SCENARIOS {
            let model = model_under(name, &["policy *=random".to_owned()]);
            let mut simulation = Simulation::<1>::new(model.clone());
            let calm = played(&mut simulation, seed, &wishes, |_, _, _| Ok(()))?;
            let choices = || (0..model.choices.len() as u16).map(ChoiceId);
            let tempted = played(&mut simulation, seed, &wishes, |simulation, actor, menu| {
                prop_assert!(menu.iter().all(|it| model.choices[it.index()].actor == actor), "on another's menu");
                for choice in choices().filter(|it| !menu.contains(it)) {
                    prop_assert_eq!(simulation.choose(actor, Some(choice)), Err(NotOpen { actor, choice: Some(choice) }));
                }
                let unknown = ChoiceId(model.choices.len() as u16);
                prop_assert!(simulation.choose(actor, Some(unknown)).is_err());
                prop_assert!(simulation.choose(ActorId(model.actors.len() as u16), None).is_err(), "nobody sits there");
                Ok(())
            })?;
            prop_assert!(tempted == calm, "{name}: what was refused left a trace");
            played(&mut simulation, seed, &wishes, |simulation, actor, menu| {
                for &choice in menu {
                    prop_assert_eq!(simulation.choose(actor, Some(choice)), Ok(()));
                }
                prop_assert_eq!(simulation.choose(actor, None), Ok(()));
                Ok(())
            })?;
        }
    }
}
