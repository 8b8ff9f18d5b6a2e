package affect4j.cli;

import affect4j.infer.Photo;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** Photos, one after the other: rows, drawings, and who is told. */
final class PhotoLoop {
  private final Desk desk;

  PhotoLoop(Desk desk) {
    this.desk = desk;
  }

  /** Reads those of {@code found} that no earlier run has read. */
  void read(List<MediaFiles.Found> found) throws IOException {
    List<MediaFiles.Found> photos =
        found.stream()
            .filter(each -> desk.before().last(each.file().toString()).frame() == 0)
            .toList();
    desk.progress().begin("photos", OptionalLong.of(photos.size()));
    Iterator<Photo> results =
        desk.analyzer().stream(photos.stream().map(MediaFiles.Found::file)).iterator();
    for (MediaFiles.Found each : photos) {
      if (desk.stop().getAsBoolean()) {
        return;
      }
      Photo photo = results.next();
      if (photo instanceof Photo.Seen seen) {
        desk.write(seen.readings());
        desk.sketches().draw(each, seen.faces());
        desk.crops().keep(each, seen.faces());
        desk.progress().photo(seen.faces().size());
      } else if (photo instanceof Photo.Failed failed) {
        desk.progress().failedPhoto(failed.why());
      }
    }
  }
}
