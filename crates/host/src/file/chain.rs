//! Sums over entries: each is over the one before, so that an entry that was changed, lost or moved is found. They guard
//! against damage, never against somebody who means to deceive.

use sha2::{Digest, Sha256};

/// The sum of an entry's text behind the sum before it, as hexadecimal letters.
pub(super) fn sum(before: &str, text: &str) -> String {
    let mut sum = Sha256::new();
    sum.update(before.as_bytes());
    sum.update([0]);
    sum.update(text.as_bytes());
    sum.finalize().iter().take(16).map(|it| format!("{it:02x}")).collect()
}
