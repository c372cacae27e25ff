# The room: the page of a team.

room-team-after-last = After the last turn
room-team-due-lobby = You can read your brief while others come in.
room-team-due-read = Read your brief.
room-team-due-has-read = You have read your brief; the first turn is about to open.
room-team-due-order = Your order is still open.
room-team-due-lock = Your order is saved, not locked.
room-team-due-locked = Your order is locked.
room-team-due-policy = The program plays this seat at the moment.
room-team-due-caretaker = This seat does what was agreed for silence.
room-team-due-closed = What came of it is being worked out.
room-team-due-reveal = Look at the wall.
room-team-due-hot-wash = What surprised you?
room-team-due-end = The game is over.
room-team-due-debrief = Put your role down, and look back at what happened.
room-team-due-over = What was said in it can still be read.

room-team-shut-before = Orders can be written once the first turn opens. Have a look around until then.
room-team-shut-between = The turn is closed. Orders can be written again when the next one opens.
room-team-shut-over = The game is over; there is nothing more to send.
room-team-shut-policy = The program plays this seat at the moment. The facilitator can give it back to you.
room-team-shut-caretaker = This seat does what was agreed for silence until somebody takes it over.
room-team-shut-locked = Your order is locked. Unlock it to change it.
room-team-shut-looking = You are looking over the shoulder of this seat; nothing can be sent from here.
room-team-shut-pen = { $name } writes for your seat. Take the pen to change anything here.
room-team-shut-no-pen = Nobody writes for your seat yet. Take the pen to change anything here.

room-team-pen-own = You have the pen.
room-team-pen-other = { $name } writes.
room-team-pen-nobody = Nobody writes yet.
room-team-pen-take = Take the pen
room-team-help = Help
room-team-help-coming = Help is on its way
room-team-help-about = The facilitator comes to your table.
room-team-help-what = What about? (you can leave this empty)
room-team-help-send = Ask the facilitator to come
room-team-help-called = You have asked the facilitator to come.
room-team-letters =
    { $most ->
        [one] At most 1 letter.
       *[other] At most { $most } letters.
    }
room-team-tabs = Parts of this page
room-team-tab =
    { $tab ->
        [now] Now
        [act] Act
        [talk] Talk
       *[brief] Brief
    }
room-team-mark-open = open
room-team-mark-saved = saved
room-team-mark-locked = locked
room-team-mark-unread = unread
room-team-mark-answers =
    { $n ->
        [one] 1 to answer
       *[other] { $n } to answer
    }
room-team-paused = The room is paused.
room-team-people =
    { $n ->
        [0] Nobody sits here yet.
       *[other] At your seat: { $names }.
    }
room-team-settings = Language, and leaving
room-team-language = Language
room-team-language-read = Read in this language
room-team-leave = Leave the room
room-team-leave-about = Your seat stays, with all that it has written. You can come back with its card or the code.

room-team-own-odds = As you saw things:
room-team-more-soon = The rest is shown on the wall first.
room-team-lobby = Before we begin
room-team-brief = Time to read
room-team-lobby-about = Your seat is { $actor }. Three things to do before the first turn:
room-team-first-brief = Read your brief: who you are and what you want.
room-team-first-menu = Look at what you may do, and agree on what is done if you are ever late.
room-team-first-talk = Say hello: write to another seat.
room-team-your-turn = What to do now
room-team-now-do =
    { $phase ->
        [situation] See what has happened and what it means for you. Then the talking begins.
        [negotiate] Talk to the others, in the room or here; agree on an order among yourselves, save it, and lock it when it stands.
       *[commit] The turn is about to be closed. Lock your order now; what is not locked is carried out as it was saved last.
    }
