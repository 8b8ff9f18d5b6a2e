package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProvenanceTest {
  @Test
  void whatIsNoSha256IsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> new Provenance.Weights("emma.pth", "8cad7c"));
    assertEquals("a sha256 has 64 hexadecimal digits in lower case, got 8cad7c", e.getMessage());
  }
}
