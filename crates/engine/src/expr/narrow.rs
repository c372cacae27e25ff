//! Where the variables of a condition have to lie for it to hold, as boxes; and the comparisons and branches in an
//! expression, for whoever doubts them. A box is never too small: what can't be read off a comparison of a variable
//! with a number leaves the box as it is.

use super::scalar::constant;
use super::{Comparison, Expr, Junction, Slot, Term, Typed, range_of};

/// The most boxes that are told apart; a condition with more alternatives is not narrowed.
const MOST: usize = 64;

/// A box: variables and the bounds between which each has to lie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region(Vec<(Slot, f64, f64)>);

impl Region {
    /// The bounds of a variable, where it is bounded here.
    #[must_use]
    pub fn bounds(&self, slot: Slot) -> Option<(f64, f64)> {
        self.0.iter().find(|(it, ..)| *it == slot).map(|(_, low, high)| (*low, *high))
    }

    /// Both at once; `None` where nothing lies in both.
    fn meet(&self, other: &Self) -> Option<Self> {
        let mut out = self.clone();
        for &(slot, low, high) in &other.0 {
            match out.0.iter_mut().find(|(it, ..)| *it == slot) {
                Some(own) => {
                    own.1 = own.1.max(low);
                    own.2 = own.2.min(high);
                }
                None => out.0.push((slot, low, high)),
            }
        }
        out.0.iter().all(|(_, low, high)| low <= high).then_some(out)
    }
}

/// Boxes outside of which a condition can't be as `asked`; none where it never is, whatever its variables are between
/// `bounds`.
#[must_use]
pub fn regions(typed: &Typed, asked: bool, bounds: &dyn Fn(Slot) -> (f64, f64)) -> Vec<Region> {
    let narrowing = Narrowing { typed, bounds };
    narrowing.of(typed.expr(), asked)
}

struct Narrowing<'a> {
    typed: &'a Typed,
    bounds: &'a dyn Fn(Slot) -> (f64, f64),
}

impl Narrowing<'_> {
    fn of(&self, expr: &Expr, asked: bool) -> Vec<Region> {
        match &expr.term {
            Term::Truth(truth) => everywhere(*truth == asked),
            Term::Not(inner) => self.of(inner, !asked),
            Term::Defined(_, inner) => self.of(inner, asked),
            Term::Logic(junction, left, right) => {
                let (left, right) = (self.of(left, asked), self.of(right, asked));
                if (*junction == Junction::And) == asked { self.both(&left, &right) } else { either(left, right) }
            }
            Term::Compare(..) | Term::Variable(_) => match bounded(self.typed, expr, asked) {
                Some((slot, low, high)) => self.within(slot, low, high),
                None => everywhere(self.is_possible(expr, asked)),
            },
            _ => everywhere(self.is_possible(expr, asked)),
        }
    }

    fn within(&self, slot: Slot, low: f64, high: f64) -> Vec<Region> {
        let (least, most) = (self.bounds)(slot);
        let (low, high) = (low.max(least), high.min(most));
        if low <= high { vec![Region(vec![(slot, low, high)])] } else { Vec::new() }
    }

    fn is_possible(&self, expr: &Expr, asked: bool) -> bool {
        let range = range_of(self.typed, expr, self.bounds);
        if asked { range.high > 0.0 } else { range.low <= 0.0 }
    }

    fn both(&self, left: &[Region], right: &[Region]) -> Vec<Region> {
        if left.len() * right.len() > MOST {
            return everywhere(true);
        }
        left.iter().flat_map(|a| right.iter().filter_map(|b| a.meet(b))).collect()
    }
}

fn either(mut left: Vec<Region>, right: Vec<Region>) -> Vec<Region> {
    left.extend(right);
    if left.len() > MOST { everywhere(true) } else { left }
}

fn everywhere(is_possible: bool) -> Vec<Region> {
    if is_possible { vec![Region::default()] } else { Vec::new() }
}

/// The bounds that a comparison with a number, or a fact, puts on its variable.
fn bounded(typed: &Typed, expr: &Expr, asked: bool) -> Option<(Slot, f64, f64)> {
    if let Term::Variable(path) = &expr.term {
        let value = f64::from(u8::from(asked));
        return Some((typed.slot(path), value, value));
    }
    let (slot, comparison, number) = compared(typed, expr)?;
    let comparison = if asked { comparison } else { comparison.opposite() };
    Some(match comparison {
        Comparison::Less => (slot, f64::NEG_INFINITY, number.next_down()),
        Comparison::AtMost => (slot, f64::NEG_INFINITY, number),
        Comparison::Greater => (slot, number.next_up(), f64::INFINITY),
        Comparison::AtLeast => (slot, number, f64::INFINITY),
    })
}

/// A comparison of a variable with a number, the variable on the left.
fn compared(typed: &Typed, expr: &Expr) -> Option<(Slot, Comparison, f64)> {
    let Term::Compare(comparison, left, right) = &expr.term else { return None };
    match (&left.term, &right.term) {
        (Term::Variable(path), _) => Some((typed.slot(path), *comparison, constant(right)?)),
        (_, Term::Variable(path)) => Some((typed.slot(path), comparison.mirrored(), constant(left)?)),
        _ => None,
    }
}

/// Every comparison of a variable with a number in an expression, in the order written: the comparison, the variable,
/// the number.
#[must_use]
pub fn compared_with(typed: &Typed) -> Vec<(&Expr, Slot, f64)> {
    let mut out = Vec::new();
    walk(typed.expr(), &mut |expr| {
        if let Some((slot, _, number)) = compared(typed, expr) {
            out.push((expr, slot, number));
        }
    });
    out
}

/// The conditions that decide something inside an expression: those of every `if`, and the parts of every `and` and
/// `or`.
#[must_use]
pub fn ifs(typed: &Typed) -> Vec<&Expr> {
    let mut out = Vec::new();
    walk(typed.expr(), &mut |expr| match &expr.term {
        Term::If(condition, ..) => out.push(&**condition),
        Term::Logic(_, left, right) => {
            out.extend([&**left, &**right].into_iter().filter(|it| !matches!(it.term, Term::Logic(..))))
        }
        _ => {}
    });
    out
}

fn walk<'e>(expr: &'e Expr, look: &mut impl FnMut(&'e Expr)) {
    look(expr);
    for part in expr.parts() {
        walk(part, look);
    }
}
