//! The range of an expression, by interval arithmetic, and where the rules of totality may come into play.
//! A range is never too narrow, but a variable that is used twice may make it too wide.

use super::{Arithmetic, Comparison, Expr, Function, Junction, Slot, Term, Typed, total};
use crate::kernel::ops;
use crate::text::Span;

/// What may happen in an expression that its author hardly meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// A divisor may be 0.
    Divisor,
    /// The argument of a logarithm may be 0 or less.
    Logarithm,
    /// The argument of a square root may be below 0.
    Root,
    /// The base of a power may be below 0.
    Power,
}

/// Between which numbers an expression lies; a condition that is always true lies between 1 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranged {
    /// Never less than this.
    pub low: f64,
    /// Never more than this.
    pub high: f64,
    /// The places to look at, in the order written.
    pub doubts: Vec<(Span, Doubt)>,
}

/// The range of an expression whose variables lie between `bounds`; those of conditions are held to 0..1.
#[must_use]
pub fn range(typed: &Typed, bounds: &dyn Fn(Slot) -> (f64, f64)) -> Ranged {
    range_of(typed, typed.expr(), bounds)
}

/// The range of a part of an expression.
#[must_use]
pub fn range_of(typed: &Typed, part: &Expr, bounds: &dyn Fn(Slot) -> (f64, f64)) -> Ranged {
    let mut ranging = Ranging { typed, bounds, doubts: Vec::new() };
    let Between(low, high) = ranging.of(part);
    Ranged { low, high, doubts: ranging.doubts }
}

#[derive(Clone, Copy)]
struct Between(f64, f64);

impl Between {
    /// The range of a function that takes its extremes at the corners.
    fn corners(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let values = [f(self.0, other.0), f(self.0, other.1), f(self.1, other.0), f(self.1, other.1)];
        Self(values.into_iter().fold(f64::INFINITY, total::min), values.into_iter().fold(f64::NEG_INFINITY, total::max))
    }

    fn rising(self, f: impl Fn(f64) -> f64) -> Self {
        Self(f(self.0), f(self.1))
    }

    fn hull(self, other: Self) -> Self {
        Self(total::min(self.0, other.0), total::max(self.1, other.1))
    }
}

struct Ranging<'a> {
    typed: &'a Typed,
    bounds: &'a dyn Fn(Slot) -> (f64, f64),
    doubts: Vec<(Span, Doubt)>,
}

