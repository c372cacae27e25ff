//! Somebody who sends a room whatever comes to mind: forms as pages send them, and what no page sends.

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header};
use diwan_engine::kernel::Words;
use rand::Rng;

use super::house::host;
use crate::web::guard::Side;
use crate::web::routes::routes;

/// What stands in gaps of addresses.
const GAPS: &str = "read sit leave has_read pen draft lock unlock fallback say state call offer accept decline withdraw hold_out \
    shake forecast vote compare commit survey rate doors admit stay staff practise back reopen rewind pause \
    extend arm cover answer note card cards digits again keep fill north %F0%9F%A6%80%00..%2F";
/// Names of fields.
const NAMES: &str = "command epoch from to text seat person choice choice posture.fence off.fence reason kind offer counters \
    dialogue issue.sharing words gives.choice gives.by gets.choice gets.by shake agreed share.truce share.plenty \
    card answer likeness named realism fairness learning goal.water language name code staff minutes turn event \
    armed locked open digits %00%FF";
/// What stands in them: what a page offers, and what none does.
const VALUES: &str = " 0 1 2 3 5 60 100 -1 4294967295 4294967296 18446744073709551616 1e999 NaN inf -inf %D9%A0%D9%A1 %DB%B4%DB%B2 \
    0,5 1e-320 +7 0x10 north south nobody dig cart south.dig north.cart fence sharing trade press truce plenty \
    rain drought yes no people policy caretaker laptop hold choices en ar x- lobby brief situation negotiate \
    reveal turn:0 welcome a+word %E2%80%AE%E2%80%8F %00 %FF%FE%80 % %zz %3Cscript%3E%22%27%26";
const KINDS: [&str; 7] = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "application/json",
    "multipart/form-data; boundary=x",
    "text/plain",
    "",
    "\u{e4}/*",
];
const METHODS: &str = "GET HEAD POST PUT DELETE OPTIONS PATCH BREW";

/// Forms as pages send them: where, and with what; E is the epoch.
const FORMS: [(&str, &str); 34] = [
    ("/ask/draft", "choice=dig&posture.fence=trade&epoch=E"),
    ("/ask/draft", "choice=cart&epoch=E"),
    ("/ask/draft", "choice=&epoch=E"),
    ("/ask/lock", "reason=a+reason&epoch=E"),
    ("/ask/unlock", "epoch=E"),
    ("/ask/fallback", "kind=hold"),
    ("/ask/fallback", "kind=choices&choice=cart"),
    ("/ask/say", "to=north&to=south&text=a+letter"),
    ("/ask/state", "text=to+all"),
    ("/ask/call", "text=come"),
    ("/ask/offer", "dialogue=fence&issue.sharing=55,5&words=take+it&epoch=E"),
    ("/ask/offer", "dialogue=fence&issue.sharing=%D9%A3%D9%A0&counters=1&epoch=E"),
    ("/ask/accept", "offer=1&epoch=E"),
    ("/ask/accept", "offer=2&epoch=E"),
    ("/ask/decline", "offer=1&epoch=E"),
    ("/ask/withdraw", "offer=1&epoch=E"),
    ("/ask/hold_out", "to=south&gives.choice=dig&gives.by=2&gets.choice=south.cart&gets.by=1&words=so"),
    ("/ask/hold_out", "to=north&gives.choice=cart&gives.by=1"),
    ("/ask/shake", "shake=1&agreed=yes"),
    ("/ask/forecast", "share.truce=40&share.plenty=60"),
    ("/ask/pen", ""),
    ("/ask/read", "language=ar"),
    ("/ask/has_read", ""),
    ("/ask/compare", "likeness=same&text=so+it+is"),
    ("/ask/commit", "text=to+listen&named=yes"),
    ("/ask/survey", "realism=3&fairness=4&learning=5&words=good"),
    ("/ask/rate", "goal.water=4"),
    ("/lead/pause", "reason=coffee"),
    ("/lead/resume", ""),
    ("/lead/extend", "minutes=3"),
    ("/lead/note", "text=a+note"),
    ("/lead/arm", "event=rain&armed=yes"),
    ("/lead/cover", "covered=yes"),
    ("/lead/draft", "seat=south&choice=cart&for=y&epoch=E"),
];

/// Whoever sends what comes to mind.
pub(super) struct Sender {
    pub(super) luck: Words,
    pub(super) cookies: Vec<String>,
}

impl Sender {
    fn below(&mut self, count: usize) -> usize {
        self.luck.next_u32() as usize % count
    }

    fn is_so(&mut self, in_ten: usize) -> bool {
        self.below(10) < in_ten
    }

