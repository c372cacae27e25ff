# A search for the smallest change that brings something about.
seek-above = { $metric } shall be at least { $level }.
seek-below = { $metric } shall be at most { $level }.
seek-most-likely = no outcome shall be likelier than that of { $metric }.
seek-now = As the scenario stands it is { $reached }.
seek-holds = So it is already, and nothing was changed.
seek-levers = By a decision:
seek-numbers = By a number that nobody decides:
seek-pairs = By two things together:
seek-lever = { $setting }: then { $reached }. Cost { $cost }.
seek-change = { $setting } (it is { $from }): then { $reached }. Cost { $cost }.
seek-crossed = The line is crossed between { $near } and { $far } of { $path }.
seek-crossed-open = The line is crossed from { $near } of { $path } on, or not for sure anywhere within what it is thought to be.
seek-none =
    { $tried ->
        [one] The one change that was tried does not do it. With it:
       *[other] None of { $tried } changes that were tried does it, alone or two together. Nearest comes:
    }
seek-how = { $tried } changes were tried with { $first } runs each under the same luck; what is told was drawn back with { $more }, and played again with as many under luck that had no part in the choice, in { $seconds } s. Cost: standard deviations of what a number is thought to be; one for each decision.
seek-what = `--make` is a metric such as `share(reset)`, with `--above`, `--below` or, of the share of an outcome, `--most-likely`.
seek-share = `{ $level }` is no share: write 0.4 for 40 %.
seek-price = `{ $text }` is no price: write the name of a factor and what a unit of it costs, `actors.us.influence=0.2`.
seek-level = `{ $level }` is no level that a mean could have.
seek-price-of-nothing = nothing that is varied is called `{ $name }`, so that its price counts for nothing
