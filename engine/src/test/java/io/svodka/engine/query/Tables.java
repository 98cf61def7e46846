package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Puts a [World] into PostgreSQL.
final class Tables {
  private Tables() {}

  static void create(DataSource database, World world) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema shop");
      statement.execute(
          "create table shop.partners(id varchar(20), \"Full \"\"name\"\"\" text, active boolean)");
      statement.execute("create table shop.products(id int, category text)");
      statement.execute(
          "create table shop.sales(partner text, product int, amount numeric(18,2), status text,"
              + " paid_at timestamptz, customer text)");
      statement.execute(
          "create table shop.leads(partner text, product bigint, day date, cost numeric(18,2))");
      statement.execute("set timezone = 'UTC'");
      for (String table : List.of("partners", "products", "sales", "leads")) {
        fill(connection, table, world.table(table));
      }
    }
  }

  private static void fill(Connection connection, String table, List<List<Object>> rows)
      throws SQLException {
    String places = rows.getFirst().stream().map(_ -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into shop." + table + " values (" + places + ")")) {
      for (List<Object> row : rows.subList(1, rows.size())) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
