//! The words of reports and of the program, in Fluent: `locale/LANGUAGE/*.ftl`, inside the program. Whoever speaks says a message by its name
//! and hands over names and figures that are ready to print; a number is handed over where the words depend on how
//! many. A test holds names and arguments against the files.
//!
//! In which language is said once, at the rim: for the whole program by [`Words::choose`], for what one thread does by
//! [`Words::within`], so that two people may be told in two languages. What a language lacks is said in English.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

mod digits;
mod direction;
mod languages;
#[cfg(test)]
mod tests;

pub use digits::{in_digits_of, zero};
pub use direction::direction;
pub use languages::{choices, label, label_alone};

use direction::{Direction, marked, resolved};
use languages::{LANGUAGES, Language, SOURCE};

/// The words of every language that comes with the program, each read once, when somebody first speaks it.
static SPOKEN: [OnceLock<Arc<Words>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

/// The words of the program, where others than English were chosen.
static CHOSEN: RwLock<Option<Arc<Words>>> = RwLock::new(None);

thread_local! {
    /// The words of this thread, where it was given some of its own.
    static OWN: RefCell<Option<Arc<Words>>> = const { RefCell::new(None) };
}

/// The messages of a language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    direction: Direction,
}

impl core::fmt::Debug for Words {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Words").field(&self.bundle.locales).finish()
    }
}

impl Words {
    /// Words that were read from files; of two messages of a name the later holds.
    #[must_use]
    pub fn of<T: AsRef<str>>(language: &str, files: &[T]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
        let direction = Direction::of(language);
        // Where lines run from left to right terminals and JSON have no use for marks around what is put in.
        bundle.set_use_isolating(direction == Direction::RightToLeft);
        for text in files {
            // What can be read of a file is used; a test sees to it that this is all of it.
            let resource = FluentResource::try_new(text.as_ref().to_owned()).unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, direction }
    }

    /// The words of a language that come with the program, or of the language that it is a variety of: `pt` for
    /// `pt-BR`. `None` where there are none.
    #[must_use]
    pub fn named(language: &str) -> Option<Arc<Self>> {
        let root = language.split('-').next().unwrap_or(language);
        let find = |name: &str| LANGUAGES.iter().position(|it| it.tag == name);
        find(language).or_else(|| find(root)).map(Self::at)
    }

    /// The words of the language in a place of the list.
    fn at(place: usize) -> Arc<Self> {
        let Language { tag, files, .. } = &LANGUAGES[place];
        let texts = || files.iter().map(|it| it.1).collect::<Vec<&str>>();
        SPOKEN[place].get_or_init(|| Arc::new(Self::of(tag, &texts()))).clone()
    }

    /// English, which is first in the list.
    fn english() -> Arc<Self> {
        Self::at(SOURCE)
    }

    /// Chooses these words for the whole program, but for threads that were given words of their own.
    pub fn choose(self: Arc<Self>) {
        // Whoever panicked while it wrote has left one choice or the other, and both are whole.
        *CHOSEN.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(self);
    }

    /// Does something with these words for all that this thread says meanwhile.
    pub fn within<T>(self: &Arc<Self>, speak: impl FnOnce() -> T) -> T {
        /// Gives the thread its words back, whatever happens.
        struct Back(Option<Arc<Words>>);
        impl Drop for Back {
            fn drop(&mut self) {
                let before = self.0.take();
                OWN.with(|it| *it.borrow_mut() = before);
            }
        }
        let _back = Back(OWN.with(|it| it.borrow_mut().replace(self.clone())));
        speak()
    }

    /// The words that this thread speaks in now.
    fn now() -> Arc<Self> {
        let own = OWN.with(|it| it.borrow().clone());
        own.or_else(|| CHOSEN.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone())
            .unwrap_or_else(Self::english)
    }

    /// A message, if there is one of this name.
    fn said(&self, name: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(name)?.value()?;
        let said = self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new());
        Some(match self.direction {
            Direction::LeftToRight => said.into_owned(),
            Direction::RightToLeft => resolved(&said),
        })
    }

    /// The same in English, where this language lacks it.
    fn lent(&self, name: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let said = Self::english().said(name, arguments)?;
        Some(match self.direction {
            Direction::LeftToRight => said,
            Direction::RightToLeft => marked(said),
        })
    }
}

/// Something that is put into a message.
pub enum Put {
    /// A name or a figure, ready to print.
    Text(String),
    /// How many.
    Count(u64),
}

impl Put {
    /// A number of which there may be parts: counted where it is whole, to the ninth decimal.
    #[must_use]
    pub fn number(x: f64) -> Self {
        let whole = x.round();
        if (x - whole).abs() < 1e-9 && (0.0..1e15).contains(&whole) {
            Self::Count(whole as u64)
        } else {
            Self::Text(x.to_string().replace('-', "−"))
        }
    }
}

impl From<&str> for Put {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Put {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Put {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Whether something is so, for words that depend on it: `yes` or `no`.
impl From<bool> for Put {
    fn from(is_so: bool) -> Self {
        Self::Text(if is_so { "yes" } else { "no" }.to_owned())
    }
}

impl From<usize> for Put {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Put {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Put {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

/// A message by its name; for the macro alone, which the test reads.
#[must_use]
pub fn message(name: &str, put: Vec<(&'static str, Put)>) -> String {
    let mut arguments = FluentArgs::new();
    for (name, value) in put {
        match value {
            Put::Text(text) => arguments.set(name, FluentValue::from(text)),
            // Counts print digit by digit: no language groups them in the midst of a sentence of ours.
            Put::Count(count) => arguments.set(name, FluentValue::from(count)),
        }
    }
    let words = Words::now();
    words.said(name, &arguments).or_else(|| words.lent(name, &arguments)).unwrap_or_else(|| name.to_owned())
}

/// Says a message: `say!("ending", outcome: name)`.
#[macro_export]
macro_rules! say {
    ($name:literal $(, $argument:ident: $value:expr)* $(,)?) => {
        $crate::locale::message($name, vec![$((stringify!($argument), $crate::locale::Put::from($value))),*])
    };
}
pub(crate) use say;
