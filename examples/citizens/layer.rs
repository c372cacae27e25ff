//! A crowd beside the scenario: citizens as entities, each with a threshold of its own (Granovetter 1978, "Threshold
//! Models of Collective Behavior", AJS 83:1420-1443). A citizen takes to the streets when enough of its district is
//! there, counted together with how aggrieved the country is; the share that is out pulls a level of the scenario
//! towards itself.

use bevy_ecs::prelude::*;
use diwan::kernel::{Mask, Pack, Purpose, name_key};
use diwan::scenario::VariableId;
use diwan::sim::{BeginRun, BeginSystems, CloseSystems, CloseTurn, Layer, Level, Moment, Pushes, Site, Variable};

/// A crowd, and what it reads and moves.
#[derive(Clone, Debug)]
pub(crate) struct Citizens {
    /// How many there are.
    pub count: u32,
    /// How many districts they live in.
    pub districts: u32,
    /// The level that aggrieves them.
    pub grievance: String,
    /// The level that their being out moves.
    pub moves: String,
    /// How fast, as a share of the distance per month.
    pub rate: f64,
}

/// Where a citizen lives.
#[derive(Component)]
#[relationship(relationship_target = Residents)]
struct LivesIn(Entity);

/// Who lives in a district.
#[derive(Component)]
#[relationship_target(relationship = LivesIn)]
struct Residents(Vec<Entity>);

/// How many of a district were out on the turn before, in each lane.
#[derive(Component)]
struct Crowd<const W: usize>([u32; W]);

/// How much it takes until a citizen goes out, points.
#[derive(Component)]
struct Threshold<const W: usize>(Pack<W>);

/// Whose number a citizen's luck is drawn by.
#[derive(Component)]
struct Number(u64);

/// Whether a citizen is out.
#[derive(Component)]
struct Out<const W: usize>(Mask<W>);

/// What the crowd reads and moves.
#[derive(Resource)]
struct Ties {
    grievance: Entity,
    moved: Entity,
    target: VariableId,
    rate: f64,
    count: f64,
}

impl Layer for Citizens {
    const NAME: &'static str = "citizens";

    fn mark(&self) -> String {
        let Self { count, districts, grievance, moves, rate } = self;
        format!("{count} in {districts}, {grievance} to {moves} at {rate}")
    }

    fn install<const W: usize>(&self, site: &mut Site<'_, W>) {
        let (Some(grievance), Some(moved)) =
            (site.entity::<Variable>(&self.grievance), site.entity::<Variable>(&self.moves))
        else {
            return;
        };
        let Some(target) = site.model().scenario.variable(&self.moves) else { return };
        let world = site.world();
        world.insert_resource(Ties { grievance, moved, target, rate: self.rate, count: f64::from(self.count) });
        let districts: Vec<Entity> = (0..self.districts.max(1)).map(|_| world.spawn(Crowd([0; W])).id()).collect();
        world.spawn_batch(
            (0..self.count)
                .map(|number| {
                    let home = districts[(number % self.districts.max(1)) as usize];
                    let key = Number(name_key(&format!("citizens/{number}")));
                    (key, Threshold(Pack::<W>::ZERO), Out(Mask::<W>::NONE), LivesIn(home))
                })
                .collect::<Vec<_>>(),
        );
        site.add_systems(BeginRun, BeginSystems::Layers, (draw::<W>, go_home::<W>).chain());
        site.add_systems(CloseTurn, CloseSystems::Layers, (march::<W>, count::<W>, press::<W>).chain());
    }
}

/// Draws every citizen's threshold anew.
fn draw<const W: usize>(moment: Moment<'_, W>, mut citizens: Query<(&Number, &mut Threshold<W>, &mut Out<W>)>) {
    for (number, mut threshold, mut out) in &mut citizens {
        threshold.0 = moment.luck().normal(Purpose::Layer, 0, number.0) * 22.0 + Pack::all(53.0);
        out.0 = Mask::NONE;
    }
}

/// Nobody is out when a replication begins.
fn go_home<const W: usize>(mut districts: Query<&mut Crowd<W>>) {
    districts.iter_mut().for_each(|mut crowd| crowd.0 = [0; W]);
}

/// Everybody looks at the district and at the country, and goes out or stays at home.
fn march<const W: usize>(
    ties: Res<Ties>,
    levels: Query<&Level<W>>,
    districts: Query<(&Crowd<W>, &Residents)>,
    mut citizens: Query<(&LivesIn, &Threshold<W>, &mut Out<W>)>,
) {
    let Ok(grievance) = levels.get(ties.grievance).map(|it| it.0) else { return };
    for (home, threshold, mut out) in &mut citizens {
        let Ok((crowd, residents)) = districts.get(home.0) else { continue };
        let percent = 100.0 / residents.iter().len().max(1) as f64;
        for lane in 0..W {
            out.0.0[lane] = 0.5 * (grievance.0[lane] + f64::from(crowd.0[lane]) * percent) > threshold.0.0[lane];
        }
    }
}

/// Counts heads, district by district.
fn count<const W: usize>(mut districts: Query<(&mut Crowd<W>, &Residents)>, citizens: Query<&Out<W>>) {
    for (mut crowd, residents) in &mut districts {
        crowd.0 = [0; W];
        for out in citizens.iter_many(residents.iter()).flatten() {
            for lane in 0..W {
                crowd.0[lane] += u32::from(out.0.0[lane]);
            }
        }
    }
}

/// The share that is out pulls the level towards itself.
fn press<const W: usize>(
    moment: Moment<'_, W>,
    ties: Res<Ties>,
    levels: Query<&Level<W>>,
    districts: Query<&Crowd<W>>,
    mut pushes: Pushes<'_, W>,
) {
    let Ok(level) = levels.get(ties.moved).map(|it| it.0) else { return };
    let mut heads = [0_u32; W];
    for crowd in &districts {
        heads.iter_mut().zip(crowd.0).for_each(|(sum, it)| *sum += it);
    }
    let share = Pack(heads.map(|it| 100.0 * f64::from(it) / ties.count.max(1.0)));
    pushes.push::<Citizens>(ties.target, (share - level) * (ties.rate * moment.model().dt));
}
