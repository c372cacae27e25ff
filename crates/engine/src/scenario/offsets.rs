//! Offsets put back into the text of a calibration, with everything else in it left as it was written.

use crate::text::{Form, Sources, read};

/// The text of a calibration with these offsets in the place of the old ones; `None` if the text has no place for them.
///
/// ```
/// use diwan_engine::scenario::with_offsets;
/// let text = "(\n    prior: {\"x\": 60}, // as judged in June\n    offsets: {\"x\": 1.5},\n)\n";
/// let new = with_offsets(text, &[("x".into(), -0.25)]);
/// assert_eq!(new.as_deref(), Some("(\n    prior: {\"x\": 60}, // as judged in June\n    offsets: {\n        \"x\": -0.25,\n    },\n)\n"));
/// ```
#[must_use]
pub fn with_offsets(text: &str, offsets: &[(String, f64)]) -> Option<String> {
    let mut sources = Sources::new();
    let file = sources.add("calibration.ron", text);
    let Form::Record { fields, .. } = read(&sources, file).ok()?.form else { return None };
    let (_, node) = fields.into_iter().find(|(key, _)| key.value == "offsets")?;
    let rows: String = offsets.iter().map(|(notation, offset)| format!("        \"{notation}\": {offset},\n")).collect();
    Some(format!("{}{{\n{rows}    }}{}", &text[..node.span.start], &text[node.span.end..]))
}
