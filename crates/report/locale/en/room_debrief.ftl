# The room: the debrief. Cards on the wall, votes and what people take away on their phones, notes for the facilitator.

# Odds, as they are shown before what came of them
deck-odds =
    { $how ->
        [hardly] Hardly a chance
        [unlikely] Unlikely
        [even] It could go either way
        [likely] Likely
       *[nearly] Almost certain
    } ({ $percent } %)
deck-odds-open = It could fail
deck-went =
    { $went ->
        [well] It worked.
        [badly] It failed.
       *[untold] Wait and see.
    }

# What cards are called
deck-place = Card { $at } of { $of }
deck-page = { $title } ({ $page })
deck-page-of = Page { $page } of { $pages }
deck-role-title = Leave your role
deck-felt-title = How it felt
deck-waiting-title = What mattered
deck-asked-title = Turn { $turn }: { $what }?
deck-told-title = The odds: { $what }
deck-nothing-title = What mattered
deck-luck-title = Luck and choice
deck-seat-title = { $seat }: what else was open
deck-promises-title = Promises
deck-forecasts-title = What the room expected
deck-world-title = And in the world?
deck-commitments-title = What we take away
deck-thanks-title = Thank you

# Cards without figures
deck-role = Put your card down.
deck-role-do = From here on you speak for yourself, and nobody has to defend what their seat did.
deck-felt = How was it?
deck-felt-do = One word each, around the room. No explanations yet.
deck-thanks = Thank you.
deck-thanks-do = Your own page stays on your phone. The facilitator has the report.
deck-why = Why it ended so
deck-waiting = Being worked out: { $percent } %
deck-waiting-about = The game is played on from each of its turns, many times, to see what mattered. The cards come by themselves.
deck-waiting-done = It has been worked out.
deck-waiting-done-do = Many futures of this game have been played. Now: what mattered?
deck-nothing = No single thing decided it.
deck-nothing-about =
    Leave out any one choice or event, and it ends about as often as it did. { $futures } futures were played to see that. What mattered was how things came together.

# The timeline
deck-deeds-none = Nobody did anything on this turn.
deck-brought = brought about by the facilitator
deck-passed = let the turn pass
deck-by-default = sent nothing
deck-hidden = Not noticed by { $seats }
deck-agreed = At the tables
deck-round =
    { $dialogue }: { $verdict ->
        [deal] { $by ->
            [people] agreed by { $seats }: { $terms }
           *[model] agreed: { $terms }
        }
        [broke_down] the talks broke down
        [stalled] somebody sought no deal
       *[nothing_to_gain] no terms were good enough for all
    }.

# A moment that mattered
deck-moment =
    { $kind ->
        [event] { $date }: { $what }.
        [posture] { $date }: { $actor } chose to { $what } in { $table }.
       *[choice] { $date }: { $actor } chose “{ $what }”.
    }
deck-question =
    { $kind ->
        [event] Had it not happened then, would “{ $outcome }” have been likelier, less likely, or much the same?
        [posture] Had they chosen to { $usual } instead, would “{ $outcome }” have been likelier, less likely, or much the same?
       *[choice] Had they let that turn pass, would “{ $outcome }” have been likelier, less likely, or much the same?
    }
deck-answer =
    { $answer ->
        [likelier] Likelier
        [less] Less likely
       *[same] Much the same
    }
deck-votes =
    { $votes ->
        [0] Answer on your phone.
        [one] 1 of { $people } has answered.
       *[other] { $votes } of { $people } have answered.
    }
deck-verdict =
    { $answer ->
        [likelier] In this model “{ $outcome }” would have been likelier without it.
        [less] In this model “{ $outcome }” would have been less likely without it.
       *[same] In this model it makes little difference to “{ $outcome }”.
    }
deck-futures = How often it ended in “{ $outcome }”
deck-with = With it
deck-without = Without it
deck-percent = { $percent } %
deck-interval = { $low } to { $high } %
deck-method = { $futures } futures of this model from that turn on, with the same luck in both; { $level } % intervals. Nobody knows what would have been in the world.
deck-room =
    { $votes ->
        [0] The room did not vote
        [one] What the room said (1 vote)
       *[other] What the room said ({ $votes } votes)
    }

