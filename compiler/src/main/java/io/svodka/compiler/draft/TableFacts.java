package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table or a file and what its catalog says of it.
///
/// @param name what its model is to be called
/// @param repeated headings that stand over several columns, of which only the first is known
public record TableFacts(
    String name,
    Origin origin,
    List<ColumnProfile> columns,
    List<KeySchema> keys,
    List<ReferenceSchema> references,
    Hints hints,
    List<String> repeated) {
  /// Facts of which nobody has said more.
  public TableFacts(
      String name,
      Origin origin,
      List<ColumnProfile> columns,
      List<KeySchema> keys,
      List<ReferenceSchema> references) {
    this(name, origin, columns, keys, references, Hints.NONE, List.of());
  }

  public TableFacts {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    references = List.copyOf(references);
    repeated = List.copyOf(repeated);
  }

  /// Returns the same under another name.
  public TableFacts called(String other) {
    return new TableFacts(other, origin, columns, keys, references, hints, repeated);
  }

  /// Returns how drafts call each column, by its heading; no two are called alike.
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (ColumnProfile column : columns) {
      String name = DraftNames.free(Roles.name(column), taken);
      taken.add(name);
      names.put(column.header(), name);
    }
    return names;
  }

  /// Returns whether somebody has looked for rows and found none.
  boolean isEmpty() {
    return columns.stream()
        .flatMap(column -> column.counted().stream())
        .anyMatch(counted -> counted.rows() == 0);
  }

  /// Returns whether the source has to list its columns: only databases are asked for them, and not
  /// those whose report knows its columns already.
  boolean listsColumns() {
    return origin instanceof Origin.File || !hints.isEmpty();
  }

  /// Returns how the letters of a file are written, if not in UTF-8.
  Optional<String> otherLetters() {
    return origin instanceof Origin.File(_, _, _, var letters)
            && !letters.equals(StandardCharsets.UTF_8)
        ? Optional.of(letters.name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// Returns how a source names where its rows come from.
  String from() {
    return switch (origin) {
      case Origin.File(var path, var kind, var sheet, _) ->
          "file "
              + DraftNames.quoted(path)
              + otherLetters().map(each -> " encoding " + DraftNames.quoted(each)).orElse("")
              + (kind == FileKind.XLSX && !sheet.isEmpty()
                  ? " sheet " + DraftNames.quoted(sheet)
                  : "");
      case Origin.Table(var connection, var table) ->
          DraftNames.name(connection) + " table " + DraftNames.quoted(table);
      case Origin.Sql(var connection, var text) ->
          DraftNames.name(connection) + " sql \"\"\"\n" + text + "\n\"\"\"";
    };
  }
}
