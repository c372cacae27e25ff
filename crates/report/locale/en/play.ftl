# The talk around a game in the terminal.

play-choose = do what has this number; its name does as well, or the beginning of its name
play-pass = let the turn pass
play-look = a closer look: cost, conditions, who will notice, what it is meant to do
play-advise = play every option forward 500 times from how things look to you, and say what came of it
play-turn = what happened, and how the things stand that you watch
play-menu = what you may do
play-map = everybody, everything and every issue, as far as you can see
play-brief = your brief; of another, its public part
play-table = what may be had at the table, who pulls where, who stands in the way, and what was agreed last; `table ISSUE` is all of an issue, `table all` all of it
play-why = why something changed on the last turn, or `why NAME@3..7`; without a name, what changed most; after the end also what began it
play-off = keep issues off the table of this turn, where a round may settle one without another; `off all` all of them
play-on = put issues back on the table; `on all` all of them
play-end = how the game ended and what mattered, once more
play-undo = go back a turn; what you leave is kept as a branch
play-branches = the lines of play that you left
play-branch = go over to one of them
play-save = keep the game in a file; a kept game is kept up to date after every turn
play-help = this list
play-quit = leave; a kept game can be gone on with
play-takes-number = NUMBER
play-takes-actor = [ACTOR]
play-takes-issue = [ISSUE]
play-takes-issues = ISSUE, …
play-takes-name = [NAME]
play-takes-file = [FILE]

talk-unchanged = Nothing has changed yet: this is the first turn.
talk-turns = Turns are written `@3` or `@3..7`, counted from 1 to { $last }.
talk-unplayed = These turns have not been played yet.
talk-over = The game is over. It is played again to see what mattered; that takes some seconds.
talk-after = `why`, `map`, `table` and `end` look at it, `quit` leaves.
talk-after-undo = `undo` goes back into the game, `why`, `map`, `table` and `end` look at it, `quit` leaves.
talk-prompt = { $actor }>
talk-prompt-after = { $actor }, after the end>
talk-nothing-left = There is nothing left to choose.
talk-leave = This ends the sitting for everybody. Type `yes` to leave:
talk-no-undo = Turns can't be taken back in this sitting.
talk-no-adviser = There is no adviser in this sitting.
talk-adviser-off = The adviser was switched off for this sitting.
talk-no-branch = There is no such branch; `branches` lists them.
talk-first-turn = This is the first turn; there is nothing to take back.
talk-somebody = Somebody at this screen
talk-take-back = { $who } asks to take back the last turn, and with it what { $actor } ordered.
talk-agree = Type `yes` if you agree:
talk-disagree = Not everybody agrees: the turn stands.
talk-not-kept-now = The game could not be kept: { $failure }. `save FILE` tries elsewhere.
talk-kept-closed = The game is kept in { $file }, up to the turn that was closed last.
talk-unkept = The game is not kept; `save FILE` keeps it.
talk-interrupt-wait = Ctrl-C once more leaves; Enter goes on.
talk-interrupt = Ctrl-C once more leaves; any command goes on.
talk-kept = The game is kept in { $file }.
talk-unkeepable = The game can't be kept where games are kept; `save FILE` keeps it elsewhere.
talk-no-packages = No round of this turn settles one issue without another.
talk-which-issues = Say which, with commas between several: { $issues }; or `all`.
talk-refused = That can't be done: { $refusal }.
talk-screen = The screen is for { $actor } alone now.
talk-sit = Press Enter when you sit before it.
talk-too-many =
    { $most ->
        [one] You take one thing a turn.
       *[other] You take up to { $most } things a turn, each once: `3 + 7`.
    }
talk-several-taken =
    Understood: { $choices }. { $n ->
        [2] A stance works at half effort then; an act is done in full.
        [3] A stance works at a third of its effort then; an act is done in full.
       *[other] A stance works at a quarter of its effort then; an act is done in full.
    }
