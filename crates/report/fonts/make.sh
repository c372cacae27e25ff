#!/usr/bin/env bash
# Makes the fonts that pictures are drawn with as PNG: letters that names are written with, no hints, and no other weight.
#
#     crates/report/fonts/make.sh        # takes npm, python3 and PyPI; nothing that is built or run needs it
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund @expo-google-fonts/arimo@0.4.3 @expo-google-fonts/noto-sans-arabic@0.4.3
python3 -m venv venv
venv/bin/pip install --quiet fonttools==4.68.0
latin="U+0020-007E,U+00A0-024F,U+0259,U+02B9-02DD,U+0300-036F,U+0370-03FF,U+0400-052F,U+0590-05FF,U+1E00-1EFF,U+2000-206F"
signs="U+2070-209F,U+20A0-20BF,U+2100-2150,U+2190-21FF,U+2200-22FF,U+25A0-25FF"
arabic="U+0020,U+00A0,U+0600-06FF,U+0750-077F,U+200C-200F,U+FDFC"
for weight in 400Regular 600SemiBold; do
  of=node_modules/@expo-google-fonts
  venv/bin/pyftsubset "$of/arimo/$weight/Arimo_$weight.ttf" --unicodes="$latin,$signs" --no-hinting --output-file=latin.ttf
  venv/bin/pyftsubset "$of/noto-sans-arabic/$weight/NotoSansArabic_$weight.ttf" --unicodes="$arabic" --no-hinting \
    --output-file=arabic.ttf
  venv/bin/fonttools ttLib.scaleUpem arabic.ttf 2048 --output-file scaled.ttf
  # One file for both: where a name mixes scripts nothing has to be looked for in a second font.
  venv/bin/pyftmerge latin.ttf scaled.ttf --output-file="$here/Arimo-and-Arabic-${weight:3}.ttf"
done
