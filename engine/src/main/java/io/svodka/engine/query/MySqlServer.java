package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// MariaDB and MySQL servers, both by the driver of MariaDB.
final class MySqlServer implements ServerKind {
  private static final String MODE =
      "ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES,ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES,"
          + "ERROR_FOR_DIVISION_BY_ZERO";

  private final Kind kind;
  private final SqlDialect dialect;

  MySqlServer(Kind kind) {
    this.kind = kind;
    this.dialect = new MySqlDialect(kind.dialect, kind.collation);
  }

  /// Which of the two, and where they differ.
  enum Kind {
    MARIADB(Dialect.MARIADB, "utf8mb4_nopad_bin"),
    MYSQL(Dialect.MYSQL, "utf8mb4_0900_bin");

    private final Dialect dialect;
    private final String collation;

    Kind(Dialect dialect, String collation) {
      this.dialect = dialect;
      this.collation = collation;
    }

    private String timeout(DatabaseAddress address) {
      long millis = address.limits().time().toMillis();
      return switch (this) {
        case MARIADB -> "max_statement_time = " + millis / 1000 + "." + millis % 1000 / 100;
        case MYSQL -> "max_execution_time = " + millis;
      };
    }
  }

  @Override
  public AddressRules addresses() {
    String scheme = "jdbc:" + kind.dialect.word() + "://";
    return new AddressRules(
        kind.dialect.title(),
        Pattern.compile(scheme + AddressRules.HOSTS + "/[A-Za-z0-9_%.-]+(?:\\?(.*))?"),
        "&",
        Set.of("sslMode", "serverSslCert", "connectTimeout", "socketTimeout"),
        scheme + "host:3306/database");
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
    // A server may ask the driver for files of this machine.
    properties.setProperty("allowLocalInfile", "false");
    properties.setProperty("tinyInt1isBit", "true");
    return DriverManager.getConnection(
        address.url().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:"), properties);
  }

  @Override
  public void prepare(Connection connection, DatabaseAddress address) throws SQLException {
    EmbeddedDatabase.execute(
        connection,
        List.of(
            "set names utf8mb4 collate " + kind.collation,
            "set session sql_mode = '" + MODE + "'",
            "set session time_zone = '+00:00'",
            "set session sql_notes = 0",
            "set session " + kind.timeout(address),
            "set session transaction isolation level repeatable read",
            "set session transaction read only"));
    if (!address.schema().isEmpty()) {
      EmbeddedDatabase.execute(connection, List.of("use " + Sql.name(address.schema()).text()));
    }
    connection.setAutoCommit(false);
    EmbeddedDatabase.execute(
        connection, List.of("start transaction with consistent snapshot, read only"));
  }

  @Override
  public ServerCatalog catalog(Session session) {
    return new MetadataCatalog(session, new MySqlTypes());
  }
}
