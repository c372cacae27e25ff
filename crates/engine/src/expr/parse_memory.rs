//! From text to what is remembered: a happening in brackets, or a condition and for how long it held.

use super::cursor::{Parsed, Parser};
use super::{Expr, Held, MOST_MONTHS, Path, Recall, Term};
use crate::text::{Diagnostic, Span};

const HAPPENINGS: &str = "a happening is written `heatwave`, `us.strike`, `us.strike.succeeded` or `talks.deal`";
const HELD: &str = "write `held(CONDITION, MONTHS)`, as in `held(attacks > 50, 3)`";

impl Parser<'_> {
    /// A happening in brackets: `since(us.strike.succeeded)`.
    pub(super) fn recall(&mut self, recall: Recall, start: Span) -> Parsed {
        let open = self.span_at(self.next);
        self.next += 1;
        let mut happening = String::new();
        loop {
            let at = self.span_at(self.next);
            let Some(word) = self.peek_word() else {
                let after = if happening.is_empty() { format!("{}(", recall.word()) } else { happening };
                let message = format!("expected a happening after `{after}`");
                return self.stop(Diagnostic::error("bad-expression", at, message).hint(HAPPENINGS));
            };
            self.next += 1;
            self.check_name(word, at);
            happening += word;
            if !self.take_sign(".") {
                break;
            }
            happening.push('.');
        }
        if self.peek().is_some() && self.peek_sign() != Some(")") {
            let message = format!("`{}` takes one happening and nothing else", recall.word());
            let fault = Diagnostic::error("wrong-arguments", self.span_at(self.next), message);
            return self.stop(fault.hint(HAPPENINGS));
        }
        self.close(open)?;
        let span = start.to(self.span_at(self.next - 1));
        Ok((Expr { span, term: Term::Variable(Path::Memory(recall, happening)) }, 1))
    }

    /// A condition and for how long it held: `held(attacks > 50, 3)`.
    pub(super) fn held(&mut self, start: Span) -> Parsed {
        let open = self.span_at(self.next);
        self.next += 1;
        let (condition, height) = self.nested(Self::expression)?;
        let months = if self.take_sign(",") { Some(self.nested(Self::expression)?.0) } else { None };
        if self.take_sign(",") {
            let fault = Diagnostic::error(
                "wrong-arguments",
                self.span_at(self.next - 1),
                "`held` takes a condition and months",
            );
            return self.stop(fault.hint(HELD));
        }
        self.close(open)?;
        let span = start.to(self.span_at(self.next - 1));
        let height = self.join(&[height], span)?;
        let months = self.duration(months, span);
        let held = Box::new(Held::new(condition, months));
        Ok((Expr { span, term: Term::Variable(Path::Held(held)) }, height))
    }

    /// For how long a condition is held: a plain number of months.
    fn duration(&mut self, months: Option<Expr>, whole: Span) -> f64 {
        let fault = match months.map(|it| (it.span, it.term)) {
            Some((_, Term::Number(months))) if months > 0.0 && months <= MOST_MONTHS => return months,
            Some((at, Term::Number(_) | Term::Negate(_))) => {
                let message = format!("a condition is held for more than 0 and at most {MOST_MONTHS} months");
                Diagnostic::error("out-of-range", at, message)
            }
            Some((at, _)) => {
                let message = "for how long a condition held is a plain number of months";
                Diagnostic::error("wrong-arguments", at, message).hint(HELD)
            }
            None => Diagnostic::error("wrong-arguments", whole, "`held` does not say for how many months").hint(HELD),
        };
        self.faults.push(fault);
        1.0
    }
}
