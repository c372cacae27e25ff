//! Metrics given on the command line.

use super::failure::Failure;
use super::output;
use crate::scenario::{Metric, Scenario, read_metric};
use crate::text::{Diagnostics, Sources, Span};

/// Reads metrics; every fault is shown.
pub(super) fn read_all(scenario: &Scenario, asked: &[String]) -> Result<Vec<Metric>, Failure> {
    let (mut sources, mut faults, mut out) = (Sources::default(), Diagnostics::default(), Vec::new());
    for text in asked {
        let file = sources.add("--metric".to_owned(), text.clone());
        match read_metric(scenario, text, Span::new(file, 0, text.len())) {
            Ok(metric) => out.push(metric),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_refused() {
        output::diagnostics(&faults, &sources);
        return Err(Failure::Usage("a metric could not be read".to_owned()));
    }
    Ok(out)
}
