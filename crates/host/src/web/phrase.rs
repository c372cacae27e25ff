//! The pass-phrase of whoever leads the room. What is kept of it can't be turned back.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};

/// Short words that are told apart when they are read out: 64 of them, so that four of them are one of sixteen million.
const WORDS: [&str; 64] = [
    "amber", "anchor", "apple", "arch", "atlas", "barley", "basil", "beacon", "birch", "brook", "canvas", "cedar",
    "cloud", "clover", "copper", "coral", "delta", "desert", "ember", "fern", "field", "flint", "forest", "garden",
    "ginger", "grove", "harbour", "hazel", "honey", "island", "ivory", "jasmine", "lantern", "lemon", "linen", "maple",
    "marble", "meadow", "mint", "mosaic", "north", "oasis", "olive", "orchard", "paper", "pepper", "pine", "plum",
    "quartz", "river", "saffron", "sage", "silver", "spring", "stone", "summer", "sunny", "thyme", "timber", "tulip",
    "valley", "velvet", "willow", "winter",
];

/// What is kept of a pass-phrase.
#[derive(Clone)]
pub struct Phrase(String);

impl core::fmt::Debug for Phrase {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Phrase(…)")
    }
}

impl Phrase {
    /// Keeps a pass-phrase.
    ///
    /// # Errors
    ///
    /// If the system has no random numbers for it.
    pub fn of(words: &str) -> Result<Self, argon2::password_hash::Error> {
        Ok(Self(Argon2::default().hash_password(spaced(words).as_bytes())?.to_string()))
    }

    /// One of which what is kept was kept before.
    #[must_use]
    pub fn kept(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What is kept of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether somebody typed it. It takes a while, on purpose.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let kept = PasswordHash::new(&self.0);
        kept.is_ok_and(|it| Argon2::default().verify_password(spaced(typed).as_bytes(), &it).is_ok())
    }

    /// Four short words, for whoever has not thought of any.
    ///
    /// # Errors
    ///
    /// If the system has no random numbers.
    pub fn made() -> Result<String, getrandom::Error> {
        let mut bytes = [0; 4];
        getrandom::fill(&mut bytes)?;
        Ok(bytes.map(|it| WORDS[usize::from(it) % WORDS.len()]).join(" "))
    }
}

/// Words with one space between them, in small letters: as they are read out.
fn spaced(words: &str) -> String {
    words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_known_by_its_words() {
        let phrase = Phrase::of("olive river stone lantern").expect("chance");
        assert!(phrase.is("  Olive river  STONE lantern "));
        assert!(!phrase.is("olive river stone") && !phrase.is(""));
        assert_eq!(Phrase::made().expect("chance").split(' ').count(), 4);
    }
}
