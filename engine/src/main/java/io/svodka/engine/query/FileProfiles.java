package io.svodka.engine.query;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.data.ColumnProfile.Counted;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads the rows of files to learn what their columns hold. Cells are read as texts by the loader
/// that reports use, so a type is named only where that loader would take every cell for it.
public final class FileProfiles implements AutoCloseable {
  private static final String WHOLE = "-?(0|[1-9]\\d{0,17})";
  private static final String NUMBER = "-?(0|[1-9]\\d{0,27})(\\.\\d{1,9})?";
  private static final String FLOATING = "-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?";
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String MOMENT = DAY + "[ T]\\d\\d:\\d\\d.*";
  private static final String CLOCK = "\\d\\d:\\d\\d(:\\d\\d)?";

  /// Days of a workbook are numbers like any other; only the heading tells them from amounts.
  private static final String DATE_NUMBER = "[2-7]\\d{4}(\\.\\d+)?";

  private static final Pattern DATE_HEADER =
      Pattern.compile("(?iu).*(date|day|month|дата|день|месяц)|(?i).*[_ ](at|on)");

  private static final int FIRST_COUNT = 5;

  /// Where answers tell the least and, after it, the greatest: among texts and among numbers.
  private static final int LEAST = 3;

  private static final int LEAST_WHOLE = FIRST_COUNT + 10;
  private static final Set<Integer> TEXTS = Set.of(LEAST, LEAST + 1, LEAST_WHOLE, LEAST_WHOLE + 1);
  private static final int LONGEST_WHOLE = 18;

  /// Tables that are looked up are rarely larger.
  static final int MOST_VALUES = 20_000;

  private final Databases databases;

  public FileProfiles(ProjectSettings project, List<SourcePlan> files, DataSettings settings) {
    this.databases = new Databases(project, files, settings);
  }

  /// Returns a file with all its columns as texts under their headers.
  ///
  /// @param headers as the catalog found them
  public static SourcePlan asTexts(SourcePlan file, List<String> headers) {
    return new SourcePlan(
        file.name(),
        file.origin(),
        IntStream.range(0, headers.size())
            .mapToObj(i -> new SourceColumn("c" + i, ColumnType.TEXT, headers.get(i)))
            .toList(),
        List.of(),
        file.zone(),
        List.of(),
        List.of(),
        file.span());
  }

  /// Returns what the columns of a file hold, in their order.
  ///
  /// @param file with all its columns as texts
  public List<ColumnProfile> of(SourcePlan file) {
    Relation relation =
        Objects.requireNonNull(databases.relations(List.of(file.name())).get(file.name()));
    List<ColumnProfile> profiles = new ArrayList<>();
    for (SourceColumn column : file.columns()) {
      profiles.add(profile(relation, column, mayHoldDateNumbers(file, column)));
    }
    return profiles;
  }

  private static boolean mayHoldDateNumbers(SourcePlan file, SourceColumn column) {
    return file.origin() instanceof Origin.File(_, var kind, _, _)
        && kind == FileKind.XLSX
        && DATE_HEADER.matcher(column.header()).matches();
  }

  private static ColumnProfile profile(
      Relation relation, SourceColumn column, boolean dateNumbers) {
    Sql cell = Sql.name(column.name());
    ColumnProfile plain = profile(relation, column, cell, dateNumbers);
    return plain.type() instanceof ColumnType.Text
        ? notations(relation, cell).stream()
            .map(notation -> profile(relation, column, cell, notation))
            .filter(profile -> !(profile.type() instanceof ColumnType.Text))
            .findFirst()
            .orElse(plain)
        : plain;
  }

  private static ColumnProfile profile(
      Relation relation, SourceColumn column, Sql cell, Notation notation) {
    ColumnProfile plain = profile(relation, column, notation.plain(cell), false);
    if (!notation.namesCurrency()) {
      return plain;
    }
    Sql named = Sql.form("min({})", Notation.currency(cell));
    List<Value> currency = answers(relation, List.of(named), _ -> ColumnReader.TEXT);
    return new ColumnProfile(plain.header(), plain.type(), text(currency, 0), plain.counted());
  }

  /// Returns how the cells of a column may be written, if not plainly.
  private static List<Notation> notations(Relation relation, Sql cell) {
    List<Notation> foreign = Notation.foreign();
    List<Sql> answers =
        foreign.stream().map(each -> Sql.form("cast({} as integer)", each.isOfAll(cell))).toList();
    List<Value> found = answers(relation, answers, _ -> ColumnReader.NUMBER);
    return IntStream.range(0, foreign.size())
        .filter(i -> count(found, i) > 0)
        .mapToObj(foreign::get)
        .toList();
  }

  private static ColumnProfile profile(
      Relation relation, SourceColumn column, Sql cell, boolean dateNumbers) {
    List<Value> found = ask(relation, cell);
    Fits fits = new Fits(count(found, 1), found.subList(FIRST_COUNT, found.size()));
    ColumnType type = type(fits, dateNumbers);
    int least = type instanceof ColumnType.Whole ? LEAST_WHOLE : LEAST;
    Counted counted =
        new Counted(
            count(found, 0),
            count(found, 1),
            count(found, 2),
            text(found, least),
            text(found, least + 1),
            mayLead(type) && count(found, 2) <= MOST_VALUES ? values(relation, cell) : List.of());
    return new ColumnProfile(column.header(), type, List.of(counted));
  }

