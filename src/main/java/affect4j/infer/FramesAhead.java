package affect4j.infer;

import affect4j.video.Frame;
import affect4j.video.FrameSource;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The frames of a video, decoded on a thread of their own a few ahead of who takes them. */
final class FramesAhead implements Iterator<Frame>, AutoCloseable {
  /** How long one frame may take until it is given up. */
  private static final long PATIENCE_MILLIS = 10_000;

  private final FrameSource source;
  private final BlockingQueue<Optional<Frame>> queue;
  private final FutureTask<Boolean> decoding = new FutureTask<>(this::decode);
  private final Thread thread = new Thread(decoding, "affect4j-decoder");
  private Optional<Frame> next = Optional.empty();
  private boolean ended;
  private volatile boolean closing;

  /** Takes {@code source} over and begins to decode. */
  FramesAhead(FrameSource source, int ahead) {
    this.source = source;
    queue = new ArrayBlockingQueue<>(ahead);
    thread.setDaemon(true);
    thread.start();
  }

  /** On the decoder's thread; whatever happens, an empty frame is the last for who waits. */
  private boolean decode() throws IOException, InterruptedException {
    try {
      for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
        queue.put(frame);
      }
      return true;
    } finally {
      if (!closing) {
        queue.put(Optional.empty());
      }
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a frame", e);
      }
      ended = next.isEmpty();
    }
    return next.isPresent();
  }

  @Override
  public Frame next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more frames");
    }
    Frame frame = next.orElseThrow();
    next = Optional.empty();
    return frame;
  }

  /**
   * To be called after the last frame.
   *
   * @throws IOException why there are no more, where the video did not end by itself
   */
  void check() throws IOException {
    try {
      decoding.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a video's end", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException bad) {
        throw bad;
      }
      throw new IllegalStateException("a video could not be decoded", e.getCause());
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!thread.isAlive()) {
      source.close();
    }
  }
}
