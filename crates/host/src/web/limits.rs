//! How much anybody may ask for: so many commands a second, so many wrong guesses a minute, so many open streams.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many of whoever asks are remembered before those are forgotten that have long been quiet.
const REMEMBERED: usize = 4_096;

/// A pace that is kept by each who asks: a bucket that fills steadily, and from which every asking takes one.
#[derive(Debug)]
pub(super) struct Pace {
    /// What is in a full bucket.
    most: f64,
    /// What flows into it a second.
    a_second: f64,
    buckets: Mutex<BTreeMap<String, (f64, Instant)>>,
}

impl Pace {
    /// A pace of so many at once, and so many in a time.
    pub(super) fn new(most: u32, so_many: u32, within: Duration) -> Self {
        let a_second = f64::from(so_many) / within.as_secs_f64();
        Self { most: f64::from(most), a_second, buckets: Mutex::new(BTreeMap::new()) }
    }

    /// Takes one for somebody, if there is one.
    pub(super) fn takes(&self, who: &str) -> bool {
        self.takes_at(who, Instant::now(), 1.0)
    }

    /// Whether there is one, which is left where it is.
    pub(super) fn has(&self, who: &str) -> bool {
        self.takes_at(who, Instant::now(), 0.0)
    }

    fn takes_at(&self, who: &str, now: Instant, take: f64) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED {
            let full = Duration::from_secs_f64(self.most / self.a_second);
            buckets.retain(|_, (_, at)| now.saturating_duration_since(*at) < full);
        }
        let (left, at) = buckets.get(who).copied().unwrap_or((self.most, now));
        let left = (left + self.a_second * now.saturating_duration_since(at).as_secs_f64()).min(self.most);
        let is_there = left >= 1.0;
        buckets.insert(who.to_owned(), (if is_there { left - take } else { left }, now));
        is_there
    }
}

/// What is open and has to end some time: streams, connections.
#[derive(Clone, Debug)]
pub(super) struct Streams {
    /// How many somebody may have open.
    own: usize,
    /// How many all may have open together.
    all: usize,
    open: Arc<Mutex<BTreeMap<String, usize>>>,
}

impl Streams {
    /// None is open yet.
    pub(super) fn new(own: usize, all: usize) -> Self {
        Self { own, all, open: Arc::default() }
    }

    /// Opens one for somebody, if they may have another; it is counted until what is given back is dropped.
    pub(super) fn open(&self, who: &str) -> Option<OpenStream> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.values().sum::<usize>() >= self.all || open.get(who).copied().unwrap_or(0) >= self.own {
            return None;
        }
        *open.entry(who.to_owned()).or_insert(0) += 1;
        Some(OpenStream { streams: self.clone(), who: who.to_owned() })
    }

    /// How many are open.
    pub(super) fn count(&self) -> usize {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
    }
}

/// A stream that is open.
#[derive(Debug)]
pub(super) struct OpenStream {
    streams: Streams,
    who: String,
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        let mut open = self.streams.open.lock().unwrap_or_else(PoisonError::into_inner);
        let left = open.get(&self.who).copied().unwrap_or(0).saturating_sub(1);
        if left == 0 {
            open.remove(&self.who)
        } else {
            open.insert(self.who.clone(), left)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_emptied_and_fills_again() {
        let (pace, start) = (Pace::new(3, 1, Duration::from_secs(1)), Instant::now());
        let taken = |at: u64| pace.takes_at("a", start + Duration::from_secs(at), 1.0);
        assert_eq!(
            [taken(0), taken(0), taken(0), taken(0), taken(1), taken(1)],
            [true, true, true, false, true, false]
        );
        assert!(pace.takes("b"), "whoever else asks has a bucket of their own");
    }

    #[test]
    fn a_stream_that_ends_makes_room_for_another() {
        let streams = Streams::new(4, 300);
        let mut open: Vec<_> = (0..4).map(|_| streams.open("a")).collect();
        assert!(open.iter().all(Option::is_some) && streams.open("a").is_none() && streams.open("b").is_some());
        open.pop();
        assert!(streams.open("a").is_some());
    }
}