  /// Returns whether values of a type may be keys of something.
  static boolean mayLead(ColumnType type) {
    return type instanceof ColumnType.Text || type instanceof ColumnType.Whole;
  }

  /// Returns the different values of a column.
  static List<String> values(Relation relation, Sql cell) {
    Sql select =
        Sql.form(
            "select distinct {} from {} where {} is not null order by 1",
            cell,
            relation.rows(),
            cell);
    try (Cursor rows =
        relation
            .session()
            .run(
                select,
                List.of(ColumnReader.TEXT),
                "a look at the file",
                relation.source().span())) {
      return rows.takeAll().stream().map(row -> text(row, 0)).toList();
    }
  }

  private static List<Value> ask(Relation relation, Sql cell) {
    List<Sql> columns = new ArrayList<>();
    columns.add(Sql.of("count(*)"));
    for (String each : List.of("count({})", "count(distinct {})", "min({})", "max({})")) {
      columns.add(Sql.form(each, cell));
    }
    List<String> tests =
        List.of(
            matching(WHOLE),
            matching(NUMBER),
            matching(FLOATING),
            matching(DAY) + " and try_cast({} as date) is not null",
            matching(MOMENT) + " and try_cast({} as timestamptz) is not null",
            matching(CLOCK) + " and try_cast({} as time) is not null",
            "lower({}) in ('true', 'false')",
            matching(DATE_NUMBER));
    tests.forEach(test -> columns.add(counting(test, cell)));
    columns.add(
        Sql.form(
            "max(length({}) - instr({}, '.')) filter (where instr({}, '.') > 0)",
            cell,
            cell,
            cell));
    columns.add(Sql.form("max(length(regexp_extract({}, '^-?(\\d*)', 1)))", cell));
    columns.add(Sql.form("cast(min(try_cast({} as bigint)) as varchar)", cell));
    columns.add(Sql.form("cast(max(try_cast({} as bigint)) as varchar)", cell));
    return answers(
        relation, columns, i -> TEXTS.contains(i) ? ColumnReader.TEXT : ColumnReader.NUMBER);
  }

  static List<Value> answers(
      Relation relation, List<Sql> columns, IntFunction<ColumnReader> reader) {
    Sql select = Sql.form("select {} from {}", Sql.join(", ", columns), relation.rows());
    List<ColumnReader> readers = IntStream.range(0, columns.size()).mapToObj(reader).toList();
    try (Cursor rows =
        relation.session().run(select, readers, "a look at the file", relation.source().span())) {
      return rows.take();
    }
  }

  private static String matching(String pattern) {
    return "regexp_full_match({}, '" + pattern + "')";
  }

  private static Sql counting(String test, Sql cell) {
    int places = test.split("\\{}", -1).length - 1;
    Sql[] cells = Collections.nCopies(places, cell).toArray(Sql[]::new);
    return Sql.form("count(*) filter (where {})", Sql.form(test, cells));
  }

  static long count(List<Value> row, int index) {
    return row.get(index) instanceof Value.Decimal(var number) ? number.longValueExact() : 0;
  }

  private static String text(List<Value> row, int index) {
    return row.get(index) instanceof Value.Text(var text) ? text : "";
  }

  /// How many of the present values fit each kind, and the most digits after a point.
  private record Fits(long present, List<Value> counts) {
    boolean all(int kind) {
      return present > 0 && count(counts, kind) == present;
    }

    int scale() {
      return (int) count(counts, 8);
    }

    /// Returns the most digits before a point.
    int digits() {
      return (int) count(counts, 9);
    }

    /// Long numbers without a point are those of something, such as of accounts.
    boolean isNumber() {
      return all(1) && (scale() > 0 || digits() <= LONGEST_WHOLE);
    }

    ColumnType decimal() {
      int scale = Math.max(scale(), 2);
      int needed = digits() + scale;
      return new ColumnType.Decimal(needed > 24 ? 38 : needed > 14 || scale > 4 ? 24 : 14, scale);
    }
  }

  private static ColumnType type(Fits fits, boolean dateNumbers) {
    Map<Integer, ColumnType> kinds =
        Map.of(3, ColumnType.DAY, 4, ColumnType.MOMENT, 5, ColumnType.TIME, 6, ColumnType.TRUTH);
    if (dateNumbers && fits.all(7)) {
      return fits.all(0) ? ColumnType.DAY : ColumnType.MOMENT;
    }
    if (fits.all(0)) {
      return ColumnType.WHOLE;
    }
    if (fits.isNumber()) {
      return fits.decimal();
    }
    if (fits.all(2) && !fits.all(1)) {
      return ColumnType.FLOATING;
    }
    return kinds.entrySet().stream()
        .filter(kind -> fits.all(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ColumnType.TEXT);
  }

  @Override
  public void close() {
    databases.close();
  }
}
