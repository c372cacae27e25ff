//! What actors may know: nobody's decision and nobody's screen hangs on what is hidden from it, and both are of one
//! view.

use std::sync::Arc;

use diwan::kernel::{Luck, Mask, Pack, Purpose, Seed, name_key};
use diwan::model::Model;
use diwan::phases::{self, Agreements, Conduct, Counts, Deliberation, Pledges, Stack, State};
use diwan::play::{self, SeenLevel};
use diwan::record::ChoiceRecord;
use diwan::scenario::{ActorId, ChoiceId, Scenario, VariableId, VariableKind, Visibility};
use diwan::sim::{Simulation, play};
use proptest::prelude::*;

use super::text::{Part, compiled, whole};
use super::{SCENARIOS, model, model_under, plainly, simulated};

/// How much is seen of one thing that may say so.
pub(super) type Wish = (u8, f64, prop::sample::Index);

pub(super) fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec((0..4_u8, 1.0..30.0_f64, any::<prop::sample::Index>()), 40)
}

/// Settings by which every indicator, issue, dialogue and actor says how it is seen, and every third choice who notices
/// it.
fn veils(scenario: &Scenario, wishes: &[Wish]) -> Vec<String> {
    let mut wishes = wishes.iter().cycle();
    let actors = &scenario.actors;
    let mut seen = |place: String, exception: bool| {
        let (how, error, who) = wishes.next().expect("a cycle");
        let known = format!("known_to: [\"{}\"]", actors[who.index(actors.len())].key);
        let word = match (how, exception) {
            (0, _) => "Public".to_owned(),
            (1, _) => format!("Estimated(error: {error})"),
            (2, true) => format!("Estimated(error: Uniform({}, {error}), {known})", error / 2.0),
            (_, true) => format!("Hidden({known})"),
            _ => "Hidden".to_owned(),
        };
        format!("{place}={word}")
    };
    let mut out = Vec::new();
    for variable in scenario.variables.iter().filter(|it| it.kind == VariableKind::Indicator) {
        out.push(seen(format!("indicators.{}.seen", variable.notation), true));
    }
    out.extend(scenario.issues.iter().map(|it| seen(format!("issues.{}.seen", it.key), true)));
    out.extend(scenario.dialogues.iter().map(|it| seen(format!("dialogues.{}.compliance_seen", it.key), true)));
    for actor in actors {
        out.extend(["seen", "relations_seen"].map(|it| seen(format!("actors.{}.{it}", actor.key), false)));
        out.push(seen(format!("actors.{}.stability.seen", actor.key), false));
    }
    for (place, choice) in scenario.choices.iter().enumerate().filter(|(place, _)| place % 3 == 0) {
        let whom = &actors[place % actors.len()];
        let who = if whom.key == actors[choice.actor.index()].key {
            "Nobody".to_owned()
        } else {
            format!("[\"{}\"]", whom.key)
        };
        out.push(format!("choices.{}.noticed_by={who}", choice.notation));
    }
    out
}

/// The model under such settings, with every menu a matter of what its actor sees.
pub(super) fn unseen(name: &str, wishes: &[Wish]) -> Arc<Model> {
    let mut scenario = (*model_under(name, &veils(&model(name).scenario, wishes)).scenario).clone();
    for choice in &mut scenario.choices {
        choice.when_seen = choice.when.clone();
    }
    Arc::new(Model::compile(Arc::new(scenario)))
}

/// The state of four lanes, made up.
#[derive(Clone)]
struct Lanes {
    turn: u32,
    luck: Luck<4>,
    levels: Vec<Pack<4>>,
    drawn: Vec<Pack<4>>,
    in_force: Vec<Pack<4>>,
    terms: Vec<Pack<4>>,
    usage: Vec<Pack<4>>,
    /// As in [`Conduct`], in its order.
    conduct: [Vec<Pack<4>>; 5],
    // By count.
    events: Vec<Pack<4>>,
    pushed: Vec<Pack<4>>,
    // By cell.
    memory: Vec<Pack<4>>,
}

