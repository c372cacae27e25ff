//! The canonical text of an expression: one blank around operators, no parentheses that are not needed.
//! Reading it again gives the same tree.

use core::fmt::{Display, Formatter, Result};

use super::{Arithmetic, Expr, Junction, Path, Term};

/// How tightly a term binds: what binds less tightly than its surroundings needs parentheses.
fn binding(term: &Term) -> u8 {
    match term {
        Term::If(..) => 0,
        Term::Logic(Junction::Or, ..) => 1,
        Term::Logic(Junction::And, ..) => 2,
        Term::Not(_) => 3,
        Term::Compare(..) => 4,
        Term::Binary(Arithmetic::Add | Arithmetic::Subtract, ..) => 5,
        Term::Binary(Arithmetic::Multiply | Arithmetic::Divide, ..) => 6,
        Term::Negate(_) => 7,
        Term::Number(_) | Term::Truth(_) | Term::Variable(_) | Term::Call(..) | Term::Defined(..) => 8,
    }
}

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f, self, &ToString::to_string)
    }
}

/// An expression with the variables called by other names than their notations: by their labels, for people.
#[derive(Clone, Copy)]
pub struct Named<'e, F> {
    expr: &'e Expr,
    name: F,
}

impl Expr {
    /// This expression, its variables called as `name` calls them.
    pub fn named<F: Fn(&Path) -> String>(&self, name: F) -> Named<'_, F> {
        Named { expr: self, name }
    }
}

impl<F: Fn(&Path) -> String> Display for Named<'_, F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f, self.expr, &self.name)
    }
}

type Name<'n> = &'n dyn Fn(&Path) -> String;

fn write(f: &mut Formatter<'_>, expr: &Expr, name: Name<'_>) -> Result {
    let own = binding(&expr.term);
    match &expr.term {
        Term::Number(number) => write!(f, "{number}"),
        Term::Truth(truth) => write!(f, "{truth}"),
        Term::Variable(path) => f.write_str(&name(path)),
        Term::Defined(own, _) => f.write_str(own),
        Term::Negate(inner) => {
            f.write_str("-")?;
            inside(f, inner, own, name)
        }
        Term::Not(inner) => {
            f.write_str("not ")?;
            inside(f, inner, own, name)
        }
        Term::Binary(operator, left, right) => infix(f, (left, own), operator.sign(), (right, own + 1), name),
        Term::Compare(comparison, left, right) => infix(f, (left, own + 1), comparison.sign(), (right, own + 1), name),
        Term::Logic(junction, left, right) => infix(f, (left, own), junction.word(), (right, own + 1), name),
        Term::If(condition, yes, no) => {
            f.write_str("if ")?;
            write(f, condition, name)?;
            f.write_str(" then ")?;
            write(f, yes, name)?;
            f.write_str(" else ")?;
            write(f, no, name)
        }
        Term::Call(function, arguments) => {
            write!(f, "{}(", function.name())?;
            for (index, argument) in arguments.iter().enumerate() {
                if index > 0 {
                    f.write_str(", ")?;
                }
                write(f, argument, name)?;
            }
            f.write_str(")")
        }
    }
}

/// Two sides around a sign, each with the least binding at which it needs no parentheses.
fn infix(
    f: &mut Formatter<'_>,
    (left, least_left): (&Expr, u8),
    sign: &str,
    (right, least_right): (&Expr, u8),
    name: Name<'_>,
) -> Result {
    inside(f, left, least_left, name)?;
    write!(f, " {sign} ")?;
    inside(f, right, least_right, name)
}

fn inside(f: &mut Formatter<'_>, expr: &Expr, least: u8, name: Name<'_>) -> Result {
    if binding(&expr.term) >= least {
        return write(f, expr, name);
    }
    f.write_str("(")?;
    write(f, expr, name)?;
    f.write_str(")")
}
