//! Trees beside scikit-learn (`tests/stats/tree.json`, made by the script beside it), and what holds whatever the data.

use diwan::stats::{StatsError, Tree, TreeWanted, choose_tree, grow_tree};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("a file of ours")
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|it| it.as_f64().expect("a number")).collect()
}

/// The table with two boxes in it.
fn table() -> (Vec<Vec<f64>>, Vec<f64>) {
    let it = &read(include_str!("../../stats/sensitivity.json"))["boxes"];
    (it["x"].as_array().expect("a list").iter().map(numbers).collect(), numbers(&it["y"]))
}

fn slices(x: &[Vec<f64>]) -> Vec<&[f64]> {
    x.iter().map(Vec::as_slice).collect()
}

#[track_caller]
fn same(tree: &Tree, should: &Value) {
    let should = should.as_array().expect("a list");
    assert_eq!(tree.nodes.len(), should.len());
    for (node, should) in tree.nodes.iter().zip(should) {
        assert_eq!(Some(node.count as u64), should[1].as_u64());
        assert!((node.mean - should[2].as_f64().expect("a mean")).abs() < 1e-12, "{node:?} is not {should}");
        let split = node.split.map(|it| (it.factor as u64, it.at));
        match (split, should[0].as_array()) {
            (None, None) => {}
            (Some((factor, at)), Some(it)) => {
                assert_eq!(Some(factor), it[0].as_u64());
                // scikit-learn keeps values in single precision.
                assert!((at - it[1].as_f64().expect("a limit")).abs() < 1e-6, "{node:?} is not {should}");
            }
            _ => panic!("{node:?} is not {should}"),
        }
    }
}

#[test]
fn trees_are_those_of_scikit_learn() {
    let should = read(include_str!("../../stats/tree.json"));
    let (x, y) = table();
    let tree = grow_tree(&slices(&x), &y, 3, 18).expect("enough");
    same(&tree, &should["grown"]);
    let (costs, of_others) = (tree.costs(), numbers(&should["costs"]));
    assert_eq!(costs.len(), of_others.len());
    for (cost, other) in costs.iter().zip(&of_others) {
        assert!((cost - other).abs() < 1e-12, "{costs:?} are not {of_others:?}");
    }
    for it in should["pruned"].as_array().expect("a list") {
        same(&tree.pruned(it[0].as_f64().expect("a cost")), &it[1]);
    }
    assert_eq!(tree.pruned(f64::INFINITY).nodes.len(), 1);
}

#[test]
fn a_tree_that_is_chosen_finds_the_boxes_and_nothing_in_luck() {
    let (x, y) = table();
    let wanted = TreeWanted { depth: 4, least: 15, seed: 1 };
    let it = choose_tree(&slices(&x), &y, wanted).expect("enough");
    let factors: Vec<usize> = it.tree.nodes.iter().filter_map(|it| it.split).map(|it| it.factor).collect();
    assert_eq!(factors[0], 0, "{it:?}");
    assert!((0..4).all(|factor| factors.contains(&factor)), "{it:?}");
    assert!(0.2 < it.left && it.left < 0.75, "{it:?}");
    // The same outcomes dealt to other points say nothing of them.
    let turned: Vec<f64> = (0..y.len()).map(|it| y[(it * 193 + 71) % y.len()]).collect();
    let none = choose_tree(&slices(&x), &turned, wanted).expect("enough");
    assert_eq!(none.tree.nodes.len(), 1, "{none:?}");
    assert_eq!(none.left, 1.0);
}

#[test]
fn a_tree_of_too_little_says_so() {
    assert!(matches!(grow_tree(&[], &[], 2, 1), Err(StatsError::TooFew { .. })));
    assert!(matches!(grow_tree(&[&[1.0]], &[1.0, 2.0], 2, 1), Err(StatsError::LengthsDiffer { .. })));
    assert!(matches!(grow_tree(&[&[1.0, f64::NAN]], &[1.0, 2.0], 2, 1), Err(StatsError::NotFinite { at: 1 })));
    let wanted = TreeWanted { depth: 2, least: 1, seed: 1 };
    assert!(matches!(choose_tree(&[&[1.0; 9]], &[1.0; 9], wanted), Err(StatsError::TooFew { .. })));
    // What does not vary is not parted.
    let it = choose_tree(&[&[1.0; 50]], &[0.5; 50], wanted).expect("enough");
    assert_eq!((it.tree.nodes.len(), it.left), (1, 1.0));
}

/// Points in whole numbers, of which many are equal.
fn points() -> impl Strategy<Value = Vec<(i32, i32, bool)>> {
    vec((0..8_i32, 0..40_i32, any::<bool>()), 40..120)
}

fn apart(points: &[(i32, i32, bool)]) -> (Vec<Vec<f64>>, Vec<f64>) {
    let column = |of: fn(&(i32, i32, bool)) -> i32| points.iter().map(|it| f64::from(of(it))).collect::<Vec<f64>>();
    (vec![column(|it| it.0), column(|it| it.1)], points.iter().map(|it| f64::from(u8::from(it.2))).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn parts_are_parts_and_every_split_pays(points in points(), depth in 0..5_usize, least in 1..12_usize) {
        let (x, y) = apart(&points);
        let tree = grow_tree(&slices(&x), &y, depth, least).expect("enough");
        prop_assert_eq!(tree.leaves().map(|it| it.count).sum::<usize>(), y.len());
        for node in &tree.nodes {
            prop_assert!(node.depth <= depth && (node.count >= least || node.depth == 0));
            let Some(split) = node.split else { continue };
            let (below, above) = (tree.nodes[split.below], tree.nodes[split.above]);
            prop_assert_eq!(below.count + above.count, node.count);
            prop_assert!(below.error + above.error < node.error, "{:?}", node);
        }
        // Every point lies in a leaf, and a leaf's mean is that of its points.
        let mut sums: Vec<(f64, usize, f64)> = Vec::new();
        for (row, y) in y.iter().enumerate() {
            let leaf = tree.leaf(|factor| x[factor][row]);
            match sums.iter_mut().find(|it| it.2.to_bits() == leaf.mean.to_bits() && it.1 < usize::MAX) {
                Some(it) => { it.0 += y; it.1 += 1; }
                None => sums.push((*y, 1, leaf.mean)),
            }
        }
        for (sum, count, mean) in sums {
            prop_assert!((sum / count as f64 - mean).abs() < 1e-9);
        }
    }

    #[test]
    fn pruning_goes_from_the_whole_to_the_root_one_tree_within_the_other(points in points()) {
        let (x, y) = apart(&points);
        let tree = grow_tree(&slices(&x), &y, 4, 2).expect("enough");
        let costs = tree.costs();
        prop_assert!(costs.windows(2).all(|it| it[0] < it[1]), "{:?}", costs);
        let mut leaves = usize::MAX;
        for cost in costs {
            let pruned = tree.pruned(cost * (1.0 + 1e-9) + 1e-15);
            prop_assert!(pruned.leaves().count() <= leaves);
            leaves = pruned.leaves().count();
            prop_assert_eq!(pruned.leaves().map(|it| it.count).sum::<usize>(), y.len());
        }
        prop_assert_eq!(leaves, 1);
    }

    #[test]
    fn the_order_of_points_counts_for_nothing(points in points(), turn in 1..39_usize, seed in 0..9_u64) {
        let mut turned = points.clone();
        turned.rotate_left(turn);
        turned.swap(0, turn);
        let wanted = TreeWanted { depth: 3, least: 4, seed };
        let [one, other] = [points, turned].map(|it| {
            let (x, y) = apart(&it);
            choose_tree(&slices(&x), &y, wanted).expect("enough")
        });
        prop_assert_eq!(one, other);
    }
}
