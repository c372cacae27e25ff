//! The codes of all doubts: what a scenario may accept, and where each is explained. Every code has a section of its
//! own in `docs/lints.md`.

/// When a doubt is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// On reading: by `check`, and before anything is played.
    Reading,
    /// In batches and by `check --deep`, once the scenario was played.
    Playing,
    /// When the seats that are offered to people are looked at: by `check --deep --seats`.
    Offering,
    /// When claims are tested with their labels: by `claims --ablate`.
    Testing,
}

/// Every code of a doubt and when it is found, in the order of `docs/lints.md`.
pub const CODES: &[(&str, Found)] = &[
    ("spectral-radius", Found::Reading),
    ("short-horizon", Found::Reading),
    ("step-in-flow", Found::Reading),
    ("no-flow", Found::Reading),
    ("no-source", Found::Reading),
    ("idle-event-source", Found::Reading),
    ("large-lean", Found::Reading),
    ("duplicate-term", Found::Reading),
    ("duplicate-effect", Found::Reading),
    ("unit-scale", Found::Reading),
    ("threshold-scale", Found::Reading),
    ("odds-scale", Found::Reading),
    ("held-odds", Found::Reading),
    ("high-hazard", Found::Reading),
    ("share-scale", Found::Reading),
    ("held-draws", Found::Reading),
    ("held-result", Found::Reading),
    ("never", Found::Reading),
    ("always", Found::Reading),
    ("hidden-outcome", Found::Reading),
    ("when-unseen", Found::Reading),
    ("held-unseen", Found::Reading),
    ("late-effect", Found::Reading),
    ("slow-effect", Found::Reading),
    ("long-cooldown", Found::Reading),
    ("event-after-end", Found::Reading),
    ("round-after-end", Found::Reading),
    ("inject-after-end", Found::Reading),
    ("order-after-end", Found::Reading),
    ("metric-after-end", Found::Reading),
    ("no-effect", Found::Reading),
    ("idle-tag", Found::Reading),
    ("steering-sign", Found::Reading),
    ("too-many-arms", Found::Reading),
    ("idle-bias", Found::Reading),
    ("idle-source", Found::Reading),
    ("idle-number", Found::Reading),
    ("idle-name", Found::Reading),
    ("idle-rule", Found::Reading),
    ("answer-gain", Found::Reading),
    ("idle-pledge", Found::Reading),
    ("empty-pledge", Found::Reading),
    ("idle-definition", Found::Reading),
    ("idle-flag", Found::Reading),
    ("unused-text", Found::Reading),
    ("untranslated", Found::Reading),
    ("idle-acceptance", Found::Reading),
    ("agenda-budget", Found::Reading),
    ("closed-talks", Found::Reading),
    ("no-room", Found::Reading),
    ("unmet-essential", Found::Reading),
    ("stray-file", Found::Reading),
    ("idle-draw", Found::Playing),
    ("dominant-outcome", Found::Playing),
    ("rare-outcome", Found::Playing),
    ("fragile-outcome", Found::Playing),
    ("dominant-choice", Found::Playing),
    ("rare-choice", Found::Playing),
    ("closed-choice", Found::Playing),
    ("variety", Found::Playing),
    ("saturation", Found::Playing),
    ("adrift", Found::Playing),
    ("holding-pays", Found::Playing),
    ("repeating-pays", Found::Playing),
    ("dead-talks", Found::Playing),
    ("score-idle", Found::Playing),
    ("seat-spread", Found::Offering),
    ("seat-table", Found::Offering),
    ("seat-secret", Found::Offering),
    ("seat-dilemma", Found::Offering),
    ("claim-label", Found::Testing),
];

/// When the doubt with this code is found.
#[must_use]
pub fn found(code: &str) -> Option<Found> {
    CODES.iter().find(|(it, _)| *it == code).map(|(_, found)| *found)
}
