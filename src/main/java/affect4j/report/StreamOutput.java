package affect4j.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text or bytes on a stream that belongs to somebody else; what was written stays written. */
final class StreamOutput implements Output {
  private final OutputStream stream;
  private final Writer writer;

  StreamOutput(OutputStream stream) {
    this.stream = stream;
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public Writer writer() {
    return writer;
  }

  @Override
  public void commit() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.flush();
  }
}
