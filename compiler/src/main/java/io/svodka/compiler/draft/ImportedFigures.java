package io.svodka.compiler.draft;

import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a query of a draft shows: its figures, what heads them, and both as columns of a table.
final class ImportedFigures {
  private final ImportedModel model;
  private final DraftWords words;
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Set<String> heads = new LinkedHashSet<>();
  private final List<String> columns = new ArrayList<>();

  ImportedFigures(ImportedModel model, DraftWords words) {
    this.model = model;
    this.words = words;
  }

  /// Returns the groups of the query, for others to add to.
  Set<String> heads() {
    return heads;
  }

  /// Returns what stands behind `show`.
  List<String> shown() {
    return List.copyOf(shown.values());
  }

  /// Returns how the figures are called.
  List<String> names() {
    return List.copyOf(shown.keySet());
  }

  /// Returns the lines of a table.
  List<String> columns() {
    return columns;
  }

  /// @param groups what heads rows of the table and needs no column
  /// @param left takes a figure that the query cannot show
  void take(Column column, Set<String> groups, Consumer<LeftOut> left) {
    Optional<String> measure = model.figure(column);
    if (measure.isEmpty()) {
      model
          .path(column.field())
          .filter(path -> !groups.contains(path))
          .filter(heads::add)
          .ifPresent(columns::add);
    } else if (column.share().isPresent()) {
      share(column, measure.get(), column.share().get(), left);
    } else if (shown.putIfAbsent(measure.get(), measure.get()) == null) {
      columns.add(measure.get() + model.format(column));
    }
  }

  /// A share is a figure of its own: it is named after its measure.
  private void share(Column column, String measure, Share share, Consumer<LeftOut> left) {
    Optional<String> level =
        share.level().isEmpty()
            ? Optional.of("")
            : model.path(share.level()).filter(heads::contains).map(path -> ", " + path);
    if (level.isEmpty()) {
      left.accept(
          new LeftOut(
              column.line(),
              "shows %s as a part of %s".formatted(column.field(), share.scope()),
              "write `share(…)` of the measure in the query"));
      return;
    }
    String name = DraftNames.name(DraftNames.identifier(column.field()) + "_share");
    String label = column.heading().isEmpty() ? words.share() : column.heading();
    String figure =
        "share(" + measure + level.get() + ") as " + name + " " + DraftNames.quoted(label);
    if (shown.putIfAbsent(name, figure) == null) {
      columns.add(name + model.format(column));
    }
  }

  /// A query has to show something.
  void ensureOne() {
    if (shown.isEmpty()) {
      model
          .anyMeasure()
          .ifPresent(
              each -> {
                shown.put(each, each);
                columns.add(each);
              });
    }
  }
}
