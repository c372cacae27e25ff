//! The attribute of functions that a run spends its time in. It alone says for which processors they are compiled; it
//! knows nothing of what they do.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{FnArg, Ident, ItemFn, Pat, parse_macro_input};

/// Compiles a function once more for wider processors; which version runs is found out at run time. No version fuses a
/// multiplication with an addition, so all give the same bits.
///
/// A function of `W` lanes is compiled for one lane once: there is nothing to be gained by wider registers, and a program
/// is built a quarter faster for it.
///
/// What the function calls has to be inlined into it (`#[inline(always)]`) or carry the attribute itself. The crate
/// that uses it depends on `multiversion`.
#[proc_macro_attribute]
pub fn wide(_: proc_macro::TokenStream, function: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let function = parse_macro_input!(function as ItemFn);
    let has_lanes = function.sig.generics.const_params().any(|it| it.ident == "W");
    let is_free = function.sig.receiver().is_none();
    let out = if has_lanes && is_free { one_lane_apart(&function) } else { for_all(&quote!(#function)) };
    out.into()
}

/// From the widest processor to the narrowest; what a build is for anyway comes last by itself.
fn for_all(function: &TokenStream) -> TokenStream {
    quote! {
        #[::multiversion::multiversion(targets(
            "x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"
        ))]
        #function
    }
}

/// The function with two others in it: one for a lane, and one for many. Which is called is known when it is compiled, so
/// that for one lane the other is not.
fn one_lane_apart(function: &ItemFn) -> TokenStream {
    let ItemFn { attrs, vis, sig, block, .. } = function;
    let (mut outer, mut given) = (sig.clone(), Vec::new());
    for (place, argument) in outer.inputs.iter_mut().enumerate() {
        let FnArg::Typed(argument) = argument else { continue };
        let name = name_of(&argument.pat).unwrap_or_else(|| format_ident!("argument{place}"));
        *argument.pat = Pat::Verbatim(quote!(#name));
        given.push(name);
    }
    let [one, many] = ["one_lane", "many_lanes"].map(|name| {
        let mut inner = sig.clone();
        inner.ident = format_ident!("{name}");
        inner
    });
    let many = for_all(&quote!(#many #block));
    quote! {
        #(#attrs)* #vis #outer {
            #one #block
            #many
            if const { W == 1 } { one_lane(#(#given),*) } else { many_lanes(#(#given),*) }
        }
    }
}

/// What an argument is called; nothing of one that is taken apart.
fn name_of(pattern: &Pat) -> Option<Ident> {
    match pattern {
        Pat::Ident(it) if it.subpat.is_none() && it.by_ref.is_none() => Some(it.ident.clone()),
        _ => None,
    }
}
