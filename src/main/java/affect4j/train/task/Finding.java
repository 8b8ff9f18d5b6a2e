package affect4j.train.task;

import affect4j.scene.MarkBatch;
import affect4j.scene.MarkSupply;
import affect4j.scene.SceneBatch;
import affect4j.scene.SceneSupply;
import affect4j.train.Faces;
import affect4j.train.Feed;
import affect4j.train.LoaderFeed;
import affect4j.train.config.DetectorSettings;
import affect4j.train.config.LandmarkSettings;
import java.io.IOException;
import java.util.Optional;

/** What the networks that find and align faces learn from. */
final class Finding {
  /** One of so many scenes of an epoch is made for scoring. */
  private static final int SCORED = 10;

  private Finding() {}

  static Feed<MarkBatch> marks(Faces faces, LandmarkSettings settings) throws IOException {
    int side = settings.side();
    MarkSupply train =
        MarkSupply.of(Taught.of(faces.some(settings.data()), settings.teacher()), side, true);
    Optional<MarkSupply> valid =
        faces.valid().stream().anyMatch(each -> each.labels().landmarks().isPresent())
            ? Optional.of(MarkSupply.of(faces.valid(), side, false))
            : Optional.empty();
    return LoaderFeed.of(train, valid, settings);
  }

  static Feed<SceneBatch> scenes(Faces faces, DetectorSettings settings) throws IOException {
    int side = settings.side();
    SceneSupply train =
        new SceneSupply(
            Taught.of(faces.some(settings.data()), settings.teacher()), side, settings.scenes());
    Optional<SceneSupply> valid =
        faces.valid().stream().anyMatch(each -> each.labels().landmarks().isPresent())
            ? Optional.of(new SceneSupply(faces.valid(), side, settings.scenes() / SCORED))
            : Optional.empty();
    return LoaderFeed.of(train, valid, settings);
  }
}
