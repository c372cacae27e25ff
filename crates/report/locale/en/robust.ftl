# How policies hold up over many states of the world: text and page.
robust-made-of = { $policies } policies meet the same { $draws } states of the world, each a draw of the { $numbers } numbers that nobody knows exactly; { $seeds } runs of each state under each policy, { $runs } in all, under the same luck for every policy. { $seconds } s.
robust-leads = In nine states of ten `{ $policy }` regrets the least of { $metric }: less than { $p90 } { $unit } ({ $range }), against { $others }.
robust-leads-other = { $p90 } with `{ $policy }`
robust-leads-satisfies = `{ $policy }` meets { $when } most often, in { $share } of the states ({ $range }), against { $others }.
robust-aim-more = { $metric }: more is better
robust-aim-less = { $metric }: less is better
robust-policy = Policy
robust-mean = mean
robust-regret = regret
robust-p90 = in 9 of 10
robust-max = worst
robust-best = best in
robust-percent = { $share } %
robust-legend = regret: what a policy falls short of the best of the policies in the same state, mean over states; in 9 of 10: what it stays below in nine states of ten; worst: the largest in any state that was drawn (at { $level } %, at most { $beyond } % of all states are worse); best in: share of states in which no policy is better.
robust-legend-shares = Shares in percentage points.
robust-luck = Luck is { $luck } % of what the policies were seen to differ by from state to state; it is taken off, since the best of several noisy means looks better than it is. Without any assumption on how states scatter it can be said that mean regret is on average no lower than { $down } and no higher than { $up } { $unit } from what stands here.
robust-luck-all = Policies were not seen to differ from state to state by more than luck: what regret there is, is that of their means. More seeds would tell.
robust-satisfies = When { $when }
robust-states = states
robust-seen = as seen
robust-satisfies-legend = states: share of states in which that is so on average over luck; as seen: the same counted by { $seeds } runs a state, luck and all.
robust-fails = Where each fails
robust-fails-never = `{ $policy }` fails ({ $when }) hardly anywhere: in { $states } of { $draws } states.
robust-fails-always = `{ $policy }` fails ({ $when }) nearly everywhere: in { $states } of { $draws } states.
robust-fails-few = With { $draws } states nothing is said of where `{ $policy }` fails ({ $when }); forty and more would tell.
robust-fails-nowhere = `{ $policy }` fails ({ $when }) in { $states } of { $draws } states, and no box is found in which it does so much more often than elsewhere and that is found again.
robust-fails-condition = `{ $policy }` fails ({ $when }) in { $states } of { $draws } states. { $boxes }
robust-fails-regret = `{ $policy }` has the largest tenth of its regret ({ $when }) in { $states } of { $draws } states. { $boxes }
robust-box = Most where { $limits }: of the states there { $density } % are such, against { $share } % of all, and { $coverage } % of all such states lie there.
robust-box-next = Then where { $limits }: { $density } % there, and { $coverage } % of all such states.
robust-box-again = On halves of the states that the box was not looked for in it is { $density } %.
robust-not = not: { $when }
robust-fails-mark = it fails
robust-holds-mark = it does not
robust-pays = Who pays
robust-pays-of = `{ $policy }` instead of `{ $control }`: { $said }.
robust-gain = { $actor } gains { $size } ({ $range })
robust-loss = { $actor } loses { $size } ({ $range })
robust-pays-none = nobody is shown to gain or lose what matters
robust-pays-rest =
    { $n ->
        [one] of 1 more actor neither is shown, or too little
       *[other] of { $n } more actors neither is shown, or too little
    }
robust-pays-legend = Means of what each actor gains by its own goals, in units of utility, over pairs of runs, with { $level } % intervals; p is adjusted by Holm's method for all policies and actors.
robust-what = nothing is asked of the policies: `--make METRIC` (more is better), `--avoid METRIC` (less is better) or `--satisfy 'METRIC <= LEVEL'`
robust-dear = { $policies } policies with { $draws } draws and { $seeds } seeds each are { $runs } runs: at { $rate } runs a second { $days } days, and { $numbers } numbers to be held, of which { $most } fit into memory; ask for fewer draws or seeds
robust-control = the control `{ $name }` is none of the policies: { $known }
robust-undrawn = nothing is drawn under `{ $policy }`, so that there is one state of the world alone; `--set 'PATH=Uniform(20, 80)'` draws a number

page-robust = Policies under uncertainty
page-robust-asked = Which of { $policies } policies holds up, whatever the numbers turn out to be that nobody knows exactly?
page-robust-more = more of “{ $metric }” is better
page-robust-less = less of “{ $metric }” is better
page-robust-satisfy = a state satisfies when { $when }
page-robust-criteria = What is asked of a policy: { $criteria }.
page-robust-how = { $draws } states of the world, each a draw of the { $numbers } numbers that the scenario draws, with { $seeds } runs under each of { $policies } policies: { $runs } runs. All policies meet the same states under the same luck. Regret (Savage) is what a policy falls short of the best policy of the same state. Intervals are at { $level } %, by bootstraps over states. The scatter that luck gives the means of states is taken off before the best of them is chosen.
page-robust-leads = In nine states of ten “{ $policy }” regrets the least of “{ $metric }”: less than { $p90 } { $unit } ({ $range }), against { $others }.
page-robust-leads-other = { $p90 } with “{ $policy }”
page-robust-satisfies-leads = “{ $policy }” meets { $when } most often, in { $share } of the states ({ $range }).
page-robust-regret = Regret of “{ $metric }”
page-robust-regret-sentence = What each policy falls short of the best policy of the same state, in { $unit }: the mean with its { $level } % interval, what it stays below in nine states of ten, and the worst of { $draws } states. The smallest in nine states of ten stands first; less is better.
page-robust-regret-note = At { $level } %, at most { $beyond } % of all states are worse than the worst that was drawn. Luck is { $luck } % of what the policies were seen to differ by from state to state, and was taken off.
page-robust-cut = The first { $shown } of { $n } policies; the table has all.
page-robust-mean-regret = mean
page-robust-in-nine = nine states of ten
page-robust-worst = worst state
page-robust-bounds = mean whatever states are like
page-robust-satisfies = How often it satisfies
page-robust-satisfies-sentence = Share of { $draws } states of the world in which { $when }, on average over luck, with { $level } % intervals.
page-robust-fails = Where “{ $policy }” fails
page-robust-fails-regret = Where “{ $policy }” regrets most
page-robust-fails-sentence = { $n } states of the world over the two numbers that say most: a triangle where it fails ({ $when }), a disc where it does not. { $box }
page-robust-fails-note = The box has more limits, which the map does not show: { $limits }.
page-robust-fails-frame = The frame is the box in which it fails far more often than elsewhere.
page-robust-fails-more = The maps of the other policies
page-robust-state = State
page-robust-is = fails
page-robust-yes = yes
page-robust-no = no
page-robust-pays = Who pays
page-robust-gains = “{ $policy }” instead of “{ $control }”: what each side gains
page-robust-gains-sentence = What each actor gains by its own goals under “{ $policy }” over what it gains under “{ $control }”, in units of utility, with { $level } % intervals, the largest first. What stays within the grey band is too little to matter.
page-robust-gains-more = The other policies
