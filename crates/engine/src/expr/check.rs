//! Checking: every name is known, numbers and conditions are not mixed up, nothing is divided by a literal zero.
//! All faults are found in one pass; the tree itself is not changed.

use super::scalar::constant;
use super::total::LIMIT;
use super::{Arithmetic, Expr, Function, Held, Path, Term};
use crate::text::{Diagnostic, figure};

/// What kind of thing an expression gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// True or false.
    Condition,
}

impl Kind {
    /// As in "expected a number".
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Condition => "a condition",
        }
    }
}

/// Where the value of a variable is found when a program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A level, by its index.
    Level(u16),
    /// Whether an agreement of a dialogue is in force, by the dialogue's index: a condition.
    InForce(u16),
    /// How broadly the agreement of a dialogue is anchored, by the dialogue's index.
    Breadth(u16),
    /// What one actor did to another lately, -100 to 100, by the row of the pair: actors times the one, plus the other.
    Conduct(u16),
    /// How far an actor's word counts, 0 to 100, by the actor's index.
    Word(u16),
    /// A number that is remembered, by its index among all that is.
    Memory(u16),
    /// A fact that is remembered, by its index among all that is: a condition.
    Fact(u16),
    /// Events of a counted indicator on the turn before, by its place among these.
    Count(u16),
    /// Events a month that its level stands for.
    Rate(u16),
    /// `t`: months since the start.
    Month,
    /// `month`: the month of the calendar.
    CalendarMonth,
}

impl Slot {
    /// What kind of thing is found there.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::InForce(_) | Self::Fact(_) => Kind::Condition,
            _ => Kind::Number,
        }
    }
}

/// A name that is not known, and what may have been meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// The name that was probably meant, as it is to be written.
    pub nearest: Option<String>,
    /// What is wrong, if there is more to say than that the name is not known.
    pub message: Option<String>,
    /// What to do about it, where no name is near.
    pub hint: Option<String>,
    /// The code of the fault, if it is another than that of a name that is not known.
    pub code: Option<&'static str>,
}

impl Unknown {
    /// Not known, with the nearest of what is.
    #[must_use]
    pub fn among<'a>(path: &Path, known: impl IntoIterator<Item = &'a str>) -> Self {
        Self { nearest: crate::text::nearest(&path.to_string(), known).map(str::to_owned), ..Self::default() }
    }
}

/// Those who know the names.
pub trait Names {
    /// Where the value of a variable is found.
    ///
    /// # Errors
    /// When there is no such variable.
    fn resolve(&self, path: &Path) -> Result<Slot, Unknown>;

    /// Where is found whether a condition, which was checked, held for a while; `held` is how that is written.
    ///
    /// # Errors
    /// When nothing can be remembered, or not that much.
    fn keep(&self, held: &Held, condition: &Typed) -> Result<Slot, Unknown> {
        let _ = condition;
        Err(Unknown { message: Some(format!("`{}` is remembered nowhere", held.text())), ..Unknown::default() })
    }
}

/// An expression that was checked, with the slots of its variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    expr: Expr,
    kind: Kind,
    slots: Vec<(Path, Slot)>,
}

impl Typed {
    /// The tree.
    #[must_use]
    pub fn expr(&self) -> &Expr {
        &self.expr
    }

    /// What kind of thing it gives.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The variables in it, each once, in the order of their first use.
    #[must_use]
    pub fn variables(&self) -> &[(Path, Slot)] {
        &self.slots
    }

    /// The slot of a variable that stands in it.
    pub(super) fn slot(&self, path: &Path) -> Slot {
        self.slots
            .iter()
            .find(|(known, _)| known == path)
            .map(|(_, slot)| *slot)
            .expect("`check` resolved every variable of the tree")
    }
}

/// Checks an expression of which a number, or a condition, is wanted.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check(expr: &Expr, names: &dyn Names, wanted: Kind) -> Result<Typed, Vec<Diagnostic>> {
    let mut checker = Checker { names, slots: Vec::new(), faults: Vec::new() };
    checker.want(expr, wanted);
    if checker.faults.is_empty() {
        Ok(Typed { expr: expr.clone(), kind: wanted, slots: checker.slots })
    } else {
        Err(checker.faults)
    }
}

/// What kind of thing an expression gives, by its outermost sign; `None` where that hangs on a name that is not known.
#[must_use]
pub fn kind_of(expr: &Expr, names: &dyn Names) -> Option<Kind> {
    match &expr.term {
        Term::Number(_) | Term::Negate(_) | Term::Binary(..) | Term::Call(..) => Some(Kind::Number),
        Term::Truth(_) | Term::Not(_) | Term::Compare(..) | Term::Logic(..) => Some(Kind::Condition),
        Term::Variable(Path::Held(_)) => Some(Kind::Condition),
        Term::Variable(path) => names.resolve(path).ok().map(Slot::kind),
        Term::If(_, yes, _) => kind_of(yes, names),
        Term::Defined(_, inner) => kind_of(inner, names),
    }
}

