# The room: the page of a team.
