package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.trace.Activity;
import java.util.regex.Pattern;

/// What is asked of databases, as traces name it: by names of the specification, without SQL and
/// without values.
final class Steps {
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,80}");
  private static final String SYSTEM = "db.system.name";

  private Steps() {}

  /// A statement, until its first row is there.
  ///
  /// @param what names the statement in failures
  static Activity query(Session session, String what) {
    Dialect kind = session.dialect().kind();
    String name = QUOTED.matcher(what).replaceAll(found -> named(found.group(1)));
    return (kind.isFile() ? Activity.inside(name) : Activity.outside(name))
        .with(SYSTEM, system(kind))
        .with("svodka.connection", session.name());
  }

  /// Files become tables of the embedded engine.
  static Activity load() {
    return Activity.inside("load files").with(SYSTEM, system(Dialect.DUCKDB));
  }

  /// A rule is quoted as it is written, and may hold values.
  private static String named(String quoted) {
    return NAME.matcher(quoted).matches() ? quoted : "a rule";
  }

  /// Names that OpenTelemetry lists, where it lists one.
  private static String system(Dialect kind) {
    return switch (kind) {
      case DUCKDB, SQLITE -> "duckdb";
      case POSTGRES -> "postgresql";
      case H2 -> "h2database";
      case MARIADB -> "mariadb";
      case MYSQL -> "mysql";
      case TRINO -> "trino";
      case CLICKHOUSE -> "clickhouse";
    };
  }
}
