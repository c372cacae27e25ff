//! Sheets: a table in one file of Parquet, and if wanted the same beside it as CSV.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use diwan_engine::scenario::Provenance;
use diwan_engine::text::Whole;

use super::{Column, Encoding, FileSum, PartWriter, TableError, Values};

/// A table that is being written.
pub struct Sheet {
    parquet: PartWriter,
    csv: Option<Csv>,
}

struct Csv {
    writer: csv::Writer<BufWriter<File>>,
    file: Whole,
    path: PathBuf,
}

impl Sheet {
    /// Begins `TABLE.parquet` in a folder, and `TABLE.csv` if that is wanted.
    ///
    /// # Errors
    ///
    /// If the system will not open a file.
    pub fn create(
        folder: &Path,
        table: &str,
        columns: &[Column],
        with_csv: bool,
        provenance: &Provenance,
    ) -> Result<Self, TableError> {
        let path = folder.join(format!("{table}.parquet"));
        let parquet = PartWriter::create(&path, table, columns, Encoding::Common, provenance)?;
        let csv = with_csv.then(|| Csv::create(folder.join(format!("{table}.csv")), columns)).transpose()?;
        Ok(Self { parquet, csv })
    }

    /// Adds rows, column by column.
    ///
    /// # Errors
    ///
    /// If they can't be written.
    pub fn write(&mut self, columns: Vec<Values>) -> Result<(), TableError> {
        if let Some(csv) = &mut self.csv {
            csv.write(&columns)?;
        }
        self.parquet.write(columns)
    }

    /// Brings it to disk and gives it its name. Gives back what the file of Parquet is.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn finish(self) -> Result<FileSum, TableError> {
        if let Some(csv) = self.csv {
            csv.finish()?;
        }
        self.parquet.finish()
    }
}

impl Csv {
    fn create(path: PathBuf, columns: &[Column]) -> Result<Self, TableError> {
        let mut file = Whole::begin(&path).map_err(TableError::io(&path))?;
        let handle = file.file().try_clone().map_err(TableError::io(&path))?;
        let mut out = Self { writer: csv::Writer::from_writer(BufWriter::new(handle)), file, path };
        out.row(columns.iter().map(|it| it.name.clone()))?;
        Ok(out)
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) -> Result<(), TableError> {
        self.writer.write_record(cells).map_err(|error| TableError::io(&self.path)(error.into()))
    }

    fn write(&mut self, columns: &[Values]) -> Result<(), TableError> {
        let rows = columns.first().map_or(0, Values::len);
        (0..rows).try_for_each(|row| self.row(columns.iter().map(|it| it.written(row))))
    }

    fn finish(self) -> Result<(), TableError> {
        let Self { writer, file, path } = self;
        let buffer = writer.into_inner().map_err(|error| TableError::io(&path)(error.into_error()))?;
        buffer.into_inner().map_err(|error| TableError::io(&path)(error.into_error()))?;
        file.finish(true).map_err(TableError::io(&path)).map(drop)
    }
}
