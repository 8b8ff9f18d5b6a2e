package affect4j.train.config;

import affect4j.image.Normalize;
import affect4j.label.ExpressionSet;

/** All that a run of a network that reads faces may be told. */
public interface AffectSettings extends TrainSettings {
  /** The expressions that it tells apart. */
  ExpressionSet classes();

  /** How pictures are normalised for it. */
  default Normalize normalize() {
    return Normalize.IMAGENET;
  }

  @Override
  AffectSettings withData(DataSettings data);
}
