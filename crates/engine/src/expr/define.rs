//! Definitions: what names stand for, and numbers in their unit, is put in where they stand, before anything is checked.
//! What that is, is told through a function.

use super::{Expr, Held, Path, Term};

/// The most operations that an expression may come to once names are put in.
pub const MOST_OPERATIONS: usize = 4_000;

/// The bare names in an expression, those in what is remembered too, each once, in the order written.
#[must_use]
pub fn bare_names(expr: &Expr) -> Vec<&str> {
    fn gather<'e>(expr: &'e Expr, out: &mut Vec<&'e str>) {
        match &expr.term {
            Term::Variable(Path::Name(name)) if !out.contains(&name.as_str()) => out.push(name),
            Term::Variable(Path::Held(held)) => gather(&held.condition, out),
            _ => expr.parts().into_iter().for_each(|part| gather(part, out)),
        }
    }
    let mut out = Vec::new();
    gather(expr, &mut out);
    out
}

/// An expression with what names stand for put in; what `defined` does not know stays as it is.
#[must_use]
pub fn put_in(expr: &Expr, defined: &dyn Fn(&Path) -> Option<Expr>) -> Expr {
    rebuilt(expr, &|it| match &it.term {
        Term::Variable(Path::Held(_)) => None,
        Term::Variable(path) => defined(path).map(|it| Term::Defined(path.to_string(), Box::new(it))),
        _ => None,
    })
}

/// An expression with the variables that `value` knows held at numbers. A name that is defined stays where nothing in
/// what it stands for is held, and gives way to it where something is.
///
/// ```
/// use diwan_engine::expr::{held_at, parse};
/// use diwan_engine::text::{FileId, Span};
/// let expr = parse("100 * sig((water - 60) / 10 - t)", Span::top(FileId(0))).expect("an expression");
/// let held = held_at(&expr, &|path| (path.to_string() == "water").then_some(-5.0));
/// assert_eq!(held.to_string(), "100 * sig((-5 - 60) / 10 - t)");
/// ```
#[must_use]
pub fn held_at(expr: &Expr, value: &dyn Fn(&Path) -> Option<f64>) -> Expr {
    rebuilt(expr, &|it| match &it.term {
        Term::Variable(Path::Held(held)) => {
            let condition = held_at(&held.condition, value);
            (condition != held.condition)
                .then(|| Term::Variable(Path::Held(Box::new(Held::new(condition, held.months)))))
        }
        Term::Variable(path) => value(path).map(|number| match Term::Number(number.abs()) {
            size if number < 0.0 => Term::Negate(Box::new(Expr { span: it.span, term: size })),
            size => size,
        }),
        Term::Defined(_, inner) => Some(held_at(inner, value)).filter(|it| *it != **inner).map(|it| it.term),
        _ => None,
    })
}

/// An expression whose parts are replaced by what `change` makes of them; what it leaves alone is rebuilt from its own
/// parts.
fn rebuilt(expr: &Expr, change: &dyn Fn(&Expr) -> Option<Term>) -> Expr {
    let again = |inner: &Expr| Box::new(rebuilt(inner, change));
    let term = change(expr).unwrap_or_else(|| match &expr.term {
        Term::Variable(Path::Held(held)) => {
            let condition = rebuilt(&held.condition, change);
            Term::Variable(Path::Held(Box::new(Held { condition, ..(**held).clone() })))
        }
        Term::Number(_) | Term::Truth(_) | Term::Variable(_) => expr.term.clone(),
        Term::Negate(inner) => Term::Negate(again(inner)),
        Term::Not(inner) => Term::Not(again(inner)),
        Term::Binary(operator, left, right) => Term::Binary(*operator, again(left), again(right)),
        Term::Compare(comparison, left, right) => Term::Compare(*comparison, again(left), again(right)),
        Term::Logic(junction, left, right) => Term::Logic(*junction, again(left), again(right)),
        Term::If(condition, yes, no) => Term::If(again(condition), again(yes), again(no)),
        Term::Call(function, arguments) => {
            Term::Call(*function, arguments.iter().map(|it| rebuilt(it, change)).collect())
        }
        Term::Defined(name, inner) => Term::Defined(name.clone(), again(inner)),
    });
    Expr { span: expr.span, term }
}

/// How many operations an expression comes to, and how many of them depend on one another, where names come to what
/// `known` says.
#[must_use]
pub fn size(expr: &Expr, known: &dyn Fn(&str) -> (usize, usize)) -> (usize, usize) {
    let parts: Vec<&Expr> = match &expr.term {
        Term::Variable(Path::Name(name)) => return known(name),
        Term::Variable(Path::Held(held)) => vec![&held.condition],
        Term::Variable(Path::Real(_)) => return (5, 3),
        _ => expr.parts(),
    };
    let sizes = parts.into_iter().map(|it| size(it, known));
    let (all, height) = sizes.fold((0, 0), |(all, height), (more, high)| (all + more, height.max(high)));
    (all + 1, height + 1)
}
