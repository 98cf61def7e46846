package io.svodka.runner.output;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/// Takes bytes until all are there and digests them on the way. Few stay in memory; many go into a
/// file without a name, which is gone when nobody holds the content any more, and at the latest
/// with the process.
public final class ContentWriter extends OutputStream {
  /// How many bytes stay in memory.
  static final int MOST_HELD = 1 << 20;

  private static final int PART = 1 << 16;

  private final Part part = new Part();
  private final MessageDigest digest = Content.digest();
  private Optional<FileChannel> file = Optional.empty();
  private long length;
  private boolean isFinished;

  /// Bytes that are neither digested nor written yet.
  private static final class Part extends ByteArrayOutputStream {
    private ByteBuffer all() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }

  @Override
  public void write(int one) {
    part.write(one);
    pass();
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    part.write(bytes, from, count);
    pass();
  }

  private void pass() {
    if (part.size() >= (file.isPresent() ? PART : MOST_HELD)) {
      spill();
    }
  }

  /// @throws RunFailure.Setup when there is no room for temporary files
  private void spill() {
    digest.update(part.all());
    length += part.size();
    try {
      FileChannel out = file.isPresent() ? file.get() : HiddenFile.open("svodka-file-");
      file = Optional.of(out);
      ByteBuffer all = part.all();
      while (all.hasRemaining()) {
        out.write(all);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    part.reset();
  }

  /// Returns all bytes; none can be added any more.
  public Content finished() {
    isFinished = true;
    if (file.isEmpty()) {
      return Content.of(part.toByteArray());
    }
    spill();
    FileChannel all = file.get();
    long size = length;
    return new Content(
        size, HexFormat.of().formatHex(digest.digest()), () -> new ContentStream(all, size));
  }

  /// Gives up the bytes unless they are finished.
  @Override
  public void close() throws IOException {
    if (!isFinished && file.isPresent()) {
      file.get().close();
    }
  }

  /// Reads from the beginning, whoever else does so meanwhile.
  private static final class ContentStream extends InputStream {
    private final FileChannel file;
    private final long length;
    private final ByteBuffer buffer = ByteBuffer.allocate(PART).flip();
    private long position;

    private ContentStream(FileChannel file, long length) {
      this.file = file;
      this.length = length;
    }

    @Override
    public int read() throws IOException {
      return isOver() ? -1 : Byte.toUnsignedInt(buffer.get());
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (isOver()) {
        return -1;
      }
      int some = Math.min(count, buffer.remaining());
      buffer.get(bytes, from, some);
      return some;
    }

    private boolean isOver() throws IOException {
      if (!buffer.hasRemaining() && position < length) {
        buffer.clear();
        int some = file.read(buffer, position);
        if (some < 0) {
          throw new IOException("a temporary file is shorter than it was");
        }
        position += some;
        buffer.flip();
      }
      return !buffer.hasRemaining();
    }
  }

  private static RunFailure failed(IOException cause) {
    return new RunFailure.Setup(
        "SV9405",
        "a large file cannot be kept in " + System.getProperty("java.io.tmpdir"),
        "make room there, or choose another folder by -Djava.io.tmpdir",
        cause);
  }
}
