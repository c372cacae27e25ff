//! The ground of a recording: the models that it was played under, one from the start and one from each turn on which settings were added.
//! Settings that would change what is past never get here.

use std::sync::Arc;

use super::error::ReplayError;
use super::recording::{Fork, Header, Recording};
use crate::kernel::{Luck, Seed};
use crate::model::Model;
use crate::scenario::{Loaded, Setting, load_with, parse_settings};
use crate::sim::Simulation;
use crate::text::{Diagnostic, Diagnostics, Sources, Span};

/// The models of a recording: under which it was begun, and under which it went on after each of its forks.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Where the scenario is read from.
    place: String,
    /// All settings so far.
    settings: Vec<String>,
    /// The model from the start, and after each fork.
    models: Vec<Arc<Model>>,
}

impl Ground {
    /// The ground of a run that was begun under `model`, which was loaded from `place` under `settings`.
    #[must_use]
    pub fn new(model: Arc<Model>, place: &str, settings: &[String]) -> Self {
        Self { place: place.to_owned(), settings: settings.to_vec(), models: vec![model] }
    }

    /// Reads the scenario of a recording again, from `place` or from where it was found then, without its forks.
    ///
    /// # Errors
    ///
    /// If the scenario is refused.
    pub fn load(header: &Header, place: Option<&str>) -> Result<Self, ReplayError> {
        let place = place.unwrap_or(&header.place);
        let loaded = load_with(place, &labelled(&header.settings));
        let model = compiled(loaded, None)?;
        Ok(Self::new(model, place, &header.settings))
    }

    /// The model that it was begun under.
    #[must_use]
    pub fn start(&self) -> &Arc<Model> {
        &self.models[0]
    }

    /// The model after so many forks.
    #[must_use]
    pub fn after(&self, forks: usize) -> &Arc<Model> {
        &self.models[forks.min(self.models.len() - 1)]
    }

    /// Adds a fork: the scenario is read again with its settings besides the others.
    ///
    /// # Errors
    ///
    /// If a setting would change what is past, or the scenario is refused under it. Nothing has changed then.
    pub fn fork(&mut self, fork: &Fork) -> Result<(), ReplayError> {
        let last = self.after(usize::MAX).clone();
        if fork.settings.is_empty() {
            self.models.push(last);
            return Ok(());
        }
        refuse_past(fork)?;
        let all: Vec<String> = self.settings.iter().chain(&fork.settings).cloned().collect();
        let mut settings = labelled(&self.settings);
        settings.extend(labelled(&fork.settings));
        let model = compiled(load_with(&self.place, &settings), Some(&last))?;
        self.settings = all;
        self.models.push(model);
        Ok(())
    }

    /// Takes back the forks of a recording that was cut.
    pub(super) fn cut(&mut self, recording: &Recording) {
        self.models.truncate(recording.forks.len() + 1);
        let forks = recording.forks.iter().flat_map(|it| it.settings.clone());
        self.settings = recording.header.settings.iter().cloned().chain(forks).collect();
    }

    /// Turns a simulation that stands at the start of a fork's turn. `number` counts the forks from 0.
    pub(super) fn turn(&self, simulation: &mut Simulation<1>, recording: &Recording, number: usize) {
        let run = &recording.run;
        if let Some(seed) = recording.forks[number].seed {
            simulation.turn_luck(Luck { seed: Seed(seed), replication: [run.replication], draw: [run.draw] });
        }
        if !Arc::ptr_eq(self.after(number), self.after(number + 1)) {
            // Whether it can be was asked when the fork was added.
            let _ = simulation.turn_model(self.after(number + 1).clone());
        }
    }
}

/// What diagnostics call the settings.
fn labelled(settings: &[String]) -> Vec<(String, String)> {
    settings.iter().map(|it| ("--set".to_owned(), it.clone())).collect()
}

/// The model of what was loaded. Where it follows another, its own orders and postures come before those of the other.
fn compiled(mut loaded: Loaded, last: Option<&Arc<Model>>) -> Result<Arc<Model>, ReplayError> {
    let Some(mut scenario) = loaded.scenario.take() else { return Err(ReplayError::Scenario(Box::new(loaded))) };
    if let Some(last) = last {
        let (old, setup) = (&last.scenario.setup, &mut scenario.setup);
        let orders = setup.orders.split_off(old.orders.len().min(setup.orders.len()));
        setup.orders = orders.into_iter().chain(old.orders.iter().copied()).collect();
        let postures = setup.postures.split_off(old.postures.len().min(setup.postures.len()));
        setup.postures = postures.into_iter().chain(old.postures.iter().cloned()).collect();
    }
    let span = scenario.span;
    let layers = last.map(|it| it.layers.clone()).unwrap_or_default();
    let model = Arc::new(Model::compile(Arc::new(scenario)).with_layers(layers));
    if last.is_some_and(|last| !last.can_go_on_as(&model)) {
        let message = "under these settings other parameters are drawn, and those of the run are drawn already";
        loaded.diagnostics.push(Diagnostic::error("changes-the-past", span, message).hint("play it from the start with `diwan run`"));
        return Err(ReplayError::Scenario(Box::new(loaded)));
    }
    Ok(model)
}

/// Refuses settings that speak of what is past: all of them at once.
fn refuse_past(fork: &Fork) -> Result<(), ReplayError> {
    let (mut sources, mut found) = (Sources::new(), Diagnostics::new());
    let mut past = Diagnostics::new();
    for text in &fork.settings {
        let file = sources.add("--set", text.clone());
        for setting in parse_settings(&sources, Span::new(file, 0, text.len()), &mut found) {
            if let Some((message, hint)) = of_the_past(&setting.value, fork.turn) {
                past.push(Diagnostic::error("changes-the-past", setting.span, message).hint(hint));
            }
        }
    }
    // What can't be read is told when the scenario is read.
    if !past.is_refused() {
        return Ok(());
    }
    past.extend(found);
    Err(ReplayError::Scenario(Box::new(Loaded { sources, diagnostics: past, scenario: None, variations: Vec::new() })))
}

/// Why a setting can't hold from a turn on, and what to do instead.
fn of_the_past(setting: &Setting, turn: u32) -> Option<(String, String)> {
    let anew = "play it from the start with `diwan run`";
    match setting {
        Setting::Put { .. } => {
            Some(("this changes what the scenario says, and by that the turns that are past were played".to_owned(), anew.to_owned()))
        }
        Setting::Jitter(_) => Some(("weights are drawn at the start, which is past".to_owned(), anew.to_owned())),
        Setting::Order { turns, .. } if turns.last < turn => {
            Some((format!("turn {} is past", turns.last + 1), format!("the run goes on from turn {}", turn + 1)))
        }
        _ => None,
    }
}
