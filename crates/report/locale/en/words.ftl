# Words that reports share. Names, levels and figures come ready to print.

list-and = { $most } and { $last }
list-or = { $most } or { $last }
list-more = { $most }, { $next }
list-apart = { $most }; { $next }

cause-choice = { $actor } (“{ $choice }”)
cause-reach = how far { $actor } reached in that (“{ $choice }”)
cause-event = “{ $event }”
cause-succession = the change of government with “{ $event }”
cause-shock = what whoever led the game brought in
cause-deal = the deal
cause-breakdown = the breakdown of talks
cause-collapse = the collapse of the agreement
cause-compliance = the support behind the agreement
cause-implementation = the agreement being carried out
cause-base = its usual pull
cause-rooted = where it began, beside where the scenario states it
cause-return = its return to where it began
cause-noise = chance
cause-layer = the { $layer }
cause-bound = the end of the scale
cause-source = events that { $actor } (“{ $choice }”) brought
cause-unclaimed = events that nobody is known to have brought
cause-fading = earlier events fading from memory
cause-trend = its trend
cause-jump = a jump
cause-wave = its waves
cause-flow = its flow
cause-time = the passing of time
cause-pull = the pull of { $names }

range = { $low } to { $high }
# A number in a unit that the scenario names, and the same behind the points of a level.
real = { $number } { $unit }
real-beside = { $level } ({ $real })
unit-share = percentage points
unit-utility = units of utility
unit-point-months = points × months
unit-points = points
unit-turns = turns
unit-events = events
unit-rounds = rounds
unit-agreements = agreements
unit-months = months
verdict-supported = supported
verdict-contradicted = contradicted
verdict-undetermined = undetermined

provenance = `{ $scenario }` as it stands, digest { $digest }; seed { $seed }; diwan { $version }.
provenance-set = `{ $scenario }` set by { $settings }, digest { $digest }; seed { $seed }; diwan { $version }.
