package io.svodka.engine.query;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How much memory the embedded engine may take. By itself it would take most of the machine, as if
/// nobody else were there; with the heap that would be more than all of it.
///
/// @param machine bytes that the machine or its container has
/// @param heap bytes that the heap may grow to
record MemoryLimit(long machine, long heap) {
  private static final long MEGABYTE = 1L << 20;
  private static final long LEAST = 256 * MEGABYTE;
  private static final int SHARE = 80;
  private static final int WHOLE = 100;

  /// Returns the limit on this machine.
  static MemoryLimit here() {
    long heap = Runtime.getRuntime().maxMemory();
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? new MemoryLimit(system.getTotalMemorySize(), heap)
        : new MemoryLimit(heap + LEAST, heap);
  }

  /// Returns four fifths of what is left beside the heap.
  long bytes() {
    return Math.max(LEAST, (machine - heap) / WHOLE * SHARE);
  }

  /// Returns the statement that sets it.
  String sql() {
    return "set memory_limit = '" + bytes() / MEGABYTE + "MiB'";
  }
}
