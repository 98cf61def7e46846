package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table or matrix of Reporting Services.
///
/// @param left takes what cannot be said
record RdlTablix(MarkedXml tablix, List<LeftOut> left) {
  Optional<Block.Table> block() {
    List<String> groups = grouped("TablixRowHierarchy");
    List<String> across = grouped("TablixColumnHierarchy");
    List<List<MarkedXml>> rows =
        tablix
            .path("TablixBody", "TablixRows", "TablixRow")
            .map(row -> row.path("TablixCells", "TablixCell").flatMap(RdlTablix::boxes).toList())
            .toList();
    List<Column> columns = columns(rows, groups);
    tablix
        .path("SortExpressions", "SortExpression")
        .forEach(
            each ->
                left.add(
                    new LeftOut(
                        each.line(),
                        ("sorts by " + each.text("Value") + " " + each.text("Direction")).strip(),
                        "write `sort by` in the query")));
    if (columns.isEmpty() && groups.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Table(
            tablix.text("DataSetName"),
            "",
            columns,
            groups,
            across,
            across.isEmpty() ? totals(rows, groups) : Totals.ALL,
            Expressions.rdlText(tablix.text("NoRowsMessage")).orElse(""),
            tablix.line()));
  }

  /// Returns what lies in its cells besides texts: tables, pictures, reports of their own.
  List<MarkedXml> nested() {
    return tablix
        .path("TablixBody", "TablixRows", "TablixRow", "TablixCells", "TablixCell", "CellContents")
        .flatMap(each -> each.children().stream())
        .flatMap(RdlTablix::unpacked)
        .toList();
  }

  private static Stream<MarkedXml> unpacked(MarkedXml item) {
    return switch (item.name()) {
      case "Rectangle" ->
          item.all("ReportItems")
              .flatMap(each -> each.children().stream())
              .flatMap(RdlTablix::unpacked);
      case "Textbox", "ColSpan", "RowSpan", "Line" -> Stream.empty();
      default -> Stream.of(item);
    };
  }

  /// The cell of a list is a page of its own: each of its text boxes shows something.
  private static Stream<MarkedXml> boxes(MarkedXml cell) {
    List<MarkedXml> boxes =
        cell.path("CellContents", "Rectangle", "ReportItems", "Textbox").toList();
    return boxes.isEmpty() ? Stream.of(cell) : boxes.stream();
  }

  private List<String> grouped(String hierarchy) {
    List<String> fields = new ArrayList<>();
    tablix
        .all(hierarchy)
        .flatMap(each -> each.inside("GroupExpression"))
        .forEach(
            each -> {
              Optional<Meant> meant = Expressions.rdl(each.own());
              if (meant.isPresent()) {
                fields.add(meant.get().field());
              } else {
                left.add(
                    new LeftOut(
                        each.line(),
                        "groups by " + each.own(),
                        "write it as a `dimension` of the model and group by that"));
              }
            });
    return fields.stream().distinct().toList();
  }

  /// The row with the most fields is that of the data; what aggregates elsewhere only adds up.
  private List<Column> columns(List<List<MarkedXml>> rows, List<String> groups) {
    List<MarkedXml> data = List.of();
    long most = 0;
    for (List<MarkedXml> row : rows) {
      long meant = row.stream().filter(cell -> meant(cell).isPresent()).count();
      long plain =
          row.stream()
              .filter(cell -> meant(cell).filter(m -> m.aggregate() == Aggregate.NONE).isPresent())
              .count();
      if (meant + plain > most) {
        most = meant + plain;
        data = row;
      }
    }
    leaveComputed(rows, data);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      column(rows, data, i, groups).ifPresent(columns::add);
    }
    return columns;
  }

  private void leaveComputed(List<List<MarkedXml>> rows, List<MarkedXml> data) {
    rows.stream()
        .filter(row -> !row.equals(data))
        .flatMap(List::stream)
        .filter(cell -> meant(cell).isEmpty())
        .forEach(this::leaveComputed);
  }

  private void leaveComputed(MarkedXml cell) {
    String value = value(cell);
    if (value.startsWith("=") && Expressions.rdlText(value).isEmpty()) {
      left.add(
          new LeftOut(
              cell.line(),
              "shows " + value,
              "write it as a `dimension` or a `measure` of the model"));
    }
  }

  private Optional<Column> column(
      List<List<MarkedXml>> rows, List<MarkedXml> data, int at, List<String> groups) {
    MarkedXml cell = data.get(at);
    Optional<Meant> meant = meant(cell);
    if (meant.isEmpty()) {
      leaveComputed(cell);
      return Optional.empty();
    }
    if (meant.get().aggregate() == Aggregate.NONE && groups.contains(meant.get().field())) {
      return Optional.empty();
    }
    Aggregate below =
        rows.stream()
            .filter(row -> row.size() > at)
            .flatMap(row -> meant(row.get(at)).stream())
            .filter(each -> each.field().equals(meant.get().field()))
            .map(Meant::aggregate)
            .filter(each -> each != Aggregate.NONE)
            .findFirst()
            .orElse(Aggregate.NONE);
    return Optional.of(
        new Column(
            meant.get().field(),
            heading(rows, data, at),
            meant.get().aggregate() == Aggregate.NONE ? below : meant.get().aggregate(),
            cell.inside("Format").map(MarkedXml::own).findFirst().orElse(""),
            cell.line()));
  }

  private static String heading(List<List<MarkedXml>> rows, List<MarkedXml> data, int at) {
    return rows.stream()
        .limit(rows.indexOf(data))
        .filter(row -> row.size() > at)
        .flatMap(row -> Expressions.rdlText(value(row.get(at))).stream())
        .filter(text -> !text.isBlank())
        .reduce((_, last) -> last)
        .orElse("");
  }

  private Totals totals(List<List<MarkedXml>> rows, List<String> groups) {
    boolean adds =
        rows.stream()
            .flatMap(List::stream)
            .anyMatch(cell -> meant(cell).filter(m -> m.aggregate() != Aggregate.NONE).isPresent());
    boolean isOutside =
        tablix
            .path("TablixRowHierarchy", "TablixMembers", "TablixMember")
            .skip(1)
            .anyMatch(member -> member.first("Group").isEmpty());
    if (!adds) {
      return Totals.NONE;
    }
    return isOutside || groups.isEmpty() ? Totals.ALL : Totals.GROUPS;
  }

  private static Optional<Meant> meant(MarkedXml cell) {
    return Expressions.rdl(value(cell));
  }

  /// Returns the value of a text box; from the form of 2008 on it is made of runs of text.
  static String value(MarkedXml cell) {
    String runs =
        cell.inside("TextRun")
            .map(each -> each.text("Value"))
            .filter(each -> !each.isEmpty())
            .reduce("", String::concat);
    return runs.isEmpty()
        ? cell.inside("Value").map(MarkedXml::own).findFirst().orElse(cell.text("Value"))
        : runs;
  }
}
