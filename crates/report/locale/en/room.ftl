# The room: the facilitator's console, the wall, the door, and what is said when something is not done.

# Phases
room-phase-lobby = Arrivals
room-phase-brief = Reading
room-phase-situation = Situation
room-phase-negotiate = Negotiation
room-phase-commit = Decision
room-phase-adjudicate = Turn closed
room-phase-reveal = Results
room-phase-hot-wash = Looking back
room-phase-end = The end
room-phase-debrief = Debrief
room-phase-closed = Closed
room-phases = Phases
room-clock = Time left
room-turn = { $date } · turn { $turn } of { $turns }
room-just-now = just now
room-minutes-ago =
    { $minutes ->
        [one] 1 min ago
       *[other] { $minutes } min ago
    }
room-paused = The clock is stopped.
room-paused-short = Paused
room-time-up = Time is up
room-facilitator = The facilitator
room-offline = Reconnecting. What has been saved is safe.

# The door
room-join-code = Code on the wall
room-join-name = Your name
room-join-seat = Which table are you at?
room-join-watch = Just watching
room-join-language = Language
room-join-do = Come in
room-join-at-once = You can start straight away.
room-join-wait = The facilitator will let you in.
room-join-shut = The room is not open yet. Please try again in a moment.
room-join-again = Back to your page
room-join-other = Come in as somebody else
room-join-card = You have a card for { $seat }.
room-seat-people =
    { $people ->
        [0] nobody yet
        [one] 1 person
       *[other] { $people } people
    }
room-seat-program = by the program
room-waiting = Welcome, { $name }
room-waiting-seat = You have asked for a place with { $seat }.
room-waiting-watch = You have asked to watch.
room-waiting-do = The facilitator will let you in shortly. This page will change by itself.
room-observer = { $name }, watching
room-gone = You have left the room
room-gone-do = If that was a mistake, come in again.
room-leave = Leave the room

# Pages of what can't be given
room-to-start = To the start
room-told-elsewhere = This is not the address of the room
room-told-elsewhere-do = Please use the address that is shown on the wall.
room-told-foreign = That came from another page
room-told-foreign-do = For your safety, the room only accepts what is sent from its own pages. Please go back to your page and try again.
room-told-often = That was a little too fast
room-told-often-do = Please wait a moment, then go back and try again.
room-told-long = That is too much text
room-told-long-do = Please go back, shorten it, and send it again.
room-told-form = That could not be read
room-told-form-do = Please go back to your page and try again.
room-told-not-in = You are not in the room
room-told-not-in-do = Come in with the code on the wall or with a card, and you will find your page here.
room-told-phrase = The console is locked
room-told-phrase-do = Enter the pass-phrase first.
room-told-nothing = There is nothing here
room-told-copy = The file could not be copied
room-told-copy-do = The file of the room could not be read. The room itself goes on.
room-told-nothing-do = The address may have been mistyped.
room-told-card = This card has been used
room-told-card-do = Each card lets in one person. Please use the code on the wall, or ask the facilitator for another card.
room-told-ours = Something went wrong on our side
room-told-ours-do = Everything that was saved is safe. Please go back and try again; if it happens again, tell the facilitator.
room-told-closed = The room has closed
room-told-closed-do = Thank you for taking part.