impl Ranging<'_> {
    fn of(&mut self, expr: &Expr) -> Between {
        match &expr.term {
            Term::Number(number) => Between(total::hold(*number), total::hold(*number)),
            Term::Truth(truth) => Between(total::truth(*truth), total::truth(*truth)),
            Term::Variable(path) => match self.typed.slot(path) {
                slot @ (Slot::InForce(_) | Slot::Fact(_)) => {
                    let (low, high) = (self.bounds)(slot);
                    Between(total::max(low, 0.0), total::min(high, 1.0))
                }
                slot => {
                    let (low, high) = (self.bounds)(slot);
                    Between(low, high)
                }
            },
            Term::Negate(inner) => {
                let Between(low, high) = self.of(inner);
                Between(-high, -low)
            }
            Term::Not(inner) => {
                let Between(low, high) = self.of(inner);
                Between(1.0 - high, 1.0 - low)
            }
            Term::Binary(operator, left, right) => self.binary(*operator, left, right),
            Term::Compare(comparison, left, right) => {
                let (a, b) = (self.of(left), self.of(right));
                compare(*comparison, a, b)
            }
            Term::Logic(junction, left, right) => {
                let (a, b) = (self.of(left), self.of(right));
                match junction {
                    Junction::And => Between(a.0 * b.0, a.1 * b.1),
                    Junction::Or => Between(total::max(a.0, b.0), total::max(a.1, b.1)),
                }
            }
            Term::If(condition, yes, no) => {
                let Between(never, ever) = self.of(condition);
                let (yes, no) = (self.of(yes), self.of(no));
                match (never > 0.0, ever > 0.0) {
                    (true, _) => yes,
                    (_, false) => no,
                    _ => yes.hull(no),
                }
            }
            Term::Call(function, arguments) => self.call(*function, arguments),
            Term::Defined(_, inner) => self.of(inner),
        }
    }

    fn binary(&mut self, operator: Arithmetic, left: &Expr, right: &Expr) -> Between {
        let (a, b) = (self.of(left), self.of(right));
        match operator {
            Arithmetic::Add => Between(total::add(a.0, b.0), total::add(a.1, b.1)),
            Arithmetic::Subtract => Between(total::subtract(a.0, b.1), total::subtract(a.1, b.0)),
            Arithmetic::Multiply => a.corners(b, total::multiply),
            Arithmetic::Divide if b.0 <= 0.0 && b.1 >= 0.0 => {
                self.doubts.push((right.span, Doubt::Divisor));
                // Both signs of the smallest divisor, as far as the divisor can have them.
                let above = a.corners(Between(total::TINY, total::max(b.1, total::TINY)), total::divide);
                if b.0 < 0.0 {
                    above.hull(a.corners(Between(total::min(b.0, -total::TINY), -total::TINY), total::divide))
                } else {
                    above
                }
            }
            Arithmetic::Divide => a.corners(b, total::divide),
        }
    }

    fn call(&mut self, function: Function, arguments: &[Expr]) -> Between {
        let values: Vec<Between> = arguments.iter().map(|it| self.of(it)).collect();
        match (function, values.as_slice()) {
            (Function::Sig, [x]) => x.rising(ops::sig),
            (Function::Exp, [x]) => x.rising(total::exp),
            (Function::Ln, [x]) => {
                self.doubt(x.0 <= 0.0, &arguments[0], Doubt::Logarithm);
                x.rising(total::ln)
            }
            (Function::Sqrt, [x]) => {
                self.doubt(x.0 < 0.0, &arguments[0], Doubt::Root);
                x.rising(total::sqrt)
            }
            (Function::Pow, [base, exponent]) => {
                self.doubt(base.0 < 0.0, &arguments[0], Doubt::Power);
                let positive =
                    Between(total::max(base.0, 1e-300), total::max(base.1, 1e-300)).corners(*exponent, total::pow);
                // At a base of 0 the power jumps: to 0, or to 1 if the exponent is 0.
                if base.0 <= 0.0 { positive.hull(Between(0.0, 1.0)) } else { positive }
            }
            (Function::Abs, [x]) if x.0 >= 0.0 => *x,
            (Function::Abs, [x]) if x.1 <= 0.0 => Between(-x.1, -x.0),
            (Function::Abs, [x]) => Between(0.0, total::max(-x.0, x.1)),
            (Function::Clip, [x, low, high]) => Between(ops::clip(x.0, low.0, high.0), ops::clip(x.1, low.1, high.1)),
            (Function::Min, [first, rest @ ..]) => {
                rest.iter().fold(*first, |a, b| Between(total::min(a.0, b.0), total::min(a.1, b.1)))
            }
            (Function::Max, [first, rest @ ..]) => {
                rest.iter().fold(*first, |a, b| Between(total::max(a.0, b.0), total::max(a.1, b.1)))
            }
            _ => unreachable!("the parser refuses wrong numbers of arguments"),
        }
    }

    fn doubt(&mut self, when: bool, at: &Expr, doubt: Doubt) {
        if when {
            self.doubts.push((at.span, doubt));
        }
    }
}

/// Certain where the ranges do not overlap.
fn compare(comparison: Comparison, a: Between, b: Between) -> Between {
    let (surely, possibly) = match comparison {
        Comparison::Less => (a.1 < b.0, a.0 < b.1),
        Comparison::AtMost => (a.1 <= b.0, a.0 <= b.1),
        Comparison::Greater => (a.0 > b.1, a.1 > b.0),
        Comparison::AtLeast => (a.0 >= b.1, a.1 >= b.0),
    };
    Between(total::truth(surely), total::truth(possibly))
}
