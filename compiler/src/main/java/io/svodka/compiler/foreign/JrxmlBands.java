package io.svodka.compiler.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The elements of a page of JasperReports by the band they stand in. Up to version 6 an element is
/// named after its kind and has its place in a child; from 7 on all are called `element`.
final class JrxmlBands {
  private static final String[] BANDS = {
    "background",
    "title",
    "pageHeader",
    "columnHeader",
    "columnFooter",
    "pageFooter",
    "lastPageFooter",
    "summary",
    "noData"
  };

  private final MarkedXml root;

  JrxmlBands(MarkedXml root) {
    this.root = root;
  }

  /// An element with its place.
  ///
  /// @param kind in the words of version 7
  /// @param chart which chart it is; empty for others
  record Item(String kind, String chart, double x, double width, MarkedXml xml) {
    int line() {
      return xml.line();
    }

    String text() {
      return xml.text("text");
    }

    String expression() {
      return Stream.of("expression", "textFieldExpression", "imageExpression")
          .map(xml::text)
          .filter(each -> !each.isEmpty())
          .findFirst()
          .orElse("");
    }

    String pattern() {
      return xml.attribute("pattern");
    }
  }

  private static List<Item> items(Stream<MarkedXml> sections) {
    List<Item> items = new ArrayList<>();
    sections.forEach(section -> collect(section, items));
    return items;
  }

  /// Bands and frames hold elements.
  private static void collect(MarkedXml holder, List<Item> items) {
    for (MarkedXml each : holder.children()) {
      Item item = item(each);
      switch (item.kind()) {
        case "band", "frame", "elementGroup" -> collect(each, items);
        case "" -> {}
        default -> items.add(item);
      }
    }
  }

  private static Item item(MarkedXml xml) {
    if (xml.name().equals("element")) {
      return new Item(
          xml.attribute("kind"),
          xml.attribute("chartType"),
          xml.number("x"),
          xml.number("width"),
          xml);
    }
    boolean isChart = xml.name().endsWith("Chart");
    Optional<MarkedXml> placed =
        xml.first("reportElement").or(() -> xml.path("chart", "reportElement").findFirst());
    MarkedXml place = placed.orElse(xml);
    String chart = isChart ? xml.name().substring(0, xml.name().length() - 5) : "";
    return new Item(
        isChart ? "chart" : placed.isEmpty() && !isHolder(xml) ? "" : xml.name(),
        chart.toLowerCase(Locale.ROOT),
        place.number("x"),
        place.number("width"),
        xml);
  }

  private static boolean isHolder(MarkedXml xml) {
    return xml.name().equals("band") || xml.name().equals("elementGroup");
  }

  private static Stream<Item> ofKind(List<Item> items, String kind) {
    return items.stream().filter(item -> item.kind().equals(kind));
  }

  /// Returns the texts on top, the largest word first where a size is said.
  List<Item> titles() {
    List<Item> title = ofKind(items(root.all("title")), "staticText").toList();
    return title.isEmpty()
        ? ofKind(items(root.all("pageHeader")), "staticText").limit(1).filter(this::isWide).toList()
        : title;
  }

  /// A text that is wide stands above all columns and heads none of them.
  private boolean isWide(Item item) {
    return item.width() > root.number("columnWidth") / 2;
  }

  /// Returns what is printed for each row, from left to right.
  List<Item> detail() {
    return ofKind(items(root.all("detail")), "textField")
        .sorted(Comparator.comparingDouble(Item::x))
        .toList();
  }

  /// Returns what is printed below rows.
  List<Item> footers() {
    Stream<MarkedXml> below =
        Stream.of(
                root.path("group", "groupFooter"),
                root.path("group", "footer"),
                root.all("columnFooter"),
                root.all("lastPageFooter"),
                root.all("summary"))
            .flatMap(each -> each);
    return ofKind(items(below), "textField").toList();
  }

  /// Returns what is computed around the rows.
  List<Item> around() {
    return ofKind(items(aroundRows()), "textField").toList();
  }

  /// Returns the plain texts below each page.
  List<Item> feet() {
    Stream<MarkedXml> feet = Stream.concat(root.all("pageFooter"), root.all("lastPageFooter"));
    return ofKind(items(feet), "staticText").toList();
  }

  /// Returns the words that stand there where there are no rows.
  String emptiness() {
    return ofKind(items(root.all("noData")), "staticText")
        .map(Item::text)
        .collect(Collectors.joining(" "));
  }

  /// Returns every element but plain texts.
  List<Item> all() {
    return items(Stream.concat(aroundRows(), root.all("detail")));
  }

  private Stream<MarkedXml> aroundRows() {
    Stream<MarkedXml> groups =
        Stream.of("groupHeader", "groupFooter").flatMap(each -> root.path("group", each));
    return Stream.concat(Stream.of(BANDS).flatMap(root::all), groups);
  }

  /// Returns the words above a column: those that overlap it most.
  String heading(Item column) {
    Stream<MarkedXml> above =
        Stream.of(
                root.all("columnHeader"), root.all("pageHeader"), root.path("group", "groupHeader"))
            .flatMap(each -> each);
    return ofKind(items(above), "staticText")
        .filter(item -> overlap(item, column) > 0)
        .max(Comparator.comparingDouble(item -> overlap(item, column) - distance(item, column)))
        .map(Item::text)
        .orElse("");
  }

  private static double overlap(Item one, Item other) {
    return Math.min(one.x() + one.width(), other.x() + other.width())
        - Math.max(one.x(), other.x());
  }

  private static double distance(Item one, Item other) {
    return Math.abs(one.x() - other.x());
  }
}