# Why something was not done
room-fault-field = Something on that page was out of date. Please try again.
room-fault-points = “{ $typed }” is not a number from 0 to 100.
room-fault-pass = You have chosen something and also to let the turn pass. Please choose one or the other.
room-not-saved = That was not saved: the file of the room could not be written. Please tell the facilitator.
room-stuck = Nothing can be saved: the file of the room can't be written.
room-stuck-do = The disk may be full. The clock stands still, and nothing that anybody sends is taken. Make room on the disk: the room notices it by itself, and is paused then. Or save a copy elsewhere, and take the room up from there.
room-no-chance = That was not possible just now. Please try again.
room-refused-code = That is not the code on the wall. Please check it and try again.
room-refused-phrase = That is not the pass-phrase. Please try again.
room-refused-stale = The room has moved on since this page was shown. Here is how things stand now; please check, and send it again if you still want it.
room-refused-not-now = That cannot be done in this phase.
room-refused-shut = The room is not open at the moment. Please ask the facilitator.
room-refused-nobody = That person has left the room.
room-refused-not-in = The facilitator has not let you in yet.
room-refused-no-seat = You are watching. Only those who sit at a table can do that.
room-refused-no-pen = Somebody else writes for your table. Take the pen first.
room-refused-played = The program plays this seat at the moment.
room-refused-locked = Your decision is locked. Unlock it first.
room-refused-nothing = There is no decision to lock yet.
room-refused-repeated = “{ $choice }” is there twice.
room-refused-too-many = That is more than anybody can do in one turn.
room-refused-no-offer = That offer is no longer on the table.
room-refused-offer-closed = That offer has already been settled.
room-refused-nobody-there = Nobody else is at that table to agree with.
room-refused-no-bridge = That bridging proposal is not asked for any more.
room-refused-no-shake = That handshake has been settled already.
room-refused-no-turn = That turn has passed, or the game ends before it.
room-refused-nothing-promised = Say what at least one of you promises.
room-refused-sum = The chances have to add up to 100. Yours add up to { $sum }.
room-refused-no-text = Please write something first.
room-refused-too-long = That is too long: there is room for { $most } characters.
room-refused-nobody-addressed = Please choose who it is for.
room-refused-name = Somebody with that name is already here. Please add an initial.
room-refused-no-inject = That has been taken back already, or it has done its work.
room-refused-out-of-bounds = One thing moves a score by at most { $most } points, counted with what else arrives at the same time, and never by 0.
room-refused-no-confidence = Please say how sure the source is.
room-refused-no-way-back = There is nothing to go back to from here.
room-refused-all-shown = Everything has been shown.
room-refused-already = That has already been done.
room-refused-full = There is no room for more.
room-game-over = The game is over.
room-game-no-seat = Nobody plays { $seat } at the moment.
room-game-menu =
    “{ $choice }” is not possible now: { $why ->
        [forbidden] it has been ruled out for this game
        [done] it was done, and can be done only once
        [resting] it was done not long ago
       *[condition] the situation does not allow it
    }.
room-game-too-many =
    { $most ->
        [one] You can do only one thing in a turn.
       *[other] You can do at most { $most } things in a turn.
    }
room-game-acts = Only one of your choices can be a single act; the others have to be lasting courses.
room-game-excluded = “{ $one }” and “{ $other }” cannot both be done in the same turn.
room-game-no-round = { $dialogue }: you have no place at a round this turn.
room-game-packages = { $dialogue }: everything on the agenda is settled together, so nothing can be kept off the table.
room-game-no-terms = An offer has to settle at least one issue.
room-game-twice = { $issue } is in the offer twice.
room-game-off-scale = { $issue } has to be a number from 0 to 100.
room-game-too-much = { $dialogue }: that is more than one round can settle. Please leave something out.
room-game-agenda = { $dialogue }: { $issue } is not on the agenda.

# What all know
room-news = News
room-news-none = A quiet start to the turn.
room-done = What was seen to be done
room-done-none = Nothing that everybody could see.
room-came = What came of the turn
room-came-last = What came of the last turn
room-came-drawn = What could have failed
room-came-none = Nothing that everybody heard of.
room-levels = How things stand, 0 to 100
room-agreements = Agreements in force
room-in-force = { $dialogue }: an agreement is in force.
room-statements = Statements
room-moved-not = no change
room-moved-up = up { $points }
room-moved-down = down { $points }
room-ended = How it ended
room-ended-open = The game was ended here.

# The wall
room-wall-covered = The wall is covered.
room-wall-join = Scan the square, or type the address and the code.
room-wall-soon = Welcome. The room opens in a moment.
room-wall-brief = Read your brief, and agree who writes for your table.
room-wall-situation = What has happened since the last turn.
room-wall-negotiate = Talk, make offers, and write down what you will do.
room-wall-commit = Last changes. Lock your decision.
room-wall-closed-turn = The turn is closed.
room-wall-closed-turn-do = What came of it will be shown in a moment.
room-wall-reveal = The decisions are in.
room-wall-reveal-do = First what was done, then what came of it.
room-wall-hot-wash = A minute to look back: what surprised you?
room-wall-debrief = Debrief
room-wall-debrief-do = Put your role down. What happened, and why?
room-wall-thanks = Thank you.
room-wall-thanks-do = The room is closed.
room-locks = { $locked } of { $seats } locked
room-seats = Seats
room-code = Code
room-qr = A square for phones: it leads to the room.

