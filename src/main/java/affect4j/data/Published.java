package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many faces of a set have which label, as others counted: s-Aff-Wild2 and LSD by teams of the
 * challenge of 2022 (arXiv:2207.01138), CelebA and AffectNet as their releases say.
 */
public final class Published {
  private static final ExpressionSet AFF_WILD2 = ExpressionSet.AFF_WILD2;
  private static final ExpressionSet AFFECT_NET = ExpressionSet.AFFECT_NET_8;

  private static final Map<String, Map<String, Integer>> COUNTS =
      Map.ofEntries(
          Map.entry("s-aff-wild2 train", affWild2Train()),
          Map.entry("s-aff-wild2 valid", affWild2Valid()),
          Map.entry("s-aff-wild2 test", Map.of("pictures", 51_159)),
          Map.entry("lsd train", lsdTrain()),
          Map.entry("lsd valid", Map.of("pictures", 4_670)),
          Map.entry("lsd test", Map.of("pictures", 106_120)),
          Map.entry("celeba train", Map.of("pictures", 162_770)),
          Map.entry("celeba valid", Map.of("pictures", 19_867)),
          Map.entry("celeba test", Map.of("pictures", 19_962)),
          Map.entry("affectnet-2021 train", affectNet2021Train()),
          Map.entry("affectnet-2021 valid", affectNetValid()),
          Map.entry("affectnet-2017 train", affectNetTrain()),
          Map.entry("affectnet-2017 valid", affectNetValid()),
          Map.entry("affectnet-folders train", affectNet2021Train()),
          Map.entry("affectnet-folders valid", affectNetValid()));

  private Published() {}

  /** Counts by the names of {@link Counts#lines()}; empty where none are known. */
  public static Map<String, Integer> of(String kind, Split split) {
    return COUNTS.getOrDefault(kind + " " + split.label(), Map.of());
  }

  private static Map<String, Integer> affWild2Train() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines.put("pictures", 142_333);
    lines.put("valence and arousal", 103_917);
    classes(lines, AFF_WILD2, 23976, 4555, 3168, 3122, 18135, 7609, 5228, 24852);
    units(
        lines, 142_333, 103_316, 18713, 8745, 20342, 30605, 41337, 38286, 26783, 2460, 2980, 5003,
        70584, 10756);
    return lines;
  }

  private static Map<String, Integer> affWild2Valid() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines.put("pictures", 26_876);
    lines.put("valence and arousal", 26_876);
    classes(lines, AFF_WILD2, 1886, 487, 565, 1254, 3751, 1893, 1003, 4601);
    units(
        lines, 26_876, 26_876, 5531, 2554, 5442, 8818, 13224, 11421, 8319, 782, 757, 808, 20427,
        2934);
    return lines;
  }

  private static Map<String, Integer> lsdTrain() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines.put("pictures", 277_251);
    classes(lines, ExpressionSet.LSD, 18286, 15150, 10923, 73285, 144631, 14976);
    return lines;
  }

  private static Map<String, Integer> affectNetTrain() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    classes(lines, AFFECT_NET, 74874, 134415, 25459, 14090, 6378, 3803, 24882, 3750);
    return lines;
  }

  private static Map<String, Integer> affectNet2021Train() {
    Map<String, Integer> lines = new LinkedHashMap<>(affectNetTrain());
    lines.put("pictures", 287_651);
    return lines;
  }

  private static Map<String, Integer> affectNetValid() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    classes(lines, AFFECT_NET, 500, 500, 500, 500, 500, 500, 500, 500);
    return lines;
  }

  /** A count for each class, in the order of the set, and their sum. */
  private static void classes(Map<String, Integer> lines, ExpressionSet set, int... counts) {
    List<Emotion> classes = set.classes();
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      lines.put(classes.get(i).label(), counts[i]);
      sum += counts[i];
    }
    lines.put("expression", sum);
  }

  /** How often each unit is present among {@code known} of {@code pictures} faces. */
  private static void units(Map<String, Integer> lines, int pictures, int known, int... present) {
    ActionUnit[] all = ActionUnit.values();
    for (int i = 0; i < all.length; i++) {
      lines.put(all[i] + " present", present[i]);
      lines.put(all[i] + " absent", known - present[i]);
      lines.put(all[i] + " unknown", pictures - known);
    }
  }
}
