package affect4j.train.config;

import affect4j.image.Normalize;
import affect4j.label.ExpressionSet;
import affect4j.zoo.Preprocessing;

/** All that a run of a network that reads faces may be told. */
public interface AffectSettings extends TrainSettings {
  /** The expressions that it tells apart. */
  ExpressionSet classes();

  /** How pictures are normalised for it. */
  default Normalize normalize() {
    Preprocessing done = preprocessing();
    return Normalize.of(done.mean(), done.deviation(), done.grey());
  }

  @Override
  AffectSettings withData(DataSettings data);
}
