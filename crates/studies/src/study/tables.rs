//! The tables of a comparison: its contrasts, the runs of all arms that they were reckoned from, and the draws of the
//! parameters that these were played under.

use std::path::Path;

use serde_json::Value;

use super::compare::{Compared, Comparing};
use super::comparison::{ComparisonFacts, ContrastFacts};
use super::contrast::Contrast;
use super::sample::{Arm, Sample};
use crate::table::{
    self, Column, Dictionary, Encoding, Form, Kind, MAX_BYTES, PartWriter, StudyFolder, TableError, Values,
    read_columns, rows_of,
};
use diwan_engine::history::parameter_names;
use diwan_engine::scenario::{Metric, OutcomeId, Provenance, Scenario};
use diwan_engine::text::read_plain;

/// What stands in a folder of a comparison.
static FORM: Form = Form {
    mark: "comparison",
    files: &["contrasts.parquet", "draws.parquet", "runs.parquet", "comparison.json"],
    facts: "comparison.json",
};

/// A folder that a comparison can be written to.
#[derive(Debug)]
pub struct ComparisonFolder(StudyFolder);

impl ComparisonFolder {
    /// Makes the folder, and sees that it may be written to before anything is played. What is there stays until
    /// [`Self::write`].
    ///
    /// # Errors
    ///
    /// If it holds a comparison that must not be replaced, or anything else, or is no folder, or can't be written.
    pub fn open(path: &Path, replace: bool) -> Result<Self, TableError> {
        StudyFolder::open(path, &FORM, replace).map(Self)
    }

    /// Writes `contrasts.parquet`, `draws.parquet` if parameters were kept, `runs.parquet` and, last,
    /// `comparison.json`, in place of what was there.
    ///
    /// # Errors
    ///
    /// If they can't be written.
    pub fn write(&self, asked: &Comparing<'_>, compared: &Compared, json: &Value) -> Result<(), TableError> {
        self.0.clear()?;
        let scenario = &*asked.control.model.scenario;
        let arms: Vec<(&Arm, &Sample)> =
            core::iter::once(asked.control).chain(asked.arms).zip(&compared.samples).collect();
        let names: Vec<&str> = arms.iter().map(|(arm, _)| arm.name.as_str()).collect();
        let provenance = &compared.facts.provenance;
        let (columns, rows) = contrast_rows(scenario, &names, &compared.contrasts);
        self.table("contrasts", &columns, [rows], provenance)?;
        if arms.iter().any(|(_, sample)| !sample.parameters.is_empty()) {
            let (columns, rows) = draw_rows(&names, &arms);
            self.table("draws", &columns, rows, provenance)?;
        }
        let metrics = &asked.sampling.metrics;
        let runs = (0..arms.len()).map(|arm| run_rows(scenario, &names, arm, arms[arm], metrics.len()));
        self.table("runs", &run_columns(scenario, metrics), runs, provenance)?;
        self.0.seal(json)
    }

    /// Reads the comparison that a folder holds, and sees that its tables are those that it speaks of.
    ///
    /// # Errors
    ///
    /// If it was not finished, is of another version, or a table is missing, cut or another's.
    pub fn read(path: &Path) -> Result<ComparisonFacts, TableError> {
        let no = |message: &str| TableError::foreign(path, message);
        let text = read_plain(&path.join(FORM.facts), MAX_BYTES).map_err(TableError::io(&path.join(FORM.facts)))?;
        let said: Value = serde_json::from_slice(&text).map_err(|_| no("holds a `comparison.json` that is no JSON"))?;
        if said["diwan"] != FORM.mark {
            return Err(no("holds a `comparison.json` that is none of ours"));
        }
        if said["complete"] == false {
            return Err(no("holds a comparison that was not finished; compare again with `--force`"));
        }
        let facts: ComparisonFacts = serde_json::from_value(said)
            .map_err(|error| no(&format!("holds a comparison of another version: {error}")))?;
        let table = |name: &str| path.join(format!("{name}.parquet"));
        let runs = rows_of(&table("runs")).map_err(|_| damaged(&table("runs")))?;
        if runs != (facts.arms.len() as u64 + 1) * facts.draws * facts.seeds {
            return Err(damaged(&table("runs")));
        }
        let file = table("contrasts");
        let columns = read_columns(&file, &["difference", "low", "high"]).map_err(|_| damaged(&file))?;
        let said = |of: fn(&ContrastFacts) -> f64| -> Values {
            Values::Maybe(facts.contrasts.iter().map(|it| Some(of(it))).collect())
        };
        if columns != [said(|it| it.difference), said(|it| it.low), said(|it| it.high)] {
            return Err(damaged(&file));
        }
        Ok(facts)
    }

    fn table(
        &self,
        name: &str,
        columns: &[Column],
        parts: impl IntoIterator<Item = Vec<Values>>,
        provenance: &Provenance,
    ) -> Result<(), TableError> {
        let path = self.0.path().join(format!("{name}.parquet"));
        let mut writer = PartWriter::create(&path, name, columns, Encoding::Common, provenance)?;
        for rows in parts {
            writer.write(rows)?;
        }
        writer.finish()?;
        Ok(())
    }
}

