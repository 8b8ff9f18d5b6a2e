package affect4j.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The folder of a run that never was, for tests: two epochs of two batches. */
public final class MadeUpRun {
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private MadeUpRun() {}

  /** Writes it into {@code run}, which is made. */
  public static Path in(Path run) throws IOException {
    Files.createDirectories(run);
    Files.writeString(
        run.resolve("config.yaml"),
        """
        ---
        about:
          row: "</script><script>alert(1)</script>"
        data:
          train:
          - "faces/a.tar"
          - "faces/b.tar"
          valid: []
        weights: null
        schedule:
          epochs: 5
        """);
    Files.writeString(
        run.resolve("manifest.json"),
        """
        {"command": ["affect4j", "train", "emma", "--out", "<b>run</b>"],
         "affect4j": {"version": "0.1.0", "commit": "abc123", "dirty": "false"},
         "recipe": "PAPER", "seed": 7,
         "machine": {"processor": "a processor", "threads": "2"},
         "libraries": {"libtorch": "2.13.0"},
         "data": [{"part": "train", "path": "faces/a.tar", "sha256": "d1", "faces": 26804,
                   "labels": {"pictures": 26804, "fear": 577, "AU01 present": 0,
                              "AU01 unknown": 26804}}],
         "weights": {"vit.safetensors": "d2"},
         "notes": ["a note"], "starts": ["2026-11-25T21:30:54Z"],
         "criterion": {"metric": "expression_f1", "better": "HIGHER"}}
        """);
    Files.writeString(
        run.resolve("metrics.csv"),
        """
        step,epoch,loss,loss_expression,loss_units,lr,grad_norm,pictures_per_second,score,expression_f1,expression_f1_fear,units_f1_au12,expression_count,mystery
        0,1.0,4.5,3.5,1.0,0.0,7.5,30.0,,,,,,
        1,1.0,4.25,3.25,1.0,5.0E-4,6.5,40.0,,,,,,
        1,1.0,,,,,,,0.9,0.5,0.25,0.75,3505.0,1.5
        2,2.0,4.0,3.0,1.0,0.001,,50.0,,,,,,
        3,2.0,3.75,2.75,1.0,5.0E-4,5.5,60.0,,,,,,
        3,2.0,,,,,,,1.1,0.4375,0.125,NaN,3505.0,2.5
        """);
    Files.write(run.resolve("sheet.png"), Base64.getDecoder().decode(PIXEL));
    return run;
  }
}
