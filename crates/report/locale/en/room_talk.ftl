# The room: what is said and offered.

room-team-facilitator = The facilitator
room-team-you = You
room-team-on-turn = turn { $turn }
room-team-of-turn = On turn { $turn }.
room-team-letters-heading = Messages
room-team-letters-none = You have no messages yet.
room-team-thread = With { $names }
room-team-thread-length =
    { $n ->
        [one] 1 message
       *[other] { $n } messages
    }
room-team-reply = Answer to { $names }
room-team-facilitator-reply = To answer, ask the facilitator to come: Help, at the top.
room-team-write = Write to somebody
room-team-write-to = To
room-team-write-text = Your message
room-team-send = Send
room-team-public = Said to everybody
room-team-public-none = Nothing has been said to everybody yet.
room-team-state = Say something to everybody
room-team-state-about = It appears on the wall, in the name of your seat.
room-team-state-text = Your statement
room-team-state-send = Say it to everybody

room-team-the-table = The table
room-team-no-table = You sit at no table this turn. You can still talk to anybody.
room-team-table-later = Offers can be made once a turn opens. You can talk to anybody until then.
room-team-table-over = There is nothing left to negotiate.
room-team-table = The table: { $dialogue }
room-team-table-rule = You sit there with { $others }. An offer counts if all people at the table agree to it before the turn is closed. Those for whom no people sit there take it only if they gain enough by it. Otherwise everybody bargains as they come to the table.
room-team-table-empty = No offer lies on the table.
room-team-past-offers =
    { $n ->
        [one] 1 earlier offer
       *[other] { $n } earlier offers
    }
room-team-closed-offers =
    { $n ->
        [one] 1 offer that is off the table
       *[other] { $n } offers that are off the table
    }
room-team-offer = Offer { $number }, by { $from }
room-team-offer-own = Offer { $number }, by you
room-team-offer-answers = In answer to offer { $number }.
room-team-offer-open = Waits for all to agree.
room-team-offer-agreed = All people at the table agree: it is put to signature when the turn is closed.
room-team-offer-declined = Somebody declined it.
room-team-offer-countered = It was answered with offer { $number }.
room-team-offer-withdrawn = It was taken back.
room-team-offer-lapsed = The turn was closed before all had agreed.
room-team-offer-signed = All people at the table put their names under it.
room-team-offer-leaves = Left as things are: { $issues }.
room-team-offer-term = { $issue }: { $level }
room-team-offer-unwilling = { $sides } would gain too little to sign it.
room-team-offer-by-us = By what you know, if all sign.
room-team-backing =
    { $how ->
        [for] Those who have to carry it out stand behind it
        [against] Those who have to carry it out stand against it
       *[split] Those who have to carry it out are divided
    }{ $n ->
        [0] .
       *[other] ; against it: { $against }.
    }
room-team-agrees =
    { $own ->
        [yes] You agree
       *[no] { $who } agrees
    }
room-team-not-yet =
    { $own ->
        [yes] You have not agreed
       *[no] { $who } has not agreed yet
    }
room-team-accept = Agree
room-team-decline = Decline
room-team-withdraw = Take it back
room-team-counter = Answer with other terms
room-team-counter-about = The other offer is off the table then. Change what you want to change.
room-team-counter-send = Put these terms on the table
room-team-offer-new = Put new terms on the table
room-team-offer-how = Give a number from 0 to 100 for every issue that you want settled. What you leave empty stays as it is.
room-team-offer-field = Your terms for “{ $issue }”, 0 to 100
room-team-offer-words = What you say along with them (you can leave this empty)
room-team-offer-send = Put these terms on the table
room-team-budget = A round has attention for { $budget } in all: { $takes }.
room-team-takes = { $issue } takes { $takes }
