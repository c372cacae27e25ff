# What things are called that a scenario does not name itself: levels by whose they are, what metrics say, and dates.

level-influence = { $actor }: influence
level-stability = { $actor }: stability
level-patience = { $actor }: patience
level-engagement = { $actor }: engagement
# A level of an actor's own; the scenario says what it is.
level-score = { $actor }: { $score }
level-compliance = { $dialogue }: compliance
# What one actor thinks of another.
level-attitude = attitude of { $from } to { $to }

metric-share = the run ended in “{ $outcome }”
metric-end = { $variable }, at the end
metric-at =
    { $variable }, after { $months ->
        [one] 1 month
       *[other] { $months } months
    }
metric-mean = { $variable }, mean over the turns
metric-area = { $variable }, area under its path
metric-lowest = { $variable }, lowest
metric-highest = { $variable }, highest
metric-at-bound = { $variable }, share of the turns at an end of its scale
metric-total = how many events: { $variable }
metric-count = turns on which taken: { $actor }: { $choice }
metric-succeeded = turns on which taken with success: { $actor }: { $choice }
metric-fired = how often it happened: { $event }
metric-rounds = rounds held: { $dialogue }
metric-deals = deals struck: { $dialogue }
metric-collapses = agreements that collapsed: { $dialogue }
metric-kept = an agreement is in force at the end: { $dialogue }
metric-word = how far its word counts, at the end: { $actor }
metric-conduct = what it did to { $other }, mean over the turns: { $actor }
metric-payoff = utility gained over the start: { $actor }
metric-months-to-outcome = months until the condition of “{ $outcome }” first held, at most to the horizon
metric-months-to-deal = months until the first deal, at most to the horizon: { $dialogue }
metric-months-to-event = months until it first happened, at most to the horizon: { $event }
metric-months-to-choice = months until first taken, at most to the horizon: { $actor }: { $choice }
metric-reached-outcome = the condition of “{ $outcome }” held at the end of a turn
metric-reached-deal = there was a deal: { $dialogue }
metric-reached-event = it happened: { $event }
metric-reached-choice = taken at all: { $actor }: { $choice }
metric-length = months until the run ended
unit-plain-share = share
unit-plain-utility = utility

date-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-first-half = { $month }, first half
date-second-half = { $month }, second half
date-part = { $month }, part { $part } of { $parts }
