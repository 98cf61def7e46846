package io.svodka.engine.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// ClickHouse servers, asked over HTTP.
final class ClickHouseServer implements ServerKind {
  private static final AddressRules ADDRESSES =
      new AddressRules(
          "ClickHouse",
          Pattern.compile("jdbc:clickhouse://[A-Za-z0-9_.-]+(?::\\d+)?/[A-Za-z0-9_-]+(?:\\?(.*))?"),
          "&",
          Set.of("ssl", "sslmode", "sslrootcert"),
          "jdbc:clickhouse://host:8443/database?ssl=true");

  /// Makes the server speak the SQL of others. They travel with every statement.
  private static final Map<String, String> SETTINGS = settings();

  /// Is true where a server is one that was asked in earnest, and does as it is told.
  private static final String PROOF =
      """
      select toUInt16(splitByChar('.', version())[1]) >= 26
        and getSetting('readonly') = 1 and count(*) = 1 and max(j.b) is null and min(f.d) is null and sum(j.a) = 3
      from (select 3 as a, 1 as k) as j0
      join (select 3 as a, x.k as k, y.b as b from (select 1 as k) as x
        left join (select 2 as k, 5 as b) as y on x.k = y.k) as j on j0.k = j.k
      join (select 1 as k, sum(z.v) as d from (select cast('1' as Decimal(76, 0)) as v where 1 = 0)
        as z) as f on f.k = j.k
      """;

  private final SqlDialect dialect = new ClickHouseDialect();

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("readonly", "1");
    settings.put("join_use_nulls", "1");
    settings.put("group_by_use_nulls", "1");
    settings.put("aggregate_functions_null_for_empty", "1");
    settings.put("cast_keep_nullable", "1");
    settings.put("prefer_column_name_to_alias", "1");
    settings.put("transform_null_in", "0");
    settings.put("decimal_check_overflow", "1");
    settings.put("force_grouping_standard_compatibility", "1");
    settings.put("least_greatest_legacy_null_behavior", "0");
    settings.put("enable_positional_arguments", "1");
    settings.put("union_default_mode", "DISTINCT");
    // Without it a failure in the middle would stand among the rows.
    settings.put("http_wait_end_of_query", "1");
    settings.put("max_query_size", "100000000");
    settings.put("max_ast_elements", "10000000");
    settings.put("max_expanded_ast_elements", "10000000");
    settings.put("max_ast_depth", "10000");
    settings.put("max_parser_depth", "10000");
    return settings;
  }

  @Override
  public AddressRules addresses() {
    return ADDRESSES;
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  /// The driver sends nothing yet. A question that fails is not asked again: it might have been
  /// stopped for taking too long.
  @Override
  public Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().value());
    properties.setProperty("retry", "0");
    properties.setProperty("compress", "false");
    SETTINGS.forEach((name, value) -> properties.setProperty("clickhouse_setting_" + name, value));
    // In whole seconds, as the driver wants it; ours is the finer limit.
    long seconds = address.limits().time().plusMillis(999).toSeconds();
    properties.setProperty("clickhouse_setting_max_execution_time", String.valueOf(seconds));
    return DriverManager.getConnection(address.url(), properties);
  }

  /// There are no transactions. A first question proves that the settings hold.
  @Override
  public void prepare(Connection connection, DatabaseAddress address) throws SQLException {
    if (!address.schema().isEmpty()) {
      connection.setSchema(address.schema());
    }
    try (Statement statement = connection.createStatement();
        ResultSet proof = statement.executeQuery(PROOF)) {
      if (!proof.next() || proof.getInt(1) != 1) {
        throw new SQLException(
            "the server is older than 26, or does not take the settings of a question");
      }
    }
  }

  @Override
  public ServerCatalog catalog(Session session) {
    return new ClickHouseCatalog(session);
  }
}
