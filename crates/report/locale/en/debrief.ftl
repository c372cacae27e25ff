# The debrief of a run: what choices did, what mattered most, and what was choice and what was luck.

debrief-own = What your choices did
debrief-own-each = What each of you did
debrief-mattered = What mattered most
debrief-ended = It ended with “{ $event }”. That is the end itself; here is what led to it or away from it.
debrief-nothing = Nothing that was done or happened makes a difference by itself that { $futures } futures can tell from none; together with other things it may.
debrief-nothing-else = Nothing else that was done or happened makes a difference by itself that { $futures } futures can tell from none; together with other things it may.
debrief-method =
    Of { $actions } choices, postures and events{ $ended ->
        [yes] {" "}but for the event that ended the run
       *[no] {""}
    } each was left out by itself in { $screened } futures, and the { $kept } that changed most in { $futures } others, all sharing their luck with those in which it was left as it was; everybody chooses anew from then on. Intervals are { $level } %, and those of the { $kept } hold together. { $reruns } runs of this model were played for this; they say nothing of any other.

own-idle = { $actor } let every turn pass.
own-none =
    { $n ->
        [one] { $actor }: your one choice or posture does not change your payoff by so much
       *[other] { $actor }: none of { $n } choices and postures changes your payoff by itself by so much
    } that { $futures } futures can tell it from nothing.
own-choice =
    { $which ->
        [worst] Worst
       *[best] { $actor }, best
    }: { $date }: chose “{ $choice }”. Payoff { $payoff } against letting the turn pass ({ $low } to { $high }).
own-posture =
    { $which ->
        [worst] Worst
       *[best] { $actor }, best
    }: { $date }: chose to { $posture } in { $table }. Payoff { $payoff } against choosing to { $usual } ({ $low } to { $high }).
own-no-best = { $actor }: nothing that you did can be told to have gained you anything.
own-no-worst = Nothing that you did can be told to have cost you anything.

share-none = none
share-all = all
mattered-choice =
    { $date }: { $actor } chose “{ $choice }”. With it “{ $outcome }” came about in { $with } ({ $level } % interval { $with_range }) of { $futures } futures of this model; had it let the turn pass, in { $without } ({ $without_range }): { $points } points { $way ->
        [fewer] fewer
       *[more] more
    } with it ({ $low } to { $high }).
mattered-posture =
    { $date }: { $actor } chose to { $posture } in { $table }. With it “{ $outcome }” came about in { $with } ({ $level } % interval { $with_range }) of { $futures } futures of this model; had it chosen to { $usual }, in { $without } ({ $without_range }): { $points } points { $way ->
        [fewer] fewer
       *[more] more
    } with it ({ $low } to { $high }).
mattered-event =
    { $date }: “{ $event }” happened. With it “{ $outcome }” came about in { $with } ({ $level } % interval { $with_range }) of { $futures } futures of this model; had it not happened then, in { $without } ({ $without_range }): { $points } points { $way ->
        [fewer] fewer
       *[more] more
    } with it ({ $low } to { $high }).

again = Under its own luck this run ends { $way } without it.
again-apart = Under its own luck this run ends { $adapting } without it if everybody chooses anew, and { $fixed } if the others do what they did.
again-same = the same way
again-as = as “{ $outcome }”
again-none = without an outcome

luck-choices = As seen at the start, “{ $outcome }” came about in { $share } ({ $range }) of { $futures } futures. Of the way from there to certainty, the choices that were taken, against those that the actors' policies might have taken, made { $choices }, and luck – events, odds, talks and noise – made { $luck }.
luck-points =
    { $points } { $one ->
        [yes] point
       *[no] points
    } ({ $low } to { $high })
luck-step =
    The largest single step{ $ended ->
        [yes] {" "}before the end
       *[no] {""}
    } was that of the { $what ->
        [events] events
        [choices] choices
       *[dice] odds, talks and noise
    } of turn { $turn }: { $points } { $one ->
        [yes] point
       *[no] points
    } { $way ->
        [down] down
       *[up] up
    }.
