//! Parts: the files of a table. Each is written beside its place, brought to disk, and only then given its name, so
//! that a part is whole or not there.

use core::ops::{ControlFlow, Range};
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diwan_engine::scenario::Provenance;
use diwan_engine::text::Whole;
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::column::reader::ColumnReader;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{ColumnPath, Type, TypePtr};

use serde::{Deserialize, Serialize};

use super::sums::{FileSum, Summed};
use super::{Column, Kind, TableError, Values};

/// How numbers of which most differ stand in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// As every reader of Parquet takes them.
    #[default]
    Common,
    /// Byte by byte (`BYTE_STREAM_SPLIT`), a fifth to a third smaller; Spark and fastparquet do not read it.
    Dense,
}

impl Encoding {
    /// Its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Common => "common",
            Self::Dense => "dense",
        }
    }
}

/// Who wrote a file, in its own metadata; without a version of a library that says nothing about what stands in it.
const CREATED_BY: &str = concat!("diwan version ", env!("CARGO_PKG_VERSION"));

/// zstd's level 3: a third of the size of level 1's time, measured on tables like ours.
const ZSTD: i32 = 3;

/// Rows of a column of names that are handed over at a time: those that the library takes at a time, so that its pages
/// are the same.
const BATCH: usize = 1024;

/// A part that is being written.
pub struct PartWriter {
    writer: SerializedFileWriter<BufWriter<Summed>>,
    file: Whole,
    target: PathBuf,
    rows: u64,
}

impl PartWriter {
    /// Begins a part with these columns that will be called `target`, and says in it what made it.
    ///
    /// # Errors
    ///
    /// If the system will not open a file.
    pub fn create(
        target: &Path,
        table: &str,
        columns: &[Column],
        encoding: Encoding,
        provenance: &Provenance,
    ) -> Result<Self, TableError> {
        let mut file = Whole::begin(target).map_err(TableError::io(target))?;
        let handle = file.file().try_clone().map_err(TableError::io(target))?;
        let made = schema(table, columns).and_then(|schema| {
            let properties = properties(table, columns, encoding, provenance)?;
            SerializedFileWriter::new(BufWriter::new(Summed::new(handle)), schema, properties)
        });
        let writer = made.map_err(TableError::parquet(target))?;
        Ok(Self { writer, file, target: target.to_owned(), rows: 0 })
    }

    /// Adds rows, a row group of their own, column by column: one is held at a time.
    ///
    /// # Errors
    ///
    /// If they can't be written.
    pub fn write(&mut self, columns: impl IntoIterator<Item = Values>) -> Result<(), TableError> {
        let written = self.write_group(columns.into_iter());
        self.rows += written.map_err(TableError::parquet(&self.target))?;
        Ok(())
    }

    fn write_group(&mut self, columns: impl Iterator<Item = Values>) -> Result<u64, ParquetError> {
        let (mut group, mut rows) = (self.writer.next_row_group()?, 0);
        for values in columns {
            rows = values.len() as u64;
            let Some(mut column) = group.next_column()? else {
                return Err(ParquetError::General("more values than columns".to_owned()));
            };
            write_column(&mut column, &values)?;
            column.close()?;
        }
        group.close()?;
        Ok(rows)
    }

    /// Completes the part, brings it to disk and gives it its name. Gives back what it is.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn finish(self) -> Result<FileSum, TableError> {
        let Self { writer, file, target, rows } = self;
        let buffer = writer.into_inner().map_err(TableError::parquet(&target))?;
        let summed = buffer.into_inner().map_err(|error| TableError::io(&target)(error.into_error()))?;
        file.finish(true).map_err(TableError::io(&target))?;
        Ok(summed.sum(rows))
    }
}

fn write_column(column: &mut SerializedColumnWriter<'_>, values: &Values) -> Result<(), ParquetError> {
    match values {
        Values::Whole(it) => column.typed::<Int64Type>().write_batch(it, None, None)?,
        Values::Number(it) => column.typed::<DoubleType>().write_batch(it, None, None)?,
        Values::Maybe(it) => {
            let known: Vec<f64> = it.iter().flatten().copied().collect();
            column.typed::<DoubleType>().write_batch(&known, Some(&levels(it)), None)?
        }
        Values::Name(dictionary, it) => {
            // A name as the library takes it is sixteen times its place.
            let mut written = 0;
            for rows in it.chunks(BATCH) {
                let known: Vec<ByteArray> =
                    rows.iter().flatten().filter_map(|place| dictionary.0.get(usize::from(*place)).cloned()).collect();
                written += column.typed::<ByteArrayType>().write_batch(&known, Some(&levels(rows)), None)?;
            }
            written
        }
        Values::Truth(it) => {
            let known: Vec<bool> = it.iter().flatten().copied().collect();
            column.typed::<BoolType>().write_batch(&known, Some(&levels(it)), None)?
        }
    };
    Ok(())
}

