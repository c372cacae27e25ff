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
            text.joined[is_joined(&letters)] x="20" y="20" dy=".35em" text-anchor="middle" { (letters) }
        }
    }
}

/// The class of its colour.
fn class(place: usize) -> &'static str {
    ["k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8"][place % SHAPES]
}

/// Whether letters are written as one, which takes more room: two of Arabic.
fn is_joined(letters: &str) -> bool {
    letters.chars().count() > 1 && letters.chars().all(|it| ('\u{0620}'..='\u{06FF}').contains(&it))
}

/// The letters of a seat: no two seats of a room have the same.
fn letters(shown: Shown<'_>, seats: &[SeatCard], key: &str) -> String {
    let name =
        |key: &str| shown.scenario.actor(key).map_or_else(|| key.to_owned(), |it| shown.texts.actor(it).to_owned());
    let names: Vec<String> = seats.iter().map(|it| name(&it.key)).collect();
    let place = seats.iter().position(|it| it.key == key);
    place.and_then(|it| told_apart(&names).into_iter().nth(it)).unwrap_or_else(|| beginnings(&name(key)).swap_remove(0))
}

/// Letters by which names are told apart, in their order: one where no other begins with it, and else two.
fn told_apart(names: &[String]) -> Vec<String> {
    let all: Vec<Vec<String>> = names.iter().map(|it| beginnings(it)).collect();
    let mut out: Vec<String> = Vec::new();
    for own in &all {
        let is_alone = all.iter().filter(|it| it[0] == own[0]).count() == 1;
        let free = own.iter().skip(usize::from(!is_alone)).find(|it| !out.contains(it));
        out.push(free.unwrap_or(&own[0]).clone());
    }
    out
}

/// What may stand for a name, the shortest first: its first letter, the first letters of two of its words, its first
/// letter with each of the next.
fn beginnings(name: &str) -> Vec<String> {
    let words = name.split(|it: char| !it.is_alphanumeric() && it != '\'').filter(|it| !it.is_empty());
    // The article of Arabic, with which half of all names would begin.
    let words: Vec<&str> = words.map(|it| it.strip_prefix("ال").filter(|it| it.len() > 2).unwrap_or(it)).collect();
    let head = |word: &str| word.chars().take(1).flat_map(char::to_uppercase).collect::<String>();
    let Some((first, others)) = words.split_first() else { return vec![name.chars().take(1).collect()] };
    let own = head(first);
    // Small words say little: "and", "of", "the".
    let long = others.iter().filter(|it| it.chars().count() > 3);
    let mut out = vec![own.clone()];
    out.extend(long.map(|it| format!("{own}{}", head(it))));
    out.extend(first.chars().skip(1).map(|it| format!("{own}{it}")));
    out
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    #[test]
    fn no_two_seats_have_the_same_letters() {
        let apart = |names: &[&str]| told_apart(&names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()).join(" ");
        assert_eq!(apart(&["Egypt", "Ethiopia", "Sudan"]), "Eg Et S");
        assert_eq!(
            apart(&["Council of Representatives", "Courts, media and civil society", "Iran", "ISIS"]),
            "CR CM Ir IS"
        );
        assert_eq!(apart(&["the northern farm", "the southern farm"]), "TN TS");
        assert_eq!(apart(&["مصر", "إثيوبيا", ""]), "م إ ");
        assert_eq!(apart(&["الولايات المتحدة", "إيران", "الحشد الشعبي", "الحكومة في بغداد"]), "و إ حش حب");
    }
}
