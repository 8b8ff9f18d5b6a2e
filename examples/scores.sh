#!/usr/bin/env bash
# Every number of affect4j on drawn faces: trains two small EMMAs in a few minutes and reports, scores,
# compares, tunes and submits them. What comes out has learnt from drawings and is no result.
#
#   examples/scores.sh [FOLDER]        (default: scores)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
affect4j=$here/../affect4j
out=${1:-scores}
mkdir -p "$out"

[ -d "$out/faces" ] || "$affect4j" synth --out "$out/faces" --count 400 --seed 1
for seed in 1 2; do
  [ -e "$out/emma$seed/epoch-004.safetensors" ] ||
    "$affect4j" train emma --config "$here/first-run/emma.yaml" --data "$out/faces" \
      --set vit.depth=2 --set dan.use=NOTHING --set schedule.epochs=4 --set schedule.warmup=1 --set run.keep=4 \
      --set run.seed=$seed --out "$out/emma$seed"
done

echo "1. The training, as a page"
"$affect4j" report "$out/emma1"

echo "2. One model: scores with definitions and intervals; scores.json, scores.md, report.html, predictions.csv"
"$affect4j" evaluate --model "$out/emma1" --data "$out/faces" --out "$out/one"

echo "3. Ensembles: of a run's best epochs, and of runs"
"$affect4j" evaluate --model "$out"/emma1/epoch-*.safetensors --data "$out/faces" --out "$out/epochs" | head -8
"$affect4j" evaluate --model "$out/emma1" "$out/emma2" --data "$out/faces" --out "$out/runs" | head -8

echo "4. Is the second run better, or is that chance?"
"$affect4j" compare "$out/emma1" "$out/emma2" --data "$out/faces"

echo "5. Thresholds, priors, temperature and smoothing, fitted on some videos and told on others"
"$affect4j" tune --model "$out/emma1" --data "$out/faces" --split train --out "$out/tuning.json"
"$affect4j" convert "$out/emma1/best.safetensors" "$out/tuned.safetensors" --tuning "$out/tuning.json"
"$affect4j" analyze --weights "$out/tuned.safetensors" --aligned "$out/faces/cropped_aligned/video1" | head -6

echo "6. A submission: every listed row, and one whose picture is missing"
list=$out/list.txt
cut -d, -f1 "$out/faces/validation_set_annotations.txt" | sed '1s/.*/image,valence,arousal,expression,aus/' >"$list"
echo "video0/99999.jpg" >>"$list"
"$affect4j" submit --task mtl --list "$list" --pictures "$out/faces" --model "$out/tuned.safetensors" --out "$out/submission.txt"
"$affect4j" score "$out/submission.txt" --list "$list"

echo "7. Anybody's predictions against labels, without a network"
"$affect4j" score "$out/one/predictions.csv" "$out/faces/validation_set_annotations.txt"
