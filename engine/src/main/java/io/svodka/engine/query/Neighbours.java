package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan.SourceColumn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Brings the rows of a joined source to where the fact lies, so that one statement can join them.
/// The rows of a server are copied into the embedded engine; nothing is written to a server.
final class Neighbours {
  private Neighbours() {}

  /// Returns whether the rows of `joined` can be brought to the connection of `root`.
  static boolean canMeet(Relation root, Relation joined) {
    return joined.session().equals(root.session()) || root.session().name().isEmpty();
  }

  /// Returns the rows of `joined` on the connection of `root`.
  static Relation beside(Relation root, Relation joined) {
    if (joined.session().equals(root.session())) {
      return joined;
    }
    if (!canMeet(root, joined)) {
      throw QueryFailures.joinedAcross(root.source(), joined.source());
    }
    return copied(root.session(), joined);
  }

  private static Relation copied(Session home, Relation joined) {
    String what = "the rows of `" + joined.source().name() + "`";
    RowTable table = new RowTable(home, joined.source(), what, joined.source().span());
    if (!isThere(home, joined)) {
      table.created();
      List<SourceColumn> columns = joined.source().columns();
      Sql select =
          Sql.form(
              "/* svodka rows for a join */\nselect {} from {} as {}",
              Sql.join(", ", columns.stream().map(c -> Sql.name(c.name())).toList()),
              joined.rows(),
              Sql.name(RowScope.ROOT));
      try (Cursor rows = joined.session().run(select, readers(columns), what, table.origin())) {
        table.addAll(rows);
      }
    }
    return table.relation();
  }

  private static List<ColumnReader> readers(List<SourceColumn> columns) {
    return columns.stream().map(column -> ColumnReader.of(column.type())).toList();
  }

  /// Copied once, the rows stay for as long as the engine is open.
  private static boolean isThere(Session home, Relation joined) {
    String sql =
        "select 1 from duckdb_tables() where database_name = 'memory' and schema_name = 'main'"
            + " and table_name = ?";
    try (PreparedStatement statement = home.connection().prepareStatement(sql)) {
      statement.setString(1, joined.source().name());
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw QueryFailures.database("the embedded engine", joined.source().span(), e);
    }
  }
}
