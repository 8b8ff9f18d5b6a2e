package affect4j.cli;

import affect4j.eval.Judged;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import affect4j.predict.Unread;
import java.io.IOException;
import java.util.List;

/**
 * What models said of faces, before anything that was fitted to them.
 *
 * @param known the faces whose pictures could be read
 * @param faces in logits, in their order
 */
record Asked(KnownFaces known, List<Judged> faces) {
  /**
   * Asks {@code ensemble} about {@code known}.
   *
   * @throws IOException when no picture can be read
   */
  static Asked of(Ensemble ensemble, KnownFaces known, Asking asking) throws IOException {
    Unread unread = new Unread();
    List<Judged> faces = ensemble.judged(known.samples(), asking.leavingOut(unread));
    KnownFaces read = known.without(unread);
    if (read.samples().isEmpty()) {
      throw new IOException(unread.words().orElse("no faces were asked about"));
    }
    return new Asked(read, faces);
  }
}
