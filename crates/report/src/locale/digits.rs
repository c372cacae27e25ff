//! Figures in the digits of a language, on their way to the eyes: one place for whatever a page shows, so that whoever makes
//! a figure needs to know of one kind alone. As where an operating system does this, the digits follow the words around
//! them: a figure among Latin words, in a name or a command stays as it is.

use super::direction::Direction;

/// What Arabic writes before a sign and behind a per cent sign, so that each stays with its figure (CLDR, `ar`).
const ARABIC: char = '\u{061C}';
/// What keeps a figure with a sign together in Latin digits (CLDR, `ar-u-nu-latn`).
const LATIN: char = '\u{200E}';

/// The digits of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digits {
    /// Those of English.
    Latin,
    /// A row of its own, by its zero.
    Own(char),
}

impl Digits {
    /// The digits of a language, unless its tag asks for others: `ar-u-nu-latn`.
    pub(super) fn of(language: &str) -> Self {
        let parts: Vec<&str> = language.split('-').collect();
        let asked = parts.windows(2).find(|it| it[0] == "nu").map(|it| it[1]);
        match (asked, parts[0]) {
            (Some("arab"), _) | (None, "ar" | "ckb") => Self::Own('٠'),
            (Some("arabext"), _) | (None, "fa" | "ps") => Self::Own('۰'),
            _ => Self::Latin,
        }
    }

    fn digit(self, it: char) -> char {
        match (self, it.to_digit(10)) {
            (Self::Own(zero), Some(n)) => char::from_u32(zero as u32 + n).unwrap_or(it),
            _ => it,
        }
    }

    /// A text of a line from right to left, with its figures in these digits.
    pub(super) fn shaped(self, text: &str) -> String {
        if self != Self::Latin && text.trim() == "%" {
            return text.replace('%', "٪");
        }
        let letters: Vec<char> = text.chars().collect();
        let mut out = String::with_capacity(text.len() + 8);
        let (mut before, mut is_typed, mut at) = (None, false, 0);
        while at < letters.len() {
            let it = letters[at];
            let end = figure(&letters, at);
            if end == at {
                // What stands for a sign of the page's own language is no word.
                let whole = if it == '&' { entity(&letters, at) } else { 1 };
                if whole == 1 {
                    is_typed ^= it == '`';
                    before = Direction::of_letter(it).or(before);
                }
                out.extend(&letters[at..at + whole]);
                at += whole;
                continue;
            }
            let after = next_direction(&letters[end..]);
            let is_among_latin = [before, after].contains(&Some(Direction::LeftToRight))
                && ![before, after].contains(&Some(Direction::RightToLeft));
            let figure = &letters[at..end];
            if is_typed || is_among_latin || is_name(&letters, at, end) {
                out.extend(figure);
            } else {
                self.write(figure, &mut out);
            }
            at = end;
        }
        out
    }

    /// Writes a figure: its sign, its digits with what parts them, and per cent.
    fn write(self, figure: &[char], out: &mut String) {
        let is_signed = figure.first().is_some_and(|it| !it.is_ascii_digit());
        let is_share = figure.last() == Some(&'%');
        if let Self::Latin = self {
            let mark = (is_signed || is_share).then_some(LATIN);
            out.extend(mark.iter().chain(figure).chain(&mark));
            return;
        }
        let points = figure.iter().filter(|it| **it == '.').count();
        out.extend(is_signed.then_some(ARABIC));
        for (at, it) in figure.iter().enumerate() {
            match it {
                '.' if points == 1 => out.push('٫'),
                ',' => out.push('٬'),
                ' ' | '\u{A0}' if is_share && at + 2 == figure.len() => {}
                '%' => out.extend(['٪', ARABIC]),
                it => out.push(self.digit(*it)),
            }
        }
    }
}

/// Where a figure ends that begins here: a sign, digits with points, commas and colons between, and per cent. The same
/// place where none does.
fn figure(letters: &[char], start: usize) -> usize {
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_sign = matches!(letters[start], '−' | '+' | '-') && (start == 0 || !letters[start - 1].is_alphanumeric());
    let mut at = start + usize::from(is_sign);
    if !digit(at) {
        return start;
    }
    while digit(at) || (matches!(letters.get(at), Some('.' | ',' | ':' | '/')) && digit(at + 1)) {
        at += 1;
    }
    let gap = usize::from(matches!(letters.get(at), Some(' ' | '\u{A0}')));
    if letters.get(at + gap) == Some(&'%') { at + gap + 1 } else { at }
}

/// Whether a figure is part of a name: of a file, a scenario, a version, an address.
fn is_name(letters: &[char], start: usize, end: usize) -> bool {
    let of_name = |it: &char| it.is_ascii_alphabetic() || *it == '_';
    let points = letters[start..end].iter().filter(|it| **it == '.').count();
    let (before, over) = (letters[..start].last(), letters[..start].iter().rev().nth(1));
    let is_hung_on = before.is_some_and(of_name) || (before == Some(&'-') && over.is_some_and(of_name));
    points > 1 || is_hung_on || letters.get(end).is_some_and(of_name)
}

/// How long what stands for a sign is: `&amp;`. 1 where it is none.
fn entity(letters: &[char], start: usize) -> usize {
    let end = letters[start..].iter().take(6).position(|it| *it == ';');
    end.map_or(1, |it| it + 1)
}

