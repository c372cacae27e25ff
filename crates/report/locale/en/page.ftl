# Reports as pages: headings, sentences and labels of pictures.

page-asked = What was asked
page-answer = What came out
page-pictures = In pictures
page-rests = What it rests on
page-method = How it was made
page-again = The same again:
page-twin = All figures of this picture
page-foot = Statements about a model, made of judgements that are marked as such. Nothing here predicts.
page-how = Method
page-scenario = Scenario
page-settings = Settings
page-no-settings = none: as the scenario stands
page-seed = Seed
page-digest = Digest of the scenario
page-version = Version of diwan
page-months-since = Months since { $start }
page-grounds =
    The model rests on { $n ->
        [one] 1 number that the scenario states
       *[other] { $stated } numbers that the scenario states
    }. Of these { $drawn } are known badly and drawn anew from a range for every draw of the parameters; { $sourced } cite a source. { $bare } of those that are drawn cite none: they are judgement.
page-model = What is said here holds for this model. It shows what follows from its assumptions, and how much of it is luck; it does not show that they are right.
page-doubts = The runs themselves give reason to doubt:
page-doubt-accepted = { $about } (accepted: { $why })

page-batch = Outcomes of many runs
page-batch-asked =
    How does it end, how often and when, if it is played { $n ->
        [one] once
       *[other] { $runs } times
    } under other luck, and every time with other values of what nobody knows exactly?
page-batch-how =
    { $n ->
        [one] 1 run
       *[other] { $runs } runs
    }, each with a draw of the parameters of its own. Intervals are at { $level } %; those of shares are Wilson's.
page-batch-how-draws =
    { $n ->
        [one] 1 run
       *[other] { $runs } runs
    }: { $draws } draws of the parameters with { $seeds } seeds each. Intervals are at { $level } %; those of shares are Wilson's and count runs of one draw for what they are worth.
page-outcome-share = “{ $outcome }” with { $share } ({ $range })
page-batch-most =
    Of { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } most ended in { $outcomes }; in brackets the { $level } % interval.
page-batch-length = Half of the runs had ended by month { $middle }; nine in ten ended between months { $low } and { $high }.
page-batch-widest = { $level } is the level that is most open: at the end it stands between { $low } and { $high } of 100 in nine runs of ten, and at { $middle } in the middle.

page-shares = How often it ends how
page-shares-sentence =
    Share of { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } that ended in each outcome, with { $level } % intervals. The most frequent is { $first }.
page-months-median = month, median
page-months-range = months, 5–95 %
page-ends = When it ends
page-ends-sentence =
    Share of { $n ->
        [one] 1 run
       *[other] { $runs } runs
    } that had ended by each month, by outcome. What is left white still goes on.
page-month = Month
page-level = Level
page-actor = Actor
page-fans = What is most open
page-fans-sentence = The { $n } levels in which { $runs } runs differ most at the end. The line is the middle run; half of the runs lie in the dark band, nine in ten in the light one.
page-fans-others = The other levels
page-fans-others-sentence = The same for all other levels, in the order of the scenario, over { $runs } runs.
page-fans-note = { $axis }; points of a scale from 0 to 100. Thin lines are three single runs, the first of the batch, with a dot where one ended; a run that has ended keeps its level in the bands. `{ $command }` tells the second of them.
page-all-levels = All other levels
page-end = at the end { $middle } ({ $low } to { $high })
page-end-unit = at the end { $middle } ({ $low } to { $high }) { $unit }
page-gains = What each side gains
page-gains-sentence = By its own goals, utility at the end over that at the start: the dot is the middle run, the line holds nine runs of ten.
page-gains-lower = worse than at the start
page-gains-higher = better
