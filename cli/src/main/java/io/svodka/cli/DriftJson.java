package io.svodka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.compiler.problem.DriftProblem;
import io.svodka.compiler.problem.DriftProblem.Change;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.Span;
import java.util.List;
import java.util.Locale;

/// Differences between lock and database as JSON for other programs.
final class DriftJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<SourceFile> files;

  private DriftJson(List<SourceFile> files) {
    this.files = files;
  }

  static String print(List<DriftProblem> drifts, List<SourceFile> files) {
    ArrayNode all = MAPPER.createArrayNode();
    drifts.forEach(drift -> new DriftJson(files).add(all.addObject(), drift));
    try {
      return MAPPER.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(ObjectNode node, DriftProblem drift) {
    node.put("severity", word(drift.severity()));
    node.put("table", drift.table());
    add(node, drift.change());
    place(node, drift.span());
    ArrayNode uses = node.putArray("uses");
    for (DriftProblem.Use use : drift.uses()) {
      ObjectNode each = uses.addObject();
      each.put("kind", word(use.kind()));
      each.put("name", use.name());
      place(each, use.span());
    }
  }

  private static void add(ObjectNode node, Change change) {
    switch (change) {
      case Change.ColumnAdded(var column, var type) ->
          node.put("change", "column added").put("column", column).put("after", type);
      case Change.ColumnGone(var column, var type) ->
          node.put("change", "column gone").put("column", column).put("before", type);
      case Change.TypeChanged(var column, var before, var after) ->
          node.put("change", "type changed")
              .put("column", column)
              .put("before", before)
              .put("after", after);
      case Change.NullsAllowed(var column) ->
          node.put("change", "nulls allowed").put("column", column);
      case Change.NullsRefused(var column) ->
          node.put("change", "nulls refused").put("column", column);
      case Change.KeyChanged(var before, var after) ->
          node.put("change", "key changed")
              .put("before", String.join(", ", before))
              .put("after", String.join(", ", after));
      case Change.TableNew() -> node.put("change", "table new");
      case Change.TableGone() -> node.put("change", "table gone");
    }
  }

  private void place(ObjectNode node, Span span) {
    node.put("file", span.source().path());
    files.stream()
        .filter(file -> file.id().equals(span.source()))
        .findFirst()
        .ifPresent(file -> node.put("line", file.lines().lineAt(span.start())));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
