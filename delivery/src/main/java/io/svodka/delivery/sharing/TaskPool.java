package io.svodka.delivery.sharing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.svodka.delivery.ledger.store.LedgerAddress;
import java.time.Duration;

/// The few connections over which tasks are looked for.
final class TaskPool {
  private static final int CONNECTIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private TaskPool() {}

  static HikariDataSource open(LedgerAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
    }
    if (!address.password().value().isEmpty()) {
      config.setPassword(address.password().value());
    }
    config.setPoolName("svodka-tasks");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // A server that is away when the service starts may come.
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "svodka");
    config.addDataSourceProperty("connectTimeout", "10");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }
}
