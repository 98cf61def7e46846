package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.data.ColumnProfile.Counted;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Guesses what each column of a table is for.
final class Roles {
  private static final int FEW = 50;
  private static final List<String> LONG_TEXTS =
      List.of("comment", "description", "note", "notes", "text", "url", "комментарий", "описание");

  private final TableFacts table;
  private final List<ModelOutline> others;
  private final List<String> key;
  private final Optional<ColumnProfile> time;
  private final WideJoins wide;
  private final DraftWords words;
  private final Map<String, String> names;
  private final JoinSearch search;
  private final JoinWords comments;

  /// @param neighbours models that columns may lead to
  Roles(TableFacts table, List<Neighbour> neighbours, DraftWords words) {
    this.words = words;
    this.names = table.names();
    this.search = new JoinSearch(neighbours);
    this.comments = new JoinWords(words);
    List<ModelOutline> others = neighbours.stream().map(Neighbour::model).toList();
    this.table = table;
    this.others = List.copyOf(others);
    this.key = keyOf(table);
    this.wide = WideJoins.of(table, others);
    this.time =
        table.columns().stream()
            .filter(Roles::isTime)
            .min(Comparator.comparingInt(each -> ColumnWords.rankOfTime(name(each))));
  }

  /// Returns the joins that take several columns.
  List<WideJoins.WideJoin> wideJoins() {
    return wide.joins();
  }

  /// Returns the headers of the columns that identify a row; empty where none do.
  List<String> key() {
    return key;
  }

  /// Returns the headers of the columns that the database knows its rows by, or else the column
  /// that is called like a key and has no value twice, or else one that numbers the rows.
  private static List<String> keyOf(TableFacts table) {
    Optional<KeySchema> known =
        table.keys().stream()
            .filter(each -> each.kind() == KeySchema.Kind.PRIMARY)
            .findFirst()
            .or(() -> table.keys().stream().findFirst());
    return known
        .map(KeySchema::columns)
        .orElseGet(
            () ->
                table.columns().stream()
                    .filter(Roles::mayIdentify)
                    .min(Comparator.comparingInt(each -> rankOfKey(table, each)))
                    .or(() -> spokenKeyOf(table))
                    .or(() -> RowNumbers.in(table))
                    .map(each -> List.of(each.header()))
                    .orElse(List.of()));
  }

  /// Directories are often kept without numbers: each row goes by what stands in its first column.
  private static Optional<ColumnProfile> spokenKeyOf(TableFacts table) {
    return table.columns().stream()
        .limit(1)
        .filter(each -> each.type() instanceof ColumnType.Text)
        .filter(Roles::hasNoneTwice)
        .filter(_ -> table.columns().stream().noneMatch(Roles::isTime))
        .findFirst();
  }

  private static boolean mayIdentify(ColumnProfile column) {
    boolean typed =
        column.type() instanceof ColumnType.Whole || column.type() instanceof ColumnType.Text;
    String name = name(column);
    boolean told = DraftNames.speaksOfId(name) && !ColumnWords.isPlace(name);
    return typed && told && hasNoneTwice(column);
  }

  static boolean hasNoneTwice(ColumnProfile column) {
    return column.counted().stream().findFirst().filter(Counted::identifies).isPresent();
  }

  private static int rankOfKey(TableFacts table, ColumnProfile column) {
    String name = name(column);
    String own = DraftNames.singular(table.name());
    String pointed = DraftNames.withoutId(name);
    boolean bare = pointed.equals(name);
    return bare ? 0 : pointed.equals(own) ? 1 : 2;
  }

