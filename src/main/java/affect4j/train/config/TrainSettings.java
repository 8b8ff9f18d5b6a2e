package affect4j.train.config;

import affect4j.zoo.Preprocessing;

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

  /** What is done to a picture before the network sees it: in training, scoring and later use. */
  default Preprocessing preprocessing() {
    return Preprocessing.imageNet(side()).grey(data().grey());
  }

  /** The same with other data. */
  TrainSettings withData(DataSettings data);
}