talk-numbers = There are numbers from 0 to { $last }.
talk-understood = Understood: { $name }.
talk-meant = `{ $typed }` says nothing here. Did you mean `{ $near }`? `help` lists what you can type.
talk-misunderstood = { $complaint } `help` lists what you can type.
talk-going-on = The game is not over yet.
talk-noise = That was no line of text; nothing was understood.
talk-prompt-table = { $actor } at the table>
talk-postures = Postures have numbers from 1 to { $last }.
talk-posture-first = Say first how you come to the table; the turn can be taken back afterwards.
talk-adviser-table = The adviser speaks of choices, not of the table; the terms above are all that can be known.
talk-several = `{ $typed }` may be any of these: { $names }.
talk-unknown = `{ $typed }` is not known here.
talk-unknown-near = `{ $typed }` is not known here. Did you mean `{ $near }`?
talk-page =
    { $lines ->
        [one] (1 more line; Enter to read on, q to stop)
       *[other] ({ $lines } more lines; Enter to read on, q to stop)
    }
talk-torn = Line { $line } of the file was torn and is dropped: { $fault }. The turns before it are whole.
talk-changed = { $file } was changed by another program and is left as it is. The game is kept in { $other } from now on.
seat-unknown = `{ $typed }` is no actor of this scenario; there are { $actors }
seat-unknown-near = `{ $typed }` is no actor of this scenario; did you mean `{ $near }`?
seat-several = `{ $typed }` may be any of { $names }
seat-twice = `{ $typed }` has one seat, and it is taken twice
seat-which = Which do you play? Numbers or names, with commas between several:
seat-nobody = nobody has taken a seat: say who plays with `--as`
seat-undecided = nobody has decided anything in this file: say who plays with `--as`
seat-other = this game is over, and nobody sat in the seat of { $actor }; it was played by { $players }
seat-other-nobody = this game is over, and nobody sat in the seat of { $actor }; it was played by nobody
input-unreadable = the input can't be read: { $fault }
terminal-unreadable = this terminal can't be read from: { $fault }
play-place = diwan: the scenario is looked for where it was when the game was begun; `--scenario` says where it is now
play-place-seen = diwan: the scenario is looked for where it was when the game was begun, seen from { $folder }; `--scenario` says where it is now
talk-file-there = { $file } is there already; say another name

play-terms = the table issue by issue, and what lies on it; `terms ISSUE POINTS, …` says what such terms would be worth to you, and nobody else sees it
play-offer = put terms on the table, with your name under them
play-sign = put your name under terms that lie on the table, by their number; under the last without one
play-unsign = take your name off
play-takes-some-terms = [TERMS]
play-takes-terms = TERMS
play-takes-offer = [NUMBER]

terms = { $dialogue }: terms
terms-today = today
terms-meaning = Now: where the issue stands; yours: where you want it; today: the terms if all { $posture } and nobody signs others; the numbers: what was put on the table; -: left as it is.
terms-empty = Nothing has been put on the table on this turn.
terms-you = you
terms-nobody = nobody
terms-offer = { $number } by { $by }, signed by { $signed }.
terms-worth = They are worth { $gain } to you by what you know, if all sign, and would be kept to { $kept } of 100.
terms-against = Of those who would have to carry them out, against them: { $who }.
terms-how = `terms ISSUE POINTS, …` weighs terms, `offer ISSUE POINTS, …` puts them on the table with your name, `sign NUMBER` puts your name under others’, `unsign` takes it off. What you do not name stays as it is.
terms-no-table = You sit at no table this turn.
terms-at-table = You do that at the table, which comes behind your choice.
terms-none-there =
    { $n ->
        [0] Nothing lies on the table that you could sign.
        [one] One offer lies on the table: its number is 1.
       *[other] Offers on the table have numbers from 1 to { $n }.
    }
terms-misread = “{ $typed }” is no issue with points from 0 to 100. Issues here are: { $issues }.
terms-signed = Your name stands under these terms.
terms-again = Terms were put on the table since you sat there. Say once more how you come to it.
terms-unsigned = Your name stands under no terms at this table.
terms-missing = They count once { $who } has signed the same.
terms-taken = { $who } would take them, by what you know.
terms-refused = { $who } would not take them, by what you know: then there is no agreement.
terms-else = Now say how you come to the table if it does not come to that.
terms-unmatched = At { $dialogue } not all had signed the same: it was left to how everybody came to the table.
