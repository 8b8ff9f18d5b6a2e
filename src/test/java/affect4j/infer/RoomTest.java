package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long ALL = 1 << 20;

  @Test
  void pixelsInMemoryNeverExceedTheRoom() throws Exception {
    Room room = new Room(ALL);
    AtomicLong now = new AtomicLong();
    AtomicLong most = new AtomicLong();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 64)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          long pixels = ALL / 8 * (1 + i % 5) - 1;
                          try (Room.Taken taken = room.take(pixels)) {
                            most.accumulateAndGet(now.addAndGet(pixels), Math::max);
                            LockSupport.parkNanos(1_000_000);
                            now.addAndGet(-pixels);
                          }
                        },
                        task -> new Thread(task, "taker").start()))
            .toList();
    CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).get(60, TimeUnit.SECONDS);
    assertEquals(0, now.get());
    assertTrue(most.get() > 0 && most.get() <= ALL, most.toString());
  }

  @Test
  void aPictureLargerThanTheRoomHasItForItself() throws Exception {
    Room room = new Room(ALL);
    CompletableFuture<Room.Taken> second;
    try (Room.Taken first = room.take(100 * ALL)) {
      second = CompletableFuture.supplyAsync(() -> room.take(1));
      Thread.sleep(50);
      assertTrue(!second.isDone());
    }
    second.get(60, TimeUnit.SECONDS).close();
  }
}
