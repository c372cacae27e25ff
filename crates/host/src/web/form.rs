//! Forms: the fields that a browser sends, and what is asked with them. Every fault of a field is one that can be said in
//! words.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use axum::Form;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::Response;

use super::connections::PATIENCE;
use super::said::Told;
use super::shared::Shared;
use super::told::told;
use crate::room::{Answer, Ask, Card, Draft, Fallback, Likeness, Terms, Undertaking};

/// The longest body that is read, bytes.
const LONGEST: usize = 64 * 1024;

/// What is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is nothing of that kind to ask for.
    Unknown,
    /// A field is missing, or says something that no page of ours offers.
    Field(&'static str),
    /// Terms of an issue are no number from 0 to 100: as it was typed.
    NoPoints(String),
    /// The turn can't be let pass with something done on it.
    PassAndChoice,
    /// What somebody is to do is a choice of a seat other than the one that is dealt with.
    OtherSeat,
}

/// The fields of a form, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl FromRequest<Shared> for Fields {
    type Rejection = Response;

    /// Reads no more than a form may be long.
    async fn from_request(request: Request, web: &Shared) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let bytes = match tokio::time::timeout(PATIENCE, to_bytes(body, LONGEST)).await {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(_)) => return Err(told(web, StatusCode::PAYLOAD_TOO_LARGE, Told::TooLong).await),
            Err(_) => return Err(told(web, StatusCode::REQUEST_TIMEOUT, Told::NoForm).await),
        };
        let whole = Request::from_parts(parts, Body::from(bytes));
        match Form::<Vec<(String, String)>>::from_request(whole, web).await {
            Ok(Form(fields)) => Ok(Self(fields)),
            Err(_) => Err(told(web, StatusCode::BAD_REQUEST, Told::NoForm).await),
        }
    }
}

impl Fields {
    /// What stands in a field; nothing where it is not there.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// What stands in a field that has to be there.
    pub(super) fn need(&self, name: &'static str) -> Result<&str, Fault> {
        self.get(name).ok_or(Fault::Field(name))
    }

