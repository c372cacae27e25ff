# The after-action report of a session of people, on a page and in a terminal.

# Times
session-time = { $hour }:{ $minute }
session-seconds = { $n } s
session-minutes = { $n } min
session-hours = { $n } h
session-hours-minutes = { $hours } h { $minutes } min

# The front
session-kind = After-action report · { $room }
session-kind-of = After-action report · { $room } · { $seat }
session-head = { $room }: after-action report of { $title }
session-opening = Who, where and when
session-room = Room
session-when-title = When
session-when = { $day }, { $from } to { $to } UTC ({ $lasted })
session-aims = What for
session-seats = Who sat where
session-seat-title = Seat
session-people-title = People
session-nobody = nobody
session-by-people = by people
session-by-default = by silence
session-by-program = by program
session-seats-note = Turns, by who decided. Silence: people had written nothing when the turn was closed, and what they had agreed to for that was done. The gain is utility at the end over that at the start, by the seat's own goals.
session-seat = { $seat }: { $people }; gain { $payoff }.
session-ended =
    { $n ->
        [one] It ended after 1 turn
       *[other] It ended after { $n } turns
    } in “{ $outcome }”.
session-open =
    { $n ->
        [0] The game has not ended; no turn was closed.
        [one] The game has not ended; 1 turn was closed.
       *[other] The game has not ended; { $n } turns were closed.
    }
session-decided =
    { $others ->
        [0] People made all { $all } decisions of their seats.
       *[other] Of { $all } decisions of the seats people made { $people }{ $silent ->
            [0] {""}
            [one] {"; "}for 1 nothing had been written, and what had been agreed for that was done
           *[other] {"; "}for { $silent } nothing had been written, and what had been agreed for that was done
        }{ $program ->
            [0] {"."}
            [one] {"; "}1 was made by the program.
           *[other] {"; "}{ $program } were made by the program.
        }
    }
session-spoken =
    { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    } between seats, { $statements ->
        [one] 1 statement
       *[other] { $statements } statements
    } to all, { $offers ->
        [one] 1 offer on a table
       *[other] { $offers } offers on tables
    } ({ $signed } signed), { $handshakes ->
        [one] 1 handshake
       *[other] { $handshakes } handshakes
    }{ $broken ->
        [0] {"."}
        [one] {" "}(1 promise was not kept).
       *[other] {" "}({ $broken } promises were not kept).
    }
session-led-nothing = Whoever led the room decided nothing for anybody, brought nothing about, and took nothing back.
session-led =
    By whoever led the room: { $drafts ->
        [one] 1 draft for a seat
       *[other] { $drafts } drafts for seats
    }, { $brought ->
        [one] 1 event brought about
       *[other] { $brought } events brought about
    }, { $injects ->
        [one] 1 inject of their own
       *[other] { $injects } injects of their own
    }, { $reopened ->
        [one] 1 turn opened again before it was shown
       *[other] { $reopened } turns opened again before they were shown
    }, { $rewound ->
        [one] 1 way back to an earlier turn
       *[other] { $rewound } ways back to earlier turns
    }.

# Turn by turn
session-timeline = Turn by turn
session-turn = Turn { $turn } · { $date }
session-open-for = Open for { $open }.
session-open-planned = Open for { $open }; planned were { $planned }.
session-happened = { $event }.
session-brought = { $event }. Whoever led the room brought this about.
session-inject =
    { $confidence ->
        [low] Intelligence of low confidence
        [moderate] Intelligence of moderate confidence
        [high] Intelligence of high confidence
       *[news] News
    } for { $whom }
session-inject-all = everybody
session-inject-text = “{ $text }”
session-inject-reading = Its source put { $level } at { $low } to { $high }; it was { $was }.
session-inject-so =
    { $so ->
        [yes] What it said was so.
       *[no] What it said was not so.
    }
session-inject-effect = It was to move { $level } by { $points } when turn { $turn } opened; { $arrived } arrived.
session-inject-effect-untold = It was to move { $level } by { $points } when turn { $turn } opened.
session-inject-fate =
    { $fate ->
        [recalled] It was taken back before it did anything.
       *[undone] The room went back to before it.
    }
session-expected-of-teams = What the teams were expected to do: { $expected }.
session-passed = let the turn pass
session-succeeded = { $choice } (it came off)
session-failed = { $choice } (it failed)
session-succeeded-at = { $choice } (it came off, at a chance of { $odds })
session-failed-at = { $choice } (it failed, at a chance of { $odds })
session-did =
    { $actor }: { $done }.{ $by ->
        [default] {" "}(Nothing had been written.)
        [program] {" "}(The program.)
       *[people] {""}
    }
