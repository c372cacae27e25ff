//! Floor: the web. Two servers: one for the room, on its network, and one for whoever leads it, on this machine alone.
//! Pages are rendered of what an audience may see, and every action is a form; what people send is read into what can be
//! asked of the desk, or refused in words.

mod again;
mod ahead;
mod assets;
mod code;
mod connections;
mod console;
mod door;
mod files;
mod form;
mod guard;
mod laptop;
mod laptop_page;
mod lead_form;
mod limits;
mod live;
mod lock;
mod network;
mod notes;
pub mod pages;
mod people;
mod phrase;
mod routes;
mod said;
mod seat_page;
mod server;
mod shared;
pub mod team;
mod told;
mod typed;
mod wall;

pub use code::Code;
pub use phrase::Phrase;
pub use server::{NotServed, Places, Serving, Stop, serve, vacant};
pub use shared::{About, Web};

#[cfg(test)]
mod tests;
