//! The tables of a sweep: its points, the runs at each as they come, what they come to, and what made them.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::facts::{FactorFacts, FactorValue, SweepFacts, SweptMetric};
use super::play::{PointRuns, Sweeping};
use crate::table::{Column, Dictionary, FileSum, Form, Kind, Sheet, StudyFolder, TableError, Values, run_columns};
use diwan_engine::scenario::Provenance;

/// What no factor may be called: fields of a point in the facts.
pub(super) const RESERVED: [&str; 2] = ["point", "metrics"];

/// What stands in a folder of a sweep.
pub(super) static FORM: Form = Form {
    mark: "sweep",
    files: &[
        "points.parquet",
        "runs.parquet",
        "summary.parquet",
        "points.csv",
        "runs.csv",
        "summary.csv",
        "sweep.json",
    ],
    facts: "sweep.json",
};

/// Version of the layout.
pub(super) const FORMAT: u32 = 1;

/// Numbers of `runs` that are held before they are written.
const HELD: usize = 1 << 21;

/// What `sweep.json` says of a folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: u32,
    pub scenario: String,
    pub digest: String,
    pub settings: Vec<String>,
    pub seed: u64,
    pub version: String,
    pub design: String,
    pub factors: Vec<FactorFacts>,
    pub linked: Vec<Vec<String>>,
    pub draws: u64,
    pub seeds: u64,
    pub level: f64,
    pub metrics: Vec<SweptMetric>,
    /// The column of each factor in `points` and of each metric in `runs`, in their order.
    pub factor_columns: Vec<String>,
    pub metric_columns: Vec<String>,
    pub points: usize,
    /// What the files are.
    pub files: BTreeMap<String, FileSum>,
    pub complete: bool,
}

/// A folder that a sweep is written to as it is played.
pub struct SweepTables {
    folder: StudyFolder,
    with_csv: bool,
    open: Option<Open>,
}

/// What has been begun.
struct Open {
    factors: Vec<Column>,
    runs: Sheet,
    columns: Vec<Column>,
    outcomes: Dictionary,
    seeds: u64,
    held: Vec<PointRuns>,
    numbers: usize,
    files: BTreeMap<String, FileSum>,
}

impl SweepTables {
    /// Makes the folder, and sees that it may be written to. What is there stays until the sweep begins.
    ///
    /// # Errors
    ///
    /// If it holds a sweep that must not be replaced, or anything else, or is no folder, or can't be written.
    pub fn open(path: &Path, with_csv: bool, replace: bool) -> Result<Self, TableError> {
        Ok(Self { folder: StudyFolder::open(path, &FORM, replace)?, with_csv, open: None })
    }

    /// Takes away what was there, writes the points and begins the runs.
    pub(super) fn begin(&mut self, asked: &Sweeping<'_>, facts: &SweepFacts) -> Result<(), TableError> {
        self.folder.clear()?;
        let factors = Column::named_plainly(point_columns(&facts.factors));
        let mut sheet = self.sheet("points", &factors, &facts.provenance)?;
        sheet.write(point_rows(asked))?;
        let files = BTreeMap::from([("points".to_owned(), sheet.finish()?)]);
        let leading = [
            point(),
            Column::new(
                "replication",
                Kind::Whole,
                "",
                "number of the run at its point; runs of the same number share all luck",
            ),
        ];
        let columns = leading.into_iter().chain(run_columns(asked.scenario, &asked.sampling.metrics)).collect();
        let columns = Column::named_plainly(columns);
        let runs = self.sheet("runs", &columns, &facts.provenance)?;
        let outcomes = Dictionary::new(asked.scenario.outcomes.iter().map(|it| it.key.as_str()));
        let (held, seeds) = (Vec::new(), asked.sampling.seeds);
        self.open = Some(Open { factors, runs, columns, outcomes, seeds, held, numbers: 0, files });
        Ok(())
    }

    /// Adds the runs of a point.
    pub(super) fn add(&mut self, runs: &PointRuns) -> Result<(), TableError> {
        self.open.as_mut().map_or(Ok(()), |it| it.add(runs))
    }

    /// Writes what is left, what the points come to, and what made it all.
    pub(super) fn finish(mut self, asked: &Sweeping<'_>, facts: &SweepFacts) -> Result<(), TableError> {
        let Some(mut open) = self.open.take() else { return Ok(()) };
        open.write()?;
        open.files.insert("runs".to_owned(), open.runs.finish()?);
        let mut sheet = self.sheet("summary", &summary_columns(), &facts.provenance)?;
        let at_a_time = (HELD / 5 / facts.metrics.len().max(1)).max(1);
        for points in facts.points.chunks(at_a_time) {
            sheet.write(summary_rows(facts, points))?;
        }
        open.files.insert("summary".to_owned(), sheet.finish()?);
        let Provenance { scenario, digest, settings, seed, version } = facts.provenance.clone();
        let named = |columns: &[Column], skip: usize| columns[skip..].iter().map(|it| it.name.clone()).collect();
        let metrics = open.columns.len() - facts.metrics.len();
        let manifest = Manifest {
            format: FORMAT,
            scenario,
            digest,
            settings,
            seed,
            version,
            design: facts.design.clone(),
            factors: facts.factors.clone(),
            linked: facts.linked.clone(),
            draws: facts.draws,
            seeds: facts.seeds,
            level: facts.level,
            metrics: facts.metrics.clone(),
            factor_columns: named(&open.factors, 1),
            metric_columns: named(&open.columns, metrics),
            points: asked.design.points().len(),
            files: open.files,
            complete: true,
        };
        self.folder.seal(&serde_json::json!(manifest))
    }

