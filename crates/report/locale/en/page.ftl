# Reports as pages: headings, sentences and labels of pictures.

page-asked = What was asked
page-answer = What came out
page-pictures = In pictures
page-rests = What it rests on
page-method = How it was made
page-again = The same again:
page-part = { $title } ({ $part } of { $parts })
page-twin = All figures of this picture
page-foot = Statements about a model, made of judgements that are marked as such. Nothing here predicts.
page-how = Method
page-scenario = Scenario
page-settings = Settings
page-no-settings = none: as the scenario stands
page-seed = Seed
page-digest = Digest of the scenario
page-version = Version of diwan
page-months-since = Months since { $start }
page-grounds =
    The model rests on { $n ->
        [one] 1 number that the scenario states
       *[other] { $stated } numbers that the scenario states
    }. Of these { $drawn } are known badly and drawn anew from a range for every draw of the parameters; { $sourced } cite a source. { $without ->
        [0] All of those that are drawn do.
       *[other] { $bare } of those that are drawn cite none: they are judgement.
    }
page-model = What is said here holds for this model. It shows what follows from its assumptions, and how much of it is luck; it does not show that they are right.
page-doubts = The runs themselves give reason to doubt:
page-doubt-accepted = { $about } (accepted: { $why })

page-batch = Outcomes of many runs
page-batch-asked =
    How does it end, how often and when, if it is played { $n ->
        [one] once
       *[other] { $runs } times
    } under other luck, and every time with other values of what nobody knows exactly?
page-batch-how =
    { $n ->
        [one] 1 run
       *[other] { $runs } runs
    }, each with a draw of the parameters of its own. Intervals are at { $level } %; those of shares are Wilson's.
page-batch-how-draws =
    { $n ->
        [one] 1 run
       *[other] { $runs } runs
    }: { $draws } draws of the parameters with { $seeds } seeds each. Intervals are at { $level } %; those of shares are Wilson's and count runs of one draw for what they are worth.
page-outcome-share = “{ $outcome }” with { $share } ({ $range })
page-batch-most =
    Of { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } most ended in { $outcomes }; in brackets the { $level } % interval.
page-batch-length-whole = At least half of the runs go on to the end, month { $middle }; one in twenty had ended by month { $low }.
page-batch-length = Half of the runs had ended by month { $middle }; nine in ten ended between months { $low } and { $high }.
page-batch-widest = { $level } is the level that is most open: at the end it stands between { $low } and { $high } of 100 in nine runs of ten, and at { $middle } in the middle.

page-shares = How often it ends how
page-shares-sentence =
    Share of { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } that ended in each outcome, with { $level } % intervals. The most frequent is { $first }.
page-months-median = month, median
page-months-range = months, 5–95 %
page-ends = When it ends
page-ends-sentence =
    Share of { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } that had ended by each month, by outcome. What is left white still goes on.
page-month = Month
page-level = Level
page-actor = Actor
page-fans = What is most open
page-fans-sentence = The { $n } levels in which { $runs } runs differ most at the end. The line is the middle run; half of the runs lie in the dark band, nine in ten in the light one.
page-fans-others = The other levels
page-fans-others-sentence = The same for all other levels, in the order of the scenario, over { $runs } runs.
page-fans-note = { $axis }; points of a scale from 0 to 100. Thin lines are three single runs, the first of the batch, with a dot where one ended; a run that has ended keeps its level in the bands. The second of them is told by: { $command }
page-all-levels = All other levels
page-end = at the end { $middle } ({ $low } to { $high })
page-end-unit = at the end { $middle } ({ $low } to { $high }) { $unit }
page-gains = What each side gains
page-gains-sentence = By its own goals, utility at the end over that at the start: the dot is the middle run, the line holds nine runs of ten.
page-gains-lower = worse than at the start
page-gains-higher = better

