//! Vocabulary: the words of expressions and of settings, each with its use.

/// The functions and words of expressions.
pub(crate) const FUNCTIONS: [(&str, &str); 18] = [
    ("sig", "sig(x): 1 / (1 + e^-x)"),
    ("clip", "clip(x, low, high)"),
    ("min", "min(a, b, …)"),
    ("max", "max(a, b, …)"),
    ("abs", "abs(x)"),
    ("exp", "exp(x)"),
    ("ln", "ln(x)"),
    ("sqrt", "sqrt(x)"),
    ("pow", "pow(x, y)"),
    ("since", "since(x): months since it last came about"),
    ("times", "times(x): how often it came about"),
    ("did", "did(x): it came about since actors chose last"),
    ("held", "held(condition, months): it held at the end of every turn"),
    ("real", "real(level): what it stands for in its unit"),
    ("conduct", "conduct.a.b: how a has treated b lately"),
    ("issue", "issue.x: where an issue stands"),
    ("t", "months since the start"),
    ("month", "month of the calendar"),
];

/// The verbs of settings.
pub(crate) const VERBS: [(&str, &str); 14] = [
    ("doctrine", "doctrine us=maximalist: the actor follows it"),
    ("policy", "policy us=greedy: who sits in that seat"),
    ("script", "script us.strike@3: forces a choice on a turn"),
    ("hold", "hold us@1..4: the actor does nothing"),
    ("forbid", "forbid us.strike: off the menu"),
    ("void", "void us.strike: chosen, but without effect"),
    ("ablate", "ablate us->attacks: drops the direct effects"),
    ("agenda", "agenda talks=mixed: the agenda of a dialogue"),
    ("dialogue", "dialogue talks off: no rounds are held"),
    ("posture", "posture us=press: the posture in every round"),
    ("event", "event rain off: it does not happen"),
    ("events", "events off: none happens"),
    ("hazard", "hazard rain*0.5: how often it happens"),
    ("jitter", "jitter 0.3: every weight is shaken"),
];
