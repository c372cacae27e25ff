# The room: handshakes, forecasts, and events that the facilitator brings about.

# Handshakes, on the page of a team
room-deal-heading = Handshakes
room-deal-about = What you promise each other away from the table, just between the two of you. Nobody enforces it.
room-deal-none = You have no handshakes yet.
room-deal-past =
    { $n ->
        [one] 1 that came to nothing
       *[other] { $n } that came to nothing
    }
room-deal-with = With { $seat }
room-deal-to = To { $seat }
room-deal-from = From { $seat }
room-deal-asked = Is this what you agreed?
room-deal-waits = Waiting for their answer.
room-deal-shaken = You shook hands on this.
room-deal-refused = That was not what had been agreed.
room-deal-withdrawn = It was taken back.
room-deal-owes = { $who }: { $choice }, by { $date } (turn { $turn }).
room-deal-kept = Kept.
room-deal-broken = Not kept.
room-deal-due = Still to come.
room-deal-overtaken = The game ended before it was due.
room-deal-unseen = You cannot see whether it is kept.
room-deal-untold = Shown with the results.
room-deal-agree = Yes, agreed
room-deal-disagree = Not what I agreed
room-deal-take-back = Take it back
room-deal-new = Hold out your hand
room-deal-shut = The turn is closed. You can hold out your hand again once its results are shown.
room-deal-whom = To whom
room-deal-choose = Choose a seat
room-deal-gives = What you will do
room-deal-gets = What they will do
room-deal-nothing = Nothing
room-deal-by = By which turn
room-deal-turn = { $date } (turn { $turn })
room-deal-words = What you say along with it (you can leave this empty)
room-deal-hold-out = Hold out your hand
room-fault-other-seat = What they will do belongs to another seat. Choose something that the one you deal with can do.

# Handshakes, in the log of the console
room-log-deal =
    { $from } { $state ->
        [shaken] and { $to } shook hands:
        [refused] held out a hand to { $to }, who had not agreed to that:
        [withdrawn] took a hand back from { $to }:
       *[open] holds out a hand to { $to }:
    }
room-log-owes = { $who }: { $choice }, by { $date }
room-log-kept =
    { $kept ->
        [kept] kept
        [broken] not kept
       *[due] still to come
    }

# Forecasts
room-forecast = How will it end? Your own guess
room-forecast-about = How likely is each ending, in per cent? Together they make 100. Leave empty what you think cannot happen. This is yours alone: the others at your table do not see it.
room-forecast-none = You have not guessed yet.
room-forecast-kept = This is what you said last. You can change your mind on every turn.
room-forecast-save = Save my guess
room-forecast-yours = Your last guess
room-forecast-share = { $outcome }: { $share } %
room-forecast-came = This is how it ended.
room-forecast-score =
    { $how ->
        [very-good] You saw it coming.
        [good] You were closer than an even guess.
        [even] You did about as well as an even guess.
        [bad] An even guess would have been closer.
       *[very-bad] You expected something quite different.
    } Your score is { $score }: 0 is sure and right, 2 is sure and wrong. Holding all endings equally likely scores { $even }.
room-forecast-count =
    { $people ->
        [one] 1 guess at the ending this turn
       *[other] { $people } guesses at the ending this turn
    }

# Events that the facilitator brings about
room-arm = Bring about an event
room-arm-set =
    { $n ->
        [one] Bring about an event (1 set)
       *[other] Bring about an event ({ $n } set)
    }
room-arm-event = Event
room-arm-do = It happens on turn { $turn }
room-arm-texts = What these events are
room-arm-leave = Leave it to chance
room-arm-too-late = No turn is left to open, so nothing more can be brought about.
room-arm-later = Events can be set again once the results are shown.
room-arm-about = It happens as { $date } opens, whatever the odds. Nobody at the tables is told that you set it.
room-inject-when = Turn { $turn }:
room-inject-due = proposed now
room-inject-expected = What is expected of the teams:
room-inject-ask = What to ask them:

# Going back
room-went-back = Back to the start of turn { $turn }:
