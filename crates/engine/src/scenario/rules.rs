//! The constants of the engine's rules that a scenario may change, with their defaults and ranges.

use super::Quantity;

/// When the effects of simultaneous choices meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Application {
    /// All are reckoned on the same state and added up: no order matters.
    Simultaneous,
    /// One after the other in the order actors and events are declared, each on the state that the former left.
    InOrder,
}

/// What becomes of the part of a spread effect that is due on the turn it is caused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstInstalment {
    /// It arrives with the turn.
    Now,
    /// It is lost: what the numpy prototype does.
    Skipped,
}

macro_rules! constants {
    ($($(#[$doc:meta])* $name:ident: $default:literal in $low:literal ..= $high:literal;)*) => {
        /// Constants of the rules.
        #[derive(Clone, Debug)]
        pub struct Rules {
            $($(#[$doc])* pub $name: Quantity,)*
            /// Whether actors look ahead through the flows.
            pub foresight: bool,
            /// Whether the flows of influence and stability are held about where these start, not about where the files
            /// state it.
            pub rooted: bool,
            /// Whether demands stop at what somebody with a say wants, but for what linkage pays for.
            pub bounded_demands: bool,
            /// Whether what parties hold essential keeps issues off the table.
            pub essentials: bool,
            /// Whether what is counted is counted: sources bring events, and chance says how many.
            pub counts: bool,
            /// Whether what has a path walks on it.
            pub paths: bool,
            /// When the effects of simultaneous choices meet.
            pub application: Application,
            /// What becomes of the first part of a spread effect.
            pub first_instalment: FirstInstalment,
        }

        impl Default for Rules {
            fn default() -> Self {
                Self {
                    $($name: Quantity::fixed(concat!("rules.", stringify!($name)), $default, ($low, $high)),)*
                    foresight: true,
                    rooted: false,
                    bounded_demands: true,
                    essentials: true,
                    counts: true,
                    paths: true,
                    application: Application::Simultaneous,
                    first_instalment: FirstInstalment::Now,
                }
            }
        }

        impl Rules {
            /// Every numeric constant by name, with its range.
            pub fn constants_mut(&mut self) -> Vec<(&'static str, f64, f64, &mut Quantity)> {
                vec![$((stringify!($name), $low, $high, &mut self.$name),)*]
            }

            /// Every numeric constant by name.
            #[must_use]
            pub fn constants(&self) -> Vec<(&'static str, &Quantity)> {
                vec![$((stringify!($name), &self.$name),)*]
            }
        }
    };
}

constants! {
    /// Points before a bound over which effects fade.
    headroom: 25.0 in 0.1 ..= 100.0;
    /// Months for which a goal weight is stated.
    reference_months: 4.0 in 0.1 ..= 120.0;
    /// Planning horizon of an actor without patience, months.
    horizon_months: 2.0 in 0.1 ..= 120.0;
    /// Months of horizon per point of patience.
    horizon_per_patience: 0.16 in 0.0 ..= 2.0;
    /// Weight of others' influence and stability, by attitude.
    solidarity: 0.5 in 0.0 ..= 5.0;
    /// Weight of others' attitude to oneself, by their influence.
    standing: 0.25 in 0.0 ..= 5.0;
    /// Points of attitude per point of influence or stability given or taken.
    reciprocity: 0.8 in 0.0 ..= 10.0;
    /// Weight of one's remaining gain in moving compliance.
    spoiling: 0.7 in 0.0 ..= 10.0;
    /// Share of a stance's effect that constant use wears out.
    fatigue: 0.6 in 0.0 ..= 1.0;
    /// Months over which use is remembered.
    fatigue_months: 4.0 in 0.1 ..= 120.0;
    /// Utility gain that counts as most of full support.
    gain_scale: 2.5 in 0.01 ..= 100.0;
    /// Support lost by being left out.
    exclusion: 0.35 in 0.0 ..= 2.0;
    /// Weight of the engaged in the home delegation's mandate.
    mandate: 0.5 in 0.0 ..= 10.0;
    /// Share of paper gains expected to be implemented.
    gain_discount: 0.2 in 0.0 ..= 1.0;
    /// Utility gain below which nobody signs.
    deal_cost: 0.10 in 0.0 ..= 10.0;
    /// Utility cost of a breakdown.
    breakdown_cost: 0.15 in 0.0 ..= 10.0;
    /// Log-odds of breakdown if everything is linked and closed.
    linkage_weight: 6.0 in 0.0 ..= 50.0;
    /// Log-odds of compliance without support.
    compliance_base: -0.35 in -10.0 ..= 10.0;
    /// Log-odds of compliance per unit of support.
    compliance_support: 2.6 in -20.0 ..= 20.0;
    /// Log-odds of compliance per 10 points of the home side's stability above 40.
    compliance_stability: 0.12 in -5.0 ..= 5.0;
    /// Time constant of compliance, months.
    compliance_months: 5.0 in 0.1 ..= 120.0;
    /// Pace of implementation at full attention and compliance, per month.
    implementation: 0.06 in 0.0 ..= 5.0;
    /// How fast breadth shields an agreement from a change of government.
    anchoring: 1.8 in 0.0 ..= 20.0;
    /// Exponent of an actor's influence, over that stated, in what it does to others; 0 leaves it out.
    reach: 0.0 in 0.0 ..= 5.0;
    /// How decisive the strengths of two sides are for what they contest; 0 leaves the odds as stated.
    contest: 0.0 in 0.0 ..= 5.0;
    /// Exponent of an actor's stability, over that stated, in how evenly it chooses.
    steady_choice: 0.0 in 0.0 ..= 5.0;
    /// The same in how far it looks ahead.
    steady_horizon: 0.0 in 0.0 ..= 5.0;
    /// The same in how it keeps its word at the table.
    steady_word: 0.0 in 0.0 ..= 5.0;
    /// Mean months between an actor's reviews of its course; 0 for one on every turn.
    review: 0.0 in 0.0 ..= 120.0;
    /// Log-odds with which an actor answers what others lately did, per unit of kindness; 0 leaves it out.
    answers: 0.0 in 0.0 ..= 5.0;
    /// Months over which what somebody did is remembered.
    record_months: 4.0 in 0.1 ..= 120.0;
    /// Months in which one gets used to it.
    habit_months: 12.0 in 0.1 ..= 1200.0;
    /// Log-odds by which a pledge that is due makes its maker keep it.
    honour: 1.5 in 0.0 ..= 10.0;
    /// How far an actor's word counts at the start.
    word_start: 0.5 in 0.0 ..= 1.0;
    /// Share of the way to full trust that a word goes when a pledge is kept.
    word_gain: 0.4 in 0.0 ..= 1.0;
    /// Share of it that is lost when one is broken.
    word_loss: 0.4 in 0.0 ..= 1.0;
    /// Months within which a pledge that was called on is to be kept.
    grace_months: 2.0 in 0.1 ..= 120.0;
    /// Months in which influence without a flow returns to its start.
    influence_months: 15.0 in 0.1 ..= 1200.0;
    /// Months in which stability without a flow returns to its start.
    stability_months: 9.0 in 0.1 ..= 1200.0;
    /// Months in which attitudes return to their start.
    relation_months: 12.0 in 0.1 ..= 1200.0;
    /// Months in which engagement returns to its start.
    engagement_months: 10.0 in 0.1 ..= 1200.0;
}
