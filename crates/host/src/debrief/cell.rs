//! Cells of a workbook, and the tables that they stand in.

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Nothing,
    Number(f64),
    Text(String),
}

/// A table: its columns with what they say, and rows.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) columns: Vec<(&'static str, &'static str)>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl From<&str> for Cell {
    fn from(it: &str) -> Self {
        if it.is_empty() { Self::Nothing } else { Self::Text(it.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(it: String) -> Self {
        Self::from(it.as_str())
    }
}

impl From<f64> for Cell {
    fn from(it: f64) -> Self {
        if it.is_finite() { Self::Number(it) } else { Self::Nothing }
    }
}

impl From<u32> for Cell {
    fn from(it: u32) -> Self {
        Self::Number(f64::from(it))
    }
}

impl From<u64> for Cell {
    fn from(it: u64) -> Self {
        Self::Number(it as f64)
    }
}

impl From<bool> for Cell {
    fn from(it: bool) -> Self {
        Self::Number(f64::from(u8::from(it)))
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(it: Option<T>) -> Self {
        it.map_or(Self::Nothing, Into::into)
    }
}

/// A row of anything that may stand in a cell.
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$(Cell::from($cell)),*] };
}
pub(super) use row;
