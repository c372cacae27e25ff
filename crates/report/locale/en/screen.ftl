# Screens of a game, for the person in a seat.

seen-about = about { $level }
seen-unknown = unknown
wish =
    { $way ->
        [lower] lower
       *[higher] higher
    }

seats = { $title }: the seats
seat = { $actor } (`{ $key }`). { $about }

welcome =
    { $start } to { $end }, { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }. You play { $actors }; policies play everybody else. Seed { $seed }.
welcome-help = `brief` is what to read first; `help` lists what you can type.
branches-none = No line of play has been left. `undo` leaves one.
branch-long =
    { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    } long
farewell-kept = The game is kept in { $file }; `diwan play --resume { $file }{ $place } --as { $actors }` goes on with it.
farewell-over = The game is kept in { $file }.
farewell-unkept = The game was not kept.
farewell-behind =
    What came last could not be kept. { $file } holds { $turns ->
        [0] the beginning of the game
        [one] the game's first turn
       *[other] the game's first { $turns } turns
    }; `diwan play --resume { $file }{ $place } --as { $actors }` goes on from there.

brief-own = Your brief: { $actor }
brief-members = It stands for { $members }.
brief-private = For your eyes only
brief-way = Your way: { $doctrine }. { $about }
brief-goals = What counts for you
brief-goal =
    { $variable }: { $way ->
        [lower] lower
       *[higher] higher
    }, weight { $weight }
brief-position = { $issue }: { $level } between { $low } (0) and { $high } (100), weight { $weight }

map-who = Who there is
map-influence = influence
map-stability = stability
map-attitude = towards you
map-you = { $actor } (you)
map-levels = How things stand, 0 to 100
map-issues = What is to be settled
map-issue =
    { $issue }: { $level } between { $low } (0) and { $high } (100); you want { $wish }, and care { $care ->
        [very-much] very much
        [much] much
        [somewhat] somewhat
       *[little] little
    }
map-issue-unminded = { $issue }: { $level } between { $low } (0) and { $high } (100); you do not mind
map-agreement = { $dialogue }: an agreement is in force, kept to { $level } of 100
map-no-agreement = { $dialogue }: no agreement is in force

seat-turn = { $date }, turn { $turn } of { $turns } · { $actor }
seat-end = After the last turn · { $actor }
seat-last = In { $date }:
seat-due = { $dialogue }: a round is held this turn. Once you have chosen you are asked how you come to the table; `table` shows what may be had.
seat-choice =
    { $who ->
        [you] You
        [policy] The policy in your seat
       *[other] { $actor }
    }: { $choice }{ $effort ->
        [1] {""}
        [2] , at half effort
        [3] , at a third of the effort
       *[other] , at a quarter of the effort
    }{ $went ->
        [well] , and it worked
        [badly] , and it failed
       *[untold] {""}
    }.
seat-hold =
    { $who ->
        [you] You
       *[policy] The policy in your seat
    } let the turn pass.
seat-refused =
    { $who ->
        [you] You
       *[policy] The policy in your seat
    } meant to { $choice }, and could not: it needs { $condition }.
seat-refused-untold =
    { $who ->
        [you] You
       *[policy] The policy in your seat
    } meant to { $choice }, and could not: it was not open.
seat-collapse = { $dialogue }: the agreement collapsed; too few kept to it.
seat-watch = What you watch
seat-now = now
seat-change = change
seat-wish = you want it

menu-what = What you may do
menu-cost = cost
menu-chance = chance
menu-act = act
menu-stance = stance
menu-pass = Let the turn pass
menu-several =
    Up to { $most } of these, one act at most: `3 + 7`. Stances share your effort: half effort each of two{ $most ->
        [2] {""}
        [3] , a third of three
       *[other] , a third of three, a quarter of four
    }.
