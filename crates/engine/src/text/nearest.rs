//! The name that was probably meant.
//! Only names are compared; what they name does not matter here.

/// More names than this are a long list.
const MANY: usize = 12;

/// A longer list is not given at all.
pub(super) const MOST_LISTED: usize = 24;

/// Names longer than this are not compared: nobody misspells them, and comparing takes time.
const LONGEST: usize = 80;

/// The candidate nearest to a name: at most about a third of the letters wrong, missing, too many or swapped; else one
/// that begins with the name or contains it.
///
/// ```
/// use diwan_engine::text::nearest;
/// assert_eq!(nearest("iran_levrage", ["iran", "iran_leverage"]), Some("iran_leverage"));
/// assert_eq!(nearest("banana", ["iran"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let wanted = name.to_lowercase();
    let letters = wanted.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate.is_empty() || candidate.len() > LONGEST {
            continue;
        }
        let known = candidate.to_lowercase();
        let length = known.chars().count();
        let most = (letters.max(length) + 1) / 3;
        // Two words differ by as many letters at least as one has more than the other.
        let wrong = if letters.abs_diff(length) > most { most + 1 } else { strsim::osa_distance(&wanted, &known) };
        let rank = if wrong <= most {
            wrong
        } else if letters >= 3 && known.starts_with(&wanted) {
            1_000 + known.len()
        } else if letters >= 3 && (known.contains(&wanted) || (known.len() >= 3 && wanted.contains(&known))) {
            2_000 + known.len()
        } else {
            continue;
        };
        if best.is_none_or(|(rank_of_best, _)| rank < rank_of_best) {
            best = Some((rank, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The hint ``did you mean `x`?``, if a name is near; otherwise the list of what is allowed, when it is short enough to
/// help.
#[must_use]
pub fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if let Some(nearest) = nearest(name, candidates.iter().copied()) {
        return Some(format!("did you mean `{nearest}`?"));
    }
    match candidates.as_slice() {
        [] => None,
        [only] => Some(format!("the only one there is is `{only}`")),
        several if several.len() <= MOST_LISTED => {
            // A long list is easier read without the marks.
            let quote = if several.len() > MANY { "" } else { "`" };
            Some(format!(
                "allowed are {}",
                several.iter().map(|it| format!("{quote}{it}{quote}")).collect::<Vec<_>>().join(", ")
            ))
        }
        _ => None,
    }
}
