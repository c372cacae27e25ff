//! Seals: every line carries a sum of itself and of all lines before it, so that a line that was changed, lost, added
//! or moved is found where it stands. They guard against damage, never against somebody who means to deceive and
//! reckons them anew.

use crate::kernel::name_key;

/// The sum before the first line.
const FIRST: u64 = 0x6469_7761_6e00;
/// What stands between a line's facts and its sum.
const MARK: &str = ",\"sum\":\"";
const TAIL: &str = "\"}";

/// The sum of all lines so far: FNV-1a over the sum before and the line's own facts, in which a single changed byte
/// always shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seal(u64);

impl Default for Seal {
    fn default() -> Self {
        Self(FIRST)
    }
}

impl Seal {
    /// Seals the facts of a line, an object of JSON; gives back the line with its end.
    pub(super) fn close(&mut self, facts: &str) -> String {
        let facts = facts.strip_suffix('}').unwrap_or(facts);
        self.0 = self.over(facts);
        format!("{facts}{MARK}{:016x}{TAIL}\n", self.0)
    }

    /// The facts of a sealed line (without its end) as an object of JSON, if it is the line that was written here.
    pub(super) fn open(&mut self, line: &str) -> Option<String> {
        let (facts, sum) = line.strip_suffix(TAIL)?.rsplit_once(MARK)?;
        let expected = self.over(facts);
        if sum != format!("{expected:016x}") {
            return None;
        }
        self.0 = expected;
        Some(format!("{facts}}}"))
    }

    fn over(self, facts: &str) -> u64 {
        name_key(&format!("{:016x}{facts}", self.0))
    }
}
