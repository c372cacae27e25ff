"""Values for tests/it/stats/tree.rs, from scikit-learn: the points are those of the boxes in sensitivity.json.

    python3 -m pip install scikit-learn==1.9.1
    python3 tests/stats/tree.py > tests/stats/tree.json
"""

import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from sklearn.tree import DecisionTreeRegressor

POINTS = json.loads((Path(__file__).parent / "sensitivity.json").read_text())["boxes"]
X, Y = np.array(POINTS["x"]).T, np.array(POINTS["y"], float)


# Of splits that are equal scikit-learn takes one by luck: at this depth and size there are none.
def grown(cost=0.0):
    return DecisionTreeRegressor(max_depth=3, min_samples_leaf=18, random_state=0, ccp_alpha=cost).fit(X, Y)


def nodes(tree):
    """Nodes, each before those below it: factor and limit of its split (null of a leaf), points and mean."""
    it = tree.tree_
    split = lambda node: None if it.children_left[node] < 0 else [int(it.feature[node]), float(it.threshold[node])]
    return [[split(node), int(it.n_node_samples[node]), float(it.value[node][0][0])] for node in range(it.node_count)]


way = grown().cost_complexity_pruning_path(X, Y)
costs = way.ccp_alphas.tolist()
print(
    json.dumps(
        {
            "made_with": {"scikit-learn": version("scikit-learn")},
            "depth": 3,
            "least": 18,
            "grown": nodes(grown()),
            "costs": costs,
            # Halfway between two costs, so that rounding decides nothing.
            "pruned": [[(low + high) / 2, nodes(grown((low + high) / 2))] for low, high in zip(costs[1:], costs[2:])],
        }
    )
)
