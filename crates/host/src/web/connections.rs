//! Connections: no more of them at once than there is room for, and none that is slow to say what it wants.

use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tower::ServiceExt;

use super::guard::Side;
use super::limits::Streams;
use super::routes::router;
use super::shared::Shared;

/// How long open answers may take to end once the servers are told to stop.
pub(super) const FAREWELL: Duration = Duration::from_secs(3);
/// How long a browser may take to say what it wants, from when it could begin.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// How many connections an address of the network may have, and all together. A browser opens six.
const EACH: usize = 96;
const ALL: usize = 800;
/// How long nobody is let in where the system has no room for a connection.
const BREATH: Duration = Duration::from_millis(100);

/// Answers whoever connects, until it is told to stop.
pub(super) async fn answer(web: &Shared, listener: TcpListener, side: Side) {
    answer_within(web, listener, side, PATIENCE, Streams::new(EACH, ALL)).await;
}

/// The same with another patience, and other limits.
pub(super) async fn answer_within(web: &Shared, listener: TcpListener, side: Side, patience: Duration, open: Streams) {
    let (router, graceful) = (router(web, side), GracefulShutdown::new());
    let mut stop = web.stop.clone();
    loop {
        let accepted = tokio::select! {
            it = listener.accept() => it,
            _ = stop.wait_for(|it| *it) => break,
        };
        let Ok((stream, address)) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        // Whoever comes when there is no place is turned away at once, and tries again.
        let Some(place) = open.open(&who(address)) else { continue };
        // Without it short answers wait for company, which is slower and no worse.
        let _plain = stream.set_nodelay(true);
        let router = router.clone();
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert::<ConnectInfo<SocketAddr>>(ConnectInfo(address));
            router.clone().oneshot(request)
        });
        let mut builder = Builder::new();
        builder.timer(TokioTimer::new()).header_read_timeout(patience);
        let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // That it broke off is known to whoever it was.
            let _ended = connection.await;
            drop(place);
        });
    }
    drop(listener);
    // Whoever has not heard the end of an answer by then does without.
    let _late = tokio::time::timeout(FAREWELL, graceful.shutdown()).await;
}

/// By what it is counted who connects. At the machine of the room everything comes from one address, and is its own.
fn who(address: SocketAddr) -> String {
    if address.ip().is_loopback() { address.to_string() } else { address.ip().to_string() }
}
