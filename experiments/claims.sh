#!/bin/sh
# All runs of docs/results/claims.md: small networks on open faces, three seeds each.
#   experiments/claims.sh FACES OUT [PART...]
# FACES holds ferplus.tar, diffusionfer.tar and lfwa.tar; each run has a folder in OUT. What is done is
# skipped, what was cut short goes on. PART is one of: first expression va emma cotex sizes vits units (all by default).
# AFFECT4J names another way to start affect4j. Several may run at once: each run is done by one of them.
set -eu
faces=$1
out=$2
shift 2
here=$(cd -P -- "$(dirname -- "$0")" && pwd)
affect4j=${AFFECT4J:-$here/../affect4j}
threads=${THREADS:-$(getconf _NPROCESSORS_ONLN)}
mkdir -p "$out"

# run NAME COMMAND...: the folder OUT/NAME, which is finished when it holds the file done.
run() {
  name=$1
  shift
  [ -e "$out/$name/done" ] && return
  # Of several shells that work at once, the one that makes the folder does the run.
  mkdir "$out/$name.busy" 2>/dev/null || return 0
  trap 'rmdir "$out/$name.busy"' EXIT
  trap 'exit 130' INT TERM
  echo "$name"
  if [ -e "$out/$name/config.yaml" ]; then
    case $1 in
      pretrain) $affect4j pretrain --resume --out "$out/$name" 2>>"$out/$name.log" ;;
      *) $affect4j train "$2" --resume --out "$out/$name" 2>>"$out/$name.log" ;;
    esac
  else
    $affect4j "$@" --set run.threads="$threads" --set run.workers="$threads" --out "$out/$name" 2>>"$out/$name.log"
  fi
  grep -q "^done: " "$out/$name.log" && touch "$out/$name/done"
  rmdir "$out/$name.busy"
  trap - EXIT
}

prior() {
  run dan train dan --config "$here/claims/dan.yaml" --data "$faces/ferplus.tar"
}

first() {
  run mae pretrain --config "$here/claims/mae.yaml" --data "$faces/lfwa.tar" --data "$faces/ferplus.tar"
  prior
}
mae=$out/mae/last.safetensors
dan=$out/dan/best.safetensors

# Table 5's first question: faces first, or nothing first.
expression() {
  for seed in 1 2 3; do
    run "expression-mae-$seed" train vit --config "$here/claims/vit.yaml" --data "$faces/ferplus.tar" \
      --set vit.weights="$mae" --set run.seed=$seed
    run "expression-none-$seed" train vit --config "$here/claims/vit.yaml" --data "$faces/ferplus.tar" \
      --set run.seed=$seed
  done
}

va() {
  for seed in 1 2 3; do
    for start in mae none; do
      weights=
      [ $start = none ] || weights="--set vit.weights=$mae"
      # shellcheck disable=SC2086 # none or two words
      run "va-$start-$seed" train vit --config "$here/claims/vit.yaml" --data "$faces/diffusionfer.tar" \
        --set tasks=ALL --set loss.weights.expression=0 --set loss.weights.units=0 \
        --set schedule.epochs=30 --set schedule.warmup=3 $weights --set run.seed=$seed
    done
  done
}

# VA from scores or from features; its gradient; the DAN; its scores for the expression.
emma() {
  both="--data $faces/ferplus.tar --data $faces/diffusionfer.tar"
  for seed in 1 2 3; do
    for kind in paper flowing without-dan p1p2; do
      case $kind in
        paper) sets= ;;
        flowing) sets="--set va.gradient=FLOWING" ;;
        without-dan) sets="--set dan.use=NOTHING" ;;
        p1p2) sets="--set dan.use=VA_AND_EXPRESSION" ;;
      esac
      # shellcheck disable=SC2086 # words
      run "emma-$kind-$seed" train emma --config "$here/claims/emma.yaml" $both \
        --set vit.weights="$mae" --set dan.weights="$dan" $sets --set run.seed=$seed
    done
    # shellcheck disable=SC2086 # words
    run "emma-features-$seed" train vit --config "$here/claims/vit.yaml" $both --set tasks=ALL \
      --set vit.weights="$mae" --set run.seed=$seed
  done
}

cotex() {
  for seed in 1 2 3; do
    for mask in 0 0.5 0.75 0.9; do
      run "cotex-$mask-$seed" train cotex --config "$here/claims/cotex.yaml" --data "$faces/ferplus.tar" \
        --set vit.weights="$mae" --set mask=$mask --set run.seed=$seed
    done
    run "cotex-0.75-alone-$seed" train cotex --config "$here/claims/cotex.yaml" --data "$faces/ferplus.tar" \
      --set vit.weights="$mae" --set mask=0.75 --set loss.lambda=0 --set run.seed=$seed
  done
}

# The starter model's DAN: side of its pictures, and width.
sizes() {
  for seed in 1 2 3; do
    for kind in 48-16 64-16 96-16 64-32; do
      run "dan-$kind-$seed" train dan --config "$here/claims/dan.yaml" --data "$faces/ferplus.tar" \
        --set image="${kind%-*}" --set width="${kind#*-}" --set data.limit=6000 --set run.seed=$seed
    done
  done
}

# The starter model's ViT: width and depth, each from a shorter MAE of its own.
before() {
  run "mae-$1" pretrain --config "$here/claims/mae.yaml" --data "$faces/lfwa.tar" --data "$faces/ferplus.tar" \
    --set vit.dim="${1%-*}" --set vit.depth="${1#*-}" --set schedule.epochs=5
}

vits() {
  for kind in 96-4 192-2 192-4 288-4; do
    before $kind
    for seed in 1 2 3; do
      run "vit-$kind-$seed" train vit --config "$here/claims/vit.yaml" --data "$faces/ferplus.tar" \
        --set vit.weights="$out/mae-$kind/last.safetensors" --set vit.dim="${kind%-*}" --set vit.depth="${kind#*-}" \
        --set run.seed=$seed
    done
  done
}

# What the starter model's action units, learnt weakly from expressions, cost or give the expression.
units() {
  both="--data $faces/ferplus.tar --data $faces/diffusionfer.tar"
  prior
  before 192-4
  for seed in 1 2 3; do
    for kind in NONE DU_2014; do
      # shellcheck disable=SC2086 # words
      run "units-$kind-$seed" train emma --config "$here/claims/emma.yaml" $both \
        --set vit.weights="$out/mae-192-4/last.safetensors" --set dan.weights="$dan" \
        --set loss.weakUnits=$kind --set run.seed=$seed
    done
  done
}

[ $# -gt 0 ] || set -- first expression va emma cotex sizes vits units
for part in "$@"; do
  $part
done