session-silent = Nothing had been written; what had been agreed for that was done.
session-program = Decided by the program.
session-unseen = Not noticed by { $who } then.
session-unseen-of = “{ $choice }” was not noticed by { $who } then.
session-reason = Why: “{ $reason }”
session-actor-did = { $actor }: { $done }
session-others-did = Played by the program: { $deeds }.
session-actor-unseen = { $did } – not noticed by { $who }
session-term = { $issue } { $at }
session-deal = { $dialogue }: a deal, with { $terms }.
session-deal-signed = { $dialogue }: a deal on terms that were signed by { $who }, with { $terms }.
session-broke-down = { $dialogue }: the round broke down.
session-nothing-to-gain = { $dialogue }: no deal, for somebody would have gained too little by it.
session-stalled = { $dialogue }: no deal, for somebody sought none.
session-not-held = { $dialogue }: a round was due and was not held.

# What was said and promised
session-talks = What was said and promised
session-no-talks = Nothing was written between seats, offered or promised.
session-letters = Who wrote to whom
session-letters-note = Messages, from rows to columns.
session-from = From
session-to = To
session-offers = Offers and what became of them
session-offer-title = Offer
session-offer-named = { $number }. Turn { $turn }, { $from }, { $dialogue }
session-offer-counter = { $number }. Turn { $turn }, { $from }, { $dialogue }, in answer to { $other }
session-offer = { $number }. Turn { $turn }, { $from }, { $dialogue }: { $terms }; { $fate }.
session-fate = what became of it
session-agreed = agreed to by
session-terms-note = Terms say where each issue was to stand, points of its scale from 0 to 100; what is not named was to stay as it was.
session-offer-signed = signed on turn { $turn }
session-offer-declined = declined
session-offer-countered = answered with another offer
session-offer-withdrawn = taken back
session-offer-lapsed = lapsed when the turn was closed
session-offer-agreed = agreed to by all at the table
session-offer-open = still open
session-handshakes = Handshakes, and whether they were kept
session-shaken = Turn { $turn }: { $from } and { $to } shook hands.
session-not-shaken = Turn { $turn }: { $from } held out a hand to { $to }, and it was not taken.
session-taken-back = Turn { $turn }: { $from } held out a hand to { $to }, and took it back.
session-held-out = Turn { $turn }: { $from } held out a hand to { $to }, and had no answer.
session-kept = { $who } promised “{ $choice }” by turn { $turn }, and kept it.
session-broken = { $who } promised “{ $choice }” by turn { $turn }, and did not keep it.
session-due = { $who } promised “{ $choice }” by turn { $turn }; the game did not get so far.
session-would = On offer from { $who }: “{ $choice }” by turn { $turn }.
session-untold = { $other } could not tell.

# What mattered
session-moments = What mattered most
session-no-hindsight =
    { $ended ->
        [yes] No futures were played for this report, so it does not say what mattered, what else could have been done, and what was luck.
       *[no] The game has not ended, so it can't be said what mattered for its outcome, what else could have been done, and what was luck.
    }
session-nothing-decisive = No single choice or event mattered much: none of them, left out by itself, changes how often it ends so by five points or more in a way that { $futures } futures of this model can tell from nothing. Several together may.
session-moments-picture = Decisive moments
session-moments-sentence = By how many points “{ $outcome }” is commoner with each of these than without it, over { $futures } futures of this model. Within the grey band, of five points, nothing is called decisive.
session-moment = What was done or happened
session-moment-deed = Turn { $turn }, { $who }: { $what }
session-moment-event = Turn { $turn }: { $what }
session-with = with it
session-without = without it
session-instead-heading = What else could have been done
session-instead-note = For each turn and seat of people the way that served the seat best was looked for in some futures, and held against what was done in others, so that it does not look better than it is. Of what is told here one in ten may be false.
session-instead-passing = to let the turn pass
session-mean = { $mean } ({ $low } to { $high })
session-instead =
    { $date }, { $actor } chose { $taken }. { $better ->
        [yes] Of { $ways } ways that were open { $other } served its goals better
       *[no] Of { $ways } ways that were open none was found that served its goals better; the next best was { $other }
    }: { $adapting } utility where all others look at what has become of it, { $fixed } where they do what they did. “{ $outcome }” came about in { $with } ({ $with_range }) of { $of } futures of this model with what was done, and in { $same ->
        [yes] as many with the other.
       *[no] { $without } ({ $without_range }) with the other.
    }
