//! Wrapping: paragraphs that fit a terminal, with a hanging indent.

/// A paragraph no wider than `width` characters: `first` before the first line, as many spaces before the others as `hang` says.
/// A single word longer than a line stands alone on one.
pub(super) fn wrapped(text: &str, first: &str, hang: usize, width: usize) -> String {
    let mut out = first.to_owned();
    let mut column = first.chars().count();
    let mut fresh = true;
    // A no-break space is part of a word.
    for word in text.split_ascii_whitespace() {
        let length = word.chars().count();
        if !fresh && column + 1 + length > width {
            out.push('\n');
            out.push_str(&" ".repeat(hang));
            column = hang;
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
        fresh = false;
    }
    out.push('\n');
    out
}

/// A text cut to so many characters, with an ellipsis where something is missing.
pub(super) fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_hang_below_the_first() {
        assert_eq!(wrapped("one two three four", "- ", 2, 11), "- one two\n  three\n  four\n");
        assert_eq!(wrapped("chance of 12\u{a0}%", "", 0, 12), "chance of\n12\u{a0}%\n");
        assert_eq!(cut("disengagement", 6), "disen…");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked_and_no_word_is_lost(words in prop::collection::vec("[a-zé–]{1,12}", 0..60), width in 40_usize..100) {
            let text = words.join(" ");
            let out = wrapped(&text, "  · ", 4, width);
            prop_assert!(out.lines().all(|line| line.chars().count() <= width));
            let again: Vec<&str> = out.split_whitespace().filter(|it| *it != "·").collect();
            prop_assert_eq!(again, words.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}
