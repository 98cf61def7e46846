package io.svodka.examples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A CSV file being written: UTF-8, lines end in LF, quotes only where needed.
final class CsvFile implements AutoCloseable {
  private final BufferedWriter writer;

  private CsvFile(BufferedWriter writer) {
    this.writer = writer;
  }

  static CsvFile create(Path path, String... columns) {
    try {
      CsvFile file = new CsvFile(Files.newBufferedWriter(path));
      file.row((Object[]) columns);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void row(Object... cells) {
    try {
      writer.write(Stream.of(cells).map(CsvFile::quoted).collect(Collectors.joining(",")));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(Object cell) {
    String text = cell.toString();
    boolean plain = text.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
