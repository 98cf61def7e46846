package org.apache.arrow.c;

/// Where a result stands in memory.
public final class ArrowArrayStream {
  private final long address;

  private ArrowArrayStream(long address) {
    this.address = address;
  }

  /// Called by the driver, which knows it by its name.
  public static ArrowArrayStream wrap(long address) {
    return new ArrowArrayStream(address);
  }

  public long address() {
    return address;
  }
}
