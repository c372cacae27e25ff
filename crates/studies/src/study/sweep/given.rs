//! Points that come from elsewhere: a file of comma-separated values with a column for each factor.

use std::path::Path;

use thiserror::Error;

use crate::design::{Design, DesignError, Factor, FactorError, Role, Supplied, Value};
use diwan_engine::scenario::Scenario;
use diwan_engine::text::read_plain;

/// The largest file that is read, bytes.
const MAX_BYTES: u64 = 1 << 30;
/// The most faults of a file that are told.
const MOST_FAULTS: usize = 20;

/// What is wrong with a file of points.
#[derive(Debug, Error)]
pub enum PointsError {
    /// It can't be read.
    #[error("{0}")]
    Io(std::io::Error),
    /// It has no points.
    #[error("there are no points: a line of names, and a line for each point, are wanted")]
    Empty,
    /// A line is no line of values.
    #[error("{0}")]
    Csv(String),
    /// A cell is no value.
    #[error("line {line}, `{column}`: {reason}")]
    Cell {
        /// The line, from 1.
        line: u64,
        /// Its column.
        column: String,
        /// Why.
        reason: String,
    },
    /// A column is no factor.
    #[error("{0}")]
    Factor(FactorError),
    /// The points are no design.
    #[error("{0}")]
    Design(DesignError),
}

/// Reads points: a line of names and a line for each point. A column is called like a number of the scenario, by its
/// path (`indicators.tension`, or plainly `indicators_tension`), and holds its values; or it holds settings: in full
/// (`doctrine us=patience`), or what stands behind the `=` where the column is called by what stands before it
/// (`doctrine us`); a cell without a text leaves the scenario as it is. A column `point` is passed over.
///
/// # Errors
///
/// Everything that is wrong, line by line.
pub fn read_points(scenario: &Scenario, file: &Path, supplied: Option<Supplied>) -> Result<Design, Vec<PointsError>> {
    let bytes = read_plain(file, MAX_BYTES).map_err(|error| vec![PointsError::Io(error)])?;
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes.as_slice());
    let unread = |error: csv::Error| PointsError::Csv(error.to_string());
    let names: Vec<String> = reader
        .headers()
        .map_err(|error| vec![unread(error)])?
        .iter()
        .map(|it| it.trim_start_matches('\u{FEFF}').to_owned())
        .collect();
    let mut columns: Vec<Column> =
        names.into_iter().enumerate().filter(|(_, it)| it != "point").map(|it| Column::of(scenario, it)).collect();
    let mut faults = Vec::new();
    let mut rows = 0;
    for record in reader.records() {
        match record {
            Err(error) => faults.push(unread(error)),
            Ok(record) => {
                rows += 1;
                let line = record.position().map_or(0, csv::Position::line);
                faults.extend(
                    columns.iter_mut().filter_map(|it| it.read(record.get(it.place).unwrap_or_default(), line)),
                );
            }
        }
        if faults.len() >= MOST_FAULTS {
            return Err(faults);
        }
    }
    if faults.is_empty() && (rows == 0 || columns.is_empty()) {
        faults.push(PointsError::Empty);
    }
    let mut factors = Vec::new();
    for column in &columns {
        match column.factor(scenario) {
            Ok(factor) => factors.push(supplied.map_or_else(|| factor.clone(), |by| factor.clone().supplied(by))),
            Err(error) => faults.push(PointsError::Factor(error)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let points = (0..rows).map(|row| columns.iter().map(|it| it.value(row)).collect()).collect();
    Design::new(factors, points).map_err(|error| vec![PointsError::Design(error)])
}

/// A column as far as it is read.
struct Column {
    place: usize,
    name: String,
    cells: Cells,
}

enum Cells {
    /// Values of the number at a path.
    Numbers { path: String, values: Vec<f64> },
    /// Different settings in order of appearance, and which of them holds at each point.
    Settings { list: Vec<String>, places: Vec<usize> },
}

impl Column {
    fn of(scenario: &Scenario, (place, name): (usize, String)) -> Self {
        let path = scenario.number(&name).map(|it| it.path.clone()).or_else(|| plainly(scenario, &name));
        let cells = match path {
            Some(path) => Cells::Numbers { path, values: Vec::new() },
            None => Cells::Settings { list: Vec::new(), places: Vec::new() },
        };
        Self { place, name, cells }
    }

    /// Takes a cell up; what is wrong with it.
    fn read(&mut self, cell: &str, line: u64) -> Option<PointsError> {
        match &mut self.cells {
            Cells::Numbers { values, .. } => match cell.parse::<f64>() {
                Ok(value) if value.is_finite() => values.push(value),
                _ => {
                    let reason = format!("`{cell}` is no number");
                    return Some(PointsError::Cell { line, column: self.name.clone(), reason });
                }
            },
            Cells::Settings { list, places } => {
                let setting = if cell.is_empty() || cell.contains('=') || !self.name.contains([' ', '.']) {
                    cell.to_owned()
                } else {
                    format!("{}={cell}", self.name)
                };
                let place = list.iter().position(|it| *it == setting).unwrap_or_else(|| {
                    list.push(setting);
                    list.len() - 1
                });
                places.push(place);
            }
        }
        None
    }

    fn factor(&self, scenario: &Scenario) -> Result<Factor, FactorError> {
        match &self.cells {
            Cells::Numbers { path, values } => Factor::given(scenario, path, values.clone(), Role::of_number(path)),
            Cells::Settings { list, .. } => {
                // What looks like a path is meant to be one; near ones are told.
                if self.name.contains('.')
                    && !self.name.contains(' ')
                    && list.iter().any(|it| it.split('=').nth(1).is_some_and(|it| it.parse::<f64>().is_ok()))
                {
                    return Factor::given(scenario, &self.name, Vec::new(), Role::Uncertainty);
                }
                let settings = list.iter().find(|it| !it.is_empty()).map_or("", String::as_str);
                Ok(Factor::chosen(&self.name, Role::of_settings(settings), list.clone()))
            }
        }
    }

    fn value(&self, row: usize) -> Value {
        match &self.cells {
            Cells::Numbers { values, .. } => Value::Number(values[row]),
            Cells::Settings { places, .. } => Value::Settings(places[row]),
        }
    }
}

/// The path of the number that a plain name stands for, where it stands for one alone.
fn plainly(scenario: &Scenario, name: &str) -> Option<String> {
    let plain = |path: &str| {
        let words = path.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
        words.flat_map(|it| it.split('_')).filter(|it| !it.is_empty()).collect::<Vec<_>>().join("_")
    };
    let constants = scenario.rules.constants().into_iter().map(|(_, it)| it);
    let mut paths: Vec<&str> = scenario
        .quantities()
        .into_iter()
        .chain(constants)
        .map(|it| it.path.as_str())
        .filter(|it| plain(it) == name)
        .collect();
    paths.dedup();
    if let [path] = paths[..] { Some(path.to_owned()) } else { None }
}