menu-closed = Not now: { $choices }.
menu-closed-choice = { $number } { $choice } ({ $why })
look-for = For it: { $bar } { $now } in strength ({ $usual } as usual).
look-against = Against it: { $bar } { $now } in strength ({ $usual } as usual).
look-reach = What you do to others carries × { $reach } at your present standing (1.00 as usual).
closed-forbidden = ruled out
closed-done = done once and for all
closed-resting =
    { $months ->
        [one] rests a month more
       *[other] rests { $months } months more
    }
closed-condition = not as things stand

look-act = An act: done once, in full, on this turn.
look-stance = A stance: it works for as long as you keep to it, month by month, and wears out with use.
look-cost = It costs { $cost }, in effort, money and risk that show nowhere else.
look-closed = You can't do it now: { $why }.
look-needs = You can't do it now: it needs { $condition }.
look-open = It is open to you while { $condition }.
look-comes-off = It comes off only if { $condition }, which you find out when you try.
look-once = It can be done only once.
look-excludes = Not on one turn with: { $choices }.
look-rests =
    { $months ->
        [one] Once done, it rests for a month.
       *[other] Once done, it rests for { $months } months.
    }
look-odds = As you see things, it succeeds with a chance of { $chance } %.
look-odds-formula = As you see things, it succeeds with a chance of { $chance } %: { $formula }.
look-noticed-by-all = Everybody will notice.
look-noticed-by-none = Nobody else will notice.
look-noticed-by = Only { $actors } will notice.
look-effects = What it is meant to do:
look-effects-success = If it succeeds, besides:
look-effects-failure = If it fails, besides:
look-attitude = The attitude of { $from } to { $to }
look-effect =
    { $what } { $way ->
        [down] down
       *[up] up
    } by { $points }{ $rate ->
        [monthly] {" "}a month
       *[once] {""}
    }{ $timing ->
        [after] , after { $after ->
            [one] a month
           *[other] { $after } months
        }
        [over] , spread over { $over ->
            [one] a month
           *[other] { $over } months
        }
        [both] , after { $after ->
            [one] a month
           *[other] { $after } months
        }, spread over { $over ->
            [one] a month
           *[other] { $over } months
        }
       *[now] {""}
    }{ $varies ->
        [yes] , more or less as things stand
       *[no] {""}
    }

advice = The adviser: { $futures } futures of every option
advice-payoff = payoff
advice-under = under the best
advice-best = the best
advice-difference = { $mean } ({ $low } to { $high })
advice-hold = Let the turn pass
advice-ends = { $choice }: ends as { $outcomes }.
advice-end = “{ $outcome }” in { $share } % ({ $low } to { $high })
advice-method = Payoff is utility by your own goals at the end, on average over futures of this model in which policies play on in every seat, yours too; in brackets the 95 % interval. Options whose interval reaches 0 can't be told from the best. The adviser starts from how things look to you, and knows no more than you do: not what you did not notice, not what others choose on this turn, nor what luck holds.

account-nothing = Nothing that you see as it is has changed by a point.
account-still = { $variable } is { $level }, as in { $date }.
account-moved = { $variable }: { $before } in { $date }, { $after } since ({ $change }).
account-unsure = { $variable }: { $before } in { $date }, { $after } since.
account-unknown = You know of nothing that is meant to move it.
account-known = What you know of:
account-note = Figures are what the rules make of what you noticed and of how things looked to you, before wear and the ends of scales: they need not add up to the change. Chance, and what others do unseen, are not in them.

table = { $dialogue }: a round is held
table-across = You sit across from { $others }. If they { $posture }, and things stand as you see them, this is what each way of bargaining promises:
table-idle = { $number } { $posture }: no deal is sought, and no talks can break down
table-nothing =
    { $number } { $posture }: { $gain ->
        [nothing] nothing
       *[little] too little
    } to gain for { $sides }, to whom the terms are worth { $worth }
