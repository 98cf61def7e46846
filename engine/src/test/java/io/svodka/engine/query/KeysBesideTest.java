package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.value.Value;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second way to the embedded engine, by which keys are read, leads to the same tables and is
/// as closed as the first.
class KeysBesideTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "set TimeZone = 'Asia/Tokyo'",
        "set enable_external_access = true",
        "attach 'other.duckdb' as other",
        "copy (select 1) to 'out.csv'",
        "select * from read_text('/etc/hostname')"
      })
  void itsDoorsAreLocked(String sql) throws SQLException {
    try (Session own = EmbeddedDatabase.empty();
        Session beside = own.beside(Plans.SPAN).orElseThrow()) {
      assertThrows(
          SQLException.class, () -> EmbeddedDatabase.execute(beside.connection(), List.of(sql)));
    }
  }

  @Test
  void itSeesTheSameTablesInTheSameZone() throws SQLException {
    try (Session own = EmbeddedDatabase.empty()) {
      EmbeddedDatabase.execute(own.connection(), List.of("create table t as select 7 as n"));
      try (Session beside = own.beside(Plans.SPAN).orElseThrow();
          Cursor rows =
              beside.run(
                  Sql.of("select current_setting('TimeZone'), n from memory.main.t"),
                  List.of(ColumnReader.TEXT, ColumnReader.NUMBER),
                  "a test",
                  Plans.SPAN)) {
        assertEquals(List.of(Value.of("UTC"), Value.of(7)), rows.take());
      }
      assertTrue(own.plain().beside(Plans.SPAN).isEmpty(), "asked for no more than all do");
    }
  }
}
