//! From text to tree, by precedence climbing over tokens.
//! What cannot be understood is said in the language's own terms; whether names exist is for `check`.

use super::cursor::{Parsed, Parser, Stop};
use super::foreign::{foreign, stray};
use super::token::Token;
use super::{Arithmetic, Comparison, Expr, Function, Junction, Path, Recall, Term};
use crate::text::{Diagnostic, Span, is_name, nearest};

/// The longest expression, in characters.
pub const MAX_LENGTH: usize = 4_000;
/// The deepest nesting of parentheses, functions and the like.
pub const MAX_NESTING: usize = 64;
/// The most operations that may depend on one another.
pub const MAX_CHAIN: usize = 256;

const COMMAS: &str = "only the arguments of a function are separated by commas; decimals are written with a point";
const OPERAND: &str = "a number, a variable or `(`";

/// Reads an expression. `at` is the place of the text in its source, with its quotes; where the text was written with
/// escapes, faults have the place of the whole of it.
///
/// # Errors
/// What is wrong with it, at its place.
pub fn parse(text: &str, at: Span) -> Result<Expr, Vec<Diagnostic>> {
    let mut parser = Parser::new(text, at);
    if text.chars().count() > MAX_LENGTH {
        let fault = Diagnostic::error("too-long", at, format!("an expression of more than {MAX_LENGTH} characters"));
        return Err(vec![fault.hint("give parts of it a name, with `define`")]);
    }
    let expr = parser.whole();
    match expr {
        Ok((expr, _)) if parser.faults.is_empty() => Ok(expr),
        _ => Err(parser.faults),
    }
}

/// Reads a single variable, such as the key of an effect.
///
/// # Errors
/// When it is not written as a variable.
pub fn parse_path(text: &str, at: Span) -> Result<Path, Vec<Diagnostic>> {
    let refuse = |at: Span| {
        let fault = Diagnostic::error("bad-expression", at, format!("expected a variable, found `{text}`"));
        vec![fault.hint("variables are written `attacks`, `us.influence`, `issue.troops` or `iran->baghdad`")]
    };
    match parse(text, at) {
        Ok(Expr { term: Term::Variable(path), .. }) => Ok(path),
        Ok(_) => Err(refuse(at)),
        Err(faults) => Err(if text.trim().is_empty() { refuse(at) } else { faults }),
    }
}

