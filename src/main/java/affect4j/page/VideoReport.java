package affect4j.page;

import affect4j.image.PictureWriter;
import affect4j.label.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page about one video: who was seen, and what their faces did over time. */
public final class VideoReport {
  /** People who are shown; the table has all. */
  private static final int SHOWN = 6;

  /** The first of these is of the lower face. */
  private static final int UPPER = 5;

  private static final Chart.Axis PROBABILITY = new Chart.Axis("probability", 0, 1);

  private final VideoDiary diary;

  private VideoReport(VideoDiary diary) {
    this.diary = diary;
  }

  /**
   * The page.
   *
   * @param name of the video
   * @param facts how it was read, by name
   */
  public static Page of(String name, VideoDiary diary, Map<String, String> facts) {
    VideoReport report = new VideoReport(diary);
    List<Page.Part> parts = new ArrayList<>();
    parts.add(new Page.Part("In short", "", List.of(report.facts(facts), report.people())));
    List<PersonDiary> people = diary.people();
    for (PersonDiary person : people.subList(0, Math.min(SHOWN, people.size()))) {
      parts.add(new Page.Part("Face " + person.id(), report.lead(person), report.charts(person)));
      if (!person.looks().isEmpty()) {
        parts.add(
            new Page.Part(
                "How face " + person.id() + " looked",
                "For each expression the frame in which it was likeliest.",
                looks(person)));
      }
    }
    return new Page("Faces of " + name, report.lead(), parts);
  }

  private String lead() {
    return String.format(
        Locale.ROOT,
        "%,d frames read in %.1f seconds, %,d of them without a face.",
        diary.frames(),
        diary.seconds(),
        diary.empty());
  }

  private Table facts(Map<String, String> facts) {
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put("frames read", String.format(Locale.ROOT, "%,d", diary.frames()));
    all.put("without a face", String.format(Locale.ROOT, "%,d", diary.empty()));
    all.put(
        "a point of a curve", String.format(Locale.ROOT, "mean of %.3f s", diary.bins().step()));
    if (diary.forgotten() > 0) {
      all.put("seen least and left out", diary.forgotten() + " faces");
    }
    return Table.facts(new Chart.Words("Video", ""), all);
  }

  private Table people() {
    List<List<String>> rows = new ArrayList<>();
    for (PersonDiary person : diary.people()) {
      rows.add(
          List.of(
              String.valueOf(person.id()),
              String.format(Locale.ROOT, "%,d", diary.frames(person)),
              String.format(Locale.ROOT, "%.1f%%", 100.0 * diary.frames(person) / diary.frames())));
    }
    return Table.numbers(
        new Chart.Words(
            "Faces",
            "By the number that rows have in face_id. The six seen most often are shown below."),
        List.of("face", "frames", "of all"),
        rows);
  }

  private String lead(PersonDiary person) {
    return String.format(Locale.ROOT, "Seen in %,d frames.", diary.frames(person));
  }

  private List<Block> charts(PersonDiary person) {
    PersonDiary.Bins bins = diary.bins();
    List<Curve> units = person.units(bins);
    return List.of(
        Lines.chart(
            new Chart.Words(
                "Valence and arousal",
                "Valence: how pleasant. Arousal: how excited. From -1 to 1."),
            seconds(bins),
            axis("valence, arousal", person),
            List.of(person.valence(bins), person.arousal(bins)),
            List.of()),
        Lines.chart(
            new Chart.Words("Path", "Where valence and arousal went together."),
            axis("valence", person),
            axis("arousal", person),
            List.of(person.path()),
            List.of()),
        Lines.chart(
            new Chart.Words("Expressions", "They sum to 1."),
            seconds(bins),
            PROBABILITY,
            person.expressions(bins),
            List.of()),
        Lines.chart(
            new Chart.Words("Action units of the upper face", "Each by itself."),
            seconds(bins),
            PROBABILITY,
            units.subList(0, UPPER),
            List.of()),
        Lines.chart(
            new Chart.Words("Action units of the lower face", "Each by itself."),
            seconds(bins),
            PROBABILITY,
            units.subList(UPPER, units.size()),
            List.of()));
  }

  private static Chart.Axis seconds(PersonDiary.Bins bins) {
    return new Chart.Axis("seconds", Math.floor(bins.first()), Double.NaN);
  }

  /** From -1 to 1, or as far as the numbers go: nothing clips them. */
  private static Chart.Axis axis(String name, PersonDiary person) {
    Curve path = person.path();
    double widest = 1;
    for (int i = 0; i < path.size(); i++) {
      widest = Math.max(widest, Math.max(Math.abs(path.x(i)), Math.abs(path.y(i))));
    }
    return new Chart.Axis(name, -Math.ceil(widest), Math.ceil(widest));
  }

  private static List<Block> looks(PersonDiary person) {
    List<Block> figures = new ArrayList<>();
    for (Map.Entry<Expression, PersonDiary.Look> each : person.looks().entrySet()) {
      PersonDiary.Look look = each.getValue();
      figures.add(
          new Figure(
              new Chart.Words(
                  each.getKey().label(),
                  String.format(
                      Locale.ROOT, "%.0f%% at %.2f s", 100 * look.probability(), look.time())),
              PictureWriter.png(look.picture()),
              Figure.Size.SMALL));
    }
    return figures;
  }
}