    /// One of some words.
    fn of(&mut self, words: &str) -> String {
        let all: Vec<&str> = words.split(' ').collect();
        all[self.below(all.len())].to_owned()
    }

    /// Fields as they stand in an address or a body: what belongs there, or something else, missing, doubled or huge.
    fn fields(&mut self, epoch: u32) -> String {
        let count = self.below(9);
        let mut out = vec![format!("epoch={epoch}")];
        for _ in 0..count {
            let name = self.of(NAMES);
            let value = if self.below(60) == 0 { "a%D9%A0".repeat(1 + self.below(15_000)) } else { self.of(VALUES) };
            out.push(format!("{name}={value}"));
        }
        if self.is_so(1) {
            out.swap_remove(0);
        }
        out.join(if self.is_so(9) { "&" } else { ";" })
    }

    /// A cookie: of somebody, of two, half of one.
    fn cookie(&mut self) -> String {
        let (one, other) = (self.below(self.cookies.len()), self.below(self.cookies.len()));
        let (one, other) = (self.cookies[one].clone(), self.cookies[other].clone());
        match self.below(12) {
            0 => format!("{one}; {other}"),
            1 => one[..one.len() / 2].to_owned(),
            2 => format!("{one}; {one}; =;;"),
            3 => format!("\u{e9}={one}"),
            _ => one,
        }
    }

    /// Where to, and with what fields: half of it as pages do it, but for what was lost or changed on the way.
    fn aim(&mut self, epoch: u32) -> (Side, Method, String, String) {
        if self.is_so(5) {
            let (path, fields) = FORMS[self.below(FORMS.len())];
            let side = if path.starts_with("/ask") { Side::Room } else { Side::Console };
            let mut fields: Vec<String> =
                fields.replace('E', &epoch.to_string()).split('&').map(str::to_owned).collect();
            if self.is_so(3) {
                let (at, value) = (self.below(fields.len()), self.of(VALUES));
                let name = fields[at].split('=').next().unwrap_or_default().to_owned();
                fields[at] = format!("{name}={value}");
            }
            if self.is_so(1) {
                fields.swap_remove(0);
            }
            if self.is_so(1) {
                fields.push(fields.first().cloned().unwrap_or_default());
            }
            return (side, Method::POST, path.to_owned(), fields.join("&"));
        }
        let side = if self.is_so(6) { Side::Room } else { Side::Console };
        let all = routes(side);
        let route = &all[self.below(all.len())];
        let mut path = String::new();
        for part in route.path.split('/').skip(1) {
            path += "/";
            path += &if part.starts_with('{') { self.of(GAPS) } else { part.to_owned() };
        }
        // Whoever leaves is not heard any more.
        if matches!(&*path, "/ask/leave" | "/hand_over") && !self.is_so(1) {
            path = "/".to_owned();
        }
        if self.is_so(4) {
            path += &format!("?{}", self.fields(epoch));
        }
        let method = if self.is_so(9) { route.method.clone() } else { self.of(METHODS).parse().expect("a method") };
        let body = if self.is_so(9) { self.fields(epoch) } else { "\0".repeat(self.below(90_000)) };
        (side, method, path, body)
    }

    /// A request: most of them such as a page could make, so that they come far.
    pub(super) fn request(&mut self, epoch: u32) -> (Side, Request<Body>) {
        let (side, method, path, body) = self.aim(epoch);
        let uri = path.parse::<axum::http::Uri>().unwrap_or_default();
        let mut out = Request::builder().method(method).uri(uri);
        let mut add = |name: header::HeaderName, value: String| {
            let value = HeaderValue::from_str(&value).or_else(|_| HeaderValue::from_bytes(value.as_bytes()));
            if let (Ok(value), Some(headers)) = (value, out.headers_mut()) {
                headers.append(name, value);
            }
        };
        let odd = self.below(24);
        add(header::HOST, if odd == 0 { "elsewhere".to_owned() } else { host(side).to_owned() });
        add(header::ORIGIN, if odd == 1 { "null".to_owned() } else { format!("http://{}", host(side)) });
        add(
            header::CONTENT_TYPE,
            if odd < 4 { KINDS[self.below(KINDS.len())].to_owned() } else { KINDS[0].to_owned() },
        );
        add(header::COOKIE, self.cookie());
        if odd == 5 {
            add(header::REFERER, format!("http://{}/team?tab={}", host(side), self.of(VALUES)));
            add(header::CONTENT_LENGTH, "99999999".to_owned());
            add(header::ACCEPT_LANGUAGE, "\u{7f}".repeat(9));
        }
        (side, out.body(Body::from(body)).expect("a request"))
    }
}
