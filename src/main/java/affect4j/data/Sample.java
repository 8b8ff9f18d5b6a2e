package affect4j.data;

/**
 * One face of a data set.
 *
 * @param name what its data set calls it, such as {@code video45_1/00001.jpg}; unique within it
 * @param picture where the picture lies
 * @param labels what is known of the face
 * @param group what must not be torn apart between splits: its video or person; its own name where
 *     neither is known
 */
public record Sample(String name, PictureSource picture, Labels labels, String group) {}
