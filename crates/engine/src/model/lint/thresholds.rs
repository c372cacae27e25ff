//! The thresholds of all doubts, each once: for lints, for batches and for the deep check. `docs/lints.md` has the same
//! table, and a test compares them.

macro_rules! thresholds {
    ($($(#[$doc:meta])* $name:ident = $value:literal;)*) => {
        $($(#[$doc])* pub const $name: f64 = $value;)*

        /// Every threshold by name.
        pub const ALL: &[(&str, f64)] = &[$((stringify!($name), $value)),*];
    };
}

thresholds! {
    /// Spectral radius of the flows above which they are said to be near a tipping point.
    RADIUS_DOUBTED = 1.0;
    /// Spectral radius above which they are refused.
    RADIUS_REFUSED = 1.3;
    /// Gain of the loop of answers above which actors are said to be near driving each other into spite or favour.
    ANSWERS_DOUBTED = 0.8;
    /// Gain above which it is refused.
    ANSWERS_REFUSED = 1.0;
    /// Utility of what a pledge says will follow, to any of those to whom it is made, below which it says nothing.
    EMPTY_PLEDGE = 0.01;
    /// Log-odds that a calibration may add to the sources of a count before they are said to lack a motive.
    LARGE_LEAN = 1.0;
    /// Share by which the attention of an agenda may differ from that of the agenda in force.
    AGENDA_BUDGET = 0.15;
    /// Hazard per month above which an event is as good as certain to come each month.
    HIGH_HAZARD = 3.0;
    /// Share of the states in which odds or a hazard may lie beyond their scale.
    BEYOND_SCALE = 0.5;
    /// Share of the draws of a number that may be held to the ends of its range.
    HELD_DRAWS = 0.2;
    /// An outcome above this share of the runs leaves little to tell apart.
    DOMINANT_OUTCOME = 0.5;
    /// An outcome below this share of the runs hardly comes about.
    RARE_OUTCOME = 0.02;
    /// Runs below which an outcome that a batch saw has a wide interval, whatever its share.
    FEW_RUNS = 10.0;
    /// An outcome below this share of the runs with shaken weights depends on how they were judged.
    FRAGILE_OUTCOME = 0.01;
    /// Half-width of the multipliers that shake the weights.
    SHAKE = 0.3;
    /// A choice above this share of its actor's turns is no choice.
    DOMINANT_CHOICE = 0.6;
    /// A choice below this share of the turns on which it may be taken might as well not be there.
    RARE_CHOICE = 0.005;
    /// Variety of an actor's turns below which its wishes decide everything.
    LEAST_VARIETY = 0.6;
    /// Variety of an actor's turns above which they decide nothing.
    MOST_VARIETY = 0.97;
    /// Share of the turns for which an actor's score may stand at an end of its scale.
    SATURATED_SCORE = 0.02;
    /// Share of the turns for which any other level may.
    SATURATED_LEVEL = 0.05;
    /// Points a month by which a level may still move away from its start over the last quarter of a run.
    ADRIFT = 2.0;
    /// Payoff by which repeating one choice may beat the policy.
    REPEATING_MARGIN = 0.5;
    /// Share of the runs, or deals a run, by which two ways to play have to differ to be said to.
    MOVED_SHARE = 0.02;
    /// Points by which a level has to.
    MOVED_POINTS = 1.0;
    /// Utility by which a payoff has to: a point of a level that is wanted with weight 1.
    MOVED_PAYOFF = 0.1;
    /// Standard errors that the difference has to lie off 0.
    MOVED_ERRORS = 4.0;
    /// Pairs of runs below which a score is not said to move hardly anything: too few would be shown to.
    SCORE_PAIRS = 500.0;
    /// Metrics below which a score moves hardly anything.
    SCORE_METRICS = 3.0;
    /// Share of a claim's effect that tables and direct effects carry above which it is built in.
    BUILT_IN = 0.5;
    /// Share of it below which it emerges.
    EMERGENT = 0.2;
    /// Rounds without a deal from which on a dialogue is doubted.
    DEAD_ROUNDS = 50.0;
    /// Utility that has to lie between the best and the worst option of a seat on the first turn.
    SEAT_SPREAD = 0.4;
    /// Utility by which each of two goals has to speak for another option.
    SEAT_PULL = 0.1;
}