  Role of(ColumnProfile column) {
    String name = name(column);
    Optional<Counted> counted = column.counted().stream().findFirst();
    if (counted.filter(each -> each.rows() > 0 && each.present() == 0).isPresent()) {
      return new Role.Unused("no row has a value");
    }
    Optional<Role> join = join(column);
    if (join.isPresent()) {
      return join.get();
    }
    if (key.contains(column.header())) {
      return isSpokenKey(column)
          ? new Role.Dimension(label(column), becauseOfKey())
          : new Role.Identifier(becauseOfKey());
    }
    if (time.filter(column::equals).isPresent()) {
      return new Role.TimeAxis(becauseOfTime(column));
    }
    return wide.role(column).orElseGet(() -> ofType(column, name, counted));
  }

  private Role ofType(ColumnProfile column, String name, Optional<Counted> counted) {
    return switch (column.type()) {
      case ColumnType.Day _, ColumnType.Moment _, ColumnType.Time _ ->
          new Role.Unused("the model has another time");
      case ColumnType.Truth _ -> new Role.Dimension(label(column), "true or false");
      case ColumnType.Text _ -> ofText(column, counted);
      case ColumnType.Whole _, ColumnType.Decimal _, ColumnType.Floating _ ->
          ofNumber(column, name);
    };
  }

  /// Whether a column both identifies rows and is how people call them.
  boolean isSpokenKey(ColumnProfile column) {
    return table.keys().isEmpty()
        && key.equals(List.of(column.header()))
        && !DraftNames.speaksOfId(name(column));
  }

  private String becauseOfKey() {
    return table.keys().isEmpty()
        ? "every row has a value, and no value occurs twice"
        : key.size() == 1 ? "the key of the table" : "a part of the key of the table";
  }

  private String becauseOfTime(ColumnProfile column) {
    return column.counted().stream()
        .findFirst()
        .map(each -> "from " + each.least() + " to " + each.greatest())
        .orElseGet(
            () ->
                column.type() instanceof ColumnType.Moment
                    ? "a column of days with times"
                    : "a column of days");
  }

  private Optional<Role> join(ColumnProfile column) {
    if (key.equals(List.of(column.header())) && table.references().isEmpty()) {
      return Optional.empty();
    }
    return referred(column).or(() -> named(column));
  }

