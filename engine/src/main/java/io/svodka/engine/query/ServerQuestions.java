package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;

/// How servers of one kind are asked about themselves.
///
/// @param zone for the time zone of the server, which our sessions do not take over; empty where it
///   keeps none
/// @param clock for the seconds since 1970
/// @param writes for how many tables the user may change rows of, -1 for all of them; empty where
///   that cannot be asked
record ServerQuestions(String zone, String clock, String writes) {
  private static final String CHANGES = "('INSERT', 'UPDATE', 'DELETE', 'DROP', 'ALTER')";

  /// Whom the lists of rights of MySQL speak of.
  private static final String GRANTEE = "concat('''', replace(current_user(), '@', '''@'''), '''')";

  static ServerQuestions of(Dialect dialect) {
    return switch (dialect) {
      case POSTGRES -> POSTGRES;
      case MARIADB, MYSQL -> MYSQL;
      case H2 ->
          new ServerQuestions(
              "",
              "select extract(epoch from current_timestamp)",
              "select count(distinct table_schema || '.' || table_name)"
                  + " from information_schema.table_privileges"
                  + " where grantee = current_user and privilege_type <> 'SELECT'");
      case TRINO -> new ServerQuestions("", "select to_unixtime(current_timestamp)", "");
      case CLICKHOUSE ->
          new ServerQuestions(
              "select serverTimezone()", "select toUnixTimestamp64Milli(now64(3)) / 1000", "");
      case DUCKDB, SQLITE -> throw new IllegalArgumentException("a file, not a server: " + dialect);
    };
  }

  private static final ServerQuestions POSTGRES =
      new ServerQuestions(
          // Ours is that of the driver; the one for logs is that of the machine.
          "select current_setting('log_timezone')",
          "select extract(epoch from clock_timestamp())",
          """
          select case
            when (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then -1
            else (select count(*) from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
                and n.nspname <> 'information_schema'
                and pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
          end
          """);

  private static final ServerQuestions MYSQL =
      new ServerQuestions(
          "select if(@@global.time_zone = 'SYSTEM', @@system_time_zone, @@global.time_zone)",
          "select unix_timestamp(sysdate(6))",
          """
          select case
            when exists (select 1 from information_schema.user_privileges
              where grantee = %1$s and privilege_type in %2$s) then -1
            else (select count(*) from (
              select t.table_name from information_schema.schema_privileges p
                join information_schema.tables t on t.table_schema like p.table_schema
                where p.grantee = %1$s and p.privilege_type in %2$s
                group by t.table_schema, t.table_name
              union all
              select table_name from information_schema.table_privileges
                where grantee = %1$s and privilege_type in %2$s
                group by table_schema, table_name) as w)
          end
          """
              .formatted(GRANTEE, CHANGES));
}
