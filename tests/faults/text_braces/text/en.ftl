actor-north = The {north} shore
actor-south = The { "south } shore
event-storm = { $count ->
        [one] A storm
       *[other] Storms
    }
issue-quota = { NUMBER($n) } fish
choice-south-fish = { { "fish" } }
choice-north-patrol = an open brace {
choice-north-invite = {"{"}invite{"}"} and \"
