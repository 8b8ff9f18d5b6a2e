package affect4j.train;

import affect4j.image.PictureWriter;
import affect4j.nn.TensorScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a network makes of a few faces, as a picture, where its task has a way to show it. */
final class Shown {
  private Shown() {}

  /** Shows faces that are scored after {@code epoch}, else some that it learns from. */
  static <B> void write(Task<B> task, Feed<B> feed, int epoch, Path sheet) throws IOException {
    Optional<Task.Sheet<B>> way = task.sheet();
    if (way.isEmpty()) {
      return;
    }
    try (TensorScope scope = TensorScope.open();
        Feed.Batches<B> faces = faces(feed, epoch)) {
      PictureWriter.write(way.get().of(faces.next()), sheet);
    }
  }

  private static <B> Feed.Batches<B> faces(Feed<B> feed, int epoch) {
    Feed.Batches<B> valid = feed.valid(epoch);
    if (valid.hasNext()) {
      return valid;
    }
    valid.close();
    return feed.train(0, 0);
  }
}
