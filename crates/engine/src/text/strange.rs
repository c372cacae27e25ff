//! Strange characters: those that look like a sign of the notation and are another one, and those that cannot be seen;
//! each with its name and what to type. It knows characters, and no notation.

/// Signs that come out of word processors and of other keyboards: the sign, its name, what to type instead.
const SIGNS: [(char, &str, &str); 39] = [
    ('\u{2212}', "a typographic minus", "-"),
    ('\u{2013}', "an en dash", "-"),
    ('\u{2014}', "an em dash", "-"),
    ('\u{2010}', "a typographic hyphen", "-"),
    ('\u{2011}', "a hyphen that does not break", "-"),
    ('\u{FF0D}', "a wide minus", "-"),
    ('\u{060C}', "an Arabic comma", ","),
    ('\u{3001}', "an ideographic comma", ","),
    ('\u{FF0C}', "a wide comma", ","),
    ('\u{061B}', "an Arabic semicolon", ";"),
    ('\u{FF1B}', "a wide semicolon", ";"),
    ('\u{066B}', "an Arabic decimal sign", "."),
    ('\u{066C}', "an Arabic thousands sign", ""),
    ('\u{FF1A}', "a wide colon", ":"),
    ('\u{FF08}', "a wide bracket", "("),
    ('\u{FF09}', "a wide bracket", ")"),
    ('\u{201C}', "a typographic quotation mark", "\""),
    ('\u{201D}', "a typographic quotation mark", "\""),
    ('\u{201E}', "a typographic quotation mark", "\""),
    ('\u{00AB}', "a typographic quotation mark", "\""),
    ('\u{00BB}', "a typographic quotation mark", "\""),
    ('\u{2018}', "a typographic quotation mark", "\""),
    ('\u{2019}', "a typographic quotation mark", "\""),
    ('\u{201A}', "a typographic quotation mark", "\""),
    ('\u{FF02}', "a wide quotation mark", "\""),
    ('\u{2264}', "a sign for at most", "<="),
    ('\u{2265}', "a sign for at least", ">="),
    ('\u{00D7}', "a multiplication sign", "*"),
    ('\u{00B7}', "a middle dot", "*"),
    ('\u{22C5}', "a multiplication dot", "*"),
    ('\u{00F7}', "a division sign", "/"),
    ('\u{2044}', "a fraction slash", "/"),
    ('\u{2192}', "an arrow", "->"),
    ('\u{2026}', "an ellipsis", "..."),
    ('\u{066A}', "an Arabic per cent sign", "%"),
    ('\u{FF0B}', "a wide plus", "+"),
    ('\u{FF1D}', "a wide equals sign", "="),
    ('\u{FF1C}', "a wide sign for less", "<"),
    ('\u{FF1E}', "a wide sign for more", ">"),
];

/// Where the ten digits of other scripts begin, in their order.
const ZEROS: [(char, &str); 12] = [
    ('\u{0660}', "Arabic"),
    ('\u{06F0}', "Persian"),
    ('\u{07C0}', "N'Ko"),
    ('\u{0966}', "Devanagari"),
    ('\u{09E6}', "Bengali"),
    ('\u{0A66}', "Gurmukhi"),
    ('\u{0AE6}', "Gujarati"),
    ('\u{0BE6}', "Tamil"),
    ('\u{0E50}', "Thai"),
    ('\u{0F20}', "Tibetan"),
    ('\u{1040}', "Myanmar"),
    ('\u{FF10}', "wide"),
];

/// What a character is that does not belong in a notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Strange {
    /// Its name, with an article.
    pub name: String,
    /// What to do instead, such as ``write `-` ``.
    pub instead: String,
}

/// What a character is, if it is easily taken for another or cannot be seen.
pub(crate) fn strange(c: char) -> Option<Strange> {
    let blank = match c {
        '\u{A0}' => Some("a no-break space"),
        '\u{202F}' => Some("a narrow no-break space"),
        '\u{3000}' => Some("a wide space"),
        '\u{2000}'..='\u{200A}' | '\u{205F}' => Some("a typographic space"),
        _ => None,
    };
    if let Some(name) = blank {
        return Some(Strange { name: format!("{name} ({})", code(c)), instead: "write a plain space".into() });
    }
    if is_unseen(c) {
        let name = if c == '\u{FEFF}' { "a byte order mark" } else { "a character that cannot be seen" };
        return Some(Strange { name: format!("{name} ({})", code(c)), instead: "delete it".into() });
    }
    if let Some((digit, script)) = digit(c) {
        let kind = if script == "wide" { "a wide digit".to_owned() } else { format!("a digit in {script} script") };
        return Some(Strange { name: kind, instead: format!("numbers are written with the digits 0 to 9: `{digit}`") });
    }
    let (_, name, instead) = SIGNS.iter().find(|(sign, ..)| *sign == c)?;
    let instead = if instead.is_empty() { "leave it out".to_owned() } else { format!("write `{instead}`") };
    Some(Strange { name: (*name).to_owned(), instead })
}

/// What to type instead of the first character of a text that is easily taken for another or cannot be seen.
pub(crate) fn instead(text: &str) -> Option<String> {
    let (c, found) = text.chars().find_map(|c| Some((c, strange(c)?)))?;
    let shown = if found.name.contains("U+") { String::new() } else { format!(", `{c}`") };
    Some(format!("this holds {}{shown}: {}", found.name, found.instead))
}

/// The value of a digit of another script than ours, and the name of the script.
fn digit(c: char) -> Option<(u32, &'static str)> {
    ZEROS.iter().find_map(|(zero, script)| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some((value, *script))
    })
}

fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// How a character is called that cannot be shown: `U+00A0`.
pub(crate) fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strange_characters_have_names_and_plain_ones_have_none() {
        let told = |c| strange(c).map(|it| (it.name, it.instead));
        assert_eq!(told('\u{2212}'), Some(("a typographic minus".into(), "write `-`".into())));
        assert_eq!(told('\u{A0}'), Some(("a no-break space (U+00A0)".into(), "write a plain space".into())));
        assert_eq!(told('٥').map(|it| it.1), Some("numbers are written with the digits 0 to 9: `5`".into()));
        assert_eq!(told('\u{202E}').map(|it| it.1), Some("delete it".into()));
        assert!((' '..='~').chain("éدأ漢\n\t".chars()).all(|c| strange(c).is_none()));
    }
}
