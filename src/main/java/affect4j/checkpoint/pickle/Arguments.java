package affect4j.checkpoint.pickle;

import java.io.IOException;
import java.util.List;

/**
 * What a pickle calls a function with, unchecked.
 *
 * @param function the full name of the function
 */
public record Arguments(String function, List<Object> values) {
  public int size() {
    return values.size();
  }

  /** Argument {@code index}, from 0; it is the file's mistake if there are fewer. */
  public Object at(int index) throws IOException {
    if (index >= values.size()) {
      throw new IOException(
          "the pickle calls " + function + " with " + values.size() + " values, too few");
    }
    return values.get(index);
  }

  /** Says that the values are not of the kinds that the function takes. */
  public IOException unfit() {
    return new IOException("the pickle calls " + function + " with values that do not fit");
  }
}
