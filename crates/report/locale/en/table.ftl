# The table: who pulls where, who stands behind terms, and how rounds went.

# One side's pull. $tense is `past`, `now`, or `untold` behind a first one that has told it; $parts say what the pull is made of.
pull =
    { $side }{ $tense ->
        [past] {" "}pulled
        [now] {" "}pulls
       *[untold] {""}
    } to { $towards }{ $made ->
        [made] {" "}({ $parts })
       *[plain] {""}
    } with { $share }{ $tense ->
        [untold] {""}
       *[other] {" "}of 100
    }
pull-wants = it wants { $line }
pull-mandate = its ratifiers make it { $mandate }
# What a delegation was told for the round, in the place of what it wants itself or what its ratifiers make of that.
pull-instructed = its instructions say { $level }
pull-demands =
    it demands { $demand } { $way ->
        [more] more
       *[less] less
    }
pulls = { $pulls }.
pulls-held-low = Pulls balance at { $balance }; nobody with a say wants less than { $level }.
pulls-held-high = Pulls balance at { $balance }; nobody with a say wants more than { $level }.
pulls-held-linkage = Pulls balance at { $balance }; linkage carries no demand beyond { $level }.
pulls-held-lines = Pulls balance at { $balance }; red lines hold it at { $level }.
pulls-beyond-instructions =
    That is beyond what anybody wants: nobody with a say wants { $way ->
        [more] more
       *[less] less
    } than { $level }; the instructions of { $sides } for this round carry it there.
pulls-past-sides =
    That is { $way ->
        [more] more
       *[less] less
    } than any side wants itself; of those with a say at home { $who } would have it at { $level }.
pulls-beyond-demands =
    That is beyond what anybody asked for: nobody with a say wants { $way ->
        [more] more
       *[less] less
    } than { $level }; demands alone carry it there.
pulls-beyond-linkage =
    That is beyond what anybody asked for: nobody with a say wants { $way ->
        [more] more
       *[less] less
    } than { $level }; { $n ->
        [one] { $sides } insists
       *[other] { $sides } insist
    } on all or nothing, and linkage to the other issues pays for it.
pulls-paid =
    { $n ->
        [one] { $sides } would rather have it stay, and is paid elsewhere.
       *[other] { $sides } would rather have it stay, and are paid elsewhere.
    }
pulls-unpaid =
    { $n ->
        [one] { $sides } would rather have it stay by its own line.
       *[other] { $sides } would rather have it stay by their own lines.
    }

voice = { $who } towards { $level }, { $share } of 100 in the mandate of { $whose }
mandate = In the mandate of { $whose }: { $voices }.
mandate-own =
    itself { $level } with { $share }{ $first ->
        [yes] {" "}of 100
       *[no] {""}
    }
mandate-voice =
    { $who } { $level } with { $share }{ $first ->
        [yes] {" "}of 100
       *[no] {""}
    }

backer = { $who } { $counted }
backing = The support of all together, by their influence, is { $sum } of 1.
backing-for = Most for it { $pro }; the support of all together, by their influence, is { $sum } of 1.
backing-against = Most against it { $con }; the support of all together, by their influence, is { $sum } of 1.
backing-both = Most for it { $pro }, most against it { $con }; the support of all together, by their influence, is { $sum } of 1.
ratifier = { $who }: support { $support }, { $share } of 100 of the influence; the terms are worth { $gain } to it

came = { $sides } chose to { $posture }
came-all = { $groups }.

round-not-held = { $dialogue }: the round that was due is not held.
round-idle = { $dialogue }, a round: no deal is sought.
round-idle-unwilling =
    { $dialogue }, a round: no deal is sought: { $n ->
        [one] { $sides } wants none, though as the sides pull the terms would be worth { $worth } to it.
       *[other] { $sides } want none, though as the sides pull the terms would be worth { $worth } to them.
    }
round-idle-nothing =
    { $dialogue }, a round: no deal is sought: as the sides pull there is { $gain ->
        [nothing] nothing
       *[little] too little
    } to gain for { $sides }, to whom the terms are worth { $worth }.
round-nothing =
    { $dialogue }, a round: there is { $gain ->
        [nothing] nothing
       *[little] too little
    } to gain for { $sides }, to whom the terms are worth { $worth }, and the talks break up.
round-nothing-untold = { $dialogue }, a round: the terms on the table give one side too little, and the talks break up.
round-broke-down = { $dialogue }, a round: the talks break down.
round-deal = { $dialogue }, a round: a deal is struck.
round-breakdown = The chance of breakdown was { $chance }{"\u00A0"}%.
round-clause = { $issue }: { $terms } agreed, { $before } so far, towards { $end }
round-left = Left open, for want of common ground: { $issues }.
round-kept = Judged by the support behind it, it will be kept to { $level } of 100.
round-collapse = { $dialogue }: the agreement collapses; too few kept to it.

left-out = Left out: { $issues }.
left-out-issues = { $issues } ({ $why })
left-out-price = worth less than the price
left-out-room = no attention left
left-out-withheld = kept off the table
left-out-unlisted = not in the terms that were signed
left-out-lacks = lacks { $issue }, which { $party } holds essential to it
left-out-untold = left out
packages-room = What is on the table takes { $takes } of attention, and the round has { $budget }: what brings least for what it takes finds no room.
packages-room-left = What is on the table takes { $takes } of the { $budget } of attention that the round has; { $left } is left.
packages-roomy = What is on the table takes { $takes } of attention, and there is room for all of it.
packages-off = You keep off the table: { $issues }.
packages-how = `off ISSUE` keeps an issue off the table, `on ISSUE` puts it back; several with commas between. A round settles nothing that anybody at the table keeps off.
packages-settled =
    { $who ->
        [you] If you { $own } and the others { $posture }
       *[all] If all { $posture }
    }, a deal settles { $issues }: { $takes } of attention, { $left } left.
packages-empty = Nothing is on the table: there is nothing to settle.
round-signed = The terms were signed by { $actors }.
round-refused = { $actors } would not take the terms that were signed, and the talks break up.
round-withheld =
    { $who ->
        [you] You
       *[other] { $actor }
    } kept off the table: { $issues }.
packages-price = A unit of attention costs the parties { $price } together; what is worth less is left out.
packages-instructions = Instructions may put each side some { $points } points off its line; whose and where is seen at the table.
packages-essential =
    { $end ->
        [most] Essential: { $party } settles { $issue } only with { $needs } at most { $level }.
       *[least] Essential: { $party } settles { $issue } only with { $needs } at least { $level }.
    }
packages-blocked =
    { $end ->
        [most] Blocked: no { $issue } without { $needs }. { $party } needs that at { $level } or less; it stands at { $now }.
       *[least] Blocked: no { $issue } without { $needs }. { $party } needs that at { $level } or more; it stands at { $now }.
    }
table-out = out
table-off = off
table-takes = takes
table-meaning-packages = Takes: attention; now: where the issue stands; yours: where you want it; the numbers: the terms under each posture; off: you keep it off the table; out: left out of the package; open: no common ground. What is off, out or open stays where it is.
brief-as-things-stand = as things stand (`{ $formula }`)
why-talk-left-out = It was left out: { $why }.
