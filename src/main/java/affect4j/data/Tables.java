package affect4j.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tables in the root that are named as splits are: {@code train.csv}, {@code valid.csv}. */
final class Tables {
  private static final String ENDING = ".csv";

  private Tables() {}

  /** Each such table, in the order of the splits, and its split. */
  static Map<PictureSource, Split> of(Tree tree) throws IOException {
    Map<PictureSource, Split> tables = new LinkedHashMap<>();
    for (Split split : Split.values()) {
      for (String file : tree.files("")) {
        String stem = file.endsWith(ENDING) ? file.substring(0, file.length() - 4) : "";
        if (Split.named(stem).filter(split::equals).isPresent()) {
          tables.put(tree.file(file).orElseThrow(), split);
        }
      }
    }
    return tables;
  }
}