/// Definition levels: 1 where there is a value.
fn levels<T>(values: &[Option<T>]) -> Vec<i16> {
    values.iter().map(|it| i16::from(it.is_some())).collect()
}

fn schema(table: &str, columns: &[Column]) -> Result<TypePtr, ParquetError> {
    let fields: Result<Vec<TypePtr>, ParquetError> = columns
        .iter()
        .map(|column| {
            let (physical, repetition) = match column.kind {
                Kind::Whole => (Physical::INT64, Repetition::REQUIRED),
                Kind::Few | Kind::Many => (Physical::DOUBLE, Repetition::REQUIRED),
                Kind::Maybe => (Physical::DOUBLE, Repetition::OPTIONAL),
                Kind::Name => (Physical::BYTE_ARRAY, Repetition::OPTIONAL),
                Kind::Truth => (Physical::BOOLEAN, Repetition::OPTIONAL),
            };
            let builder = Type::primitive_type_builder(&column.name, physical).with_repetition(repetition);
            let builder = match column.kind {
                Kind::Name => {
                    builder.with_converted_type(ConvertedType::UTF8).with_logical_type(Some(LogicalType::String))
                }
                _ => builder,
            };
            builder.build().map(Arc::new)
        })
        .collect();
    Type::group_type_builder(table).with_fields(fields?).build().map(Arc::new)
}

fn properties(
    table: &str,
    columns: &[Column],
    encoding: Encoding,
    provenance: &Provenance,
) -> Result<WriterPropertiesPtr, ParquetError> {
    let json = |written: serde_json::Result<String>| written.map_err(|error| ParquetError::General(error.to_string()));
    let (described, made_from) = (json(serde_json::to_string(columns))?, json(serde_json::to_string(provenance))?);
    let mut builder = WriterProperties::builder()
        .set_created_by(CREATED_BY.to_owned())
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(ZSTD)?))
        .set_key_value_metadata(Some(vec![
            KeyValue::new("diwan.table".to_owned(), table.to_owned()),
            KeyValue::new("diwan.columns".to_owned(), described),
            KeyValue::new("diwan.made_from".to_owned(), made_from),
        ]));
    // Least and greatest by row group serve those who filter by replication or turn; of names they serve nobody.
    builder = builder.set_statistics_enabled(EnabledStatistics::Chunk);
    for column in columns.iter().filter(|it| matches!(it.kind, Kind::Name | Kind::Truth)) {
        builder =
            builder.set_column_statistics_enabled(ColumnPath::new(vec![column.name.clone()]), EnabledStatistics::None);
    }
    for column in columns.iter().filter(|it| it.kind == Kind::Many) {
        // A dictionary of numbers that differ would only be larger. Their bytes compress when like stands by like,
        // where readers know of that.
        let path = ColumnPath::new(vec![column.name.clone()]);
        builder = builder.set_column_dictionary_enabled(path.clone(), false);
        let chosen = if encoding == Encoding::Dense {
            parquet::basic::Encoding::BYTE_STREAM_SPLIT
        } else {
            parquet::basic::Encoding::PLAIN
        };
        builder = builder.set_column_encoding(path, chosen);
    }
    Ok(Arc::new(builder.build()))
}

/// The columns of a part, in the order in which they stand there; names come with a dictionary of their own, in order
/// of appearance.
///
/// # Errors
///
/// If the file can't be read, or is no part of a table with these columns.
pub fn read_part(path: &Path, columns: &[Column]) -> Result<Vec<Values>, TableError> {
    let reader = opened(path)?;
    let found: Vec<String> =
        reader.metadata().file_metadata().schema_descr().columns().iter().map(|it| it.name().to_owned()).collect();
    if !found.iter().eq(columns.iter().map(|it| &it.name)) {
        let message = "the columns are not those of this batch".to_owned();
        return Err(TableError::Foreign { path: path.display().to_string(), message });
    }
    let read = |place: usize| read_column(&reader, place, 0..reader.num_row_groups());
    (0..columns.len()).map(read).collect::<Result<_, _>>().map_err(TableError::parquet(path))
}

/// Some columns of a table, by name, in the order in which they are asked for.
///
/// # Errors
///
/// If the file can't be read, or lacks one of them.
pub fn read_columns(path: &Path, names: &[&str]) -> Result<Vec<Values>, TableError> {
    let reader = opened(path)?;
    let read = |place| read_column(&reader, place, 0..reader.num_row_groups()).map_err(TableError::parquet(path));
    places(&reader, path, names)?.into_iter().map(read).collect()
}