fn damaged(file: &Path) -> TableError {
    TableError::foreign(file, "is missing, cut or changed since the comparison was made; compare again with `--force`")
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
    number("p_adjusted", "the same, adjusted by Holm's method for all contrasts of the table", &|it| {
        Some(it.p_adjusted)
    });
    number(
        "share_of_draws",
        "share of the draws of the parameters in which the direction holds; nothing with one run a draw",
        &|it| it.share_of_draws.map(|it| it.share),
    );
    number("share_of_draws_low", "lower end of its interval", &|it| it.share_of_draws.map(|it| it.interval.low));
    number("share_of_draws_high", "upper end of its interval", &|it| it.share_of_draws.map(|it| it.interval.high));
    number("pairs", "pairs of runs", &|it| Some(it.pairs as f64));
    number("draws", "draws of the parameters", &|it| Some(it.draws as f64));
    number("discordant", "pairs that differ", &|it| Some(it.discordant as f64));
    number("correlation", "correlation of the arms over pairs", &|it| it.correlation);
    number("variance_reduction", "share of the variance that pairing took off", &|it| it.variance_reduction);
    number("effect", "standardised difference of pairs, Cohen's d_z", &|it| {
        Some(it.effect).filter(|it| it.is_finite())
    });
    number("signed_rank_p", "p of Wilcoxon's signed rank test", &|it| Some(it.signed_rank_p));
    number("ratio", "ratio of means, for counts", &|it| it.ratio.and_then(|it| it.ratio));
    number("ratio_low", "lower end of its interval", &|it| it.ratio.map(|it| it.interval.low));
    number("ratio_high", "upper end of its interval", &|it| {
        it.ratio.map(|it| it.interval.high).filter(|it| it.is_finite())
    });
    number("simultaneous_low", "lower end of the interval for all arms at once", &|it| {
        it.simultaneous.map(|it| it.low)
    });
    number("simultaneous_high", "upper end of the interval for all arms at once", &|it| {
        it.simultaneous.map(|it| it.high)
    });
    number("simultaneous_p", "p adjusted for all arms at once, by the bootstrap max-t", &|it| {
        it.simultaneous.map(|it| it.p_adjusted)
    });
    number("smallest", "smallest difference of interest", &|it| Some(it.smallest));
    number("equivalence_p", "p of the two one-sided tests for equivalence within it", &|it| Some(it.equivalence_p));
    (columns, rows)
}

/// The columns of the runs of all arms.
fn run_columns(scenario: &Scenario, metrics: &[Metric]) -> Vec<Column> {
    let about = "number of the run; runs of the same number are a pair";
    let own = [Column::new("arm", Kind::Name, "", "the arm"), Column::new("replication", Kind::Whole, "", about)];
    own.into_iter().chain(table::run_columns(scenario, metrics)).collect()
}

fn run_rows(
    scenario: &Scenario,
    names: &[&str],
    arm: usize,
    (of, sample): (&Arm, &Sample),
    metrics: usize,
) -> Vec<Values> {
    let runs = sample.runs();
    let whole = |number: &dyn Fn(u64) -> u64| Values::Whole((0..runs as u64).map(|it| number(it) as i64).collect());
    // Outcomes are known by their keys: settings of an arm may have changed their number.
    let place = |it: OutcomeId| {
        let key = &of.model.scenario.outcomes[it.index()].key;
        scenario.outcomes.iter().position(|it| it.key == *key).and_then(|it| u16::try_from(it).ok())
    };
    let mut out = vec![
        Values::Name(Dictionary::new(names.iter().copied()), vec![u16::try_from(arm).ok(); runs]),
        whole(&|it| it),
        whole(&|it| it / sample.seeds),
        whole(&|it| it % sample.seeds),
        Values::Name(
            Dictionary::new(scenario.outcomes.iter().map(|it| it.key.as_str())),
            sample.outcomes.iter().map(|it| it.and_then(place)).collect(),
        ),
    ];
    out.extend(sample.columns[..metrics].iter().map(|it| Values::Number(it.clone())));
    out
}

/// A row for each draw of each arm. An arm has no value of a parameter that its settings have put at a number.
fn draw_rows(names: &[&str], arms: &[(&Arm, &Sample)]) -> (Vec<Column>, Vec<Vec<Values>>) {
    let own: Vec<Vec<String>> = arms.iter().map(|(arm, _)| parameter_names(&arm.model)).collect();
    let mut all: Vec<&String> = Vec::new();
    for name in own.iter().flatten() {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    let mut columns = vec![
        Column::new("arm", Kind::Name, "", "the arm"),
        Column::new(
            "draw",
            Kind::Whole,
            "",
            "number of the draw of the parameters; draws of the same number share what they have in common",
        ),
    ];
    columns.extend(all.iter().map(|it| {
        Column::new(
            (*it).clone(),
            Kind::Maybe,
            "",
            "value of the parameter in this draw; nothing where it is not drawn",
        )
    }));
    let parts = arms.iter().zip(&own).enumerate().map(|(arm, ((_, sample), own))| {
        let draws = sample.runs().div_ceil(sample.seeds.max(1) as usize);
        let mut rows = vec![
            Values::Name(Dictionary::new(names.iter().copied()), vec![u16::try_from(arm).ok(); draws]),
            Values::Whole((0..draws as i64).collect()),
        ];
        rows.extend(all.iter().map(|name| {
            let column = own.iter().position(|it| it == *name).and_then(|it| sample.parameters.get(it));
            Values::Maybe(column.map_or_else(|| vec![None; draws], |it| it.iter().map(|it| Some(*it)).collect()))
        }));
        rows
    });
    (columns, parts.collect())
}
