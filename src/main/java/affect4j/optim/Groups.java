package affect4j.optim;

import affect4j.nn.Entry;
import affect4j.nn.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parameters of a network learn alike. What is frozen is in no group. */
public final class Groups {
  private static final String CLASS_TOKEN = "cls_token";
  private static final Set<String> NEVER_DECAYED =
      Set.of(CLASS_TOKEN, "pos_embed", "dist_token", "class_embedding", "positional_embedding");
  private static final List<String> EMBEDDING = List.of("patch_embed.", "conv1.", "ln_pre.");
  private static final Pattern BLOCK =
      Pattern.compile("(?:transformer\\.res)?blocks\\.(\\d+)\\..*");

  private Groups() {}

  /** All parameters of {@code net} whose names begin with {@code prefix}, in one group. */
  public static List<ParameterGroup> plain(Net<?> net, String prefix, double weightDecay) {
    List<Entry> all = learnt(net, prefix);
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "no parameter that learns has a name that begins with \"" + prefix + "\"");
    }
    return List.of(new ParameterGroup(prefix + "all", all, 1, weightDecay));
  }

  /** All parameters of {@code net}, in one group. */
  public static List<ParameterGroup> plain(Net<?> net, double weightDecay) {
    return plain(net, "", weightDecay);
  }

  /**
   * As MAE is pre-trained: biases and whatever has one dimension do not decay, all else does, the
   * class and mask tokens too. He et al. 2022, arXiv:2111.06377.
   */
  public static List<ParameterGroup> mae(Net<?> net, double weightDecay) {
    return vectorsKept(net, "", weightDecay);
  }

  /**
   * All parameters of {@code net} whose names begin with {@code prefix}: biases and whatever has
   * one dimension do not decay, all else does, as timm groups them.
   */
  public static List<ParameterGroup> vectorsKept(Net<?> net, String prefix, double weightDecay) {
    List<Entry> all = learnt(net, prefix);
    Predicate<Entry> kept = one -> one.tensor().dim() == 1 || one.name().endsWith(".bias");
    List<ParameterGroup> groups = new ArrayList<>();
    add(groups, prefix + "no_decay", all.stream().filter(kept).toList(), 1, 0);
    add(groups, prefix + "decay", all.stream().filter(kept.negate()).toList(), 1, weightDecay);
    return groups;
  }

  /**
   * {@link #layerDecay(Net, String, double, double)} of every transformer in {@code net}: one of
   * EMMA, two of CoTEX.
   */
  public static List<ParameterGroup> layerDecay(Net<?> net, double decay, double weightDecay) {
    List<String> prefixes =
        Entry.of(net).stream()
            .map(Entry::name)
            .filter(name -> name.equals(CLASS_TOKEN) || name.endsWith("." + CLASS_TOKEN))
            .map(name -> name.substring(0, name.length() - CLASS_TOKEN.length()))
            .toList();
    if (prefixes.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no transformer to decay layer by layer: no parameter is called " + CLASS_TOKEN);
    }
    return prefixes.stream()
        .flatMap(prefix -> layerDecay(net, prefix, decay, weightDecay).stream())
        .toList();
  }

  /**
   * As a ViT is fine-tuned: the further from the output a layer is, the slower it learns. The
   * embedding is layer 0, block k is layer k + 1, the norm and the head at the end are the last;
   * layer i of n + 1 learns at decay^(n + 1 - i) of the rate. Tokens, positions and whatever has
   * one dimension have no weight decay. Two groups for each layer, 28 for a ViT-B. Clark et al.
   * 2020, arXiv:2003.10555; He et al. 2022, arXiv:2111.06377. CLIP's names are known as well as
   * timm's.
   *
   * @param prefix of the transformer's names in {@code net}, such as {@code vit.}
   * @param decay in (0, 1]
   */
  public static List<ParameterGroup> layerDecay(
      Net<?> net, String prefix, double decay, double weightDecay) {
    if (!(decay > 0 && decay <= 1)) {
      throw new IllegalArgumentException("layer decay must be in (0, 1], got " + decay);
    }
    List<Entry> all = learnt(net, prefix);
    int depth =
        1
            + all.stream()
                .mapToInt(one -> block(one.name().substring(prefix.length())))
                .max()
                .orElse(-1);
    if (depth == 0) {
      throw new IllegalArgumentException(
          "no transformer's block that learns has a name that begins with \"" + prefix + "\"");
    }
    List<ParameterGroup> groups = new ArrayList<>();
    for (int i = 0; i <= depth + 1; i++) {
      int layer = i;
      double scale = Math.pow(decay, depth + 1 - layer);
      Predicate<Entry> kept = one -> kept(one, prefix);
      List<Entry> here =
          all.stream()
              .filter(one -> layer(one.name().substring(prefix.length()), depth) == layer)
              .toList();
      String name = prefix + "layer_" + layer;
      add(groups, name + "_no_decay", here.stream().filter(kept).toList(), scale, 0);
      add(
          groups,
          name + "_decay",
          here.stream().filter(kept.negate()).toList(),
          scale,
          weightDecay);
    }
    return groups;
  }

  private static boolean kept(Entry one, String prefix) {
    return one.tensor().dim() == 1 || NEVER_DECAYED.contains(one.name().substring(prefix.length()));
  }

  private static int layer(String name, int depth) {
    if (NEVER_DECAYED.contains(name) || EMBEDDING.stream().anyMatch(name::startsWith)) {
      return 0;
    }
    int block = block(name);
    return block < 0 ? depth + 1 : block + 1;
  }

  /** The block that {@code name} is in, counted from 0, or -1. */
  private static int block(String name) {
    Matcher matcher = BLOCK.matcher(name);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static List<Entry> learnt(Net<?> net, String prefix) {
    return Entry.of(net).stream()
        .filter(one -> one.kind() == Entry.Kind.PARAM && one.tensor().requires_grad())
        .filter(one -> one.name().startsWith(prefix))
        .toList();
  }

  private static void add(
      List<ParameterGroup> groups, String name, List<Entry> all, double scale, double decay) {
    if (!all.isEmpty()) {
      groups.add(new ParameterGroup(name, all, scale, decay));
    }
  }
}
