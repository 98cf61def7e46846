package io.svodka.testkit.clickhouse;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// ClickHouse as a library.
@SuppressWarnings("restricted")
final class Chdb {
  private static final long POINTER = 8;

  private final MethodHandle connect;
  private final MethodHandle close;
  private final MethodHandle query;
  private final MethodHandle buffer;
  private final MethodHandle length;
  private final MethodHandle error;
  private final MethodHandle destroy;
  private final Path folder;

  Chdb(Path library, Path folder) {
    SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.global());
    this.folder = folder;
    connect = handle(symbols, "chdb_connect", FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));
    close = handle(symbols, "chdb_close_conn", FunctionDescriptor.ofVoid(ADDRESS));
    query =
        handle(
            symbols,
            "chdb_query_n",
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG));
    buffer = ofResult(symbols, "chdb_result_buffer", ADDRESS);
    length = ofResult(symbols, "chdb_result_length", JAVA_LONG);
    error = ofResult(symbols, "chdb_result_error", ADDRESS);
    destroy = handle(symbols, "chdb_destroy_query_result", FunctionDescriptor.ofVoid(ADDRESS));
    call(
        handle(symbols, "chdb_set_signal_handlers_enabled", FunctionDescriptor.ofVoid(JAVA_INT)),
        0);
  }

  private static MethodHandle ofResult(SymbolLookup symbols, String name, MemoryLayout result) {
    return handle(symbols, name, FunctionDescriptor.of(result, ADDRESS));
  }

  private static MethodHandle handle(
      SymbolLookup symbols, String name, FunctionDescriptor function) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), function);
  }

  private static Object call(MethodHandle handle, Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// What came of a statement.
  sealed interface Answer {
    record Rows(ByteBuffer bytes) implements Answer {}

    record Failure(String message) implements Answer {}
  }

  /// Asks statements one after the other on a connection of their own, and returns what came of the
  /// last one, or the first failure.
  Answer ask(List<String> statements, String format) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment arguments = arena.allocate(ADDRESS, 2);
      arguments.setAtIndex(ADDRESS, 0, arena.allocateFrom("clickhouse"));
      arguments.setAtIndex(ADDRESS, 1, arena.allocateFrom("--path=" + folder));
      MemorySegment handle = (MemorySegment) call(connect, 2, arguments);
      try {
        MemorySegment connection = handle.reinterpret(POINTER).get(ADDRESS, 0);
        Answer last = new Answer.Rows(ByteBuffer.allocate(0));
        for (String statement : statements) {
          last = ask(connection, statement, format, arena);
          if (last instanceof Answer.Failure) {
            return last;
          }
        }
        return last;
      } finally {
        call(close, handle);
      }
    }
  }

  private Answer ask(MemorySegment connection, String statement, String format, Arena arena) {
    byte[] text = statement.getBytes(StandardCharsets.UTF_8);
    MemorySegment result =
        (MemorySegment)
            call(
                query,
                connection,
                arena.allocateFrom(JAVA_BYTE, text),
                (long) text.length,
                arena.allocateFrom(format),
                (long) format.length());
    try {
      MemorySegment failure = (MemorySegment) call(error, result);
      if (failure.address() != 0) {
        return new Answer.Failure(failure.reinterpret(Integer.MAX_VALUE).getString(0));
      }
      long size = (long) call(length, result);
      MemorySegment bytes = (MemorySegment) call(buffer, result);
      return new Answer.Rows(
          ByteBuffer.wrap(size == 0 ? new byte[0] : bytes.reinterpret(size).toArray(JAVA_BYTE)));
    } finally {
      call(destroy, result);
    }
  }
}
