package affect4j.checkpoint.pickle;

import java.util.Map;

/** An object that is nothing but its attributes, such as {@code argparse.Namespace}. */
public final class Attributes implements Buildable {
  private final PyDict values = new PyDict();

  /** The attributes in the order of the file. */
  public Map<Object, Object> entries() {
    return values.entries();
  }

  @Override
  public void build(Object state) {
    if (state instanceof PyDict dict) {
      values.putAll(dict);
    } else {
      values.put("state", state);
    }
  }
}
