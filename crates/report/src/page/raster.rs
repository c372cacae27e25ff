//! Pictures as PNG, for slides: drawn from their SVG with fonts of our own, so that the same picture is the same file
//! whatever is installed. Nothing of the system is asked.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Group, Node, Options, Tree};
use thiserror::Error;

/// Pixels a unit of a drawing takes: a picture then fills a slide of 1920 pixels and stays sharp.
pub const SCALE: f32 = 3.0;

/// The largest picture, pixels: 400 MB while it is drawn.
const MOST_PIXELS: f64 = 1e8;

/// A picture in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    /// The file: PNG, on a white ground.
    pub png: Vec<u8>,
    /// Letters that no font has; an empty box stands for each.
    pub missing: BTreeSet<char>,
}

/// Why a picture is not drawn in pixels.
#[derive(Debug, Error)]
pub enum RasterError {
    /// It is no SVG that can be read.
    #[error("it can't be read as SVG: {0}")]
    Unreadable(#[from] resvg::usvg::Error),
    /// It has too many pixels.
    #[error("{width} × {height} pixels are too many")]
    Large {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// It can't be packed as PNG.
    #[error("it can't be written as PNG: {0}")]
    Unwritten(String),
}

/// The typeface of pictures and of the room, which holds all scripts.
pub const REGULAR: &[u8] = include_bytes!("../../fonts/Arimo-and-Arabic-Regular.ttf");
/// The same in a heavier weight.
pub const SEMIBOLD: &[u8] = include_bytes!("../../fonts/Arimo-and-Arabic-SemiBold.ttf");

/// The fonts, which hold all scripts, in two weights: `[regular, semibold]`.
struct Fonts {
    all: Arc<Database>,
    weights: [ID; 2],
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut all = Database::new();
    let files = [REGULAR, SEMIBOLD];
    // Each file holds one face; a file without any would leave its letters missing, which is told.
    let mut face = |data: &'static [u8]| {
        all.load_font_source(Source::Binary(Arc::new(data))).first().copied().unwrap_or_else(ID::dummy)
    };
    let weights = files.map(&mut face);
    Fonts { all: Arc::new(all), weights }
});

