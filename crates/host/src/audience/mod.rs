//! Floor: what leaves the room, and for whom. [`View::of`] makes everything that a page, a stream or a file may say to
//! somebody; nothing else reads a room for people.

mod archive;
mod common;
mod control;
mod deck;
mod foresight;
mod hall;
mod here;
mod member;
mod once;
mod opinion;
mod news;
mod own;
mod past;
mod slide;
mod view;

pub use crate::debrief::Shaken;
pub use archive::Archive;
pub use common::{Common, CommonRound, CommonTurn};
pub use control::{Control, SeatControl, Waiting};
pub use deck::{Deck, ShownCard};
pub use foresight::Foresight;
pub use hall::{Hall, SeatCard};
pub use here::{Counsel, Here};
pub use member::{AtSeat, Bridged, Laid, Member, Said};
pub use news::News;
pub use once::Once;
pub use opinion::Opinion;
pub use own::{Own, OwnHindsight};
pub use past::{Futures, Past};
pub use slide::{AskedSlide, LuckSlide, Reasons, SeatSlide, Slide, ToldSlide, TurnSlide};
pub use view::{Audience, Part, View};

#[cfg(test)]
mod tests;