    fn sheet(&self, table: &str, columns: &[Column], provenance: &Provenance) -> Result<Sheet, TableError> {
        Sheet::create(self.folder.path(), table, columns, self.with_csv, provenance)
    }
}

impl Open {
    fn add(&mut self, runs: &PointRuns) -> Result<(), TableError> {
        self.numbers += runs.outcomes.len() * (runs.columns.len() + 5);
        self.held.push(runs.clone());
        if self.numbers < HELD { Ok(()) } else { self.write() }
    }

    /// Writes the points that are held.
    fn write(&mut self) -> Result<(), TableError> {
        let held = core::mem::take(&mut self.held);
        self.numbers = 0;
        if held.is_empty() {
            return Ok(());
        }
        let whole = |number: &dyn Fn(usize, u64) -> u64| {
            let of = held.iter().flat_map(|it| (0..it.outcomes.len() as u64).map(|run| number(it.point, run) as i64));
            Values::Whole(of.collect())
        };
        let mut rows = vec![
            whole(&|point, _| point as u64),
            whole(&|_, run| run),
            whole(&|_, run| run / self.seeds),
            whole(&|_, run| run % self.seeds),
            Values::Name(
                self.outcomes.clone(),
                held.iter().flat_map(|it| it.outcomes.iter().map(|it| it.map(|it| it.0))).collect(),
            ),
        ];
        let metrics = held.first().map_or(0, |it| it.columns.len());
        rows.extend(
            (0..metrics)
                .map(|metric| Values::Number(held.iter().flat_map(|it| it.columns[metric].iter().copied()).collect())),
        );
        self.runs.write(rows)
    }
}

fn point() -> Column {
    Column::new("point", Kind::Whole, "", "number of the point, from 0")
}

fn point_columns(factors: &[FactorFacts]) -> Vec<Column> {
    let factor = |it: &FactorFacts| {
        let kind = if it.law.is_some() { Kind::Many } else { Kind::Name };
        let about = if it.law.is_some() { "value of the number at this point" } else { "settings at this point" };
        Column::new(it.name.clone(), kind, "", about)
    };
    core::iter::once(point()).chain(factors.iter().map(factor)).collect()
}

fn point_rows(asked: &Sweeping<'_>) -> Vec<Values> {
    let (factors, points) = (asked.design.factors(), asked.design.points());
    let number = Values::Whole((0..points.len() as i64).collect());
    let column = |(place, factor): (usize, &crate::design::Factor)| {
        let values = || points.iter().map(move |it| FactorValue::of(factor, it[place]));
        if let crate::design::Varied::Settings(list) = &factor.varied {
            let place = |value: FactorValue| match value {
                FactorValue::Settings(text) => {
                    list.iter().position(|it| *it == text).and_then(|it| u16::try_from(it).ok())
                }
                FactorValue::Number(_) => None,
            };
            return Values::Name(Dictionary::new(list.iter().map(String::as_str)), values().map(place).collect());
        }
        let number = |value| if let FactorValue::Number(it) = value { it } else { f64::NAN };
        Values::Number(values().map(number).collect())
    };
    core::iter::once(number).chain(factors.iter().enumerate().map(column)).collect()
}

fn summary_columns() -> Vec<Column> {
    vec![
        point(),
        Column::new("metric", Kind::Name, "", "what is measured"),
        Column::new("mean", Kind::Many, "", "mean over the runs of the point, in the unit of the metric"),
        Column::new("se", Kind::Maybe, "", "standard error of the mean"),
        Column::new("low", Kind::Maybe, "", "lower end of the interval of the mean"),
        Column::new("high", Kind::Maybe, "", "upper end"),
    ]
}

fn summary_rows(facts: &SweepFacts, points: &[super::facts::PointFacts]) -> Vec<Values> {
    let metrics = Dictionary::new(facts.metrics.iter().map(|it| it.metric.as_str()));
    let each =
        || points.iter().flat_map(|point| point.measured.iter().enumerate().map(move |(place, it)| (point, place, it)));
    vec![
        Values::Whole(each().map(|(point, ..)| point.point as i64).collect()),
        Values::Name(metrics, each().map(|(_, place, _)| u16::try_from(place).ok()).collect()),
        Values::Number(each().map(|(.., it)| it.mean).collect()),
        Values::Maybe(each().map(|(.., it)| it.se).collect()),
        Values::Maybe(each().map(|(.., it)| it.low).collect()),
        Values::Maybe(each().map(|(.., it)| it.high).collect()),
    ]
}
