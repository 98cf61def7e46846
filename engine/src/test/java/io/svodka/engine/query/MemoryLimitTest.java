package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MemoryLimitTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void theEngineAndTheHeapHaveRoomTogether() {
    MemoryLimit limit = new MemoryLimit(8 * GIGABYTE, 2 * GIGABYTE);
    assertEquals(4.8, (double) limit.bytes() / GIGABYTE, 0.001);
  }

  @Test
  void aHeapThatLeavesNothingLeavesTheLeast() {
    assertEquals("set memory_limit = '256MiB'", new MemoryLimit(GIGABYTE, GIGABYTE).sql());
  }

  @Test
  void thereIsALimitOnThisMachine() {
    assertTrue(MemoryLimit.here().machine() > MemoryLimit.here().bytes());
  }

  @Test
  void theEngineKeepsIt() throws SQLException {
    try (Session session = EmbeddedDatabase.empty();
        Statement statement = session.connection().createStatement();
        ResultSet setting = statement.executeQuery("select current_setting('memory_limit')")) {
      setting.next();
      double gigabytes = (double) MemoryLimit.here().bytes() / GIGABYTE;
      double set = Double.parseDouble(setting.getString(1).replaceAll("[^0-9.]", ""));
      assertEquals(gigabytes, setting.getString(1).contains("MiB") ? set / 1024 : set, 0.1);
    }
  }
}
