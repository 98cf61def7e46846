package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.ColumnLine;
import io.svodka.compiler.syntax.ColumnOption;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Type;
import io.svodka.model.document.Table;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the columns of a table; without any, all results of its query are shown.
final class ColumnReader {
  private static final Table.Width FITTING = new Table.Width.Fitting();

  private final LayoutScope scope;
  private final BoundQuery query;

  ColumnReader(LayoutScope scope, BoundQuery query) {
    this.scope = scope;
    this.query = query;
  }

  List<TablePlan.ColumnPlan> read(Element.Table table, List<TablePlan.GroupPlan> groups) {
    List<TablePlan.ColumnPlan> columns = new ArrayList<>();
    boolean written = false;
    for (TableItem item : table.items()) {
      switch (item) {
        case TableItem.NumberRows _ -> columns.addFirst(number());
        case TableItem.Columns(var lines, _) -> {
          written = true;
          lines.forEach(line -> column(line).ifPresent(columns::add));
        }
        case TableItem.Title _,
            TableItem.Total _,
            TableItem.WhenEmpty _,
            TableItem.GroupBy _,
            TableItem.Highlight _ -> {}
      }
    }
    if (!written) {
      addAll(columns, groups);
    }
    return columns;
  }

  private TablePlan.ColumnPlan number() {
    return new TablePlan.ColumnPlan(
        "row_number",
        scope.words().rowNumber(),
        new TablePlan.Content.RowNumber(),
        Table.Align.RIGHT,
        FITTING,
        Table.Mark.NONE);
  }

  private void addAll(List<TablePlan.ColumnPlan> columns, List<TablePlan.GroupPlan> groups) {
    List<Integer> inHeaders = groups.stream().map(TablePlan.GroupPlan::dimension).toList();
    for (int i = 0; i < query.dimensions().size(); i++) {
      if (!inHeaders.contains(i)) {
        columns.add(
            new TablePlan.ColumnPlan(
                query.dimensions().get(i).name(),
                query.dimensions().get(i).label(),
                new TablePlan.Content.OfDimension(i),
                Table.Align.LEFT,
                FITTING,
                Table.Mark.NONE));
      }
    }
    columns.addAll(figures());
  }

  /// Returns a column for each figure of the query.
  List<TablePlan.ColumnPlan> figures() {
    return query.scope().items().values().stream().map(ColumnReader::figure).toList();
  }

  private static TablePlan.ColumnPlan figure(Shown item) {
    return new TablePlan.ColumnPlan(
        item.name(),
        item.label(),
        new TablePlan.Content.OfFigure(item.figure().plan()),
        Table.Align.RIGHT,
        FITTING,
        Table.Mark.NONE);
  }

  /// Returns a column as written; nothing where that was reported.
  Optional<TablePlan.ColumnPlan> column(ColumnLine line) {
    Figure figure = scope.reader(List.of(query), ItemLookup.Place.LAYOUT).read(line.value());
    if (figure.isUnknown()) {
      return Optional.empty();
    }
    Table.Align align =
        figure.type() instanceof Type.Numeric && !(figure.formula() instanceof Formula.Dimension)
            ? Table.Align.RIGHT
            : Table.Align.LEFT;
    Table.Width width = FITTING;
    Table.Mark mark = Table.Mark.NONE;
    Set<Format> hidden = new LinkedHashSet<>();
    for (ColumnOption option : line.options()) {
      switch (option) {
        case ColumnOption.Width(var length, _) ->
            width = new Table.Width.Millimetres(Lengths.millimetres(length));
        case ColumnOption.ShareOfWidth(var share, _) ->
            width = new Table.Width.Share(share.doubleValue());
        case ColumnOption.Align(var alignment, _) -> align = align(alignment);
        case ColumnOption.Format(var spec, _) ->
            figure = scope.report().formats().show(figure, spec, written(line.value()));
        case ColumnOption.Bar _ -> mark = Table.Mark.BAR;
        case ColumnOption.Scale _ -> mark = Table.Mark.SCALE;
        case ColumnOption.Icon _ -> mark = Table.Mark.ICON;
        case ColumnOption.HideIn(var formats, _) ->
            hidden.addAll(new PageReader(scope.findings()).formats(formats));
      }
    }
    return Optional.of(
        new TablePlan.ColumnPlan(
            name(line), label(line), content(figure), align, width, mark, hidden));
  }

  private static TablePlan.Content content(Figure figure) {
    return figure.formula() instanceof Formula.Dimension(var index)
        ? new TablePlan.Content.OfDimension(index)
        : new TablePlan.Content.OfFigure(figure.plan());
  }

  private static Table.Align align(ColumnOption.Alignment alignment) {
    return switch (alignment) {
      case LEFT -> Table.Align.LEFT;
      case RIGHT -> Table.Align.RIGHT;
      case CENTER -> Table.Align.CENTER;
    };
  }

  private String name(ColumnLine line) {
    return line.value() instanceof Expr.Reference(var path, _)
        ? query.scope().item(path).map(Shown::name).orElseGet(() -> groupName(path))
        : written(line.value());
  }

  private String groupName(Path path) {
    return query.scope().groupings().stream()
        .filter(grouping -> grouping.isCalled(path))
        .map(Grouping::name)
        .findFirst()
        .orElse(path.dotted());
  }

  private String label(ColumnLine line) {
    if (line.label() instanceof Label.Given(var text, _)) {
      return text;
    }
    if (!(line.value() instanceof Expr.Reference(var path, _))) {
      return name(line);
    }
    var place = query.scope().grouping(path);
    return place.isPresent()
        ? query.dimensions().get(place.getAsInt()).label()
        : query.scope().item(path).map(Shown::label).orElse(path.dotted());
  }

  private String written(Expr expr) {
    return scope.report().project().texts().at(expr.span());
  }
}
