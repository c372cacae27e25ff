//! Floor: designs. What is varied, and at which points: points × replications, and replication `k` has the same luck at
//! every point, so that points differ by the point alone. Plays nothing, and knows no file.
//!
//! A number is supplied in one of two ways, and they do not give the same answer. *As drawn* it is what a draw might
//! have come to: actors go on planning on the nominal model, and points share one compiled model. *As set* it is what
//! the scenario says: actors know it and plan on it, and each value is read and compiled anew.
//!
//! ```
//! use std::sync::Arc;
//! use diwan_engine::{kernel::Distribution, scenario::load};
//! use diwan_studies::design::{Design, Factor, Role, Value};
//!
//! let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
//! let water = Factor::number(&scenario, "indicators.water", Distribution::new_uniform(30.0, 70.0)?, Role::Uncertainty)?;
//! let doctrine = Factor::settings("talks", Role::Lever, vec![String::new(), "events off".to_owned()])?;
//! let design = Design::new(vec![water, doctrine], vec![
//!     vec![Value::Number(40.0), Value::Settings(0)],
//!     vec![Value::Number(60.0), Value::Settings(0)],
//!     vec![Value::Number(60.0), Value::Settings(1)],
//! ])?;
//! let read = |settings: &[String]| load("tiny", settings).scenario.map(Arc::new).ok_or("refused");
//! let groups = design.groups(read)?;
//! // Two models for three points: the first two differ by a number as drawn alone.
//! assert_eq!(groups.iter().map(|it| it.places.clone()).collect::<Vec<_>>(), [vec![0, 1], vec![2]]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[expect(clippy::module_inception, reason = "designs are what this floor is about")]
mod design;
mod error;
mod factor;
mod group;
mod latin;
mod placed;
mod points;
mod read;
mod role;
mod sobol;
mod sobol_numbers;

pub use design::Design;
pub use error::{DesignError, FactorError};
pub use factor::{Factor, Law, Value, Varied};
pub use group::{Group, GroupError, Part};
pub use latin::latin_hypercube;
pub use placed::{Links, Placing};
pub use points::Points;
pub use read::{ReadError, read_factors};
pub use role::{Role, Supplied};
pub use sobol::{MOST_SOBOL, scrambled_sobol, sobol};