impl Parser<'_> {
    fn whole(&mut self) -> Parsed {
        if self.tokens.is_empty() {
            let fault = Diagnostic::error("bad-expression", self.at, "the expression is empty");
            return self.stop(
                fault.hint("write a number, a variable such as `attacks`, or a condition such as `attacks > 44`"),
            );
        }
        let expr = self.expression()?;
        if self.next == self.tokens.len() { Ok(expr) } else { self.leftover() }
    }

    /// Something follows where the expression could have ended.
    fn leftover<T>(&mut self) -> Result<T, Stop> {
        let span = self.span_at(self.next);
        let fault = |message: String| Diagnostic::error("bad-expression", span, message);
        let fault = match self.peek() {
            Some(Token::Sign(")")) => fault("`)` closes nothing".to_owned()).hint("delete it, or open it before"),
            Some(Token::Sign(",")) => fault("`,` is out of place here".to_owned()).hint(COMMAS),
            Some(Token::Sign(sign)) => match foreign(sign) {
                Some((message, hint)) => fault(message).hint(hint),
                None => fault(format!("`{sign}` is out of place here")),
            },
            Some(Token::Word(word @ ("then" | "else"))) => {
                fault(format!("`{word}` without `if`")).hint("write `if CONDITION then A else B`")
            }
            Some(Token::Word(word)) => match word.to_lowercase().as_str() {
                "and" | "or" | "not" => fault(format!("`{word}` is out of place here"))
                    .hint("write `and`, `or` and `not` in lower case, between conditions"),
                _ => fault(format!("expected an operator before `{word}`")),
            },
            Some(Token::Number(number)) => fault(format!("expected an operator before `{number}`")),
            Some(Token::Stray(c)) => stray(*c, span),
            None => fault("the expression ends too early".to_owned()),
        };
        self.stop(fault)
    }

    pub(super) fn expression(&mut self) -> Parsed {
        self.junctions(Junction::Or)
    }

    fn junctions(&mut self, junction: Junction) -> Parsed {
        let inner = |it: &mut Self| if junction == Junction::Or { it.junctions(Junction::And) } else { it.negation() };
        let (mut left, mut height) = inner(self)?;
        while self.take_word(junction.word()) {
            let (right, other) = inner(self)?;
            let span = left.span.to(right.span);
            height = self.join(&[height, other], span)?;
            left = Expr { span, term: Term::Logic(junction, Box::new(left), Box::new(right)) };
        }
        Ok((left, height))
    }

    fn negation(&mut self) -> Parsed {
        let start = self.span_at(self.next);
        if !self.take_word("not") {
            return self.comparison();
        }
        let (inner, height) = self.nested(Self::negation)?;
        let span = start.to(inner.span);
        Ok((Expr { span, term: Term::Not(Box::new(inner)) }, self.join(&[height], span)?))
    }

    fn comparison(&mut self) -> Parsed {
        let (left, height) = self.sum()?;
        let Some(comparison) = self.peek_sign().and_then(comparison) else { return Ok((left, height)) };
        self.next += 1;
        let (right, other) = self.sum()?;
        let span = left.span.to(right.span);
        if self.peek_sign().and_then(self::comparison).is_some() {
            let fault =
                Diagnostic::error("chained-comparison", self.span_at(self.next), "comparisons cannot be chained");
            return self.stop(fault.hint("write `a < b and b < c`"));
        }
        let height = self.join(&[height, other], span)?;
        Ok((Expr { span, term: Term::Compare(comparison, Box::new(left), Box::new(right)) }, height))
    }

    fn sum(&mut self) -> Parsed {
        self.arithmetic(&[("+", Arithmetic::Add), ("-", Arithmetic::Subtract)], Self::product)
    }

    fn product(&mut self) -> Parsed {
        self.arithmetic(&[("*", Arithmetic::Multiply), ("/", Arithmetic::Divide)], Self::unary)
    }

    fn arithmetic(&mut self, signs: &[(&str, Arithmetic)], inner: fn(&mut Self) -> Parsed) -> Parsed {
        let (mut left, mut height) = inner(self)?;
        while let Some((_, operator)) = signs.iter().find(|(sign, _)| self.peek_sign() == Some(sign)) {
            self.next += 1;
            let (right, other) = inner(self)?;
            let span = left.span.to(right.span);
            height = self.join(&[height, other], span)?;
            left = Expr { span, term: Term::Binary(*operator, Box::new(left), Box::new(right)) };
        }
        Ok((left, height))
    }

    fn unary(&mut self) -> Parsed {
        let start = self.span_at(self.next);
        if !self.take_sign("-") {
            return self.operand();
        }
        let (inner, height) = self.nested(Self::unary)?;
        let span = start.to(inner.span);
        Ok((Expr { span, term: Term::Negate(Box::new(inner)) }, self.join(&[height], span)?))
    }

    fn operand(&mut self) -> Parsed {
        let span = self.span_at(self.next);
        match self.peek() {
            Some(Token::Number(written)) => {
                let number: f64 = written.parse().unwrap_or(f64::INFINITY);
                if !number.is_finite() {
                    let fault = Diagnostic::error("not-finite", span, format!("`{written}` is too large a number"));
                    return self.stop(fault);
                }
                self.next += 1;
                Ok((Expr { span, term: Term::Number(number) }, 1))
            }
            Some(Token::Sign("(")) => {
                self.next += 1;
                let (inner, height) = self.nested(Self::expression)?;
                self.close(span)?;
                let span = span.to(self.span_at(self.next - 1));
                Ok((Expr { span, ..inner }, height))
            }
            Some(Token::Word("true" | "false")) => {
                let truth = self.take_word("true");
                self.next += usize::from(!truth);
                Ok((Expr { span, term: Term::Truth(truth) }, 1))
            }
            Some(Token::Word("if")) => self.choice(span),
            Some(Token::Word("not")) => {
                let fault = Diagnostic::error(
                    "bad-expression",
                    span,
                    "`not` applies to a condition and cannot stand after an operator",
                );
                self.stop(fault.hint("put it in parentheses: `(not …)`"))
            }
            Some(Token::Word(word)) if !matches!(*word, "and" | "or" | "then" | "else") => {
                let word = *word;
                self.next += 1;
                if self.peek_sign() == Some("(") { self.call(word, span) } else { self.variable(word, span) }
            }
            _ => self.no_operand(),
        }
    }

    /// An operand is expected and something else, or nothing, is there.
    fn no_operand<T>(&mut self) -> Result<T, Stop> {
        let before = self.next.checked_sub(1).map(|index| match &self.tokens[index].0 {
            Token::Number(text) | Token::Word(text) | Token::Sign(text) => (*text).to_owned(),
            Token::Stray(c) => c.to_string(),
        });
        let after = before.map_or(String::new(), |before| format!(" after `{before}`"));
        let span = self.span_at(self.next);
        let fault = match self.peek() {
            Some(Token::Sign(sign)) => match foreign(sign) {
                Some((message, hint)) => Diagnostic::error("bad-expression", span, message).hint(hint),
                None => Diagnostic::error("bad-expression", span, format!("expected {OPERAND}{after}, found `{sign}`")),
            },
            Some(Token::Stray(c)) => stray(*c, span),
            Some(Token::Word(text) | Token::Number(text)) => {
                Diagnostic::error("bad-expression", span, format!("expected {OPERAND}{after}, found `{text}`"))
            }
            None => Diagnostic::error("bad-expression", span, format!("expected {OPERAND}{after}")),
        };
        self.stop(fault)
    }

    pub(super) fn close(&mut self, open: Span) -> Result<(), Stop> {
        if self.take_sign(")") {
            return Ok(());
        }
        if self.peek().is_none() {
            return self.stop(Diagnostic::error("bad-expression", open, "this `(` is never closed"));
        }
        self.leftover()
    }

    fn choice(&mut self, start: Span) -> Parsed {
        self.next += 1;
        let (condition, a) = self.nested(Self::expression)?;
        self.keyword("then")?;
        let (yes, b) = self.nested(Self::expression)?;
        self.keyword("else")?;
        let (no, c) = self.nested(Self::expression)?;
        let span = start.to(no.span);
        let height = self.join(&[a, b, c], span)?;
        Ok((Expr { span, term: Term::If(Box::new(condition), Box::new(yes), Box::new(no)) }, height))
    }

    fn keyword(&mut self, word: &str) -> Result<(), Stop> {
        if self.take_word(word) {
            return Ok(());
        }
        if matches!(self.peek(), Some(Token::Sign(sign)) if foreign(sign).is_some()) {
            return self.leftover();
        }
        let fault = Diagnostic::error("bad-expression", self.span_at(self.next), format!("expected `{word}` here"));
        self.stop(fault.hint("write `if CONDITION then A else B`"))
    }

    fn call(&mut self, name: &str, start: Span) -> Parsed {
        if let Some(recall) = Recall::named(name) {
            return self.recall(recall, start);
        }
        match name {
            "held" => return self.held(start),
            "real" => return self.real(start),
            _ => {}
        }
        let open = self.span_at(self.next);
        self.next += 1;
        let mut arguments = Vec::new();
        let mut heights = Vec::new();
        if self.peek_sign() != Some(")") {
            loop {
                let (argument, height) = self.nested(Self::expression)?;
                arguments.push(argument);
                heights.push(height);
                if !self.take_sign(",") {
                    break;
                }
            }
        }
        self.close(open)?;
        let span = start.to(self.span_at(self.next - 1));
        let height = self.join(&heights, span)?;
        let Some(function) = Function::named(name) else {
            let known: Vec<&str> = Function::ALL
                .map(Function::name)
                .into_iter()
                .chain(Recall::ALL.map(Recall::word))
                .chain(["held", "real"])
                .collect();
            let hint = match nearest(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    format!("there are {}", known.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "))
                }
            };
            self.faults.push(
                Diagnostic::error("unknown-function", start, format!("there is no function `{name}`")).hint(hint),
            );
            return Ok((Expr { span, term: Term::Number(1.0) }, height));
        };
        if !function.takes(arguments.len()) {
            let count = match arguments.len() {
                0 => "no arguments".to_owned(),
                1 => "1 argument".to_owned(),
                many => format!("{many} arguments"),
            };
            let fault = Diagnostic::error("wrong-arguments", span, format!("`{name}` cannot be used with {count}"));
            self.faults.push(fault.hint(format!("write `{}`", function.usage())));
            return Ok((Expr { span, term: Term::Number(1.0) }, height));
        }
        Ok((Expr { span, term: Term::Call(function, arguments) }, height))
    }

    fn variable(&mut self, first: &str, start: Span) -> Parsed {
        self.check_name(first, start);
        let joint = match self.peek_sign() {
            Some(joint @ ("." | "->")) => joint,
            _ => return Ok((Expr { span: start, term: Term::Variable(Path::Name(first.to_owned())) }, 1)),
        };
        self.next += 1;
        let end = self.span_at(self.next);
        let Some(second) = self.peek_word() else {
            let what =
                if joint == "." { "a variable such as `us.influence`" } else { "two actors, as in `iran->baghdad`" };
            let fault = Diagnostic::error("bad-expression", end, format!("expected a name after `{first}{joint}`"));
            return self.stop(fault.hint(format!("`{joint}` is part of the name of {what}")));
        };
        self.next += 1;
        self.check_name(second, end);
        let (first, second) = (first.to_owned(), second.to_owned());
        if joint == "." && first == "conduct" {
            return self.conduct(second, start.to(end));
        }
        let path = if joint == "." { Path::Member(first, second) } else { Path::Relation(first, second) };
        Ok((Expr { span: start.to(end), term: Term::Variable(path) }, 1))
    }

    /// What `from` did to somebody: the name of whom is still to come.
    fn conduct(&mut self, from: String, start: Span) -> Parsed {
        let end = self.span_at(self.next + 1);
        let is_joined = self.peek_sign() == Some(".");
        if is_joined {
            self.next += 1;
        }
        let Some(to) = self.peek_word().filter(|_| is_joined) else {
            let fault = Diagnostic::error("bad-expression", start, format!("`conduct.{from}` does not say to whom"));
            return self.stop(fault.hint("write `conduct.iran.us`: what `iran` did to `us` lately, -100 to 100"));
        };
        self.next += 1;
        self.check_name(to, end);
        let path = Path::Conduct(from, to.to_owned());
        Ok((Expr { span: start.to(end), term: Term::Variable(path) }, 1))
    }

    pub(super) fn check_name(&mut self, name: &str, span: Span) {
        if !is_name(name) {
            let fault = Diagnostic::error("bad-name", span, format!("`{name}` is not a name"));
            self.faults
                .push(fault.hint("names consist of lower-case letters, digits and `_`, and begin with a letter"));
        }
    }
}

fn comparison(sign: &str) -> Option<Comparison> {
    match sign {
        "<" => Some(Comparison::Less),
        "<=" => Some(Comparison::AtMost),
        ">" => Some(Comparison::Greater),
        ">=" => Some(Comparison::AtLeast),
        _ => None,
    }
}
