//! What audiences are shown, as the room changes: nobody is told of what is not new for them.

use std::collections::BTreeSet;
use std::sync::Arc;

use tokio::sync::watch;

use super::handle::Watching;
use super::keeper::Keeper;
use crate::audience::{Audience, Once, View};
use crate::room::PersonId;

impl Keeper {
    pub(super) fn watch(&mut self, audience: Audience) -> Watching {
        let view = Arc::new(self.view(audience));
        self.watched.entry(audience).or_insert_with(|| watch::Sender::new(view)).subscribe()
    }

    /// Notices who is there, and shows it to whoever leads the room.
    pub(super) fn notice(&mut self) {
        self.watched.retain(|_, it| it.receiver_count() > 0);
        let person = |it: &Audience| if let Audience::Person(id) = it { Some(*id) } else { None };
        let people: BTreeSet<PersonId> = self.watched.keys().filter_map(person).collect();
        if people != self.here.people {
            self.here.people = people;
            self.show_to(|it| it == Audience::Facilitator);
        }
    }

    /// Shows everybody what is new for them, and nothing to those for whom nothing is: that something happened is
    /// information too.
    pub(super) fn show(&mut self) {
        let once = Once::of(&self.room, self.past.as_ref(), Some(&self.once));
        self.once = match self.stuck {
            Some(since) => once.standing(since, Some(&self.once)),
            None => once,
        };
        self.show_to(|_| true);
    }

    /// What an audience is shown now.
    pub(super) fn seen(&self, audience: Audience) -> Arc<View> {
        let shown = self.watched.get(&audience).map(|it| it.borrow().clone());
        shown.unwrap_or_else(|| Arc::new(self.view(audience)))
    }

    /// What an audience may be shown now.
    fn view(&self, audience: Audience) -> View {
        View::of(&self.room, self.past.as_ref(), &self.once, audience, &self.here)
    }

    /// All that is new is made before anybody is told: whoever asks at once does not keep others from being told.
    pub(super) fn show_to(&self, whom: impl Fn(Audience) -> bool) {
        let watched = self.watched.iter().filter(|it| whom(*it.0));
        let views = watched.map(|(audience, shown)| (shown, self.view(*audience)));
        let new: Vec<_> = views.filter(|(shown, view)| **shown.borrow() != *view).collect();
        for (shown, view) in new {
            shown.send_replace(Arc::new(view));
        }
    }
}
