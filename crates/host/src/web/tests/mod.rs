//! The servers, asked as browsers and others would ask them, most of it without a network.

mod behalf;
mod deals;
mod debrief;
mod doors;
mod forms;
mod house;
mod languages;
mod laptop;
mod locks;
mod practice;
mod routes;
mod secrets;
mod served;
mod styles;
