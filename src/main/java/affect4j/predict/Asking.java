package affect4j.predict;

import affect4j.augment.Pipeline;
import affect4j.augment.Step;
import affect4j.batch.Batch;
import affect4j.batch.Batches;
import affect4j.batch.FaceSupply;
import affect4j.batch.Loader;
import affect4j.batch.LoaderSettings;
import affect4j.batch.LoaderSettings.Rest;
import affect4j.batch.Order;
import affect4j.batch.Supply;
import affect4j.data.Sample;
import affect4j.eval.Said;
import affect4j.image.Normalize;
import affect4j.image.Resize;
import affect4j.nn.TensorScope;
import affect4j.zoo.Preprocessing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Networks asked about the faces of data sets, each of which is a picture of its own.
 *
 * @param batch faces that are shown together
 * @param workers threads that read pictures
 * @param seen told how many faces more a network was asked about
 * @param showing in which way they are shown
 * @param unread notes faces whose pictures cannot be read; where absent, they are refused
 */
public record Asking(
    int batch, int workers, IntConsumer seen, Showing showing, Optional<Unread> unread) {
  private static final int AHEAD = 3;

  /** Faces are shown as they are. */
  public Asking(int batch, int workers, IntConsumer seen) {
    this(batch, workers, seen, Showing.PLAIN, Optional.empty());
  }

  /** The same, with faces shown in another way. */
  public Asking showing(Showing other) {
    return new Asking(batch, workers, seen, other, unread);
  }

  /** The same, with faces whose pictures cannot be read left out and noted. */
  public Asking leavingOut(Unread noted) {
    return new Asking(batch, workers, seen, showing, Optional.of(noted));
  }

  /**
   * What {@code speaker} says of each of {@code samples}, of those that cannot be read too, which
   * means nothing then; {@code voices} makes one of all its voices.
   */
  public List<Said> said(Speaker speaker, List<Sample> samples, Function<List<Said>, Said> voices)
      throws IOException {
    FaceSupply faces =
        new FaceSupply(samples, new Order.InTurn(), pipeline(speaker), speaker.classes());
    Supply<Batch> supply =
        unread.<Supply<Batch>>map(noted -> new Lenient(faces, noted)).orElse(faces);
    Loader<Batch> loader =
        new Loader<>(supply, new LoaderSettings(batch, Rest.KEPT, 0, workers, AHEAD, 1));
    List<Said> said = new ArrayList<>();
    try (Batches<Batch> batches = loader.epoch(0)) {
      while (batches.hasNext()) {
        try (TensorScope scope = TensorScope.open()) {
          Batch next = batches.next();
          List<List<Said>> heard = speaker.say(next.images());
          for (int i = 0; i < next.names().size(); i++) {
            said.add(voices.apply(ofFace(heard, i)));
          }
          seen.accept(next.names().size());
        }
      }
    }
    return said;
  }

  /** Whether the picture of {@code sample}, which was asked about, could be read. */
  boolean reads(Sample sample) {
    return unread.filter(noted -> noted.holds(sample)).isEmpty();
  }

  private static List<Said> ofFace(List<List<Said>> members, int face) {
    return members.stream().map(each -> each.get(face)).toList();
  }

  private Pipeline pipeline(Speaker speaker) {
    Preprocessing said = speaker.preprocessing();
    int side = said.side();
    List<Step> steps = new ArrayList<>(showing.steps());
    steps.add(new Step.Resized(new Resize(side, side, speaker.filter())));
    return new Pipeline(
        side, steps, Normalize.of(said.mean(), said.deviation(), said.grey()), Optional.empty());
  }
}
