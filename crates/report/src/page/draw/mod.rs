//! Drawing: a canvas of shapes, one scale, and lettering. Own code and no plotting library: the libraries that were looked
//! at (`plotters`, `kuva`, `charming`) write colours and sizes of letters into every shape, so a picture would not turn dark,
//! keep to a phone or print in black, and `charming` needs a browser's script.

mod canvas;
mod lettering;
mod scale;

pub(crate) use canvas::{Canvas, LETTERS, Mark, SMALL, Side};
pub(crate) use lettering::{lines, widest, width};
pub(crate) use scale::Scale;
