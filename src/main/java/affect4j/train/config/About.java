package affect4j.train.config;

/**
 * What a configuration is for; nothing reads it but people.
 *
 * @param row of the paper that it stands for, such as {@code table 5, row 5}
 * @param paper the score printed there
 * @param cost what a run takes, and on what
 */
public record About(String row, String paper, String cost) {
  /** Nothing in particular. */
  public static final About NOTHING = new About("", "", "");
}
