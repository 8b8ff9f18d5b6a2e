package affect4j.label;

/**
 * The twelve action units of Aff-Wild2, in the order of its annotation files, with their names in
 * the Facial Action Coding System. Ekman and Friesen 1978.
 */
public enum ActionUnit {
  AU01("inner brow raiser"),
  AU02("outer brow raiser"),
  AU04("brow lowerer"),
  AU06("cheek raiser"),
  AU07("lid tightener"),
  AU10("upper lip raiser"),
  AU12("lip corner puller"),
  AU15("lip corner depressor"),
  AU23("lip tightener"),
  AU24("lip pressor"),
  AU25("lips part"),
  AU26("jaw drop");

  private final String movement;

  ActionUnit(String movement) {
    this.movement = movement;
  }

  /** What the face does, in words: {@code inner brow raiser}. */
  public String movement() {
    return movement;
  }
}
