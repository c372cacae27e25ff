# The room: what whoever leads it does for a seat, the laptop that is passed round, the lock of the console.

# Writing for a seat
room-for = You write for { $seat }.
room-for-about = What you send here is theirs; they see that it was you.
room-grid-for = Write
room-grid-for-seat = Write for { $seat }
room-grid-written-for = written by you
room-team-for-both = The facilitator has written this order for you, and locked it.
room-team-for-draft = The facilitator has written this order for you.
room-team-for-lock = The facilitator has locked your order for you.

# Another device
room-again = Another device
room-again-people = Another device
room-again-about = A card takes somebody’s place to another phone or laptop. The one they have now shows nothing more once it is used.
room-again-make = Make a card
room-again-show = Let them scan their square with the other device. Each works once.
room-again-none = There is no card that was not used.
room-again-link = As an address
room-again-door = Welcome back, { $name }
room-again-door-about = You go on here. What you had open before shows nothing more.
room-again-door-do = Go on here
