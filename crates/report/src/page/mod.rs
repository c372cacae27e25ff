//! Pages: facts as one HTML file that can be sent on, printed, and read without the program. A page computes nothing: it
//! lays facts out, and names come from the texts of the language that is shown, as in the text reports.
//!
//! Every page has the same order: what was asked, what came out, pictures, what it rests on, how it was made. It holds its
//! styles, asks for nothing, and needs no script. Every picture has a sentence and a table of all that is in it.

#[cfg(test)]
mod axe_tests;
mod batch;
mod bound;
mod boxed;
mod causes;
mod chart;
mod claims;
mod common;
mod compare;
mod contrasts;
mod deeds;
mod diff;
mod discovery;
mod document;
mod draw;
#[cfg(test)]
mod examples;
mod handbook;
mod hindcast;
mod light;
mod mixes;
mod network;
mod orders;
mod print_pack;
mod paper;
mod passport;
mod picture;
mod robust;
mod raster;
mod run;
mod run_sheet;
mod seat_sheet;
mod seek;
mod sensitivity;
mod sweep;
mod swept;
mod table;
#[cfg(test)]
mod tests;

pub use batch::batch_page;
pub use bound::{Chapter, Endings, bound};
pub use causes::causes_page;
pub use claims::claims_page;
pub use common::quoted;
pub use compare::comparison_page;
pub use diff::diff_page;
pub use discovery::discovery_page;
pub use document::{Made, Page};
pub use handbook::handbook_page;
pub use hindcast::hindcast_page;
pub use passport::passport_page;
pub use print_pack::print_pack_page;
pub use raster::{REGULAR, Raster, RasterError, SCALE, SEMIBOLD, raster};
pub use robust::robust_page;
pub use run::{played_page, run_page};
pub use run_sheet::run_sheet_page;
pub use seek::seek_page;
pub use sensitivity::sensitivity_page;
pub use sweep::sweep_page;
