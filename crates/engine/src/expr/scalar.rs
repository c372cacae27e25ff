//! The value of a tree for one replication, by walking it: for folding, for evidence, and as the oracle of the
//! programs. Programs on packs give the same bits, faster.

use super::{Arithmetic, Expr, Function, Junction, Path, Term, total};

/// The value of an expression, with the values of its variables from `read`; conditions are 0 and 1.
#[must_use]
pub fn evaluate_scalar(expr: &Expr, read: &dyn Fn(&Path) -> f64) -> f64 {
    let value = |expr: &Expr| evaluate_scalar(expr, read);
    match &expr.term {
        Term::Number(number) => total::hold(*number),
        Term::Truth(truth) => total::truth(*truth),
        Term::Variable(path) => read(path),
        Term::Defined(_, inner) => value(inner),
        Term::Negate(inner) => -value(inner),
        Term::Not(inner) => 1.0 - value(inner),
        Term::Binary(operator, left, right) => arithmetic(*operator, value(left), value(right)),
        Term::Compare(comparison, left, right) => total::truth(comparison.holds(value(left), value(right))),
        Term::Logic(Junction::And, left, right) => value(left) * value(right),
        Term::Logic(Junction::Or, left, right) => total::max(value(left), value(right)),
        Term::If(condition, yes, no) => {
            if value(condition) > 0.0 {
                value(yes)
            } else {
                value(no)
            }
        }
        Term::Call(function, arguments) => {
            let values: Vec<f64> = arguments.iter().map(value).collect();
            call(*function, &values)
        }
    }
}

/// The value of an expression without variables; `None` where there is one.
pub(super) fn constant(expr: &Expr) -> Option<f64> {
    fn is_constant(expr: &Expr) -> bool {
        !matches!(expr.term, Term::Variable(_)) && expr.parts().into_iter().all(is_constant)
    }
    is_constant(expr).then(|| evaluate_scalar(expr, &|_| 0.0))
}

pub(super) fn arithmetic(operator: Arithmetic, a: f64, b: f64) -> f64 {
    match operator {
        Arithmetic::Add => total::add(a, b),
        Arithmetic::Subtract => total::subtract(a, b),
        Arithmetic::Multiply => total::multiply(a, b),
        Arithmetic::Divide => total::divide(a, b),
    }
}

fn call(function: Function, values: &[f64]) -> f64 {
    match (function, values) {
        (Function::Sig, [x]) => crate::kernel::ops::sig(*x),
        (Function::Clip, [x, low, high]) => crate::kernel::ops::clip(*x, *low, *high),
        (Function::Abs, [x]) => x.abs(),
        (Function::Exp, [x]) => total::exp(*x),
        (Function::Ln, [x]) => total::ln(*x),
        (Function::Sqrt, [x]) => total::sqrt(*x),
        (Function::Pow, [x, y]) => total::pow(*x, *y),
        (Function::Min, [first, rest @ ..]) => rest.iter().fold(*first, |a, b| total::min(a, *b)),
        (Function::Max, [first, rest @ ..]) => rest.iter().fold(*first, |a, b| total::max(a, *b)),
        _ => unreachable!("the parser refuses wrong numbers of arguments"),
    }
}
