//! Floor: the web. Pages are rendered of what an audience may see, and every action is a form; what people send is read
//! into what can be asked of the room, or refused in words.

pub mod pages;
pub mod team;
