//! Robustness: what a policy costs or achieves over many states of the world, where every state is known by a few runs
//! alone. States seen through few runs differ by luck too, and the best of several policies looks better than it is; what
//! is said here is cleared of both.
//!
//! Regret after Savage 1951, "The theory of statistical decision", JASA 46:55-67. The share of states that satisfy, the
//! domain criterion, after Starr 1963, "Product design and decision theory", Prentice-Hall; as a measure of robustness by
//! Lempert, Groves, Popper and Bankes 2006, "A general, analytic method for generating robust strategies and narrative
//! scenarios", Management Science 52:514-528.

mod cleared;
mod regret;
mod satisfying;
mod square;

pub use regret::{PolicyRegret, Regret, regret};
pub use satisfying::{Line, Satisfying, satisfying};
