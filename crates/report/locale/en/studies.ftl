# Comparisons of arms, claims that were tested, and hindcasts.

compare-arm = `{ $name }`
compare-arm-set = `{ $name }` ({ $settings })
compare-against = { $arms } against { $control }.
compare-pairs = { $pairs } pairs of runs of this model: { $draws } draws of the parameters with { $seeds } seeds each. Runs of a draw are alike, so each draw counts as one.
compare-pairs-single = { $pairs } pairs of runs of this model, each with a draw of the parameters of its own.
compare-luck = Both runs of a pair share their luck.
compare-holm = p is adjusted by Holm's method for all { $contrasts } contrasts.
compare-seconds = { $seconds } s.

compare-metric = Metric
compare-difference = diff.
compare-p = p adj.
compare-draws = draws

compare-legend-shares = Shares in per cent.
compare-legend-draws = draws: share of the draws of the parameters in which the direction holds.
compare-legend-draws-untold = draws: with one run a draw it can't be told in how many the direction holds.
compare-legend-differ = ▲▼ shown to be higher or lower, by what may matter
compare-legend-equivalent = = shown to differ by too little to matter, if at all
compare-legend-undetermined = ? neither is shown
compare-legend-few = ! too few pairs or draws differ, or there are too few, to judge
compare-legend = { $signs }.
compare-left =
    { $n ->
        [one] 1 more metric has no ▲ or ▼; `--all` lists it.
       *[other] { $n } more metrics have no ▲ or ▼; `--all` lists them.
    }

compare-same = In { $pairs } pairs of runs of this model, `{ $arm }` and `{ $control }` are not shown to differ by what may matter.
compare-differs = In { $pairs } pairs of runs of this model, `{ $arm }` instead of `{ $control }` { $differences }.
compare-raised = raised { $metric } by { $size } { $unit } ({ $level } % interval { $range })
compare-lowered = lowered { $metric } by { $size } { $unit } ({ $level } % interval { $range })
compare-metrics = Of { $n } metrics { $parts }.
compare-differ =
    { $n ->
        [one] 1 differs
       *[other] { $n } differ
    } by what may matter
compare-little =
    { $n ->
        [one] 1 differs
       *[other] { $n } differ
    } by too little to matter, if at all{ $shown ->
        [0] {""}
        [one] {" "}(1 of these is shown to differ all the same)
       *[other] {" "}({ $shown } of these are shown to differ all the same)
    }
compare-little-too =
    { $n } by too little to matter, if at all{ $shown ->
        [0] {""}
        [one] {" "}(1 of these is shown to differ all the same)
       *[other] {" "}({ $shown } of these are shown to differ all the same)
    }
compare-neither = on { $n } neither is shown
compare-unjudged = { $n } can't be judged

compare-sparse =
    Fewer than 10 pairs differ in { $metrics }: little can be said of { $n ->
        [one] it
       *[other] them
    }.
compare-few = Not judged, for too few pairs or draws differ or there are too few: { $metrics }. More runs would tell.
compare-few-many = Not judged, for too few pairs or draws differ or there are too few: { $n } metrics. More runs would tell.
compare-fragile =
    { $n ->
        [one] Hangs
       *[other] Hang
    } on the parameters, for the direction is shown to hold in fewer than four draws of five: { $metrics }.
compare-bound = Where hardly any pairs differ, the interval is a bound that holds whatever the distribution.

claims = Claims: { $title }
claims-runs = { $draws } draws of the parameters with a run each in { $arms } arms: { $runs } runs of this model; { $seconds } s. Arms share their luck.
claims-seeds = { $draws } draws of the parameters with { $seeds } seeds each in { $arms } arms: { $runs } runs of this model; { $seconds } s. Arms share their luck.
claims-supported-draws = Supported: the difference is shown to be at least the smallest of interest on the claimed side (▲ up, ▼ down; = equal, ≤ not higher, ≥ not lower by it), with p, adjusted, of any smaller one below { $alpha }; and the direction is shown to hold in four draws of five (the interval of that share lies above it).
claims-supported-runs = Supported: the difference is shown to be at least the smallest of interest on the claimed side (▲ up, ▼ down; = equal, ≤ not higher, ≥ not lower by it), with p, adjusted, of any smaller one below { $alpha }. With one run a draw it can't be told in how many draws a direction holds, so that is left out.
claims-contradicted = Contradicted: the mirror. Where a claim has several tests, all must hold, and the one that decides is shown. p is adjusted by Holm's method for all claims; intervals are for each by itself.

