# What a result depends on: sensitivity, and boxes that were discovered.

number-start = { $level }, at the start
number-effect = { $actor }, “{ $choice }”: effect on { $level }
number-of = { $level }: { $rest }

sensitivity = What it depends on: { $metric }
sensitivity-made-of = { $runs } runs of this model: { $points } points or draws of its parameters with { $replications } runs each. { $seconds } s.
sensitivity-made-of-single = { $runs } runs of this model, each with a draw of its parameters. { $seconds } s.
sensitivity-made-of-points = { $runs } runs of this model: { $points } points over { $factors } numbers, with { $replications } runs each under the same luck. { $seconds } s.
sensitivity-number = Number
sensitivity-first = first
sensitivity-total = total
sensitivity-effect = size
sensitivity-direction = mean
sensitivity-sigma = sd
sensitivity-pawn = PAWN
sensitivity-range = { $low } to { $high }
sensitivity-from-on = from { $low } on
sensitivity-more =
    { $n ->
        [one] 1 more number is not shown to do anything; `--all` lists it.
       *[other] { $n } more numbers are not shown to do anything; `--all` lists them.
    }
sensitivity-cut =
    { $n ->
        [one] 1 more does less; `--all` lists it.
       *[other] { $n } more do less; `--all` lists them.
    }
sensitivity-none = No number is shown to do anything.
sensitivity-legend-points = first: the percentage of the variance between points, each taken by its average over luck, that would go if this number alone were known.
sensitivity-legend-runs = first: the percentage of the variance of runs, luck and all, that would go if this number alone were known.
sensitivity-legend-total = total: what would be left of it if all but this number were known, so that what it does together with others counts.
sensitivity-legend-effect = size: what it does to the metric, in { $unit }, when the number moves through the width of its values, the mean of the sizes at many places; mean: the same with its sign; sd: how far that depends on the place.
sensitivity-legend-pawn = PAWN: how far the distribution moves with this number, 0 to 1; of one that does nothing below { $idle } in 95 of 100 cases.
sensitivity-luck = Luck is { $luck } % of the variance of a run; no number could take that away.
sensitivity-luck-others = Luck, with all that is drawn besides, is { $luck } % of the variance of a run; none of these numbers could take that away.
sensitivity-luck-untold = With one run a draw luck and the numbers can't be told apart; `--runs` plays several.
sensitivity-leads = { $numbers } do most.
sensitivity-leads-one = { $numbers } does most.
sensitivity-from = `--from` takes what is there, and Morris and Sobol' need points of their own: leave one out.

discover = When { $when }
discover-made-of-points = { $points } draws or points with { $replications } runs each, { $factors } numbers; it holds at { $share } % of the points. { $seconds } s.
discover-made-of-runs = { $runs } runs under { $points } draws or points, { $factors } numbers; it holds of { $share } % of the runs. { $seconds } s.
discover-none = No box is found in which that is so more often than elsewhere, by more than may be chance.
discover-box = Box { $n }
discover-box-points = Of the points inside, { $density } % are such, against { $share } % of all; { $coverage } % of all such points lie inside. It holds { $mass } % of what was drawn.
discover-box-runs = Of the runs inside, { $density } % are such, against { $share } % of all; { $coverage } % of all such runs lie inside. It holds { $mass } % of what was drawn.
discover-elsewhere = On halves of the points that a box was not looked for in, density is { $density } % and coverage { $coverage } %.
discover-inside = Inside, { $limits }.
discover-inside-one = { $number } lies { $values }
discover-limit = Number
discover-values = values
discover-of-all = of all
discover-p = quasi-p
discover-again = again
discover-above = above { $low }
discover-below = below { $high }
discover-between = between { $low } and { $high }
discover-percent = { $share } %
discover-legend = of all: how much of what was drawn lies within this limit; quasi-p: the chance that the limit raises the density so far by chance; again: in how many halves of the points a box has a limit on this number.
discover-several =
    { $n ->
        [one] {""}
       *[other] The boxes lie one after the other: each was looked for outside of those before it. Together they cover { $coverage } %.
    }
discover-thin = It is less dense than the { $asked } % that were asked for: no box of so many points is denser once limits that may be chance are left out.
discover-tree = The same as a tree
discover-tree-about = All that was drawn, parted by one number after another where that parts best, and kept as far as it holds in points that were left out: it tells { $share } % of the variance there.
discover-tree-none = No number parts the points in a way that holds in points that were left out.
discover-tree-part = Part
discover-tree-density = such
discover-tree-all = everything
discover-tree-above = { $number } above { $at }
discover-tree-up-to = { $number } up to { $at }

passport = What it assumes: { $scenario }
passport-numbers =
    { $all } numbers are assumed. { $drawn } of them are drawn anew with every draw of the parameters; { $without ->
        [0] { $judged } of these cite a judgement, and all others a source
       *[other] { $bare } of these cite no source, and { $judged } a judgement
    }. { $fixed } are stated as certain, { $fixed_bare } of them without a source and { $fixed_judged } by a judgement; what these do is not known, since nothing varies them.
passport-nothing-drawn = Nothing is drawn, so that nothing can be said of what any number does.
passport-made-of = { $runs } runs of this model were played for it: { $points } draws of its parameters with { $replications } runs each. { $seconds } s.
passport-made-of-single = { $runs } runs of this model were played for it, each with a draw of its parameters. { $seconds } s.
passport-told =
    { $told ->
        [0] None of the { $drawn } numbers that are drawn is shown to matter by itself
        [one] One of the { $drawn } numbers that are drawn is shown to matter by itself
       *[other] { $told } of the { $drawn } numbers that are drawn are shown to matter by themselves
    }{ $metrics ->
        [one] .
       *[other] , for at least one of { $metrics } results.
    }
passport-luck = Luck is { $low } to { $high } % of what makes single runs differ.
passport-of-points = A share is of what draws of the parameters differ by in a result, each draw by its average over luck.
passport-of-runs = A share is of what runs differ by in a result, luck and all.
passport-order = Weakest first: numbers that are shown to matter and cite no source, those first that are shown to explain most; then those that are shown to matter and rest on a judgement, and those that cite a source; then all others in the same order, the widest range first. { $of } In brackets its { $level } % interval. A number is shown to matter if that would hardly come by chance even among all the numbers and results that were looked at.
passport-number = { $name }: { $law } ({ $unit }).
passport-sourced = Source: { $title }.
passport-judged = It rests on a judgement: { $title }.
passport-noted = Noted is: “{ $note }”
passport-bare = It cites no source.
passport-does = It explains { $share } % ({ $low } to { $high }) of the differences in { $metric }.
passport-does-from = It explains at least { $low } % of the differences in { $metric }.
passport-share = how often it ends in “{ $outcome }”
passport-untold = What it does can't be told from nothing.
passport-unknown = What it does was not looked at.
passport-idle = Nothing in play reads it, so that it changes nothing when it is drawn.
passport-more =
    { $n ->
        [one] 1 more number is drawn; `--all` lists it, and those that are stated as certain.
       *[other] { $n } more numbers are drawn; `--all` lists them, and those that are stated as certain.
    }
passport-fixed = Stated as certain
