//! The table of routes: each with its audience. The routers are made of it and of nothing else, so whoever walks the table
//! has seen every way in.

use axum::Router;
use axum::extract::State;
use axum::http::{Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use tower_http::catch_panic::CatchPanicLayer;

use super::guard::{For, Side, admit, gate};
use super::said::Told;
use super::shared::Shared;
use super::{again, ahead, assets, console, door, files, laptop_page, people, seat_page, told, wall};

/// A route.
pub(super) struct Route {
    #[cfg_attr(not(test), expect(dead_code, reason = "whoever walks the table in a test asks by it"))]
    pub(super) method: Method,
    pub(super) path: &'static str,
    pub(super) to: For,
    on: MethodRouter<Shared>,
}

fn read(path: &'static str, to: For, on: MethodRouter<Shared>) -> Route {
    Route { method: Method::GET, path, to, on }
}

fn form(path: &'static str, to: For, on: MethodRouter<Shared>) -> Route {
    Route { method: Method::POST, path, to, on }
}

/// The routes of a server.
pub(super) fn routes(side: Side) -> Vec<Route> {
    match side {
        Side::Room => vec![
            read("/", For::Anybody, get(door::join)),
            read("/j/{code}", For::Anybody, get(door::join_by_code)),
            read("/card/{key}", For::Anybody, get(door::card)),
            form("/come", For::Anybody, post(door::come)),
            read("/team", For::Person, get(people::page)),
            read("/part", For::Person, get(people::part)),
            read("/own.html", For::Person, get(files::own)),
            read("/live", For::Person, get(people::live)),
            form("/ask/{what}", For::Person, post(people::ask)),
            read("/wall", For::Wall, get(wall::page)),
            read("/wall/part", For::Wall, get(wall::part)),
            read("/wall/live", For::Wall, get(wall::live)),
            read("/wall/{key}", For::Anybody, get(wall::enter)),
            read("/ping", For::Anybody, get(async || "ok")),
            read("/assets/{name}", For::Anybody, get(assets::asset)),
        ],
        Side::Console => vec![
            read("/", For::Anybody, get(console::page)),
            form("/enter", For::Anybody, post(console::enter)),
            form("/lock", For::Facilitator, post(console::lock)),
            read("/preview", For::Facilitator, get(ahead::preview)),
            form("/lead/{what}", For::Facilitator, post(console::lead)),
            read("/part", For::Facilitator, get(console::part)),
            read("/live", For::Facilitator, get(console::live)),
            read("/as/{seat}", For::Facilitator, get(seat_page::over)),
            read("/as/{seat}/part", For::Facilitator, get(seat_page::over)),
            read("/for/{seat}", For::Facilitator, get(seat_page::write)),
            read("/for/{seat}/part", For::Facilitator, get(seat_page::part)),
            read("/again", For::Facilitator, get(again::page)),
            read("/again/part", For::Facilitator, get(again::page)),
            read("/cards", For::Facilitator, get(console::cards)),
            read("/cards/part", For::Facilitator, get(console::cards)),
            read("/room.diwan", For::Facilitator, get(console::file)),
            form("/hand_over", For::Facilitator, post(laptop_page::hand_over)),
            read("/laptop", For::Laptop, get(laptop_page::page)),
            form("/laptop/sit", For::Laptop, post(laptop_page::sit)),
            form("/laptop/pass", For::Laptop, post(laptop_page::pass)),
            read("/laptop/{sitting}/part", For::Laptop, get(laptop_page::part)),
            read("/laptop/{sitting}/live", For::Laptop, get(laptop_page::live)),
            form("/laptop/{sitting}/ask/{what}", For::Laptop, post(laptop_page::ask)),
            read("/wall", For::Screen, get(wall::page)),
            read("/wall/part", For::Screen, get(wall::part)),
            read("/wall/live", For::Screen, get(wall::live)),
            read("/report.html", For::Facilitator, get(files::report)),
            read("/session.jsonl", For::Facilitator, get(files::journal)),
            read("/tables.xlsx", For::Facilitator, get(files::tables)),
            read("/ping", For::Anybody, get(async || "ok")),
            read("/assets/{name}", For::Anybody, get(assets::asset)),
        ],
    }
}

/// The router of a server.
pub(super) fn router(web: &Shared, side: Side) -> Router {
    let add = |router: Router<Shared>, it: Route| {
        let admitted = it.on.route_layer(from_fn_with_state((web.clone(), side, it.to), admit));
        router.route(it.path, admitted)
    };
    let all = routes(side).into_iter().fold(Router::new(), add);
    all.fallback(nothing)
        .method_not_allowed_fallback(nothing)
        .layer(CatchPanicLayer::custom(|_| told::html(StatusCode::INTERNAL_SERVER_ERROR, super::pages::ours())))
        .layer(from_fn_with_state((web.clone(), side), gate))
        .with_state(web.clone())
}

/// There is no such page, or it takes no such request.
async fn nothing(State(web): State<Shared>) -> Response {
    told::told(&web, StatusCode::NOT_FOUND, Told::Nothing).await
}