impl Fonts {
    /// Whatever family is asked for, ours is taken, in the weight that is nearest.
    fn resolver(&'static self) -> FontResolver<'static> {
        FontResolver {
            select_font: Box::new(|font, _| Some(self.weights[usize::from(font.weight() > 500)])),
            select_fallback: Box::new(|_, _, _| None),
        }
    }
}

/// Draws the SVG of a picture of [`Page`](super::Page) in pixels, [`SCALE`] to a unit. The same SVG makes the same bytes.
///
/// # Errors
///
/// If it can't be read or is too large.
///
/// ```
/// use diwan_report::page::raster;
///
/// let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15">نفط</text></svg>"#;
/// let drawn = raster(svg).expect("it is a drawing");
/// assert!(drawn.png.starts_with(b"\x89PNG") && drawn.missing.is_empty());
/// ```
pub fn raster(svg: &str) -> Result<Raster, RasterError> {
    let options = Options { fontdb: FONTS.all.clone(), font_resolver: FONTS.resolver(), ..Options::default() };
    let tree = Tree::from_str(&directed(svg), &options)?;
    let size = tree.size().to_int_size();
    let [width, height] = [size.width(), size.height()].map(|it| (it as f32 * SCALE).ceil() as u32);
    let fits = f64::from(width) * f64::from(height) <= MOST_PIXELS;
    let too_large = RasterError::Large { width, height };
    let Some(mut pixels) = Pixmap::new(width, height).filter(|_| fits) else { return Err(too_large) };
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    let mut missing = BTreeSet::new();
    boxes(tree.root(), &mut missing);
    let png = pixels.encode_png().map_err(|error| RasterError::Unwritten(error.to_string()))?;
    Ok(Raster { png, missing })
}

/// The letters for which no font had a shape.
fn boxes(group: &Group, missing: &mut BTreeSet<char>) {
    for node in group.children() {
        match node {
            Node::Group(it) => boxes(it, missing),
            Node::Text(it) => {
                let shapes = it.layouted().iter().flat_map(|it| &it.positioned_glyphs);
                missing.extend(shapes.filter(|it| it.id.0 == 0).flat_map(|it| it.text.chars()));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

/// The same drawing with texts that begin with a letter that is written from the right marked as such: a browser sees to
/// it by itself (`unicode-bidi: plaintext`).
fn directed(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(end) = rest.find("</text>") {
        let (before, after) = rest.split_at(end);
        let begin = before.rfind('>').map_or(0, |it| it + 1);
        out.push_str(&before[..begin]);
        let text = &before[begin..];
        if text.chars().find(|it| it.is_alphabetic()).is_some_and(is_from_right) {
            out.extend(["\u{202B}", text, "\u{202C}"]);
        } else {
            out.push_str(text);
        }
        let (tag, left) = after.split_at("</text>".len());
        out.push_str(tag);
        rest = left;
    }
    out + rest
}

/// Whether a letter is of a script that is written from the right.
fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, class: &str) -> Raster {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="20"><style>.b {{ font-weight: 600; }}</style>
            <text class="{class}" x="2" y="15" font-family="Helvetica, sans-serif" font-size="13">{text}</text></svg>"#
        );
        raster(&svg).expect("it is a drawing")
    }

    /// The pixels of a picture, and how large it is.
    fn pixels(it: &Raster) -> (Vec<u8>, [u32; 2]) {
        let read = Pixmap::decode_png(&it.png).expect("it is a PNG");
        (read.data().to_vec(), [read.width(), read.height()])
    }

    #[test]
    fn letters_are_drawn_and_the_size_is_that_of_the_drawing() {
        let (none, size) = pixels(&drawn("", ""));
        assert_eq!(size, [360, 60]);
        assert!(none.iter().all(|it| *it == 255), "a white ground");
        for text in [
            "Baghdad",
            "Großbritannien",
            "Ελλάδα",
            "Киев",
            "ירושלים",
            "بغداد",
            "کوردستان",
            "1 بغداد (الحكومة)",
            "≥ 3 % ▲ −2",
        ] {
            let (regular, bold) = (drawn(text, ""), drawn(text, "b"));
            assert!(regular.missing.is_empty() && bold.missing.is_empty(), "{text}: {:?}", regular.missing);
            let dark = |it: &Raster| pixels(it).0.iter().map(|it| 255 - u64::from(*it)).sum::<u64>();
            assert!(dark(&regular) > 20_000, "{text}");
            assert!(dark(&bold) > dark(&regular), "{text} has a second weight");
            assert_eq!(drawn(text, ""), regular, "the same bytes");
        }
    }

    #[test]
    fn a_letter_that_is_missing_is_told() {
        let found = drawn("Peace 和平, and ẞ", "").missing;
        assert_eq!(found.into_iter().collect::<String>(), "和平");
    }

    #[test]
    fn what_is_written_from_the_right_is_laid_from_the_right() {
        // Of a name in brackets, the bracket that closes stands at the left.
        assert_eq!(
            directed("<text>a</text><text x=\"1\">(بغداد)</text>"),
            "<text>a</text><text x=\"1\">\u{202B}(بغداد)\u{202C}</text>"
        );
        assert_ne!(drawn("بغداد (1)", ""), drawn("\u{202D}بغداد (1)\u{202C}", ""));
    }

    #[test]
    fn every_picture_of_a_page_is_drawn_with_its_letters() {
        for (name, svg) in crate::page::tests::handbook("nile_dam", Some("egypt")).pictures {
            let found = raster(&svg).expect("it is a drawing");
            assert!(found.missing.is_empty(), "{name}: {:?}", found.missing);
            let (all, [width, _]) = pixels(&found);
            assert_eq!(width, 3 * 736, "{name}");
            let mute = svg.replace("<text", "<desc").replace("</text", "</desc");
            let (without, _) = pixels(&raster(&mute).expect("it is a drawing"));
            let differ = all.iter().zip(&without).filter(|it| it.0 != it.1).count();
            assert!(differ > 2_000, "{name}: letters differ in {differ}");
            let coloured = without.chunks(4).filter(|it| it[0] != it[2]).count();
            assert!(coloured > 500, "{name}: {coloured} pixels have a colour");
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(raster("<svg"), Err(RasterError::Unreadable(_))));
        let wide = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>"#;
        assert!(matches!(raster(wide), Err(RasterError::Large { width: 27_000, .. })));
    }
}
