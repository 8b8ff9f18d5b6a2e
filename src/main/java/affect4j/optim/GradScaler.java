package affect4j.optim;

import affect4j.nn.Entry;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Multiplies a loss so that small gradients survive in few bits, as PyTorch's GradScaler does. bf16
 * needs none: it is here because the released training code of EMMA, CoTEX and MAE has one, and
 * EMMA's numbers come from how it is used there.
 *
 * <p>For each update: {@link #scale(Tensor)} the loss and differentiate; {@link #unscale} the
 * parameters of an optimizer, and only those; step that optimizer if all were finite; {@link
 * #update}.
 */
public final class GradScaler {
  /**
   * How the scale changes.
   *
   * @param start the first scale, above 0
   * @param growth what it is multiplied by after {@code interval} finite updates, above 1
   * @param backoff what it is multiplied by after one that was not finite, in (0, 1)
   * @param interval 1 or more
   */
  public record Settings(double start, double growth, double backoff, int interval) {
    public Settings {
      if (!(start > 0 && Double.isFinite(start))
          || !(growth > 1 && Double.isFinite(growth))
          || !(backoff > 0 && backoff < 1)
          || interval < 1) {
        throw new IllegalArgumentException(
            "a scaler needs start > 0, growth > 1, backoff in (0, 1) and interval >= 1, got "
                + List.of(start, growth, backoff, interval));
      }
    }

    /** 65536, doubled after 2000 finite updates in a row, halved after one that is not finite. */
    public static Settings standard() {
      return new Settings(65536, 2, 0.5, 2000);
    }
  }

  private final Settings settings;
  private double scale;
  private int streak;

  public GradScaler(Settings settings) {
    this.settings = settings;
    this.scale = settings.start();
  }

  /** {@code loss} times the scale. */
  public Tensor scale(Tensor loss) {
    return loss.mul(new Scalar(scale));
  }

  /** Divides the gradients of {@code parameters} by the scale and says whether all are finite. */
  public boolean unscale(List<Entry> parameters) {
    Gradients.multiply(parameters, 1 / scale);
    return Gradients.finite(parameters);
  }

  /** Changes the scale after an update whose gradients were all {@code finite}, or were not. */
  public void update(boolean finite) {
    streak = finite ? streak + 1 : 0;
    if (!finite) {
      scale *= settings.backoff();
    } else if (streak == settings.interval()) {
      scale *= settings.growth();
      streak = 0;
    }
  }

  /** The scale of the next loss. */
  public double scale() {
    return scale;
  }

  /** Finite updates since the scale last changed. */
  public int streak() {
    return streak;
  }

  /** Goes on where a scaler of the same settings was. */
  public void restore(double scale, int streak) {
    if (!(scale > 0 && Double.isFinite(scale)) || streak < 0 || streak >= settings.interval()) {
      throw new IllegalArgumentException(
          "a scaler goes on from a scale above 0 and a streak in [0, "
              + settings.interval()
              + "), got "
              + scale
              + " and "
              + streak);
    }
    this.scale = scale;
    this.streak = streak;
  }
}
