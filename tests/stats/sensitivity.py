"""Values for tests/it/stats/sensitivity.rs and boxes.rs, from SALib, scipy and the EMA Workbench.

    python3 -m pip install SALib==1.6.0 ema_workbench==2.5.3
    python3 tests/stats/sensitivity.py > tests/stats/sensitivity.json
"""

import json
import logging
from importlib.metadata import version

import numpy as np
import pandas as pd
from SALib.analyze import morris as morris_analysis
from SALib.analyze import pawn as pawn_analysis
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import morris as morris_sample
from SALib.sample import sobol as sobol_sample
from SALib.test_functions import Ishigami, Sobol_G
from scipy.stats import ks_2samp

from ema_workbench.analysis import prim

logging.disable(logging.WARNING)
ISHIGAMI = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
G = {"num_vars": 8, "names": [f"x{i}" for i in range(1, 9)], "bounds": [[0, 1]] * 8}


def rounded(values, digits=6):
    return [float(round(it, digits)) for it in np.ravel(values)]


def sobol(problem, model, n):
    """Rows A, AB, …, B of a design, what comes out at each point, and SALib's indices of these values."""
    x = sobol_sample.sample(problem, n, calc_second_order=False, scramble=False)
    y = np.array(rounded(model(x)))
    found = sobol_analysis.analyze(problem, y, calc_second_order=False, seed=1)
    return {"factors": problem["num_vars"], "y": y.tolist(), "first": found["S1"].tolist(), "total": found["ST"].tolist()}


def morris():
    x = morris_sample.sample(ISHIGAMI, 12, num_levels=4, seed=1)
    unit = np.round((x + np.pi) / (2 * np.pi) * 3) / 3
    y = np.array(rounded(Ishigami.evaluate(unit * 2 * np.pi - np.pi)))
    found = morris_analysis.analyze(ISHIGAMI, x, y, num_levels=4, seed=1)
    return {
        "thirds": np.round(3 * unit).astype(int).tolist(),
        "y": y.tolist(),
        "mu": np.ravel(found["mu"]).tolist(),
        "mu_star": np.ravel(found["mu_star"]).tolist(),
        "sigma": np.ravel(found["sigma"]).tolist(),
    }


def given():
    """A sample of the Ishigami function with a factor that does nothing; distances of slices of fifty by scipy, and SALib's median."""
    x = np.random.default_rng(1).uniform(-np.pi, np.pi, (500, 4)).round(5)
    y = np.array(rounded(Ishigami.evaluate(x[:, :3])))
    medians, largest = [], []
    for column in x.T:
        slices = np.split(np.argsort(column, kind="stable"), 10)
        distances = [ks_2samp(y[it], y).statistic for it in slices]
        medians.append(float(np.median(distances)))
        largest.append(float(np.max(distances)))
    problem = {"num_vars": 4, "names": list("abcd"), "bounds": [[-np.pi, np.pi]] * 4}
    salib = pawn_analysis.analyze(problem, x, y, S=10)["median"]
    return {"x": x.T.tolist(), "y": y.tolist(), "median": medians, "max": largest, "salib_median": rounded(salib)}


def boxes():
    """A table with two boxes in it, and what the EMA Workbench finds there: the way of its first two boxes and quasi-p."""
    rng = np.random.default_rng(7)
    x = pd.DataFrame(rng.uniform(0, 1, (400, 4)).round(4), columns=list("abcd"))
    inside = ((x["a"] > 0.6) & (x["b"] < 0.45)) | ((x["c"] < 0.3) & (x["d"] > 0.55))
    y = (rng.uniform(size=400) < np.where(inside, 0.85, 0.08)).astype(int)
    found = prim.Prim(x, y, threshold=0.5, peel_alpha=0.05, paste_alpha=0.05, mass_min=0.05)
    out = {"x": [x[it].tolist() for it in x], "y": y.tolist(), "boxes": []}
    for _ in range(2):
        box = found.find_box()
        way = box.peeling_trajectory
        steps = [
            {
                "coverage": float(way["coverage"][i]),
                "density": float(way["density"][i]),
                "mass": float(way["mass"][i]),
                "limits": {
                    it: [float(v) for v in box.box_lims[i][it]]
                    for it in x
                    if list(box.box_lims[i][it]) != list(found.box_init[it])
                },
            }
            for i in range(len(way))
        ]
        last = len(way) - 1
        steps[last]["quasi_p"] = {it: [float(v) for v in p] for it, p in box.qp[last].items()}
        out["boxes"].append(steps)
    return out


print(
    json.dumps(
        {
            "made_with": {it: version(it) for it in ("SALib", "scipy", "ema_workbench")},
            "ishigami": sobol(ISHIGAMI, Ishigami.evaluate, 64),
            "g": sobol(G, lambda x: Sobol_G.evaluate(x, a=np.array([0, 1, 4.5, 9, 99, 99, 99, 99])), 32),
            "morris": morris(),
            "given": given(),
            "boxes": boxes(),
        }
    )
)
