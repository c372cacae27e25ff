//! The servers on ports of this machine: the room listens once its doors are opened, and both end in order.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::house::{House, PHRASE};
use crate::room::Lead;
use crate::web::connections::answer_within;
use crate::web::guard::Side;
use crate::web::limits::Streams;
use crate::web::server::{NotServed, Serving, Stop, serve, vacant};
use crate::web::shared::About;

/// A port that nobody has now.
fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port").port()
}

/// Asks a server of this machine, and reads what comes at first.
fn ask(port: u16, path: &str, cookie: &str) -> std::io::Result<(TcpStream, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n")?;
    let mut bytes = [0; 4096];
    let read = stream.read(&mut bytes)?;
    Ok((stream, String::from_utf8_lossy(&bytes[..read]).into_owned()))
}

/// Waits until a server answers.
fn answered(port: u16, path: &str, cookie: &str) -> (TcpStream, String) {
    let begun = Instant::now();
    loop {
        match ask(port, path, cookie) {
            Ok(answer) => return answer,
            Err(why) => assert!(begun.elapsed() < Duration::from_secs(10), "{why}"),
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_room_listens_once_it_is_opened_and_open_streams_end_with_it() {
    let house = House::open().await;
    let (_, cookie) = house.person("Layla", Some("north")).await;
    house.lead(Lead::Doors { open: false }).await;
    house.lead(Lead::Dismiss { person: crate::room::PersonId(1) }).await;
    let (port, console_port, stop) = (free(), free(), Stop::default());
    let about = About { file: "room.diwan".into(), version: "test".into() };
    let serving = Serving { port, console_port, phrase: PHRASE.into(), about };
    let (desk, asked, (begun, told)) = (house.desk.clone(), stop.clone(), mpsc::channel());
    let served =
        std::thread::spawn(move || serve(&desk, serving, &asked, |places| begun.send(places.clone()).expect("heard")));
    let places = told.recv_timeout(Duration::from_secs(20)).expect("it begins");
    assert_eq!(places.console, format!("http://127.0.0.1:{console_port}"));
    assert!(answered(console_port, "/ping", "").1.ends_with("ok"));
    assert!(matches!(vacant(port, console_port), Err(NotServed::Taken(taken)) if taken == console_port));
    assert!(ask(port, "/ping", "").is_err(), "the room listens before it is opened");

    house.lead(Lead::Doors { open: true }).await;
    let (mut live, head) = answered(port, "/live", &cookie);
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("text/event-stream"), "{head}");
    let begun = Instant::now();
    stop.stop();
    served.join().expect("it ends").expect("in order");
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    let mut rest = Vec::new();
    live.read_to_end(&mut rest).expect("the stream ends");
    assert!(ask(port, "/ping", "").is_err() && ask(console_port, "/ping", "").is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_slow_or_takes_too_much_is_shut_out_and_nobody_else() {
    let house = House::open().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (web, patience) = (house.web.clone(), Duration::from_millis(400));
    let served = tokio::spawn(async move {
        answer_within(&web, listener, Side::Room, patience, Streams::new(1, 20)).await;
    });
    let connected = || TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    let says = |stream: &mut TcpStream, words: &str| {
        stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
        stream.write_all(words.as_bytes()).expect("it is taken");
        let mut bytes = [0; 4096];
        let read = stream.read(&mut bytes).unwrap_or(0);
        String::from_utf8_lossy(&bytes[..read]).into_owned()
    };
    const WHOLE: &str = "GET /ping HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n";
    let begun = Instant::now();
    let mut slow = connected();
    assert_eq!(says(&mut slow, "GET /ping HTTP/1.1\r\nHost: 127.0"), "", "half a header is answered with an end");
    assert!(begun.elapsed() >= patience && begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    // Whoever says nothing at all holds a place no longer than that; until then there are so many, and no more.
    let silent: Vec<TcpStream> = (0..20).map(|_| connected()).collect();
    let begun = Instant::now();
    let mut one_more = connected();
    one_more.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
    let turned_away = one_more.read(&mut [0; 16]);
    assert!(turned_away.map_or(true, |it| it == 0) && begun.elapsed() < patience, "{:?}", begun.elapsed());
    tokio::time::sleep(patience * 2).await;
    assert!(says(&mut connected(), WHOLE).ends_with("ok"), "places are free again");
    drop(silent);
    house.stop.stop();
    tokio::time::timeout(Duration::from_secs(5), served).await.expect("it ends").expect("in order");
}
