//! The scenarios that come with the program, as people read them.

use super::facts::ListedFacts;
use super::grid::Grid;
use super::look::Look;

/// The list as people read it.
#[must_use]
pub fn tell_scenarios(found: &[ListedFacts], look: &Look) -> String {
    let mut grid = Grid::new("name").right("actors", 0).right("turns", 0).left("title");
    for it in found {
        let number = |n: Option<usize>| n.map_or_else(String::new, |n| n.to_string());
        let title = it.title.clone().unwrap_or_else(|| format!("can't be read: see `diwan check {}`", it.name));
        grid.row(&it.name, [number(it.actors), number(it.turns.map(|it| it as usize)), title]);
    }
    grid.laid_out(&look.held())
}
