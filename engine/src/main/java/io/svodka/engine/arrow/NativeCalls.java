package io.svodka.engine.arrow;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Calls the functions whose addresses a stream holds.
@SuppressWarnings("restricted")
final class NativeCalls {
  private static final MethodHandle FILL =
      linked(FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
  private static final MethodHandle RELEASE =
      linked(FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

  private NativeCalls() {}

  private static MethodHandle linked(FunctionDescriptor function) {
    return Linker.nativeLinker().downcallHandle(function);
  }

  /// Lets a function fill a structure and returns what it says of its success, which is zero.
  static int fill(MemorySegment function, MemorySegment of, MemorySegment target) {
    try {
      return (int) FILL.invokeExact(function, of, target);
    } catch (Throwable e) {
      throw new IllegalStateException("a call out of Java failed", e);
    }
  }

  static void release(MemorySegment function, MemorySegment structure) {
    try {
      RELEASE.invokeExact(function, structure);
    } catch (Throwable e) {
      throw new IllegalStateException("a call out of Java failed", e);
    }
  }

  /// Returns the text whose address a function returns. It is called once in a run at most.
  static String text(MemorySegment function, MemorySegment of) {
    MethodHandle text = linked(FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try {
      MemorySegment address = (MemorySegment) text.invokeExact(function, of);
      return address.address() == 0 ? "" : Structure.text(address);
    } catch (Throwable e) {
      throw new IllegalStateException("a call out of Java failed", e);
    }
  }
}
