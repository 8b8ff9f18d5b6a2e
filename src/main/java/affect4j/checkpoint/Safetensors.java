package affect4j.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads safetensors: 8 bytes of header length, the header, then the tensors without hole or overlap
 * to the end of the file. https://github.com/huggingface/safetensors, "Format".
 */
final class Safetensors {
  private static final int LENGTH_BYTES = 8;
  private static final long LONGEST_HEADER = 100_000_000;

  private Safetensors() {}

  static WeightsFile.Parts read(ByteSource file) throws IOException {
    if (file.length() < LENGTH_BYTES) {
      throw new IOException("is too short for safetensors: " + file.length() + " bytes");
    }
    long length = file.slice(0, LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 0 || length > LONGEST_HEADER) {
      throw new IOException(
          "claims a header of " + Long.toUnsignedString(length) + " bytes; the limit is 100 MB");
    }
    if (length > file.length() - LENGTH_BYTES) {
      throw new IOException(
          "claims a header of " + length + " bytes, the file has " + file.length());
    }
    SafetensorsHeader header = SafetensorsHeader.parse(file.slice(LENGTH_BYTES, length));
    long start = LENGTH_BYTES + length;
    check(header.tensors(), file.length() - start);
    Inventory inventory = new Inventory();
    for (SafetensorsHeader.Info info : header.tensors()) {
      Optional<Dtype> dtype = dtype(info);
      if (dtype.isPresent()) {
        ByteBuffer span = file.slice(start + info.begin, info.end - info.begin);
        inventory.add(List.of(info.name), tensor(info, dtype.get(), span));
      } else {
        Refusal refusal = Refusal.ofTensor("holds numbers of kind " + info.dtype);
        inventory.refuse(List.of(info.name), refusal);
      }
    }
    return new WeightsFile.Parts(
        WeightsFile.Format.SAFETENSORS, inventory, header.metadata(), Set.of());
  }

  /** Every byte belongs to one tensor, and every tensor has the bytes that its shape asks for. */
  private static void check(List<SafetensorsHeader.Info> tensors, long there) throws IOException {
    List<SafetensorsHeader.Info> ordered = new ArrayList<>(tensors);
    ordered.sort(
        Comparator.<SafetensorsHeader.Info>comparingLong(info -> info.begin)
            .thenComparingLong(info -> info.end));
    long at = 0;
    for (SafetensorsHeader.Info info : ordered) {
      if (info.begin != at || info.end < info.begin) {
        throw new IOException(
            info.name
                + " must lie at byte "
                + at
                + " behind the header, got "
                + info.begin
                + " to "
                + info.end);
      }
      checkSize(info);
      at = info.end;
    }
    if (at != there) {
      throw new IOException(
          "must have " + at + " bytes behind the header for its tensors, there are " + there);
    }
  }

  private static void checkSize(SafetensorsHeader.Info info) throws IOException {
    Optional<Dtype> dtype = dtype(info);
    if (dtype.isEmpty()) {
      return;
    }
    long wanted;
    try {
      wanted = Math.multiplyExact(Layout.count(info.shape), (long) dtype.get().bytes());
      Layout.rowMajor(info.shape);
    } catch (ArithmeticException e) {
      throw new IOException(info.name + " has an impossible shape " + Layout.text(info.shape), e);
    }
    if (wanted != info.end - info.begin) {
      throw new IOException(
          info.name
              + " "
              + Layout.text(info.shape)
              + " of "
              + dtype.get().label()
              + " needs "
              + wanted
              + " bytes, it has "
              + (info.end - info.begin));
    }
    if (wanted > ByteSource.LONGEST) {
      throw new IOException(info.name + " is larger than 2 GB, which no single tensor may be");
    }
  }

  private static StoredTensor tensor(SafetensorsHeader.Info info, Dtype dtype, ByteBuffer span) {
    span.order(ByteOrder.LITTLE_ENDIAN);
    return new StoredTensor(dtype, info.shape, Layout.rowMajor(info.shape), span);
  }

  private static Optional<Dtype> dtype(SafetensorsHeader.Info info) {
    for (Dtype dtype : Dtype.values()) {
      if (dtype.name().equals(info.dtype)) {
        return Optional.of(dtype);
      }
    }
    return Optional.empty();
  }
}
