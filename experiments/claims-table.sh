#!/bin/sh
# The runs that experiments/claims.sh made, as a table: for each kind its score at the best epoch of each
# seed, their mean, and the 95 % interval of the mean by Student's t (n - 1 degrees of freedom).
#   experiments/claims-table.sh OUT [SCORE]     SCORE is a column of metrics.csv, expression_f1 by default
set -eu
out=$1
score=${2:-expression_f1}
for run in "$out"/*/; do
  run=${run%/}
  [ -e "$run/done" ] && [ -e "$run/metrics.csv" ] || continue
  kind=$(basename "$run")
  kind=${kind%-[0-9]}
  best=$(awk -F, -v score="$score" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == score) column = i; if (!column) exit; next }
    column && $column != "" && (best == "" || $column > best) { best = $column; row = NR }
    END { if (best != "") printf "%.4f", best }' "$run/metrics.csv")
  [ -z "$best" ] || echo "$kind $best"
done | awk '
  BEGIN { t[2] = 12.706; t[3] = 4.303; t[4] = 3.182; t[5] = 2.776; print "| runs | seeds | mean | 95 % interval |\n|---|---|---|---|" }
  { if (!($1 in n)) order[++kinds] = $1; n[$1]++; sum[$1] += $2; squares[$1] += $2 * $2; all[$1] = all[$1] " " $2 }
  END {
    for (k = 1; k <= kinds; k++) {
      kind = order[k]; mean = sum[kind] / n[kind]; range = "one run"
      if (n[kind] > 1) {
        variance = (squares[kind] - n[kind] * mean * mean) / (n[kind] - 1)
        half = t[n[kind]] * sqrt((variance > 0 ? variance : 0) / n[kind])
        range = sprintf("%.4f to %.4f", mean - half, mean + half)
      }
      printf "| %s |%s | %.4f | %s |\n", kind, all[kind], mean, range
    }
  }'
