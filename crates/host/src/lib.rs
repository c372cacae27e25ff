//! The room: a session with teams, a facilitator and a projector, in the browsers of one network.
//!
//! What happens in a room is a **journal** of entries, and nothing else: a [`room::Room`] is what they come to, a command
//! is answered with entries or a refusal, and whoever takes the same entries again stands in the same room. The engine's
//! game is part of it, so a journal replays to the bit. An entry is in the file before anybody is told of it.
//!
//! What leaves the process for somebody is a [`audience::View`], made by one function of the room and the audience; pages
//! are rendered of a view, and can't reach the room.

pub mod room;
pub mod debrief;
pub mod audience;
pub mod bots;
pub mod file;
pub mod desk;
pub mod web;
