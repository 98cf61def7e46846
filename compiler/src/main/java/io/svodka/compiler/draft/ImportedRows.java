package io.svodka.compiler.draft;

import io.svodka.compiler.draft.Hints.Counting;
import io.svodka.compiler.draft.Hints.Hint;
import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Field;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.Question;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one query of another report, with what the report does with each column.
record ImportedRows(ForeignReport report, Question question, ForeignSql sql) {
  static ImportedRows of(ForeignReport report, Question question) {
    return new ImportedRows(report, question, ForeignSql.of(question.text()));
  }

  /// @param model what the model is to be called
  TableFacts facts(String model, String connection) {
    Origin origin =
        sql.table()
            .<Origin>map(table -> new Origin.Table(connection, table))
            .orElseGet(
                () ->
                    new Origin.Sql(
                        connection, sql.text().isEmpty() ? "select 1 as missing" : sql.text()));
    List<ColumnProfile> columns =
        question.fields().stream()
            .map(field -> new ColumnProfile(field.name(), field.type(), List.of()))
            .toList();
    return new TableFacts(model, origin, columns, List.of(), List.of(), hints(), List.of());
  }

  private Hints hints() {
    Map<String, Hint> hints = new LinkedHashMap<>();
    Map<String, List<Hint.AddsUp>> figures = new HashMap<>();
    boolean counts = false;
    for (Block block : report.blocks()) {
      switch (block) {
        case Block.Table table when table.question().equals(question.name()) -> {
          table.groups().forEach(each -> heads(hints, each.field(), ""));
          table.across().forEach(each -> heads(hints, each, ""));
          boolean crossed = !table.across().isEmpty();
          for (Column column : table.columns()) {
            counts |= column.field().isEmpty() && column.aggregate() == Aggregate.COUNT;
            use(hints, figures, column, crossed);
          }
        }
        case Block.Chart chart when chart.question().equals(question.name()) -> {
          heads(hints, chart.category(), "");
          heads(hints, chart.series(), "");
          chart.values().forEach(each -> use(hints, figures, each, true));
          counts |= chart.values().stream().anyMatch(each -> each.field().isEmpty());
        }
        case Block.Table _, Block.Chart _, Block.Picture _, Block.Words _, Block.NewPage _ -> {}
      }
    }
    figures.forEach((field, all) -> hints.putIfAbsent(field, all.getFirst()));
    sql.conditions().forEach(each -> heads(hints, name(each.field()), ""));
    question.fields().forEach(field -> hints.putIfAbsent(field.name(), usual(field)));
    boolean adds = hints.values().stream().anyMatch(Hint.AddsUp.class::isInstance);
    return new Hints(
        hints, more(hints, figures), counts || !adds ? Counting.ALWAYS : Counting.WITHOUT_FIGURES);
  }

  /// A sum is called as its column; a column that heads rows has that name already.
  private static Map<String, List<Hint.AddsUp>> more(
      Map<String, Hint> hints, Map<String, List<Hint.AddsUp>> figures) {
    Map<String, List<Hint.AddsUp>> more = new LinkedHashMap<>();
    figures.forEach(
        (field, all) ->
            more.put(
                field,
                all.stream()
                    .filter(each -> !each.equals(hints.get(field)))
                    .filter(
                        each ->
                            hints.get(field) instanceof Hint.AddsUp
                                || !each.aggregate().equals("sum"))
                    .toList()));
    return more;
  }

  private static void heads(Map<String, Hint> hints, String field, String label) {
    if (!field.isEmpty()) {
      hints.putIfAbsent(field, new Hint.Heads(label));
    }
  }

  private void use(
      Map<String, Hint> hints,
      Map<String, List<Hint.AddsUp>> figures,
      Column column,
      boolean isFigure) {
    Optional<Field> field = field(column.field());
    if (field.isEmpty()) {
      return;
    }
    String aggregate = aggregate(column.aggregate(), field.get(), isFigure);
    if (aggregate.isEmpty()) {
      heads(hints, column.field(), column.heading());
    } else {
      List<Hint.AddsUp> all = figures.computeIfAbsent(column.field(), _ -> new ArrayList<>());
      if (all.stream().noneMatch(each -> each.aggregate().equals(aggregate))) {
        all.add(new Hint.AddsUp(column.share().isPresent() ? "" : column.heading(), aggregate));
      }
    }
  }

  /// Returns how the language brings a column together; empty where it heads rows.
  Optional<String> aggregate(Column column) {
    return field(column.field())
        .map(field -> aggregate(column.aggregate(), field, true))
        .filter(each -> !each.isEmpty());
  }

  private static String aggregate(Aggregate aggregate, Field field, boolean isFigure) {
    boolean number = ColumnType.isNumber(field.type());
    return switch (aggregate) {
      case SUM -> number ? "sum" : "";
      case AVERAGE -> number ? "avg" : "";
      case LEAST -> number ? "min" : "";
      case GREATEST -> number ? "max" : "";
      case COUNT -> "count";
      case COUNT_DISTINCT -> "count distinct";
      case NONE -> number && (isFigure || isAddedUp(field)) ? "sum" : "";
    };
  }

  private static boolean isAddedUp(Field field) {
    String name = DraftNames.identifier(field.name());
    boolean label =
        DraftNames.speaksOfId(name)
            || DraftNames.speaksOfId(field.name())
            || ColumnWords.isLabelInFigures(name);
    return ColumnType.isNumber(field.type()) && !label;
  }

  private static Hint usual(Field field) {
    return isAddedUp(field) ? new Hint.AddsUp("", "sum") : new Hint.Heads("");
  }

  /// Returns the order of the rows where no part of the page has one of its own.
  List<Order> order() {
    return question.order().isEmpty()
        ? sql.order().stream().map(this::order).toList()
        : question.order();
  }

  private Order order(ForeignOrder order) {
    return new Order(
        new Column(name(order.field()), "", Aggregate.NONE, "", Optional.empty(), question.line()),
        order.descending(),
        "its query sorts by " + order.written());
  }

  Optional<Field> field(String name) {
    return question.fields().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// Returns a column as its field is called; databases do not tell small and capital letters
  /// apart.
  String name(String column) {
    return question.fields().stream()
        .map(Field::name)
        .filter(each -> each.equalsIgnoreCase(column))
        .findFirst()
        .orElse(column);
  }
}
