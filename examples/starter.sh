#!/usr/bin/env bash
# Trains the starter model from open faces, start to end: the model that analyze uses by default. About
# seven hours on two cores with AVX-512. What is done is skipped, what was cut short goes on.
#
#   examples/starter.sh FACES [FOLDER] [SEED]        (default: starter, 1)
#
# FACES holds lfwa.tar, ferplus.tar, diffusionfer.tar and landmarks68.tar, or folders of these names.
set -euo pipefail

faces=$1
out=${2:-starter}
seed=${3:-1}
here=$(cd "$(dirname "$0")" && pwd)
affect4j=${AFFECT4J:-$here/../affect4j}
case $affect4j in
  /*) ;;
  */*) affect4j=$PWD/$affect4j ;; # It is called from another folder too.
esac
settings=$here/../experiments/starter
mkdir -p "$out"

set_of() {
  if [ -e "$faces/$1.tar" ]; then echo "$faces/$1.tar"; else echo "$faces/$1"; fi
}
lfwa=$(set_of lfwa)
ferplus=$(set_of ferplus)
diffusionfer=$(set_of diffusionfer)
landmarks68=$(set_of landmarks68)

# run NAME COMMAND...: the folder FOLDER/NAME, which is finished when it holds the file done.
run() {
  name=$1
  shift
  [ ! -e "$out/$name/done" ] || return 0
  echo "$name: see $out/$name.log"
  if [ -e "$out/$name/config.yaml" ]; then
    case $1 in
      pretrain) "$affect4j" pretrain --resume --out "$out/$name" 2>>"$out/$name.log" ;;
      *) "$affect4j" train "$2" --resume --out "$out/$name" 2>>"$out/$name.log" ;;
    esac
  else
    "$affect4j" "$@" --set run.seed="$seed" --out "$out/$name" 2>>"$out/$name.log"
  fi
  if ! grep -q "^done: " "$out/$name.log"; then
    echo "stopped: the same command goes on"
    exit 1
  fi
  touch "$out/$name/done"
}

run mae pretrain --config "$settings/mae.yaml" \
  --data "$lfwa" --data "$ferplus" --data "$diffusionfer" --data "$landmarks68"
run dan train dan --config "$settings/dan.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]"
run dan-on train dan --config "$settings/dan-on.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan/best.safetensors"
run dan-small train dan --config "$settings/dan-small.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-on/best.safetensors"
run dan-large train dan --config "$settings/dan-large.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-small/last.safetensors"
run dan-mild train dan --config "$settings/dan-mild.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-large/last.safetensors"

# The same three once more, slower at first, longer, and in bf16: docs/results/starter.md says what each brought.
run dan-small-2 train dan --config "$settings/dan-small.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-mild/best.safetensors" --set run.precision=BF16 \
  --set descent.epochs=38 --set descent.lr=0.0008 --set descent.decay=0.94
run dan-large-2 train dan --config "$settings/dan-large.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-small-2/last.safetensors" --set run.precision=BF16 \
  --set descent.epochs=20 --set descent.decay=0.87
run dan-mild-2 train dan --config "$settings/dan-mild.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-large-2/last.safetensors" --set run.precision=BF16 \
  --set descent.epochs=7 --set descent.lr=0.0002 --set descent.decay=0.65

run emma train emma --config "$settings/emma.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set vit.weights="$out/mae/last.safetensors" --set dan.weights="$out/dan/best.safetensors"
run emma-on train emma --config "$settings/emma-on.yaml" --data "$ferplus" --data "$diffusionfer" \
  --set vit.weights="$out/emma/last.safetensors"

# The VA head alone, and how sure all may be: a temperature, fitted on half of FER+'s validation part.
#   finished NAME DAN: FOLDER/NAME.safetensors, of the DAN in that file
finished() {
  run "$1" train emma --config "$settings/va.yaml" --data "$diffusionfer" \
    --set vit.weights="$out/emma-on/best.safetensors" --set dan.weights="$2"
  "$affect4j" tune --model "$out/$1" --data "$ferplus" --no-priors --no-smoothing --out "$out/$1.json"
  "$affect4j" convert "$out/$1" "$out/$1.safetensors" --dtype f16 --tuning "$out/$1.json"
}
finished teacher "$out/dan-mild-2/best.safetensors"

# The faces that nobody labelled: found, aligned, and labelled by the model itself. Of them, too, the DAN learns.
if [ ! -e "$out/said.csv" ]; then
  mkdir -p "$out/open"
  for set in "$lfwa" "$landmarks68"; do
    if [ -d "$set" ]; then cp -R "$set" "$out/open/"; else tar -xf "$set" -C "$out/open"; fi
  done
  "$affect4j" analyze --weights "$out/teacher.safetensors" --format csv --out "$out/found.csv" --crops "$out/crops" \
    "$out/open/$(basename "$lfwa" .tar)" "$out/open/$(basename "$landmarks68" .tar)/train"
  (cd "$out" && "$affect4j" analyze --weights teacher.safetensors --aligned --format csv --out said.csv crops)
fi
run dan-large-3 train dan --config "$settings/dan-large.yaml" --data "$ferplus" --data "$diffusionfer" --data "$out/said.csv" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-mild-2/best.safetensors" --set run.precision=BF16 \
  --set descent.epochs=12 --set descent.lr=0.0005 --set descent.decay=0.84
run dan-near train dan --config "$settings/dan-near.yaml" --data "$ferplus" --data "$diffusionfer" --data "$out/said.csv" \
  --set data.valid="[$ferplus]" --set weights="$out/dan-large-3/last.safetensors"

"$affect4j" convert "$out/dan-near/epoch-001.safetensors" "$out/dan.safetensors" --mean "$out/dan-near/epoch-002.safetensors" \
  --mean "$out/dan-near/epoch-003.safetensors" --mean "$out/dan-mild-2/best.safetensors"
finished va "$out/dan.safetensors"
mv "$out/va.safetensors" "$out/starter.safetensors"
"$affect4j" evaluate --model "$out/starter.safetensors" --data "$ferplus"
"$affect4j" evaluate --model "$out/starter.safetensors" --data "$ferplus" --all-faces --votes majority
"$affect4j" evaluate --model "$out/starter.safetensors" --data "$diffusionfer"
