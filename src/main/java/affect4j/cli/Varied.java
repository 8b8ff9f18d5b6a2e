package affect4j.cli;

import affect4j.eval.Judged;
import affect4j.eval.Steadiness;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import affect4j.predict.Showing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same faces in other ways, and how far the answers stay. */
final class Varied {
  private Varied() {}

  /** How many times as many faces are looked at, beside as they are. */
  static int times() {
    return Showing.values().length - 1;
  }

  /** In words, by how the faces were shown; {@code plain} is what was said of them as they are. */
  static Map<String, String> of(Ensemble ensemble, Asked plain, Asking asking) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Showing showing : Showing.values()) {
      if (showing != Showing.PLAIN) {
        List<Judged> other = ensemble.judged(plain.known().samples(), asking.showing(showing));
        lines.put(showing.words(), words(Steadiness.between(plain.faces(), other)));
      }
    }
    return lines;
  }

  private static String words(Steadiness stays) {
    List<String> parts = new ArrayList<>();
    stays.expression().ifPresent(each -> parts.add(share("the same expression", each)));
    stays.units().ifPresent(each -> parts.add(share("the same action units", each)));
    stays.va().ifPresent(each -> parts.add(share("valence and arousal moved by", each)));
    return String.join(", ", parts);
  }

  private static String share(String what, double value) {
    return String.format(Locale.ROOT, "%s %.4f", what, value);
  }
}
