#!/usr/bin/env bash
# Builds docs/gallery: small runs of bundled scenarios as the pages that commands write, with a picture of each and a list
# of them, index.md. Names of pages as arguments build these alone; without one, all. DIWAN is the program, by default
# the release build.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
if [ -z "${DIWAN:-}" ]; then
  cargo build --release --quiet
  DIWAN=target/release/diwan
fi
diwan=$(realpath "$DIWAN")
gallery=$root/docs/gallery
wanted=" $* "

# Commands stand in the pages that they make, so they are run where no path of this machine comes into them.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir built
index=built/index.md
cat > "$index" <<'TEXT'
# Gallery

What the commands write with `--html`: one file each, without a request and without a script. Pictures show here; the pages open from a copy of this folder.
`scripts/gallery.sh` makes all of it again. The runs are few, so the intervals are wide; everything is a statement about a model.
TEXT

# page NAME PICTURE TITLE SENTENCE ARGUMENTS…: runs a command, and keeps its page and one of its pictures.
page() {
  local name=$1 picture=$2 title=$3 sentence=$4
  shift 4
  [[ "$wanted" == "  " || "$wanted" == *" $name "* ]] || return 0
  echo "$name"
  # Exit code 4 says that a claim was contradicted, which is a result like others.
  "$diwan" "$@" --quiet --html "$name.html" --svg "pictures-$name" > /dev/null || [ $? = 4 ]
  kept "$name" "pictures-$name/$picture.svg" "$title" "$sentence"
}

# kept NAME PICTURE TITLE SENTENCE: puts a page that was made into the gallery.
kept() {
  cp "$1.html" "$2" built/
  mv "built/$(basename "$2")" "built/$1.svg"
  printf '\n## [%s](%s.html)\n\n%s\n\n<img src="%s.svg" alt="%s" width="560">\n' "$3" "$1" "$4" "$1" "$3" >> "$index"
}

page compare outcomes "Two doctrines compared" \
  "What changes in the U.S.–Iraq dialogue if Washington is maximalist instead of patient, run by run under the same luck." \
  compare us_iraq_2020 --arm 'maximalist=doctrine us=maximalist' --arm 'patience=doctrine us=patience' --control patience --draws 100 --seeds 4
page batch endings "A batch" \
  "How talks on a Nile dam end, when, and how the levels spread over a thousand runs of three months." \
  batch nile_dam --runs 1000 --set turns=6
page run levels "One run, told" \
  "A year and a half in one run: what moved, who chose what, what became of the issues, and why attacks went the way they did." \
  run us_iraq_2020 --seed 7 --why attacks
page claims claims-share-1 "Claims, tested" \
  "What the flagship states about itself, each claim with the test that decided." \
  claims us_iraq_2020 --draws 60 --seeds 2
page sweep metrics-1 "A sweep" \
  "How the endings depend on the tension at the start." \
  sweep us_iraq_2020 --vary indicators.tension=20..80 --runs 200 --metric 'share(escalation)' --metric 'share(reset)' --metric 'end(attacks)'
page sensitivity depends-1 "What it depends on" \
  "Which of the numbers that nobody knows exactly the relationship at the end depends on, and how much of it is luck." \
  sensitivity us_iraq_2020 --on 'end(relationship)' --size 1000
page diff outcomes "Two scenarios" \
  "What the scenario of 2019 says otherwise than that of 2020, and what that does." \
  diff us_iraq_2020 us_iraq_2019 --draws 40 --seeds 2 --metric 'share(escalation)' --metric 'share(reset)' --metric 'end(attacks)'
page seek reached "The smallest change" \
  "How little it would take to make a reset likelier." \
  seek us_iraq_2020 --make 'share(reset)' --most-likely
page robust regret-1 "Policies under uncertainty" \
  "How three doctrines do over what nobody knows: regret, and where each fails." \
  robust us_iraq_2020 --lever 'doctrine us = transactional | maximalist | patience' --avoid 'share(escalation)' --draws 100 --seeds 4
page why deeds "Why an outcome came about" \
  "What the runs that end in a reset have in common, and what moved them there." \
  why us_iraq_2020 --outcome reset --runs 1000
page passport assumptions "The passport of a scenario" \
  "Every assumption with its source and its range, the weakest first." \
  passport nile_dam
page handbook lines-1 "The handbook of a seat" \
  "What Egypt may know before the talks on the dam begin." \
  brief nile_dam --as egypt

# A session is rehearsed first: with the program in all seats.
"$diwan" host nile_dam_workshop --rehearse --file session.diwan 2> /dev/null
page debrief foreseen "A session, looked back at" \
  "What three seats did at a table on the dam: what was hidden, what mattered, what each could have done instead, what was luck." \
  debrief session.diwan --futures 300

# A discovery reads a sweep that is kept, and a report gathers several results.
"$diwan" sweep us_iraq_2020 --vary indicators.tension=20..80 --vary actors.pmf.influence=20..80 --vary indicators.relationship=20..60 \
  --design sobol --size 512 --runs 32 --metric 'share(escalation)' --out swept --quiet > /dev/null
page discover tree "A discovery" \
  "Where escalation becomes likely if tension, the weight of the armed groups and the relationship may start anywhere within wide bounds: a box of two numbers." \
  discover swept --when 'share(escalation) >= 0.15'
if [[ "$wanted" == "  " || "$wanted" == *" report "* ]]; then
  echo report
  "$diwan" batch tiny --runs 2000 --out well --quiet > /dev/null
  "$diwan" batch tiny --runs 2000 --set 'doctrine north=stubborn' --out stubborn --quiet > /dev/null
  "$diwan" compare tiny --arm 'calm=events off' --draws 100 --seeds 4 --out calm --quiet > /dev/null
  "$diwan" batch tiny --runs 2000 --svg pictures-report --quiet > /dev/null
  "$diwan" report well stubborn calm -o report.html --quiet
  kept report pictures-report/outcomes.svg "Several results on one page" \
    "Two batches and a comparison of the well that were kept in folders, read again and bound into one file."
fi

mkdir -p "$gallery"
find "$gallery" -maxdepth 1 -type f \( -name '*.html' -o -name '*.svg' -o -name index.md \) -delete
mv built/* "$gallery"/
du -cb "$gallery"/* | tail -n 1
