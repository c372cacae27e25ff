//! `diwan discover`: under which numbers something comes about far more often than elsewhere.

use super::args::{Asked, Discover};
use super::failure::Failure;
use crate::report::facts::DiscoveredFacts;
use crate::report::page::discovery_page;
use crate::report::{Shown, tell_discovery};
use crate::scenario::load;
use crate::stats::Wanted;
use crate::study::{By, Condition, Discovering, GivenData, discover};

pub(super) fn run(args: &Discover) -> Result<(), Failure> {
    let when = Condition::read(&args.when)?;
    args.sent.vacant()?;
    let begun = std::time::Instant::now();
    let data = GivenData::open(&args.folder)?;
    let by = args.by.map_or(when.usual(), |it| match it {
        Asked::Point => By::Point,
        Asked::Run => By::Run,
    });
    let usual = Wanted::default();
    let wanted = Wanted { boxes: args.boxes as usize, mass: args.mass, density: args.density, ..usual };
    let found = discover(&Discovering { data: &data, when: &when, by, factors: &args.factors, wanted })?;
    let told = DiscoveredFacts { found, elapsed_s: begun.elapsed().as_secs_f64() };
    // Names are those of the scenario, if it is there and still what was played.
    let provenance = &told.found.provenance;
    let loaded = load(&provenance.scenario, &provenance.settings);
    let scenario = loaded.scenario.filter(|it| it.digest == provenance.digest);
    let texts = scenario.as_ref().map(|_| args.read.texts(loaded.texts)).transpose()?;
    let shown = scenario.as_ref().zip(texts.as_ref()).map(|(scenario, texts)| Shown::new(scenario, texts));
    args.common.tell(&told, |look| tell_discovery(shown, &told, look))?;
    args.sent.pages.keep(args.sent.force, &args.read, &args.common, |made| discovery_page(shown, &told, made))
}
