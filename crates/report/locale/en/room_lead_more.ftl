# The room: what seats are given beside what they see, and the plan against the clock.

room-aid = Given
room-aid-adviser = Adviser
room-aid-why = Why
room-aid-give =
    { $given ->
        [yes] { $aid ->
            [adviser] Take the adviser of { $seat } away
           *[why] No longer tell { $seat } why levels moved
        }
       *[no] { $aid ->
            [adviser] Give { $seat } an adviser
           *[why] Tell { $seat } why levels moved
        }
    }

room-advice = You have an adviser. Below each option stands what it expects of it, by your own goals.
room-advice-looking = Your adviser is looking at your options. You need not wait for it.
room-advice-how = What that rests on
room-advice-about = It has played every option { $futures } times on to the end, with the program in every seat afterwards, yours too. It starts from how things look to you and knows no more than you do: not what others order on this turn, not what they sign, not what you did not notice. Each figure is the gain by your goals, on average; the interval is where that average lies, 95 times in 100, as far as this model goes.
room-advice-best = Your adviser expects most of this: { $payoff } over the start.
room-advice-under =
    { $how ->
        [open] Your adviser can't tell it from the best
        [little] Your adviser expects a little less of it
        [less] Your adviser expects less of it
       *[much] Your adviser expects much less of it
    }: { $mean } ({ $low } to { $high }, 95 % interval).

room-plan = The plan against the clock
room-plan-on-time = On time
room-plan-behind = { $minutes } min behind
room-plan-ahead = { $minutes } min ahead
room-plan-planned = Planned end
room-plan-expected = as it goes
room-plan-in = in { $minutes } min
room-plan-ago = { $minutes } min ago
room-plan-debrief = Debrief: { $left } min, at least { $least } are kept
room-plan-debrief-less = Debrief: { $left } of { $sheet } min if it ends as planned, at least { $least } are kept
room-plan-debrief-short = Debrief: only { $left } of { $sheet } min if it ends as planned; at least { $least } were to be kept
room-plan-propose = You could:
room-plan-negotiate =
    { $shorter ->
        [yes] shorten each negotiation to { $minutes } min
       *[no] give each negotiation { $minutes } min
    }
room-plan-end-after = end after turn { $turn }
room-plan-play-on = play on to turn { $turn }
room-plan-last = The game is planned to end after turn { $turn }.
