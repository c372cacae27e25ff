//! The attribute of functions that a run spends its time in. It alone says for which processors they are compiled; it
//! knows nothing of what they do.

use proc_macro::TokenStream;

/// From the widest to the narrowest; what a build is for anyway comes last by itself.
const TARGETS: &str = r#"#[::multiversion::multiversion(targets(
    "x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"
))]"#;

/// Compiles a function once more for wider processors; which version runs is found out at run time. No version fuses a
/// multiplication with an addition, so all give the same bits.
///
/// What the function calls has to be inlined into it (`#[inline(always)]`) or carry the attribute itself. The crate
/// that uses it depends on `multiversion`.
#[proc_macro_attribute]
pub fn wide(_: TokenStream, function: TokenStream) -> TokenStream {
    let mut out: TokenStream = TARGETS.parse().expect("an attribute");
    out.extend(function);
    out
}
