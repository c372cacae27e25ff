//! The styles of a picture that stands alone, as a file: light, with every colour written out, since most programs that
//! show or place SVG know neither variables nor media.

use std::sync::LazyLock;

/// Styles of pictures, as a page has them.
const STYLES: &str = include_str!("picture.css");

static LIGHT: LazyLock<String> = LazyLock::new(|| resolved(STYLES));

/// The styles of a picture alone.
pub(super) fn light() -> &'static str {
    &LIGHT
}

/// A style sheet with the variables of its first `:root` put in, without that rule, rules of media, and comments.
fn resolved(styles: &str) -> String {
    let mut names: Vec<(&str, &str)> = Vec::new();
    let mut out = String::new();
    let plain = without_comments(styles);
    let mut rest = plain.as_str();
    while let Some((selector, body, after)) = rule(rest) {
        rest = after;
        if selector == ":root" && names.is_empty() {
            names = body.split(';').filter_map(|it| it.split_once(':')).map(|(a, b)| (a.trim(), b.trim())).collect();
        } else if !selector.starts_with('@') && selector != ":root" {
            let selector = selector.replace("svg ", "");
            out.push_str(&format!("{selector} {{ {} }}\n", body.trim()));
        }
    }
    for (name, value) in names.into_iter().filter(|it| it.0.starts_with("--")) {
        out = out.replace(&format!("var({name})"), value);
    }
    out
}

fn without_comments(styles: &str) -> String {
    let mut parts = styles.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, it| out + it.split_once("*/").map_or("", |it| it.1))
}

/// The first rule of a sheet: its selector, what stands between its braces, and what comes after it.
fn rule(styles: &str) -> Option<(&str, &str, &str)> {
    let open = styles.find('{')?;
    let mut depth = 0_usize;
    for (at, it) in styles.char_indices().skip_while(|it| it.0 < open) {
        match it {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some((styles[..open].trim(), &styles[open + 1..at], &styles[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_light_is_written_out() {
        let sheet = "/* a { } */ :root { --ink: #111; --a: red; } @media print { :root { --ink: #000; } }
            svg text { fill: var(--ink); } svg .x { stroke: var(--a); } svg { font-size: 13px; }";
        let expected = "text { fill: #111; }\n.x { stroke: red; }\nsvg { font-size: 13px; }\n";
        assert_eq!(resolved(sheet), expected);
        assert!(!light().contains("var(") && !light().contains('@') && !light().contains(":root"));
        assert!(light().contains(".c1 { fill: #1f4e79; }"));
    }
}
