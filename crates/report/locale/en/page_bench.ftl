# Pages of sweeps, sensitivity, boxes, searches and differences.

page-in-unit = { $name }, { $unit }
page-with-interval = { $value } ({ $interval })

page-sweep = Sweep
page-sweep-asked =
    { $n ->
        [one] How does it end if this is varied, and nothing else: { $factors }?
       *[other] How does it end if these are varied: { $factors }?
    }
page-sweep-how = { $points } Of each { $draws } { $seeds ->
        [one] runs, each with a draw of its own of all else that is drawn
       *[other] draws of all else that is drawn, with { $seeds } runs each
    }: { $runs } runs. A run has the same luck at every point. Intervals are at { $level } %; those of shares are Wilson's.
page-sweep-rests = Points differ by what is varied and by nothing else, for they share their luck; an interval says how far the luck of these runs may have moved all of them together. A number that is supplied as drawn is one that nobody plans on; one as set is known to all.
page-sweep-others = All other metrics
page-sweep-nothing = What was varied moves none of these.
page-sweep-between =
    “{ $metric }” lies between { $least } ({ $least_range }) at { $least_at } and { $greatest } ({ $greatest_range }) at { $greatest_at }{ $apart ->
        [yes] {"."}
       *[no] {";"} the intervals overlap, and whether these two differ a comparison of them would tell.
    }
page-sweep-moves = “{ $metric }” moves most with { $factor }: on the mean over all else from { $from } at { $from_at } to { $to } at { $to_at }.
page-sweep-caution = Each of these is the mean of some points with their runs, and part of it may be luck: sensitivity from the tables of this sweep tells how much.
page-sweep-curves = Over { $factor }
page-sweep-curves-sentence = How each moves with { $factor }; the band, or the line across a point, is the { $level } % interval.
page-sweep-stated = The broken line is what the scenario states.
page-sweep-dots-sentence = Share of the runs that end in each outcome under each choice of { $factor }, with { $level } % intervals.
page-sweep-map-sentence = “{ $metric }” at every combination of { $rows } (rows) and { $columns } (columns); the darker, the greater.
page-sweep-effects-sentence = “{ $metric }” at { $n } points over each number that was varied; the line is the mean of the points that lie near each other.
page-sweep-effects-note = Numbers with most effect by themselves come first. Points differ in all numbers at once; around the line they scatter by the others. The broken line is what the scenario states.
page-sweep-effects-cut = The { $n } numbers with most effect by themselves; the table has all. Points differ in all numbers at once; around the line they scatter by the others. The broken line is what the scenario states.
page-sweep-thinned = One point in { $every } is drawn.
page-sweep-factor = What is varied
page-sweep-value = value
page-sweep-points = points
page-sweep-lie = points lie

page-sensitivity = What it depends on
page-sensitivity-asked = On which of the numbers that nobody knows exactly does { $metrics } depend, and how much of it is luck?
page-sensitivity-of = “{ $metric }”: { $told }
page-sensitivity-rests = A share of variance says how far a number matters within the range that it is drawn from: a narrower range would make it matter less. Numbers that the scenario does not draw are not in it.
page-sensitivity-sobol = { $runs } runs: { $points } points over a scrambled Sobol' sequence with { $each } runs each under the same luck; indices by Saltelli and Jansen, intervals at { $level } % by resampling rows.
page-sensitivity-morris = { $runs } runs: { $points } points on trajectories with { $each } runs each under the same luck; elementary effects by Morris, intervals at { $level } % by resampling trajectories.
page-sensitivity-given =
    { $runs } runs: { $points } points or draws with { $each ->
        [one] one run
       *[other] { $each } runs
    } each; first order by classes of each number, intervals at { $level } %.
page-tornado = { $metric }: what it depends on
page-tornado-sentence = The share of the variance between points that would go if a number were known, for the { $n } that do most, with { $level } % intervals.
page-tornado-runs-sentence = The share of the variance of runs, luck and all, that would go if a number were known, for the { $n } that do most, with { $level } % intervals.
page-tornado-both-sentence = The share of the variance between points that a number has with all that it does together with others, and by itself, for the { $n } that do most, with { $level } % intervals.
page-effects-sentence = How far it moves, in { $unit }, when a number goes through the width of its values, for the { $n } that do most, with { $level } % intervals.
page-total = total: with all that it does together with others
page-first = first order: by itself
page-tornado-pale = Pale bars are not shown to do anything.
page-luck = How much of a single run is luck
page-luck-sentence = The variance of a run, parted into what luck does and what the numbers do.
page-luck-part = luck
page-luck-rest = the numbers

