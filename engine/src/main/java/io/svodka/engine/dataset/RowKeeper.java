package io.svodka.engine.dataset;

import io.svodka.engine.dataset.Dataset.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes rows that need not be in memory all at once: few are held, very many lie in a file.
public final class RowKeeper {
  private static final int MOST_HELD = 50_000;

  private final long burden = HeldRows.burden();
  private final List<Row> held = new ArrayList<>();
  private long bytes;
  private Optional<RowFile.Writer> file = Optional.empty();

  public void add(Row row) {
    if (file.isPresent()) {
      file.get().add(row);
      return;
    }
    bytes += HeldRows.weight(row);
    if (held.size() < MOST_HELD && bytes <= burden) {
      held.add(row);
    } else {
      RowFile.Writer writer = new RowFile.Writer();
      held.forEach(writer::add);
      held.clear();
      writer.add(row);
      file = Optional.of(writer);
    }
  }

  /// Returns all rows; none can be added any more.
  public List<Row> rows() {
    return file.<List<Row>>map(RowFile.Writer::finished).orElse(held);
  }
}
