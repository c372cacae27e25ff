//! Roles: who decides what a factor is, and how it gets into play.

/// Who decides what a factor is.
///
/// Lempert, Popper and Bankes 2003, "Shaping the next one hundred years", RAND MR-1626: levers and uncertainties, the L
/// and the X of XLRM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Somebody decides it.
    Lever,
    /// Nobody does.
    Uncertainty,
}

/// How a number gets into play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supplied {
    /// As if it had been drawn: actors plan on the nominal model.
    #[serde(rename = "drawn")]
    AsDrawn,
    /// As if the scenario said so: actors plan on it.
    #[serde(rename = "set")]
    AsSet,
}

/// Sections and fields in whose numbers somebody decides: how to bargain, and what to talk about.
const DECIDED: [&str; 3] = ["doctrines", "postures", "agendas"];

/// Verbs of settings by which nobody decides: luck, and what a model is taken apart by.
const UNDECIDED: [&str; 6] = ["event", "events", "hazard", "jitter", "void", "ablate"];

impl Role {
    /// Of a number, by its path: those of doctrines, postures and agendas are decided by whoever has them; the rest is
    /// how the world is, and nobody decides it.
    ///
    /// ```
    /// use diwan_studies::design::Role;
    /// assert_eq!(Role::of_number("actors.us.doctrines.patience.demand"), Role::Lever);
    /// assert_eq!(Role::of_number("actors.us.influence"), Role::Uncertainty);
    /// ```
    #[must_use]
    pub fn of_number(path: &str) -> Self {
        if path.split('.').any(|it| DECIDED.contains(&it)) { Self::Lever } else { Self::Uncertainty }
    }

    /// Of settings: a doctrine, a policy, an order are decided; events, hazards and what isolates a mechanism are not,
    /// and a value at a path is what the number there is.
    ///
    /// ```
    /// use diwan_studies::design::Role;
    /// assert_eq!(Role::of_settings("doctrine us=patience"), Role::Lever);
    /// assert_eq!(Role::of_settings("events off"), Role::Uncertainty);
    /// ```
    #[must_use]
    pub fn of_settings(text: &str) -> Self {
        let first = text.split(';').next().unwrap_or_default().trim();
        let verb = first.split_whitespace().next().unwrap_or_default();
        if first.contains('.') && first.split_once('=').is_some_and(|(path, _)| !path.trim().contains(' ')) {
            return Self::of_number(first.split('=').next().unwrap_or_default());
        }
        if UNDECIDED.contains(&verb) { Self::Uncertainty } else { Self::Lever }
    }

    /// How a number of this role is supplied unless it is said otherwise: whoever decides a lever plans on it.
    #[must_use]
    pub fn supplied(self) -> Supplied {
        match self {
            Self::Lever => Supplied::AsSet,
            Self::Uncertainty => Supplied::AsDrawn,
        }
    }
}
