//! Why a condition holds or does not: its comparisons, with the numbers on both sides.
//! This is for reading, one replication at a time; nothing in a run depends on it.

use super::scalar::evaluate_scalar;
use super::{Comparison, Context, Expr, Path, Slot, Term, Typed};
use crate::kernel::Pack;
use crate::text::Span;

/// One comparison of a condition, or one fact such as `strategic.in_force`, with the numbers found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence<'e> {
    /// Two numbers compared. Under a `not` the comparison is turned round, so that it reads as what is asked for.
    Comparison {
        /// The left side and its value.
        left: (&'e Expr, f64),
        /// How they are to compare.
        comparison: Comparison,
        /// The right side and its value.
        right: (&'e Expr, f64),
    },
    /// A fact that is asked to be true or false.
    Fact {
        /// What the fact is called.
        path: &'e Path,
        /// Whether it is asked to be true.
        asked: bool,
        /// Whether it is true.
        found: bool,
    },
}

impl Evidence<'_> {
    /// Whether what is asked for is so.
    #[must_use]
    pub fn holds(&self) -> bool {
        match self {
            Self::Comparison { left, comparison, right } => comparison.holds(left.1, right.1),
            Self::Fact { asked, found, .. } => asked == found,
        }
    }
}

/// The comparisons and facts of a condition at a state, in the order written.
#[must_use]
pub fn evidence<'e>(typed: &'e Typed, levels: &[Pack<1>], context: &Context<'_, 1>) -> Vec<Evidence<'e>> {
    let read = |path: &Path| match typed.slot(path) {
        Slot::Level(index) => levels[usize::from(index)][0],
        Slot::InForce(index) => context.in_force[usize::from(index)][0],
        Slot::Breadth(index) => context.breadth[usize::from(index)][0],
        Slot::Conduct(pair) => context.record[usize::from(pair)][0] * 100.0,
        Slot::Word(index) => context.word[usize::from(index)][0] * 100.0,
        Slot::Memory(index) | Slot::Fact(index) => context.memory[usize::from(index)][0],
        Slot::Count(index) => context.events[usize::from(index)][0],
        Slot::Rate(index) => context.rates[usize::from(index)][0],
        Slot::Month => context.month,
        Slot::CalendarMonth => context.calendar_month,
    };
    let mut out = Vec::new();
    collect(typed.expr(), true, &read, &mut out);
    out
}

fn collect<'e>(expr: &'e Expr, asked: bool, read: &dyn Fn(&Path) -> f64, out: &mut Vec<Evidence<'e>>) {
    match &expr.term {
        Term::Compare(comparison, left, right) => out.push(Evidence::Comparison {
            left: (left, evaluate_scalar(left, read)),
            comparison: if asked { *comparison } else { comparison.opposite() },
            right: (right, evaluate_scalar(right, read)),
        }),
        Term::Variable(path) => out.push(Evidence::Fact { path, asked, found: read(path) > 0.0 }),
        Term::Not(inner) => collect(inner, !asked, read, out),
        Term::Defined(_, inner) => collect(inner, asked, read, out),
        Term::Logic(..) => expr.parts().into_iter().for_each(|part| collect(part, asked, read, out)),
        Term::If(condition, yes, no) => {
            collect(condition, true, read, out);
            let taken = if evaluate_scalar(condition, read) > 0.0 { yes } else { no };
            collect(taken, asked, read, out);
        }
        _ => {}
    }
}

/// The first place at which an expression can jump as levels move: a comparison, or an `if` or condition that rests on
/// one. `None` where it moves without steps; whether an agreement is in force, or which month it is, is not a step of a
/// level.
#[must_use]
pub fn has_steps(typed: &Typed) -> Option<Span> {
    fn levels(typed: &Typed, expr: &Expr) -> bool {
        match &expr.term {
            Term::Variable(path) => {
                use Slot::{Breadth, Conduct, Count, Level, Rate, Word};
                matches!(typed.slot(path), Level(_) | Breadth(_) | Conduct(_) | Word(_) | Count(_) | Rate(_))
            }
            _ => expr.parts().into_iter().any(|part| levels(typed, part)),
        }
    }
    fn first(typed: &Typed, expr: &Expr) -> Option<Span> {
        match &expr.term {
            Term::Compare(..) | Term::Logic(..) | Term::Not(_) if levels(typed, expr) => Some(expr.span),
            Term::If(condition, ..) if levels(typed, condition) => Some(expr.span),
            _ => expr.parts().into_iter().find_map(|part| first(typed, part)),
        }
    }
    first(typed, typed.expr())
}
