//! Keys and what else names a room: made, kept and forgotten here.

use super::error::NotDone;
use super::handle::Joined;
use super::keeper::Keeper;
use crate::file::{FileError, Holder, Key, KeySum};
use crate::room::PersonId;

impl Keeper {
    /// Somebody who is in the room comes with another browser; the one they had opens nothing any more.
    pub(super) fn come_again(&mut self, person: PersonId, card: Option<&Key>) -> Result<Joined, NotDone> {
        if !self.room.people().contains_key(&person) {
            return Err(NotDone::NoKey);
        }
        if let Some(card) = card {
            self.revoke(card)?;
        }
        self.forget(&Holder::Person(person))?;
        Ok(Joined { person, key: self.issue(Holder::Person(person))?, at: self.time.now() })
    }

    /// Makes a key. None is made by which a hot seat could be taken away from the machine of the room.
    pub(super) fn issue(&mut self, holder: Holder) -> Result<Key, NotDone> {
        if let Holder::Person(it) | Holder::Again(it) = &holder
            && self.room.people().get(it).is_some_and(|it| it.is_hot)
        {
            return Err(NotDone::NoKey);
        }
        let key = Key::new().map_err(|_| NotDone::NoChance)?;
        // Whoever leads the room gets in on a full disk too: such a key is good until the program ends.
        let may_be_lost = matches!(holder, Holder::Facilitator | Holder::Wall | Holder::Laptop);
        match self.file.key(key.sum(), Some(&holder)) {
            Err(why) if !may_be_lost => return Err(NotDone::NotSaved(why.to_string())),
            _ => {}
        }
        self.keys.insert(key.sum(), holder);
        Ok(key)
    }

    /// Forgets a key.
    pub(super) fn revoke(&mut self, key: &Key) -> Result<(), NotDone> {
        self.file.key(key.sum(), None).map_err(|it| NotDone::NotSaved(it.to_string()))?;
        self.keys.remove(&key.sum());
        Ok(())
    }

    /// Forgets all keys of somebody.
    pub(super) fn forget(&mut self, holder: &Holder) -> Result<(), NotDone> {
        let held: Vec<KeySum> = self.keys.iter().filter(|it| it.1 == holder).map(|it| *it.0).collect();
        for sum in held {
            self.file.key(sum, None).map_err(|it| NotDone::NotSaved(it.to_string()))?;
            self.keys.remove(&sum);
        }
        Ok(())
    }

    /// What the file keeps by a name.
    pub(super) fn fact(&mut self, name: &str, made: String) -> Result<String, NotDone> {
        let not_saved = |it: FileError| NotDone::NotSaved(it.to_string());
        if let Some(kept) = self.file.fact_of(name).map_err(not_saved)? {
            return Ok(kept);
        }
        self.file.fact(name, &made).map_err(not_saved)?;
        Ok(made)
    }
}
