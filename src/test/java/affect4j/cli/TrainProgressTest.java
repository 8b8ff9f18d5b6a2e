package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainProgressTest {
  @Test
  void whoStopsIsToldTheCommandThatGoesOn() {
    StringWriter said = new StringWriter();
    new TrainProgress(new PrintWriter(said)).finish("affect4j train emma", Path.of("run"), false);
    assertEquals(
        "stopped and saved; it goes on with: affect4j train emma --resume --out run",
        said.toString().strip());
  }
}
