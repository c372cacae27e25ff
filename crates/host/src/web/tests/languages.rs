//! Which language a person reads: as their browser says at the door, as they choose after it, and nobody else's.

use axum::body::Body;
use axum::http::{Method, header};

use super::house::{House, request};
use crate::file::Holder;
use crate::room::trial::setup;
use crate::room::{Lead, Setup};
use crate::web::guard::Side;

/// What is the same in every language: names of the program, of what is typed, of standards.
const NAMES: [&str; 6] = ["diwan", "room", "test", "Tuesday", "Layla", "UTC"];

/// The words of a page in Latin letters and its figures in Latin digits, but for what says of itself that it is a name, a
/// code, or typed.
fn latin(page: &str) -> Vec<String> {
    let (mut open, mut out) = (0, Vec::new());
    for piece in page.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        let text = text.replace("&quot;", "").replace("&amp;", "").replace("&lt;", "").replace("&gt;", "");
        let is_word = |it: &&str| it.len() > 1 && it.bytes().any(|it| it.is_ascii_alphanumeric());
        let words = text.split(|it: char| !it.is_ascii_alphanumeric()).filter(is_word);
        if open == 0 {
            out.extend(words.filter(|it| !NAMES.contains(it)).map(str::to_owned));
        }
        let stays =
            ["dir=\"ltr\"", "translate=\"no\"", "lang=\"en\"", "<kbd", "<code", "<textarea", "<script", "<title"];
        let is_void = ["<input", "<meta", "<link", "<br", "<hr", "<img", "<!"].iter().any(|it| tag.starts_with(it));
        if tag.starts_with("</") {
            open -= i32::from(open > 0);
        } else if tag.starts_with('<') && !is_void && (open > 0 || stays.iter().any(|it| tag.contains(it))) {
            open += 1;
        }
    }
    out
}

#[test]
fn words_are_found_where_they_are() {
    let page = "<!DOCTYPE html><p>نص and 12<b dir=\"ltr\">code <i>more</i></b> diwan <input value=\"typed\">last</p>";
    assert_eq!(latin(page), ["and", "12", "last"]);
}

#[tokio::test]
async fn the_door_speaks_to_each_in_their_own_language() {
    let house = House::open().await;
    let at = async |path: &str, accepted: &'static str| {
        let mut asked = request(Side::Room, Method::GET, path, "", Body::empty());
        asked.headers_mut().insert(header::ACCEPT_LANGUAGE, header::HeaderValue::from_static(accepted));
        house.asks(Side::Room, asked).await.text
    };
    let arabic = at("/", "ar-IQ,ar;q=0.9").await;
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\" data-zero=\"٠\">") && arabic.contains("اسمكم"), "{arabic}");
    assert!(arabic.contains("العربية (مسودة)") && arabic.contains("کوردی (ڕەشنووس)"), "a draft says that it is one");
    let english = at("/?language=en", "ar").await;
    assert!(english.contains("<html lang=\"en\" dir=\"ltr\">") && english.contains("Your name"), "{english}");
    assert!(at("/", "ja").await.contains("<html lang=\"en\""), "else the room's");
}

#[tokio::test]
async fn each_reads_their_own_language_whatever_others_do() {
    let house = House::open().await;
    let (_, layla) = house.person("Layla", Some("north")).await;
    let (_, omar) = house.person("Omar", Some("south")).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let read = "command=aaaaaaaa&language=ar-u-nu-latn";
    let page = house.sent(Side::Room, "/ask/read", &layla, read).await.text;
    assert!(page.contains("<html lang=\"ar-u-nu-latn\" dir=\"rtl\">") && page.contains("الآن"), "{page}");
    let console = house.sent(Side::Console, "/lead/read", &lead, "command=bbbbbbbb&language=ar").await.text;
    assert!(console.contains("<html lang=\"ar\" dir=\"rtl\"") && console.contains("إيقاف مؤقت"), "{console}");
    for (side, path, cookie) in [(Side::Room, "/team", &omar), (Side::Console, "/wall", &lead)] {
        let page = house.get(side, path, cookie).await.text;
        assert!(page.contains("<html lang=\"en\""), "{path}: {page}");
    }
    let wall = house.get(Side::Console, "/wall?language=ckb", &lead).await.text;
    assert!(wall.contains("<html lang=\"ckb\" dir=\"rtl\"") && wall.contains("کورسییەکان"), "{wall}");
    let part = house.get(Side::Console, "/wall/part?language=ar", &lead).await.text;
    assert!(part.contains("المقاعد"), "{part}");
    let nonsense = house.sent(Side::Console, "/lead/read", &lead, "command=cccccccc&language=tlh").await.text;
    assert!(nonsense.contains("<html lang=\"ar\""), "what nobody speaks changes nothing");
}

/// A room that is set up in Arabic.
fn arabic() -> Setup {
    let setup = setup("nile_dam_workshop", &["egypt", "ethiopia"]);
    Setup { name: "Tuesday".into(), seed: 7, language: "ar".into(), settings: vec!["turns=2".into()], ..setup }
}

#[tokio::test]
async fn no_english_word_is_left_on_an_arabic_page() {
    let house = House::of(arabic(), |_| {}).await;
    let seat = Some("ethiopia".to_owned());
    let came = house.desk.come("Layla".into(), "ar".into(), seat, None, crate::web::shared::fresh()).await.expect("in");
    let person = format!("diwan_person={}", came.key.text());
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let mut pages = vec![(Side::Room, "/?language=ar", String::new()), (Side::Room, "/nowhere", String::new())];
    let tabs = ["/team?tab=now", "/team?tab=act", "/team?tab=talk", "/team?tab=brief"];
    pages.extend(tabs.map(|it| (Side::Room, it, person.clone())));
    pages.extend(
        ["/", "/wall", "/cards", "/again", "/as/egypt", "/for/egypt"].map(|it| (Side::Console, it, lead.clone())),
    );
    let mut left = Vec::new();
    for (from, then) in
        [("lobby", "brief"), ("brief", "situation"), ("situation", "negotiate"), ("negotiate", "commit")]
    {
        house.web.lock.turn();
        house.unlock();
        for (side, path, cookie) in &pages {
            let page = house.get(*side, path, cookie).await.text;
            left.extend(latin(&page).into_iter().map(|it| format!("{from}, {path}: {it}")));
        }
        let _on =
            house.post(Side::Console, "/lead/advance", &lead, &format!("command=on-{from}-{then}&from={from}")).await;
    }
    left.dedup();
    assert!(left.is_empty(), "{left:#?}");
    house.lead(Lead::End).await;
    let end = house.get(Side::Room, "/team?tab=now", &person).await.text;
    assert_eq!(latin(&end), Vec::<String>::new());
}
