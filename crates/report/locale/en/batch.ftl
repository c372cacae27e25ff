# Many runs: batches, measurements of speed, calibrations, and the list of scenarios.

batch-made-of =
    { $n ->
        [one] { $runs } run
       *[other] { $runs } runs
    } of this model, { $of }; seed { $seed }.
batch-of-draws-each = each with a draw of the parameters of its own
batch-of-draws = { $draws } draws of the parameters with { $seeds } seeds each
batch-speed = { $seconds } s, { $rate } runs a second.
batch-outcome = Outcome
batch-share = share
batch-interval = { $level } % interval
batch-runs = runs
batch-months = ended in month
batch-alike = Runs of one draw are alike; the intervals count them for what they are worth.
batch-mean = mean
batch-deviation = sd
batch-error = se
batch-between = draws
# Below a level: the same in the unit of its anchors.
batch-in-unit = – in { $unit }
batch-in-its-unit = – in its unit
batch-asked = Asked for
batch-asked-is = { $metric }: { $about } ({ $unit })
batch-situation = Situation at the end
batch-issues = Issues at the end
batch-rounds = Rounds held
batch-deals = Deals struck
batch-collapses = Agreements that collapsed
batch-kept = In force at the end (share of runs)
batch-payoffs = Utility gained over the start
batch-doubts = To be doubted

bench-made-of =
    { $actors ->
        [one] 1 actor
       *[other] { $actors } actors
    }, { $choices ->
        [one] 1 choice
       *[other] { $choices } choices
    }, { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }; packs of { $lanes }.
bench-steps = From text to world
bench-read = read and check
bench-compile = compile
bench-doubts = look for doubts
bench-world = build a world
bench-together = together
bench-milliseconds = ms
bench-range = lowest–highest
bench-median = median
bench-replications = Replications a second
bench-decisions = Decisions a second
bench-wall =
    { $threads ->
        [one] 1 thread, wall
       *[other] { $threads } threads, wall
    }
bench-processor =
    { $threads ->
        [one] 1 thread, processor
       *[other] { $threads } threads, processor
    }
bench-gain =
    { $threads } threads play { $wall } times ({ $wall_range }) what one does in the same time, and { $cpu } times ({ $cpu_range }) for the same processor time; they had { $processors } processors.
bench-medians = Medians of { $rounds } rounds. A decision is a turn of an actor, who chooses or holds.

calibration-variable = variable
calibration-prior = prior
calibration-reached = reached
calibration-miss = miss
calibration-offset = offset
# In the column of offsets, of a level that is counted.
calibration-lean = lean { $lean }
calibration-made-of =
    { $sweeps ->
        [one] 1 sweep
       *[other] { $sweeps } sweeps
    } of { $runs } replications; reached is measured in further { $runs }.
calibration-missed = More than { $points } points off: { $names }. A prior may not agree with the flows, or a level is held by an end of its scale.

scenarios-name = name
scenarios-actors = actors
scenarios-turns = turns
scenarios-title = title
scenarios-unread = can't be read: see `diwan check { $name }`
