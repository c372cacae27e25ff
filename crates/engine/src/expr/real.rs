//! Numbers in their unit: `real(troops)` of a level with anchors, from text to what it stands for. Which levels have
//! anchors is told through a function.

use super::cursor::{Parsed, Parser};
use super::{Arithmetic, Expr, Path, Term};
use crate::text::{Diagnostic, Span};

const USAGE: &str = "write `real(troops)`: the number that a level with anchors stands for";

impl Parser<'_> {
    /// A level in brackets: `real(troops)`.
    pub(super) fn real(&mut self, start: Span) -> Parsed {
        let open = self.span_at(self.next);
        self.next += 1;
        let (level, height) = self.nested(Self::expression)?;
        self.close(open)?;
        let span = start.to(self.span_at(self.next - 1));
        let path = match level.term {
            Term::Variable(path @ (Path::Name(_) | Path::Member(..) | Path::Relation(..))) => path,
            _ => {
                let fault = Diagnostic::error("wrong-arguments", level.span, "`real` takes one level and nothing else");
                self.faults.push(fault.hint(USAGE));
                return Ok((Expr { span, term: Term::Number(1.0) }, height));
            }
        };
        let height = self.join(&[height], span)?;
        Ok((Expr { span, term: Term::Variable(Path::Real(Box::new(path))) }, height))
    }
}

/// What `real(level)` stands for where 0 points are `at_0` and 100 points are `at_100`:
/// `at_0 + level * (at_100 - at_0) / 100`.
#[must_use]
pub fn in_unit(level: &Path, at_0: f64, at_100: f64, span: Span) -> Expr {
    let expr = |term: Term| Box::new(Expr { span, term });
    let number = |x: f64| {
        let size = expr(Term::Number(x.abs()));
        if x < 0.0 { expr(Term::Negate(size)) } else { size }
    };
    let per_point = number((at_100 - at_0) / 100.0);
    let above = expr(Term::Binary(Arithmetic::Multiply, expr(Term::Variable(level.clone())), per_point));
    Expr { span, term: Term::Binary(Arithmetic::Add, number(at_0), above) }
}
