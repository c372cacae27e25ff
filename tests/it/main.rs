//! All integration tests in one binary: one link, one build.
#![expect(missing_docs, reason = "a test's name is its documentation")]

mod oracle;
