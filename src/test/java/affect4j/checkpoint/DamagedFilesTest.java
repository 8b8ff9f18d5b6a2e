package affect4j.checkpoint;

import static affect4j.checkpoint.FixturesTest.path;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever byte of a file is wrong, it is read or it is refused; nothing else is ever thrown. */
class DamagedFilesTest {
  /** Reads a file of one format. */
  private interface Reader {
    WeightsFile.Parts read(ByteSource file) throws IOException;
  }

  @ParameterizedTest
  @CsvSource({
    "more/protocol5.pth,zip",
    "more/compressed.pth,zip",
    "legacy.pth,legacy",
    "ok.safetensors,safetensors"
  })
  void everyDamagedByteIsReadOrRefused(String name, String format) throws IOException {
    Reader reader =
        switch (format) {
          case "zip" -> TorchZip::read;
          case "legacy" -> TorchLegacy::read;
          default -> Safetensors::read;
        };
    byte[] whole = Files.readAllBytes(path(name));
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) 0xff;
      refused += refused(reader, damaged) ? 1 : 0;
    }
    assertTrue(refused > whole.length / 20, refused + " of " + whole.length + " refused");
  }

  private static boolean refused(Reader reader, byte[] file) {
    try {
      var parts = reader.read(ByteSource.of(ByteBuffer.wrap(file)));
      parts.inventory().tensors().values().forEach(tensor -> tensor.toDoubles(100));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
