"""Values for tests/it/stats/values.rs, from scipy, statsmodels and numpy; where these offer nothing, from a second implementation here.

    python3 tests/stats/values.py > tests/stats/values.json
"""

import json
import math

import numpy as np
import scipy
import statsmodels
from scipy import stats
from scipy.optimize import brentq
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

WITH = [62.1, 55.4, 71.0, 48.2, 66.6, 59.9, 80.3, 51.7, 64.0, 58.8, 90.2, 61.1]
WITHOUT = [60.0, 56.1, 65.2, 47.0, 66.6, 52.3, 71.9, 53.0, 57.7, 55.0, 70.1, 60.4]
SKEWED = [0.2, 0.5, 0.1, 1.9, 0.7, 4.2, 0.3, 0.9, 2.4, 0.05, 7.7, 1.1, 0.6, 0.4, 1.5, 3.1, 0.8, 0.25, 2.0, 0.35]


def wilson():
    cases = [(0, 10), (1, 10), (5, 10), (10, 10), (37, 100), (512, 1000), (3, 1_000_000)]
    return [[x, n, level, *proportion_confint(x, n, 1 - level, "wilson")] for x, n in cases for level in (0.95, 0.8, 0.999)]


def newcombe_paired():
    """Method 10, written from Newcombe 2001, Statistics in Medicine 20:2885-2893, section 3.4, in his letters."""
    out = []
    for e, f, g, h in [(36, 12, 2, 0), (18, 12, 2, 18), (53, 0, 0, 1), (0, 30, 0, 0), (59, 6, 16, 80), (1, 1, 7, 12), (400, 100, 30, 470), (3, 5, 5, 3)]:
        n = e + f + g + h
        l2, u2 = proportion_confint(e + f, n, 0.05, "wilson")
        l3, u3 = proportion_confint(e + g, n, 0.05, "wilson")
        product = (e + f) * (g + h) * (e + g) * (f + h)
        numerator = max(e * h - f * g - n / 2, 0) if e * h > f * g else e * h - f * g
        phi = 0 if product == 0 else numerator / math.sqrt(product)
        dl2, du2, dl3, du3 = (e + f) / n - l2, u2 - (e + f) / n, (e + g) / n - l3, u3 - (e + g) / n
        d = (f - g) / n
        low = d - math.sqrt(dl2**2 - 2 * phi * dl2 * du3 + du3**2)
        high = d + math.sqrt(du2**2 - 2 * phi * du2 * dl3 + dl3**2)
        out.append([e, f, g, h, low, high])
    return out


# Newcombe 1998, Statistics in Medicine 17:2635-2650, as the R package propint (M. Papenberg) holds itself to them; the fifth from Fagerland, Lydersen and
# Laake, "Statistical analysis of contingency tables", chapter 8 (Cavo et al. 2012), as the R package contingencytables does. Four digits.
NEWCOMBE_PUBLISHED = [
    [36, 12, 2, 0, 0.0569, 0.3404],
    [18, 12, 2, 18, 0.0562, 0.3290],
    [53, 0, 0, 1, -0.0729, 0.0729],
    [0, 30, 0, 0, 0.8395, 1.0],
    [59, 6, 16, 80, -0.1186, -0.0046],
]


def t_upper():
    cases = [(t, df) for t in (-2.5, 0.3, 1.0, 1.3, 2.0, 6.0) for df in (1, 2.5, 30, 1000, 1e6)] + [(30.0, 5), (12.0, 200)]
    return [[t, df, stats.t.sf(t, df)] for t, df in cases]


def mcnemar():
    cases = [(12, 5), (0, 0), (6, 16), (1, 0), (9, 1), (200, 260), (5000, 5210), (30, 90), (100_000, 101_000)]
    return [[b, c, stats.binomtest(b, b + c).pvalue if b + c else 1.0] for b, c in cases]


