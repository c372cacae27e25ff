//! The gallery: its list names every file, every page asks for nothing, and nothing in it speaks of a machine.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What all of it may take together, bytes.
const MOST: usize = 1_500_000;

#[test]
fn the_gallery_is_whole_and_asks_for_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery");
    let mut files = BTreeSet::new();
    let mut bytes = 0;
    for entry in fs::read_dir(&folder).expect("scripts/gallery.sh makes it").map(|it| it.expect("an entry")) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("a text");
        bytes += text.len();
        for machine in ["/tmp/", "/home/", "/root/", "/work/", "/Users/", "/private/", ":\\", "file:"] {
            assert!(!text.contains(machine), "{name} speaks of {machine}");
        }
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
