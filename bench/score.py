#!/usr/bin/env python3
"""Writes predictions and labels of many faces, to see how fast `affect4j score` is.

    python3 bench/score.py FOLDER [ROWS]

FOLDER gets labels.txt and submission.txt in the format of the multi-task challenge, and probabilities.csv with a column for each
expression and each action unit. ROWS is 250,000 by default. Then, on a calm machine, after one run that warms the disk:

    time ./affect4j score FOLDER/submission.txt FOLDER/labels.txt
    time ./affect4j score FOLDER/probabilities.csv FOLDER/labels.txt
"""
import pathlib
import random
import sys

UNITS = ["AU01", "AU02", "AU04", "AU06", "AU07", "AU10", "AU12", "AU15", "AU23", "AU24", "AU25", "AU26"]
NAMES = ["neutral", "anger", "disgust", "fear", "happiness", "sadness", "surprise", "other"]
HEADER = "image,valence,arousal,expression,aus\n"


def row(name, valence, arousal, expression, units):
    return f"{name},{valence:.6f},{arousal:.6f},{expression},{','.join(map(str, units))}\n"


def main(folder, rows):
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(1)
    with (folder / "labels.txt").open("w") as labels, (folder / "submission.txt").open("w") as said, (
        folder / "probabilities.csv"
    ).open("w") as shares:
        labels.write(HEADER)
        said.write(HEADER)
        shares.write(",".join(["image", "valence", "arousal"] + NAMES + [u + "_p" for u in UNITS]) + "\n")
        for i in range(rows):
            name = f"video{i // 1000}/{i % 1000 + 1:05d}.jpg"
            valence, arousal = draw.uniform(-0.8, 0.8), draw.uniform(-0.8, 0.8)
            expression = draw.randrange(8)
            units = [int(draw.random() < 0.3) for _ in UNITS]
            known = draw.random() > 0.05
            labels.write(row(name, valence, arousal, expression if known else -1, units))
            valence, arousal = valence + draw.uniform(-0.2, 0.2), arousal + draw.uniform(-0.2, 0.2)
            likely = expression if draw.random() < 0.6 else draw.randrange(8)
            there = [min(1, max(0, 0.3 + 0.4 * u + draw.uniform(-0.3, 0.3))) for u in units]
            said.write(row(name, valence, arousal, likely, [int(p > 0.5) for p in there]))
            classes = [0.6 if c == likely else 0.4 / 7 for c in range(8)]
            cells = [f"{x:.6f}" for x in [valence, arousal] + classes + there]
            shares.write(name + "," + ",".join(cells) + "\n")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 250_000)
