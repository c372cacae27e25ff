//! The symbols of seats: a letter or two in a shape. Seats are told apart by them and by their names, and only then by
//! colour.

use diwan_report::Shown;
use maud::{Markup, html};

use crate::audience::SeatCard;

/// How many shapes and colours there are.
const SHAPES: usize = 8;

/// The symbol of a seat among those of a room. It says nothing to whoever does not see: the name stands beside it.
#[must_use]
pub fn symbol(shown: Shown<'_>, seats: &[SeatCard], key: &str) -> Markup {
    let place = seats.iter().position(|it| it.key == key).unwrap_or(0);
    let letters = letters(shown, seats, key);
    let shape = match place % SHAPES {
        0 => html! { circle cx="20" cy="20" r="18.5" {} },
        1 => html! { rect x="2.5" y="2.5" width="35" height="35" rx="3" {} },
        2 => html! { path d="M20 1 39 20 20 39 1 20Z" {} },
        3 => html! { path d="M11 3.5H29L38.5 20 29 36.5H11L1.5 20Z" {} },
        4 => html! { path d="M3 3H37V22C37 30 28 36 20 39 12 36 3 30 3 22Z" {} },
        5 => html! { path d="M20 1.5 39 15.5 31.5 38H8.5L1 15.5Z" {} },
        6 => html! { path d="M3 38V17A17 16 0 0 1 37 17V38Z" {} },
        _ => html! { path d="M12 2H28L38 12V28L28 38H12L2 28V12Z" {} },
    };
    html! {
        svg.symbol.(class(place)) viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false" {
            (shape)
            text x="20" y="20" dy=".35em" text-anchor="middle" { (letters) }
        }
    }
}

/// The class of its colour.
fn class(place: usize) -> &'static str {
    ["k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8"][place % SHAPES]
}

/// The first letter of its name, or two of them where another seat begins with the same.
fn letters(shown: Shown<'_>, seats: &[SeatCard], key: &str) -> String {
    let name =
        |key: &str| shown.scenario.actor(key).map_or_else(|| key.to_owned(), |it| shown.texts.actor(it).to_owned());
    let own = name(key);
    let others: Vec<String> = seats.iter().filter(|it| it.key != key).map(|it| name(&it.key)).collect();
    let first = beginning(&own, 1);
    if others.iter().any(|it| beginning(it, 1) == first) { beginning(&own, 2) } else { first }
}

/// A letter; or two: of the first two words, where there are two, so that "United States" is US.
fn beginning(name: &str, count: usize) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|it| it.starts_with(char::is_alphabetic)).collect();
    let letters: String = match (count, &words[..]) {
        (1, [first, ..]) => first.chars().take(1).collect(),
        (_, [first, second, ..]) if second.starts_with(char::is_uppercase) => {
            first.chars().take(1).chain(second.chars().take(1)).collect()
        }
        (_, [first, ..]) => first.chars().take(count).collect(),
        (_, []) => name.chars().take(count).collect(),
    };
    let mut rest = letters.chars();
    rest.next().map_or_else(String::new, |it| it.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_symbol_has_a_letter_or_two() {
        assert_eq!(beginning("Egypt", 1), "E");
        assert_eq!(beginning("United States", 2), "US");
        assert_eq!(beginning("the mediators", 2), "Th");
        assert_eq!(beginning("مصر", 1), "م");
    }
}
