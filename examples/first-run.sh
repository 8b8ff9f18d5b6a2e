#!/usr/bin/env bash
# From nothing to a trained EMMA: draws faces, pre-trains a small ViT on them, trains a small DAN and
# then EMMA on both, and reads faces that none of them has seen. About seven minutes on two cores; a run
# that was stopped goes on when the script is started again. What comes out has learnt from drawings
# and is of no use for photos: with your own faces in place of the drawings, it is the way to a model.
#
#   examples/first-run.sh [FOLDER]        (default: first-run)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
affect4j=$here/../affect4j
out=${1:-first-run}

# Starts a run, or goes on with it; does nothing where it is done.
run() {
  local folder=$1
  shift
  [ -e "$folder/done" ] && return
  if [ -e "$folder/state.safetensors" ]; then
    local command=("$1")
    [ "$1" = pretrain ] || command+=("$2")
    "$affect4j" "${command[@]}" --resume --out "$folder"
  else
    rm -rf "$folder"
    "$affect4j" "$@" --out "$folder"
  fi
  touch "$folder/done"
}

[ -d "$out/faces" ] || "$affect4j" synth --out "$out/faces" --count 1500 --seed 1

echo "1. MAE: paints hidden patches of faces without labels; see $out/mae/sheet.png"
run "$out/mae" pretrain --config "$here/first-run/mae.yaml" --data "$out/faces"

echo "2. DAN: expression, the prior of EMMA"
run "$out/dan" train dan --config "$here/first-run/dan.yaml" --data "$out/faces"

echo "3. EMMA: valence-arousal, expression, action units"
run "$out/emma" train emma --config "$here/first-run/emma.yaml" --data "$out/faces" \
  --set "vit.weights=$out/mae/last.safetensors" --set "dan.weights=$out/dan/best.safetensors"

echo "4. Reads new faces"
[ -d "$out/new" ] || "$affect4j" synth --out "$out/new" --count 20 --seed 2
"$affect4j" analyze --weights "$out/emma/best.safetensors" --aligned "$out/new/cropped_aligned"
