//! The servers, asked as browsers and others would ask them, without a network.

mod doors;
mod forms;
mod house;
mod routes;