page-compare = Comparison
page-compare-asked = What changes under { $arms } instead of “{ $control }”, with everything else, and all luck, as it was?
page-quoted = “{ $name }”
page-control = { $name } (control)
page-compare-how = { $pairs } pairs of runs, each with a draw of the parameters of its own; both runs of a pair share all luck. Intervals are at { $level } %; p is adjusted by Holm's method for all { $contrasts } contrasts. A difference is called one only if it is shown, and not shown to be too small to matter.
page-compare-how-draws = { $pairs } pairs of runs: { $draws } draws of the parameters with { $seeds } seeds each, of which each draw counts as one; both runs of a pair share all luck. Intervals are at { $level } %; p is adjusted by Holm's method for all { $contrasts } contrasts. A difference is called one only if it is shown, and not shown to be too small to matter.
page-arm-digest = Digest of { $arm }
page-arm-against = “{ $arm }” against “{ $control }”
page-compare-outcomes = In { $pairs } pairs of runs, “{ $arm }” instead of “{ $control }” changes how it ends: { $outcomes }. In brackets the { $level } % interval of the difference.
page-compare-same = In { $pairs } pairs of runs, “{ $arm }” instead of “{ $control }” is not shown to change how it ends by what would matter.
page-compare-others =
    { $n ->
        [one] Besides the outcomes it differs most in this: { $differences }.
       *[other] Besides the outcomes these differ most: { $differences }.
    }
page-compare-count =
    Of { $n } measures { $differ } differ by what may matter and { $equivalent } by too little to matter, if at all{ $open ->
        [0] {"."}
       *[other] {";"} of { $open } neither is shown.
    }
page-told-outcome =
    “{ $outcome }” { $rises ->
        [yes] rises
       *[no] falls
    } from { $control } to { $arm } % ({ $range })
page-told =
    “{ $metric }” { $rises ->
        [yes] rises
       *[no] falls
    } from { $control } to { $arm } { $unit } ({ $range })
page-fragile = { $arm }: the direction hangs on the parameters, as it is shown to hold in fewer than four draws of five: { $metrics }.
page-sparse = { $arm }: fewer than ten pairs differ, so that little can be said: { $metrics }.
page-dots = How outcomes shift
page-dots-sentence = Share of { $runs } runs that end in each outcome under each arm, with { $level } % intervals; the hollow mark is { $control }.
page-courses = When outcomes come about
page-courses-sentence = Share of runs that had ended in each outcome by each month, under each arm.
page-courses-note = { $axis }. Outcomes that are not shown are decided by the calendar alone, in month { $horizon }; the table has all.
page-forest = Differences in { $unit }
page-forest-gains = Differences in what each side gains
page-issue-level = Issue: { $issue }
page-forest-sentence = “{ $arm }” minus “{ $control }”, in { $unit }, with { $level } % intervals, the largest first. What stays within the grey band is too little to matter.
page-forest-cut = The { $shown } largest of { $n }; the table has all.
page-less = less with “{ $arm }”
page-more = more with “{ $arm }”
page-difference = difference
page-smallest = matters from
page-verdict-higher = higher
page-verdict-lower = lower
page-verdict-equivalent = too little to matter
page-verdict-undetermined = not shown
page-verdict-few = too few to judge

page-run = One run
page-run-asked = How does it go, turn by turn, in one run, and why does it end as it does?
page-run-one = This is one run of many that could have been: other luck, or other values of what nobody knows exactly, may end it otherwise. A batch says how often.
page-run-how = One run, number { $replication } of its seed, under draw { $draw } of the parameters; policies decide in every seat.
page-run-ended =
    It ended after { $months ->
        [one] 1 month
       *[other] { $months } months
    } in “{ $outcome }”.
page-run-open =
    It has not ended after { $months ->
        [one] 1 month
       *[other] { $months } months
    }.
page-run-because = What decided it: { $reasons }.
page-run-moved = What moved most: { $moves }.
page-run-move = { $level }, from { $start } to { $end }
page-start = start
page-from-to = from { $start } to { $end }
page-moves = What moved most
page-moves-sentence = The { $n } levels that moved most between start and end, turn by turn.
page-moves-note = { $axis }; points of a scale from 0 to 100. Upright lines are rounds of talks, whole where there was a deal and broken where there was none; strokes on the axis are months in which something happened. The table of turns below names it.
page-issue = Issue
page-turn = Turn
page-round = round
page-stood = stood at
page-terms = terms
page-issues = What became of the issues
page-issues-sentence = Where each issue stood that was on a table, what each party wanted in a round by its own line, and what was agreed (the short bars).
page-issues-note = { $axis }; each issue on its own scale from 0 to 100, whose ends stand above it. Upright lines are rounds, whole where there was a deal and broken where there was none.
page-issue-high = 100: { $high }
page-issue-low = 0: { $low }
page-round-deal = a deal
page-round-broke-down = broke down
page-round-nothing = nothing to gain
page-round-stalled = no deal sought
page-round-none = not held
page-round-of = { $dialogue }: { $verdict }
page-collapsed = the agreement of { $dialogue } collapsed
page-gain = gain
page-run-gains = What each side gained
page-run-gains-sentence = By its own goals, utility at the end over that at the start.
page-choices = Who chose what when
page-choices-sentence = What each actor did, turn by turn, by the kind that the scenario gives it. A dot is a turn that an actor let pass.
page-choices-note = Colours stand for the first tag of a choice. The table names every choice; so does a pointer that rests on a cell.
page-kind-other = other
page-mixes = What is chosen when
page-mixes-sentence =
    What each actor does, turn by turn, in { $n ->
        [one] 1 run
       *[other] { $runs } runs
    }. A cell is as full as the share of runs that still go on, and a colour takes as much of it as the share of runs in which the actor did something of that kind.
