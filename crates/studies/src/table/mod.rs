//! Floor: tidy tables in files. Columns with units and descriptions, Parquet with zstd, part by part; a folder that can
//! be gone on with and traced back.

mod column;
mod error;
mod folder;
mod kept;
mod manifest;
mod part;
mod results;
mod rows;
mod sheet;
mod study_folder;
mod sums;
mod survey;

pub use column::{Column, Dictionary, Kind, Values};
pub use error::TableError;
pub use folder::Folder;
pub use kept::KeptBatch;
pub use manifest::{Manifest, PART_BLOCKS};
pub use part::{Encoding, PartWriter, columns_of, each_group, read_columns, read_part, rows_of};
pub use results::Results;
pub use rows::Tables;
pub(crate) use rows::run_columns;
pub use sheet::Sheet;
pub(crate) use study_folder::MAX_BYTES;
pub use study_folder::{Form, StudyFolder};
pub use sums::{FileSum, PartSums};
