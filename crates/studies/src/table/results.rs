//! Results: pieces of blocks become parts of tables as they come, and parts that are sound are read back.

use std::collections::BTreeMap;

use super::manifest::PART_BLOCKS;
use super::{Encoding, Folder, PartSums, PartWriter, TableError, Tables, read_part};
use crate::ensemble::{BLOCK, Block, Plan};
use diwan_engine::scenario::Provenance;

/// Replications in a part.
const PART_ROWS: u64 = PART_BLOCKS * BLOCK;

/// Writes the tables of a batch into a folder, part by part.
pub struct Results<'a> {
    folder: Folder,
    plan: &'a Plan,
    tables: Tables<'a>,
    /// Rows of each table in the parts that are sound, by part.
    sound: BTreeMap<u64, Vec<(&'static str, u64)>>,
    /// Parts that are there and not sound.
    damaged: Vec<u64>,
    /// The pieces of the part that is being written so far as one block, without choices and paths.
    gathered: Block,
    /// Its tables that are written piece by piece.
    open: Vec<(&'static str, PartWriter)>,
    encoding: Encoding,
    provenance: Provenance,
}

impl<'a> Results<'a> {
    /// Tables of a plan in a folder. Every part that is there is held against what is said of it: what is not sound to
    /// the last bit is played again.
    ///
    /// # Errors
    ///
    /// If folders can't be made.
    pub fn new(folder: Folder, plan: &'a Plan) -> Result<Self, TableError> {
        let tables = Tables::of(plan);
        let names = tables.names();
        folder.make(&names)?;
        let (encoding, provenance) = (folder.manifest().encoding, folder.manifest().provenance());
        let may_stop_early = folder.manifest().until_half_width.is_some();
        let (mut sound, mut damaged) = (BTreeMap::new(), Vec::new());
        for part in 0..plan.runs().div_ceil(PART_ROWS) {
            let wanted = PART_ROWS.min(plan.runs() - part * PART_ROWS);
            let is_wanted =
                |it: &PartSums| it.rows("runs") == wanted || (may_stop_early && it.rows("runs").is_multiple_of(BLOCK));
            match folder.sound_part(part, &names) {
                Some(sums) if is_wanted(&sums) => {
                    sound.insert(part, names.iter().map(|it| (*it, sums.rows(it))).collect());
                }
                Some(_) => {}
                None if folder.part("runs", part).exists() => damaged.push(part),
                None => {}
            }
        }
        Ok(Self {
            folder,
            plan,
            tables,
            sound,
            damaged,
            gathered: Block::default(),
            open: Vec::new(),
            encoding,
            provenance,
        })
    }

    /// Parts that were there and are not what they were written as: they are played again.
    #[must_use]
    pub fn damaged(&self) -> &[u64] {
        &self.damaged
    }

    /// The first block at or behind `block` that stands in a sound part; the number of blocks where none does.
    #[must_use]
    pub fn next_sound(&self, block: u64) -> u64 {
        let part = self.sound.range(block / PART_BLOCKS..).map(|(part, _)| part * PART_BLOCKS).find(|it| *it >= block);
        part.unwrap_or(self.plan.blocks())
    }

    /// The blocks of the sound part that begins with a block, with outcomes and metrics alone.
    ///
    /// # Errors
    ///
    /// If it can't be read or is not what it should be.
    pub fn read_back(&self, block: u64) -> Result<Vec<Block>, TableError> {
        let part = block / PART_BLOCKS;
        let path = self.folder.part("runs", part);
        let rows = read_part(&path, &self.tables.columns("runs"))?;
        self.tables
            .blocks(part * PART_ROWS, &rows)
            .ok_or_else(|| TableError::foreign(&path, "the rows are not those of this batch"))
    }

    /// Adds a piece of a block, which must be the first of a part or follow the one before.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn add(&mut self, piece: &Block) -> Result<(), TableError> {
        if self.gathered.rows == 0 {
            self.gathered.begin(self.plan, piece.first, PART_ROWS.min(self.plan.runs()) as usize);
            self.open.clear();
            let detailed = self.tables.names().into_iter().filter(|it| matches!(*it, "choices" | "series"));
            for table in detailed {
                let writer = self.writer(table)?;
                self.open.push((table, writer));
            }
        }
        for (table, writer) in &mut self.open {
            if *table == "choices" {
                writer.write(self.tables.choices(piece))
            } else {
                writer.write(self.tables.series(piece))
            }?;
        }
        self.gathered.append(piece);
        let end = self.gathered.first + self.gathered.rows as u64;
        if self.gathered.rows as u64 == PART_ROWS || end == self.plan.runs() { self.close_part() } else { Ok(()) }
    }

    /// Writes what is left as a last part, and says in the manifest that everything is there.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn complete(mut self) -> Result<(), TableError> {
        self.close_part()?;
        self.note(true)
    }

    /// Leaves it to be gone on with: what is not a whole part is dropped, and the manifest says what there is.
    ///
    /// # Errors
    ///
    /// If that can't be written.
    pub fn leave(mut self) -> Result<(), TableError> {
        self.open.clear();
        self.note(false)
    }

    fn note(&mut self, complete: bool) -> Result<(), TableError> {
        let total =
            |table: &str| self.sound.values().flatten().filter(|(it, _)| *it == table).map(|(_, rows)| rows).sum();
        let rows: Vec<(&str, u64)> = self.tables.names().into_iter().map(|it| (it, total(it))).collect();
        self.folder.note(&rows, complete)
    }

    fn close_part(&mut self) -> Result<(), TableError> {
        if self.gathered.rows == 0 {
            return Ok(());
        }
        let mut files = BTreeMap::new();
        for (table, writer) in core::mem::take(&mut self.open) {
            files.insert(table.to_owned(), writer.finish()?);
        }
        if self.tables.names().contains(&"draws") {
            let mut writer = self.writer("draws")?;
            writer.write(self.tables.draws(&self.gathered))?;
            files.insert("draws".to_owned(), writer.finish()?);
        }
        let mut writer = self.writer("runs")?;
        writer.write(self.tables.runs(&self.gathered))?;
        files.insert("runs".to_owned(), writer.finish()?);
        // Last, because a part that something is said of is whole.
        let part = self.gathered.first / PART_ROWS;
        let sums = PartSums::new(self.folder.manifest().identity(), part, files);
        self.folder.seal(&sums)?;
        self.sound.insert(part, self.tables.names().into_iter().map(|it| (it, sums.rows(it))).collect());
        self.gathered.rows = 0;
        self.note(false)
    }

    fn writer(&self, table: &'static str) -> Result<PartWriter, TableError> {
        let path = self.folder.part(table, self.gathered.first / PART_ROWS);
        PartWriter::create(&path, table, &self.tables.columns(table), self.encoding, &self.provenance)
    }
}