/// Numbers from 0 to 1 that hang on a name.
fn any_number(salt: u64, what: &str, place: usize) -> Pack<4> {
    let luck = Luck { seed: Seed(salt), replication: [0, 1, 2, 3], draw: [0; 4] };
    luck.uniform(Purpose::Event, place as u32, name_key(what))
}

impl Lanes {
    fn any(model: &Model, salt: u64) -> Self {
        let luck = Luck { seed: Seed(salt), replication: [4, 5, 6, 7], draw: [4, 5, 6, 7] };
        let mut drawn = vec![Pack::ZERO; model.parameters.len()];
        phases::draw(model, &luck, &[], &mut drawn);
        let columns =
            |what: &str, count: usize| (0..count).map(|place| any_number(salt, what, place)).collect::<Vec<_>>();
        let on_scale = |(row, u): (&diwan::model::StartRow, Pack<4>)| u * (100.0 - row.low) + row.low;
        Self {
            turn: (salt % u64::from(model.turns)) as u32,
            luck,
            levels: model.starts.iter().zip(columns("level", model.starts.len())).map(on_scale).collect(),
            drawn,
            in_force: columns("in force", model.dialogues.len())
                .into_iter()
                .map(|it| it.test(|it| it < 0.7).as_numbers())
                .collect(),
            terms: columns("term", model.dialogues.len() * model.issues).into_iter().map(|it| it * 100.0).collect(),
            usage: columns("usage", model.choices.len()),
            conduct: {
                let pairs = model.remembered().map_or(0, |_| model.actors.len() * model.actors.len());
                let kinds = [("record", pairs), ("habit", pairs), ("word", model.actors.len())];
                let pledges = [("left", model.pledges.len()), ("due", model.pledges.len())];
                let mut all =
                    [kinds.as_slice(), &pledges].concat().into_iter().map(|(what, count)| columns(what, count));
                core::array::from_fn(|place| {
                    let column = all.next().expect("five of them").into_iter();
                    // Records from -1 to 1; months that are none in half of the lanes.
                    let range = |it: Pack<4>| if place == 2 { it } else { it * 2.0 - Pack::all(1.0) };
                    column.map(range).map(|it| if place > 2 { it.max(Pack::ZERO) } else { it }).collect()
                })
            },
            events: columns("events", model.counts.len()).into_iter().map(|it| it.map(|u| (u * 9.0).floor())).collect(),
            pushed: columns("pushed", model.counts.len()).into_iter().map(|it| it - 0.5).collect(),
            // Nothing has come about yet: what an actor recalls has laws of its own.
            memory: vec![Pack::ZERO; model.memory.cells.len()],
        }
    }

    /// The same, but for the levels that are hidden from an actor.
    fn but_for_what_is_hidden(&self, model: &Model, actor: ActorId, salt: u64) -> Self {
        let other = Self::any(model, salt);
        let mut out = self.clone();
        for (slot, variable) in model.scenario.variables.iter().enumerate() {
            if matches!(variable.seen, Visibility::Hidden { .. })
                && !model.scenario.sees(actor, VariableId(slot as u16))
            {
                out.levels[slot] = other.levels[slot];
                if let Some(row) = model.counts.iter().position(|it| it.variable.index() == slot) {
                    (out.events[row], out.pushed[row]) = (other.events[row], other.pushed[row]);
                }
            }
        }
        // What others did to each other is nothing to an actor that does not ask.
        if let Some(table) = model.remembered() {
            for from in 0..model.actors.len() {
                for to in (0..model.actors.len()).filter(|to| *to != actor.index()) {
                    let pair = table.pair(from, to);
                    (0..2).for_each(|kind| out.conduct[kind][pair] = other.conduct[kind][pair]);
                }
            }
        }
        out
    }

    /// Utility and log-odds of every choice, as bits, by actor.
    fn weighed(&self, model: &Model) -> Vec<Vec<[u64; 4]>> {
        self.weighed_and_open(model).0
    }

