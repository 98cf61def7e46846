package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// Trino clusters.
final class TrinoServer implements ServerKind {
  private static final String PART = "/[A-Za-z0-9_-]+";
  private static final AddressRules ADDRESSES =
      new AddressRules(
          "Trino",
          Pattern.compile(
              "jdbc:trino://[A-Za-z0-9_.-]+(?::\\d+)?" + PART + "(?:" + PART + ")?(?:\\?(.*))?"),
          "&",
          Set.of(
              "SSL",
              "SSLVerification",
              "SSLTrustStorePath",
              "SSLTrustStoreType",
              "SSLUseSystemTrustStore",
              "hostnameInCertificate",
              "clientTags"),
          "jdbc:trino://host:443/catalog/schema?SSL=true");

  private final SqlDialect dialect = new TrinoDialect();

  @Override
  public AddressRules addresses() {
    return ADDRESSES;
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  /// A statement that is prepared travels in the head of every request, whose length is limited;
  /// ours travel in its body.
  @Override
  public Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    if (!address.password().value().isEmpty()) {
      properties.setProperty("password", address.password().value());
    }
    properties.setProperty("source", "svodka");
    properties.setProperty("timezone", "UTC");
    properties.setProperty("explicitPrepare", "false");
    return DriverManager.getConnection(address.url(), properties);
  }

  /// Statements stay apart. A transaction would give them no common state of the data, and a
  /// cluster forgets one that idles for minutes, as between two packs of a burst. Its queries
  /// cannot write, and we send nothing else. The limit of time is kept by us alone: that of a
  /// cluster counts the reading of rows too, for which a burst may take long.
  @Override
  public void prepare(Connection connection, DatabaseAddress address) throws SQLException {
    if (!address.schema().isEmpty()) {
      connection.setSchema(address.schema());
    }
    // Nothing has been sent yet: without this a wrong address would fail at the first question.
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public ServerCatalog catalog(Session session) {
    return new TrinoCatalog(session);
  }
}