claims-id = id
claims-test = test
claims-verdict = verdict
claims-label = label
label-built-in = built-in
label-mixed = mixed
label-undetermined = undetermined
label-emergent = emergent
claims-shares = Shares in percentage points.
claims-found =
    Of { $n ->
        [one] 1 claim
       *[other] { $n } claims
    }, { $supported ->
        [one] 1 is
       *[other] { $supported } are
    } supported in this model, { $contradicted } contradicted and { $undetermined } undetermined.
claims-placebo = Placebo: two batches of the same scenario under different luck differ on { $differ } of { $of } metrics at { $alpha } %, each taken by itself: within what chance alone does. Metrics that go together as these do differ by chance on { $most } or fewer in { $level } % of such batches.
claims-placebo-doubt = Placebo: two batches of the same scenario under different luck differ on { $differ } of { $of } metrics at { $alpha } %, each taken by itself: more than chance alone would, which is a reason to doubt. Metrics that go together as these do differ by chance on { $most } or fewer in { $level } % of such batches.

claims-claim = { $id }, { $verdict }: { $text }
claims-told = { $test }: { $arm } in the arm, { $control } in the control, difference { $difference } ({ $range }), in the direction in { $share } % of draws ({ $low } to { $high }), smallest of interest { $smallest }, p { $p } by itself: { $verdict }.
claims-told-runs = { $test }: { $arm } in the arm, { $control } in the control, difference { $difference } ({ $range }), in how many draws in the direction can't be told, smallest of interest { $smallest }, p { $p } by itself: { $verdict }.
claims-alone = Each test holds by itself, but not with all claims taken together: p is { $p } then.
claims-rival = Rival reading: { $text }
claims-note = Note: { $text }

hindcast = Hindcast: { $title }
hindcast-made-of =
    { $n ->
        [one] 1 observation
       *[other] { $n } observations
    } against { $runs } runs of this model, each with a draw of the parameters of its own; { $seconds } s.
hindcast-made-of-draws =
    { $n ->
        [one] 1 observation
       *[other] { $n } observations
    } against { $runs } runs of this model, { $draws } draws of the parameters with { $seeds } seeds each; { $seconds } s.
hindcast-observation = Observation
hindcast-observed = observed
hindcast-model = model
hindcast-within = within
hindcast-pit = PIT
hindcast-score = score
hindcast-persistence = pers.
hindcast-base-rate = base
hindcast-yes = yes
hindcast-no = no
hindcast-of = { $id }, { $unit }
hindcast-chance = { $chance } %
hindcast-interval = { $median } ({ $low } to { $high })
hindcast-within-half = 50 %
hindcast-within-most = 90 %
hindcast-outside = no
hindcast-legend = model: the chance of a yes, or median and central interval with 90 % of the runs. within: the narrower of the central intervals with 50 and 90 % of the runs that holds what was observed. PIT: where it lies in the runs, 0 to 1. score: Brier score of yes and no, CRPS of numbers in their unit; 0 is perfect. pers., base: the share of the score of persistence and of the base rate that the model saves; below 0 it does worse.
hindcast-sum = In sum
hindcast-n = n
hindcast-mean = value
hindcast-sum-brier = Brier score, yes and no
hindcast-sum-log = log score, yes and no (nats)
hindcast-sum-crps = CRPS of numbers, over the sd of the base rate
hindcast-sum-coverage = held by { $promised } % intervals (the model expects { $expected } %)
hindcast-share = { $share } %
hindcast-skill-persistence = skill against persistence (better on { $better })
hindcast-skill-persistence-truths = … of yes and no (better on { $better })
hindcast-skill-persistence-amounts = … of numbers (better on { $better })
hindcast-skill-base-rate = skill against the base rate (better on { $better })
hindcast-skill-base-rate-truths = … of yes and no (better on { $better })
hindcast-skill-base-rate-amounts = … of numbers (better on { $better })
hindcast-between = { $low } to { $high }
hindcast-pit-fifths = PIT of numbers by fifths from low to high: { $a }, { $b }, { $c }, { $d }, { $e }. About as many in each if the model is calibrated.
hindcast-together = Intervals are over observations and take them as independent. Those of one history go together, so that more is in doubt than they say.
hindcast-unscored =
    { $n ->
        [one] 1 thing that happened is not scored:
       *[other] { $n } things that happened are not scored:
    }
