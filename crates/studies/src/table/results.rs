//! Results: blocks become parts of tables as they come.

use super::manifest::PART_BLOCKS;
use super::{Folder, PartWriter, TableError, Tables, read_part, rows_of};
use crate::ensemble::{BLOCK, Block, Plan};

/// Replications in a part.
const PART_ROWS: u64 = PART_BLOCKS * BLOCK;

/// Writes the tables of a batch into a folder, part by part.
pub struct Results<'a> {
    folder: Folder,
    plan: &'a Plan,
    tables: Tables<'a>,
    /// Number of the part that is being written, and its blocks so far as one, without choices and paths.
    part: u64,
    gathered: Block,
    /// Its tables that are written block by block.
    open: Vec<(&'static str, PartWriter)>,
    rows: Vec<(&'static str, u64)>,
}

impl<'a> Results<'a> {
    /// Tables of a plan in a folder, behind the parts that are there already.
    ///
    /// # Errors
    ///
    /// If folders can't be made.
    pub fn new(folder: Folder, plan: &'a Plan) -> Result<Self, TableError> {
        let tables = Tables::of(plan);
        folder.make(&tables.names())?;
        let rows = tables.names().into_iter().map(|it| (it, 0)).collect();
        Ok(Self { folder, plan, tables, part: 0, gathered: Block::default(), open: Vec::new(), rows })
    }

    /// Hands over the blocks of the parts that are whole already, in order, and gives back the first block that is missing.
    ///
    /// # Errors
    ///
    /// If a part can't be read or is not what it should be.
    pub fn read_back(&mut self, mut look: impl FnMut(Block)) -> Result<u64, TableError> {
        let columns = self.tables.columns("runs");
        let mut next = 0;
        for part in 0..self.folder.whole_parts("runs") {
            let path = self.folder.part("runs", part);
            let rows = read_part(&path, &columns)?;
            let first = part * PART_ROWS;
            let Some(blocks) = self.tables.blocks(first, &rows) else {
                return Err(TableError::Foreign {
                    path: path.display().to_string(),
                    message: "the rows are not those of this batch".to_owned(),
                });
            };
            for (table, rows) in &mut self.rows {
                *rows += rows_of(&self.folder.part(table, part))?;
            }
            next = first / BLOCK + blocks.len() as u64;
            self.part = part + 1;
            blocks.into_iter().for_each(&mut look);
        }
        Ok(next)
    }

    /// Adds a block, which must be the next.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn add(&mut self, block: &Block) -> Result<(), TableError> {
        if self.gathered.rows == 0 {
            self.gathered.begin(self.plan, block.first, PART_ROWS.min(self.plan.runs) as usize);
            let detailed = self.tables.names().into_iter().filter(|it| matches!(*it, "choices" | "series"));
            for table in detailed {
                let writer = self.writer(table)?;
                self.open.push((table, writer));
            }
        }
        for (table, writer) in &mut self.open {
            if *table == "choices" { writer.write(self.tables.choices(block)) } else { writer.write(self.tables.series(block)) }?;
        }
        self.gathered.append(block);
        if self.gathered.rows as u64 == PART_ROWS { self.close_part() } else { Ok(()) }
    }

    /// Writes what is left as a last part, and says in the manifest that everything is there.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn complete(mut self) -> Result<(), TableError> {
        self.close_part()?;
        let played = self.rows.iter().find(|(table, _)| *table == "runs").map_or(0, |(_, rows)| *rows);
        self.folder.complete(&self.rows, played)
    }

    fn close_part(&mut self) -> Result<(), TableError> {
        if self.gathered.rows == 0 {
            return Ok(());
        }
        for (table, writer) in core::mem::take(&mut self.open) {
            let rows = writer.finish()?;
            self.count(table, rows);
        }
        if self.tables.names().contains(&"draws") {
            let mut writer = self.writer("draws")?;
            writer.write(self.tables.draws(&self.gathered))?;
            self.count("draws", writer.finish()?);
        }
        // Last, because a part whose runs are there is whole.
        let mut writer = self.writer("runs")?;
        writer.write(self.tables.runs(&self.gathered))?;
        self.count("runs", writer.finish()?);
        self.part += 1;
        self.gathered.rows = 0;
        Ok(())
    }

    fn writer(&self, table: &'static str) -> Result<PartWriter, TableError> {
        PartWriter::create(&self.folder.part(table, self.part), table, &self.tables.columns(table))
    }

    fn count(&mut self, table: &str, more: u64) {
        for (name, rows) in &mut self.rows {
            if *name == table {
                *rows += more;
            }
        }
    }
}
