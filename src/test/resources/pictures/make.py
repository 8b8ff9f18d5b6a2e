"""Writes the pictures beside this file, and what Pillow reads from them (expected.json).

python3 make.py, with Pillow 12.3.0 and NumPy. The colours are those of convert("RGB") on the upright
picture, as hexadecimal digits, rows from the top; sixteen bits are cut to their upper eight here.
"""

import json
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

HERE = Path(__file__).parent
WIDTH, HEIGHT = 11, 7
Y, X = np.mgrid[0:HEIGHT, 0:WIDTH]
COLOURS = np.stack([20 * X + 5, 30 * Y + 10, 255 - 9 * X - 17 * Y], -1).astype(np.uint8)
NOISE = ((37 * Y + 59 * X + 13 * X * Y)[..., None] + np.array([0, 101, 202])) % 256
DEEP = np.stack([X * 5100 + Y * 7, Y * 8700 + X * 3, 65535 - X * 4900 - Y * 11], -1)
PHOTO = Image.fromarray(COLOURS)
SHARP = Image.fromarray(NOISE.astype(np.uint8))
GREY = SHARP.convert("L")
CLEAR = SHARP.copy()
CLEAR.putalpha(Image.fromarray(((X * 25 + Y * 9) % 256).astype(np.uint8)))


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png16(values):
    kind = 2 if values.ndim == 3 else 0
    lines = b"".join(b"\0" + line.astype(">u2").tobytes() for line in values)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 16, kind, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def tiff16(values, order, turn):
    samples = values.shape[2] if values.ndim == 3 else 1
    data = values.astype(order + "u2").tobytes()
    photometric = 2 if samples == 3 else 1
    entries = [(256, WIDTH), (257, HEIGHT), (258, 16), (259, 1), (262, photometric), (273, None)]
    entries += [(274, turn), (277, samples), (278, HEIGHT), (279, len(data))]
    ends = 8 + 2 + 12 * len(entries) + 4
    out = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, len(entries))
    for tag, value in entries:
        if tag == 258 and samples == 3:
            out += struct.pack(order + "HHII", tag, 3, 3, ends)
        elif tag == 273:
            out += struct.pack(order + "HHII", tag, 4, 1, ends + 6)
        else:
            out += struct.pack(order + "HHIHH", tag, 3, 1, value, 0)
    return out + bytes(4) + struct.pack(order + "HHH", 16, 16, 16) + data


def without(jpeg, marker):
    start = jpeg.index(marker)
    length = struct.unpack(">H", jpeg[start + 2 : start + 4])[0]
    return jpeg[:start] + jpeg[start + 2 + length :]


def save(name, picture, **options):
    picture.save(HERE / name, **options)


save("photo.jpg", PHOTO, quality=90)
save("progressive.jpg", PHOTO, quality=90, progressive=True)
save("full_colour.jpg", PHOTO, quality=95, subsampling=0)
save("half_colour.jpg", PHOTO, quality=95, subsampling=1)
save("restarts.jpg", PHOTO, quality=90, restart_marker_blocks=1)
save("grey.jpg", PHOTO.convert("L"))
save("cmyk.jpg", PHOTO.convert("CMYK"), quality=95)
(HERE / "cmyk_unmarked.jpg").write_bytes(
    without((HERE / "cmyk.jpg").read_bytes(), b"\xff\xee\0\x0eAdobe")
)
save("rgb.png", SHARP)
save("grey.png", GREY)
save("grey_alpha.png", GREY.convert("LA"))
save("palette.png", SHARP.quantize(64))
save("palette_small.png", SHARP.quantize(13))
save("palette_clear.png", SHARP.quantize(64), transparency=3)
save("one_bit.png", SHARP.convert("1"))
save("alpha.png", CLEAR)
save("animated.png", SHARP, save_all=True, append_images=[PHOTO])
(HERE / "rgb_16.png").write_bytes(png16(DEEP))
(HERE / "grey_16.png").write_bytes(png16(DEEP[..., 0]))
save("lossless.webp", SHARP, lossless=True)
save("lossy.webp", PHOTO, quality=80)
save("alpha.webp", CLEAR, lossless=True)
save("alpha_lossy.webp", CLEAR, quality=80)
save("animated.webp", SHARP, save_all=True, append_images=[PHOTO], lossless=True)
save("rgb.bmp", SHARP)
save("alpha.bmp", CLEAR)
save("grey.bmp", GREY)
save("palette.bmp", SHARP.quantize(64))
save("one_bit.bmp", SHARP.convert("1"))
save("rgb.tif", SHARP)
for compression in ["lzw", "adobe_deflate", "packbits", "jpeg"]:
    name = compression if compression in ("packbits", "jpeg") else "tiff_" + compression
    save(compression + ".tif", PHOTO, compression=name)
save("grey.tif", GREY)
save("grey_alpha.tif", GREY.convert("LA"))
save("palette.tif", SHARP.quantize(64))
save("one_bit.tif", SHARP.convert("1"))
save("alpha.tif", CLEAR)
save("cmyk.tif", PHOTO.convert("CMYK"))
save("private_tags.tif", SHARP, tiffinfo={65000: "of no concern", 270: "a description"})
(HERE / "rgb_16.tif").write_bytes(tiff16(DEEP, ">", 1))
(HERE / "rgb_16_turned.tif").write_bytes(tiff16(DEEP, "<", 6))
(HERE / "grey_16.tif").write_bytes(tiff16(DEEP[..., 0], "<", 1))
for turn in range(1, 9):
    exif = Image.Exif()
    exif[0x0112] = turn
    save(f"turned_{turn}.jpg", PHOTO, exif=exif, quality=95, subsampling=0)
    save(f"turned_{turn}.png", SHARP, exif=exif)
    save(f"turned_{turn}.webp", SHARP, exif=exif, lossless=True)
    save(f"turned_{turn}.tif", SHARP, exif=exif)

expected = {}
for file in sorted(HERE.iterdir()):
    if file.suffix in (".py", ".json"):
        continue
    if "_16" in file.name:
        deep = np.rot90(DEEP, -1) if "turned" in file.name else DEEP
        deep = np.repeat(deep[..., :1], 3, -1) if "grey" in file.name else deep
        rgb = (deep >> 8).astype(np.uint8)
    else:
        rgb = np.asarray(ImageOps.exif_transpose(Image.open(file)).convert("RGB"))
    expected[file.name] = {"width": rgb.shape[1], "height": rgb.shape[0], "rgb": rgb.tobytes().hex()}
(HERE / "expected.json").write_text(json.dumps(expected, indent=0) + "\n")
