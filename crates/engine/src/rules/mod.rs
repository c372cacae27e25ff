//! The theory: every rule of the model as a pure function with its formula, units and source.
//! Nothing here knows an actor, an entity or a file; systems gather numbers, call a rule, and write what it says.

mod agreement;
mod bargaining;
mod choice;
mod conduct;
mod count;
mod effect;
mod flow;
mod foresight;
mod linear;
mod path;
mod position;
mod reach;
mod review;
mod steadiness;
mod utility;

pub use agreement::{compliance_target, implemented_share, stake, succession_loss, support};
pub use bargaining::packages::{Essential, Packages, Place};
pub use bargaining::{Bargain, NashTable, Party};
pub use choice::{
    ODDS_BOUNDS, best_option, held_odds, next_usage, next_usage_of_share, planning_horizon, usage_kept, worn,
};
pub use conduct::{
    CONDUCT_INFLUENCE, answers_gain, kindness, pledged, regard, remembered, remembered_share, sway, word_broken,
    word_held,
};
pub use count::{
    PUSH_PER_E, counted_level, counted_number, counted_slope, event_rate, events_quantile, push_worth,
    remembered_number, source_worth,
};
pub use effect::{hazard_chance, headroom_factor, instalments, within_headroom};
pub use flow::{approach_share, drifted, faded_share};
pub use foresight::{Foresight, push_values};
pub use linear::{Lu, Matrix, spectral_radius};
pub use path::{Walk, path_level};
pub use position::{Wanted, Zone, breakdown_chance, delegation_position, demanded_position, linked_demand, zone};
pub use reach::{LEAST_STRENGTH, REACH_BOUNDS, contested_odds, reach, strength};
pub use review::{RESTLESS_BOUNDS, review_chance};
pub use steadiness::{
    ERRATIC_BOUNDS, HORIZON_FACTORS, STEADINESS_BOUNDS, between_horizons, erratic, foresight_kept, steadiness,
    word_kept,
};
pub use utility::{
    goal_value, loss, payoff, settlement_value, solidarity_value, spoiler_value, standing_value, time_discount,
};
