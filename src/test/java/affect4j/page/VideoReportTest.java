package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.image.Canvas;
import affect4j.image.Rgb;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VideoReportTest {
  private static Scores scores(double valence, Expression likely, double logit) {
    Map<Expression, Double> expressions = new EnumMap<>(Expression.class);
    Stream.of(Expression.values()).forEach(each -> expressions.put(each, 0.0));
    expressions.put(likely, logit);
    Map<ActionUnit, Double> units = new EnumMap<>(ActionUnit.class);
    Stream.of(ActionUnit.values()).forEach(each -> units.put(each, 0.0));
    return new Scores(valence, -valence, expressions, units, Thresholds.half());
  }

  private static Seen seen(int id, Scores scores) {
    return new Seen(id, new Face(new Box(2, 2, 20, 20), 1), scores);
  }

  private static Reading reading(int frame, double time, Seen... seen) {
    return new Reading("a.mp4", frame, time, Stream.of(seen).findFirst());
  }

  /** Valence grows by a tenth each second over five minutes; whatever the bins, so do the means. */
  @Test
  void meansFollowTheTimeInBinsThatGrow() {
    VideoDiary diary = new VideoDiary();
    int frames = 25 * 300;
    for (int i = 0; i < frames; i++) {
      double time = i / 25.0;
      diary.add(reading(i + 1, time, seen(4, scores(time / 1000, Expression.FEAR, 1))));
    }
    assertEquals(frames, diary.frames());
    PersonDiary person = diary.people().get(0);
    Curve valence = person.valence(diary.bins());
    assertTrue(valence.size() > 390 && valence.size() <= 800, () -> "" + valence.size());
    for (int i = 0; i < valence.size() - 1; i++) {
      assertEquals(valence.x(i) / 1000, valence.y(i), diary.bins().step() / 1000);
    }
    assertEquals(
        scores(0, Expression.FEAR, 1).probability(Expression.FEAR),
        person.expressions(diary.bins()).get(3).y(17),
        1e-12);
  }

  @Test
  void whoIsAwayLeavesAGap() {
    VideoDiary diary = new VideoDiary();
    for (int i = 0; i < 100; i++) {
      double time = i / 25.0;
      diary.add(
          i < 30 || i > 60
              ? reading(i + 1, time, seen(0, scores(0.5, Expression.NEUTRAL, 1)))
              : reading(i + 1, time));
    }
    assertEquals(31, diary.empty());
    Curve valence = diary.people().get(0).valence(diary.bins());
    long gaps = IntStream.range(0, valence.size()).filter(i -> Double.isNaN(valence.y(i))).count();
    assertEquals(1, gaps);
  }

  @Test
  void ofManyPeopleTheOneSeenLeastIsForgotten() {
    VideoDiary diary = new VideoDiary();
    for (int id = 0; id < 60; id++) {
      for (int i = 0; i < (id == 0 ? 9 : 2); i++) {
        diary.add(new Reading("a", 1, 0, Optional.of(seen(id, scores(0, Expression.ANGER, 1)))));
      }
    }
    assertEquals(40, diary.people().size());
    assertEquals(0, diary.people().get(0).id());
    assertEquals(20, diary.forgotten());
    assertEquals(1, diary.frames());
  }

  @Test
  void whoComesLateAndStaysIsShownThoughManyCameBefore() {
    VideoDiary diary = new VideoDiary();
    int frame = 0;
    for (int id = 0; id < 40; id++) {
      for (int i = 0; i < 3; i++) {
        frame++;
        diary.add(reading(frame, frame, seen(id, scores(0, Expression.ANGER, 1))));
      }
    }
    for (int i = 0; i < 50; i++) {
      frame++;
      for (int id = 90; id < 92; id++) {
        Seen late = seen(id, scores(0.5, Expression.FEAR, 1));
        diary.show(frame, late, Canvas.of(30, 30, Rgb.WHITE).picture());
        diary.add(reading(frame, frame, late));
      }
    }
    List<PersonDiary> people = diary.people();
    assertEquals(List.of(90, 91), people.subList(0, 2).stream().map(PersonDiary::id).toList());
    assertEquals(50, diary.frames(people.get(0)));
    assertEquals(47, people.get(0).valence(diary.bins()).size());
    assertEquals(2, diary.forgotten());
    assertEquals(40, people.size());
  }

  /** Ten seconds of a film, from its second hour. */
  @Test
  void timesBeginWithTheFirstFrameThatIsRead() throws IOException {
    VideoDiary diary = new VideoDiary();
    for (int i = 0; i <= 250; i++) {
      diary.add(reading(i + 1, 3600.4 + i / 25.0, seen(1, scores(i / 1000.0, Expression.FEAR, 1))));
    }
    Curve valence = diary.people().get(0).valence(diary.bins());
    assertTrue(valence.size() > 200, () -> "" + valence.size());
    assertEquals(3600.4, valence.x(0), 0.05);
    assertEquals(3610.4, valence.x(valence.size() - 1), 0.05);
    StringBuilder html = new StringBuilder();
    VideoReport.of("film.mp4", diary, Map.of()).write(html);
    assertTrue(html.toString().contains("251 frames read in 10.0 seconds"));
    assertTrue(html.toString().contains("\"min\":3600.0"), "the axis begins there");
  }

  @Test
  void timeDoesNotGoBack() {
    VideoDiary diary = new VideoDiary();
    diary.add(reading(1, 3));
    assertThrows(IllegalArgumentException.class, () -> diary.add(reading(2, 2)));
  }

  @Test
  void thePageShowsWhoWasSeenAndTheSurestOfEachExpression() throws IOException {
    VideoDiary diary = new VideoDiary();
    var picture = Canvas.of(30, 30, Rgb.WHITE).picture();
    for (int i = 0; i < 3; i++) {
      Seen seen = seen(7, scores(0.1, Expression.SADNESS, i == 1 ? 5 : 2));
      diary.add(reading(i + 1, i, seen));
      diary.show(i, seen, picture);
    }
    assertEquals(
        1.0, Objects.requireNonNull(diary.people().get(0).looks().get(Expression.SADNESS)).time());
    StringBuilder html = new StringBuilder();
    VideoReport.of("film.mp4", diary, Map.of("model", "emma")).write(html);
    String text = html.toString();
    assertTrue(text.contains("Faces of film.mp4"));
    assertTrue(text.contains("3 frames read in 2.0 seconds, 0 of them without a face."));
    assertTrue(text.contains("Face 7"));
    assertTrue(text.contains("95% at 1.00 s"), "the likeliest sadness");
    assertTrue(text.contains("AU26 jaw drop"));
    assertFalse(text.contains("Face 0"));
  }
}
