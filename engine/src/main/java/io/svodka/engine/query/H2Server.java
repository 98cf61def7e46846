package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// H2 servers. A database file is not opened in our own process: it may hold Java code that would
/// run here.
final class H2Server implements ServerKind {
  private static final AddressRules ADDRESSES =
      new AddressRules(
          "an H2 server",
          Pattern.compile(
              "jdbc:h2:(?:tcp|ssl)://[A-Za-z0-9_.-]+(?::\\d+)?/[A-Za-z0-9_.~/:-]+(?:;(.*))?"),
          ";",
          Set.of(),
          "jdbc:h2:tcp://host:9092/database");

  private final SqlDialect dialect = new H2Dialect();

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
    properties.setProperty("IFEXISTS", "TRUE");
    return DriverManager.getConnection(address.url(), properties);
  }

  @Override
  public void prepare(Connection connection, DatabaseAddress address) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      refuse(
          statement,
          "select is_admin from information_schema.users where user_name = current_user",
          "TRUE",
          "its user is an administrator, whom H2 cannot keep from writing; use one that may only"
              + " select");
      refuse(
          statement,
          "select setting_value <> 'OFF' from information_schema.settings"
              + " where setting_name = 'COLLATION'",
          "TRUE",
          "its database has a collation of its own, so that texts are not compared letter by"
              + " letter");
      statement.execute("set time zone 'UTC'");
      statement.execute("set query_timeout " + address.limits().time().toMillis());
      if (!address.schema().isEmpty()) {
        statement.execute("set schema " + Sql.name(address.schema()).text());
      }
      statement.execute("set session characteristics as transaction isolation level snapshot");
    }
    connection.setAutoCommit(false);
  }

  private static void refuse(Statement statement, String question, String answer, String why)
      throws SQLException {
    try (ResultSet found = statement.executeQuery(question)) {
      if (found.next() && answer.equalsIgnoreCase(found.getString(1))) {
        throw new SQLException(why);
      }
    }
  }

  @Override
  public ServerCatalog catalog(Session session) {
    return new MetadataCatalog(session, new H2Types());
  }
}
