package affect4j.train.config;

/** All that a run of one network may be told. */
public interface TrainSettings {
  About about();

  RunSettings run();

  DataSettings data();

  /** Passes over the training faces. */
  int epochs();

  /** Faces of a batch. */
  default int batch() {
    return data().batch();
  }

  /** Side of the pictures, in pixels. */
  int side();

  /** The same with other data. */
  TrainSettings withData(DataSettings data);
}
