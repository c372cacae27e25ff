//! The join code: five letters that can be read from a wall and typed on a phone. It opens the door to the lobby, and no
//! seat.

/// Letters and digits that are not taken for one another.
const LETTERS: [char; 24] = [
    'A', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'T', 'U', 'V', 'W', 'X', 'Y', '3', '4',
    '7',
];
/// How many of them a code has.
const LENGTH: usize = 5;

/// A join code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new one.
    ///
    /// # Errors
    ///
    /// If the system has no random numbers.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut out = String::new();
        while out.chars().count() < LENGTH {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes)?;
            // What lies beyond a multiple of the letters would make some of them likelier.
            let fair = bytes.iter().filter(|it| usize::from(**it) < 256 / LETTERS.len() * LETTERS.len());
            out.extend(fair.map(|it| LETTERS[usize::from(*it) % LETTERS.len()]).take(LENGTH - out.chars().count()));
        }
        Ok(Self(out))
    }

    /// One that was made before.
    #[must_use]
    pub fn kept(text: &str) -> Option<Self> {
        (text.chars().count() == LENGTH && text.chars().all(|it| LETTERS.contains(&it))).then(|| Self(text.to_owned()))
    }

    /// As it is shown.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether somebody typed it, in whatever case and with whatever between the letters.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let typed = typed.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_uppercase);
        typed.eq(self.0.chars())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = Code::kept("KQ7M4").expect("a code");
        assert!(code.is("kq7m4") && code.is(" KQ7-M4 ") && !code.is("KQ7M") && !code.is(""));
        assert!(Code::kept("KQ7MO").is_none() && Code::kept("KQ7M").is_none());
        let made = Code::new().expect("chance");
        assert_eq!(Code::kept(made.text()), Some(made));
    }
}
