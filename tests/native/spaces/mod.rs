//! The rules over the whole space of their inputs.

mod dimensions;
mod neighbours;
mod never_weaker;
mod risks;
mod threads;
