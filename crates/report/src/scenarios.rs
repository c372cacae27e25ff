//! The scenarios that come with the program, as people read them.

use super::facts::ListedFacts;
use super::grid::Grid;
use super::locale::say;
use super::look::Look;

/// The list as people read it.
#[must_use]
pub fn tell_scenarios(found: &[ListedFacts], look: &Look) -> String {
    let mut grid = Grid::new(&say!("scenarios-name"))
        .right(&say!("scenarios-actors"), 0)
        .right(&say!("scenarios-turns"), 0)
        .left(&say!("scenarios-title"));
    for it in found {
        let number = |n: Option<usize>| n.map_or_else(String::new, |n| n.to_string());
        let title = it.title.clone().unwrap_or_else(|| say!("scenarios-unread", name: &it.name));
        grid.row(&it.name, [number(it.actors), number(it.turns.map(|it| it as usize)), title]);
    }
    grid.laid_out(&look.held())
}
