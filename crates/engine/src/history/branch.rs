//! Branches: turns from which on other luck or further settings hold, with the model that these make. Settings that
//! would change what is past never get here.

use std::sync::Arc;

use super::error::ReplayError;
use crate::model::Model;
use crate::scenario::{Languages, Loaded, Setting, load_with, parse_settings};
use crate::text::{Diagnostic, Diagnostics, Sources, Span};

/// A turn from whose start on other luck or further settings hold.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The turn, counted from 0.
    pub turn: u32,
    /// The seed from here on, if it is another.
    pub seed: Option<u64>,
    /// Settings that hold from here on, besides those before.
    pub settings: Vec<String>,
    model: Arc<Model>,
}

/// The model is what settings make of the scenario, so it is no fact of its own.
impl PartialEq for Branch {
    fn eq(&self, other: &Self) -> bool {
        (self.turn, self.seed, &self.settings) == (other.turn, other.seed, &other.settings)
    }
}

impl Branch {
    pub(super) fn new(turn: u32, seed: Option<u64>, settings: Vec<String>, model: Arc<Model>) -> Self {
        Self { turn, seed, settings, model }
    }

    /// The model that holds from here on.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// The model under which a run goes on from `turn` if `added` settings hold besides those `before`, under which
    /// `last` was made.
    pub(super) fn compile(
        place: &str,
        last: &Arc<Model>,
        before: &[String],
        turn: u32,
        added: &[String],
    ) -> Result<Arc<Model>, ReplayError> {
        if added.is_empty() {
            return Ok(last.clone());
        }
        refuse_past(turn, added)?;
        let mut settings = labelled(before);
        settings.extend(labelled(added));
        compiled(load_with(place, &settings), Some(last))
    }
}

/// Reads a scenario from `place` under settings that a history was begun under, and what people read of it.
pub(super) fn load_start(place: &str, settings: &[String]) -> Result<(Arc<Model>, Languages), ReplayError> {
    let mut loaded = load_with(place, &labelled(settings));
    let texts = core::mem::take(&mut loaded.texts);
    Ok((compiled(loaded, None)?, texts))
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
        loaded
            .diagnostics
            .push(Diagnostic::error("changes-the-past", span, message).hint("play it from the start with `diwan run`"));
        return Err(ReplayError::Scenario(Box::new(loaded)));
    }
    Ok(model)
}

/// Refuses settings that speak of what is past: all of them at once.
fn refuse_past(turn: u32, settings: &[String]) -> Result<(), ReplayError> {
    let (mut sources, mut found) = (Sources::new(), Diagnostics::new());
    let mut past = Diagnostics::new();
    for text in settings {
        let file = sources.add("--set", text.clone());
        for setting in parse_settings(&sources, Span::new(file, 0, text.len()), &mut found) {
            if let Some((message, hint)) = of_the_past(&setting.value, turn) {
                past.push(Diagnostic::error("changes-the-past", setting.span, message).hint(hint));
            }
        }
    }
    // What can't be read is told when the scenario is read.
    if !past.is_refused() {
        return Ok(());
    }
    past.extend(found);
    Err(ReplayError::Scenario(Box::new(Loaded {
        sources,
        diagnostics: past,
        scenario: None,
        texts: Languages::default(),
        variations: Vec::new(),
    })))
}

/// Why a setting can't hold from a turn on, and what to do instead.
fn of_the_past(setting: &Setting, turn: u32) -> Option<(String, String)> {
    let anew = "play it from the start with `diwan run`";
    match setting {
        Setting::Put { .. } => Some((
            "this changes what the scenario says, and by that the turns that are past were played".to_owned(),
            anew.to_owned(),
        )),
        Setting::Jitter(_) => Some(("weights are drawn at the start, which is past".to_owned(), anew.to_owned())),
        Setting::Order { turns, .. } if turns.last < turn => {
            Some((format!("turn {} is past", turns.last + 1), format!("the run goes on from turn {}", turn + 1)))
        }
        _ => None,
    }
}
