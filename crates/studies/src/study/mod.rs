//! Floor: studies. Arms are played under common random numbers and compared pair by pair; claims are comparisons that
//! can fail. One run, batches and measurements of speed are verbs here too: whatever the command line does, a program
//! can ask for.

mod ablation;
mod arms;
mod batch;
mod begin;
mod calibration;
mod causes;
mod claims;
mod compare;
mod comparison;
mod contrast;
mod courses;
mod curves;
mod deeds;
mod deep;
mod diff;
mod endings;
mod error;
mod estimate;
mod format;
mod hindcast;
mod hindsight;
mod kept;
mod list;
mod offsets;
mod parameters;
mod passport;
mod predicted;
mod robust;
mod sample;
mod seats;
mod seek;
mod sensitivity;
mod share;
mod single;
mod speed;
mod sweep;
mod tables;
mod tested;
mod testing;
mod watch;

pub use ablation::{AblatedFacts, AblationFacts, Origin, Part, PartFacts, Wiring, ablated_arms, wirings};
pub use arms::{Arms, ArmsError, Remarks, models_of, read_arms};
pub use batch::{Batch, Played, Stopping};
pub use begin::{BeginError, Beginning};
pub use calibration::{Calibrated, CalibratedScenario, Calibration, Correction, calibrate};
pub use causes::{
    CauseFacts, CausesError, CausesFacts, DeedFacts, DeedKind, Effect, LeftOutFacts, OftenFacts, PartOfCause,
    SaidFacts, SeparatedFacts, Tracing, TriedFacts, averaged, trace,
};
pub use claims::{Finding, Judged, Settings, Tested, arms_of, false_alarms, judge, written};
pub use compare::{Compared, Comparing, compare};
pub use comparison::{
    ArmFacts, ComparisonFacts, ContrastFacts, CurveFacts, RatioFacts, SimultaneousFacts, StepFacts, SummaryFacts,
};
pub use contrast::{Contrast, Family, Verdict, contrasts};
pub use courses::{CoursesFacts, LevelCourseFacts, MOST_COURSES, OutcomeCourseFacts, courses, kept_courses};
pub use curves::{Curve, companions, curves};
pub use deeds::{ActorDeedsFacts, DeedsFacts, DeedsFlowFacts};
pub use deep::{
    ActorSeen, Deep, Depth, DoctrineSeen, Favourite, Gain, Left, Moved, MovedBoth, Moves, OutcomeSeen, Repeated,
    ScoreSeen, Share, deep,
};
pub use diff::{DiffFacts, DifferentFacts, Diffing, OtherFacts, common_metrics, diff};
pub use endings::{EndedFacts, EndingsFacts};
pub use error::StudyError;
pub use estimate::Method;
pub use format::{Formatted, Unformatted};
pub use hindcast::{Hindcasting, hindcast};
pub use hindsight::{
    CoverageFacts, HindcastFacts, MeanFacts, ObservationFacts, PredictedFacts, SkillFacts, SumFacts, UnscoredFacts,
};
pub use kept::{Kept, KeptSums};
pub use list::{Entry, Listing, list};
pub use offsets::{OffsetsError, OffsetsFile};
pub use parameters::{ActsOn, NumbersAsked, ParameterFacts, ParametersFacts, ProblemFacts, Thing, parameters};
pub use passport::{Assuming, AssumptionFacts, AssumptionsFacts, PassportFacts, RestsOn, Support, WEIGHED};
pub use robust::{
    Aim, AimFacts, BestFacts, FailsFacts, MOST_POLICIES, MapFacts, MapPoint, MeasureOfPolicy, PayoffFacts, Policies,
    PolicyFacts, RegretFacts, RobustError, RobustFacts, Robustness, Satisfied, SatisfiesFacts, read_policies, robust,
};
pub use sample::{Arm, Sample, Sampling, play};
pub use seats::{Dilemma, SeatSeen, SeatSpread, Seating, Seats, Secrets, Worth, seats};
pub use seek::{
    ChangeFound, CrossingFacts, Goal, Prices, ReachedFacts, SeekError, SeekFacts, Seeking, StepFound, TargetFacts,
    changeable, seek,
};
pub use sensitivity::{
    BoxFacts, By, Condition, Discovering, DiscoveryFacts, EffectFacts, FactorRank, GivenData, LimitFacts, NodeFacts,
    OnMetric, Placed, Ranking, SampleFacts, SampledFacts, Sensitivity, SensitivityError, SensitivityFacts, StepOfBox,
    TreeFacts, discover, drawn_factors, matches, named_factors, rank, sensitivity,
};
pub use share::SharedOver;
pub use single::{Single, mattered};
pub use speed::{Measuring, Speed};
pub use sweep::{
    ExtremeFacts, FactorFacts, FactorValue, Laid, LevelMean, LevelOfFactor, MainEffectFacts, MeasuredFacts, PointFacts,
    PointRuns, PointValues, PointsError, SweepError, SweepFacts, SweepFolder, SweepTables, Sweeping, SweptMetric,
    play_points, point_values, read_points, sweep,
};
pub use tables::ComparisonFolder;
pub use tested::{ClaimFacts, ClaimsFacts, LabelsFacts, TestFacts};
pub use testing::{Testing, needed, test_claims};
