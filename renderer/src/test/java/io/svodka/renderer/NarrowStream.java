package io.svodka.renderer;

import java.io.IOException;
import java.io.OutputStream;

/// A stream that takes so many bytes, as a disk that is nearly full.
final class NarrowStream extends OutputStream {
  private long room;

  NarrowStream(long room) {
    this.room = room;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (length > room) {
      throw new IOException("no room");
    }
    room -= length;
  }
}
