//! Folders of sweeps as others read them: what was varied, at which points, and what the runs came to.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::effects::main_effects;
use super::facts::{FactorFacts, FactorValue, MeasuredFacts, Names, PointFacts, SweepFacts, SweptMetric};
use super::swept::extremes;
use super::tables::{FORM, FORMAT, Manifest};
use crate::table::{MAX_BYTES, TableError, Values, read_columns};
use diwan_engine::scenario::Provenance;
use diwan_engine::text::{nearest, read_plain};

/// A folder that holds a whole sweep.
#[derive(Clone, Debug)]
pub struct SweepFolder {
    path: PathBuf,
    manifest: Manifest,
}

impl SweepFolder {
    /// Opens a folder and sees that it holds a whole sweep, to the last bit of its tables.
    ///
    /// # Errors
    ///
    /// If there is none, it is empty, holds something else, was not finished, or was damaged: each with what to do.
    pub fn open(path: &Path) -> Result<Self, TableError> {
        let no = |message: &str| TableError::foreign(path, message);
        if !path.is_dir() {
            return Err(no("is no folder; `diwan sweep … --out` makes one"));
        }
        let file = path.join(FORM.facts);
        if fs::symlink_metadata(&file).is_err() {
            let is_empty = fs::read_dir(path).map_err(TableError::io(path))?.next().is_none();
            return Err(no(if is_empty {
                "is empty; `diwan sweep … --out` fills it"
            } else {
                "holds no sweep: there is no `sweep.json`"
            }));
        }
        let text = read_plain(&file, MAX_BYTES).map_err(TableError::io(&file))?;
        let value: Value = serde_json::from_slice(&text).map_err(|_| no("holds a `sweep.json` that is no JSON"))?;
        if value["diwan"] != FORM.mark {
            return Err(no("holds a `sweep.json` that is none of ours"));
        }
        if value["complete"] != true {
            return Err(no("holds a sweep that was not finished; sweep again with `--force`"));
        }
        let manifest: Manifest =
            serde_json::from_value(value).map_err(|error| no(&format!("holds a sweep of another version: {error}")))?;
        if manifest.format != FORMAT {
            return Err(no(&format!("holds a sweep of another layout, {}", manifest.format)));
        }
        let folder = Self { path: path.to_owned(), manifest };
        for table in ["points", "runs", "summary"] {
            let file = folder.file(table);
            if !folder.manifest.files.get(table).is_some_and(|it| it.holds(&file)) {
                let message = "is missing, cut or changed since the sweep wrote it; sweep again with `--force`";
                return Err(TableError::foreign(&file, message));
            }
        }
        Ok(folder)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What made it.
    #[must_use]
    pub fn provenance(&self) -> Provenance {
        let Manifest { scenario, digest, settings, seed, version, .. } = self.manifest.clone();
        Provenance { scenario, digest, settings, seed, version }
    }

    /// How points were placed.
    #[must_use]
    pub fn design(&self) -> &str {
        &self.manifest.design
    }

    /// What was varied.
    #[must_use]
    pub fn factors(&self) -> &[FactorFacts] {
        &self.manifest.factors
    }

    /// What was measured.
    #[must_use]
    pub fn metrics(&self) -> &[SweptMetric] {
        &self.manifest.metrics
    }

    /// How many points there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.manifest.points
    }

    /// Draws of the parameters at each point, and runs of each draw.
    #[must_use]
    pub fn draws_and_seeds(&self) -> (u64, u64) {
        (self.manifest.draws, self.manifest.seeds)
    }

    /// The values of each factor, point by point.
    ///
    /// # Errors
    ///
    /// If the table can't be read.
    pub fn points(&self) -> Result<Vec<Vec<FactorValue>>, TableError> {
        let names: Vec<&str> = self.manifest.factor_columns.iter().map(String::as_str).collect();
        let file = self.file("points");
        let columns = read_columns(&file, &names)?;
        let values = |column: Values| match column {
            Values::Number(it) => Ok(it.into_iter().map(FactorValue::Number).collect()),
            Values::Name(dictionary, it) => Ok(it
                .into_iter()
                .map(|it| FactorValue::Settings(it.map_or_else(String::new, |it| dictionary.name(it))))
                .collect()),
            _ => Err(self.unlike(&file)),
        };
        columns.into_iter().map(values).collect()
    }

