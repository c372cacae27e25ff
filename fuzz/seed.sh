#!/usr/bin/env bash
# Fills fuzz/corpus: every bundled scenario in one text and every file of it alone; its texts; the settings of the handbook.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p fuzz/corpus/load fuzz/corpus/settings fuzz/corpus/texts
cp scenarios/*.ron fuzz/corpus/load/
for folder in scenarios/*/; do
    name=$(basename "$folder")
    {
        sed '$d' "$folder/scenario.ron" # all but the closing bracket
        grep -q 'title:' "$folder/scenario.ron" || echo 'title: "-",'
        for file in "$folder"*.ron; do
            section=$(basename "$file" .ron)
            [ "$section" = history ] && continue # no section: what happened
            # An issue in one text with the rest needs its ends there.
            [ "$section" = scenario ] || { echo "$section:"; sed 's/": (start:/": (low: "", high: "", start:/' "$file"; echo ","; }
        done
        echo ")"
    } > "fuzz/corpus/load/$name.ron"
    if [ -d "$folder/text" ]; then for file in "$folder"text/*.ftl; do cp "$file" "fuzz/corpus/texts/$name-$(basename "$file")"; done; fi
    for file in "$folder"*.ron; do cp "$file" "fuzz/corpus/load/$name-$(basename "$file")"; done
done
number=0
grep '^| `' docs/settings.md | cut -d'|' -f2 | grep -o '`[^`]*`' | tr -d '`' | while read -r setting; do
    number=$((number + 1))
    printf '%s' "$setting" > "fuzz/corpus/settings/$number"
done
grep -oh '"[^"]*[<>+*/][^"]*"' docs/language.md scenarios/*.ron scenarios/*/*.ron | tr -d '"' | sort -u | while read -r expression; do
    printf '%s' "$expression" > "fuzz/corpus/settings/e$(printf '%s' "$expression" | cksum | cut -d' ' -f1)"
done
