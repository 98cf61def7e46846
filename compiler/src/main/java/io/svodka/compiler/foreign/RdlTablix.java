package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Share;
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
    RdlGroups heads = new RdlGroups(tablix, left);
    List<Group> groups = heads.down();
    List<String> fields = groups.stream().map(Group::field).toList();
    List<String> across = heads.across();
    List<List<MarkedXml>> rows =
        tablix
            .path("TablixBody", "TablixRows", "TablixRow")
            .map(row -> row.path("TablixCells", "TablixCell").flatMap(RdlTablix::boxes).toList())
            .toList();
    List<Column> columns = columns(rows, fields);
    if (columns.isEmpty() && groups.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Table(
            tablix.text("DataSetName"),
            heads.order(),
            columns,
            groups,
            across,
            across.isEmpty() ? totals(rows, fields) : Totals.ALL,
            Expressions.rdlText(tablix.text("NoRowsMessage")).orElse(""),
            tablix.line()));
  }

  /// Returns the names of the groups of its rows whose pages a table can end.
  List<String> pagedGroups() {
    return tablix.all("TablixColumnHierarchy").flatMap(each -> each.inside("Group")).count() > 0
        ? List.of()
        : tablix
            .all("TablixRowHierarchy")
            .flatMap(each -> each.inside("Group"))
            .filter(group -> group.first("GroupExpressions").isPresent())
            .map(group -> group.attribute("Name"))
            .toList();
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
    addOthers(rows, data, columns);
    return columns;
  }

  /// What only sums of groups and of the table show is a column of its own.
  private void addOthers(List<List<MarkedXml>> rows, List<MarkedXml> data, List<Column> columns) {
    rows.stream()
        .filter(row -> !row.equals(data))
        .flatMap(List::stream)
        .forEach(
            cell ->
                meant(cell)
                    .filter(each -> each.aggregate() != Aggregate.NONE)
                    .flatMap(each -> column(cell, each, "", each.aggregate()))
                    .filter(each -> columns.stream().noneMatch(other -> isSame(each, other)))
                    .ifPresent(columns::add));
  }

  private static boolean isSame(Column one, Column other) {
    return one.field().equals(other.field())
        && one.aggregate() == other.aggregate()
        && one.share().equals(other.share());
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
            .filter(each -> each.scope().isEmpty())
            .map(Meant::aggregate)
            .filter(each -> each != Aggregate.NONE && !each.isCount())
            .findFirst()
            .orElse(Aggregate.NONE);
    return column(
        cell,
        meant.get(),
        heading(rows, data, at),
        meant.get().aggregate() == Aggregate.NONE ? below : meant.get().aggregate());
  }

  private Optional<Column> column(
      MarkedXml cell, Meant meant, String heading, Aggregate aggregate) {
    Optional<Share> share = meant.scope().flatMap(new RdlGroups(tablix, left)::share);
    if (meant.scope().isPresent() && share.isEmpty()) {
      leaveComputed(cell);
      return Optional.empty();
    }
    return Optional.of(
        new Column(
            meant.field(),
            heading,
            aggregate,
            cell.inside("Format").map(MarkedXml::own).findFirst().orElse(""),
            share,
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
