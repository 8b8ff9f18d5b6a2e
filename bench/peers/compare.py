"""The largest differences between two tables of EMMA's outputs, face by face.

    ./affect4j analyze --aligned --logits --precision fp32 --weights emma.pth --out a.csv faces/
    python bench/peers/golden_outputs.py --weights emma.pth faces/*.png > t.csv
    python bench/peers/compare.py a.csv t.csv

Faces are matched by file name. A relative difference is one in parts of the column's largest
value. Exits with 1 when one is above the tolerance or when a face is in one table only.
"""

import argparse
import csv
import math
import os
import sys

import emma_torch


def rows(path):
    """File name to a column's values; empty values are left out."""
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        missing = [name for name in ["file"] + emma_torch.OUTPUTS if name not in reader.fieldnames]
        if missing:
            raise SystemExit(f"{path}: lacks the columns {', '.join(missing)}; use --logits")
        found = {}
        for row in reader:
            name = os.path.basename(row["file"])
            if name in found:
                raise SystemExit(f"{path}: {name} is there more than once; use --aligned")
            if any(row[column] == "" for column in emma_torch.OUTPUTS):
                raise SystemExit(f"{path}: {name} has empty values")
            found[name] = {column: float(row[column]) for column in emma_torch.OUTPUTS}
        return found


def distance(a, b):
    """|a - b|; infinite where either is not a number, so that it cannot hide."""
    return math.inf if math.isnan(a - b) else abs(a - b)


def main():
    parser = argparse.ArgumentParser(description="largest differences between two tables")
    parser.add_argument("ours", metavar="AFFECT4J.csv")
    parser.add_argument("theirs", metavar="TORCH.csv")
    parser.add_argument("--tolerance", type=float, default=1e-4, help="relative, default 1e-4")
    given = parser.parse_args()
    ours, theirs = rows(given.ours), rows(given.theirs)
    alone = sorted(set(ours) ^ set(theirs))
    if alone or not ours:
        raise SystemExit(f"faces in one table only: {', '.join(alone) or 'both are empty'}")
    print("column,largest_value,largest_difference,relative,file")
    worst = 0.0
    for column in emma_torch.OUTPUTS:
        scale = max(abs(row[column]) for row in theirs.values())
        apart, name = max((distance(ours[n][column], theirs[n][column]), n) for n in theirs)
        relative = apart / scale if scale else apart
        worst = max(worst, relative)
        print(f"{column},{scale:.6g},{apart:.2g},{relative:.1e},{name}")
    print(f"# {len(theirs)} faces, largest relative difference {worst:.1e}")
    sys.exit(0 if worst <= given.tolerance else 1)


if __name__ == "__main__":
    main()
