//! The servers, asked as browsers and others would ask them, most of it without a network.

mod behalf;
mod crowd;
mod deals;
mod debrief;
mod doors;
mod forms;
mod full;
mod fuzz;
mod house;
mod interference;
mod languages;
mod laptop;
mod locks;
mod pair;
mod practice;
mod routes;
mod script;
mod secrets;
mod sender;
mod served;
mod styles;
mod tables;
mod wishes;
