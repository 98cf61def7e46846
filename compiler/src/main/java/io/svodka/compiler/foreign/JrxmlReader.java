package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Paper;
import io.svodka.compiler.foreign.ForeignReport.Question;
import io.svodka.compiler.foreign.ForeignReport.Setting;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what JasperReports makes pages of.
final class JrxmlReader {
  private static final String MAIN = "main";

  private final MarkedXml root;
  private final String fallback;
  private final JrxmlBands bands;
  private final List<LeftOut> left = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final JrxmlVariables variables;

  JrxmlReader(MarkedXml root, String fallback) {
    if (!root.name().equals("jasperReport")) {
      throw new UnreadableReport("its root is `" + root.name() + "`, not `jasperReport`");
    }
    this.root = root;
    this.fallback = fallback;
    this.bands = new JrxmlBands(root);
    this.variables = new JrxmlVariables(root, left::add);
  }

  ForeignReport report() {
    List<Question> questions = questions();
    String title = title();
    List<String> fields = table();
    JrxmlWords words = new JrxmlWords(variables, fields, left::add);
    words.read(bands.around());
    words.readFeet(bands.feet());
    bands.all().forEach(this::readItem);
    readConditions();
    List<Setting> settings = new JrxmlSettings(root, left::add).all();
    JrxmlMeaning meaning = new JrxmlMeaning(root, variables);
    Carried carried = new Carried(title, blocks, left, meaning::of, JrxmlWords::isPageNumber);
    left.addAll(new Unread(Vocabulary.read("jrxml.txt"), carried).in(root));
    String name = root.attribute("name");
    return new ForeignReport(
        name.isEmpty() ? fallback : name,
        title,
        root.attribute("orientation").equals("Landscape") ? Paper.LANDSCAPE : Paper.PORTRAIT,
        questions,
        settings,
        blocks,
        left);
  }

  /// Reads what is printed for each row; returns the fields that it is grouped by.
  private List<String> table() {
    JrxmlGroups heads = new JrxmlGroups(root, left::add);
    List<Group> groups = heads.all();
    List<String> fields = groups.stream().map(Group::field).toList();
    List<Column> columns = columns();
    if (columns.isEmpty()) {
      heads.leavePages();
    } else {
      Totals totals = totals(fields);
      blocks.add(
          new Block.Table(
              MAIN,
              List.of(),
              columns,
              groups,
              List.of(),
              totals,
              whenEmpty(),
              columns.getFirst().line()));
    }
    return fields;
  }

  private String whenEmpty() {
    boolean isShown = root.attribute("whenNoDataType").equals("NoDataSection");
    return isShown ? bands.emptiness() : "";
  }

  private void leave(int line, String what, String way) {
    left.add(new LeftOut(line, what, way));
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    List<MarkedXml> others = datasets().toList();
    if (others.isEmpty() || root.all("field").findAny().isPresent()) {
      questions.add(new JrxmlQuestion(root, left::add).named(MAIN));
    }
    others.forEach(
        each -> questions.add(new JrxmlQuestion(each, left::add).named(each.attribute("name"))));
    return questions;
  }

  private Stream<MarkedXml> datasets() {
    return Stream.concat(root.all("subDataset"), root.all("dataset"))
        .filter(each -> !each.attribute("name").isEmpty());
  }

  private String title() {
    List<JrxmlBands.Item> texts = bands.titles();
    for (JrxmlBands.Item each : texts.stream().skip(1).toList()) {
      blocks.add(new Block.Words(each.text(), each.line()));
    }
    return texts.stream().findFirst().map(JrxmlBands.Item::text).orElse("");
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (JrxmlBands.Item item : bands.detail()) {
      Optional<String> field = Expressions.jasperField(item.expression());
      Optional<Column> share = new JrxmlShares(variables).of(item);
      if (share.isPresent()) {
        columns.add(share.get());
      } else if (field.isPresent()) {
        Aggregate aggregate = variables.aggregateOf(field.get());
        columns.add(
            new Column(field.get(), bands.heading(item), aggregate, item.pattern(), item.line()));
      } else {
        leave(
            item.line(),
            "shows " + item.expression(),
            "write it as a `dimension` or a `measure` of the model");
      }
    }
    for (JrxmlBands.Item item : bands.footers()) {
      below(item)
          .filter(each -> columns.stream().noneMatch(other -> isSame(each, other)))
          .ifPresent(columns::add);
    }
    return columns;
  }

  /// Returns what only sums of groups and of the report show.
  private Optional<Column> below(JrxmlBands.Item item) {
    return new JrxmlShares(variables)
        .of(item)
        .or(
            () ->
                variables
                    .shownBy(item.expression())
                    .filter(variable -> !variable.field().isEmpty())
                    .map(
                        v ->
                            new Column(v.field(), "", v.aggregate(), item.pattern(), item.line())));
  }

