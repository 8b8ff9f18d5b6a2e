package affect4j.data;

import java.io.IOException;
import java.util.List;

/** AffectNet in folders 0 to 7, as DAN's code lays it out. Wen et al. 2021, arXiv:2109.07270. */
final class AffectNetFolders implements Reader {
  @Override
  public String kind() {
    return "affectnet-folders";
  }

  @Override
  public String wants() {
    return "folders 0 to 7 in train or val";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    return AffectNet.CLASSES.fits(ClassFolder.names(classes(tree)));
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    ClassFolder.read(set, tree, classes(tree), AffectNet.CLASSES, AffectNet.CLASSES.range());
    return set.done(kind(), AffectNet.CLASSES.classes());
  }

  private static List<ClassFolder> classes(Tree tree) throws IOException {
    return ClassFolder.in(tree, ClassFolder.splits(tree));
  }
}