    /// The same, and by actor whether each choice is on its menu by what it sees.
    fn weighed_and_open(&self, model: &Model) -> (Vec<Vec<[u64; 4]>>, Vec<Vec<Mask<4>>>) {
        let mut breadth = vec![Pack::ZERO; model.dialogues.len()];
        phases::breadth(model, &self.levels, &mut breadth);
        let [record, habit, word, left, due] = &self.conduct;
        let numbers = phases::numbers_of(model, &self.levels, &self.drawn);
        let counts = Counts { events: &self.events, numbers: &numbers, pushed: &self.pushed };
        let state = State::new(model, self.turn, &self.levels, &self.drawn, &self.in_force, &breadth);
        let state = state.minding(Conduct { record, habit, word, left, due });
        let state = state.remembering(&self.memory).with_counts(counts);
        let mut gains = vec![Pack::ZERO; model.dialogues.len() * model.actors.len()];
        let agreed = vec![Mask::ALL; self.terms.len()];
        let agreements = Agreements { terms: &self.terms, agreed: &agreed };
        Pledges::reckon(&state, agreements, &mut gains);
        let (mut utility, mut logit) = (vec![Pack::ZERO; model.choices.len()], vec![Pack::ZERO; model.choices.len()]);
        let (mut scratch, mut stack) = (Deliberation::default(), Stack::default());
        let mut open = vec![Mask::ALL; model.choices.len()];
        // Twice, so that what the first has left behind would be seen.
        for _ in 0..2 {
            let (utility, logit) = (&mut utility, &mut logit);
            phases::deliberate(
                &state,
                &self.luck,
                agreements,
                &gains,
                &self.usage,
                &mut open,
                utility,
                logit,
                &mut scratch,
                &mut stack,
            );
        }
        let bits = |id: &ChoiceId| [utility[id.index()].0.map(f64::to_bits), logit[id.index()].0.map(f64::to_bits)];
        let weighed = model.actors.iter().map(|actor| actor.menu.iter().flat_map(bits).collect());
        let menus = model.actors.iter().map(|actor| actor.menu.iter().map(|id| open[id.index()]).collect());
        (weighed.collect(), menus.collect())
    }

    /// What a person in an actor's seat sees in one lane.
    fn seen(&self, model: &Model, actor: ActorId, lane: usize) -> Vec<SeenLevel> {
        let one = |column: &[Pack<4>]| column.iter().map(|it| it[lane]).collect::<Vec<f64>>();
        let luck =
            Luck { seed: self.luck.seed, replication: [self.luck.replication[lane]], draw: [self.luck.draw[lane]] };
        play::seen_levels(model, &luck, actor, self.turn, &one(&self.levels), &one(&self.drawn))
    }
}

fn actors(model: &Model) -> impl Iterator<Item = ActorId> + use<> {
    (0..model.actors.len() as u16).map(ActorId)
}

