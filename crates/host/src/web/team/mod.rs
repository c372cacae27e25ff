//! The page of a team: what somebody at a seat sees and does. It is a function of what the seat may see; it reaches
//! neither the room nor the network. All that changes while it is open stands in `#part`, in places with names of their
//! own, so that whoever patches it can leave alone what is being typed in.

mod act;
mod advice;
mod bridge;
mod brief;
mod choice;
mod deal;
mod deal_form;
mod due;
mod fallback;
mod forecast;
mod form;
mod frame;
mod letters;
mod lookback;
mod looking;
mod now;
mod offer;
mod posture;
mod seen;
mod strip;
mod tab;
mod table;
mod talk;
mod terms;
mod worth;

pub use tab::{Carried, Hand, Tab, page, part};
