package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.util.List;

/// A table or a file and what its catalog says of it.
///
/// @param name what its model is to be called
public record TableFacts(
    String name,
    Origin origin,
    List<ColumnProfile> columns,
    List<KeySchema> keys,
    List<ReferenceSchema> references,
    Hints hints) {
  /// Facts of which nobody has said more.
  public TableFacts(
      String name,
      Origin origin,
      List<ColumnProfile> columns,
      List<KeySchema> keys,
      List<ReferenceSchema> references) {
    this(name, origin, columns, keys, references, Hints.NONE);
  }

  public TableFacts {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    references = List.copyOf(references);
  }

  /// Returns whether the source has to list its columns: only databases are asked for them, and not
  /// those whose report knows its columns already.
  boolean listsColumns() {
    return origin instanceof Origin.File || !hints.isEmpty();
  }

  /// Returns how a source names where its rows come from.
  String from() {
    return switch (origin) {
      case Origin.File(var path, var kind, var sheet) ->
          "file "
              + DraftNames.quoted(path)
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