room-team-now-table = { $dialogue }: you sit at the table this turn. Say how you come to it, or put terms on it.
room-team-to-act = Write your order
room-team-to-locked = See your order
room-team-hot-wash = A minute to look back
room-team-hot-wash-about = What surprised you? What would you do otherwise now? Say one thing to your team.
room-team-end = How it ended
room-team-end-none = The game ended before anything was decided for good.
room-team-end-role = You can put your role down now: what was said at the table was said in play.
room-team-news = News
room-team-stakes = What you watch
room-team-stakes-key = From 0 to 100: ● is now, ○ is when you chose last.
room-team-level = Now { $level }.
room-team-wish =
    { $way ->
        [lower] You want it lower.
       *[higher] You want it higher.
    }
room-team-unmoved = Unchanged.
room-team-unmoved-unknown = Where it went is not known.
room-team-moved-well = { $change }, as you wish.
room-team-moved-badly = { $change }, against your wish.
room-team-cause = { $cause } ({ $points })
room-team-known = You know of: { $causes }.
room-team-known-key = What you know of is reckoned from what you saw; chance, and what others do unseen, come on top.
room-team-standing = What holds
room-team-in-force = { $dialogue }: an agreement is in force.
room-team-in-force-kept = { $dialogue }: an agreement is in force, and kept to { $level } of 100.
room-team-pledges = Pledges on the table
room-team-unusual = Who treats you differently
room-team-unusual-key = From −100, harm, to 100, kindness.
room-team-statements = Said to everybody this turn

room-team-lookback = What came of { $date }
room-team-own-order = Your order
room-team-own-nothing = You let the turn pass.
room-team-defaulted = Nothing had been sent when the turn was closed, so what you had agreed on for that was done.
room-team-refused = You meant to { $choice }, and could not: things turned out otherwise than they had looked from here.
room-team-meant = What it was meant to move
room-team-meant-moved = { $what }: now { $now } ({ $change })
room-team-meant-note = Other things moved these, too.
room-team-others = What others were seen to do
room-team-others-nothing = You saw nothing that others did.
room-team-talks = Talks and pledges
room-team-counted = Counted
room-team-sent = What you sent
room-team-sent-nothing = You sent no order.
room-team-sent-wait = What came of it is shown in a moment.

room-team-you-are = { $actor }: who you are
room-team-situation = The situation:
room-team-wants = What you want
room-team-may-one = { $name }:
room-team-want =
    { $what }: { $way ->
        [lower] lower
       *[higher] higher
    }{ $first ->
        [yes] . This matters most to you.
       *[no] .
    }
room-team-lines = Where you would have things settled, what matters most first
room-team-lines-more =
    { $n ->
        [one] 1 more issue
       *[other] { $n } more issues
    }
room-team-secret = For your eyes alone
room-team-may = What you may do
room-team-may-how =
    { $most ->
        [one] One of these a turn, or nothing. Some are open at times only.
       *[other] Up to { $most } of these a turn, or nothing. Some are open at times only.
    }
room-team-has-read = You have read your brief.
room-team-has-read-send = I have read it
room-team-long = The long brief
room-team-others-who = The others, as everybody knows them
room-team-glossary = What words mean
room-team-word-act = Single step
room-team-word-act-about = Something that is done once, in full, on this turn.
room-team-word-stance = Lasting course
room-team-word-stance-about = Something that works for as long as you keep it up, and that you choose anew every turn.
room-team-word-posture = How you come to the table
room-team-word-posture-about = Whether you press, trade or give way if nobody has put terms on the table that all sign. It moves what is agreed and how easily talks break down.
room-team-word-terms = Terms
room-team-word-terms-about = Where issues are to stand from now on, each between 0 and 100.
room-team-word-kept = How well an agreement is kept
room-team-word-kept-about = From 0 to 100: it depends on who stands behind it, and an agreement that too few keep falls apart.
room-team-word-influence = Influence
room-team-word-influence-about = How much somebody counts with others and at the table, from 0 to 100.
room-team-word-stability = Stability
room-team-word-stability-about = How firmly somebody sits at home, from 0 to 100.
