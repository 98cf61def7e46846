package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Records;
import io.svodka.model.document.Records.Field;
import io.svodka.model.plan.CrosstabPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TablePlan.ColumnPlan;
import io.svodka.model.plan.TablePlan.Content;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Says what programs read of a table: the rows it shows, with what its groups and heads say in
/// columns of their own. A crosstab is one row for each of its cells again.
final class RecordLayout {
  private static final int DECIMALS = 20;

  private final QueryResult result;

  RecordLayout(QueryResult result) {
    this.result = result;
  }

  Records of(TablePlan table) {
    List<Integer> groups = table.groups().stream().map(TablePlan.GroupPlan::dimension).toList();
    return of(table.query(), groups, table.columns(), groups.size());
  }

  Records of(CrosstabPlan table) {
    List<Integer> heads =
        Stream.concat(
                table.axes().rows().stream().map(CrosstabPlan.Head::dimension),
                table.axes().columns().stream())
            .toList();
    return of(table.query(), heads, table.values(), 0);
  }

  /// @param heads dimensions that may stand outside of the columns
  /// @param grouped how many leading dimensions keep their rows together
  private Records of(String name, List<Integer> heads, List<ColumnPlan> columns, int grouped) {
    List<Content> contents = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int head : heads) {
      Content content = new Content.OfDimension(head);
      if (columns.stream().noneMatch(column -> column.content().equals(content))) {
        DimensionPlan plan = result.plan().dimensions().get(head);
        contents.add(content);
        fields.add(new Field(free(plan.name(), taken), plan.label(), plan.format(), Set.of()));
      }
    }
    for (ColumnPlan column : columns) {
      if (!(column.content() instanceof Content.RowNumber)) {
        contents.add(column.content());
        String free = free(column.name(), taken);
        fields.add(new Field(free, column.label(), format(column.content()), column.hiddenIn()));
      }
    }
    return new Records(name, fields, () -> rows(contents, grouped));
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  private ValueFormat format(Content content) {
    return switch (content) {
      case Content.OfDimension(var index) -> result.plan().dimensions().get(index).format();
      case Content.OfFigure(var figure) -> figure.format();
      case Content.RowNumber _ -> ValueFormat.WHOLE;
    };
  }

  private Iterator<List<Value>> rows(List<Content> contents, int grouped) {
    return StreamSupport.stream(result.each(grouped).spliterator(), false)
        .map(place -> row(contents, place))
        .iterator();
  }

  /// A quotient has no last digit; more than these say nothing.
  private static Value bounded(Value value) {
    return value instanceof Value.Decimal(var number) && number.scale() > DECIMALS
        ? Value.of(number.setScale(DECIMALS, RoundingMode.HALF_UP))
        : value;
  }

  private List<Value> row(List<Content> contents, Place place) {
    List<Value> row = new ArrayList<>(contents.size());
    for (Content content : contents) {
      row.add(
          switch (content) {
            case Content.OfDimension(var index) -> place.dimensions().get(index);
            case Content.OfFigure(var figure) -> bounded(result.value(figure.formula(), place));
            case Content.RowNumber _ -> Value.ABSENT;
          });
    }
    return row;
  }
}
