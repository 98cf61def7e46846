package io.svodka.engine.query;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The first line of a CSV file. Decides the delimiter, so that nothing is guessed from the data.
///
/// @param columns names in the order of the file
record CsvHeader(char delimiter, List<String> columns) {
  private static final int LONGEST = 1_000_000;

  CsvHeader {
    columns = List.copyOf(columns);
  }

  /// Reads the header; the delimiter is the one by which most of `wanted` are found, and of several
  /// the one that cuts most columns.
  static CsvHeader read(Path file, Charset letters, List<String> wanted) throws IOException {
    String line = firstLine(file, letters);
    return Stream.of(',', ';', '\t', '|')
        .map(delimiter -> new CsvHeader(delimiter, split(line, delimiter)))
        .max(
            Comparator.<CsvHeader>comparingLong(header -> header.found(wanted))
                .thenComparingInt(header -> header.columns().size()))
        .orElseThrow();
  }

  private long found(List<String> wanted) {
    return 2 * wanted.stream().filter(columns::contains).count() - (columns.size() == 1 ? 1 : 0);
  }

  private static String firstLine(Path file, Charset letters) throws IOException {
    StringBuilder line = new StringBuilder();
    try (Reader reader = Utf8Copy.reader(file, letters)) {
      boolean quoted = false;
      for (int c = reader.read(); c >= 0 && line.length() < LONGEST; c = reader.read()) {
        quoted ^= c == '"';
        if (!quoted && (c == '\n' || c == '\r')) {
          break;
        }
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static List<String> split(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
