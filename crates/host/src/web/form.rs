//! Forms: the fields that a browser sends, and what is asked with them. Every fault of a field is one that can be said in
//! words.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use axum::Form;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::Response;

use super::said::Told;
use super::shared::Shared;
use super::told::told;
use crate::room::{Ask, Draft, Fallback, Terms};

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
}

/// The fields of a form, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl FromRequest<Shared> for Fields {
    type Rejection = Response;

    /// Reads no more than a form may be long.
    async fn from_request(request: Request, web: &Shared) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let Ok(bytes) = to_bytes(body, LONGEST).await else {
            return Err(told(web, StatusCode::PAYLOAD_TOO_LARGE, Told::TooLong).await);
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
        let mut issues = BTreeMap::new();
        for (issue, typed) in self.below("issue.").filter(|it| !it.1.trim().is_empty()) {
            let points = plain(typed).parse::<f64>().ok().filter(|it| (0.0..=100.0).contains(it));
            issues.insert(issue.to_owned(), points.ok_or_else(|| Fault::NoPoints(typed.to_owned()))?);
        }
        Ok(Terms { dialogue: self.need("dialogue")?.to_owned(), issues, words: self.text("words") })
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
        _ => return Err(Fault::Unknown),
    })
}

fn fallback(fields: &Fields) -> Result<Fallback, Fault> {
    Ok(match fields.need("kind")? {
        "policy" => Fallback::Policy,
        "hold" => Fallback::Hold,
        "choices" => Fallback::Choices(fields.all("choice")),
        _ => return Err(Fault::Field("kind")),
    })
}

/// The name of a language: letters, digits and dashes.
pub(super) fn language(text: &str) -> Result<String, Fault> {
    let is_one = (1..=16).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    if is_one { Ok(text.to_owned()) } else { Err(Fault::Field("language")) }
}

/// A number as it is typed, in digits of ours and with a point.
fn plain(typed: &str) -> String {
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
}