# The console
room-enter = The facilitator’s console
room-enter-phrase = Pass-phrase
room-enter-where = It was shown in the window in which the program was started.
room-enter-do = Open the console
room-deeds = Leading the room
room-do-next = Next: { $phase }
room-do-next-none = Nothing comes next
room-do-commit = Close the turn now
room-do-show = Show next ({ $shown } of { $steps })
room-do-pause = Pause
room-do-resume = Resume
room-do-extend = +{ $minutes } min
room-do-cover = Cover the wall
room-do-uncover = Uncover the wall
room-do-wall = Open the wall
room-do-back = Go back…
room-do-back-phase = One phase back
room-do-reopen = Open the turn again
room-do-reopen-why = Reason
room-do-rewind = Go back to it
room-do-rewind-turn = To the start of
room-do-rewind-about = What was played since is kept beside it, and the reason is shown on the wall.
room-do-end = End the game here
room-keys = Keys
room-key-space = Space
room-key-show = Show the next step or the next card
room-key-next = Next phase
room-key-pause = Pause or resume
room-key-cover = Cover or uncover the wall
room-key-keys = This list
room-doors = Way in
room-doors-open = New people can come in.
room-doors-shut = Nobody new can come in. Whoever is in goes on.
room-doors-not-yet = The room is not on the network yet.
room-doors-failed = The room cannot be opened: { $why }.
room-doors-nowhere = The room is open, but this computer is in no network.
room-do-open = Open the room
room-do-shut = Close the doors
room-cards-link =
    { $cards ->
        [0] Cards and poster
        [one] Poster and 1 card
       *[other] Poster and { $cards } cards
    }
room-wall-elsewhere = The wall on another computer
room-write = Write
room-write-words = To everybody, to one seat, or a note for the debrief
room-write-all = Say to everybody
room-write-note = Keep as a note
room-write-to = Seat to write to
room-write-send = Send
room-status-copy = Save a copy
room-status-file = Kept in { $file }
room-status-saved = Entry { $entry } saved
room-status-open =
    { $pages ->
        [one] 1 page open
       *[other] { $pages } pages open
    }
room-status-lines =
    { $lines ->
        [one] 1 earlier line of play kept
       *[other] { $lines } earlier lines of play kept
    }
room-grid-seat = Seat
room-grid-people = People
room-grid-draft = Decision
room-grid-messages = Messages
room-grid-staff = Played by
room-grid-see = See
room-grid-see-seat = See the page of { $seat }
room-grid-nobody = nobody
room-grid-here = is here
room-grid-away = is away
room-grid-pen = pen
room-grid-read = has read
room-grid-calls = Asks for you:
room-grid-answer = Answered
room-grid-played = by the program
room-grid-open = nothing yet
room-grid-written = written
room-grid-locked = locked
room-grid-lock = Lock
room-grid-unlock = Unlock
room-grid-defaulted = sent nothing last turn
room-staff = Who plays { $seat }
room-staff-people = people
room-staff-policy = program
room-staff-caretaker = caretaker
room-staff-set = Set
room-waiting-people =
    { $people ->
        [0] Nobody is waiting
        [one] 1 person is waiting
       *[other] { $people } people are waiting
    }
room-waiting-to = Seat for { $name }
room-waiting-all = Let everybody in
room-fill = Let the program play empty seats
room-waiting-admit = Let in
room-waiting-dismiss = Send away
room-observers =
    { $people ->
        [one] Watching:
       *[other] Watching ({ $people }):
    }
room-log = Messages, offers, handshakes and notes
room-log-none = Nothing has been said yet.
room-log-note = Note:
room-log-to = { $from } to { $to }:
room-log-all = { $from } to everybody:
room-log-offer = Offer { $number } by { $from } ({ $dialogue }):
room-log-issue = { $issue } at { $points }
room-log-agreed = agreed by { $seats }
room-offer-open = open
room-offer-agreed = agreed by all
room-offer-declined = declined
room-offer-countered = answered by offer { $by }
room-offer-withdrawn = withdrawn
room-offer-lapsed = lapsed
room-offer-signed = signed
room-truth = How things truly stand
room-over = { $seat }, as it is seen there.
room-over-read = Only to be looked at.
room-over-back = Back to the console
room-over-now = Now
room-over-act = Act
room-over-talk = Talk
room-over-brief = Brief

# Print
room-cards = Cards and poster
room-cards-about = A card lets one person take a seat without waiting. Make as many as there are people at a table, print this page, and cut it up.
room-cards-each = Cards for each seat
room-cards-make = Make the cards
room-cards-again = Making new cards ends those that were not used.
room-cards-shut = The poster is here once the room is open.
room-card-one = For one person. Scan it, and say who you are.

# The command
room-host-console = Console, for this computer:  { $address }
room-host-phrase = Pass-phrase of the console:    { $phrase }
room-host-room = Room, once you open it there:  { $address }  code { $code }
room-host-nowhere = This computer is in no network; connect it, and open the room in the console.
room-host-file = Everything is kept in:         { $file }
room-host-stop = Ctrl-C closes the program; --resume with that file takes the room up again.
room-host-ended = The room is closed and kept in { $file }.
room-host-rehearsed = The program played a whole session, which ended in “{ $outcome }”. It is kept in { $file }: `diwan debrief` with that file tells it.
room-host-no-folder = there is no folder { $folder } for copies
room-host-taken = port { $port } is taken by another program; choose another with --port or --console-port
