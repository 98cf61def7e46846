package io.svodka.benchmark.birt;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The table as a design of BIRT, the way its own designer writes it: typed columns, patterns, an
/// aggregation for each sum, a thin line under every cell. Rows come sorted by their group.
final class BirtDesign {
  /// A column of the rows; the first is the group and stands above its rows.
  record Field(String name, String label, String type, String shape) {
    boolean isRight() {
      return !shape.isEmpty() && !type.equals("date-time");
    }
  }

  static final List<Field> FIELDS =
      List.of(
          new Field("region", "", "string", ""),
          new Field("number", "№", "integer", "0"),
          new Field("partner", "Партнёр", "string", ""),
          new Field("product", "Продукт", "string", ""),
          new Field("day", "Дата", "date-time", "dd.MM.yyyy"),
          new Field("orders", "Заказы", "integer", "0"),
          new Field("pieces", "Штуки", "integer", "0"),
          new Field("price", "Цена", "decimal", "#,##0.00"),
          new Field("revenue", "Выручка", "decimal", "#,##0.00"),
          new Field("cost", "Расход", "decimal", "#,##0.00"),
          new Field("margin", "Маржа", "decimal", "#,##0.00"));

  private static final List<Field> COLUMNS = FIELDS.subList(1, FIELDS.size());
  private static final int REVENUE = 7;

  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.23">
      <data-sources><script-data-source name="source"/></data-sources>
      <data-sets><script-data-set name="sales">
      <property name="eventHandlerClass">io.svodka.benchmark.birt.SalesRows</property>
      <list-property name="resultSetHints">%s</list-property>
      <property name="dataSource">source</property>
      </script-data-set></data-sets>
      <styles><style name="report">
      <property name="fontFamily">"DejaVu Sans"</property><property name="fontSize">8pt</property>
      </style></styles>
      <page-setup><simple-master-page name="page">
      <property name="type">a4</property><property name="orientation">landscape</property>
      <property name="topMargin">10mm</property><property name="bottomMargin">10mm</property>
      <property name="leftMargin">10mm</property><property name="rightMargin">10mm</property>
      <property name="headerHeight">0pt</property><property name="footerHeight">14pt</property>
      <page-footer><grid><column><property name="width">60pt</property></column>
      <column><property name="width">40pt</property></column>
      <column><property name="width">20pt</property></column>
      <column><property name="width">40pt</property></column>
      <row><cell>%s</cell><cell><auto-text><property name="type">page-number</property></auto-text>
      </cell><cell>%s</cell><cell><auto-text><property name="type">total-page</property></auto-text>
      </cell></row></grid></page-footer>
      </simple-master-page></page-setup>
      <body><table>
      <property name="width">100%%</property><property name="dataSet">sales</property>
      <property name="pageBreakInterval">0</property><property name="sortByGroups">false</property>
      <list-property name="boundDataColumns">%s</list-property>
      %s
      <header>%s</header>
      <group><property name="groupName">region</property>
      <property name="repeatHeader">false</property>
      <expression name="keyExpr" type="javascript">row["region"]</expression>
      <header>%s</header><footer>%s</footer></group>
      <detail>%s</detail>
      <footer>%s</footer>
      </table></body></report>
      """;

  private BirtDesign() {}

  static String table() {
    return REPORT.formatted(
        structures(field -> "%s%s".formatted(property("name", field.name()), type(field))),
        label("Страница", ""),
        label("из", ""),
        structures(BirtDesign::bound) + sum("region_sum", "region") + sum("all", ""),
        "<column/>".repeat(COLUMNS.size()),
        cells(field -> label(field.label(), bold() + side(field))),
        "<row>" + spanned(COLUMNS.size(), data("region", bold())) + "</row>",
        sums("Итого", data("region", bold()), "region_sum"),
        cells(BirtDesign::figure),
        sums("Всего", "", "all"));
  }

  private static String structures(Function<Field, String> content) {
    return IntStream.range(0, FIELDS.size())
        .mapToObj(
            i ->
                "<structure>%s%s</structure>"
                    .formatted(property("position", i + 1), content.apply(FIELDS.get(i))))
        .collect(Collectors.joining());
  }

  private static String type(Field field) {
    return property("dataType", field.type());
  }

  private static String bound(Field field) {
    return "%s<expression name=\"expression\" type=\"javascript\">dataSetRow[\"%s\"]</expression>%s"
        .formatted(property("name", field.name()), field.name(), type(field));
  }

  private static String sum(String name, String group) {
    String on =
        group.isEmpty()
            ? ""
            : "<simple-property-list name=\"aggregateOn\"><value>%s</value></simple-property-list>"
                .formatted(group);
    return """
    <structure>%s%s%s%s<list-property name="arguments"><structure>%s
    <expression name="value" type="javascript">row["revenue"]</expression></structure>
    </list-property></structure>
    """
        .formatted(
            property("name", name),
            property("dataType", "decimal"),
            property("aggregateFunction", "SUM"),
            on,
            property("name", "Expression"));
  }

  private static String cells(Function<Field, String> content) {
    return COLUMNS.stream()
        .map(field -> "<cell>" + line() + content.apply(field) + "</cell>")
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  private static String figure(Field field) {
    return data(field.name(), format(field) + side(field));
  }

  /// A sum stands under its column, its words before it.
  private static String sums(String words, String whose, String sum) {
    Field revenue = COLUMNS.get(REVENUE);
    return "<row>"
        + spanned(1, label(words, bold()))
        + spanned(REVENUE - 1, whose)
        + "<cell>"
        + data(sum, format(revenue) + bold() + side(revenue))
        + "</cell><cell/><cell/></row>";
  }

  private static String spanned(int columns, String content) {
    return "<cell>%s%s</cell>".formatted(property("colSpan", columns), content);
  }

  private static String data(String column, String look) {
    return "<data>%s%s</data>".formatted(look, property("resultSetColumn", column));
  }

  private static String label(String text, String look) {
    return "<label>%s<text-property name=\"text\">%s</text-property></label>".formatted(look, text);
  }

  private static String format(Field field) {
    if (field.shape().isEmpty()) {
      return "";
    }
    String kind = field.type().equals("date-time") ? "dateTimeFormat" : "numberFormat";
    return "<structure name=\"%s\">%s%s</structure>"
        .formatted(kind, property("category", "Custom"), property("pattern", field.shape()));
  }

  private static String side(Field field) {
    return property("textAlign", field.isRight() ? "right" : "left");
  }

  private static String bold() {
    return property("fontWeight", "bold");
  }

  private static String line() {
    return property("borderBottomColor", "black")
        + property("borderBottomStyle", "solid")
        + property("borderBottomWidth", "0.5pt");
  }

  private static String property(String name, Object value) {
    return "<property name=\"%s\">%s</property>".formatted(name, value);
  }
}
