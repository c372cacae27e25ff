//! Layers: what others add to the world in which a model is played. Here they are carried and named alone; `sim` says
//! what a layer is and installs it.

use core::any::Any;
use core::fmt;
use std::sync::Arc;

use super::Model;

/// A layer as the model carries it.
#[derive(Clone)]
pub struct LayerRow {
    /// Its name, which stands in ledgers.
    pub name: &'static str,
    /// Its name and all that changes what it does: what a recording was made with.
    pub mark: String,
    what: Arc<dyn Any + Send + Sync>,
}

impl LayerRow {
    /// A layer; `what` is known to whoever installs it.
    #[must_use]
    pub fn new(name: &'static str, mark: String, what: Arc<dyn Any + Send + Sync>) -> Self {
        Self { name, mark, what }
    }

    /// The layer itself, if it is a `T`.
    #[must_use]
    pub fn what<T: 'static>(&self) -> Option<&T> {
        self.what.downcast_ref()
    }
}

impl fmt::Debug for LayerRow {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("LayerRow").field("name", &self.name).field("mark", &self.mark).finish_non_exhaustive()
    }
}

impl Model {
    /// The same model with these layers instead of its own.
    #[must_use]
    pub fn with_layers(self, layers: Vec<LayerRow>) -> Self {
        Self { layers, ..self }
    }

    /// What it is a model of: the digest of its scenario, and the marks of its layers.
    #[must_use]
    pub fn digest(&self) -> String {
        self.layers.iter().fold(self.scenario.digest.clone(), |digest, it| format!("{digest}+{}", it.mark))
    }
}
