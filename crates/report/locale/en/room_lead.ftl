# The room: what whoever leads it does for a seat, the laptop that is passed round, the lock of the console.

# Writing for a seat
room-for = You write for { $seat }.
room-for-about = What you send here is theirs; they see that it was you.
room-grid-for = Write
room-grid-for-seat = Write for { $seat }
room-grid-written-for = written by you
room-team-for-both = The facilitator has written this order for you, and locked it.
room-team-for-draft = The facilitator has written this order for you.
room-team-for-lock = The facilitator has locked your order for you.

# Another device
room-again = Another device
room-again-people = Another device
room-again-about = A card takes somebody’s place to another phone or laptop. The one they have now shows nothing more once it is used.
room-again-make = Make a card
room-again-show = Let them scan their square with the other device. Each works once.
room-again-none = There is no card that was not used.
room-again-link = As an address
room-again-door = Welcome back, { $name }
room-again-door-about = You go on here. What you had open before shows nothing more.
room-again-door-do = Go on here

# The lock
room-do-lock = Lock

# One laptop for several seats
room-laptop = Laptop
room-laptop-heading = The laptop that is passed round
room-laptop-pass = Pass the laptop to { $seat }
room-laptop-nobody = No seat shares this laptop at the moment.
room-laptop-choose = You sit here for the first time. Choose six digits that nobody but your table knows.
room-laptop-digits = Your six digits
room-laptop-digits-new = Six digits
room-laptop-digits-again = The same once more
room-laptop-sit = We are here
room-laptop-six = It takes six digits.
room-laptop-wrong = Those are not the digits of this table. Please try again.
room-laptop-other = The two were not the same. Please choose again.
room-laptop-ask = That was wrong five times. Please ask the facilitator.
room-laptop-others = Or to:
room-laptop-console = To the facilitator’s console
room-laptop-done = Done: pass it on
room-laptop-forget = Have them choose new digits
room-laptop-forget-about = If they have forgotten their six digits, or were wrong five times.
room-do-hand-over = Hand over the laptop
room-staff-laptop = this laptop
room-seat-laptop = at the laptop
room-told-passed = The laptop was passed on
room-told-passed-do = Please go back to the start.

# The practice turn
room-phase-practice = Practice
room-do-practise = Practice turn
room-practice = Practice: try things out. Nothing of it counts.
room-wall-practice = Write an order, send a message, make an offer, and lock. All of it is thrown away before the first turn.
room-team-due-practice = Try things out. Nothing of it counts.
room-team-practice = Practice
room-team-practice-when = Before the first turn
room-team-practice-about = Two things to try. All of it is thrown away before the first turn.
room-team-practice-act = Write an order, save it, and lock it.
room-team-practice-talk = Send another seat a message, and make an offer if there is a table.

# Another seat
room-waiting-from = now with { $seat }
room-waiting-stay = Stays
room-team-sit = Another seat
room-team-sit-ask = Ask for it
room-team-sit-asked = You have asked for a place with { $seat }. Until the facilitator lets you in there, you sit here.
room-team-sit-watch = You have asked to watch. Until the facilitator agrees, you sit here.
room-team-sit-stay = Stay here after all

# Another address
room-moved = The room has a new address
room-moved-do = Scan the square, or type the address and the code. If your page has stopped, ask the facilitator for a square of your own.
room-moved-lead = Pages under the old address stand still. Whoever comes with a square of their own is at once where they were.
room-moved-found = Everybody is back
room-again-all = A square for everybody

# What whoever leads the room brings in of their own
room-improvise = Bring in news
room-improvise-later = News can be brought in while a turn is open, or while its results are shown.
room-improvise-text = What is told
room-improvise-to = For whom (for everybody if nobody is ticked)
room-improvise-kind = Kind
room-improvise-so = For the debrief
room-improvise-so-untold = left open
room-improvise-so-yes = it is true
room-improvise-so-no = it is not true
room-improvise-level = It moves
room-improvise-none = nothing
room-improvise-points = by (−{ $most } to { $most } points)
room-improvise-read = Its source has found out
room-improvise-do = Bring it in
room-improvise-about = The news is told at once. What it moves arrives when the next turn opens, by the rules of every event, and by { $most } points at most. Intelligence goes to those who are ticked. What a source finds out is drawn around the truth: the less sure the source, the wider.
room-preview = What would it do?
room-preview-event = “{ $event }” happens when the next turn opens.
room-preview-effect = { $level }: { $points } points when the next turn opens.
room-preview-nothing = Choose an event, or a score and by how many points it moves.
room-preview-late = There is no turn left on which it could arrive.
room-preview-outcome = Outcome
room-preview-without = Without it
room-preview-with = With it
room-preview-moves = Change in percentage points
room-preview-change = { $change } ({ $low } to { $high })
room-preview-same = none
room-preview-about = { $futures } futures without it and as many with it, under the same luck, from the open turn on, with the program in every seat. The ranges in brackets hold 95 times in 100; a change in bold is more than chance.
room-inject-kind =
    { $confidence ->
        [low] Intelligence, low confidence
        [moderate] Intelligence, moderate confidence
        [high] Intelligence, high confidence
       *[news] News
    }
room-inject-private = for you only
room-inject-recalled = taken back
room-inject-reading = { $level }: between { $low } and { $high }.
room-inject-everybody = everybody
room-inject-was = It truly stood at { $was }.
room-inject-effect = { $level }: { $points } with turn { $turn }
room-inject-recall = Take it back
room-inject-undone = undone by going back
room-log-inject = { $kind }, for { $whom }:
room-brought-in = Just in
# The wall of one room may be shown in two languages at a time.
room-wall-languages = The wall in another language
