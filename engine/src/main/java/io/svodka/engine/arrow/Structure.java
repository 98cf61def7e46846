package io.svodka.engine.arrow;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A structure of C whose members are all of 64 bits.
@SuppressWarnings("restricted")
record Structure(MemorySegment memory) {
  private static final int MEMBER = 8;

  /// Returns an empty structure.
  static Structure of(int members) {
    return new Structure(Arena.ofAuto().allocate((long) members * MEMBER, MEMBER));
  }

  static Structure at(long address, int members) {
    return new Structure(segment(address, (long) members * MEMBER));
  }

  static MemorySegment segment(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  /// Returns a text that ends with a zero.
  static String text(MemorySegment address) {
    return address.reinterpret(Long.MAX_VALUE).getString(0);
  }

  long number(int member) {
    return memory.get(ValueLayout.JAVA_LONG, (long) member * MEMBER);
  }

  MemorySegment pointer(int member) {
    return MemorySegment.ofAddress(number(member));
  }

  boolean isNull(int member) {
    return number(member) == 0;
  }

  /// Returns one of the structures that a member points to the pointers of.
  Structure child(int member, int index, int members) {
    Structure pointers = at(number(member), index + 1);
    return at(pointers.number(index), members);
  }
}
