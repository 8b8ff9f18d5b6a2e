"""Writes the files beside it with PyTorch 2.13 and NumPy 2.4, and what they hold as expected.json.

Run it in its folder: python make.py. The files differ in nothing but the id that PyTorch draws for each.
"""

import collections
import io
import json
import pathlib
import pickle
import zipfile

import numpy as np
import torch

torch.manual_seed(7)
expected = {}


def entry(t):
    flat = t.detach().to(torch.float64).flatten()
    return {
        "dtype": str(t.dtype).replace("torch.", ""),
        "shape": list(t.shape),
        "sum": float(flat.sum()),
        "first": [float(v) for v in flat[:4]],
    }


def note(name, text, tensors):
    expected[name] = {"note": text, "tensors": {k: entry(v) for k, v in tensors.items()}}


def refuse(name, text):
    expected[name] = {"note": text, "refuse": True}


def rewrite(source, target, change, method=zipfile.ZIP_STORED):
    """Copies a zip record by record; change(name, bytes) gives the new name and bytes, or None."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", method) as new:
        for name in old.namelist():
            changed = change(name, old.read(name))
            if changed:
                new.writestr(*changed)


w = torch.randn(3, 4)
b = torch.arange(5)
h = torch.randn(6).half()
plain = {"w": w, "b": b, "h": h}

for protocol in (3, 4, 5):
    torch.save({"model": plain, "curve": np.arange(6.0).reshape(2, 3), "best": np.float32(0.5)},
               f"protocol{protocol}.pth", pickle_protocol=protocol)
    note(f"protocol{protocol}.pth", f"pickle protocol {protocol}", {"model." + k: v for k, v in plain.items()})

torch.save(plain, "plain.tmp")
rewrite("plain.tmp", "compressed.pth", lambda n, d: (n, d), zipfile.ZIP_DEFLATED)
note("compressed.pth", "zipped again with compression", plain)
rewrite("plain.tmp", "no_prefix.pth", lambda n, d: (n.split("/", 1)[1], d))
note("no_prefix.pth", "records without a folder", plain)
rewrite("plain.tmp", "no_byteorder.pth", lambda n, d: None if n.endswith("byteorder") else (n, d))
note("no_byteorder.pth", "no byteorder record, as before PyTorch 2.1", plain)
widths = {"0": 4, "1": 8, "2": 2}


def swap(name, data):
    key = name.rsplit("/", 1)[1]
    if name.endswith("byteorder"):
        return name, b"big"
    if "/data/" in name and key in widths:
        return name, np.frombuffer(data, f"<i{widths[key]}").byteswap().tobytes()
    return name, data


rewrite("plain.tmp", "big_endian.pth", swap)
note("big_endian.pth", "numbers in big-endian order, and it says so", plain)
rewrite("plain.tmp", "odd_endian.pth", lambda n, d: (n, b"middle") if n.endswith("byteorder") else (n, d))
refuse("odd_endian.pth", "an unknown byte order")
rewrite("plain.tmp", "cuda.pth",
        lambda n, d: (n, d.replace(b"X\x03\0\0\0cpu", b"X\x06\0\0\0cuda:0")) if n.endswith("data.pkl") else (n, d))
note("cuda.pth", "saved from a GPU", plain)
rewrite("plain.tmp", "lacks_storage.pth", lambda n, d: None if n.endswith("data/1") else (n, d))
refuse("lacks_storage.pth", "a record is missing")
rewrite("plain.tmp", "short_storage.pth", lambda n, d: (n, d[:-4]) if n.endswith("data/0") else (n, d))
refuse("short_storage.pth", "a record is too short")
rewrite("plain.tmp", "no_pickle.pth", lambda n, d: None if n.endswith("data.pkl") else (n, d))
refuse("no_pickle.pth", "a zip file of something else")

old = io.BytesIO()
torch.save({"model": plain, "loss": np.float64(1.25), "seen": np.int64(-3), "big": np.uint64(2**64 - 1),
            "done": np.bool_(True), "name": np.str_("ä9"), "curve": np.arange(4, dtype=">i2"),
            "fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)), "when": np.datetime64("2022-07-01")}, old)
rewrite(old, "numpy_old.pth",
        lambda n, d: (n, d.replace(b"numpy._core", b"numpy.core")) if n.endswith("data.pkl") else (n, d))
note("numpy_old.pth", "NumPy 1 names; scalars and arrays beside the weights", {"model." + k: v for k, v in plain.items()})

torch.save({"net": plain, "size": torch.Size([2, 3]), "device": torch.device("cuda", 1), "cpu": torch.device("cpu"),
            "dtype": torch.bfloat16, "path": pathlib.PurePosixPath("/data/faces"), "set": {1}, "frozen": frozenset({"a"}),
            "default": collections.defaultdict(list, {"k": [1]}), "counter": collections.Counter("aab"),
            "deque": collections.deque([1, 2]), "bytes": b"\x00\xff", "huge": 2**70, "negative": -2**40, "complex": 1 + 2j,
            "none": None, "tuple": (True, 1.5, "x"), 3: "three", "function": print}, "values.pth")
note("values.pth", "plain values of many kinds", {"net." + k: v for k, v in plain.items()})

shared = torch.arange(12, dtype=torch.float16).reshape(3, 4)
legacy = {"whole": shared, "column": shared[:, 1], "bool": torch.tensor([True, False]), "u8": torch.tensor([7], dtype=torch.uint8)}
torch.save({"model": legacy, "epoch": 4}, "legacy_views.pth", _use_new_zipfile_serialization=False)
note("legacy_views.pth", "views in the format before zip", {"model." + k: v for k, v in legacy.items()})
data = pathlib.Path("legacy_views.pth").read_bytes()
pathlib.Path("legacy_truncated.pth").write_bytes(data[:-3])
refuse("legacy_truncated.pth", "the last storage is cut off")
torch.save({"c": torch.zeros(2, dtype=torch.complex64)}, "legacy_complex.pth", _use_new_zipfile_serialization=False)
refuse("legacy_complex.pth", "complex numbers in the format before zip")
pathlib.Path("pickle.pkl").write_bytes(pickle.dumps({"w": 1}, protocol=2))
refuse("pickle.pkl", "a pickle of Python's own")

extra = {"u16": torch.tensor([1, 65535], dtype=torch.uint16), "u32": torch.tensor([2**32 - 1], dtype=torch.uint32),
         "i8": torch.tensor([-128], dtype=torch.int8), "i16": torch.tensor([-32768], dtype=torch.int16)}
torch.save(extra, "unsigned.pth")
note("unsigned.pth", "the unsigned kinds, which lie in untyped storages", extra)

stateful = torch.nn.Parameter(torch.ones(2))
stateful.group = "decay"
torch.save({"p": stateful, "buffer": torch.nn.Buffer(torch.zeros(3))}, "stateful.pth")
note("stateful.pth", "a parameter with an attribute of its own, and a buffer", {"p": stateful, "buffer": torch.zeros(3)})


def bad(name, text, value):
    torch.save({"model": {"w": w, "bad": value}, "epoch": 1}, name)
    note(name, text, {"model.w": w})


class Own(torch.Tensor):
    pass


bad("complex.pth", "one complex tensor among the weights", torch.zeros(2, dtype=torch.complex64))
bad("float8.pth", "one float8 tensor", torch.zeros(2).to(torch.float8_e4m3fn))
bad("sparse.pth", "one sparse tensor", torch.eye(2).to_sparse())
bad("quantised.pth", "one quantised tensor", torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8))
bad("meta.pth", "one tensor without contents", torch.zeros(2, device="meta"))
bad("subclass.pth", "one tensor of a class of its own", torch.ones(2).as_subclass(Own))
bad("object.pth", "an object of an unknown class among the weights", Own)
bad("call.pth", "the result of an unknown function among the weights", slice(1, 2))

torch.save({"state": {0: {"exp_avg": w}}, "optimizer": {"state": {0: {"exp_avg": w}}}}, "optimiser_only.pth")
note("optimiser_only.pth", "a file without network",
     {"state.0.exp_avg": w, "optimizer.state.0.exp_avg": w})
torch.save({"model": torch.nn.Linear(2, 2), "optimizer": {"state": {0: {"exp_avg": w}}}}, "module_and_optimiser.pth")
note("module_and_optimiser.pth", "a pickled module, and an optimiser's state beside it", {"optimizer.state.0.exp_avg": w})
torch.save({"generator": plain, "critic": {"w": w}, "optim_g": {"state": {0: w}}}, "two_networks.pth")
note("two_networks.pth", "two networks under names of their own",
     {**{"generator." + k: v for k, v in plain.items()}, "critic.w": w, "optim_g.state.0": w})


class Frozen(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = torch.nn.Linear(2, 2)

    def forward(self, x):
        return self.fc(x)


torch.manual_seed(7)
module = Frozen().eval()
torch.jit.freeze(torch.jit.trace(module, torch.zeros(1, 2))).save("frozen.pt")
note("frozen.pt", "a frozen TorchScript module: its weights are constants of the code",
     {"CONSTANTS.0": module.fc.weight, "CONSTANTS.1": module.fc.bias})

pathlib.Path("plain.tmp").unlink()
pathlib.Path("expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n")
