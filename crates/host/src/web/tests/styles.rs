//! Styles lay pages out by where lines begin and end, so that a page in Arabic is the same page the other way round.

use std::path::PathBuf;

/// What styles say of sides of the paper, and not of lines.
const SIDES: [&str; 14] = [
    "-left",
    "-right",
    "left:",
    "right:",
    "float:",
    "text-align:left",
    "text-align:right",
    "border-top-left",
    "border-bottom-right",
    "translatex(",
    "row-reverse",
    "background-position:left",
    "background-position:right",
    "direction:rtl",
];

/// The sheets of the room, of pages and of what is printed.
fn sheets() -> Vec<(PathBuf, String)> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src/web/assets", "src/web", "../report/src/page"].map(|it| here.join(it));
    let files = folders.iter().flat_map(|it| std::fs::read_dir(it).expect("a folder").flatten().map(|it| it.path()));
    let sheets = files.filter(|it| it.extension().is_some_and(|it| it == "css"));
    sheets.map(|it| (it.clone(), std::fs::read_to_string(it).expect("a file of ours"))).collect()
}

fn sides(sheet: &str) -> Vec<&'static str> {
    let plain: String = sheet.to_lowercase().replace(": ", ":");
    // What a comment says styles nothing.
    let code: String = plain.split("/*").map(|it| it.split_once("*/").map_or(it, |it| it.1)).collect();
    SIDES.into_iter().filter(|it| code.contains(it)).collect()
}

#[test]
fn styles_know_where_lines_begin_and_no_left_or_right() {
    assert_eq!(
        sides("p { margin-left: 0; } /* left: */ b { text-align: right; }"),
        ["-left", "left:", "text-align:right"]
    );
    let sheets = sheets();
    assert!(sheets.len() >= 9, "{}", sheets.len());
    for (path, sheet) in sheets {
        assert_eq!(sides(&sheet), Vec::<&str>::new(), "{}", path.display());
    }
}
