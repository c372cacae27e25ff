//! `diwan fmt`: lays out the RON of scenarios.

use std::io::Read;

use super::args::Fmt;
use super::failure::Failure;
use super::output;
use crate::report::say;
use crate::study::{Formatted, Unformatted};
use crate::text::MAX_BYTES;

pub(super) fn run(args: &Fmt) -> Result<(), Failure> {
    let (mut refused, mut other) = (false, Vec::new());
    for asked in &args.files {
        if asked == "-" {
            refused |= !piped(args.check, &mut other)?;
            continue;
        }
        let files = Formatted::files(asked);
        if files.is_empty() {
            return Err(Failure::Usage(say!("fmt-nothing", file: asked)));
        }
        for path in files {
            let name = path.display().to_string();
            match Formatted::of_file(&path) {
                Ok(found) if found.changes => {
                    if !args.check {
                        found.write().map_err(|error| Failure::Write { path: name.clone(), error })?;
                    }
                    other.push(name);
                }
                Ok(_) => {}
                Err(unformatted) => refused |= !told(&unformatted),
            }
        }
    }
    // Of a text that was piped the answer is the text itself.
    output::lines(other.iter().map(String::as_str).filter(|it| args.check || *it != PIPED))?;
    match (refused, args.check && !other.is_empty()) {
        (true, _) => Err(Failure::Refused),
        (false, true) => Err(Failure::Unformatted(other.len())),
        (false, false) => Ok(()),
    }
}

/// What a text that is piped in is called.
const PIPED: &str = "<stdin>";

/// Lays out what is piped in, and hands it on unless it is only to be checked; `false` if it is no RON.
fn piped(check: bool, other: &mut Vec<String>) -> Result<bool, Failure> {
    let failed = |error| Failure::Write { path: PIPED.to_owned(), error };
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MAX_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    let text = String::from_utf8(bytes).map_err(|error| failed(std::io::Error::other(error)))?;
    match Formatted::of_text(PIPED, &text) {
        Ok(found) => {
            if found.changes {
                other.push(PIPED.to_owned());
            }
            if !check {
                output::raw(&found.text)?;
            }
            Ok(true)
        }
        Err(unformatted) => Ok(told(&unformatted)),
    }
}

/// Shows what is wrong; nothing was laid out.
fn told(unformatted: &Unformatted) -> bool {
    output::diagnostics(&unformatted.faults, &unformatted.sources);
    false
}
