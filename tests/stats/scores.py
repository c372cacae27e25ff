"""Values for tests/it/stats/scores.rs, from scoringrules and scipy.

    python3 tests/stats/scores.py > tests/stats/scores.json
"""

import json

import numpy as np
import scipy
import scoringrules as sr

RNG = np.random.default_rng(2019)


def rounded(values):
    return [round(float(it), 6) for it in values]


SAMPLES = {
    "normal": rounded(RNG.normal(40, 7, 60)),
    "skewed": rounded(RNG.gamma(1.4, 9, 45)),
    "counts": [float(it) for it in RNG.poisson(3.2, 80)],
    "bounded": rounded(np.clip(RNG.normal(95, 10, 50), 0, 100)),
    "two": [3.5, 9.25],
    "half_equal": [5.0] * 30 + rounded(RNG.normal(8, 2, 20)),
}


def width(sample):
    """Silverman 1986, equation 3.31, as docs/studies.md has it; scoringrules takes it as `bw`."""
    sd, iqr = np.std(sample, ddof=1), np.quantile(sample, 0.75) - np.quantile(sample, 0.25)
    return 0.9 * (min(sd, iqr / 1.34) if iqr > 0 else sd) * len(sample) ** -0.2


def ensembles():
    out = []
    for name, sample in SAMPLES.items():
        values = np.array(sample)
        low, high = np.quantile(values, 0.05), np.quantile(values, 0.95)
        for y in [float(np.median(values)), float(low), float(high) + 5.5, float(values[0]), -12.25]:
            out.append({
                "of": name,
                "y": y,
                "crps": float(sr.crps_ensemble(y, values, estimator="fair", backend="numpy")),
                "log": float(sr.logs_ensemble(np.array(y), values, bw=np.array(width(values)), backend="numpy")),
                "low": float(low),
                "high": float(high),
            })
    return out


def normals():
    cases = [(0, 1, 0), (0, 1, 2.5), (12, 4, 16), (12, 4, -3), (-5, 0.02, -5.01), (1e6, 10, 1e6 + 80)]
    return [[mean, sd, y, float(sr.crps_normal(y, mean, sd))] for mean, sd, y in cases]


def chances():
    return [[chance, happened, float(sr.brier_score(happened, chance)), float(sr.log_score(happened, chance))] for chance in (0.02, 0.3, 0.5, 0.97) for happened in (0, 1)]


def fair_chances():
    """A yes is 1 and a no 0: the fair Brier score is the fair CRPS of these."""
    cases = [(0, 10), (1, 10), (5, 10), (9, 10), (10, 10), (37, 4000)]
    of = lambda hits, runs, y: float(sr.crps_ensemble(float(y), np.array([1.0] * hits + [0.0] * (runs - hits)), estimator="fair", backend="numpy"))
    return [[hits, runs, y, of(hits, runs, y)] for hits, runs in cases for y in (0, 1)]


print("{")
print(f' "versions": {json.dumps({"numpy": np.__version__, "scipy": scipy.__version__, "scoringrules": sr.__version__})},')
print(f' "samples": {json.dumps(SAMPLES)},')
print(f' "ensembles": {json.dumps(ensembles())},')
print(f' "normals": {json.dumps(normals())},')
print(f' "chances": {json.dumps(chances())},')
print(f' "fair_chances": {json.dumps(fair_chances())}')
print("}")
