//! What pages load: styles, the script and the typeface, all within the program. Each has a mark by which a browser knows
//! that what it has is still so.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// Something that pages load.
struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

const CSS: &str = "text/css; charset=utf-8";

const ASSETS: [Asset; 9] = [
    Asset { name: "room.css", kind: CSS, bytes: include_bytes!("assets/room.css") },
    Asset { name: "wall.css", kind: CSS, bytes: include_bytes!("assets/wall.css") },
    Asset { name: "console.css", kind: CSS, bytes: include_bytes!("assets/console.css") },
    Asset { name: "laptop.css", kind: CSS, bytes: include_bytes!("assets/laptop.css") },
    Asset { name: "team.css", kind: CSS, bytes: include_bytes!("team.css") },
    Asset { name: "room.js", kind: "text/javascript; charset=utf-8", bytes: include_bytes!("assets/room.js") },
    Asset { name: "icon.svg", kind: "image/svg+xml", bytes: include_bytes!("assets/icon.svg") },
    Asset { name: "regular.ttf", kind: "font/ttf", bytes: diwan_report::page::REGULAR },
    Asset { name: "semibold.ttf", kind: "font/ttf", bytes: diwan_report::page::SEMIBOLD },
];

/// The marks, in the order of the assets.
static MARKS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mark = |it: &Asset| Sha256::digest(it.bytes).iter().take(8).map(|it| format!("{it:02x}")).collect::<String>();
    ASSETS.iter().map(|it| format!("\"{}\"", mark(it))).collect()
});

/// One of them, or that the browser has it.
pub(super) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some((place, asset)) = ASSETS.iter().enumerate().find(|it| it.1.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mark = MARKS[place].clone();
    let has_it = headers.get(header::IF_NONE_MATCH).is_some_and(|it| it.as_bytes() == mark.as_bytes());
    let about = [(header::ETAG, mark), (header::CACHE_CONTROL, "no-cache".to_owned())];
    if has_it {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(header::CONTENT_TYPE, asset.kind)], asset.bytes).into_response()
}