def paired():
    d = np.subtract(WITH, WITHOUT)
    test = stats.ttest_rel(WITH, WITHOUT)
    ci = test.confidence_interval(0.9)
    reduction = 1 - d.var(ddof=1) / (np.var(WITH, ddof=1) + np.var(WITHOUT, ddof=1))
    return {
        "first": WITH, "second": WITHOUT, "level": 0.9, "mean": d.mean(), "sd": d.std(ddof=1), "low": ci.low, "high": ci.high, "t": test.statistic,
        "p": test.pvalue, "correlation": stats.pearsonr(WITH, WITHOUT).statistic, "reduction": reduction, "skewness": stats.skew(d),
    }


def wilcoxon():
    rng = np.random.default_rng(1)
    untied = [round(it, 6) for it in rng.normal(0.3, 1, 40)]
    many = [round(it, 6) for it in rng.normal(0.1, 1, 80)]
    tied = [float(it) for it in rng.integers(-3, 5, 60)]
    cases = [untied, many, tied, tied[:12], tied[:30], untied[:7], list(np.round(np.subtract(WITH, WITHOUT), 6)), [1.0, 2.0, 3.0, 4.0, 5.0], [0.0, 2.0]]
    out = []
    for d in cases:
        r = stats.wilcoxon(d)
        out.append({"d": d, "statistic": r.statistic, "p": r.pvalue})
    return out


def quantiles():
    s = sorted(SKEWED)
    return {"sorted": s, "at": [[p, np.quantile(s, p)] for p in (0, 0.025, 0.25, 0.5, 0.7, 0.975, 1)]}


def holm():
    families = [[0.01, 0.02, 0.03, 0.04, 0.05, 0.0001, 0.5], [0.5, 0.5, 0.9], [0.04], [0.001, 0.2, 0.2, 0.011, 0.04]]
    return [{"p": p, "adjusted": list(multipletests(p, method="holm")[1])} for p in families]


def rate():
    a, b = np.array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], float), np.array([2, 1, 3, 1, 4, 6, 2, 4, 5, 1], float)
    n, m1, m2, c = len(a), a.mean(), b.mean(), np.cov(a, b)
    gradient = np.array([1 / m1, -1 / m2])
    se = math.sqrt(gradient @ c @ gradient / n)
    reach = stats.t.ppf(0.975, n - 1) * se
    ratio = m1 / m2
    p = 2 * stats.t.sf(abs(math.log(ratio)) / se, n - 1)
    return {"first": list(a), "second": list(b), "ratio": ratio, "low": ratio * math.exp(-reach), "high": ratio * math.exp(reach), "p": p}


def survival():
    times = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    ended = [1] * 9 + [0] * 12
    curve = SurvfuncRight(times, ended)
    return {
        "times": times, "ended": ended, "curve": [list(map(float, row)) for row in zip(curve.surv_times, curve.n_risk, curve.n_events, curve.surv_prob, curve.surv_prob_se)],
    }


def looks():
    out = []
    for sizes in ([100, 200], [100, 200, 400], [100, 200, 400, 800], [100, 200, 450]):
        correlation = [[math.sqrt(min(a, b) / max(a, b)) for b in sizes] for a in sizes]
        normal = stats.multivariate_normal(cov=correlation, abseps=1e-7, releps=1e-7, maxpts=4_000_000, seed=1)
        box = lambda c: normal.cdf([c] * len(sizes), lower_limit=[-c] * len(sizes), rng=np.random.default_rng(1))
        c = brentq(lambda c: box(c) - 0.95, 1.9, 2.8, xtol=1e-6)
        out.append({"sizes": sizes, "alpha": 2 * stats.norm.sf(c)})
    return out


def plain(it):
    """numpy's numbers as Python's."""
    if isinstance(it, dict):
        return {key: plain(value) for key, value in it.items()}
    if isinstance(it, (list, tuple)):
        return [plain(value) for value in it]
    return it.item() if isinstance(it, np.generic) else it


values = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "wilson": wilson(), "newcombe_paired": newcombe_paired(),
    "newcombe_published": NEWCOMBE_PUBLISHED, "t_upper": t_upper(), "mcnemar": mcnemar(), "paired": paired(), "wilcoxon": wilcoxon(), "quantiles": quantiles(),
    "holm": holm(), "rate": rate(), "survival": survival(), "looks": looks(),
}
print("{\n" + ",\n".join(f" {json.dumps(key)}: {json.dumps(plain(value))}" for key, value in values.items()) + "\n}")
