# Why a level moved, and why a run ended as it did.

why = { $variable }, turn { $turn } ({ $month })
why-turns = { $variable }, turns { $first } to { $last } ({ $from } to { $to })
why-no-turn = { $variable }, no turn that was played
why-ended = The run had ended before.
why-start = At the start
why-end = At the end
why-attempts = What might have failed, and at what chance of success
why-attempt =
    { $actor }, { $month }: “{ $choice }” { $went ->
        [well] succeeded
       *[badly] failed
    }, at { $chance }{"\u00A0"}%
why-began = What began it
why-whole = The whole change
why-method = Followed back turn by turn from the start of the run. What is not accounted for comes of causes that multiply each other, and of the ends of scales.

why-flow = Its flow: { $gain } × ({ $term })
why-base = Its flow: the way back to its base
why-part-start = as it was at the start { $points }
why-part-level = through { $variable } { $points }
why-part-in-force = through the agreement in { $dialogue } being in force { $points }
why-part-breadth = through the breadth of the agreement in { $dialogue } { $points }
why-part-rest = through smaller things, and what straight lines miss { $points }

why-talk-left = { $dialogue }, a round in { $month }: left open, for want of common ground.
why-talk-out = { $dialogue }, a round in { $month }: a deal without it.
why-talk-agreed = { $dialogue }, a round in { $month }: { $terms } agreed, { $before } so far.
why-talk-deal = { $dialogue }, a round in { $month }: a deal, to be kept to { $level } of 100.
why-talk-none = { $dialogue }, a round in { $month }: no deal.
why-talk-nothing =
    There is { $gain ->
        [nothing] nothing
       *[little] too little
    } to gain for { $sides }, to whom the terms are worth { $worth }.

began-actor = { $actor }: { $choices }
began-actor-more = { $actor }: { $choices }, …
began-choice = “{ $choice }” { $points }
began-choice-small = “{ $choice }”
began-agreement = { $dialogue }: the talks and their agreement
began-noise = chance in { $variable }
began-unclaimed = { $variable } that nobody is known to have brought
began-anyway = what would have come about anyway
began-smaller =
    { $n ->
        [one] 1 smaller cause
       *[other] { $n } smaller causes together
    }
began-unaccounted = Not accounted for

reasons-event = It came with an event in { $month }: { $event }.
reasons-none = Nothing of greater weight came about:
reasons-missed = { $outcome } would have needed { $needs }.
reasons-is =
    { $what } is { $value }, { $way ->
        [below] below
        [at_most] at most
        [above] above
       *[at_least] at least
    } { $bound }
reasons-needs =
    { $what } { $way ->
        [below] below
        [at_most] at most
        [above] above
       *[at_least] at least
    } { $bound } (it is { $value })
reasons-bound = { $what } ({ $value })
reasons-in-force = an agreement is in force in { $dialogue }
reasons-not-in-force = no agreement is in force in { $dialogue }
reasons-true = { $fact } is true
reasons-false = { $fact } is false
reasons-needs-fact = that { $fact }
name-flag = “{ $flag }”
name-breadth = the breadth of the agreement in { $dialogue }
name-count = the number of { $variable } last turn
name-rate = { $variable } a month
name-conduct = what { $from } has lately done to { $to }
name-word = the word of { $actor }
name-choice = { $actor }: “{ $choice }”
name-event = “{ $event }”
name-since = months since ({ $what })
name-times = times of ({ $what })
name-did = ({ $what }) last turn
name-months = months since the start
name-month = month of the year

causes = What moved the outcome: { $outcome }
causes-runs =
    { $n ->
        [one] 1 run of this model, with a draw of its parameters. { $seconds } s.
       *[other] { $runs } runs of this model, each with a draw of its parameters. { $seconds } s.
    }
causes-read = The books were read of { $with } runs that end so and of { $without } others; intervals, { $level } %, are of differences between these.
causes-tried = Deeds were left out one by one of { $runs } new runs, under the same luck; these intervals hold together. A change of less than { $smallest } percentage points is taken to be too little to matter.
causes-never = None of { $runs } runs of this model ended in “{ $outcome }”, so that its share is hardly above { $most } % ({ $level } % exact interval): there is nothing that moved it. More `--runs` may find some.
causes-always = All { $runs } runs of this model ended in “{ $outcome }”, so that its share is hardly below { $least } % ({ $level } % exact interval): there are no others to hold them against.
causes-few =
    { $n ->
        [one] One run ended { $others ->
            [yes] otherwise
           *[no] so
        }
       *[other] { $n } runs ended { $others ->
            [yes] otherwise
           *[no] so
        }
    }, and it takes { $least } to say what is different in them: ask for more `--runs`.
causes-often = “{ $outcome }” comes about in { $share } ({ $range }, { $level } % interval) of { $runs } runs of this model.
causes-apart = What sets these runs apart most, of what its rule looks at, is “{ $level }”: at the end it stands at { $with } of 100 on average, against { $without } in the others ({ $difference } points, { $low } to { $high }).
causes-began = That difference comes mostly of { $causes }.
causes-cause = { $cause }, { $difference } ({ $low } to { $high })
causes-actor = choices of { $actor }, above all “{ $choice }”
causes-by = choices of { $actor }
causes-start = where it started
causes-residual = what is not accounted for
causes-differs = { $deed }: in { $with } of the runs that end so and { $without } of the others ({ $more } percentage points, { $low } to { $high }).
causes-matters = Of what was left out one by one, this matters most:
causes-hinders = What stands in its way most:
causes-without = without { $deed }, “{ $outcome }” comes about in { $share } % of runs instead of { $base } % ({ $points } percentage points, { $low } to { $high }).
causes-asked = Its rule asks for it outright.
causes-months = Runs that end so last { $with } months on average and the others { $without }; in shorter runs there is less of everything.
causes-others =
    { $n ->
        [0] Nothing else that was left out is shown to matter by itself.
        [one] One other thing that was left out matters too.
       *[other] { $n } other things that were left out matter too.
    }
causes-along = { $deed } only goes along: it is there in { $with } of the runs that end so and { $without } of the others, but leaving it out changes the share by { $points } percentage points ({ $low } to { $high }), too little to matter.
causes-none =
    { $tried ->
        [one] The one deed that was left out is not shown to matter.
       *[other] Of { $tried } deeds that were left out one by one none is shown to matter by itself.
    }
causes-untold =
    { $n ->
        [0] Whatever else was left out is shown to change the share by too little to matter.
        [one] Of one of the { $tried } deeds that were left out it can't be told whether it matters.
       *[other] Of { $n } of the { $tried } deeds that were left out it can't be told whether they matter.
    }
causes-choice = “{ $choice }” by { $actor }
causes-choice-row = { $actor }: { $choice }
causes-event = the event “{ $event }”
causes-deal = a deal in { $dialogue }
causes-posture = choosing to { $posture } in { $dialogue } by { $actor }
causes-level = { $level }, at the end
causes-whole = All together
causes-with = so
causes-without-title = others
causes-interval = interval
causes-deed = Deed
causes-left-out = without it
causes-effect = so it
causes-effect-brings = brings it
causes-effect-hinders = hinders it
causes-effect-along = goes along
causes-effect-untold = can't be told
causes-untried = not tried
causes-deeds-legend = so, others: the share of runs that end so, and of others, in which it was done or happened at all. without it: how the share of runs that end so changes if it is left out of all runs, percentage points; whoever chose it chooses something else, a deal is left out with all rounds of its talks, and instead of a posture its actor takes the one that is expected.
