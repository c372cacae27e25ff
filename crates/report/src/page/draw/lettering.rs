//! Lettering: about how wide a text stands in a picture, and where it is broken into lines. Fonts differ from system to
//! system, so room is left.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// About how wide a text is at a size of letters, units of the drawing: widths of Helvetica, and a little more.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    size * 1.07 * text.chars().map(em).sum::<f64>()
}

/// About how wide a letter is, in its size.
fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '|' | '\'' | '’' => 0.23,
        'f' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '/' | '(' | ')' | '[' | ']' => 0.29,
        'r' | '-' | '“' | '”' => 0.34,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.86,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.51,
        'A'..='Z' => 0.69,
        it if it.is_ascii() => 0.565,
        it => match it.width() {
            Some(2) => 1.0,
            Some(0) | None => 0.0,
            _ => 0.6,
        },
    }
}

/// A text in at most so many lines that fit into `room`; what is left over is cut off with an ellipsis.
pub(crate) fn lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match out.last_mut() {
            Some(line) if width(line, size) + width(word, size) + width(" ", size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => out.push(word.to_owned()),
        }
    }
    let is_cut = out.len() > most;
    out.truncate(most);
    let last = out.len();
    for (place, line) in out.iter_mut().enumerate() {
        if width(line, size) > room || (is_cut && place + 1 == last) {
            *line = cut(line, size, room);
        }
    }
    out
}

/// The beginning of a text that fits with an ellipsis.
fn cut(text: &str, size: f64, room: f64) -> String {
    let mut out: String = text.to_owned();
    while !out.is_empty() && width(&out, size) + width("…", size) > room {
        out.pop();
    }
    format!("{}…", out.trim_end_matches([' ', ',', '-']))
}

/// The longest of some texts, units of the drawing.
pub(crate) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, size: f64) -> f64 {
    texts.into_iter().filter(|it| it.width() > 0).map(|it| width(it, size)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_nothing_is_lost_without_a_sign() {
        let text = "Attacks on the presence of the United States and its partners, at the end";
        let laid = lines(text, 13.0, 180.0, 9);
        assert_eq!(laid.join(" "), text);
        assert!(laid.len() > 1 && laid.iter().all(|it| width(it, 13.0) <= 180.0), "{laid:?}");
        let short = lines(text, 13.0, 180.0, 2);
        assert!(short.len() == 2 && short[1].ends_with('…') && width(&short[1], 13.0) <= 180.0, "{short:?}");
        let one = lines("Unverkürzbarkeitsbescheinigung", 13.0, 60.0, 1);
        assert!(one[0].ends_with('…') && width(&one[0], 13.0) <= 60.0);
        assert!(lines("", 13.0, 10.0, 2).is_empty());
    }
}
