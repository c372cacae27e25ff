//! The tree of an expression as it was written.
//! Names are not looked up here, and numbers and conditions are not told apart.

use super::memory::{Held, Recall};
use crate::text::Span;

/// An expression and its place. Two are equal when they say the same, wherever they stand.
#[derive(Clone, Debug)]
pub struct Expr {
    /// Where it is written.
    pub span: Span,
    /// What it says.
    pub term: Term,
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.term == other.term
    }
}

/// What an expression says.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// `60`; never negative, the sign is a [`Term::Negate`].
    Number(f64),
    /// `true` or `false`.
    Truth(bool),
    /// A variable.
    Variable(Path),
    /// `-a`
    Negate(Box<Expr>),
    /// `a + b` and its kin.
    Binary(Arithmetic, Box<Expr>, Box<Expr>),
    /// `a < b` and its kin.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// `a and b`, `a or b`
    Logic(Junction, Box<Expr>, Box<Expr>),
    /// `not a`
    Not(Box<Expr>),
    /// `if a then b else c`
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `min(a, b)` and its kin; the number of arguments is right.
    Call(Function, Vec<Expr>),
    /// A name that is defined, and what it stands for; put in by whoever knows the definitions.
    Defined(String, Box<Expr>),
}

impl Expr {
    /// The expressions directly inside this one, in the order written.
    #[must_use]
    pub fn parts(&self) -> Vec<&Expr> {
        match &self.term {
            Term::Number(_) | Term::Truth(_) | Term::Variable(_) => Vec::new(),
            Term::Negate(a) | Term::Not(a) | Term::Defined(_, a) => vec![a],
            Term::Binary(_, a, b) | Term::Compare(_, a, b) | Term::Logic(_, a, b) => vec![a, b],
            Term::If(a, b, c) => vec![a, b, c],
            Term::Call(_, arguments) => arguments.iter().collect(),
        }
    }
}

/// A variable as it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Path {
    /// `attacks`, `t`
    Name(String),
    /// `us.influence`, `issue.troops`, `strategic.in_force`
    Member(String, String),
    /// `iran->baghdad`
    Relation(String, String),
    /// `conduct.iran.us`: what the first did to the second lately.
    Conduct(String, String),
    /// `since(us.strike)`, `times(talks.deal)`, `did(heatwave)`: what is asked, and the happening.
    Memory(Recall, String),
    /// `held(attacks > 50, 3)`
    Held(Box<Held>),
    /// `real(troops)`: the number that a level with anchors stands for.
    Real(Box<Path>),
}

impl core::fmt::Display for Path {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Member(owner, name) => write!(f, "{owner}.{name}"),
            Self::Relation(from, to) => write!(f, "{from}->{to}"),
            Self::Conduct(from, to) => write!(f, "conduct.{from}.{to}"),
            Self::Memory(recall, happening) => write!(f, "{}({happening})", recall.word()),
            Self::Held(held) => f.write_str(held.text()),
            Self::Real(level) => write!(f, "real({level})"),
        }
    }
}

/// Arithmetic between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

impl Arithmetic {
    /// As it is written.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
        }
    }
}

/// Comparison of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// As it is written.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// The comparison that holds exactly where this one does not.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::Greater,
            Self::Greater => Self::AtMost,
            Self::AtLeast => Self::Less,
        }
    }

    /// The comparison with its sides exchanged: `a < b` is `b > a`.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::AtMost => Self::AtLeast,
            Self::Greater => Self::Less,
            Self::AtLeast => Self::AtMost,
        }
    }

    /// Whether it holds.
    #[inline(always)]
    #[must_use]
    pub fn holds(self, a: f64, b: f64) -> bool {
        match self {
            Self::Less => a < b,
            Self::AtMost => a <= b,
            Self::Greater => a > b,
            Self::AtLeast => a >= b,
        }
    }
}

/// How two conditions are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Junction {
    /// Both.
    And,
    /// Either.
    Or,
}

impl Junction {
    /// As it is written.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::And => "and",
            Self::Or => "or",
        }
    }
}

/// The functions of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `1 / (1 + e^-x)`
    Sig,
    /// Held between two bounds.
    Clip,
    /// The least of several.
    Min,
    /// The greatest of several.
    Max,
    /// Distance from zero.
    Abs,
    /// `e^x`
    Exp,
    /// Natural logarithm.
    Ln,
    /// Square root.
    Sqrt,
    /// `x^y`
    Pow,
}

impl Function {
    /// All functions.
    pub const ALL: [Self; 9] =
        [Self::Sig, Self::Clip, Self::Min, Self::Max, Self::Abs, Self::Exp, Self::Ln, Self::Sqrt, Self::Pow];

    /// As it is written.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sig => "sig",
            Self::Clip => "clip",
            Self::Min => "min",
            Self::Max => "max",
            Self::Abs => "abs",
            Self::Exp => "exp",
            Self::Ln => "ln",
            Self::Sqrt => "sqrt",
            Self::Pow => "pow",
        }
    }

    /// How it is used, for hints.
    #[must_use]
    pub const fn usage(self) -> &'static str {
        match self {
            Self::Sig => "sig(x)",
            Self::Clip => "clip(x, low, high)",
            Self::Min => "min(a, b, …)",
            Self::Max => "max(a, b, …)",
            Self::Abs => "abs(x)",
            Self::Exp => "exp(x)",
            Self::Ln => "ln(x)",
            Self::Sqrt => "sqrt(x)",
            Self::Pow => "pow(x, y)",
        }
    }

    /// Whether it takes this many arguments.
    #[must_use]
    pub const fn takes(self, arguments: usize) -> bool {
        match self {
            Self::Sig | Self::Abs | Self::Exp | Self::Ln | Self::Sqrt => arguments == 1,
            Self::Pow => arguments == 2,
            Self::Clip => arguments == 3,
            Self::Min | Self::Max => arguments >= 2,
        }
    }

    /// The function of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}
