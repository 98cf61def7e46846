package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// PostgreSQL servers.
final class PostgresServer implements ServerKind {
  private static final AddressRules ADDRESSES =
      new AddressRules(
          "PostgreSQL",
          Pattern.compile(
              "jdbc:postgresql://" + AddressRules.HOSTS + "/[A-Za-z0-9_%.-]+(?:\\?(.*))?"),
          "&",
          Set.of(
              "sslmode",
              "ssl",
              "sslrootcert",
              "connectTimeout",
              "socketTimeout",
              "targetServerType"),
          "jdbc:postgresql://host:5432/database");

  private final SqlDialect dialect = new PostgresDialect();

  @Override
  public AddressRules addresses() {
    return ADDRESSES;
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().value());
    properties.setProperty("ApplicationName", "svodka");
    properties.setProperty("readOnly", "true");
    properties.setProperty("readOnlyMode", "always");
    return DriverManager.getConnection(address.url(), properties);
  }

  @Override
  public void prepare(Connection connection, DatabaseAddress address) throws SQLException {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "set default_transaction_read_only = on",
                "set timezone = 'UTC'",
                "set statement_timeout = " + address.limits().time().toMillis()));
    if (!address.schema().isEmpty()) {
      settings.add("set search_path = " + Sql.name(address.schema()).text());
    }
    EmbeddedDatabase.execute(connection, settings);
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  @Override
  public ServerCatalog catalog(Session session) {
    return new PostgresCatalog(session);
  }
}