page-mixes-note = A kind is the first tag of a choice; of several choices on a turn the first counts.
page-flows = How choices go on
page-flows-sentence =
    { $n ->
        [one] The actor whose choices differ most from run to run
       *[other] The { $n } actors whose choices differ most from run to run
    }. A column is a turn, as high as the share of runs that still go on; a ribbon is as thick as the share of runs that go from one kind of choice to another. Ribbons of less than 2 % of the runs are left out.
page-flows-first = { $n ->
        [one] The first turn is shown.
       *[other] The first { $n } turns are shown.
    }
page-from-turn = turns
page-from-kind = from
page-to-kind = to
page-share-of-runs = of all runs
page-failed = failed
page-held = let the turn pass
page-choice-failed = { $choice } (failed)
page-step = What
page-points = points
page-before = before
page-after = after
page-booked-sentence = What the change was booked to, step by step; the steps add up.
page-began = { $what }: what began it
page-began-sentence = The same change, put down to what began it: choices, events, talks and chance.
page-story = Turn by turn
page-happened = What happened
page-talks = Talks

page-claims = Claims, tested
page-claims-asked =
    { $n ->
        [one] Does the claim that the scenario states about itself hold in the model?
       *[other] Do the { $n } claims that the scenario states about itself hold in the model?
    }
page-claims-how =
    { $draws } draws of the parameters with { $seeds ->
        [one] one run
       *[other] { $seeds } runs
    } each in { $arms } arms: { $runs } runs. Arms share their luck; intervals are at { $level } %, and p is adjusted by Holm's method for all claims. A claim is supported if the difference is shown to be at least the smallest that matters, on the claimed side, and contradicted if the contrary is shown.
page-claims-open = Neither shown nor refuted: { $claims }.
page-claims-list = What the claims say
page-claim = Claim
page-claim-says = What it says
page-claims-forest = Tests in { $unit }
page-claims-forest-sentence = The test that decided each claim: the difference that it speaks of, in { $unit }, with its { $level } % interval. What stays within the grey band is too little to matter.
page-claims-note = Claimed: ▲ up, ▼ down, = unmoved, ≤ not higher, ≥ not lower.
page-claims-less = less
page-claims-more = more
page-claims-than = { $metric }, against { $other }

page-hindcast = Held against what happened
page-hindcast-asked =
    { $n ->
        [one] Does the model say of one observation what happened?
       *[other] Does the model say of { $n } observations what happened, and does it say so better than somebody without a model?
    }
page-hindcast-how = { $runs } runs; what each says of an observation is scored by the Brier score or the CRPS. Persistence says that all stays as it was, the base rate what was usual before.
page-hindcast-coverage = The intervals that should hold { $promised } % of the numbers hold { $held } of { $n } ({ $level } % interval of that share: { $range } %).
page-hindcast-persistence = Against persistence the model saves { $skill } of the score ({ $range }), and is better on { $better } of { $n }.
page-hindcast-base-rate = Against the base rate it saves { $skill } of the score ({ $range }), and is better on { $better } of { $n }.
page-source = source
page-did-not-happen = did not happen
page-happened-so = happened
page-chances = What came about, and what did not
page-chances-sentence = The bar is the chance that the runs give it; the mark stands at the right, filled, where it came about, and at the left, hollow, where it did not.
page-amounts = Numbers that were observed
page-amounts-sentence = Each on a scale of its own: nine runs in ten lie in the light band, half of them in the dark one, the line is the median; the diamond is what was observed.
page-skill = Against who had no model
page-skill-sentence = The share of the score that the model saves; below 0 it does worse.

page-handbook = Handbook
page-handbook-of = Handbook of { $actor }
page-situation = The situation
page-handbook-time =
    It begins in { $start } and lasts { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    } at most.
