//! Results that are kept in folders, read again: which kind a folder holds, and what its runs come to. Plays nothing, and
//! says of a batch what was said when it was played, to the last bit.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::batch::Stopping;
use super::comparison::ComparisonFacts;
use super::sweep::SweepFolder;
use super::tables::ComparisonFolder;
use crate::ensemble::{BLOCK, Block, Summary};
use crate::stats::Level;
use crate::table::{KeptBatch, TableError, Values, read_columns};
use diwan_engine::scenario::{OutcomeId, Scenario};

/// What a folder of results holds.
#[derive(Clone, Debug)]
pub enum Kept {
    /// Of `diwan batch --out`.
    Batch(KeptBatch),
    /// Of `diwan compare --out`.
    Comparison(Box<ComparisonFacts>),
    /// Of `diwan sweep --out`.
    Sweep(SweepFolder),
}

impl Kept {
    /// Opens the folder of a batch, a comparison or a sweep, whichever it is.
    ///
    /// # Errors
    ///
    /// If it is none of them, empty, of another layout, or was cut or changed since it was written: each in words.
    pub fn open(path: &Path) -> Result<Self, TableError> {
        let has = |file: &str| fs::symlink_metadata(path.join(file)).is_ok();
        if has("manifest.json") {
            KeptBatch::open(path).map(Self::Batch)
        } else if has("comparison.json") {
            ComparisonFolder::read(path).map(|it| Self::Comparison(Box::new(it)))
        } else if has("sweep.json") {
            SweepFolder::open(path).map(Self::Sweep)
        } else {
            let is_empty = fs::read_dir(path).map_err(TableError::io(path))?.next().is_none();
            Err(TableError::foreign(
                path,
                if is_empty {
                    "is empty; `--out` of `diwan batch`, `compare` and `sweep` fills it"
                } else {
                    "holds no results of ours: there is no `manifest.json`, `comparison.json` or `sweep.json`"
                },
            ))
        }
    }
}

/// The runs of a batch that is kept, added up as when they were played.
#[derive(Clone, Debug)]
pub struct KeptSums {
    /// Keys of the outcomes, in the order of the scenario; of one that is not at hand those that came about, by key.
    pub outcomes: Vec<String>,
    /// The metrics, as they are written.
    pub metrics: Vec<String>,
    /// What the runs came to.
    pub summary: Summary,
    /// Level of the intervals.
    pub level: Level,
}

impl KeptSums {
    /// Adds up the runs of a batch, as far as it goes. The scenario is the one that was played, or none.
    ///
    /// # Errors
    ///
    /// If a table is not what was written.
    pub fn of(kept: &KeptBatch, scenario: Option<&Scenario>) -> Result<Self, TableError> {
        let manifest = kept.manifest();
        let outcomes: Vec<String> = match scenario {
            Some(scenario) => scenario.outcomes.iter().map(|it| it.key.clone()).collect(),
            None => kept.outcomes()?.into_iter().flatten().collect::<BTreeSet<String>>().into_iter().collect(),
        };
        let metrics = manifest.metrics.clone();
        let length = metrics.iter().position(|it| it.trim_end_matches("()") == "length");
        let mut summary = Summary::of(manifest.seeds_per_draw.max(1), outcomes.len(), metrics.len(), length);
        let names: Vec<&str> = core::iter::once("outcome").chain(metrics.iter().map(String::as_str)).collect();
        let mut first = 0;
        kept.each("runs", |path| {
            let foreign = || TableError::foreign(path, "the rows are not those of this batch");
            let mut columns = read_columns(path, &names)?.into_iter();
            let Some(Values::Name(known, ended)) = columns.next() else { return Err(foreign()) };
            let id = |place: &Option<u16>| match place {
                None => Ok(None),
                Some(place) => {
                    let place = outcomes.iter().position(|it| *it == known.name(*place));
                    place.and_then(|it| u16::try_from(it).ok()).map(|it| Some(OutcomeId(it))).ok_or_else(foreign)
                }
            };
            let ended: Vec<Option<OutcomeId>> = ended.iter().map(id).collect::<Result<_, _>>()?;
            let number = |it: Values| if let Values::Number(it) = it { Ok(it) } else { Err(foreign()) };
            let measures: Vec<Vec<f64>> = columns.map(number).collect::<Result<_, _>>()?;
            for (place, outcomes) in ended.chunks(BLOCK as usize).enumerate() {
                let rows = place * BLOCK as usize..place * BLOCK as usize + outcomes.len();
                summary.add(&Block {
                    first: first + rows.start as u64,
                    rows: rows.len(),
                    outcomes: outcomes.to_vec(),
                    measures: measures.iter().map(|it| it[rows.clone()].to_vec()).collect(),
                    ..Block::default()
                });
            }
            first += ended.len() as u64;
            Ok(())
        })?;
        let stopping = manifest.until_half_width.and_then(|it| Stopping::new(it, manifest.runs));
        Ok(Self { outcomes, metrics, summary, level: stopping.map_or(Level::P95, |it| it.level()) })
    }
}
