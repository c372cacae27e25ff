//! Forms: every one is posted, and carries the name of what it asks and the turn that it is about.

use diwan_report::say;
use maud::{Markup, html};

use super::seen::Seen;
use super::tab::Hand;

/// A form that asks for something. `id` is its own on the page; `shut` says why it can't be used, where it can't.
pub(super) fn form(seen: Seen<'_>, what: &str, id: &str, shut: Option<&str>, body: Markup) -> Markup {
    html! {
        form #(id) .ask method="post" action=(action(seen, what)) data-autosave=[(what == "draft").then_some("yes")] {
            input type="hidden" name="command" value=(named(&seen.carried.command, id));
            @if seen.is_led() {
                input type="hidden" name="seat" value=(seen.member.seat);
                input type="hidden" name="for" value="yes";
                @if let "lock" | "unlock" = what { input type="hidden" name="locked" value=(if what == "lock" { "yes" } else { "no" }); }
            }
            input type="hidden" name="epoch" value=(seen.hall().epoch);
            input type="hidden" name="tab" value=(seen.tab.key());
            fieldset disabled[shut.is_some()] { (body) }
        }
    }
}

/// Where a form goes. Whoever leads the room locks and unlocks at one address.
fn action(seen: Seen<'_>, what: &str) -> String {
    match &seen.carried.hand {
        Hand::Laptop(sitting) => format!("/laptop/{sitting}/ask/{what}"),
        Hand::Own => format!("/ask/{what}"),
        Hand::Facilitator => format!("/lead/{}", if what == "unlock" { "lock" } else { what }),
    }
}

/// The name of what a form asks: that of the page, and a mark of the form, so that two answers from one page are two.
fn named(command: &str, id: &str) -> String {
    let mark = id.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{command}-{mark:08x}")
}

/// Why a form can't be used, said once above it.
pub(super) fn why_shut(shut: Option<&String>) -> Markup {
    html! { @if let Some(why) = shut { p.shut { (why) } } }
}

/// A line to be typed in.
pub(super) fn line(id: &str, name: &str, label: &str, most: usize, value: &str) -> Markup {
    html! {
        label.field for=(id) { (label) }
        input #(id) type="text" name=(name) maxlength=(most) value=(value) dir="auto" autocomplete="off";
        p.hint { (say!("room-team-letters", most: most)) }
    }
}

/// A text to be typed in.
pub(super) fn text(id: &str, name: &str, label: &str, most: usize, rows: usize, needed: bool) -> Markup {
    html! {
        label.field for=(id) { (label) }
        textarea #(id) name=(name) maxlength=(most) rows=(rows) dir="auto" required[needed] {}
    }
}

/// Something to be ticked, with what is said beside it.
pub(super) struct Tick<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    /// Whether it is one of several of which one is taken.
    pub(super) is_one: bool,
    pub(super) is_on: bool,
}

impl Tick<'_> {
    /// The same with its label.
    pub(super) fn with(&self, label: &Markup) -> Markup {
        let kind = if self.is_one { "radio" } else { "checkbox" };
        html! {
            div.tick {
                input #(self.id) type=(kind) name=(self.name) value=(self.value) checked[self.is_on];
                label for=(self.id) { (label) }
            }
        }
    }
}

/// The button that sends a form.
pub(super) fn send(label: &str) -> Markup {
    html! { button type="submit" { (label) } }
}
