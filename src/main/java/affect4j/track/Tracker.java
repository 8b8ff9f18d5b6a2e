package affect4j.track;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.image.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the faces of one video their numbers, from 0, each the same in all frames. Somebody who was
 * away for longer than {@code absence} gets a new one, and no number is used again. Not safe to
 * share between threads.
 *
 * <p>A face belongs to who should be there by now at constant speed, judged by the overlap of the
 * boxes and by how alike they look, or, after a cut, a leap or an absence, to who looks the same.
 * Of all ways to give out the numbers that with the greatest sum of likeness and, less, of overlap
 * is taken. After Bewley et al. 2016 (SORT, arXiv:1602.00763), with the look of a face added as
 * Wojke et al. 2017 (arXiv:1703.07402) do, here by plain pixels.
 */
public final class Tracker {
  /** Seconds that somebody may be away and keep their number. */
  public static final double ABSENCE = 3;

  /** Boxes that have less in common are of two places. */
  private static final double SAME_PLACE = 0.2;

  /** Least likeness of a face to the one that was at its place just before. */
  private static final double NOT_ANOTHER = 0.4;

  /**
   * Least likeness of a face to one that was elsewhere, or long ago. In two videos one face was at
   * least 0.91 like itself within 1.7 s; in five photos two people were at most 0.81 alike.
   */
  private static final double THE_SAME = 0.88;

  /** What the very same place counts, where the very same look counts 1. */
  private static final double PLACE = 0.3;

  /** Boxes that have more in common hide parts of each other's faces. */
  private static final double CLEAR = 0.1;

  private final double absence;
  private final Cuts cuts = new Cuts();
  private final List<Track> tracks = new ArrayList<>();
  private int next;
  private double last;

  /**
   * For a new video.
   *
   * @param absence seconds that somebody may be away and keep their number, at least 0
   * @param first the first number that is given, at least 0
   */
  public Tracker(double absence, int first) {
    if (!(absence >= 0 && absence < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("an absence must be seconds from 0 on, got " + absence);
    }
    this.absence = absence;
    this.next = first;
  }

  /**
   * For a new video.
   *
   * @param absence seconds that somebody may be away and keep their number, at least 0
   */
  public Tracker(double absence) {
    this(absence, 0);
  }

  /** For a new video, in which one may be away for {@link #ABSENCE}. */
  public Tracker() {
    this(ABSENCE);
  }

  /**
   * The number of each of {@code faces}, in their order. To be called for every frame, with no face
   * too.
   *
   * @param timestamp seconds from the first frame, never less than the one before
   * @param picture in which they were found
   * @throws IllegalArgumentException if {@code timestamp} goes back
   */
  public List<Integer> ids(double timestamp, List<Face> faces, Picture picture) {
    if (!(timestamp >= last && timestamp < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "timestamps must not go back, got " + timestamp + " s after " + last + " s");
    }
    last = timestamp;
    tracks.removeIf(track -> track.gone(timestamp) > absence);
    if (cuts.before(picture)) {
      tracks.forEach(Track::cut);
    }
    List<Look> looks = faces.stream().map(face -> Look.of(picture, face)).toList();
    int[] owners = Assignment.of(gains(timestamp, faces, looks));
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < owners.length; i++) {
      Box box = faces.get(i).box();
      if (owners[i] == Assignment.NONE) {
        Track someone = new Track(next++, timestamp, box, looks.get(i));
        tracks.add(someone);
        ids.add(someone.id);
      } else {
        Track owner = tracks.get(owners[i]);
        owner.seen(timestamp, box, looks.get(i), isClear(faces, i));
        ids.add(owner.id);
      }
    }
    return List.copyOf(ids);
  }

  /**
   * Goes on with a video whose frames until now were numbered elsewhere; to be called at first.
   *
   * @param faces of the last frame that was numbered
   * @param ids their numbers, below the first that is given
   */
  public void goOn(double timestamp, List<Face> faces, List<Integer> ids, Picture picture) {
    last = timestamp;
    cuts.before(picture);
    for (int i = 0; i < Math.min(faces.size(), ids.size()); i++) {
      Face face = faces.get(i);
      tracks.add(new Track(ids.get(i), timestamp, face.box(), Look.of(picture, face)));
    }
  }

  /** What each face gains by each track; 0 where it cannot be theirs. */
  private double[][] gains(double timestamp, List<Face> faces, List<Look> looks) {
    double[][] gains = new double[faces.size()][tracks.size()];
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < gains[i].length; j++) {
        Track track = tracks.get(j);
        double overlap = track.overlap(timestamp, faces.get(i).box());
        double like = track.like(looks.get(i));
        boolean may = like >= THE_SAME || (overlap >= SAME_PLACE && like >= NOT_ANOTHER);
        gains[i][j] = may ? PLACE * overlap + like : 0;
      }
    }
    return gains;
  }

  private static boolean isClear(List<Face> faces, int which) {
    for (int i = 0; i < faces.size(); i++) {
      if (i != which && faces.get(i).box().overlap(faces.get(which).box()) > CLEAR) {
        return false;
      }
    }
    return true;
  }
}