hindcast-unscored-is = { $id }: { $reason }

ablation = Labels by ablation
ablation-meaning = Shares of the effect, in per cent, that are gone without the bias tables of the doctrines that are followed (tables); without the effects, on what the metric reads, of what the arms name, and the terms of flows that lead there in one step (direct); and without both. 100: nothing of the effect is left; below 0: there is more of it. Built-in: more than { $built } is shown to be carried so, or the arms set the very thing that is measured. Emergent: less than { $emergent } is. Mixed: some, between the two. Undetermined: the intervals do not tell, or what is set outright hides it.
ablation-tables = tables
ablation-direct = direct
ablation-both = both
ablation-found = found
ablation-said = said outright
ablation-count =
    { $agree ->
        [one] 1 label is as found
       *[other] { $agree } labels are as found
    }, { $differ } { $differ ->
        [one] is
       *[other] are
    } not; of { $undetermined } the runs do not tell{ $without ->
        [0] {""}
        [one] , and 1 claims no effect
       *[other] , and { $without } claim no effect
    }.
ablation-settings = Taken out, by settings that stand after those of both arms:
ablation-part = { $tests }, { $part }: { $settings }
ablation-outright = { $id } { $test }: the arms set { $things }, which the metric reads, so that what is carried is at least what is said.

sweep-points-of =
    { $n ->
        [one] 1 point
       *[other] { $points } points
    }, { $design }.
sweep-full = every combination
sweep-lhs = a Latin hypercube whose points lie apart
sweep-sobol = a scrambled Sobol' sequence
sweep-one = first as the scenario has it, then one factor at a time
sweep-given = as given
sweep-runs =
    { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } of each, and a run has the same luck at every point:
sweep-draws = { $draws } draws with { $seeds } seeds of each, and a run has the same luck at every point:
sweep-took = { $runs } runs, in { $seconds } s.
sweep-lever = a lever
sweep-uncertainty = an uncertainty
sweep-as-drawn = { $name }: { $values } ({ $role }, as drawn: actors plan on { $nominal })
sweep-as-set = { $name }: { $values } ({ $role }, as set: actors know it and plan on it)
sweep-as-it-is = as it is
sweep-linked = { $names } move together
sweep-point = point
sweep-metric = { $metric }, { $unit }
sweep-extremes = Of { $n } points those where each is least and greatest; of many points some are so by luck.
sweep-least = least: { $at }
sweep-greatest = greatest: { $at }
sweep-at = { $mean } ({ $interval }) at point { $point }: { $place }
sweep-kept = All of it is in { $folder }: points, summary and runs.
sweep-points-lie = points lie
sweep-curves-legend = Where points have a value in common, the mean over them, and between which of them they lie: they differ in what else is varied.
sweep-keep = `--out DIR` keeps all points as tables.

parameters-path = number
parameters-law = value or law
parameters-unit = unit
parameters-role = decided
parameters-acts-on = acts on
parameters-source = source
parameters-per-point = points per point
parameters-points-per-root = points per √month
parameters-per-root = per √month
parameters-per-month = per month
parameters-log-odds = log-odds
parameters-factor = factor
parameters-lever = yes
parameters-uncertainty = no
parameters-default = a default
parameters-rules = all of play
parameters-marked-idle = ({ $things })
parameters-sum = { $listed } of { $all } numbers: { $drawn } drawn, { $unsourced } without a source, { $idle } that nothing in play reads.
parameters-idle = Where what it acts on stands in brackets nothing in play reads the number as things are: at most actors plan on it, or it belongs to a doctrine that nobody follows.