/// Everybody does something: a choice by place, or nothing.
fn acts(model: &Model, places: &[prop::sample::Index]) -> Vec<ChoiceRecord> {
    let pick = |(actor, place): (ActorId, &prop::sample::Index)| {
        let menu = &model.actors[actor.index()].menu;
        let choice = menu.get(place.index(menu.len() + 1)).copied();
        ChoiceRecord {
            actor,
            choice,
            success: choice.filter(|it| model.choices[it.index()].is_in_question()).map(|_| true),
        }
    };
    actors(model).zip(places.iter().cycle()).map(pick).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// Non-interference: two states that differ only in what is hidden from an actor are one to it, whether a policy or
    /// a person sits in its seat.
    #[test]
    fn what_is_hidden_from_an_actor_does_not_count(
        wishes in wishes(),
        salts: [u64; 2],
        places in prop::collection::vec(any::<prop::sample::Index>(), 14),
        others in prop::collection::vec(any::<prop::sample::Index>(), 14),
    ) {
        for name in SCENARIOS {
            let model = unseen(name, &wishes);
            let state = Lanes::any(&model, salts[0]);
            let ((weighed, menus), done) = (state.weighed_and_open(&model), acts(&model, &places));
            for actor in actors(&model) {
                let other = state.but_for_what_is_hidden(&model, actor, salts[1]);
                let (other_weighed, other_menus) = other.weighed_and_open(&model);
                prop_assert!(other_weighed[actor.index()] == weighed[actor.index()], "{name}: a policy for {actor:?}");
                prop_assert!(other_menus[actor.index()] == menus[actor.index()], "{name}: the menu of {actor:?}");
                // What others do unnoticed may be anything that is not noticed.
                let noticed = |it: &ChoiceRecord| it.choice.is_some_and(|choice| model.scenario.notices(actor, choice));
                let elsewise = |(was, is): (&ChoiceRecord, ChoiceRecord)| if was.actor == actor || noticed(was) || noticed(&is) { *was } else { is };
                let instead: Vec<_> = done.iter().zip(acts(&model, &others)).map(elsewise).collect();
                prop_assert_eq!(play::noticed(&model, actor, &done), play::noticed(&model, actor, &instead));
                for lane in 0..4 {
                    prop_assert_eq!(state.seen(&model, actor, lane), other.seen(&model, actor, lane));
                }
            }
        }
    }

    /// A policy weighs its choices on what a person in its seat is shown: on those levels, where nothing is hidden, it
    /// thinks the same.
    #[test]
    fn people_and_policies_see_the_same(wishes in wishes(), salt: u64) {
        for name in SCENARIOS {
            let unseen = unseen(name, &wishes);
            // Who notices what is left as it is: that decides what may be threatened with.
            let bare = open(&unseen);
            let state = Lanes::any(&unseen, salt);
            let weighed = state.weighed(&unseen);
            for actor in actors(&unseen) {
                let mut shown = Lanes { drawn: Lanes::any(&bare, salt).drawn, ..state.clone() };
                for lane in 0..4 {
                    for (level, seen) in shown.levels.iter_mut().zip(&state.seen(&unseen, actor, lane)) {
                        level.0[lane] = seen.level();
                    }
                }
                // Who does not see a level as it is takes as many events to have happened as the level stands for.
                let numbers = phases::numbers_of(&bare, &shown.levels, &shown.drawn);
                for (row, count) in bare.counts.iter().enumerate() {
                    if !unseen.scenario.sees(actor, count.variable) {
                        (shown.events[row], shown.pushed[row]) = (numbers[row] * bare.dt, Pack::ZERO);
                    }
                }
                prop_assert!(shown.weighed(&bare)[actor.index()] == weighed[actor.index()], "{name}: {actor:?}");
            }
        }
    }

    /// Whatever is unseen: the world adds nothing, a lane is a run alone, and the order in a file can't be seen.
    #[test]
    fn views_keep_to_the_laws_of_runs(wishes in wishes(), salt: u64, seed: u64, first: u64) {
        for name in SCENARIOS {
            let unseen = unseen(name, &wishes);
            let wide = plainly::<32>(&unseen, seed, first);
            prop_assert!(simulated(&mut Simulation::<32>::new(unseen.clone()), seed, first) == wide, "{name}: the world");
            prop_assert!(simulated(&mut Simulation::<1>::new(unseen.clone()), seed, first.wrapping_add(5))[0] == wide[5], "{name}: a lane");
        }
        let plain = veil_text(&wishes);
        let mut shuffled = plain.clone();
        shuffled.shuffle("", salt);
        let [plain, shuffled] = [plain, shuffled].map(|it| compiled("nile_dam", &it));
        prop_assert!(play(&plain, Seed(seed), first) == play(&shuffled, Seed(seed), first), "another order");
    }
}

/// The model with every seen_as taken away, whatever the scenario says by itself.
fn open(model: &Arc<Model>) -> Arc<Model> {
    let mut scenario = (*model.scenario).clone();
    scenario.variables.iter_mut().for_each(|it| it.seen = Visibility::Public);
    Arc::new(Model::compile(Arc::new(scenario)))
}