# Luck and choice
deck-luck-first = At the start, { $percent } in 100 futures ended in “{ $outcome }”. From there to certainty:
deck-luck-choices = points by what was chosen, by anybody
deck-luck-luck = points by luck: events, odds, talks, noise
deck-interval-points = { $low } to { $high }
deck-fortunes = What made each seat better or worse off
deck-fortune-expected = To be expected
deck-fortune-own = Own choices
deck-fortune-others = Choices of others
deck-fortune-luck = Luck
deck-fortune-came = Came to
deck-fortune = At the start you could expect { $expected }; it came to { $came }.
deck-fortune-part =
    { $what ->
        [own] Your own choices
        [others] The choices of others
       *[luck] Luck
    }: { $mean } ({ $low } to { $high }).

# What a seat could have done instead
deck-seat-lead =
    { $n ->
        [one] One decision was looked at again, each option in many futures.
       *[other] { $n } decisions were looked at again, each option in many futures.
    }
deck-seat-none = Nothing else was clearly better.
deck-seat-none-about = For every decision of this seat no other option gains it more than could be luck.
deck-seat-method = Worth to the seat itself by its own goals, in this model. Better for one is not better for all.
deck-did =
    { $date }: { $did ->
        [nothing] let the turn pass.
       *[something] “{ $taken }”.
    }
deck-instead =
    { $could ->
        [nothing] Better for it: to let the turn pass.
       *[something] Better for it: “{ $other }”.
    }
deck-gained = Worth { $adapting } ({ $low } to { $high }) if the others answer to it; { $fixed } ({ $fixed_low } to { $fixed_high }) if they do what they did.

# Promises
deck-promised = { $who } to { $to }: { $choice }, by { $date }
deck-kept =
    { $kept ->
        [kept] Kept
        [broken] Not kept
       *[due] The game ended before it was due
    }
deck-kept-unseen = { $to } could not tell.

# Forecasts
deck-forecasts = How likely did we think it that it would end in “{ $outcome }”?
deck-forecasts-few = Fewer than three guessed on any turn, so their guesses stay with them.
deck-forecasts-room = The room
deck-forecasts-model = The model
deck-forecasts-people =
    { $people ->
        [one] 1 guess
       *[other] { $people } guesses
    }
deck-forecasts-score = The room was off by { $room } on the mean: 0 is sure and right, 2 is sure and wrong, an even guess { $even }.
deck-forecasts-score-model = The model would have been off by { $model }.

# In the world
deck-likeness =
    { $likeness ->
        [same] The same
        [different] Different
       *[simplified] Simplified
    }
deck-likeness-ask =
    { $likeness ->
        [same] What did you recognise?
        [different] What would never happen like that?
       *[simplified] What is missing that matters?
    }
deck-more =
    { $n ->
        [one] and 1 more
       *[other] and { $n } more
    }

# What we take away
deck-commitments = One thing that you will do differently. Write it on your phone.
deck-commitments-count =
    { $n ->
        [one] 1 so far
       *[other] { $n } so far
    }

# The console
deck-cards = Cards
deck-do-next = Next card: { $card }
deck-do-last = This is the last card
deck-do-back = One card back
deck-key-back = One card back
deck-notes-next = With the next card: { $card }
deck-notes-now = With this card
deck-progress = What mattered is being worked out: { $percent } %
deck-progress-done = What mattered has been worked out.
deck-progress-nothing = The game did not come to an outcome, so there is nothing to work out.
deck-files = Take away
deck-file-facilitator = Report, everything
deck-file-participant = Report for participants
deck-file-seat = Page of { $seat }
deck-file-lines = Journal (JSON Lines)
deck-file-names = with names
deck-file-tables = Tables (spreadsheet)
deck-survey =
    { $n ->
        [0] Survey: nobody has answered
        [one] Survey: 1 answer
       *[other] Survey: { $n } answers
    }
