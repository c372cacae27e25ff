//! Facts that a command printed with `--format json`, read back: of batches, comparisons, claims, sensitivity and
//! discoveries. What is read is what was written, to the last bit of every number; other JSON is refused.

use diwan_engine::scenario::Provenance;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{BatchFacts, ComparedFacts, DiscoveredFacts, RankedFacts, TestedFacts};

/// Facts that were read back.
#[derive(Clone, Debug)]
pub enum ReadFacts {
    /// Of `diwan batch`.
    Batch(Box<BatchFacts>),
    /// Of `diwan compare`.
    Compared(Box<ComparedFacts>),
    /// Of `diwan claims`.
    Tested(Box<TestedFacts>),
    /// Of `diwan sensitivity`.
    Ranked(Box<RankedFacts>),
    /// Of `diwan discover`.
    Discovered(Box<DiscoveredFacts>),
}

/// Why JSON is no facts that can be read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no JSON of a result.
    Foreign,
    /// It is the file that says what a folder holds: the folder is what is to be read.
    OfFolder,
    /// It is a result of a kind that is not read back.
    Other,
    /// It looks like one that is, and is of another version or changed.
    Unlike(String),
}

impl ReadFacts {
    /// Reads facts from JSON.
    ///
    /// # Errors
    ///
    /// If they are none, or of a kind that is not read back.
    pub fn read(text: &[u8]) -> Result<Self, Unread> {
        let value: Value = serde_json::from_slice(text).map_err(|_| Unread::Foreign)?;
        let has = |fields: &[&str]| fields.iter().all(|it| value.get(it).is_some());
        if !has(&["scenario", "digest", "seed", "version"]) {
            return Err(if value.get("diwan").is_some() { Unread::OfFolder } else { Unread::Foreign });
        }
        if has(&["diwan"]) {
            Err(Unread::OfFolder)
        } else if has(&["outcomes", "measures", "runs_per_s"]) {
            facts(value).map(Self::Batch)
        } else if has(&["contrasts", "control", "endings"]) {
            facts(value).map(Self::Compared)
        } else if has(&["claims", "contradicted", "false_alarms"]) {
            let tested: Box<TestedFacts> = facts(value)?;
            let is_whole = tested.found.claims.iter().all(|it| it.deciding < it.tests.len());
            is_whole.then_some(Self::Tested(tested)).ok_or_else(|| Unread::Unlike("a claim has no test".to_owned()))
        } else if has(&["on", "factors", "luck_share"]) {
            facts(value).map(Self::Ranked)
        } else if has(&["when", "boxes", "coverage"]) {
            facts(value).map(Self::Discovered)
        } else {
            Err(Unread::Other)
        }
    }

    /// What made them.
    #[must_use]
    pub fn provenance(&self) -> &Provenance {
        match self {
            Self::Batch(it) => &it.provenance,
            Self::Compared(it) => &it.found.provenance,
            Self::Tested(it) => &it.found.provenance,
            Self::Ranked(it) => &it.found.provenance,
            Self::Discovered(it) => &it.found.provenance,
        }
    }
}

fn facts<T: DeserializeOwned>(value: Value) -> Result<Box<T>, Unread> {
    serde_json::from_value(value).map(Box::new).map_err(|error| Unread::Unlike(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_result_is_told_apart() {
        let made = r#""scenario":"tiny","digest":"0","settings":[],"seed":1,"version":"0""#;
        for (text, why) in [
            ("", Unread::Foreign),
            ("[]", Unread::Foreign),
            (r#"{"outcomes":[]}"#, Unread::Foreign),
            (&format!(r#"{{"diwan":"comparison",{made},"contrasts":[]}}"#), Unread::OfFolder),
            (&format!("{{{made},\"turns\":[]}}"), Unread::Other),
        ] {
            assert_eq!(ReadFacts::read(text.as_bytes()).expect_err(text), why, "{text}");
        }
        let cut = format!(r#"{{{made},"outcomes":[],"measures":[],"runs_per_s":0}}"#);
        assert!(matches!(ReadFacts::read(cut.as_bytes()), Err(Unread::Unlike(why)) if why.contains("missing field")));
    }
}
