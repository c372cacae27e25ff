//! The tables of a comparison: its contrasts, and the runs of all arms that they were reckoned from.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::contrast::{Contrast, Method, Verdict};
use super::sample::Sample;
use crate::table::{Column, Dictionary, Kind, PartWriter, TableError, Values, write_whole};
use diwan_engine::scenario::{Metric, Scale, Scenario};

/// What stands in a folder of a comparison.
const FILES: [&str; 3] = ["contrasts.parquet", "runs.parquet", "comparison.json"];

impl Method {
    /// How tables call it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::PairedT => "paired_t",
            Self::PairedBca => "paired_bca",
            Self::PairedShares => "paired_shares",
            Self::ClusterBootstrap => "cluster_bootstrap",
        }
    }
}

impl Verdict {
    /// How tables call it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::Equivalent => "equivalent",
            Self::Undetermined => "undetermined",
        }
    }
}

/// Writes `contrasts.parquet`, `runs.parquet` and, last, `comparison.json` into a folder; `names` and `samples` are those of the control and then of the arms.
///
/// # Errors
///
/// If the folder holds a comparison that must not be replaced, or anything else, or can't be written.
pub fn write_comparison(
    path: &Path,
    replace: bool,
    json: &Value,
    scenario: &Scenario,
    metrics: &[Metric],
    names: &[&str],
    samples: &[&Sample],
    contrasts: &[Contrast],
) -> Result<(), TableError> {
    make_room(path, replace)?;
    let (columns, rows) = contrast_rows(scenario, names, contrasts);
    let mut writer = PartWriter::create(&path.join(FILES[0]), "contrasts", &columns)?;
    writer.write(rows)?;
    writer.finish()?;
    let mut writer = PartWriter::create(&path.join(FILES[1]), "runs", &run_columns(scenario, metrics))?;
    for (arm, sample) in samples.iter().enumerate() {
        writer.write(run_rows(names, arm, sample))?;
    }
    writer.finish()?;
    write_whole(&path.join(FILES[2]), &path.join("comparison.json.unfinished"), &format!("{json:#}\n"))
}

/// Makes the folder, and takes away the comparison that is there if it may be replaced.
fn make_room(path: &Path, replace: bool) -> Result<(), TableError> {
    let io = |error| TableError::Io { path: path.display().to_string(), error };
    fs::create_dir_all(path).map_err(io)?;
    let mut there = Vec::new();
    for entry in fs::read_dir(path).map_err(io)? {
        let name = entry.map_err(io)?.file_name();
        let ours = FILES.iter().any(|it| name.to_string_lossy().strip_suffix(".unfinished").map_or(name == *it, |whole| whole == *it));
        if !ours {
            let message = "holds something that is no comparison; choose another folder".to_owned();
            return Err(TableError::Foreign { path: path.display().to_string(), message });
        }
        there.push(path.join(name));
    }
    if there.iter().any(|it| it.extension().is_some_and(|it| it != "unfinished")) && !replace {
        let message = "holds a comparison already; `--force` replaces it".to_owned();
        return Err(TableError::Foreign { path: path.display().to_string(), message });
    }
    there.iter().rev().try_for_each(fs::remove_file).map_err(io)
}