/// The same row group by row group: of a long table one stretch is held at a time. What `read` breaks off is not read on.
///
/// # Errors
///
/// As of [`read_columns`], or what `read` says.
pub fn each_group(
    path: &Path,
    names: &[&str],
    mut read: impl FnMut(Vec<Values>) -> Result<ControlFlow<()>, TableError>,
) -> Result<(), TableError> {
    let reader = opened(path)?;
    let places = places(&reader, path, names)?;
    for group in 0..reader.num_row_groups() {
        let column = |place: &usize| read_column(&reader, *place, group..group + 1);
        let columns: Result<Vec<Values>, ParquetError> = places.iter().map(column).collect();
        if read(columns.map_err(TableError::parquet(path))?)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// Where columns stand in a file.
fn places(reader: &SerializedFileReader<File>, path: &Path, names: &[&str]) -> Result<Vec<usize>, TableError> {
    let schema = reader.metadata().file_metadata().schema_descr();
    let place = |name: &&str| {
        let place = schema.columns().iter().position(|it| it.name() == *name);
        place.ok_or_else(|| TableError::foreign(path, &format!("has no column `{name}`")))
    };
    names.iter().map(place).collect()
}

/// The names of the columns of a part.
///
/// # Errors
///
/// If the file can't be read or is no Parquet.
pub fn columns_of(path: &Path) -> Result<Vec<String>, TableError> {
    let reader = opened(path)?;
    Ok(reader.metadata().file_metadata().schema_descr().columns().iter().map(|it| it.name().to_owned()).collect())
}

/// How many rows a table has.
///
/// # Errors
///
/// If the file can't be read or is no Parquet.
pub fn rows_of(path: &Path) -> Result<u64, TableError> {
    let rows = opened(path)?.metadata().file_metadata().num_rows();
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// A plain file of Parquet.
fn opened(path: &Path) -> Result<SerializedFileReader<File>, TableError> {
    if !std::fs::metadata(path).map_err(TableError::io(path))?.is_file() {
        return Err(TableError::foreign(path, "is no plain file, and is not read"));
    }
    let file = File::open(path).map_err(TableError::io(path))?;
    SerializedFileReader::new(file).map_err(TableError::parquet(path))
}

/// A column over some row groups.
fn read_column(
    reader: &SerializedFileReader<File>,
    place: usize,
    groups: Range<usize>,
) -> Result<Values, ParquetError> {
    let may_be_missing = reader.metadata().file_metadata().schema_descr().column(place).max_def_level() > 0;
    let mut maybe: Vec<Option<f64>> = Vec::new();
    let (mut whole, mut numbers, mut names, mut truths) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut last = None;
    for group in groups {
        let group = reader.get_row_group(group)?;
        let rows =
            usize::try_from(group.metadata().num_rows()).map_err(|error| ParquetError::General(error.to_string()))?;
        let mut levels: Vec<i16> = Vec::with_capacity(rows);
        match group.get_column_reader(place)? {
            ColumnReader::Int64ColumnReader(mut it) => {
                it.read_records(rows, None, None, &mut whole)?;
                last = Some(Kind::Whole);
            }
            ColumnReader::DoubleColumnReader(mut it) if may_be_missing => {
                let mut known: Vec<f64> = Vec::with_capacity(rows);
                it.read_records(rows, Some(&mut levels), None, &mut known)?;
                maybe.extend(spread(&levels, known));
                last = Some(Kind::Maybe);
            }
            ColumnReader::DoubleColumnReader(mut it) => {
                it.read_records(rows, None, None, &mut numbers)?;
                last = Some(Kind::Many);
            }
            ColumnReader::ByteArrayColumnReader(mut it) => {
                let mut known: Vec<ByteArray> = Vec::with_capacity(rows);
                it.read_records(rows, Some(&mut levels), None, &mut known)?;
                names.extend(spread(&levels, known));
                last = Some(Kind::Name);
            }
            ColumnReader::BoolColumnReader(mut it) => {
                let mut known: Vec<bool> = Vec::with_capacity(rows);
                it.read_records(rows, Some(&mut levels), None, &mut known)?;
                truths.extend(spread(&levels, known));
                last = Some(Kind::Truth);
            }
            _ => return Err(ParquetError::General("a column has a type that no table of ours has".to_owned())),
        }
    }
    Ok(match last {
        Some(Kind::Whole) => Values::Whole(whole),
        Some(Kind::Maybe) => Values::Maybe(maybe),
        Some(Kind::Name) => named(names),
        Some(Kind::Truth) => Values::Truth(truths),
        _ => Values::Number(numbers),
    })
}

/// Values put back where their levels say that there is one.
fn spread<T>(levels: &[i16], known: Vec<T>) -> Vec<Option<T>> {
    let mut known = known.into_iter();
    levels.iter().map(|level| if *level > 0 { known.next() } else { None }).collect()
}

fn named(names: Vec<Option<ByteArray>>) -> Values {
    let mut dictionary: Vec<ByteArray> = Vec::new();
    let places = names
        .into_iter()
        .map(|name| {
            let name = name?;
            let place = dictionary.iter().position(|it| *it == name).unwrap_or_else(|| {
                dictionary.push(name);
                dictionary.len() - 1
            });
            u16::try_from(place).ok()
        })
        .collect();
    Values::Name(super::column::Dictionary(dictionary), places)
}