    /// The same; empty where it is not there.
    pub(super) fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    /// What stands in all fields of a name that are not empty.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|it| it.0 == name && !it.1.is_empty()).map(|it| it.1.clone()).collect()
    }

    /// A number that has to be there.
    pub(super) fn number<T: FromStr>(&self, name: &'static str) -> Result<T, Fault> {
        plain(self.need(name)?).parse().map_err(|_| Fault::Field(name))
    }

    /// What may be left out, or left empty.
    pub(super) fn some(&self, name: &str) -> Option<String> {
        self.get(name).filter(|it| !it.is_empty()).map(str::to_owned)
    }

    /// Fields whose name begins so, by the rest of it.
    fn below<'f>(&'f self, start: &'f str) -> impl Iterator<Item = (&'f str, &'f str)> {
        let rest = move |it: &'f (String, String)| Some((it.0.strip_prefix(start)?, it.1.as_str()));
        self.0.iter().filter_map(rest).filter(|it| !it.1.is_empty())
    }

    /// What a seat means to do. An empty `choice` lets the turn pass; where there is none it is still open.
    pub(super) fn draft(&self) -> Result<Draft, Fault> {
        let passes = self.0.iter().any(|it| it.0 == "choice" && it.1.is_empty());
        let chosen = self.all("choice");
        let choices = match (passes, chosen.is_empty()) {
            (true, false) => return Err(Fault::PassAndChoice),
            (false, true) => None,
            _ => Some(chosen),
        };
        let mut off: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (dialogue, issue) in self.below("off.") {
            off.entry(dialogue.to_owned()).or_default().insert(issue.to_owned());
        }
        let postures = self.below("posture.").map(|(dialogue, key)| (dialogue.to_owned(), key.to_owned())).collect();
        Ok(Draft { choices, postures, off })
    }

    /// Terms for a table.
    fn terms(&self) -> Result<Terms, Fault> {
        let issues = self.hundredths("issue.")?;
        Ok(Terms { dialogue: self.need("dialogue")?.to_owned(), issues, words: self.text("words") })
    }

    /// Numbers from 0 to 100 in fields whose name begins so, by the rest of it; what is left empty is not there.
    fn hundredths(&self, start: &str) -> Result<BTreeMap<String, f64>, Fault> {
        let mut out = BTreeMap::new();
        for (key, typed) in self.below(start).filter(|it| !it.1.trim().is_empty()) {
            let points = plain(typed).parse::<f64>().ok().filter(|it| (0.0..=100.0).contains(it));
            out.insert(key.to_owned(), points.ok_or_else(|| Fault::NoPoints(typed.to_owned()))?);
        }
        Ok(out)
    }

    /// Marks in fields whose name begins so, by the rest of it.
    fn marks(&self, start: &str) -> Result<BTreeMap<String, u8>, Fault> {
        let mark =
            |(key, typed): (&str, &str)| Ok((key.to_owned(), plain(typed).parse().map_err(|_| Fault::Field("goal"))?));
        self.below(start).map(mark).collect()
    }

    /// What a seat undertakes; nothing where no choice is named. People count turns from 1. The choice of another seat
    /// carries the name of that seat, because the form offers those of all the others.
    fn undertaking(&self, names: [&'static str; 2], of: Option<&str>) -> Result<Option<Undertaking>, Fault> {
        let Some(said) = self.some(names[0]) else { return Ok(None) };
        let choice = match (said.split_once('.'), of) {
            (Some((seat, choice)), Some(of)) if seat == of => choice.to_owned(),
            (Some(_), Some(_)) => return Err(Fault::OtherSeat),
            _ => said,
        };
        let by = self.number::<u32>(names[1])?.checked_sub(1).ok_or(Fault::Field(names[1]))?;
        Ok(Some(Undertaking { choice, by }))
    }

    /// A yes or a no.
    pub(super) fn is(&self, name: &'static str) -> Result<bool, Fault> {
        match self.need(name)? {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Fault::Field(name)),
        }
    }
}

/// What somebody in the room asks for, by the last part of the address and the fields.
pub(super) fn ask(what: &str, fields: &Fields) -> Result<Ask, Fault> {
    let epoch = || fields.number("epoch");
    let offer = || fields.number("offer");
    Ok(match what {
        "read" => Ask::Read { language: language(fields.need("language")?)? },
        "sit" => Ask::Sit { seat: fields.some("seat") },
        "leave" => Ask::Leave,
        "has_read" => Ask::HasRead,
        "pen" => Ask::TakePen,
        "draft" => Ask::Draft { draft: fields.draft()?, epoch: epoch()? },
        "lock" => Ask::Lock { reason: fields.text("reason"), epoch: epoch()? },
        "unlock" => Ask::Unlock { epoch: epoch()? },
        "fallback" => Ask::FallBack { to: fallback(fields)? },
        "say" => Ask::Say { to: fields.all("to"), text: fields.text("text") },
        "state" => Ask::State { text: fields.text("text") },
        "call" => Ask::Call { text: fields.text("text") },
        "offer" => {
            let counters = fields.some("counters").map(|_| fields.number("counters")).transpose()?;
            Ask::Offer { terms: fields.terms()?, counters, epoch: epoch()? }
        }
        "accept" => Ask::Accept { offer: offer()?, epoch: epoch()? },
        "decline" => Ask::Decline { offer: offer()?, epoch: epoch()? },
        "withdraw" => Ask::Withdraw { offer: offer()?, epoch: epoch()? },
        "bridge" => Ask::Bridge { dialogue: fields.need("dialogue")?.to_owned(), epoch: epoch()? },
        "answer_bridge" => {
            Ask::AnswerBridge { bridge: fields.number("bridge")?, agreed: fields.is("agreed")?, epoch: epoch()? }
        }
        "hold_out" => {
            let to = fields.some("to").ok_or(Fault::Field("to"))?;
            let gives = fields.undertaking(["gives.choice", "gives.by"], None)?;
            let gets = fields.undertaking(["gets.choice", "gets.by"], Some(&to))?;
            Ask::HoldOut { to, gives, gets, words: fields.text("words") }
        }
        "shake" => Ask::Shake { shake: fields.number("shake")?, agreed: fields.is("agreed")? },
        "forecast" => Ask::Forecast { shares: fields.hundredths("share.")? },
        "vote" => {
            Ask::Vote { card: card(fields, "card")?, answer: one_of(Answer::ALL, Answer::key, fields, "answer")? }
        }
        "compare" => Ask::Compare {
            likeness: one_of(Likeness::ALL, Likeness::key, fields, "likeness")?,
            text: fields.text("text"),
        },
        "commit" => Ask::Commit { text: fields.text("text"), named: fields.get("named") == Some("yes") },
        "survey" => Ask::Survey {
            realism: fields.number("realism")?,
            fairness: fields.number("fairness")?,
            learning: fields.number("learning")?,
            words: fields.text("words"),
        },
        "rate" => Ask::Rate { goals: fields.marks("goal.")? },
        _ => return Err(Fault::Unknown),
    })
}

