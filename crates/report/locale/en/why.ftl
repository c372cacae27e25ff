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