fn contrast_rows(scenario: &Scenario, names: &[&str], contrasts: &[Contrast]) -> (Vec<Column>, Vec<Values>) {
    let (mut columns, mut rows) = (Vec::new(), Vec::new());
    let mut name = |key: &str, about: &str, values: Vec<String>| {
        let mut known = values.clone();
        known.sort();
        known.dedup();
        let place = |it: &String| known.binary_search(it).ok().and_then(|it| u16::try_from(it).ok());
        columns.push(Column::new(key, Kind::Name, "", about));
        rows.push(Values::Name(Dictionary::new(known.iter().map(String::as_str)), values.iter().map(place).collect()));
    };
    let each = |text: &dyn Fn(&Contrast) -> String| contrasts.iter().map(text).collect::<Vec<String>>();
    name("metric", "what is compared", each(&|it| it.metric.notation(scenario)));
    name("unit", "unit of values and differences", each(&|it| it.metric.unit().to_string()));
    name("arm", "the arm", each(&|it| names[it.arm + 1].to_owned()));
    name("control", "what it is compared with", each(&|_| names[0].to_owned()));
    name("method", "how interval and p were found", each(&|it| it.method.key().to_owned()));
    name("verdict", "what the contrast says", each(&|it| it.verdict.key().to_owned()));
    let mut number = |key: &str, about: &str, value: &dyn Fn(&Contrast) -> Option<f64>| {
        columns.push(Column::new(key, Kind::Maybe, "", about));
        rows.push(Values::Maybe(contrasts.iter().map(value).collect()));
    };
    number("arm_value", "mean in the arm", &|it| Some(it.arm_value));
    number("control_value", "mean in the control", &|it| Some(it.control_value));
    number("difference", "mean paired difference, arm minus control", &|it| Some(it.difference));
    number("low", "lower end of its interval", &|it| Some(it.interval.low));
    number("high", "upper end of its interval", &|it| Some(it.interval.high));
    number("p", "two-sided p of no difference", &|it| Some(it.p));
    number("p_adjusted", "the same, adjusted by Holm's method for all contrasts of the table", &|it| Some(it.p_adjusted));
    number("share_of_draws", "share of the draws of the parameters in which the direction holds", &|it| Some(it.share_of_draws));
    number("pairs", "pairs of runs", &|it| Some(it.pairs as f64));
    number("draws", "draws of the parameters", &|it| Some(it.draws as f64));
    number("discordant", "pairs that differ", &|it| Some(it.discordant as f64));
    number("correlation", "correlation of the arms over pairs", &|it| it.correlation);
    number("variance_reduction", "share of the variance that pairing took off", &|it| it.variance_reduction);
    number("effect", "standardised difference of pairs, Cohen's d_z", &|it| Some(it.effect).filter(|it| it.is_finite()));
    number("signed_rank_p", "p of Wilcoxon's signed rank test", &|it| Some(it.signed_rank_p));
    number("ratio", "ratio of means, for counts", &|it| it.ratio.and_then(|it| it.ratio));
    number("ratio_low", "lower end of its interval", &|it| it.ratio.map(|it| it.interval.low));
    number("ratio_high", "upper end of its interval", &|it| it.ratio.map(|it| it.interval.high).filter(|it| it.is_finite()));
    number("simultaneous_low", "lower end of the interval for all arms at once", &|it| it.simultaneous.map(|it| it.low));
    number("simultaneous_high", "upper end of the interval for all arms at once", &|it| it.simultaneous.map(|it| it.high));
    number("simultaneous_p", "p adjusted for all arms at once, by the bootstrap max-t", &|it| it.simultaneous.map(|it| it.p_adjusted));
    number("smallest", "smallest difference of interest", &|it| Some(it.smallest));
    number("equivalence_p", "p of the test for equivalence within it (TOST)", &|it| Some(it.equivalence_p));
    (columns, rows)
}

fn run_columns(scenario: &Scenario, metrics: &[Metric]) -> Vec<Column> {
    let mut out = vec![
        Column::new("arm", Kind::Name, "", "the arm"),
        Column::new("replication", Kind::Whole, "", "number of the run; runs of the same number are a pair"),
        Column::new("draw", Kind::Whole, "", "number of the draw of the parameters"),
    ];
    out.extend(metrics.iter().map(|metric| {
        let kind = if metric.scale() == Scale::Amount { Kind::Many } else { Kind::Few };
        Column::new(metric.notation(scenario), kind, metric.unit(), metric.about(scenario))
    }));
    out
}

fn run_rows(names: &[&str], arm: usize, sample: &Sample) -> Vec<Values> {
    let runs = sample.runs();
    let whole = |number: &dyn Fn(u64) -> u64| Values::Whole((0..runs as u64).map(|it| number(it) as i64).collect());
    let arm = u16::try_from(arm).ok();
    let mut out =
        vec![Values::Name(Dictionary::new(names.iter().copied()), vec![arm; runs]), whole(&|it| it), whole(&|it| it / sample.seeds)];
    out.extend(sample.columns.iter().map(|it| Values::Number(it.clone())));
    out
}