    /// The runs of a metric: run `point × runs of a point + r` is replication `r` of its point.
    ///
    /// # Errors
    ///
    /// If the sweep has no such metric, or the table can't be read.
    pub fn runs(&self, metric: &str) -> Result<Vec<f64>, TableError> {
        let place = self.metric(metric)?;
        let file = self.file("runs");
        let columns = read_columns(&file, &["point", "replication", &self.manifest.metric_columns[place]])?;
        let [Values::Whole(points), Values::Whole(replications), Values::Number(values)] = &columns[..] else {
            return Err(self.unlike(&file));
        };
        let (draws, seeds) = self.draws_and_seeds();
        let each = draws.saturating_mul(seeds) as usize;
        let mut out = vec![f64::NAN; self.count() * each];
        for ((point, replication), value) in points.iter().zip(replications).zip(values) {
            let place = usize::try_from(*point).ok().zip(usize::try_from(*replication).ok());
            let place = place.filter(|it| it.1 < each).map(|(point, replication)| point * each + replication);
            *place.and_then(|it| out.get_mut(it)).ok_or_else(|| self.unlike(&file))? = *value;
        }
        if out.iter().any(|it| it.is_nan()) { Err(self.unlike(&file)) } else { Ok(out) }
    }

    /// The mean of a metric at each point.
    ///
    /// # Errors
    ///
    /// If the sweep has no such metric, or the table can't be read.
    pub fn means(&self, metric: &str) -> Result<Vec<f64>, TableError> {
        let place = self.metric(metric)?;
        let file = self.file("summary");
        let columns = read_columns(&file, &["mean"])?;
        let (metrics, [Values::Number(means)]) = (self.metrics().len(), &columns[..]) else {
            return Err(self.unlike(&file));
        };
        if means.len() != metrics * self.count() {
            return Err(self.unlike(&file));
        }
        Ok(means.iter().skip(place).step_by(metrics).copied().collect())
    }

    /// The whole sweep, as it was told when it was made.
    ///
    /// # Errors
    ///
    /// If a table can't be read.
    pub fn facts(&self) -> Result<SweepFacts, TableError> {
        let file = self.file("summary");
        let [Values::Number(mean), Values::Maybe(se), Values::Maybe(low), Values::Maybe(high)] =
            &read_columns(&file, &["mean", "se", "low", "high"])?[..]
        else {
            return Err(self.unlike(&file));
        };
        let (factors, metrics) = (self.points()?, self.metrics().len());
        if mean.len() != metrics * self.count() || factors.iter().any(|it| it.len() != self.count()) {
            return Err(self.unlike(&file));
        }
        let names = Arc::new(Names {
            factors: self.factors().iter().map(|it| it.name.clone()).collect(),
            metrics: self.metrics().iter().map(|it| it.metric.clone()).collect(),
        });
        let measured = |it: usize| MeasuredFacts { mean: mean[it], se: se[it], low: low[it], high: high[it] };
        let points = (0..self.count()).map(|point| PointFacts {
            point,
            values: factors.iter().map(|it| it[point].clone()).collect(),
            measured: (point * metrics..(point + 1) * metrics).map(measured).collect(),
            names: names.clone(),
        });
        let (draws, seeds) = self.draws_and_seeds();
        let mut facts = SweepFacts {
            provenance: self.provenance(),
            design: self.manifest.design.clone(),
            factors: self.manifest.factors.clone(),
            linked: self.manifest.linked.clone(),
            draws,
            seeds,
            runs: draws.saturating_mul(seeds).saturating_mul(self.count() as u64),
            level: self.manifest.level,
            metrics: self.manifest.metrics.clone(),
            points: points.collect(),
            extremes: Vec::new(),
            main_effects: Vec::new(),
        };
        facts.extremes = extremes(&facts);
        facts.main_effects = main_effects(&facts);
        Ok(facts)
    }

    /// The place of a metric, as it is written.
    fn metric(&self, metric: &str) -> Result<usize, TableError> {
        let place = self.metrics().iter().position(|it| it.metric == metric);
        place.ok_or_else(|| {
            let near = nearest(metric, self.metrics().iter().map(|it| it.metric.as_str()));
            let near = near.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default();
            TableError::foreign(&self.path, &format!("holds a sweep that did not measure `{metric}`{near}"))
        })
    }

    fn file(&self, table: &str) -> PathBuf {
        self.path.join(format!("{table}.parquet"))
    }

    fn unlike(&self, file: &Path) -> TableError {
        TableError::foreign(file, "the rows are not those of this sweep")
    }
}