  private static boolean isSame(Column one, Column other) {
    return one.field().equals(other.field())
        && one.aggregate() == other.aggregate()
        && one.share().equals(other.share());
  }

  private Totals totals(List<String> groups) {
    List<JrxmlVariables.Variable> shown =
        bands.footers().stream().flatMap(i -> variables.shownBy(i.expression()).stream()).toList();
    if (shown.stream().anyMatch(JrxmlVariables.Variable::whole)) {
      return Totals.ALL;
    }
    return shown.isEmpty() || groups.isEmpty() ? Totals.NONE : Totals.GROUPS;
  }

  private void readItem(JrxmlBands.Item item) {
    switch (item.kind()) {
      case "image" ->
          Expressions.jasperText(item.expression())
              .filter(path -> path.matches("(?i)(?!repo:|https?:).*\\.(png|jpe?g)"))
              .ifPresentOrElse(
                  path -> blocks.add(new Block.Picture(path, item.line())),
                  () ->
                      leave(
                          item.line(),
                          "a picture from " + item.expression(),
                          "put the file into the project and write `image`"));
      case "subreport" ->
          leave(
              item.line(),
              "a subreport " + item.xml().expression("subreportExpression"),
              "import it by itself, and add its query and its table to this report");
      case "crosstab" -> new JrxmlCrosstab(item.xml(), left::add).block().ifPresent(blocks::add);
      case "chart" -> chart(item);
      case "component", "componentElement", "genericElement", "generic" -> component(item);
      default -> {}
    }
  }

  private void component(JrxmlBands.Item item) {
    tableOf(item.xml())
        .flatMap(this::table)
        .ifPresentOrElse(
            blocks::add,
            () ->
                leave(
                    item.line(),
                    "a component" + kindOf(item.xml()),
                    "say in words or a table what it shows"));
  }

  private static Optional<MarkedXml> tableOf(MarkedXml component) {
    return component
        .first("table")
        .or(
            () ->
                component
                    .first("component")
                    .filter(each -> each.attribute("kind").equals("table")));
  }

  private static String kindOf(MarkedXml component) {
    return component.first("component").map(each -> " " + each.attribute("kind")).orElse("");
  }

  private Optional<Block> table(MarkedXml table) {
    String question =
        table.all("datasetRun").map(each -> each.attribute("subDataset")).findFirst().orElse(MAIN);
    MarkedXml rows =
        datasets().filter(each -> each.attribute("name").equals(question)).findFirst().orElse(root);
    JrxmlVariables figures =
        question.equals(MAIN) ? variables : new JrxmlVariables(rows, left::add);
    return new JrxmlTable(table, question, figures, left::add)
        .block(new JrxmlGroups(rows, left::add).all());
  }

  private void chart(JrxmlBands.Item item) {
    item.xml()
        .inside("valueExpression")
        .filter(each -> !each.own().isEmpty() && figure(each).isEmpty())
        .forEach(
            each ->
                leave(
                    each.line(),
                    "a chart draws " + each.own(),
                    "write it as a `measure` of the model"));
    JrxmlChart chart = new JrxmlChart(item.xml(), item.chart());
    if (chart.isTurned()) {
      leave(item.line(), "a chart that lies on its side", "write `chart bar`");
    }
    chart
        .block(this::figure)
        .ifPresentOrElse(
            blocks::add,
            () ->
                leave(
                    item.line(),
                    "a chart of the kind " + item.chart() + ", or with an axis that is computed",
                    "write a `chart` of a kind that is near"));
  }

  /// Returns what an expression of a figure adds up.
  private Optional<Column> figure(MarkedXml expression) {
    return variables
        .shownBy(expression.own())
        .map(v -> new Column(v.field(), "", v.aggregate(), "", expression.line()))
        .or(
            () ->
                Expressions.jasperField(expression.own())
                    .map(f -> new Column(f, "", Aggregate.SUM, "", expression.line())));
  }

  private void readConditions() {
    root.inside("printWhenExpression")
        .filter(each -> !each.own().isEmpty())
        .forEach(
            each ->
                leave(
                    each.line(),
                    "shown only when " + each.own(),
                    "write `when` after `section` or `text`, or `having` in the query"));
    root.inside("conditionExpression")
        .forEach(
            each ->
                leave(
                    each.line(),
                    "looks different when " + each.own(),
                    "write `highlight … when …` in the table"));
    root.attributes().entrySet().stream()
        .filter(each -> each.getKey().equals("scriptletClass"))
        .forEach(
            each ->
                leave(root.line(), "runs the program " + each.getValue(), "nothing runs programs"));
  }
}