/// A card by its name.
pub(super) fn card(fields: &Fields, name: &'static str) -> Result<Card, Fault> {
    fields.need(name)?.parse().map_err(|_| Fault::Field(name))
}

/// One of some things, by its key.
pub(super) fn one_of<T: Copy, const N: usize>(
    all: [T; N],
    key: impl Fn(T) -> &'static str,
    fields: &Fields,
    name: &'static str,
) -> Result<T, Fault> {
    let said = fields.need(name)?;
    all.into_iter().find(|it| key(*it) == said).ok_or(Fault::Field(name))
}

/// What is done in a seat that sends nothing.
pub(super) fn fallback(fields: &Fields) -> Result<Fallback, Fault> {
    Ok(match fields.need("kind")? {
        "policy" => Fallback::Policy,
        "hold" => Fallback::Hold,
        "choices" => Fallback::Choices(fields.all("choice")),
        _ => return Err(Fault::Field("kind")),
    })
}

/// The name of a language: letters, digits and dashes.
pub(super) fn language(text: &str) -> Result<String, Fault> {
    let is_one = (1..=32).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    if is_one { Ok(text.to_owned()) } else { Err(Fault::Field("language")) }
}

/// A number as it is typed, in digits of ours and with a point.
pub(super) fn plain(typed: &str) -> String {
    let digit = |it: char| match it {
        '٠'..='٩' => char::from_digit(it as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(it as u32 - '۰' as u32, 10),
        ',' | '٫' => Some('.'),
        _ => Some(it),
    };
    typed.trim().chars().filter_map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Fields {
        Fields(all.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect())
    }

    #[test]
    fn a_draft_is_open_passes_or_chooses_and_never_guesses() {
        let draft = |all: &[(&str, &str)]| fields(all).draft();
        assert_eq!(draft(&[]).map(|it| it.choices), Ok(None));
        assert_eq!(draft(&[("choice", "")]).map(|it| it.choices), Ok(Some(Vec::new())));
        assert_eq!(draft(&[("choice", "dig")]).map(|it| it.choices), Ok(Some(vec!["dig".to_owned()])));
        assert_eq!(draft(&[("choice", ""), ("choice", "dig")]), Err(Fault::PassAndChoice));
    }

    #[test]
    fn numbers_are_read_as_they_are_typed_in_two_scripts() {
        assert_eq!((plain(" ٤٢ "), plain("۴۲"), plain("12,5")), ("42".into(), "42".into(), "12.5".into()));
        let off = fields(&[("dialogue", "talks"), ("issue.a", "101"), ("epoch", "0")]);
        assert_eq!(ask("offer", &off), Err(Fault::NoPoints("101".into())));
        let not = fields(&[("dialogue", "talks"), ("issue.a", "NaN"), ("epoch", "0")]);
        assert_eq!(ask("offer", &not), Err(Fault::NoPoints("NaN".into())));
        assert_eq!(ask("lock", &fields(&[("epoch", "x")])), Err(Fault::Field("epoch")));
        assert_eq!(ask("fly", &fields(&[])), Err(Fault::Unknown));
    }

    #[test]
    fn a_hand_is_held_out_with_turns_as_people_count_them() {
        let full = [
            ("to", "south"),
            ("gives.choice", "cart"),
            ("gives.by", "٢"),
            ("gets.choice", "south.dig"),
            ("gets.by", "1"),
            ("words", "for the well"),
        ];
        // The same with one field otherwise.
        let with = |name: &str, value: &'static str| {
            let all: Vec<_> = full.iter().map(|it| if it.0 == name { (it.0, value) } else { *it }).collect();
            ask("hold_out", &fields(&all))
        };
        let does = |choice: &str, by| Some(Undertaking { choice: choice.to_owned(), by });
        let held = |gives, gets| Ok(Ask::HoldOut { to: "south".into(), gives, gets, words: "for the well".into() });
        assert_eq!(ask("hold_out", &fields(&full)), held(does("cart", 1), does("dig", 0)));
        assert_eq!(with("gives.choice", ""), held(None, does("dig", 0)), "an empty choice is nothing");
        assert_eq!(with("gets.choice", "dig"), held(does("cart", 1), does("dig", 0)));
        assert_eq!(with("gets.choice", "west.dig"), Err(Fault::OtherSeat));
        assert_eq!(with("to", ""), Err(Fault::Field("to")));
        for wrong in ["0", "", "soon", "-1", "99999999999"] {
            assert_eq!(with("gives.by", wrong), Err(Fault::Field("gives.by")), "{wrong}");
            assert_eq!(with("gets.by", wrong), Err(Fault::Field("gets.by")), "{wrong}");
        }
        assert_eq!(ask("hold_out", &fields(&full[..2])), Err(Fault::Field("gives.by")));
    }

    #[test]
    fn a_hand_is_taken_or_not_and_nothing_between() {
        let shake = |number, agreed| ask("shake", &fields(&[("shake", number), ("agreed", agreed)]));
        assert_eq!(shake("3", "yes"), Ok(Ask::Shake { shake: 3, agreed: true }));
        assert_eq!(shake("3", "no"), Ok(Ask::Shake { shake: 3, agreed: false }));
        assert_eq!(shake("3", "perhaps"), Err(Fault::Field("agreed")));
        assert_eq!(shake("x", "yes"), Err(Fault::Field("shake")));
        assert_eq!(ask("shake", &fields(&[("shake", "3")])), Err(Fault::Field("agreed")));
    }

    #[test]
    fn a_forecast_is_read_share_by_share() {
        let forecast = |all: &[(&str, &str)]| ask("forecast", &fields(all));
        let shares = |all: &[(&str, f64)]| all.iter().map(|it| (it.0.to_owned(), it.1)).collect();
        let two = forecast(&[("share.peace", "60"), ("share.war", "٤٠"), ("share.truce", " ")]);
        assert_eq!(two, Ok(Ask::Forecast { shares: shares(&[("peace", 60.0), ("war", 40.0)]) }));
        assert_eq!(forecast(&[("share.peace", "120")]), Err(Fault::NoPoints("120".into())));
        assert_eq!(forecast(&[("share.peace", "NaN")]), Err(Fault::NoPoints("NaN".into())));
        assert_eq!(forecast(&[("share.peace", "-5")]), Err(Fault::NoPoints("-5".into())));
        assert_eq!(
            forecast(&[]),
            Ok(Ask::Forecast { shares: shares(&[]) }),
            "the room refuses what adds up to nothing"
        );
    }
}
