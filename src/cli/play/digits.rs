//! Digits: numbers as they are typed in any script, made those of ASCII.

/// The zeros of the decimal digits of Unicode, each followed by its nine fellows.
const ZEROS: [u32; 63] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// The same text with every decimal digit as one of ASCII, and without the invisible marks of direction that come with
/// some keyboards.
pub(super) fn plain(text: &str) -> String {
    let is_mark = |it: &char| matches!(it, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|it| !is_mark(it)).map(digit).collect()
}

fn digit(sign: char) -> char {
    let code = u32::from(sign);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code));
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn digits_of_any_script_are_those_of_ascii() {
        for text in ["23", "٢٣", "۲۳", "२३", "২৩", "๒๓", "２３", "\u{202b}٢٣\u{202c}", "𝟐𝟛"] {
            assert_eq!(plain(text), "23", "{text}");
        }
        assert_eq!(plain("look ٧"), "look 7");
        assert_eq!(plain("۰"), "0");
        // Letters that stand for numbers are no digits.
        assert_eq!(plain("Ⅻ ½ 五"), "Ⅻ ½ 五");
    }
}
