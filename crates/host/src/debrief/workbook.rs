//! A workbook for spreadsheets: the facts of a session as tables, with a dictionary of their columns. The same facts make
//! the same bytes, and nothing that people wrote is ever a formula.

use diwan_report::facts::SessionFacts;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::cell::{Cell, Sheet};
use super::sheets::{dictionary, sheets};

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
#[error("the workbook can't be made: {0}")]
pub struct NoWorkbook(#[from] XlsxError);

/// The facts of a session as a workbook (.xlsx).
///
/// # Errors
///
/// If a table is larger than a sheet may be.
pub fn workbook(facts: &SessionFacts) -> Result<Vec<u8>, NoWorkbook> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp((facts.began / 1_000) as i64)?;
    book.set_properties(&DocProperties::new().set_title(&facts.room).set_creation_datetime(&made));
    let all = sheets(facts);
    for sheet in all.iter().chain([&dictionary(&all)]) {
        put(book.add_worksheet(), sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn put(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?;
    let head = Format::new().set_bold();
    for (column, (name, _)) in (0..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, *name, &head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    page.set_freeze_panes(1, 0)?;
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Nothing => {}
                Cell::Number(it) => drop(page.write_number(row, column, *it)?),
                // What would be taken for a formula where somebody edits it stands behind a quote.
                Cell::Text(it) if it.starts_with(['=', '+', '-', '@']) => {
                    page.write_string_with_format(row, column, it, &Format::new().set_quote_prefix())?;
                }
                Cell::Text(it) => drop(page.write_string(row, column, it)?),
            }
        }
    }
    Ok(())
}

/// How wide a column is, letters: as its longest cell, within reason.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let cells = sheet.rows.iter().filter_map(|it| it.get(column));
    let letters = cells.map(|it| if let Cell::Text(it) = it { it.chars().count() } else { 8 });
    letters.chain([sheet.columns[column].0.len()]).max().unwrap_or(8).clamp(6, 60) as f64 + 2.0
}