session-instead-untold = That can't be told from nothing.
session-instead-none =
    { $n ->
        [0] There was no decision with another option to look at.
        [one] The one decision that was looked at had no option that { $futures } futures of this model can tell to be better.
       *[other] None of { $n } decisions had an option that { $futures } futures of this model can tell to be better than what was done.
    }
session-instead-more =
    { $n ->
        [one] In 1 more decision another way can be told to be better, by less.
       *[other] In { $n } more decisions another way can be told to be better, by less.
    }
session-instead-best =
    { $n ->
        [one] In 1 decision what was done can be told to be better than all else that was open.
       *[other] In { $n } decisions what was done can be told to be better than all else that was open.
    }
session-instead-open =
    { $n ->
        [one] Of 1 decision neither can be told.
       *[other] Of { $n } decisions neither can be told.
    }
session-fortunes = Luck and choice
session-fortunes-note = What each seat could expect at the start, and what was made of it: by its own choices, by those of others, and by luck, which is events, odds, talks and noise. Utility over the start, over { $futures } futures of this model; intervals are { $level } %. The parts add up to what it came to.
session-expected = expected at the start
session-own = own choices
session-others = choices of others
session-luck = luck
session-came = came to
session-fortune = { $actor } could expect { $expected } at the start and came to { $came }. Of the difference its own choices made { $own }, those of others { $others }, and luck { $luck }.

# What was foreseen
session-forecasts = What was foreseen
session-share = { $outcome } { $share }
session-person = { $person } ({ $seat })
session-watching = watching
session-forecast = { $who }, turn { $turn }: { $shares }.
session-forecast-scored = { $who }, turn { $turn }: { $shares }; off by { $score }.
session-who = Who
session-likeliest = likeliest to them
session-score = off by
session-score-model = the model
session-scores-note =
    How far a forecast was off is Brier's score: 0 is sure and right, 2 sure and wrong. Who gives each of { $n } endings the same chance is off by { $blind }. Beside it the score of the model's own chances on the same turn.
session-scores-open = The game has not ended, so nothing can be scored.
session-model = the model
session-people-mean = people, mean
session-came-about = came about
session-foreseen = How likely each ending was taken to be
session-foreseen-sentence =
    Chances turn by turn, per cent: { $model ->
        [yes] the line is what the model itself said when each turn had been opened{ $people ->
            [yes] , the marks are what people said.
           *[no] .
        }
       *[no] the marks are what people said.
    }
session-foreseen-note = Across are the turns. Endings to which nobody gave half a per cent are left out.
session-calibration = Calibration
session-calibration-sentence = How often came about what was said to be so likely, over { $n } shares of all forecasts.
session-calibration-note = On the broken line words and outcome agree. All shares are of one ending of one game, so they do not count as so many cases; a disc is as large as the number of shares beside it.
session-said = said to be
session-said-mean = said, mean
session-came-share = came about
session-count = shares

# Time, notes, ways back, questions
session-times = Time
session-time-note = From the moment at which a turn's situation was shown until it was closed; and, under the name of each seat, until its draft stood that was carried out. Pauses count.
session-planned = planned
session-open-title = open for
session-notes = Notes of whoever led the room
session-note = Turn { $turn }: { $text }
session-note-at = { $time }, turn { $turn }: { $text }
session-rewinds = Ways back
session-rewound = From turn { $from } back to the start of turn { $to }: “{ $reason }”.
session-left = turn { $turn }, { $who }: { $what }
session-left-all = Left behind were: { $deeds }.
session-questions = Questions for discussion
session-ask-unnoticed = Turn { $turn }: { $who } chose “{ $choice }”, and { $others } did not notice. What was there to see of it? What would you do, knowing it?
session-ask-broken = { $who } promised { $other } “{ $choice }” and did not keep it. When did that become clear, and what did it cost?
session-ask-lapsed = { $who } had agreed to offer { $number } of turn { $turn }, and it lapsed. What was missing?
session-ask-silent =
    { $n ->
        [one] On 1 turn { $who } had written nothing when it was closed. What stood in the way?
       *[other] On { $n } turns { $who } had written nothing when they were closed. What stood in the way?
    }
