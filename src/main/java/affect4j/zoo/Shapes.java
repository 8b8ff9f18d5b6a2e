package affect4j.zoo;

import affect4j.checkpoint.StoredTensor;
import affect4j.model.VitSize;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import java.util.HashMap;
import java.util.Map;

/** The names and shapes of a file's entries, from which the sizes of a network can be told. */
public record Shapes(Map<String, long[]> byName) {
  public Shapes {
    byName = Map.copyOf(byName);
  }

  /** Those of {@code weights}. */
  static Shapes of(Map<String, StoredTensor> weights) {
    Map<String, long[]> shapes = new HashMap<>();
    weights.forEach((name, stored) -> shapes.put(name, stored.shape()));
    return new Shapes(shapes);
  }

  /** Those of {@code net}. */
  public static Shapes of(Net<?> net) {
    Map<String, long[]> shapes = new HashMap<>();
    Entry.of(net).forEach(entry -> shapes.put(entry.name(), entry.tensor().shape()));
    return new Shapes(shapes);
  }

  /** The shape of the entry {@code name}. */
  long[] shape(String name) {
    long[] shape = byName.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no entry " + name);
    }
    return shape;
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The length of {@code name} along {@code axis}. */
  int length(String name, int axis) {
    long[] shape = shape(name);
    if (shape.length <= axis) {
      throw new IllegalArgumentException(name + " has no axis " + axis);
    }
    return Math.toIntExact(shape[axis]);
  }

  /** How many of {@code prefix}0, {@code prefix}1 and so on there are. */
  int count(String prefix, String suffix) {
    int n = 0;
    while (has(prefix + n + suffix)) {
      n++;
    }
    return n;
  }

  /**
   * The sizes of the encoder whose entries start with {@code prefix}. How many heads share the
   * width cannot be seen: it is one for every 64, but 16 in ViT-H, as in all published encoders.
   */
  VitSize encoder(String prefix) {
    String projection = prefix + "patch_embed.proj.weight";
    int dim = length(projection, 0);
    int patch = length(projection, 2);
    int grid = (int) Math.round(Math.sqrt(length(prefix + "pos_embed", 1) - 1));
    int depth = count(prefix + "blocks.", ".attn.qkv.weight");
    int heads = dim == VitSize.huge().dim() ? VitSize.huge().heads() : Math.max(1, dim / 64);
    return new VitSize(grid * patch, patch, dim, depth, heads);
  }
}
