"""EMMA's 22 outputs for aligned faces as CSV, to compare with ``affect4j analyze --aligned``.

A face is resized to 224 x 224 by Pillow (bilinear), scaled to [0, 1] and normalised with
ImageNet's mean and deviation, as torchvision's Resize, ToTensor and Normalize do.

    python golden_outputs.py faces/*.png > torch.csv
    python golden_outputs.py --weights emma.pth faces/*.png > torch.csv
"""

import argparse
import csv
import os
import sys

import torch
from PIL import Image

import emma_torch

MEAN = torch.tensor([0.485, 0.456, 0.406]).reshape(3, 1, 1)
DEVIATION = torch.tensor([0.229, 0.224, 0.225]).reshape(3, 1, 1)


def read(path):
    """(3, 224, 224), normalised."""
    with Image.open(path) as image:
        face = image.convert("RGB").resize((224, 224), Image.Resampling.BILINEAR)
    pixels = torch.frombuffer(bytearray(face.tobytes()), dtype=torch.uint8)
    scaled = pixels.reshape(224, 224, 3).permute(2, 0, 1).float() / 255
    return (scaled - MEAN) / DEVIATION


def main():
    parser = argparse.ArgumentParser(description="EMMA's 22 outputs for aligned faces as CSV")
    parser.add_argument("--weights", metavar="FILE", help="a checkpoint; without it, golden ones")
    parser.add_argument("faces", nargs="+", metavar="FACE")
    given = parser.parse_args()
    if given.weights:
        state = torch.load(given.weights, map_location="cpu", weights_only=True)["model"]
        network = emma_torch.load(state)
    else:
        network = emma_torch.golden()
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["file"] + emma_torch.OUTPUTS)
    for path in given.faces:
        with torch.inference_mode():
            values = network(read(path)[None])[0]
        rows.writerow([os.path.basename(path)] + [f"{value:.9g}" for value in values.tolist()])


if __name__ == "__main__":
    main()
