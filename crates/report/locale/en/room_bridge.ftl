# The room: bridging proposals.

room-bridge = Bridging proposal
room-bridge-about = A paper with terms that a mediator would propose. It comes to the table only if all people there want it, and to all of them alike; sides that the program plays always agree. Nobody is bound by it.
room-bridge-ask = Ask for a bridging proposal
room-bridge-asked = { $seat } asks for a bridging proposal. Do you want it too?
room-bridge-asked-own = You have asked for a bridging proposal.
room-bridge-agree = Yes, ask with them
room-bridge-refuse = No
room-bridge-withdraw = Ask no longer
room-bridge-waits = Still to be heard: { $seats }.
room-bridge-refused = { $seat } did not want a bridging proposal. You can ask again.
room-bridge-refused-own = You did not want a bridging proposal.
room-bridge-withdrawn = Whoever asked for a bridging proposal wants it no longer.
room-bridge-lapsed = Not all had asked for the bridging proposal before others sat down or the turn was closed.
room-bridge-nothing = A mediator finds no bridging terms: none leave every side better off within its red lines.
room-bridge-nothing-about = That rests on what all sides at the table know alike. Something would have to change first: how things stand, what a side insists on, or what is on the table.
room-bridge-given = The facilitator has given it to the table.
room-bridge-rests = All at the table have this paper. It rests on what all of you know alike, and on no side's order of this turn. Each side reads its own worth of it and nobody else's.
room-bridge-worth = What it is worth to you
room-bridge-own-eyes = By what you know, if all sign.
room-bridge-lay = Lay these terms as an offer
room-bridge-lay-about = Change what you want to change. It is an offer of yours then, like any other.

room-bridge-log-asked = { $seat } asks for a bridging proposal at { $dialogue }.
room-bridge-log-given = Bridging proposal for { $dialogue }:
room-bridge-log-nothing = Bridging proposal for { $dialogue }: no terms within everybody's red lines.
room-bridge-log-wanted = wanted by { $seats }
room-bridge-state-asked = not all have agreed
room-bridge-state-given = on the table
room-bridge-state-refused = { $seat } does not want it
room-bridge-state-withdrawn = taken back
room-bridge-state-lapsed = lapsed
room-bridge-lead = Bridging proposals
room-bridge-lead-about = Terms that a mediator would propose, to all people at a table alike. They can ask for it themselves, if all there want it.
room-bridge-lead-give = Give it to { $dialogue }
room-bridge-lead-there = { $dialogue } has it.
