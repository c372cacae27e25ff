# A run as it is told: its head, the situation at the start, and the end.

run-head =
    { $start } to { $end }, { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }; seed { $seed }.
run-head-numbered =
    { $start } to { $end }, { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }; seed { $seed }, replication { $replication }.

situation = The situation, { $start }
situation-who = Who
situation-influence = influence
situation-stability = stability
situation-levels = How things stand (0 to 100)
situation-issues = What is to be settled, and where it stands between its ends
situation-issue = { $issue }: { $level } (0 is { $low }; 100 is { $high })

turn = { $turn } · { $month }
# $effort is how many stances share the effort of an actor; $odds is `known` where $chance is the chance of success that it had.
turn-choice =
    { $actor }: { $choice }{ $effort ->
        [1] {""}
        [2] , at half effort
        [3] , at a third of the effort
       *[other] , at a quarter of the effort
    }{ $went ->
        [well] {" "}– it works{ $odds ->
            [known] , at a chance of { $chance }{"\u00A0"}%
           *[untold] {""}
        }
        [badly] {" "}– it fails{ $odds ->
            [known] , at a chance of { $chance }{"\u00A0"}%
           *[untold] {""}
        }
       *[untold] {""}
    }.
# Of one and of several; in English it is the same.
turn-still =
    { $n ->
        [one] { $actors } let the turn pass.
       *[other] { $actors } let the turn pass.
    }
turn-change = { $variable } { $before } → { $after } ({ $change })
turn-change-because = { $variable } { $before } → { $after } ({ $change }): mostly { $causes }
turn-cause = { $cause } { $points }
news = { $event }.
news-told = { $event }. { $about }
news-again = { $event }, once more.

ending-open = The run has not ended.
ending = Outcome: { $outcome }
ending-moves = Where things went
ending-talks =
    { $dialogue }: { $held ->
        [one] 1 round
       *[other] { $held } rounds
    } held, { $deals ->
        [one] 1 deal
       *[other] { $deals } deals
    }, { $breakdowns ->
        [one] 1 breakdown
       *[other] { $breakdowns } breakdowns
    }; at the end { $end }.
ending-in-force = an agreement is in force, kept to { $level } of 100
ending-without = no agreement is in force
ending-gains = What each gained by its own goals (utility over the start)

replay-same =
    { $file }: the same to the last bit: { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }, { $levels ->
        [one] 1 variable
       *[other] { $levels } variables
    }

# What was counted on a turn: how many events, and who brought most of them.
turn-counted = { $events ->
        [0] { $name }: none.
        [one] { $name }: 1.
       *[other] { $name }: { $events }.
    }
turn-counted-mostly =
    { $events ->
        [one] { $name }: 1, which likely comes
       *[other] { $name }: { $events }, most of which come
    } with “{ $choice }” ({ $actor }).
# The same as a seat knows it: a course is a choice that was seen to be taken turn after turn, $since a month before.
turn-seen-mostly =
    { $events ->
        [one] { $name }: 1, which likely comes
       *[other] { $name }: { $events }, most of which come
    } with “{ $choice }” ({ $actor }, since { $since }).
# What a choice brings, on its card.
card-source = { $name }: { $events } a month while it goes on, more or less as things stand
card-source-act = { $name }: { $events }, more or less as things stand

# A flag that is up; the scenario's words for it are a sentence.
standing = { $flag }.

# Below a handbook in the terminal.
handbook-more = Relations, lines on every issue, choices with what they do, events, endings and sources are on its page: `--html FILE`.
