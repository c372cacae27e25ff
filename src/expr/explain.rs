//! Why a condition holds or does not: its comparisons, with the numbers on both sides.
//! This is for reading, one replication at a time; nothing in a run depends on it.

use super::scalar::evaluate_scalar;
use super::{Context, Expr, Path, Slot, Term, Typed};
use crate::terms::Pack;
use crate::text::Span;

/// One comparison of a condition, or one condition without parts such as `strategic.in_force`.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The left side as text, or the condition.
    pub left: String,
    /// Its value.
    pub left_value: f64,
    /// The sign between the sides; `is` for a condition.
    pub sign: &'static str,
    /// The right side as text; `true` for a condition.
    pub right: String,
    /// Its value.
    pub right_value: f64,
    /// Whether it holds.
    pub holds: bool,
}

impl core::fmt::Display for Evidence {
    /// `tension 97.2 > 96`: a side that is not a number itself is followed by its value.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let side = |text: &str, value: f64| {
            if text.parse::<f64>().is_ok() { text.to_owned() } else { format!("{text} {}", (value * 10.0).round() / 10.0) }
        };
        if self.sign == "is" {
            return write!(f, "{} is {}", self.left, self.holds);
        }
        write!(f, "{} {} {}", side(&self.left, self.left_value), self.sign, side(&self.right, self.right_value))
    }
}

/// The comparisons of a condition at a state, in the order written.
#[must_use]
pub fn evidence(typed: &Typed, levels: &[Pack<1>], context: &Context<'_, 1>) -> Vec<Evidence> {
    let read = |path: &Path| match typed.slot(path) {
        Slot::Level(index) => levels[usize::from(index)][0],
        Slot::InForce(index) => context.in_force[usize::from(index)][0],
        Slot::Breadth(index) => context.breadth[usize::from(index)][0],
        Slot::Month => context.month,
        Slot::CalendarMonth => context.calendar_month,
    };
    let mut out = Vec::new();
    collect(typed, typed.expr(), &read, &mut out);
    out
}

fn collect(typed: &Typed, expr: &Expr, read: &dyn Fn(&Path) -> f64, out: &mut Vec<Evidence>) {
    match &expr.term {
        Term::Compare(comparison, left, right) => {
            let (left_value, right_value) = (evaluate_scalar(left, read), evaluate_scalar(right, read));
            let holds = comparison.holds(left_value, right_value);
            out.push(Evidence {
                left: left.to_string(),
                left_value,
                sign: comparison.sign(),
                right: right.to_string(),
                right_value,
                holds,
            });
        }
        Term::Variable(path) if matches!(typed.slot(path), Slot::InForce(_)) => {
            let value = read(path);
            out.push(Evidence {
                left: path.to_string(),
                left_value: value,
                sign: "is",
                right: "true".to_owned(),
                right_value: 1.0,
                holds: value > 0.0,
            });
        }
        Term::Not(_) | Term::Logic(..) | Term::If(..) => {
            for part in expr.parts() {
                collect(typed, part, read, out);
            }
        }
        _ => {}
    }
}

/// The first place at which an expression can jump: a comparison, an `if`, or a condition used as such. `None` where it moves without steps.
#[must_use]
pub fn has_steps(typed: &Typed) -> Option<Span> {
    fn first(expr: &Expr) -> Option<Span> {
        match expr.term {
            Term::Compare(..) | Term::Logic(..) | Term::Not(_) | Term::If(..) => Some(expr.span),
            _ => expr.parts().into_iter().find_map(first),
        }
    }
    first(typed.expr())
}
