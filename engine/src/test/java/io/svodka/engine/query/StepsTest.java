package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.trace.Activity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How traces name what databases are asked.
class StepsTest {
  private static Activity asked(String connection, SqlDialect dialect, String what)
      throws SQLException {
    try (Connection none = DriverManager.getConnection("jdbc:duckdb:")) {
      return Steps.query(new Session(connection, none, dialect, QueryLimits.USUAL), what);
    }
  }

  @Test
  void aServerIsNamedByItsKindAndTheConnectionOfTheProject() throws SQLException {
    assertEquals(
        new Activity(
            "query orders",
            Activity.Place.OUTSIDE,
            Map.of("db.system.name", "postgresql", "svodka.connection", "warehouse")),
        asked("warehouse", new PostgresDialect(), "query `orders`"));
  }

  @Test
  void theEmbeddedEngineIsNoServer() throws SQLException {
    assertEquals(
        new Activity("query orders", Activity.Place.INSIDE, Map.of("db.system.name", "duckdb")),
        asked("", new DuckDbDialect(), "query `orders`"));
  }

  @Test
  void aRuleIsNotQuotedSinceItMayHoldValues() throws SQLException {
    assertEquals(
        "checking a rule",
        asked("", new DuckDbDialect(), "checking `email like '%@birch.example'`").name());
  }
}
