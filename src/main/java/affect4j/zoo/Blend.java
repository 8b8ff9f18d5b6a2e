package affect4j.zoo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of the mean of several models' weights. */
final class Blend {
  private Blend() {}

  /**
   * The description of the mean: the first's, with the origins of all.
   *
   * @param all that of each of {@code files}
   * @throws IOException when one of them is of another kind than the first
   */
  static Description described(List<ModelFile> files, List<Description> all) throws IOException {
    Description first = all.get(0);
    List<String> sources = new ArrayList<>();
    Map<String, String> weak = new TreeMap<>(); // What one learnt weakly, the mean has too.
    for (int i = 0; i < all.size(); i++) {
      Description each = all.get(i);
      refuseUnless(each.sizes().equals(first.sizes()), "sizes", i, files);
      refuseUnless(each.labels().equals(first.labels()), "labels", i, files);
      refuseUnless(each.preprocessing().equals(first.preprocessing()), "pictures", i, files);
      refuseUnless(each.thresholds().equals(first.thresholds()), "thresholds", i, files);
      each.weak().forEach(weak::putIfAbsent);
      sources.add(files.get(i).path().getFileName() + ", sha256 " + files.get(i).sha256());
    }
    List<String> licences = all.stream().map(each -> each.origin().licence()).distinct().toList();
    return first
        .of(new Origin("the mean of " + String.join("; ", sources), String.join("; ", licences)))
        .weak(weak);
  }

  private static void refuseUnless(boolean same, String what, int i, List<ModelFile> files)
      throws IOException {
    if (!same) {
      throw new IOException(
          files.get(i).path() + ": other " + what + " than those of " + files.get(0).path());
    }
  }
}
