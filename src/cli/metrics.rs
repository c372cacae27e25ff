//! Metrics given on the command line.

use super::failure::Failure;
use super::output;
use crate::report::say;
use crate::scenario::{Metric, Scenario, read_metric};
use crate::text::{Diagnostics, Sources, Span};

/// Reads metrics; every fault is shown.
pub(super) fn read_all(scenario: &Scenario, asked: &[String]) -> Result<Vec<Metric>, Failure> {
    let (mut sources, mut faults, mut out) = (Sources::default(), Diagnostics::default(), Vec::new());
    for text in asked {
        let file = sources.add("--metric".to_owned(), text.clone());
        match read_metric(scenario, text, Span::new(file, 0, text.len())) {
            Ok(metric) => {
                faults.extend(metric.beyond(scenario.calendar.horizon(), Span::new(file, 0, text.len())));
                out.push(metric);
            }
            Err(fault) => faults.push(fault),
        }
    }
    output::diagnostics(&faults, &sources);
    if faults.is_refused() {
        return Err(Failure::Usage(say!("metric-unread")));
    }
    Ok(out)
}

/// The smallest difference of interest of each metric: as given (`METRIC=VALUE`), as the scenario declares it, or the
/// usual one.
pub(super) fn smallest(scenario: &Scenario, metrics: &[Metric], given: &[String]) -> Result<Vec<f64>, Failure> {
    let mut stated: Vec<(Metric, f64)> = Vec::new();
    for text in given {
        let bad = || Failure::Usage(say!("smallest-wrong", text: text));
        let (metric, size) = text.rsplit_once('=').ok_or_else(bad)?;
        let size = size.trim().parse::<f64>().ok().filter(|it| it.is_finite() && *it > 0.0).ok_or_else(bad)?;
        for metric in read_all(scenario, &[metric.trim().to_owned()])? {
            if !metrics.contains(&metric) {
                return Err(Failure::Usage(say!("smallest-elsewhere", text: text)));
            }
            stated.push((metric, size));
        }
    }
    let of = |metric: &Metric| {
        let stated = stated.iter().find(|(it, _)| it == metric);
        stated.map_or_else(|| metric.smallest_in(scenario), |(_, size)| *size)
    };
    Ok(metrics.iter().map(of).collect())
}
