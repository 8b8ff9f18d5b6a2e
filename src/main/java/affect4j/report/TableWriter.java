package affect4j.report;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for a terminal: one line a face, at most 125 characters wide, and a legend below. */
final class TableWriter implements ReadingWriter {
  private static final int FILE = 24;

  /** Wide enough for the codes of all twelve. */
  private static final int UNITS = 59;

  private static final String RULE = "-".repeat(FILE + 42 + UNITS);

  private final Writer out;
  private final Detail detail;
  private final Legend legend;

  TableWriter(Writer out, Provenance provenance, Detail detail) {
    this.out = out;
    this.detail = detail;
    this.legend = new Legend(provenance);
  }

  @Override
  public void begin() throws IOException {
    String file = detail.isSequence() ? "file, seconds" : "file";
    line(row(file, "face", "expression", "valence", "arousal", "action units present"));
    line(RULE);
  }

  @Override
  public void write(Reading reading) throws IOException {
    legend.count(reading);
    String file = place(reading);
    line(reading.seen().map(seen -> row(file, seen)).orElse(row(file, "-", "no face", "", "", "")));
    out.flush();
  }

  @Override
  public void end() throws IOException {
    line(RULE);
    for (String each : legend.lines()) {
      line(each);
    }
  }

  private static String row(String file, Seen seen) {
    Scores scores = seen.scores();
    double percent = 100 * scores.probability(scores.expression());
    return row(
        file,
        Integer.toString(seen.id()),
        String.format(Locale.ROOT, "%-9s %3.0f%%", scores.expression().label(), percent),
        String.format(Locale.ROOT, "%+.2f", scores.valence()),
        String.format(Locale.ROOT, "%+.2f", scores.arousal()),
        units(scores));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-24s  %4s  %-14s  %7s  %7s  %s", cells).stripTrailing();
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }

  /** The file, and of a video when the frame is shown. */
  private String place(Reading reading) {
    if (!detail.isSequence()) {
      return file(reading.file(), FILE);
    }
    String time = String.format(Locale.ROOT, " %7.3f", reading.timestamp());
    return String.format(Locale.ROOT, "%-16s%s", file(reading.file(), FILE - time.length()), time);
  }

  /** The end of the name, which tells files apart; what could steer a terminal is masked. */
  private static String file(String name, int room) {
    String safe = name.replaceAll("\\p{Cntrl}", "?");
    return safe.length() <= room ? safe : "..." + safe.substring(safe.length() - room + 3);
  }

  /** The units present, the likeliest first and in words as far as there is room. */
  private static String units(Scores scores) {
    List<ActionUnit> present =
        Stream.of(ActionUnit.values())
            .filter(scores::present)
            .sorted(Comparator.comparing(unit -> -scores.probability(unit)))
            .toList();
    String text = present.isEmpty() ? "none" : units(present, 0);
    for (int inWords = 1; inWords <= present.size(); inWords++) {
      String longer = units(present, inWords);
      text = longer.length() <= UNITS ? longer : text;
    }
    return text;
  }

  private static String units(List<ActionUnit> present, int inWords) {
    Stream<String> words =
        present.stream().limit(inWords).map(unit -> unit + " " + unit.movement());
    String codes =
        present.stream().skip(inWords).map(ActionUnit::name).collect(Collectors.joining(" "));
    return Stream.concat(words, Stream.of(codes).filter(text -> !text.isEmpty()))
        .collect(Collectors.joining(", "));
  }
}
