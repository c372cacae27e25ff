//! The canonical text of an expression: one blank around operators, no parentheses that are not needed.
//! Reading it again gives the same tree.

use core::fmt::{Display, Formatter, Result};

use super::{Arithmetic, Expr, Junction, Term};

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
        Term::Number(_) | Term::Truth(_) | Term::Variable(_) | Term::Call(..) => 8,
    }
}

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let own = binding(&self.term);
        match &self.term {
            Term::Number(number) => write!(f, "{number}"),
            Term::Truth(truth) => write!(f, "{truth}"),
            Term::Variable(path) => write!(f, "{path}"),
            Term::Negate(inner) => {
                f.write_str("-")?;
                inside(f, inner, own)
            }
            Term::Not(inner) => {
                f.write_str("not ")?;
                inside(f, inner, own)
            }
            Term::Binary(operator, left, right) => infix(f, left, operator.sign(), right, own, own + 1),
            Term::Compare(comparison, left, right) => infix(f, left, comparison.sign(), right, own + 1, own + 1),
            Term::Logic(junction, left, right) => infix(f, left, junction.word(), right, own, own + 1),
            Term::If(condition, yes, no) => write!(f, "if {condition} then {yes} else {no}"),
            Term::Call(function, arguments) => {
                write!(f, "{}(", function.name())?;
                for (index, argument) in arguments.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{argument}")?;
                }
                f.write_str(")")
            }
        }
    }
}

fn infix(f: &mut Formatter<'_>, left: &Expr, sign: &str, right: &Expr, least_left: u8, least_right: u8) -> Result {
    inside(f, left, least_left)?;
    write!(f, " {sign} ")?;
    inside(f, right, least_right)
}

fn inside(f: &mut Formatter<'_>, expr: &Expr, least: u8) -> Result {
    if binding(&expr.term) < least { write!(f, "({expr})") } else { write!(f, "{expr}") }
}
