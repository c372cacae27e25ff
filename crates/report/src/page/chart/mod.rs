//! The kinds of pictures. Each is given what it shows, in figures and words that are ready, and lays it out.

pub(super) mod branches;
pub(super) mod choices;
pub(super) mod courses;
pub(super) mod curves;
pub(super) mod dots;
pub(super) mod ends;
pub(super) mod fails;
pub(super) mod fan;
pub(super) mod flow;
pub(super) mod forest;
pub(super) mod heat;
pub(super) mod levels;
pub(super) mod matrix;
pub(super) mod mix;
pub(super) mod network;
pub(super) mod observed;
pub(super) mod plane;
pub(super) mod ranges;
pub(super) mod reached;
pub(super) mod regret;
pub(super) mod shares;
pub(super) mod stacked;
pub(super) mod strips;
pub(super) mod tornado;
pub(super) mod waterfall;
