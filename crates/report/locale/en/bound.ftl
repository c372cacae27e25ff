# Several results bound into one page, and results that are read again from where they were kept.

bound-kind = Report of { $n } results
bound-title = Several scenarios
bound-contents = Contents
bound-about = – { $title }, { $settings }; from { $from }
bound-as-it-stands = as the scenario stands
bound-from = Chapter { $n }, read from { $from }
bound-chapter = Chapter
bound-row = { $n } · { $kind }
bound-apart = What sets them apart
bound-alike = Scenario, settings, seed, version and digest are the same in all of them.
bound-partly = They differ in { $unlike }; the same in all of them: { $alike }.
bound-unlike = They differ in { $fields }.
bound-again = The same page again
bound-side = Side by side
bound-beside = { $scenario }: how it ends
bound-beside-sentence = Share of runs that ended in each outcome in the batches that settings tell apart, with their intervals; seed { $seed } in all.
bound-beside-note = The batches have the same luck, run by run, so the differences are surer than the intervals make them look. How sure is what “diwan compare” says. The numbers are those of the chapters; the hollow mark is the first of them.
bound-remark = { $from }: { $remark }
bound-interrupted =
    This batch was not finished: { $done } of { $runs } runs are there, and the page is of these alone. “diwan batch --resume” plays the others.
bound-parts = Parts of the tables are missing: the page is of the first { $done } of { $runs } runs that were played.
bound-version = Version { $made } made this result, and version { $own } this page.
bound-changed = The scenario { $scenario } is no longer what it was when this was played, so things are called by their keys, and whatever only the scenario tells is left out.
bound-missing = There is no scenario { $scenario } here, so things are called by their keys, and whatever only the scenario tells is left out. “--scenario” says where it is.
bound-open-game =
    This game is not over: { $turns ->
        [one] 1 turn was
       *[other] { $turns } turns were
    } played so far. The page shows what every seat did, also what others do not see.
bound-torn = The last line of the file was torn and is left out: { $fault }
bound-people = One run, number { $replication } of its seed, under draw { $draw } of the parameters; people decided for { $people }, policies in the other seats.
bound-branch = From turn { $turn } on: { $how }.
bound-branch-seed = the luck of seed { $seed }

page-months-plain = Months since the start
page-no-paths = How the levels went is not shown: their paths were not kept. “diwan batch --out DIR --series” keeps them.
page-absent = What the results rest on can't be said here: the scenario is not at hand, or no longer what was played.

gather-nothing = there is nothing at { $path }
gather-twice = { $path } is given twice
gather-same = { $first } and { $second } are the same
gather-foreign = { $path } is no recording and no result that was printed as JSON
gather-of-folder = { $path } says what its folder holds; name the folder
gather-other = { $path } is a result of a kind that is not read back: it takes the JSON of batch, compare, claims, sensitivity and discover, and recordings in place of the JSON of runs
gather-unlike = { $path } is of another version, or was changed: { $fault }
gather-needs = { $path } can be shown only with its scenario { $scenario }, which is not here or no longer what was played; “--scenario” says where it is
gather-written =
    { $n ->
        [one] 1 result
       *[other] { $n } results
    } on a page, written to { $file }
