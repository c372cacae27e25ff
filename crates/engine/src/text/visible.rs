//! The door to the eyes: texts are written by others, and nothing in them may steer a terminal or hide in a line.
//! Whatever is shown passes through here.

/// A text in which everything that would steer a terminal, turn the direction of a line or hide in it is a sign: `␛`
/// for an escape, `⟨U+202E⟩` for an override. The ends of lines stay. So do the joiners and marks that Persian and
/// Arabic words are spelt with; they turn nothing around.
///
/// ```
/// use diwan_engine::text::visible;
/// assert_eq!(visible("a\u{1b}[31mb\u{202E}c"), "a␛[31mb⟨U+202E⟩c");
/// assert_eq!(visible("می\u{200C}خواهم\n"), "می\u{200C}خواهم\n");
/// ```
#[must_use]
pub fn visible(text: &str) -> String {
    signs(text, |it| it != '\n' && steers(it))
}

/// The same for a place in a file, where joiners and marks matter too, for they make two names differ that look alike.
#[must_use]
pub(super) fn exact(text: &str) -> String {
    signs(text, |it| it != '\n' && (steers(it) || matches!(it, '\u{200C}'..='\u{200F}' | '\u{061C}')))
}

/// Text that is ready to print, with what steers made visible, but for codes that set colour and weight (`ESC [ … m`)
/// where they are our own.
#[must_use]
pub fn visible_but_styles(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\x1b[") {
        let code = &rest[at + 2..];
        let end = code.find(|it: char| !it.is_ascii_digit() && it != ';').unwrap_or(code.len());
        let is_style = code[end..].starts_with('m');
        let after = if is_style { at + 2 + end + 1 } else { at + 2 };
        out += &visible(&rest[..at]);
        if is_style {
            out += &rest[at..after];
        } else {
            out += &visible(&rest[at..after]);
        }
        rest = &rest[after..];
    }
    out + &visible(rest)
}

/// Whether a character steers a terminal, turns the direction of what follows, or can't be seen where it stands.
#[must_use]
pub fn steers(it: char) -> bool {
    it.is_control()
        || matches!(
            it,
            '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
        )
}

fn signs(text: &str, hide: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.chars() {
        if hide(it) { out.push_str(&sign(it)) } else { out.push(it) }
    }
    out
}

/// The sign that stands for a character: the picture of a control code where there is one.
fn sign(it: char) -> String {
    let code = u32::from(it);
    match code {
        0..=0x1F => char::from_u32(0x2400 + code).map_or_else(String::new, String::from),
        0x7F => "␡".to_owned(),
        _ => format!("⟨U+{code:04X}⟩"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn signs_stand_for_what_steers() {
        assert_eq!(visible("\x07\t\r\x7f\u{9b}\u{2066}x\u{2069}\u{FEFF}"), "␇␉␍␡⟨U+009B⟩⟨U+2066⟩x⟨U+2069⟩⟨U+FEFF⟩");
        assert_eq!(exact("a\u{200D}b\u{200F}"), "a⟨U+200D⟩b⟨U+200F⟩");
        assert_eq!(visible("plain – “words” بغداد 東京"), "plain – “words” بغداد 東京");
        assert_eq!(
            visible_but_styles("\x1b[1mA\x1b[0m \x1b[2J\x1b]0;b\x07\x1b[38;5;9mC\x1b["),
            "\x1b[1mA\x1b[0m ␛[2J␛]0;b␇\x1b[38;5;9mC␛["
        );
    }

    proptest! {
        #[test]
        fn nothing_steers_after_the_door(text in "\\PC{0,20}|[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069a-z\\[m;0-9]{0,40}") {
            prop_assert!(!visible(&text).chars().any(|it| it != '\n' && steers(it)));
            prop_assert_eq!(visible(&visible(&text)), visible(&text));
            let styled = visible_but_styles(&text);
            prop_assert!(styled.split("\x1b[").all(|it| !it.contains('\x1b')));
        }
    }
}
