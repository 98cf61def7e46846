package io.svodka.runner.tests;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn.Content;
import io.svodka.model.plan.ExpectationOfTest.ExpectedRow;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The rows of a query in the columns that a test lists.
record QueryRows(QueryResult result, List<ExpectedColumn> columns) {
  /// Returns the rows that readers see, in print order.
  List<List<Value>> shown() {
    return result.rows(0).stream().map(this::row).toList();
  }

  private List<Value> row(Place place) {
    List<Value> row = new ArrayList<>();
    for (ExpectedColumn column : columns) {
      row.add(
          switch (column.content()) {
            case Content.OfDimension(var index) -> place.dimensions().get(index);
            case Content.OfFigure(var figure) -> result.value(figure.formula(), place);
          });
    }
    return row;
  }

  /// Returns the subtotal or total that an expected row names.
  List<Value> total(ExpectedRow expected) {
    List<Value> dimensions =
        new ArrayList<>(Collections.nCopies(result.plan().dimensions().size(), Value.ABSENT));
    List<Integer> level = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Expected cell = expected.cells().get(i).expected();
      if (columns.get(i).content() instanceof Content.OfDimension(var index)
          && !(cell instanceof Expected.Total)) {
        level.add(index);
        dimensions.set(index, value(cell, index));
      }
    }
    return row(result.at(level.stream().sorted().toList(), dimensions));
  }

  private Value value(Expected cell, int dimension) {
    DimensionPlan plan = result.plan().dimensions().get(dimension);
    return switch (cell) {
      case Expected.Nothing _, Expected.Total _, Expected.Rounded _ -> Value.ABSENT;
      case Expected.Exactly(var value) ->
          switch (plan.kind()) {
            case DimensionPlan.Kind.Calendar _ -> bucket(value, dimension);
            case DimensionPlan.Kind.Attribute _ ->
                value.equals(Value.of(plan.missing())) ? Value.ABSENT : plain(value);
          };
    };
  }

  private Value bucket(Value start, int dimension) {
    return result.times().table().buckets(dimension).values().stream()
        .filter(bucket -> start(bucket).equals(start))
        .findFirst()
        .orElse(Value.ABSENT);
  }

  private static Value start(Value bucket) {
    return bucket instanceof Value.Bucket(var period) ? Value.of(period.start()) : bucket;
  }

  /// Equal numbers are equal values, whatever digits are written after the point.
  private static Value plain(Value value) {
    return value instanceof Value.Decimal(var number)
        ? Value.of(
            number.stripTrailingZeros().scale() < 0
                ? number.setScale(0, java.math.RoundingMode.UNNECESSARY)
                : number.stripTrailingZeros())
        : value;
  }

  /// Returns what an absent value of each column is called; empty for figures.
  List<String> missing() {
    return columns.stream()
        .map(
            column ->
                switch (column.content()) {
                  case Content.OfDimension(var index) ->
                      result.plan().dimensions().get(index).missing();
                  case Content.OfFigure _ -> "";
                })
        .toList();
  }
}