/// The direction of the first letter that has one.
fn next_direction(letters: &[char]) -> Option<Direction> {
    let mut at = 0;
    while at < letters.len() {
        match letters[at] {
            '&' => at += entity(letters, at),
            it => match Direction::of_letter(it) {
                None => at += 1,
                found => return found,
            },
        }
    }
    None
}

/// The zero of a language's own digits, for whoever writes figures later; nothing where they are those of English.
#[must_use]
pub fn zero(language: &str) -> Option<char> {
    match Digits::of(language) {
        Digits::Own(zero) => Some(zero),
        Digits::Latin => None,
    }
}

/// A page, or a part of one, with its figures in the digits of a language. What is in `code`, `kbd` and fields, and what
/// says of itself that it is not translated or runs from left to right (addresses, codes), stays as it is; so do attributes
/// that nobody reads.
#[must_use]
pub fn in_digits_of(language: &str, page: String) -> String {
    if Direction::of(language) == Direction::LeftToRight {
        return page;
    }
    let digits = Digits::of(language);
    let mut out = String::with_capacity(page.len() + page.len() / 8);
    // How many elements are open, from the one on that is left as it is.
    let mut left = 0_usize;
    for piece in page.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        if left > 0 {
            out += text
        } else {
            out += &digits.shaped(text)
        }
        out += &if left > 0 { tag.to_owned() } else { read(tag, digits) };
        if tag.starts_with("</") {
            left = left.saturating_sub(1);
        } else if !is_empty(tag) && (left > 0 || stays(tag)) {
            left += 1;
        }
    }
    out
}

/// A tag with its figures in these digits, in what is shown or read out of it.
fn read(tag: &str, digits: Digits) -> String {
    ["placeholder", "aria-label", "title"].into_iter().fold(tag.to_owned(), |tag, name| {
        let mark = format!(" {name}=\"");
        let Some(start) = tag.find(&mark).map(|it| it + mark.len()) else { return tag };
        let end = tag[start..].find('"').map_or(tag.len(), |it| start + it);
        format!("{}{}{}", &tag[..start], digits.shaped(&tag[start..end]), &tag[end..])
    })
}

/// The name of an element.
fn name(tag: &str) -> &str {
    tag[1..].split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Whether what is in an element stays as it is.
fn stays(tag: &str) -> bool {
    let is_sign = matches!(name(tag), "code" | "kbd" | "textarea" | "script" | "style");
    is_sign || [" dir=\"ltr\"", " translate=\"no\"", " lang=\"en\""].iter().any(|it| tag.contains(it))
}

/// Whether an element has nothing in it, nor an end.
fn is_empty(tag: &str) -> bool {
    let void = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", ""];
    !tag.starts_with('<') || tag.ends_with("/>") || void.contains(&name(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arabic(text: &str) -> String {
        in_digits_of("ar", text.to_owned())
    }

    #[test]
    fn figures_are_written_as_arabic_writes_them() {
        assert_eq!(arabic("الجولة 3 من 12"), "الجولة ٣ من ١٢");
        assert_eq!(arabic("<td>−6</td><td>+2.5</td>"), "<td>\u{061C}−٦</td><td>\u{061C}+٢٫٥</td>");
        assert_eq!(arabic("61 % (57–65)"), "٦١٪\u{061C} (٥٧–٦٥)");
        assert_eq!(arabic("<input> %"), "<input> ٪");
        assert_eq!(arabic("1,234,567; 9:05; 20..80"), "١٬٢٣٤٬٥٦٧; ٩:٠٥; ٢٠..٨٠");
        assert_eq!(in_digits_of("fa", "12".to_owned()), "۱۲");
        assert_eq!(in_digits_of("en", "−12 %".to_owned()), "−12 %");
        let latin = |text: &str| in_digits_of("ar-u-nu-latn", text.to_owned());
        assert_eq!(latin("تغيّر −6 إلى 48 % و7"), "تغيّر \u{200E}−6\u{200E} إلى \u{200E}48 %\u{200E} و7");
    }

    #[test]
    fn a_figure_follows_the_words_around_it() {
        for same in
            ["Turn 3 of 12", "12 turns", "diwan 0.2.0", "us_iraq_2020", "3fa9", "#&#39;a", "1.2.3", "`--runs 5`"]
        {
            assert_eq!(arabic(same), same);
        }
        assert_eq!(arabic("UTC (8 دقائق)؛ F-16 هنا"), "UTC (٨ دقائق)؛ F-16 هنا");
        assert_eq!(arabic("\u{200F}\u{200E}F-16\u{200E}\u{200F} 5"), "\u{200F}\u{200E}F-16\u{200E}\u{200F} ٥");
        assert_eq!(arabic("5 &lt; 6 &amp; 7"), "٥ &lt; ٦ &amp; ٧");
    }

    #[test]
    fn codes_addresses_and_what_is_typed_stay() {
        let page = "<p id=\"p1\">1<b dir=\"ltr\">2<i>3</i><br>4</b>5<input value=\"6\" placeholder=\"1\">7</p><code>8</code><textarea>9</textarea>0";
        let read = "<p id=\"p1\">١<b dir=\"ltr\">2<i>3</i><br>4</b>٥<input value=\"6\" placeholder=\"١\">٧</p><code>8</code><textarea>9</textarea>٠";
        assert_eq!(arabic(page), read);
    }
}
