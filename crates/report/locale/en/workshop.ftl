# The run sheet of a workshop, and what is printed for it.

sheet = Run sheet: { $title }
sheet-kind = Run sheet, for whoever leads
sheet-time = { $from } to { $until }, { $minutes } minutes.
sheet-fit =
    { $turns ->
        [one] One turn of { $of } fits, of { $minutes } minutes.
       *[other] { $turns } turns of { $of } fit, each of { $minutes } minutes.
    }
sheet-fit-all =
    { $turns ->
        [one] The one turn takes { $minutes } minutes.
       *[other] All { $turns } turns fit, each of { $minutes } minutes.
    }
sheet-kept = The debrief has { $minutes } minutes. { $least } of them, a third of all, are kept for it: when time runs short, a turn falls away and not the debrief.
sheet-whole = All { $of } turns would take { $minutes } minutes. As it is, end the game by hand after turn { $turns }, or plan shorter phases.
sheet-missed = Prepared for turns that do not fit: { $injects }.
sheet-sudden = The game may be over sooner: { $outcomes }.
sheet-too-short = { $minutes } minutes are too few. Briefs take { $brief }, a turn { $turn }, and a third of the time is kept for the debrief: with one turn that makes { $needed }. Give more time, or plan shorter phases (workshop.minutes).
sheet-aims = What it is for
sheet-ground-rules = Ground rules
sheet-seats = Seats for people: { $seats }.
sheet-schedule = By the clock
sheet-what = What
sheet-from = From
sheet-turn-short = Turn { $turn }
sheet-turn = Turn { $turn } of { $turns }, { $date }
sheet-turn-at = { $turn } ({ $at })
sheet-news = Read out, for it comes by the calendar: { $news }
sheet-inject = Proposed: { $event }
sheet-inject-set = Before this turn is closed, set what is proposed for turn { $turn }, or leave it: { $event } (console, Bring about an event).
sheet-expected = Expected: { $expected }
sheet-ask = Ask: { $question }
sheet-round = A round may be held: { $dialogue }. At the table: { $parties }.
sheet-nothing = Nothing is prepared: the news is what the room brings.
sheet-last = It is the last turn: say so before people decide.
sheet-opening = Read out the situation:
sheet-notes = Notes
sheet-actual = As it went
sheet-debrief = Debrief
sheet-questions = Questions
sheet-question-wanted = What did you want at the start, and what did you get?
sheet-question-moment = At which moment could it have gone another way, and who could have turned it?
sheet-question-others = What did you take another seat to want, and what did it want?
sheet-question-model = What would you have done that nobody was able to do here?

brief-no-clock = --minutes and --begins say when a workshop is: give --run-sheet or --pack too

pack-kind = Print pack
pack-contents = In this pack
pack-hand-out = Hand each seat its own pages and nobody else’s. Glossary and endings are for everybody.
pack-page-sheet = Run sheet, for whoever leads
pack-page-seat = { $actor }: brief and order sheets, for this seat alone
pack-page-all = Glossary and endings, for everybody
pack-own = For { $actor } alone
pack-all = For everybody
pack-you-are = You are { $actor }
pack-private = For your eyes only
pack-long = At length
pack-wants = What you want
pack-lines = Where you would have issues settled
pack-line = { $issue }: now at { $now }; you want it at { $wants } (0: { $low }; 100: { $high })
pack-line-moving = { $issue }: now at { $now }; what you want depends on how things stand (0: { $low }; 100: { $high })
pack-may = What you may do
pack-chance = Works in { $chance } % of all cases.
pack-may-how =
    { $n ->
        [one] One of these on a turn, or nothing. What cannot be done on a turn is told as it opens.
       *[other] Up to { $n } of these on a turn, or nothing. What cannot be done on a turn is told as it opens.
    }
pack-tables = Where you sit at a table
pack-table = { $dialogue }, with { $others }
pack-others = The others, as everybody knows them
pack-orders = Order sheet
pack-order-title = { $actor }, turn { $turn }
pack-order-how =
    { $n ->
        [one] Tick one.
       *[other] Tick up to { $n }.
    }
pack-order-nothing = Nothing this turn
pack-order-table = At the table of { $dialogue }, if a round is held
pack-order-words = To whom do you say or promise what?
pack-order-signed = Decided by
pack-glossary = Glossary
pack-endings = How it may end
