//! The journal for research: an entry a line, as JSON. It has no key, no address and no device, for no entry has one;
//! where names are left out people are numbers.

use crate::room::{Entry, Setup, Stamped};

/// A journal as JSON Lines, with people by name or by number.
#[must_use]
pub fn lines(entries: &[Stamped], names: bool) -> String {
    let told = if names { entries.to_vec() } else { numbered(entries) };
    let line = |it: &Stamped| serde_json::to_string(&placeless(it)).map(|it| it + "\n").unwrap_or_default();
    told.iter().map(line).collect()
}

/// The same journal with numbers in place of the names of people. What people wrote stays as they wrote it.
#[must_use]
pub fn numbered(entries: &[Stamped]) -> Vec<Stamped> {
    let told = |it: &Stamped| {
        let mut it = it.clone();
        if let Entry::Came { person, name, .. } | Entry::HotSeat { person, name, .. } = &mut it.entry {
            *name = format!("#{}", person.0);
        }
        it
    };
    entries.iter().map(told).collect()
}

/// Where on whose machine the scenario lay is nobody's business.
fn placeless(it: &Stamped) -> Stamped {
    let Entry::Begun(setup) = &it.entry else { return it.clone() };
    let place = setup.place.rsplit(['/', '\\']).find(|it| !it.is_empty()).unwrap_or_default().to_owned();
    Stamped { entry: Entry::Begun(Box::new(Setup { place, ..(**setup).clone() })), ..it.clone() }
}
