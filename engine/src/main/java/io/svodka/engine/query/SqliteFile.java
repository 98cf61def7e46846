package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// An SQLite file of the project, opened to be read. All that is asked of one opening sees one
/// state of the file.
record SqliteFile(Connection connection) implements AutoCloseable {
  private static final AddressRules ADDRESSES =
      new AddressRules(
          "an SQLite file",
          Pattern.compile("jdbc:sqlite:[^?:*]+()"),
          "&",
          Set.of(),
          "jdbc:sqlite:folder/file.sqlite");

  /// Returns the file that an address leads to.
  static Path find(ConnectionPlan connection, DatabaseAddress address, ProjectPaths paths) {
    ADDRESSES.check(connection, address.url());
    String path = address.url().replaceFirst("^jdbc:sqlite:", "");
    return paths.find(path, connection.span()).getFirst();
  }

  static SqliteFile open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
      statement.execute("pragma trusted_schema = off");
      connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
      statement.execute("begin");
      return new SqliteFile(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Returns the rows of a source, with whatever columns they have.
  static Sql rows(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.Table(_, var table) -> ServerDatabase.tableName(table);
      case Origin.Sql(_, var text) -> selected(source.name(), text, source.span());
      case Origin.File _ -> throw new IllegalArgumentException("no table of SQLite");
    };
  }

  private static Sql selected(String name, String text, Span origin) {
    SelectText select = new SelectText(text, Dialect.SQLITE);
    select
        .problem()
        .ifPresent(
            why -> {
              throw QueryFailures.refusedSql(name, why, origin);
            });
    return Sql.form("({}) q", Sql.of(select.embedded("?")));
  }

  /// A column of a result.
  ///
  /// @param type as it was declared; empty for a column that is computed
  record ResultColumn(String name, String type) {}

  List<ResultColumn> columns(Sql rows) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from " + rows.text() + " limit 0")) {
      ResultSetMetaData found = none.getMetaData();
      for (int i = 1; i <= found.getColumnCount(); i++) {
        columns.add(new ResultColumn(found.getColumnName(i), found.getColumnTypeName(i)));
      }
    }
    return columns;
  }

  /// Returns the first figure that SQL of an author gives, absent where it gives no row.
  Value figure(String text, Span origin) throws SQLException {
    Sql rows = selected("expect … = sql", text, origin);
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from " + rows.text() + " limit 1")) {
      String number = found.next() ? found.getString(1) : null;
      return number == null
          ? Value.ABSENT
          : Value.of(
              new BigDecimal(number)
                  .setScale(10, java.math.RoundingMode.HALF_UP)
                  .stripTrailingZeros());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