page-discover = Where it comes about
page-discover-asked-points = Under which numbers does this come about: { $when }? It does at { $share } % of all points.
page-discover-asked-runs = Under which numbers does this come about: { $when }? It does in { $share } % of all runs.
page-discover-rests = Boxes were fitted to the points in which they are judged, so that their density there flatters them; what they come to on points that were left out is said beside. A limit says where it comes about more often, not why.
page-discover-how = { $runs } runs at { $points } points or draws, over { $factors } numbers. Boxes by the patient rule induction method (Friedman and Fisher 1999), judged as Bryant and Lempert 2010 have it; the tree by least squares (Breiman and others 1984), pruned by ten-fold cross-validation.
page-ends-in = a run ends in “{ $outcome }”
page-is-at-least = “{ $metric }” is at least { $level }
page-is-at-most = “{ $metric }” is at most { $level }
page-is-above = “{ $metric }” is above { $level }
page-is-below = “{ $metric }” is below { $level }
page-box = Box { $n }. { $told }
page-of-box = { $title } (box { $n })
page-the-box = the box
page-limits = The limits of the box
page-limits-sentence = Each line is what was drawn, from the least value to the greatest; the dark part lies inside. The surest limit stands first.
page-drawn-between = drawn
page-plane = Points inside and outside
page-plane-sentence = Points over { $x } (across) and { $y } (upright); the frame is the box. Of interest is this: { $when }.
page-plane-some = { $shown } of { $of } points, evenly picked.
page-plane-all = All { $n } points are drawn.
page-plane-more =
    { $n ->
        [one] The box has 1 limit more, so that not all points within the frame lie inside.
       *[other] The box has { $n } limits more, so that not all points within the frame lie inside.
    }
page-points-share = such
page-points-other = not so
page-points-such = so
page-points-none = so in no run
page-points-some = in fewer than half
page-points-most = in half or more
page-box-step = Step
page-step-chosen = { $n } (chosen)
page-coverage = coverage
page-density = density
page-mass = of all
page-limited = limits
page-coverage-axis = coverage: share of all such cases that lie inside
page-density-axis = density: share of what lies inside that is such
page-of-everything = of everything
page-trajectory = How the box was found
page-trajectory-sentence = From everything, at the right, slice after slice was taken off: the boxes become denser and cover less.
page-trajectory-note = The diamond is the box that is told, without limits that may be chance; a box further up is surer, and one further to the right misses less.
page-tree-note = Each part is parted into the two that stand further in below it; bars say how often it holds there, the stroke how often it holds of everything. Parts that are parted no further are dark.

page-seek = What it would take
page-seek-above = What is the smallest change that brings “{ $metric }” to at least { $level } { $unit }?
page-seek-below = What is the smallest change that brings “{ $metric }” to at most { $level } { $unit }?
page-seek-most-likely = What is the smallest change that makes “{ $outcome }” the likeliest outcome?
page-seek-how =
    { $n ->
        [0] No change was tried.
        [one] 1 change was tried with { $first } runs under the same luck.
       *[other] { $tried } changes were tried with { $first } runs each under the same luck; decisions first, then single numbers, then two together.
    } What is told was drawn back to where it just does it with { $more } runs, and played again with as many under luck that had no part in the choice; intervals are at { $level } %.
page-seek-found =
    { $n ->
        [one] One change does it:
       *[other] { $n } changes do it, decisions first and then the cheapest:
    }
page-seek-none = None of { $tried } changes that were tried does it, alone or two together.
page-seek-nearest = Nearest comes: { $change }
page-seek-rests = Numbers went no farther than they are thought to be: their law but for the outermost hundredth at each end. That a change does it in the model does not say that anybody could make it.
page-seek-to = { $number }: { $to }
page-seek-now = As the scenario stands, “{ $metric }” is { $value } ({ $interval }).
page-seek-does = { $change }, from { $from }: then it is { $value } ({ $interval }). Cost { $cost }.
page-seek-crossed = The line is crossed between { $near } and { $far } of { $number }.
page-seek-crossed-open = The line is crossed from { $near } of { $number } on, or not for sure anywhere within what it is thought to be.
page-seek-lever = a decision
page-seek-number = a number that nobody decides
page-seek-pair = two together
page-seek-stated = As the scenario stands
page-seek-asked-for = asked for
page-seek-reached = { $metric }: what each change comes to
page-seek-reached-sentence = The hollow mark is how it is as the scenario stands, the filled one how it is under the change, with its { $level } % interval.
page-seek-ways = How far it has to go
page-seek-ways-sentence = From what is stated (hollow) to what just does it (filled), on the range within which was looked; within the dark part the line is crossed, as far as so many runs can tell.
page-seek-from = as stated
page-seek-must-be = has to be
page-seek-looked = looked at
page-seek-crossing = line crossed between
page-seek-in-pair = { $number }, together with { $others }
page-seek-change = Change
page-seek-list = All changes
page-seek-kind = kind
page-seek-cost = cost
page-seek-setting = as a setting
page-seek-cost-note = Cost: standard deviations of what a number is thought to be, and one for each decision, or the prices that were given.

page-diff = What differs
page-diff-title = { $first } and { $second }
page-diff-asked = What does { $second } say otherwise than { $first }, and what does that do to how it goes?
page-diff-same = { $first } and { $second } say the same.
page-diff-words-alone = { $first } and { $second } play alike; they differ in words alone.
page-diff-differs =
    { $second } differs from { $first } in { $n ->
        [one] 1 thing that counts in play
       *[other] { $n } things that count in play
    } and in { $read ->
        [one] 1 text, source or note
       *[other] { $read } texts, sources or notes
    }.
page-diff-how = Scenarios are compared by what they mean: spelling, order and the place in files are no differences.
page-diff-other = The other scenario
page-diff-played = What differs in play
page-diff-read = What is only read
page-diff-texts =
    { $n ->
        [one] 1 text, source or note
       *[other] { $n } texts, sources and notes
    }
page-diff-section = Section
page-diff-changed = changed
page-diff-added = added
page-diff-dropped = dropped
page-diff-in-section = { $section }: { $n }
page-diff-path = Where
page-diff-what = what
page-diff-was = was
page-diff-now = is