deck-survey-few = Shown once three have answered.
deck-survey-mean = { $what } { $mean } of 5
deck-note-role = Collect the seat cards. Say that roles end here.
deck-note-ended = Read it out. Ask: is that what you expected this morning?
deck-note-ended-more = No blame yet, and no “what if”.
deck-note-felt = One word each. Go round; nobody comments.
deck-note-felt-more = Ask who felt powerless, and who felt heard.
deck-note-turn = From the first of these on, all messages and offers are open on every phone.
deck-note-turn-more = Ask: who knew this? Whose decision would it have changed?
deck-note-waiting = Go on talking about the timeline; the cards come by themselves.
deck-note-asked = Read the question, and let them think before they vote.
deck-note-asked-more = Ask two people with different answers why.
deck-note-told = Compare the vote with the futures. Who argued for the minority?
deck-note-told-more = It is one model: ask what it leaves out.
deck-note-nothing = A finding too: ask how things worked together.
deck-note-luck = Before anybody is praised or blamed: how much of it was luck?
deck-note-luck-more = Ask whoever gained by luck what they thought they had done well.
deck-note-seat = Ask the seat first: did you consider this? What spoke against it?
deck-note-seat-more = Then the others: how would you have answered?
deck-note-promises = Ask both sides of a promise that was not kept how they saw it.
deck-note-forecasts = What did the room see coming, and what not?
deck-note-world = Three columns. Ask for one point from each table.
deck-note-world-more = Whoever knows the world speaks last.
deck-note-commitments = Two minutes of quiet. Names are optional.
deck-note-thanks = Ask for the survey if it is not done. Save the files before you close.

# On the phones
look-tab = My seat
look-open-later = This opens with the timeline on the wall.
look-vote = Your vote
look-vote-about = Nobody sees what you answer. The room sees the votes together, with the next card.
look-vote-said = You answered: { $answer }. You can change it while the question is on the wall.
look-world = And in the world?
look-world-about = What is the same in the world, what is different, and what is simplified? It is shown on the wall without your name.
look-world-send = Put it on the wall
look-world-said = You said:
look-commitment = One thing that I will do differently
look-commitment-about = It is shown on the wall.
look-commitment-named = With my name
look-commitment-send = Put it on the wall
look-commitment-said = This is on the wall:
look-survey = How was it? Four short questions
look-survey-about = Your answers are counted together, and shown to nobody before three have answered.
look-survey-question =
    { $what ->
        [realism] Was it true to life?
        [fairness] Was it fair to your seat?
       *[learning] Did you learn something?
    }
look-survey-ends = 1 is not at all, 5 is very much.
look-survey-words = What should we change? (you can leave this empty)
look-survey-send = Send my answers
look-survey-said = Thank you. You can change your answers until the room closes.
look-goals = Did your seat get what it wanted?
look-goals-about = Rate it yourself before you see what the figures say: 1 is not at all, 5 is fully.
look-goals-send = Save my ratings
look-goals-said = Saved. You can change them until the room closes.
look-goals-wanted =
    { $way ->
        [up] More: { $what }
       *[down] Less: { $what }
    }
look-goals-came = { $what }: { $start } at the start, { $end } at the end, worth { $worth } to you
look-goals-rated = You rated it { $mark } of 5.
look-own = Looking back from your seat
look-decisions = Decisions that mattered to you
look-decisions-later = These come once the questions on the wall are answered.
look-decisions-waiting = These are still being worked out.
look-decisions-none = None of your { $n } decisions could be told from luck: no other option would clearly have served you better.
look-best = Best of what you did: { $date }, “{ $what }” ({ $payoff }).
look-worst = Worst of what you did: { $date }, “{ $what }” ({ $payoff }).
look-luck = Luck and choice
look-beliefs = What you knew, and what was so
look-beliefs-none = Nothing that you had to estimate was far off.
look-belief = Turn { $turn }: { $what } was { $was }; you took it for { $taken }.
look-belief-hidden = Turn { $turn }: { $what } was { $was }; you could not see it.
look-hidden = What others did that you did not notice
look-hidden-none = You noticed everything that was done.
look-promises = Promises
look-promises-none = You shook hands on nothing.
look-archive = Everything that was written
look-archive-about = All messages, offers and handshakes, of everybody, by turn.
look-archive-all = Everybody
look-archive-turn = { $date } (turn { $turn })
look-archive-none = Nothing was written.
look-page = Save my page
look-opened = During the game what you write here is read by those to whom you write, and by whoever leads. It is opened to everybody in the debrief.
look-wall = On the wall: { $card }
