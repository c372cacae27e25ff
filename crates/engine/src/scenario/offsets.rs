//! Offsets and leans put back into the text of a calibration, with everything else in it left as it was written.

use crate::text::{Form, Sources, read, skip_blank};

/// The text of a calibration with these offsets in the place of the old ones, or behind what is there; `None` if the
/// text is no record.
///
/// ```
/// use diwan_engine::scenario::with_offsets;
/// let text = "(\n    prior: {\"x\": 60}, // as judged in June\n    offsets: {\"x\": 1.5},\n)\n";
/// let new = with_offsets(text, &[("x".into(), -0.25)]);
/// assert_eq!(new.as_deref(), Some("(\n    prior: {\"x\": 60}, // as judged in June\n    offsets: {\n        \"x\": -0.25,\n    },\n)\n"));
/// ```
#[must_use]
pub fn with_offsets(text: &str, offsets: &[(String, f64)]) -> Option<String> {
    with_table(text, "offsets", offsets)
}

/// The same with leans of what is counted, in a table of their own.
#[must_use]
pub fn with_leans(text: &str, leans: &[(String, f64)]) -> Option<String> {
    with_table(text, "leans", leans)
}

fn with_table(text: &str, name: &str, values: &[(String, f64)]) -> Option<String> {
    let mut sources = Sources::new();
    let file = sources.add("calibration.ron", text);
    let node = read(&sources, file).ok()?;
    let Form::Record { name: None, fields } = node.form else { return None };
    let rows: String = values.iter().map(|(notation, value)| format!("        \"{notation}\": {value},\n")).collect();
    let table = format!("{{\n{rows}    }}");
    let new = match fields.iter().find(|(key, _)| key.value == name) {
        Some((_, old)) => format!("{}{table}{}", &text[..old.span.start], &text[old.span.end..]),
        None => {
            // Behind what is there, and before the bracket that closes it.
            let close = node.span.end - 1;
            let last = fields.last().map_or(node.span.start + 1, |(_, node)| node.span.end);
            let (head, tail) = (&text[..last], text[last..close].trim_end());
            let comma = if fields.is_empty() || has_comma(tail) { "" } else { "," };
            format!("{head}{comma}{tail}\n    {name}: {table},\n{}", &text[close..])
        }
    };
    // Line ends are those of the file.
    Some(if text.contains("\r\n") { new.replace("\r\n", "\n").replace('\n', "\r\n") } else { new })
}

/// Whether a comma stands in what follows the last field, outside comments.
fn has_comma(tail: &str) -> bool {
    tail[skip_blank(tail)..].starts_with(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(text: &str) -> String {
        with_offsets(text, &[("x".into(), -0.25)]).expect("a record")
    }

    #[test]
    fn offsets_find_their_place_where_there_are_none() {
        let placed = "offsets: {\n        \"x\": -0.25,\n    },\n)";
        assert_eq!(put("(\n    prior: {\"x\": 60}\n)\n"), format!("(\n    prior: {{\"x\": 60}},\n    {placed}\n"));
        let noted = "(\n    prior: {\"x\": 60}, // in June, by hand\n)";
        assert_eq!(put(noted), format!("(\n    prior: {{\"x\": 60}}, // in June, by hand\n    {placed}"));
        let bare = "(prior: {\"x\": 60} /* a, b */)";
        assert_eq!(put(bare), format!("(prior: {{\"x\": 60}}, /* a, b */\n    {placed}"));
        assert_eq!(put("()"), format!("(\n    {placed}"));
        assert!(put("(\r\n    prior: {\"x\": 60},\r\n)").contains("\"x\": -0.25,\r\n    },\r\n)"));
        let again = put(&put(noted));
        assert_eq!(again, put(noted), "once they are there, they are replaced");
        assert_eq!(with_offsets("[]", &[]), None);
    }
}
