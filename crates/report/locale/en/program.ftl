# What the program says around its reports: progress, failures, tips.

failure-refused = the scenario was refused
failure-differs = the replay differs from the recording at { $difference }
failure-closed = the output is closed
failure-output = the output
failure-ours = this is a fault of diwan, not of your scenario
failure-contradicted =
    { $n ->
        [one] 1 claim
       *[other] { $n } claims
    } contradicted
failure-said = diwan: { $failure }
failure-confessed =
    diwan: { $message } ({ $place })
    hint: please report this line with the scenario and the command that led to it
interrupted-check = interrupted: what is missing was not played to its end
interrupted-debrief = interrupted before it was seen what mattered
interrupted-batch = interrupted after { $done } of { $runs } runs
interrupted-batch-kept = interrupted after { $done } of { $runs } runs; the parts that are whole are kept, and `--resume` goes on

pages-written = report written to { $file }
debrief-written = written to { $file }
debrief-no-seat = `--as { $seat }`: nobody was offered such a seat in this room; the seats are { $seats }
pictures-written =
    { $n ->
        [one] 1 picture
       *[other] { $n } pictures
    } written to { $folder }
pictures-letters =
    { $n ->
        [one] no font of the program has the letter { $letters }: an empty box stands for it in the PNG; the SVG and the page have it
       *[other] no font of the program has the letters { $letters }: empty boxes stand for them in the PNG; the SVG and the page have them
    }

progress-stopping = finishing what is begun; once more ends at once
progress-bar = { $bar } { $done } of { $size } runs, { $rate }, { $left } left
progress-tenth = { $percent } % done: { $done } of { $size } runs

tip-below = `{ $found }` is below 0; numbers of options are 0 or more, such as `--seed { $number }`
tip-digits = whole numbers are written in digits: such as { $number }
tip-quotes = this shell does not take single quotes away: write what has blanks in straight double quotes, such as `--set "hold us"`

warnings-more =
    { $n ->
        [one] 1 warning
       *[other] { $n } warnings
    }; `diwan check { $scenario }{ $set }` shows more
check-more-pairs = { $fault }: ask for more pairs
series-scenario = which scenario? `diwan batch SCENARIO --out DIR --series`
series-unknown = `--series { $name }`: there is no variable of that name
language-unknown = `--language { $language }`: the scenario has no texts in it; there are { $languages }
series-excess = `--series` would keep { $size } MB of every run, { $lanes } runs at a time on each thread: at most { $most } MB; name fewer variables
half-width-wrong = `--until-half-width { $width }` is no half-width of a share: between 0 and 0.5, such as 0.01
half-width-few = `--until-half-width` needs more runs to choose from: `--runs` is the most it may take
half-width-reached = half-width { $width } reached: { $reached }; the intervals hold at every look together, so each is taken at { $level } %
half-width-missed = half-width { $width } not reached: { $reached }; the intervals hold at every look together, so each is taken at { $level } %
tables-damaged =
    { $n ->
        [one] 1 part of the tables had been damaged or exchanged, and was
       *[other] { $n } parts of the tables had been damaged or exchanged, and were
    } played again: { $parts }
arm-nameless = `--arm { $text }` has no name: write `--arm patient='doctrine us=patience'`
arm-misnamed = `{ $name }` is no name for an arm: small letters, digits and `_`, beginning with a letter
arm-twice = there are two arms called `{ $name }`
arm-no-control = `--control { $name }` is none of the arms
arm-none = a comparison needs an arm besides its control: `--arm NAME=SETTINGS`
metric-unread = a metric could not be read
smallest-wrong = `--smallest { $text }`: write a metric and a size above 0, such as `end(attacks)=3`
smallest-elsewhere = `--smallest { $text }`: that metric is not compared
claims-none = `{ $scenario }` states no claims: add some to its claims.ron
claims-unknown = there is no claim `{ $claim }`
claims-unknown-near = there is no claim `{ $claim }` { $hint }
why-unknown = `--why { $text }`: there is no variable of that name
why-unknown-near = `--why { $text }`: there is no variable of that name; did you mean `{ $near }`?
why-turns-wrong = `--why { $text }`: turns are `@3` or `@3..7`, counted from 1 to { $last }
replay-place = diwan: the scenario is looked for where it was when the run was recorded; `--scenario` says where it is now
replay-past =
    `--from { $turn }`: the recorded run has { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }
replay-branch = from turn { $turn } on anew; before it as recorded in { $file }
replay-branch-with = from turn { $turn } on anew, { $how }; before it as recorded in { $file }
replay-seed = seed { $seed }
calibrate-no-prior = `{ $scenario }` states no prior: add { $field } to its calibration.ron
calibrate-sweep = sweep { $sweep }: root mean square miss { $miss } points
calibrate-settings = offsets found under settings are not those of the scenario; leave out `--write` or `--set`
calibrate-bundled = `{ $scenario }` is not a scenario folder here, so there is no calibration.ron to write
calibrate-no-file = there is no { $file }: move the calibration of `scenario.ron` there
calibrate-stands = { $file } holds offsets already; `--force` replaces them
calibrate-no-record = { $file } holds no record { $field } that offsets could be put into
runs-many = { $draws } draws with { $seeds } seeds each are more than { $most } runs
sweep-vary = `--vary` { $fault }
sweep-points = { $file }: { $fault }
sweep-size = `--size` is of `--design lhs` and `sobol`; `--levels` says how many values a range has
sweep-levels = `--levels` is of `--design full` and `one-at-a-time`; `--size` says how many points there are
sweep-idle = nothing in play reads `{ $path }`, so that as drawn it changes nothing; `--as-set` has actors plan on it
sweep-dear = { $points } points with { $each } runs each are { $runs } runs: at { $rate } runs a second { $days } days. At most { $most } runs are played, and { $values } values of factors held; ask for fewer levels, or for `--design lhs --size 1000`
parameters-none = no number of the scenario is like that; `diwan parameters { $scenario }` lists all
parameters-near = no number of the scenario is like that; did you mean `{ $near }`?
fmt-nothing = `{ $file }` is no file here, and no scenario on this disk that could be laid out
failure-unformatted =
    { $n ->
        [one] 1 file is
       *[other] { $n } files are
    } not laid out as `diwan fmt` would
new-next = `diwan check { $scenario }` looks at it, `diwan batch { $scenario }` plays it
new-misnamed = `{ $name }` can't be the name of a scenario folder
new-stands = there is a `{ $file }` already
watch-waiting = waiting for a change; Ctrl-C ends it
watch-nothing = nothing of this lies on this disk, so nothing of it can change
watch-failed = changes of files can't be heard of here: { $fault }
