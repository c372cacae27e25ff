//! Wrapping: paragraphs and lines that fit a terminal, measured in columns: a letter of Chinese takes two, a mark above
//! a letter none.

use diwan_engine::text::visible;
use textwrap::{LineEnding, Options, WordSeparator, WordSplitter, WrapAlgorithm, core::display_width};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A paragraph no wider than `width` columns: `first` before the first line, as many spaces before the others as `hang`
/// says. A word longer than a line is broken.
pub(crate) fn wrapped(text: &str, first: &str, hang: usize, width: usize) -> String {
    // A no-break space is part of a word.
    let text = visible(&text.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    let above = first.len() - first.trim_start_matches('\n').len();
    let (above, first) = first.split_at(above);
    let hang = " ".repeat(hang.min(width / 2));
    // Where words are not set apart by spaces, the rules of Unicode say where a line may end.
    let separator = if text.chars().any(|it| it.width() == Some(2)) {
        WordSeparator::UnicodeBreakProperties
    } else {
        WordSeparator::AsciiSpace
    };
    let options = Options::new(width.max(1))
        .initial_indent(first)
        .subsequent_indent(&hang)
        .line_ending(LineEnding::LF)
        .word_separator(separator)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let lines: Vec<String> = textwrap::wrap(&text, options).into_iter().map(|it| it.trim_end().to_owned()).collect();
    format!("{above}{}\n", lines.join("\n"))
}

/// A text cut to so many columns, with an ellipsis where something is missing.
pub(crate) fn cut(text: &str, width: usize) -> String {
    let text = visible(text);
    if text.width() <= width {
        return text;
    }
    let mut kept = String::new();
    for it in text.chars() {
        kept.push(it);
        if kept.width() >= width.max(1) {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// A text and as many spaces as bring it to so many columns.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let text = visible(text);
    let gap = " ".repeat(width.saturating_sub(text.width()));
    text + &gap
}

/// As many spaces as bring a text to so many columns, and the text.
pub(crate) fn pushed(text: &str, width: usize) -> String {
    let text = visible(text);
    " ".repeat(width.saturating_sub(text.width())) + &text
}

/// A text of several lines in which each that is wider than `width` columns goes on in the next, a little further in.
#[must_use]
pub fn fitted(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        if display_width(bare) <= width {
            out += line;
            continue;
        }
        let indent = bare.len() - bare.trim_start_matches(' ').len();
        let first = &bare[..indent.min(width / 3)];
        let options = Options::new(width.max(1))
            .initial_indent(first)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        let hang = " ".repeat(first.len() + 2);
        let words = bare.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
        let lines = textwrap::wrap(&words, options.subsequent_indent(&hang));
        out += &lines.iter().map(|it| it.trim_end()).collect::<Vec<_>>().join("\n");
        out += &line[bare.len()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_hang_below_the_first() {
        assert_eq!(wrapped("one two three four", "- ", 2, 11), "- one two\n  three\n  four\n");
        assert_eq!(wrapped("chance of 12\u{a0}%", "", 0, 12), "chance of\n12\u{a0}%\n");
        assert_eq!(wrapped("one", "\n* ", 2, 12), "\n* one\n");
        assert_eq!(cut("disengagement", 6), "disen…");
        assert_eq!(
            fitted("a short line\n  one line that is long\n", 14),
            "a short line\n  one line\n    that is\n    long\n"
        );
    }

    /// Columns of other programs' tables: Chinese takes two a letter, marks of Arabic and of Latin none.
    #[test]
    fn letters_are_as_wide_as_they_are_shown() {
        assert_eq!(wrapped("東京都知事選挙", "", 0, 8), "東京都知\n事選挙\n");
        assert_eq!(wrapped("e\u{301}te\u{301} e\u{301}te\u{301}", "", 0, 7), "e\u{301}te\u{301} e\u{301}te\u{301}\n");
        assert_eq!(cut("مُحَمَّد", 4), "مُحَمَّد");
        assert_eq!(cut("東京都", 4), "東…");
        assert_eq!((padded("東京", 6), pushed("e\u{301}", 3)), ("東京  ".to_owned(), "  e\u{301}".to_owned()));
    }

    #[test]
    fn what_steers_is_measured_as_it_is_shown() {
        assert_eq!(wrapped("a\u{202E}b c", "", 0, 10), "a⟨U+202E⟩b\nc\n");
        assert_eq!(cut("\x1b[31mred", 5), "␛[31…");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked_and_no_letter_is_lost(
            words in prop::collection::vec("[a-zé–]{1,12}|[東京都]{1,9}|[ب-ي]{1,8}|[a-z]{30,40}", 0..40), width in 20_usize..100,
        ) {
            let text = words.join(" ");
            let out = wrapped(&text, "  · ", 4, width);
            prop_assert!(out.lines().all(|line| line.width() <= width), "{}", out);
            let letters = |it: &str| it.chars().filter(|it| !it.is_whitespace() && *it != '·').collect::<String>();
            prop_assert_eq!(letters(&out), letters(&text));
            let lines = format!("{text}\n  {text}");
            prop_assert!(fitted(&lines, width).lines().all(|line| line.width() <= width));
        }
    }
}