/// The Nile scenario as text in which every indicator says how it is seen.
fn veil_text(wishes: &[Wish]) -> Part {
    let mut text = whole("nile_dam");
    for (place, setting) in veils(&model("nile_dam").scenario, wishes).iter().enumerate() {
        let (path, value) = setting.split_once('=').expect("a setting");
        let steps: Vec<&str> = path.split('.').collect();
        let [section @ ("indicators" | "issues"), key, field] = steps[..] else { continue };
        let entries = text.at(&[section, key]);
        entries.retain(|(it, _)| it != field);
        entries.insert(place % entries.len(), (field.to_owned(), Part::Written(value.to_owned())));
    }
    text
}

#[test]
fn what_is_said_to_be_public_changes_nothing() {
    for name in SCENARIOS {
        let bare = open(&model(name));
        let settings: Vec<String> =
            veils(&bare.scenario, &[(0, 1.0, any_index())]).into_iter().filter(|it| it.ends_with("Public")).collect();
        let stated = open(&model_under(name, &settings));
        assert!(stated.actors.iter().all(|it| it.outlook.is_clear()));
        let states = [3, 4].map(|salt| Lanes::any(&bare, salt));
        assert!(states.iter().all(|it| it.weighed(&bare) == it.weighed(&stated)), "{name}");
        assert_eq!(
            simulated(&mut Simulation::<4>::new(bare), 8, 0),
            simulated(&mut Simulation::<4>::new(stated), 8, 0),
            "{name}"
        );
    }
}

fn any_index() -> prop::sample::Index {
    use proptest::strategy::ValueTree;
    any::<prop::sample::Index>()
        .new_tree(&mut proptest::test_runner::TestRunner::deterministic())
        .expect("a strategy")
        .current()
}

/// Errors of estimates have the mean and the deviation that the scenario states, and no two actors, variables, turns or
/// replications share one.
#[test]
fn errors_are_normal_and_independent() {
    let settings =
        ["indicators.water.seen=Estimated(error: 6)", "actors.south.seen=Estimated(error: 6)"].map(str::to_owned);
    let model = model_under("tiny", &settings);
    let [north, south] = ["north", "south"].map(|it| model.scenario.actor(it).expect("one of two"));
    let [water, stability] =
        ["water", "south.stability"].map(|it| model.scenario.variable(it).expect("one of its own"));
    let levels = vec![50.0; model.starts.len()];
    let drawn = vec![0.0; model.parameters.len()];
    let (mut errors, mut pairs) = (Vec::new(), [0.0; 3]);
    for replication in 0..6000 {
        let luck = Luck { seed: Seed(2020), replication: [replication], draw: [0] };
        let seen =
            |actor, variable: VariableId, turn| match play::seen_levels(&model, &luck, actor, turn, &levels, &drawn)
                [variable.index()]
            {
                SeenLevel::About { level, error } => {
                    assert_eq!(error, 6.0);
                    level - 50.0
                }
                other => panic!("{other:?} is no estimate"),
            };
        let [one, later, other, whose] =
            [seen(north, water, 0), seen(north, water, 1), seen(south, water, 0), seen(north, stability, 0)];
        errors.extend([one, later, other, whose]);
        for (sum, it) in pairs.iter_mut().zip([later, other, whose]) {
            *sum += one * it;
        }
    }
    let count = errors.len() as f64;
    let mean = errors.iter().sum::<f64>() / count;
    let deviation = (errors.iter().map(|it| it * it).sum::<f64>() / count).sqrt();
    // Four standard errors: 6 / sqrt(n) of the mean, 6 / sqrt(2 n) of the deviation, 1 / sqrt(n) of a correlation.
    assert!(mean.abs() < 4.0 * 6.0 / count.sqrt(), "mean {mean}");
    assert!((deviation - 6.0).abs() < 4.0 * 6.0 / (2.0 * count).sqrt(), "deviation {deviation}");
    assert!(pairs.iter().all(|it| (it / 6000.0 / 36.0).abs() < 4.0 / 6000.0_f64.sqrt()), "{pairs:?}");
}
