package affect4j.report;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text or bytes on a stream that belongs to somebody else; what was written stays written. */
final class StreamOutput implements Output {
  private final OutputStream stream;
  private final Writer writer;

  StreamOutput(OutputStream stream) {
    this.stream = stream instanceof PrintStream print ? new Checked(print) : stream;
    this.writer = new BufferedWriter(new OutputStreamWriter(this.stream, StandardCharsets.UTF_8));
  }

  /** A stream that complains where a {@link PrintStream} only remembers that it failed. */
  private static final class Checked extends FilterOutputStream {
    private final PrintStream print;

    Checked(PrintStream print) {
      super(print);
      this.print = print;
    }

    @Override
    public void write(int b) throws IOException {
      print.write(b);
      check();
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      print.write(bytes, from, count);
      check();
    }

    @Override
    public void flush() throws IOException {
      check();
    }

    private void check() throws IOException {
      if (print.checkError()) {
        throw new IOException("the standard output cannot be written: it is full or closed");
      }
    }
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
