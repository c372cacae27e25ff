# Checks of a scenario: what was found in its text, how it plays in depth, and what to doubt.

deep = Played in depth
deep-made-of = { $runs } runs of this model, and as many with every weight multiplied by { $low } to { $high }; { $pairs } pairs of runs for every plainer way to play. Seed { $seed }.
deep-broken-off = Broken off: what is missing below was not played to its end.
deep-sound = Nothing to doubt.
deep-shaken = shaken
deep-outcome = { $outcome }: { $plain } ({ $range }); shaken { $shaken } ({ $shaken_range })
deep-hold = hold
deep-who = Actor
deep-most = most often
deep-variety = variety
deep-holding = holding
deep-repeating = repeating
deep-actor = { $actor }: mostly { $choice } ({ $share } %), variety { $variety }; holding { $holding }
deep-actor-repeating = { $actor }: mostly { $choice } ({ $share } %), variety { $variety }; holding { $holding }, repeating { $repeated } { $gain }
deep-meaning = Holding, repeating: what an actor's payoff would be over its policy's if it did nothing, or nothing but the choice that pays best so; both under the same luck.
deep-doctrine = Doctrine
deep-ends = ends
deep-levels = levels
deep-without = without
deep-left = left
deep-doctrines-meaning = Doctrines that their actors do not follow, instead of what they do. Ends: percentage points of the runs that end otherwise; levels: mean difference of where indicators and issues end, points. Without: the same without the biases of anybody. Left: how much of what is shown with biases is left without, in the same direction.
deep-moved-by = Moved by
deep-moved = moves
deep-moved-most = most
deep-holds = { $actor } holds
deep-moved-meaning = How many metrics differ, of those that are looked at, and which most: where a score starts at { $to } instead of { $from }, and where an actor holds still. A share differs by { $share } percentage points and more, a level by { $points } point, a payoff by { $payoff }, always { $errors } standard errors off 0. The score itself and the actor's own payoff are left out.

deep-seats = Seats for people
deep-seats-made-of = { $openings } openings of the first turn, each as a seat sees it, and { $futures } futures of every option. First seed { $seed }.
deep-seats-seat = Seat
deep-seats-spread = spread
deep-seats-table = bargains at
deep-seats-secret = secret
deep-seats-dilemma = dilemma
deep-seats-interval = { $low } to { $high }
deep-seats-has = yes
deep-seats-lacks = none
deep-seats-secret-text = a text
deep-seats-secret-levels =
    { $n ->
        [one] 1 level
       *[other] { $n } levels
    }
deep-seats-secret-choices =
    { $n ->
        [one] 1 choice
       *[other] { $n } choices
    }
deep-seats-options = { $seat }: best first with { $best }, worst with { $worst }
deep-seats-pulled = { $seat }: { $one } wants { $one_option } ({ $one_worth } over { $other_option }), { $other } wants { $other_option } ({ $other_worth } over { $one_option })
deep-seats-meaning = Spread: utility at the end between the best and the worst option of the first turn, as the adviser of the seat reckons it; { $needed } is needed. Bargains at: dialogues at whose table it has a posture to choose. Secret: a text for its own eyes, levels that none of the other seats sees exactly, choices that some seat does not notice. Dilemma: two goals, each best served by another option, each by { $pull } utility or more beyond doubt; what is wanted on issues is left out.
deep-seats-sound = Every seat has what it needs.

doubt = { $about } [{ $code }]
doubt-accepted = { $about } [{ $code }]; accepted: { $reason }
doubt-dominant-outcome = { $share } % of the runs ended in `{ $outcome }`, more than { $most } %
doubt-rare-outcome = { $share } % of the runs ended in `{ $outcome }` ({ $count } of { $runs }): its interval is wide for its size
doubt-fragile-outcome = with weights shaken by ±{ $shaken } %, { $share } % of the runs ended in `{ $outcome }`
doubt-saturation = `{ $variable }` stands at an end of its scale for { $share } % of the turns
doubt-adrift = `{ $variable }` still moves away from its start by { $points } a month at the end: what pulls it back?
doubt-dominant-choice = `{ $actor }` takes `{ $choice }` on { $share } % of its turns
doubt-rare-choice = `{ $actor }` takes `{ $choice }` on { $share } % of the turns on which it may
doubt-closed-choice = `{ $actor }` never has `{ $choice }` on its menu
doubt-variety = the variety of what `{ $actor }` does is { $variety }, not { $least } to { $most }
doubt-holding-pays = holding still is not shown to be worse for `{ $actor }`: { $payoff } payoff ({ $low } to { $high })
doubt-repeating-pays = `{ $actor }` would do better with nothing but `{ $choice }`: { $payoff } payoff ({ $low } to { $high })
doubt-dead-talks = none of { $rounds } rounds of `{ $dialogue }` ended in a deal: is there anything to gain for all?
doubt-idle-draw = `{ $number }` changes nothing: moved from { $from } to { $to }, { $runs } runs are the same bit by bit
doubt-score-idle =
    `{ $score }` moves { $metrics ->
        [0] nothing
        [one] 1 metric
       *[other] { $metrics } metrics
    } of { $of }, started at 85 instead of 30
doubt-seat-spread = { $spread } utility lies between the best and the worst first option of `{ $seat }` ({ $low } to { $high }): { $needed } is needed for a seat that people take
doubt-seat-table = `{ $seat }` is offered to people and bargains at no table
doubt-seat-secret = `{ $seat }` is offered to people and has no text, level or choice that is its own secret
doubt-seat-dilemma = `{ $seat }` is offered to people, and no two of its goals pull its options apart
doubt-claim-label = `{ $claim }` calls itself { $stated }, and by ablation it is { $found }
doubt-idle-acceptance = `{ $accepted }` is accepted, and nobody doubts it: it would hide what comes up later

check-found =
    { $errors ->
        [one] 1 fault
       *[other] { $errors } faults
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }{ $accepted ->
        [0] {""}
       *[other] , { $accepted } accepted
    }
check-explained = { $found } (docs/lints.md says what each means)
check-refused = { $scenario }: refused: { $found }
check-sound =
    { $scenario }: sound: { $found }; { $actors ->
        [one] 1 actor
       *[other] { $actors } actors
    }, { $choices ->
        [one] 1 choice
       *[other] { $choices } choices
    }, { $variables ->
        [one] 1 variable
       *[other] { $variables } variables
    }, { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $outcomes ->
        [one] 1 outcome
       *[other] { $outcomes } outcomes
    }, { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }

variant-same = { $name } extends { $base } and changes nothing
variant =
    { $name } extends { $base }, with { $n ->
        [one] 1 change
       *[other] { $n } changes
    }:
variant-added = added
variant-taken-away = taken away
variant-changed = changed
variant-set = set
variant-is = { $path }: { $now }
variant-was = { $path }, which was { $was }
variant-from-to = { $path }: { $was } → { $now }

# Two scenarios held against each other.
diff-same = { $first } and { $second } say the same: nothing differs, in play or in words.
diff-words-alone = { $first } and { $second } play the same; they differ in words alone.
diff-play =
    { $n ->
        [one] In one thing { $second } plays otherwise than { $first }:
       *[other] In { $n } things { $second } plays otherwise than { $first }:
    }
diff-words =
    { $n ->
        [one] One thing is worded, sourced or claimed otherwise, which changes no run:
       *[other] { $n } things are worded, sourced or claimed otherwise, which changes no run:
    }
diff-more =
    { $n ->
        [one] and one more; `--all` lists it.
       *[other] and { $n } more; `--all` lists them.
    }
diff-nothing-in-common = { $first } and { $second } have nothing in common that could be compared.
