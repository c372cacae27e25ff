//! Tips: what clap advises where its own advice would fail too.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::report::say;

/// A usage error whose tip works: a number below 0 is not one behind `--`, a part of a setting is no scenario, and a whole
/// number is written in digits.
pub(super) fn mended(mut error: clap::Error, given: impl Iterator<Item = OsString>) -> clap::Error {
    if let Some(whole) = written_short(&error) {
        let tip = StyledStr::from(say!("tip-digits", number: whole));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
    }
    if error.kind() != ErrorKind::UnknownArgument {
        return error;
    }
    let Some(ContextValue::String(found)) = error.get(ContextKind::InvalidArg) else { return error };
    let tip = if found.strip_prefix('-').is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit() || c == '.')) {
        say!("tip-below", found: found, number: found.trim_start_matches('-'))
    } else if given.filter_map(|it| it.into_string().ok()).any(|it| it.starts_with('\'')) {
        say!("tip-quotes")
    } else {
        return error;
    };
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![StyledStr::from(tip)]));
    error
}

/// The whole number that was meant by one such as `1e6` or `5.0`, in digits.
fn written_short(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::String(found)) = error.get(ContextKind::InvalidValue) else { return None };
    let is_short = error.kind() == ErrorKind::ValueValidation && found.contains(['e', 'E', '.']);
    let number = found.parse::<f64>().ok().filter(|it| is_short && (0.0..1e15).contains(it) && it.fract() == 0.0)?;
    Some(format!("{number:.0}"))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::Args;

    fn told(words: &[&str]) -> String {
        let error = Args::try_parse_from(words).expect_err("refused");
        mended(error, words.iter().map(OsString::from)).to_string()
    }

    #[test]
    fn a_tip_can_be_followed() {
        for words in [["diwan", "run", "tiny", "--seed", "-1"], ["diwan", "batch", "tiny", "--runs", "-5"]] {
            let told = told(&words);
            let number = words[4].trim_start_matches('-');
            assert!(told.contains("is below 0") && !told.contains("-- -"), "{told}");
            assert!(
                Args::try_parse_from([&words[..4], &[number]].concat()).is_ok(),
                "the same without the minus is taken"
            );
        }
        let short = told(&["diwan", "batch", "tiny", "--runs", "1e6"]);
        assert!(short.contains("such as 1000000"), "{short}");
        assert!(!told(&["diwan", "batch", "tiny", "--runs", "many"]).contains("digits:"));
        let quoted = told(&["diwan", "run", "tiny", "--set", "'hold", "north'"]);
        assert!(quoted.contains("double quotes"), "{quoted}");
        let misspelt = told(&["diwan", "run", "tiny", "--sead", "1"]);
        assert!(misspelt.contains("--seed") && !misspelt.contains("below 0"), "{misspelt}");
    }
}
