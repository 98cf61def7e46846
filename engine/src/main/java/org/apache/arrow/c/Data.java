package org.apache.arrow.c;

import org.apache.arrow.memory.BufferAllocator;

/// Hands a result over as it is.
public final class Data {
  private Data() {}

  /// Called by the driver, which knows it by its name.
  public static ArrowArrayStream importArrayStream(
      BufferAllocator allocator, ArrowArrayStream stream) {
    return stream;
  }
}
