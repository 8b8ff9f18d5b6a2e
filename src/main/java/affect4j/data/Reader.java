package affect4j.data;

import java.io.IOException;

/** One way in which data sets lie on disk. */
interface Reader {
  /** Its name on the command line and in manifests, such as {@code s-aff-wild2}. */
  String kind();

  /** What must be there, in words. */
  String wants();

  /** Whether {@link #wants()} is there. */
  boolean recognises(Tree tree) throws IOException;

  /** All faces of a tree that is recognised. */
  DataSet read(Tree tree) throws IOException;
}