  /// The database itself says where a foreign key leads.
  private Optional<Role> referred(ColumnProfile column) {
    for (ReferenceSchema reference : table.references()) {
      if (reference.columns().equals(List.of(column.header()))) {
        for (ModelOutline other : withItself()) {
          if (other.isTable(reference.table()) && other.key().equals(reference.targets())) {
            return Optional.of(joinTo(column, other, "a foreign key of the table", List.of()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// A row may lead to another row of its table, such as an employee to the boss.
  private List<ModelOutline> withItself() {
    List<ModelOutline> all = new ArrayList<>(others);
    all.add(ModelDraft.bare(table, key));
    return all;
  }

  private Optional<Role> named(ColumnProfile column) {
    return lead(column)
        .filter(lead -> lead.strength().isJoin())
        .map(lead -> joinTo(column, lead.to().model(), because(lead), comments.above(lead)));
  }

  private Optional<Lead> lead(ColumnProfile column) {
    return search.of(names.getOrDefault(column.header(), ""), column);
  }

  private static String because(Lead lead) {
    String key = lead.target() + " of " + lead.to().model().name();
    boolean isKeysName = lead.column().equals(lead.target());
    String named =
        isKeysName && !DraftNames.speaksOfId(lead.column())
            ? "its name, which is the key of " + lead.to().model().name()
            : "its name, and the key " + key;
    String all = lead.values().map(Overlap::all).orElse("all values occur");
    return switch (lead.strength()) {
      case BY_NAME ->
          lead.values()
              .filter(each -> !each.isAll())
              .map(
                  each -> named + "; " + each.found() + " of " + each.different() + " values occur")
              .orElse(named);
      case BY_NAME_AND_VALUES -> "its name, and " + all + " in " + key;
      case BY_VALUES, HINT, HINT_BESIDE_THE_KEY, HINT_OF_ANOTHER_TYPE -> all + " in " + key;
    };
  }

  /// Returns where columns may lead that are no joins.
  List<Lead> hints() {
    return table.columns().stream()
        .filter(column -> join(column).isEmpty())
        .filter(column -> !key.equals(List.of(column.header())))
        .flatMap(column -> lead(column).stream())
        .toList();
  }

  /// Returns the join of a hint as it would be written.
  static String written(Lead hint) {
    return ModelDraft.join(DraftNames.withoutId(hint.column()), hint.to().model())
        + " on "
        + DraftNames.name(hint.column());
  }

  /// A table may have both `client_id` and `client`.
  private Role joinTo(
      ColumnProfile column, ModelOutline other, String because, List<String> above) {
    String role = DraftNames.withoutId(name(column));
    boolean taken =
        table.columns().stream().anyMatch(each -> !each.equals(column) && name(each).equals(role));
    return new Role.JoinTo(taken ? name(column) : role, other, because, above);
  }

  private Role ofText(ColumnProfile column, Optional<Counted> counted) {
    String name = name(column);
    if (counted.isEmpty()) {
      return LONG_TEXTS.contains(name)
          ? new Role.Unused("a long text by its name")
          : new Role.Dimension(label(column), "a text");
    }
    Counted values = counted.get();
    boolean groups = values.different() <= Math.max(FEW, values.present() / 2);
    return groups || time.isEmpty()
        ? new Role.Dimension(
            label(column),
            values.different() + " different " + (values.different() == 1 ? "value" : "values"))
        : numbered(column)
            .orElseGet(() -> new Role.Unused("nearly every row has a text of its own"));
  }

  /// Where rows have no number of their own, those of something else are counted, such as orders by
  /// their lines.
  private Optional<Role> numbered(ColumnProfile column) {
    boolean isFirst =
        table.columns().stream()
            .filter(each -> !each.counted().isEmpty())
            .filter(each -> DraftNames.speaksOfId(name(each)) && !ColumnWords.isPlace(name(each)))
            .findFirst()
            .filter(column::equals)
            .isPresent();
    return key.isEmpty() && isFirst && time.isPresent()
        ? Optional.of(
            new Role.Figure(
                DraftedMeasures.label(label(column), "count distinct", words),
                "count distinct",
                "a number of something, by its name"))
        : Optional.empty();
  }

  private Role ofNumber(ColumnProfile column, String name) {
    if (DraftNames.speaksOfId(name)) {
      return numbered(column)
          .orElseGet(
              () ->
                  new Role.Unused(
                      "a number of something, by its name; no model has it as its key"));
    }
    if (ColumnWords.isLabelInFigures(name)) {
      return new Role.Dimension(label(column), "a label in figures, by its name");
    }
    if (time.isEmpty() && !isMoney(column)) {
      return new Role.Dimension(label(column), "nothing here happens in time");
    }
    return ColumnWords.isAveraged(name)
        ? new Role.Figure(
            DraftedMeasures.label(label(column), "avg", words),
            "avg",
            "a number that is not added up, by its name")
        : new Role.Figure(
            label(column), "sum", isMoney(column) ? "an amount of money, by its name" : "a number");
  }

  /// Whether a column holds amounts of money, by its name or the currency in its heading.
  static boolean isMoney(ColumnProfile column) {
    boolean told = ColumnWords.isMoney(name(column)) || HeadingCurrency.of(column).isPresent();
    return told && isExact(column);
  }

  private static boolean isExact(ColumnProfile column) {
    return column.type() instanceof ColumnType.Whole || column.type() instanceof ColumnType.Decimal;
  }

  static boolean isTime(ColumnProfile column) {
    return column.type() instanceof ColumnType.Day || column.type() instanceof ColumnType.Moment;
  }

  static String name(ColumnProfile column) {
    return DraftNames.identifier(column.header());
  }

  static String label(ColumnProfile column) {
    return DraftNames.label(column.header());
  }
}
