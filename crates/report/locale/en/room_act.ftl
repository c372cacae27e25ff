# The room: what a team does: its order, and how it comes to tables.

room-team-order = Your order
room-team-menu-most =
    { $most ->
        [one] Choose one, or let the turn pass.
       *[other] Choose up to { $most }, or let the turn pass. Those that you keep up share your effort.
    }
room-team-stances = Keep up
room-team-stances-about = These work for as long as you choose them again.
room-team-acts = Do once
room-team-acts-about = These are done in full on this turn.
room-team-acts-one = These are done in full on this turn: one of them at most.
room-team-pass = Or nothing
room-team-pass-about = You wait and see. That is a decision, too.
room-team-closed =
    { $n ->
        [one] 1 thing that you can't do now
       *[other] { $n } things that you can't do now
    }
room-team-why-closed = { $why }.
room-team-why-needs = { $why }; it depends on { $things }.
room-team-cost =
    { $how ->
        [nothing] No cost beyond what it does.
        [little] Costs you little.
        [something] Costs you something.
        [much] Costs you a good deal.
       *[very-much] Costs you very much.
    }
room-team-odds =
    { $how ->
        [very-likely] Very likely to work
        [likely] Likely to work
        [even] May work or not
        [unlikely] Unlikely to work
       *[very-unlikely] Very unlikely to work
    } ({ $chance } %).
room-team-odds-hang = Whether it works depends on { $things }.
room-team-comes-off = It comes off only as things truly stand, which you find out when you try. It depends on { $things }.
room-team-more = What it does
room-team-save = Save the order
room-team-saved = Saved. It is carried out as it stands here when the turn is closed.
room-team-unsaved = Nothing is decided yet.
room-team-locked = Your order is locked
room-team-locked-why = Your reason:
room-team-unlock = Unlock it
room-team-locked-all = All that you could have done
room-team-lock-heading = Lock the order
room-team-lock-what = Saved so far:
room-team-lock-about = Locking says that you are ready. You can unlock as long as the turn is open.
room-team-lock-first = Save an order first.
room-team-lock-reason = Why do you do this? One line; it comes back in the debriefing.
room-team-lock = Lock the order

room-team-fallback =
    If you ever send nothing: { $what ->
        [policy] your officials act as they usually would
        [hold] you let the turn pass
       *[choices] you do what you have set
    }
room-team-fallback-about = This is done on any turn that is closed before you have saved an order.
room-team-fallback-policy = Your officials act as they usually would.
room-team-fallback-hold = You let the turn pass.
room-team-fallback-choices = You do this, as far as it can be done then:
room-team-fallback-save = Keep this for silence

room-team-table-across = You sit across from { $others }. What each way of coming to the table promises, if they { $posture } and things stand as you see them:
room-team-posture-idle = No deal is sought, and no talks can break down.
room-team-posture-nothing =
    { $n ->
        [0] No deal is likely: the terms would bring you too little.
       *[other] No deal is likely: { $sides } would gain too little.
    }
room-team-posture-none = If you say nothing here, your officials come to the table as they usually would. If all people at the table agree to an offer, that counts instead.
room-team-to-table = See and make offers
room-team-breakdown = Talks break down with a chance of { $chance } %.
room-team-kept =
    { $how ->
        [well] A deal would be kept well
        [mostly] A deal would be kept for the most part
        [badly] A deal would be kept badly
       *[hardly] A deal would hardly be kept
    } ({ $level } of 100).
room-team-worth =
    { $grade ->
        [very-good] Worth very much to you
        [good] Good for you
        [little-good] A little good for you
        [even] Neither good nor bad for you
        [little-bad] A little bad for you
        [bad] Bad for you
       *[very-bad] Very bad for you
    } if it is struck and kept ({ $gain }).
room-team-issues = Issue by issue, if you { $posture }
room-team-keep-off = Keep this off the table
room-team-issue-now = Today { $level }.
room-team-issue-own =
    You want { $level }, and care { $care ->
        [very-much] very much
        [much] much
        [somewhat] somewhat
       *[little] little
    }.
room-team-issue-unminded = You do not mind.
room-team-issue-terms = Terms: { $level }.
room-team-issue-likely = Likely { $level }.
room-team-issue-stays = It stays as it is.
room-team-issue-low = 0: { $low }
room-team-issue-high = 100: { $high }
room-team-key-now = today
room-team-key-own = what you want
room-team-key-terms = the terms
room-team-key-likely = what is likely