session-ask-astray = On turn { $turn } { $who } gave “{ $outcome }” { $said }, the model { $model }. What did people know that the model does not, or the other way round?
session-ask-luck = In what became of { $who } luck counts for { $luck } and its own choices for { $own }, utility. How is such a result judged at home, and is that fair?
session-ask-model = What matters in the world that this model leaves out, and would it change what you take from today?

# The part of a seat
session-seat-decided =
    { $others ->
        [0] { $people ->
            [one] People decided on the one turn.
           *[other] People decided on all { $people } turns.
        }
       *[other] People decided on { $people ->
            [one] 1 turn
           *[other] { $people } turns
        }{ $silent ->
            [0] {""}
           *[other] , on { $silent } nothing had been written
        }{ $program ->
            [0] {"."}
           *[other] , on { $program } the program decided.
        }
    }
session-goals = What it wanted, and what became of that
session-goals-note = The levels of which its goals speak, points from 0 to 100, and what their change was worth to it by its own goals, utility. Larger changes come first.
session-goal = Goal
session-end = at the end
session-worth = worth
session-goals-others =
    { $n ->
        [one] 1 other
       *[other] { $n } others
    }
session-goals-all = All together
session-decisions = Decisions that mattered
session-fortune-title = Luck and choice: { $seat }
session-fortune-note = Utility over the start, by the seat's own goals; means over { $futures } futures of this model. The table has the intervals, and the same turn by turn.
session-utility = utility
session-low = from
session-high = to
session-turn-parts = Turn { $turn }: events { $events }, odds and talks { $dice }
session-turn-choices = own { $own }, others { $others }
session-believed = What it took for true
session-believed-note = Levels that it did not see as they were when it chose, points from 0 to 100: the largest errors, at most { $n }, in the order of turns.
session-believed-right = It saw every level as it was, or nearly so.
session-taken = taken for
session-was = was
session-error = error
session-not-seen = not seen
session-unnoticed-title = What others did that it did not notice
session-unnoticed = Turn { $turn }, { $who }: { $choice }
session-unnoticed-none = Nothing that others did was hidden from it.

# The end of the page
session-messages = What was written and said
session-messages-note =
    { $n ->
        [one] 1 message or statement, with its time by UTC.
       *[other] { $n } messages and statements, oldest first, with their times by UTC.
    }
session-messages-hidden =
    { $n ->
        [one] 1 more was written to some, and stays with them.
       *[other] { $n } more were written to some, and stay with them.
    }
session-at = When
session-at-turn = { $time }, turn { $turn }
session-to-all = all
session-text = What
session-how =
    A session of { $people ->
        [one] 1 person
       *[other] { $people } people
    } from its file of { $entries } entries, played again to the bit; replication { $replication } of its seed. Seats that people did not have were played by policies.
session-limits-one = This was one session under one draw of luck. What people learn from each other's faces is in no file, and what a model leaves out is in no number of this report.
session-limits-futures = Shares of futures are of this model: { $futures } futures from a turn on, all sharing their luck with those in which what was done was left as it was; policies decide in every seat from then on. Intervals are { $level } %. { $reruns } runs were played for this.

session-bridges = Bridging proposals
session-bridges-note = Terms that a mediator would propose, by what all sides at the table knew alike: the weighted Nash solution. Beside them stands what was agreed on that turn, and what the same bargaining comes to as things truly stood, where nobody signs terms and all come as is expected of them. Points of the scales.
session-bridge-title = Bridging proposal
session-bridge-proposed = It proposed
session-bridge-signed = Agreed was
session-bridge-struck = By the rules alone
session-bridge-asked = Turn { $turn }, { $dialogue }: { $from } asked for it.
session-bridge-unasked = Turn { $turn }, { $dialogue }: the facilitator gave it.
session-bridge-wanted = { $who } wanted it too.
session-bridge-refused = { $who } did not want it.
session-bridge-withdrawn = It was taken back.
session-bridge-lapsed = Not all had asked for it in time.
session-bridge-nothing = There were no terms within everybody's red lines.
session-bridge-left = That turn was gone back behind.
session-bridge-none = no terms
session-bridge-unsigned = nothing
session-bridge-unstruck = nothing
session-bridge-terms = It proposed { $proposed }; agreed was { $signed }; by the rules alone it comes to { $struck }.
session-advised =
    It had an adviser on { $n ->
        [one] turn { $turns }
       *[other] turns { $turns }
    }.
session-unexplained =
    It was not told why levels had moved on { $n ->
        [one] turn { $turns }
       *[other] turns { $turns }
    }.
