"""EMMA in plain PyTorch, to compare affect4j with: the same numbers, and how fast they come.

Written from the paper (Li et al. 2022, arXiv:2207.11679) and from the names and shapes of the
published checkpoint. Attention is spelt out as timm 0.4.12 does: qkv, matrix product, softmax,
matrix product.

    python emma_torch.py --check                  # against golden_emma.json
    python emma_torch.py --save emma_golden.pth   # the filled network as a published checkpoint
    python emma_torch.py --time --threads 2       # images a second
    python emma_torch.py --train --threads 2      # the same for training steps, CoTEX too
"""

import argparse
import collections
import json
import math
import pathlib
import statistics
import time
import zlib

import torch
from torch import nn

EXPRESSIONS = "neutral anger disgust fear happiness sadness surprise other".split()
UNITS = "AU01 AU02 AU04 AU06 AU07 AU10 AU12 AU15 AU23 AU24 AU25 AU26".split()
OUTPUTS = ["valence", "arousal"] + ["logit_" + name for name in EXPRESSIONS + UNITS]


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim)
        self.proj = nn.Linear(dim, dim)

    def forward(self, x):
        n, length, dim = x.shape
        qkv = self.qkv(x).reshape(n, length, 3, self.heads, dim // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-2, -1)) * (dim // self.heads) ** -0.5
        y = weights.softmax(dim=-1) @ v
        return self.proj(y.transpose(1, 2).reshape(n, length, dim))


class Mlp(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.fc1 = nn.Linear(dim, 4 * dim)
        self.fc2 = nn.Linear(4 * dim, dim)

    def forward(self, x):
        return self.fc2(nn.functional.gelu(self.fc1(x)))


class Block(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.norm1 = nn.LayerNorm(dim, eps=1e-6)
        self.attn = Attention(dim, heads)
        self.norm2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = Mlp(dim)

    def forward(self, x):
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class Patches(nn.Module):
    def __init__(self, dim, patch):
        super().__init__()
        self.proj = nn.Conv2d(3, dim, patch, patch)

    def forward(self, x):
        return self.proj(x).flatten(2).transpose(1, 2)


class Vit(nn.Module):
    """ViT-B/16 on 224 x 224, class token; arXiv:2010.11929."""

    def __init__(self, head, dim=768, depth=12, heads=12):
        super().__init__()
        self.cls_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.pos_embed = nn.Parameter(torch.zeros(1, 197, dim))
        self.patch_embed = Patches(dim, 16)
        self.blocks = nn.Sequential(*(Block(dim, heads) for _ in range(depth)))
        self.norm = nn.LayerNorm(dim, eps=1e-6)
        self.head = head

    def forward(self, x, mask=0.0):
        """With ``mask``, so large a share of the patches, drawn for each image, is not looked at."""
        tokens = self.patch_embed(x) + self.pos_embed[:, 1:]
        if mask:
            n, length, dim = tokens.shape
            seen = torch.rand(n, length).argsort(dim=1)[:, : int(length * (1 - mask))]
            tokens = tokens.gather(1, seen.unsqueeze(-1).expand(-1, -1, dim))
        cls = (self.cls_token + self.pos_embed[:, :1]).expand(len(x), -1, -1)
        tokens = self.blocks(torch.cat((cls, tokens), dim=1))
        return self.head(self.norm(tokens)[:, 0])


class BasicBlock(nn.Module):
    def __init__(self, inner, outer, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inner, outer, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outer)
        self.conv2 = nn.Conv2d(outer, outer, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outer)
        if stride > 1:
            self.downsample = nn.Sequential(
                nn.Conv2d(inner, outer, 1, stride, bias=False), nn.BatchNorm2d(outer)
            )
        else:
            self.downsample = nn.Identity()

    def forward(self, x):
        y = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(y)) + self.downsample(x))


def conv_bn(inner, outer, kernel):
    padding = tuple(side // 2 for side in kernel)
    return nn.Sequential(nn.Conv2d(inner, outer, kernel, 1, padding), nn.BatchNorm2d(outer))


class SpatialAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1x1 = conv_bn(512, 256, (1, 1))
        self.conv_3x3 = conv_bn(256, 512, (3, 3))
        self.conv_1x3 = conv_bn(256, 512, (1, 3))
        self.conv_3x1 = conv_bn(256, 512, (3, 1))

    def forward(self, x):
        y = self.conv1x1(x)
        y = torch.relu(self.conv_3x3(y) + self.conv_1x3(y) + self.conv_3x1(y))
        return x * y.sum(dim=1, keepdim=True)


class ChannelAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.Sequential(
            nn.Linear(512, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 512), nn.Sigmoid()
        )

    def forward(self, x):
        v = x.mean(dim=(2, 3))
        return v * self.attention(v)


class CrossAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.sa = SpatialAttention()
        self.ca = ChannelAttention()

    def forward(self, x):
        return self.ca(self.sa(x))


class Dan(nn.Module):
    """DAN with four heads on ResNet-18; Wen et al. 2021, arXiv:2109.07270."""

    def __init__(self, classes=8):
        super().__init__()
        layers = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64)]
        layers += [nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
        for inner, outer, stride in ((64, 64, 1), (64, 128, 2), (128, 256, 2), (256, 512, 2)):
            layers.append(
                nn.Sequential(BasicBlock(inner, outer, stride), BasicBlock(outer, outer, 1))
            )
        self.features = nn.Sequential(*layers)
        for k in range(4):
            setattr(self, f"cat_head{k}", CrossAttention())
        self.fc = nn.Linear(512, classes)
        self.bn = nn.BatchNorm1d(classes)

    def forward(self, x):
        x = self.features(x)
        heads = torch.stack([getattr(self, f"cat_head{k}")(x) for k in range(4)], dim=1)
        return self.bn(self.fc(heads.log_softmax(dim=1).sum(dim=1)))


class Emma(nn.Module):
    """(N, 3, 224, 224) to (N, 22): valence, arousal, eight expression and twelve unit logits."""

    def __init__(self):
        super().__init__()
        self.vit = Vit(nn.Sequential(nn.Linear(768, 512), nn.ReLU(), nn.Linear(512, 20)))
        self.cnn = Dan()
        self.va_head = nn.Sequential(nn.Linear(28, 256), nn.ReLU(), nn.Linear(256, 2))

    def forward(self, x):
        logits = self.vit(x)
        va = self.va_head(torch.cat((self.cnn(x), logits), dim=1))
        return torch.cat((va, logits), dim=1)


def uniform(name, count):
    """``count`` float64 in [-1, 1) that depend on nothing but ``name``."""
    mask = 0xFFFFFFFF
    h = (zlib.crc32(name.encode()) + torch.arange(count, dtype=torch.int64) * 2654435761) & mask
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & mask
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & mask
    h = h ^ (h >> 16)
    return h.double() / 4294967296.0 * 2 - 1


def filled(name, shape):
    """The value of the entry ``name`` in a network without published weights."""
    count = math.prod(shape)
    u = uniform(name, count).reshape(shape)
    if name.endswith("num_batches_tracked"):
        return torch.zeros(shape, dtype=torch.int64)
    if name.endswith("running_var"):
        return (1 + 0.3 * u).float()
    if name.endswith("running_mean"):
        return (0.1 * u).float()
    if name.endswith(("cls_token", "pos_embed")):
        return (0.5 * u).float()
    if len(shape) == 1:
        return (1 + 0.1 * u if name.endswith("weight") else 0.05 * u).float()
    return (u * math.sqrt(3 / (count / shape[0]))).float()


def golden():
    """EMMA in evaluation mode, filled."""
    return load(
        collections.OrderedDict((k, filled(k, v.shape)) for k, v in Emma().state_dict().items())
    )


def load(state):
    """EMMA in evaluation mode with the entries of ``state``; nothing missing, nothing left."""
    network = Emma()
    network.load_state_dict(state)
    return network.eval()


def listing(state):
    """CRC-32 of the names and shapes, in order: ``name 2x3`` a line, ``name scalar`` for none."""
    lines = (f"{k} {'x'.join(map(str, v.shape)) or 'scalar'}\n" for k, v in state.items())
    return zlib.crc32("".join(lines).encode())


def check(network):
    """Compares names, shapes, order and outputs with golden_emma.json; raises when they differ."""
    wanted = json.loads((pathlib.Path(__file__).parent / "golden_emma.json").read_text())
    state = network.state_dict()
    if (len(state), listing(state)) != (wanted["entries"], wanted["listing"]):
        raise AssertionError(f"{len(state)} entries, listing {listing(state)}; wanted {wanted}")
    x = (1.5 * uniform("input", 2 * 3 * 224 * 224)).float().reshape(2, 3, 224, 224)
    values = torch.tensor(wanted["values"], dtype=torch.float64)
    for dtype, tolerance in ((torch.float32, 1e-4), (torch.float64, 1e-9)):
        with torch.inference_mode():
            got = network.to(dtype)(x.to(dtype)).double().flatten()
        error = ((got - values).abs().max() / values.abs().max()).item()
        print(f"{dtype}: largest difference {error:.1e} of the largest value")
        if not error < tolerance:
            raise AssertionError(f"{dtype}: {error} is not under {tolerance}")


def seconds(network, images, iterations):
    with torch.inference_mode():
        network(images)
        taken = []
        for _ in range(iterations):
            start = time.perf_counter()
            network(images)
            taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def clock(networks, batches, iterations):
    """Prints images a second: fp32 as it stands, fp32 at medium precision, bf16 autocast."""
    print("network,precision,batch,images_per_second")
    for name, network in networks.items():
        for batch in batches:
            x = torch.randn(batch, 3, 224, 224)
            for precision in ("fp32", "fp32 medium", "bf16 autocast"):
                medium = precision == "fp32 medium"
                torch.set_float32_matmul_precision("medium" if medium else "highest")
                # One region round the whole loop: the weights are cast once, not at each forward.
                with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16 autocast"):
                    rate = batch / seconds(network, x, iterations)
                print(f"{name},{precision},{batch},{rate:.2f}", flush=True)


class Cotex(nn.Module):
    """Two ViTs that see different patches, (N, 3, 224, 224) to two of (N, 6)."""

    def __init__(self, mask):
        super().__init__()
        self.mask = mask
        self.first, self.second = Vit(nn.Linear(768, 6)), Vit(nn.Linear(768, 6))

    def forward(self, x):
        return self.first(x, self.mask), self.second(x, self.mask)


def emma_loss(output, targets):
    """1 - CCC of two columns, cross-entropy, binary cross-entropy; arXiv:2207.11679."""
    x, y = output[:, :2], targets["va"]
    shared = ((x - x.mean(0)) * (y - y.mean(0))).mean(0)
    spread = x.var(0, unbiased=False) + y.var(0, unbiased=False) + (x.mean(0) - y.mean(0)) ** 2
    va = (1 - 2 * shared / spread).sum()
    expression = nn.functional.cross_entropy(output[:, 2:10], targets["expression"])
    units = nn.functional.binary_cross_entropy_with_logits(output[:, 10:], targets["units"])
    return va + expression + units


def cotex_loss(output, targets):
    """Two cross-entropies and the Jensen-Shannon divergence of the views."""
    p, q = (each.softmax(dim=1) for each in output)
    middle = ((p + q) / 2).log()
    apart = (p * (p.log() - middle) + q * (q.log() - middle)).sum(dim=1).mean() / 2
    cross = sum(nn.functional.cross_entropy(each, targets["expression"] % 6) for each in output)
    return cross + 100 / 3 * apart


def learn(network, loss, batch, bf16, steps):
    """Pictures a second of forward, loss, backward and AdamW as PyTorch makes it by default."""
    network.train()
    x = torch.randn(batch, 3, 224, 224)
    targets = {
        "va": torch.rand(batch, 2),
        "expression": torch.arange(batch) % 8,
        "units": torch.rand(batch, 12).round(),
    }
    learnt = [each for each in network.parameters() if each.requires_grad]
    optimizer = torch.optim.AdamW(learnt, lr=1e-4)
    taken = []
    for _ in range(steps + 1):
        start = time.perf_counter()
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            output = network(x)
        output = [each.float() for each in output] if type(output) is tuple else output.float()
        loss(output, targets).backward()
        nn.utils.clip_grad_norm_(learnt, 0.05)
        optimizer.step()
        optimizer.zero_grad()
        taken.append(time.perf_counter() - start)
    return batch / statistics.median(taken[1:])


def clock_training(batch, steps):
    print("network,precision,batch,pictures_per_second")
    for name, loss in (("emma", emma_loss), ("cotex 0 %", cotex_loss), ("cotex 75 %", cotex_loss)):
        for bf16 in (False, True):
            if loss is emma_loss:
                network = Emma()
                network.cnn.requires_grad_(False)
            else:
                network = Cotex(0.75 if "75" in name else 0.0)
            rate = learn(network, loss, batch, bf16, steps)
            print(f"{name},{'bf16 autocast' if bf16 else 'fp32'},{batch},{rate:.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description="EMMA in plain PyTorch, with golden weights")
    parser.add_argument("--check", action="store_true", help="compare with golden_emma.json")
    parser.add_argument("--save", metavar="FILE", help="write the filled network as a checkpoint")
    parser.add_argument("--time", action="store_true", help="measure ViT-B and EMMA forward")
    parser.add_argument("--train", action="store_true", help="measure training steps, batch 16")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--batches", default="1,8,32", help="batch sizes, default 1,8,32")
    parser.add_argument("--iterations", type=int, default=7, help="median of so many, default 7")
    given = parser.parse_args()
    if not (given.check or given.save or given.time or given.train):
        parser.error("give one or more of --check, --save, --time, --train")
    torch.set_num_threads(given.threads)
    emma = golden()
    if given.save:
        torch.save({"epoch": 0, "model": emma.state_dict()}, given.save)
    if given.time:
        print(f"# torch {torch.__version__}, {given.threads} threads")
        vit = Vit(nn.Linear(768, 1000)).eval()
        batches = [int(size) for size in given.batches.split(",")]
        clock({"vit_base": vit, "emma": emma}, batches, given.iterations)
    if given.train:
        print(f"# torch {torch.__version__}, {given.threads} threads")
        clock_training(16, 3)
    if given.check:
        check(emma)


if __name__ == "__main__":
    main()