table-nothing-untold = { $number } { $posture }: one side would gain too little to sign
table-promise = { $number } { $posture }: breakdown { $chance } %; your influence counts { $power } times; the terms are worth { $gain } to you if they are kept, and would be kept to { $kept } of 100
table-promise-beside = { $number } { $posture }: breakdown { $chance } %; the terms are worth { $gain } to you if they are kept, and would be kept to { $kept } of 100
table-terms = Terms, issue by issue
table-now = now
table-yours = yours
table-open = open
table-meaning = Now: where the issue stands; yours: where you want it; the numbers: the terms under each posture; open: no common ground, so that it stays where it is.
table-pulls = Who pulls where, if all { $posture }
table-pulls-few = Who pulls where on what matters most to you, if all { $posture }
table-pulls-issue = { $issue }: { $pulls }
table-pulls-none = { $issue }: nobody at the table cares.
table-adds = `table` adds who stands in the way of the terms; `table all` shows every issue and every voice, `table ISSUE` all of one.
table-pulled = `table all` tells who pulled where.
table-more = `table all` shows every issue and every voice, `table ISSUE` all of one.
table-voices = { $dialogue }: who has a say
table-mandate = { $issue }. { $mandate }
table-kept = If all { $posture }, the terms would be kept to { $kept } of 100.
table-nobody-against = Nobody with a say stands against the terms.
table-so-far = At the table so far
table-earlier =
    { $n ->
        [one] 1 round was held or due before that.
       *[other] { $n } rounds were held or due before that.
    }
table-clauses-left =
    { $n ->
        [one] On 1 more issue something was agreed.
       *[other] On { $n } more issues something was agreed.
    }
table-none-held = No round has been held.
table-due = { $dialogue }: rounds are due in { $dates }.
table-none-due = { $dialogue }: no round is due.

table-issue-terms = { $dialogue }, if the others { $posture }: { $terms }.
table-issue-term = { $level } if you { $posture }
table-issue-open = left open if you { $posture }
table-issue-pulls = If all { $posture }: { $pulls }
table-issue-agreed = { $date }: { $clause }
table-issue-nothing = It is on no table now, and nothing was agreed on it so far.

seat-round-idle = { $dialogue }, a round: no deal was sought.
seat-round-nothing =
    { $dialogue }, a round: the terms on the table gave one side too little, and the talks broke up; by what you knew there was { $gain ->
        [nothing] nothing
       *[little] too little
    } to gain for { $sides }, to whom the terms are worth { $worth }.
seat-round-nothing-untold = { $dialogue }, a round: the terms on the table gave one side too little, and the talks broke up.
seat-round-broke-down = { $dialogue }, a round: the talks broke down.
seat-round-deal = { $dialogue }, a round: a deal was struck.
seat-idle = By what you knew, no deal is sought.
seat-idle-nothing =
    By what you knew, no deal is sought: as the sides pull there is { $gain ->
        [nothing] nothing
       *[little] too little
    } to gain for { $sides }, to whom the terms are worth { $worth }.
seat-idle-unwilling =
    By what you knew, no deal is sought: { $n ->
        [one] { $sides } wants none, though as the sides pull the terms would be worth { $worth } to it.
       *[other] { $sides } want none, though as the sides pull the terms would be worth { $worth } to them.
    }
seat-breakdown = By what you knew the chance of breakdown was { $chance }{"\u00A0"}%.
seat-clause = { $issue }: { $terms } agreed
seat-pulls = By what you knew: { $pulls }

finish = You, and what the policy would have done in your place
finish-policy = The policy is the player that sits in every seat nobody takes. Played in your seats too, under the luck of this game, the run would have gone this way:
finish-no-outcome = no outcome
finish-outcome = Outcome: { $with } with you, { $without } with the policy.
finish-payoff = { $actor }: payoff { $with } with you, { $without } with the policy.
finish-agreed =
    On { $agreed } of { $n ->
        [one] 1 turn
       *[other] { $n } turns
    } you did what the policy would have done.
finish-held = { $date }: you let the turn pass; the policy would have chosen { $choice }
finish-acted = { $date }: you chose { $choice }; the policy would have let the turn pass
finish-other = { $date }: you chose { $choice }; the policy would have chosen { $other }
