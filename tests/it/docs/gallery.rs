//! The gallery: its list names every file, every page asks for nothing, and nothing in it speaks of a machine.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What all of it may take together, bytes.
const MOST: usize = 1_700_000;

/// The first word between the tags of a text that is a path from the root of some machine.
fn path_of_a_machine(text: &str) -> Option<&str> {
    let shown = text.split('<').map(|it| it.split_once('>').map_or(it, |(_, after)| after));
    let mut words = shown.flat_map(|it| it.split([' ', '\n', '\'', '"', '=', '(']));
    words.find(|it| {
        let rooted = it.strip_prefix('/').is_some_and(|rest| rest.contains('/'));
        rooted || it.contains(":\\") || it.starts_with("file:")
    })
}

#[test]
fn paths_of_machines_are_noticed() {
    let told = ["<p>--out /a/b</p>", "<span>--html='/a/b.html'</span>", "C:\\a", "file:a"];
    assert!(told.iter().all(|it| path_of_a_machine(it).is_some()));
    assert_eq!(path_of_a_machine("<p>per run / month, docs/a/b, 1/2</p>"), None);
}

#[test]
fn the_gallery_is_whole_and_asks_for_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery");
    let mut files = BTreeSet::new();
    let mut bytes = 0;
    for entry in fs::read_dir(&folder).expect("scripts/gallery.sh makes it").map(|it| it.expect("an entry")) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("a text");
        bytes += text.len();
        assert_eq!(path_of_a_machine(&text), None, "{name}");
        if name.ends_with(".html") {
            for asks in ["http://", "https://", "<script", "src=", "url(", "@import", "<link", "<iframe", "onload="] {
                assert!(!text.contains(asks), "{name} asks for something: {asks}");
            }
            assert!(text.contains("default-src 'none'") && text.contains("diwan "), "{name} is none of our pages");
        } else if name.ends_with(".svg") {
            assert!(text.starts_with("<svg") && !text.contains("href"), "{name}");
        }
        files.insert(name);
    }
    let index = fs::read_to_string(folder.join("index.md")).expect("a list");
    let links = index.split("](").skip(1).filter_map(|it| it.split(')').next());
    let pictures = index.split("src=\"").skip(1).filter_map(|it| it.split('"').next());
    let named: BTreeSet<String> = links.chain(pictures).map(str::to_owned).chain(["index.md".to_owned()]).collect();
    assert_eq!(named, files, "the list and the folder");
    assert!(files.len() > 4 && bytes < MOST, "{} files, {bytes} bytes", files.len());
}
