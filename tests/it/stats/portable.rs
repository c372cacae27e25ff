//! Whatever is printed has the same bits everywhere: the platform's mathematics, whose last bits hang on the processor,
//! has no part in it.

use std::fs;
use std::path::Path;

use diwan::stats::{Confidence, PairedCounts, mcnemar_exact, normal_cdf, t_upper, wilcoxon_signed_rank};

/// Methods of `f64` that the standard library hands on to the platform's.
const PLATFORM: [&str; 22] = [
    "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "powf", "cbrt", "hypot", "sin", "cos", "sin_cos",
    "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
];

#[test]
fn the_lint_refuses_the_platforms_mathematics_and_no_dependency_brings_it_in() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lint = fs::read_to_string(root.join("clippy.toml")).expect("a file of ours");
    for name in PLATFORM.iter().chain(&["mul_add"]) {
        assert!(lint.contains(&format!("\"f64::{name}\"")), "clippy.toml lets f64::{name} through");
    }
    // Libraries of special functions call it.
    let lock = fs::read_to_string(root.join("Cargo.lock")).expect("a file of ours");
    for library in ["statrs", "special", "puruspe", "rv"] {
        assert!(!lock.contains(&format!("name = \"{library}\"")), "{library}");
    }
}

/// The bits of tails from one end of their range to the other, to be the same on every processor.
#[test]
fn tails_have_their_bits() {
    let (few, many) = (
        PairedCounts { both: 3, only_first: 7, only_second: 1, neither: 49 },
        PairedCounts { both: 300, only_first: 70, only_second: 41, neither: 489 },
    );
    let found = [
        normal_cdf(-1.3),
        normal_cdf(-6.0),
        t_upper(2.1, 7.0),
        t_upper(5.5, 399.0),
        mcnemar_exact(12, 5),
        mcnemar_exact(1200, 1100),
        wilcoxon_signed_rank(&(0..80).map(|it| f64::from(it * 37 % 101) - 44.5).collect::<Vec<f64>>()).p,
        Confidence::of_shares(few).of_beyond(0.2),
        Confidence::of_shares(many).above(0.0),
    ];
    let bits: Vec<String> = found.iter().map(|it| format!("{:016x}", it.to_bits())).collect();
    assert_eq!(bits, BITS, "{found:?}");
}

const BITS: [&str; 9] = [
    "3fb8c7eaa3883ae3",
    "3e10f30ef0092d58",
    "3fa2e93903d9d4b8",
    "3e623e9188888fdf",
    "3fc25cffffffffe1",
    "3fa3f3769bcf68a8",
    "3fbd0bab7b1b4f94",
    "3fa1612f03e27775",
    "3f683866cc4b1ae3",
];
