# A comment stands at the beginning of a line.
actor-north The northern shore

actor-south =

issue-quota = The quota
	.about = What may be caught.

event-storm = Storm
    .about = It blows
from the west.

choice-south-fish = { "fi\sh" }

choice-north-patrol = patrol }

choice-north-invite = { "invite\u00" }

"outcome-plenty" = Plenty

outcome-shortage = Shortage
    .About! = Too little.

-lake =

dialogue-pier = Talks
    * at the pier
