package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.data.Votes;
import java.util.List;

/**
 * What is learnt from.
 *
 * @param train data sets whose training parts are joined; an empty list wants {@code --data}
 * @param valid data sets whose validation parts are scored; those of {@code train} if empty
 * @param parts which parts of them
 * @param votes what becomes of several people's votes on a face, as in FER+
 * @param batch faces of one forward pass
 * @param order in which training faces come
 * @param last what becomes of the faces that fill no batch at an epoch's end
 * @param validLast the same when scoring; the released EMMA drops them and shuffles
 * @param augment how training pictures are varied
 * @param grey whether faces are shown without their colours, in training, scoring and later use
 * @param limit the most faces taken of each part, the first of it; 0 for all
 * @param repeat how often each training batch is learnt from, one time after the other: with other
 *     masks each time, and the same pictures. The released CoTEX's {@code repeat_count}
 */
public record DataSettings(
    List<String> train,
    List<String> valid,
    Parts parts,
    Votes votes,
    int batch,
    Order order,
    Last last,
    Last validLast,
    Recipe augment,
    boolean grey,
    int limit,
    int repeat) {
  /** The parts of the data sets that a training sees. */
  public record Parts(Learnt learnt, Scored scored) {
    /** The usual ones. */
    public static final Parts USUAL = new Parts(Learnt.TRAIN, Scored.VALID);
  }

  /** What is learnt from. */
  public enum Learnt {
    /** The training part. */
    TRAIN,
    /** Every part, where no labels matter, as for MAE on all of CelebA. */
    ALL
  }

  /** What is scored after each epoch, and chooses the best. */
  public enum Scored {
    /** The validation part. */
    VALID,
    /** The test part, of sets that have no other, as DAN's released code does on RAF-DB. */
    TEST
  }

  /** In which order training faces come. */
  public enum Order {
    /** Another random one each epoch. */
    SHUFFLED,
    /** As the data set lists them. */
    FIXED,
    /** Drawn with replacement so that each expression is as likely: DAN on AffectNet. */
    BALANCED
  }

  /** What becomes of a batch that is not full. */
  public enum Last {
    KEEP,
    DROP
  }

  public DataSettings {
    Refuse.below("data.batch", batch, 1);
    Refuse.below("data.limit", limit, 0);
    Refuse.below("data.repeat", repeat, 1);
    train = List.copyOf(train);
    valid = List.copyOf(valid);
  }

  /** All faces, shuffled; a last batch that is not full is dropped while training. */
  public static DataSettings of(int batch, Recipe augment) {
    return new DataSettings(
        List.of(),
        List.of(),
        Parts.USUAL,
        Votes.SHARES,
        batch,
        Order.SHUFFLED,
        Last.DROP,
        Last.KEEP,
        augment,
        false,
        0,
        1);
  }

  /** Whether nothing is left of {@code faces} to score, for they do not fill a batch. */
  public boolean dropsAll(int faces) {
    return validLast == Last.DROP && faces < batch;
  }

  /** The same with other training sets. */
  public DataSettings withTrain(List<String> sets) {
    return new DataSettings(
        sets, valid, parts, votes, batch, order, last, validLast, augment, grey, limit, repeat);
  }

  /** The same in another order. */
  DataSettings in(Order another) {
    return new DataSettings(
        train, valid, parts, votes, batch, another, last, validLast, augment, grey, limit, repeat);
  }

  /** The same with other ends of an epoch. */
  public DataSettings ending(Last training, Last scoring) {
    return new DataSettings(
        train, valid, parts, votes, batch, order, training, scoring, augment, grey, limit, repeat);
  }
}
