#![allow(clippy::print_stdout)]
#[path = "/work/main/benches/kernel/emit.rs"] mod emit;
fn main(){ let m=diwan::model::Model::compile(std::sync::Arc::new(diwan::scenario::load_bundled("nile_dam").scenario.unwrap())); print!("{}", emit::emit(&m).unwrap_or_else(|e| panic!("{e}"))); }
