package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The catalog of a PostgreSQL server: tables, views and the results of queries.
record PostgresCatalog(Session session) implements ServerCatalog {
  private static final String TYPE =
      """
      case
        when t.typtype = 'e' then 'enum(' || (
          select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
          from pg_catalog.pg_enum e where e.enumtypid = t.oid) || ')'
        when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod)
        else format_type(t.oid, %s)
      end\
      """;
  private static final String COLUMNS =
      "select a.attname::text, a.attnotnull, "
          + TYPE.formatted("a.atttypmod")
          + """

          from pg_catalog.pg_attribute a
          join pg_catalog.pg_type t on t.oid = a.atttypid
          where a.attrelid = to_regclass(cast(? as text)) and a.attnum > 0 and not a.attisdropped
          order by a.attnum
          """;
  private static final String KEYS =
      """
      select i.indisprimary, (
        select array_agg(a.attname::text order by k.place)
        from unnest(i.indkey::int2[]) with ordinality as k (number, place)
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where k.place <= i.indnkeyatts) as names
      from pg_catalog.pg_index i
      where i.indrelid = to_regclass(cast(? as text)) and i.indisunique
        and i.indpred is null and i.indexprs is null
      order by not i.indisprimary, names
      """;
  private static final String REFERENCES =
      """
      select n.nspname || '.' || r.relname, (
        select array_agg(a.attname::text order by k.place)
        from unnest(c.conkey) with ordinality as k (number, place)
        join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as own, (
        select array_agg(a.attname::text order by k.place)
        from unnest(c.confkey) with ordinality as k (number, place)
        join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number)
      from pg_catalog.pg_constraint c
      join pg_catalog.pg_class r on r.oid = c.confrelid
      join pg_catalog.pg_namespace n on n.oid = r.relnamespace
      where c.conrelid = to_regclass(cast(? as text)) and c.contype = 'f'
      order by own, 1
      """;
  private static final String NAMED_TYPE =
      "select "
          + TYPE.formatted("-1")
          + " from pg_catalog.pg_type t where t.oid = to_regtype(cast(? as text))::oid";

  /// Reads one row of an answer.
  private interface RowOf<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public LiveTable table(SourcePlan source, String table) {
    String name = ServerDatabase.tableName(table).text();
    List<ColumnSchema> columns =
        ask(
            source,
            COLUMNS,
            name,
            row ->
                new ColumnSchema(
                    row.getString(1),
                    row.getString(3),
                    row.getBoolean(2) ? Nullability.REQUIRED : Nullability.NULLABLE));
    return columns.isEmpty()
        ? new LiveTable.Gone()
        : new LiveTable.Found(
            new TableSchema(
                columns,
                ask(source, KEYS, name, PostgresCatalog::key),
                ask(source, REFERENCES, name, PostgresCatalog::reference)));
  }

  private static KeySchema key(ResultSet row) throws SQLException {
    KeySchema.Kind kind = row.getBoolean(1) ? KeySchema.Kind.PRIMARY : KeySchema.Kind.UNIQUE;
    return new KeySchema(kind, names(row.getArray(2)));
  }

  private static ReferenceSchema reference(ResultSet row) throws SQLException {
    return new ReferenceSchema(names(row.getArray(2)), row.getString(1), names(row.getArray(3)));
  }

  private static List<String> names(Array array) throws SQLException {
    List<String> names = new ArrayList<>();
    for (Object name : (Object[]) array.getArray()) {
      names.add(name.toString());
    }
    return names;
  }

  @Override
  public TableSchema query(SourcePlan source, String text) {
    Sql rows = ServerDatabase.selected(session, source, text);
    String probe = Sql.form("select * from {} limit 0", rows).text();
    try (PreparedStatement statement = session.connection().prepareStatement(probe)) {
      ResultSetMetaData columns = statement.getMetaData();
      List<ColumnSchema> found = new ArrayList<>();
      for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
        found.add(
            new ColumnSchema(
                columns.getColumnLabel(i), type(source, columns, i), Nullability.NULLABLE));
      }
      return TableSchema.of(found);
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of `" + source.name() + "`", source.span(), e);
    }
  }

  private String type(SourcePlan source, ResultSetMetaData columns, int index) throws SQLException {
    String name = columns.getColumnTypeName(index);
    if (name.equals("numeric") && columns.getPrecision(index) > 0) {
      return "numeric(" + columns.getPrecision(index) + "," + columns.getScale(index) + ")";
    }
    String asked =
        switch (name) {
          case "bigserial" -> "bigint";
          case "serial" -> "integer";
          case "smallserial" -> "smallint";
          default -> name;
        };
    return ask(source, NAMED_TYPE, asked, row -> row.getString(1)).stream()
        .findFirst()
        .orElse(asked);
  }

  private <T> List<T> ask(SourcePlan source, String question, String name, RowOf<T> reading) {
    try (PreparedStatement statement = session.connection().prepareStatement(question)) {
      statement.setString(1, name);
      List<T> answers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          answers.add(reading.read(rows));
        }
      }
      return answers;
    } catch (SQLException e) {
      throw QueryFailures.database("the schema of `" + source.name() + "`", source.span(), e);
    }
  }
}
