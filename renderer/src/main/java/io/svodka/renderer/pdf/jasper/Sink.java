package io.svodka.renderer.pdf.jasper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A stream that stays open and remembers why it refused bytes: libraries wrap or swallow that.
final class Sink extends FilterOutputStream {
  private @Nullable IOException refusal;

  Sink(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    requireOpen();
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      refusal = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    requireOpen();
    try {
      out.flush();
    } catch (IOException e) {
      refusal = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /// Throws what the stream threw.
  void requireOpen() throws IOException {
    if (refusal != null) {
      throw refusal;
    }
  }
}
