# The room: the facilitator's console, the wall, the door, and what is said when something is not done.
