//! The page as a document: what was asked, what came out, the pictures, what it rests on, and how it was made. One file
//! with its styles, no script, and a policy that forbids whoever shows it to ask for anything else.

use diwan_engine::text::visible;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::picture::Picture;
use crate::locale::{direction, in_digits_of, say, zero};

/// What may be loaded: nothing but the styles that stand in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'none'; base-uri 'none'; form-action 'none'";

/// What made a page: what facts do not know.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The command that makes it again, as it is typed.
    pub command: String,
    /// The language of the words, as `en`; English where it is empty.
    pub language: String,
}

/// A page, and its pictures alone.
#[derive(Clone, Debug)]
pub struct Page {
    /// The whole page: HTML.
    pub html: String,
    /// The pictures: the name of each, without an ending, and its SVG.
    pub pictures: Vec<(String, String)>,
    /// What it says, by which it can be bound with others.
    pub(super) document: Document,
    pub(super) made: Made,
    pub(super) remarks: Vec<String>,
}

impl Page {
    /// The same page with what is to be known before it is read: sentences.
    #[must_use]
    pub fn remarked(self, remarks: &[String]) -> Self {
        let all = [&self.remarks[..], remarks].concat();
        let html = file(&self.document.named(), &self.made, &self.document.body(&self.made, &Place::default(), &all));
        Self { html, remarks: all, ..self }
    }
}

/// Where something stands: by itself, or in a chapter of a page of several.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// The number of the chapter, from 1; 0 where the page has one document alone.
    pub(super) chapter: usize,
}

impl Place {
    /// A name that stands once in the page.
    pub(super) fn id(&self, key: &str) -> String {
        if self.chapter == 0 { key.to_owned() } else { format!("chapter-{}-{key}", self.chapter) }
    }

    /// A heading that is of this level where the document is the whole page.
    pub(super) fn heading(&self, level: u8, text: &str) -> Markup {
        match (level, self.chapter) {
            (1, 0) => html! { h1 dir="auto" { (text) } },
            (1, _) => html! { h2 dir="auto" { (text) } },
            (2, 0) => html! { h2 { (text) } },
            (2, _) | (3, 0) => html! { h3 { (text) } },
            _ => html! { h4 { (text) } },
        }
    }
}

/// Something between the answer and the method.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A heading over what follows.
    Heading(String),
    /// The same on a page of its own, where it is printed.
    Fresh(String),
    /// A picture.
    Picture(Box<Picture>),
    /// Words or a table.
    Markup(Markup),
    /// Pictures that are shown when asked for.
    More(String, Vec<Picture>),
}

impl From<Picture> for Part {
    fn from(it: Picture) -> Self {
        Self::Picture(Box::new(it))
    }
}

/// What a page says.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    /// What kind of report it is: a few words.
    pub(super) kind: String,
    pub(super) title: String,
    /// The heading of what was asked, where it is another.
    pub(super) opening: Option<String>,
    /// What was asked.
    pub(super) asked: Markup,
    /// What came out: a few sentences.
    pub(super) answer: Vec<String>,
    pub(super) parts: Vec<Part>,
    /// What it rests on.
    pub(super) rests: Vec<Markup>,
    /// How it was made: a name and a value each.
    pub(super) method: Vec<(String, String)>,
}

impl Document {
    /// The page.
    pub(super) fn page(self, made: &Made) -> Page {
        let place = Place::default();
        let html = file(&self.named(), made, &self.body(made, &place, &[]));
        let pictures = self.pictures().map(|it| it.alone(&place)).collect();
        Page { html, pictures, document: self, made: made.clone(), remarks: Vec::new() }
    }

    /// What it is called in a list of open pages.
    fn named(&self) -> String {
        format!("{} – {}", self.title, self.kind)
    }

    /// All that it says, in its place, behind what is to be known before.
    pub(super) fn body(&self, made: &Made, place: &Place, remarks: &[String]) -> Markup {
        let head = |text: String| place.heading(2, &text);
        html! {
            header { p.kicker { (self.kind) } (place.heading(1, &self.title)) }
            @if !remarks.is_empty() { ul.remarks { @for it in remarks { li { (it) } } } }
            section { (head(self.opening.clone().unwrap_or_else(|| say!("page-asked")))) (self.asked) }
            @if !self.answer.is_empty() {
                section {
                    (head(say!("page-answer")))
                    ol.answer { @for it in &self.answer { li { (it) } } }
                }
            }
            section { @for it in &self.parts { (part(it, place)) } }
            section { (head(say!("page-rests"))) @for it in &self.rests { (it) } }
            (self.method(made, place))
        }
    }

    /// How it was made.
    pub(super) fn method(&self, made: &Made, place: &Place) -> Markup {
        html! {
            section {
                (place.heading(2, &say!("page-method")))
                dl { @for (name, value) in &self.method { dt { (name) } dd { (value) } } }
                @if !made.command.is_empty() {
                    p { (say!("page-again")) }
                    div.command { @for word in made.command.split_inclusive(' ') { span { (word) } } }
                }
            }
        }
    }

    pub(super) fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.parts.iter().flat_map(|it| match it {
            Part::Picture(it) => core::slice::from_ref(&**it),
            Part::More(_, all) => all,
            Part::Heading(_) | Part::Fresh(_) | Part::Markup(_) => &[],
        })
    }
}

/// The file around a body.
pub(super) fn file(title: &str, made: &Made, body: &Markup) -> String {
    file_with("", title, made, body)
}

/// The file around a body that has styles of its own besides those of all pages.
pub(super) fn file_with(styles: &str, title: &str, made: &Made, body: &Markup) -> String {
    let language = if made.language.is_empty() { "en" } else { &made.language };
    let html = html! {
        (DOCTYPE)
        html lang=(language) dir=(direction(language)) data-zero=[zero(language)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="color-scheme" content="light dark";
                meta name="generator" content={ "diwan " (env!("CARGO_PKG_VERSION")) };
                title { (title) }
                style { (PreEscaped(include_str!("picture.css"))) (PreEscaped(include_str!("page.css"))) (PreEscaped(styles)) }
            }
            body {
                main { (body) }
                footer { (say!("page-foot")) }
            }
        }
    };
    in_digits_of(language, visible(&html.into_string()))
}

/// A part in its place.
pub(super) fn part(it: &Part, place: &Place) -> Markup {
    match it {
        Part::Heading(text) => place.heading(2, text),
        Part::Fresh(text) => html! { div.fresh { (place.heading(2, text)) } },
        Part::Picture(it) => it.shown(place),
        Part::Markup(it) => it.clone(),
        Part::More(summary, all) => html! {
            details.more { summary { (summary) } @for it in all { (it.shown(place)) } }
        },
    }
}