page-actors = Who has a stake
page-standing = Influence { $influence } and stability { $stability } of 100 at the start.
page-private = For its own eyes
page-private-own = For your eyes alone
page-network = Who likes whom
page-network-sentence = What actors think of each other at the start: an arrow runs from who thinks to whom it thinks of, the thicker the stronger. Those that like each other stand together.
page-network-strong =
    What actors think of each other at the start: an arrow runs from who thinks to whom it thinks of, the thicker the stronger. Those that like each other stand together. Attitudes weaker than { $least } of 100 are left out here: { $n ->
        [one] 1 stands
       *[other] { $n } stand
    } in the table alone.
page-kind-to = likes
page-unkind-to = dislikes (dashed)
page-of-whom = Of whom
page-attitude = attitude, −100 to 100
page-drawn = drawn
page-yes = yes
page-no = no
page-relations = Who thinks what of whom
page-relations-sentence = What the actor of each row thinks of the actor with the number of the column at the start, from −100 to 100; blue is kind, ochre unkind, and the darker the stronger.
page-thinks = Who
page-issues-heading = What is at issue
page-lines = Lines on every issue
page-lines-sentence = Where each actor wants an issue settled, by its number; the diamond is where it stands at the start. Lines that follow the course of things are in the table.
page-lines-own = Where you want each issue settled; the diamond is where it stands at the start. The lines of others are theirs to know.
page-number-is = { $number } { $actor }
page-stands = stands at
page-wants = wants
page-cares = cares, 0 to 1
page-as-things-stand = as things stand
page-choices-heading = What may be done
page-choice = Choice
page-kind = kind
page-does = What it is meant to do
page-on-success = if it comes off, { $effect }
page-on-failure = if it fails, { $effect }
page-events = What may happen
page-event = Event
page-about = What it is
page-endings = How it may end
page-glossary = Words
page-from-0-to-100 = 0 to 100
page-ends-of = { $low } to { $high }
page-seen = seen
page-seen-exactly = exactly
page-seen-about = about
page-seen-not = not
page-sources = Sources

page-weakest =
    { $n ->
        [one] The assumption that is least supported for what it does here, by { $runs } runs ({ $points } draws with { $replications } runs each):
       *[other] The { $n } assumptions that are least supported for what they do here, by { $runs } runs ({ $points } draws with { $replications } runs each):
    }

page-passport = Assumptions
page-passport-asked = Which numbers does it assume, what supports each, and how far does what comes out depend on it?
page-passport-how = { $runs } runs: { $points } draws of the parameters with { $replications } runs each. Shares are first-order indices from given data, cleared of what draws differ by through luck; intervals are Fieller's.
page-passport-weakest = Weakest of those that matter is { $name }. { $support } { $does }
page-passport-drawn = Numbers that are drawn
page-passport-law = { $law } ({ $unit })
page-passport-axis = per cent of the differences
page-passport-number = Number
page-passport-share = share
page-passport-of = of the differences in
page-passport-support = what supports it
page-passport-does = what it does
page-passport-told = What is shown to matter
page-passport-told-sentence = How much of the differences between draws in one result would go if the number were known, with its interval: of each number the result that it is shown to move most. Those that cite no source come first.

page-causes = What moved an outcome
page-causes-asked = What is different in runs that end in “{ $outcome }”, and what of it matters?
page-causes-how =
    { $n ->
        [one] 1 run, with a draw of the parameters of its own.
       *[other] { $runs } runs, each with a draw of the parameters of its own.
    }
page-causes-others = other runs
page-causes-so = runs that end so
page-causes-part = of it: “{ $choice }”
page-causes-level-sentence = From where it ends on average in { $without } other runs to where it ends in { $with } that end in “{ $outcome }”: what was booked to each cause, followed back to its beginning. The steps add up.
page-causes-deeds = What was done
page-causes-deeds-sentence = The share of runs in which it was done or happened at all: of those that end in “{ $outcome }” (filled) and of the others (hollow). Those that differ most come first, then the commonest.
page-causes-times-so = turns, so
page-causes-times-others = turns, others
page-causes-left = What matters
page-causes-left-sentence = How the share of runs that end in “{ $outcome }”, { $share } of { $runs }, changes when one thing is left out of all of them, under the same luck, in percentage points. What stays within the grey band is too little to matter.
page-causes-share-without = share without it
page-causes-setting = setting
page-causes-rarer = rarer without it
page-causes-commoner = commoner without it
