package affect4j.page;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Options of ECharts. A colour is a number, 0 to 7, that the page's script looks up in the page's
 * style.
 */
final class Options {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NAME_INDENT = 16;
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Options() {}

  /** Those that all charts share. */
  static ObjectNode chart(Chart.Axis x, Chart.Axis y, String tooltip) {
    ObjectNode options = JSON.createObjectNode().put("animation", false);
    options
        .putObject("grid")
        .put("left", 12)
        .put("right", 28)
        .put("top", 34)
        .put("bottom", 28)
        .put("containLabel", true);
    options.putObject("legend").put("show", false);
    options.putObject("tooltip").put("trigger", tooltip).put("confine", true);
    axis(options.putObject("xAxis"), x).put("nameLocation", "middle").put("nameGap", 26);
    axis(options.putObject("yAxis"), y)
        .put("nameLocation", "end")
        .putObject("nameTextStyle")
        .put("align", "left")
        .putArray("padding")
        .add(0)
        .add(0)
        .add(0)
        .add(-NAME_INDENT);
    options.putArray("series");
    return options;
  }

  private static ObjectNode axis(ObjectNode node, Chart.Axis axis) {
    node.put("type", "value").put("name", axis.name()).put("scale", axis.from() != 0);
    node.putObject("axisLine").put("onZero", false);
    if (!Double.isNaN(axis.from())) {
      node.put("min", axis.from());
    }
    if (!Double.isNaN(axis.to())) {
      node.put("max", axis.to());
    }
    return node;
  }

  /** Wheel and drag zoom along x while Shift is held, so that the page still scrolls. */
  static void zoom(ObjectNode options) {
    options
        .putArray("dataZoom")
        .addObject()
        .put("type", "inside")
        .put("zoomOnMouseWheel", "shift")
        .put("moveOnMouseMove", "shift");
  }

  /** One more series of {@code type} in {@code colour}. */
  static ObjectNode series(ObjectNode options, String type, String name, int colour) {
    return options
        .withArray("series")
        .addObject()
        .put("type", type)
        .put("name", name)
        .put("colour", colour);
  }

  /** The points of {@code curve} as pairs. */
  static void points(ObjectNode series, Curve curve) {
    ArrayNode data = series.putArray("data");
    for (int i = 0; i < curve.size(); i++) {
      number(number(data.addArray(), curve.x(i)), curve.y(i));
    }
  }

  /** Adds {@code value} to six digits; a gap where it is no number. */
  static ArrayNode number(ArrayNode into, double value) {
    if (!Double.isFinite(value)) {
      return into.addNull();
    }
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    return into.add(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  /** As text that can stand in a page's script: nothing in it ends the script. */
  static String text(ObjectNode options) {
    return JSON.writeValueAsString(options).replace("<", "\\u003c");
  }
}