struct Checker<'n> {
    names: &'n dyn Names,
    slots: Vec<(Path, Slot)>,
    faults: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn want(&mut self, expr: &Expr, wanted: Kind) {
        let found = match &expr.term {
            Term::Number(number) => {
                if *number > LIMIT {
                    let message =
                        format!("{} is beyond the numbers of expressions, which go up to {LIMIT:e}", figure(*number));
                    self.faults.push(Diagnostic::error("out-of-range", expr.span, message));
                }
                Kind::Number
            }
            Term::Truth(_) => Kind::Condition,
            Term::Variable(path) => match self.resolve(expr, path) {
                Some(slot) => slot.kind(),
                None => return,
            },
            Term::Negate(inner) => {
                self.want(inner, Kind::Number);
                Kind::Number
            }
            Term::Not(inner) => {
                self.want(inner, Kind::Condition);
                Kind::Condition
            }
            Term::Binary(operator, left, right) => {
                self.want(left, Kind::Number);
                self.want(right, Kind::Number);
                if *operator == Arithmetic::Divide && constant(right) == Some(0.0) {
                    self.faults.push(Diagnostic::error(
                        "division-by-zero",
                        right.span,
                        format!("division by `{right}`, which is zero"),
                    ));
                }
                Kind::Number
            }
            Term::Compare(_, left, right) => {
                self.want(left, Kind::Number);
                self.want(right, Kind::Number);
                Kind::Condition
            }
            Term::Logic(_, left, right) => {
                self.want(left, Kind::Condition);
                self.want(right, Kind::Condition);
                Kind::Condition
            }
            Term::If(condition, yes, no) => {
                self.want(condition, Kind::Condition);
                self.want(yes, wanted);
                self.want(no, wanted);
                return;
            }
            Term::Call(function, arguments) => {
                for argument in arguments {
                    self.want(argument, Kind::Number);
                }
                self.check_bounds(*function, arguments, expr);
                Kind::Number
            }
            Term::Defined(name, inner) => return self.want_defined(name, inner, expr, wanted),
        };
        if found != wanted {
            let hint = match wanted {
                Kind::Number => format!("write `if {expr} then 1 else 0`"),
                Kind::Condition => format!("compare it with something, as in `{expr} > 50`"),
            };
            let message = format!("expected {}, found {}", wanted.words(), found.words());
            let fault = Diagnostic::error("wrong-kind", expr.span, message);
            self.faults.push(if hint.len() <= 100 { fault.hint(hint) } else { fault });
        }
    }

    /// What a name stands for was checked where it is defined; only its kind may be wrong here.
    fn want_defined(&mut self, name: &str, inner: &Expr, expr: &Expr, wanted: Kind) {
        match kind_of(inner, self.names) {
            Some(found) if found != wanted => {
                let message = format!("`{name}` is {}, and {} is needed here", found.words(), wanted.words());
                let hint = match wanted {
                    Kind::Number => format!("write `if {name} then 1 else 0`"),
                    Kind::Condition => format!("compare it with something, as in `{name} > 50`"),
                };
                self.faults.push(Diagnostic::error("kind-define", expr.span, message).hint(hint));
            }
            _ => self.want(inner, wanted),
        }
    }

    /// Bounds the wrong way round would hold everything to the upper one.
    fn check_bounds(&mut self, function: Function, arguments: &[Expr], expr: &Expr) {
        if let (Function::Clip, [_, low, high]) = (function, arguments)
            && let (Some(from), Some(to)) = (constant(low), constant(high))
            && from > to
        {
            let message = format!("the lower bound {from} of `clip` is above the upper bound {to}");
            self.faults.push(
                Diagnostic::error("wrong-arguments", expr.span, message).hint(format!("write `{}`", function.usage())),
            );
        }
    }

    fn resolve(&mut self, expr: &Expr, path: &Path) -> Option<Slot> {
        if let Some((_, slot)) = self.slots.iter().find(|(known, _)| known == path) {
            return Some(*slot);
        }
        let found = match path {
            Path::Held(held) => match check(&held.condition, self.names, Kind::Condition) {
                Ok(condition) => self.names.keep(held, &condition),
                Err(faults) => {
                    self.faults.extend(faults);
                    return None;
                }
            },
            _ => self.names.resolve(path),
        };
        match found {
            Ok(slot) => {
                self.slots.push((path.clone(), slot));
                Some(slot)
            }
            Err(unknown) => {
                let message = unknown.message.unwrap_or_else(|| format!("`{path}` is not known"));
                let hint = unknown.nearest.map(|near| format!("did you mean `{near}`?")).or(unknown.hint);
                let code = unknown.code.unwrap_or("unknown-name");
                self.faults.push(Diagnostic::error(code, expr.span, message).hint_if(hint));
                None
            }
        }
    }
}
