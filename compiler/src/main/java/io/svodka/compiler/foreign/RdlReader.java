package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.Field;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.Paper;
import io.svodka.compiler.foreign.ForeignReport.Question;
import io.svodka.compiler.foreign.ForeignReport.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what Reporting Services make pages of, from the form of 2008 on.
final class RdlReader {
  private static final Pattern OTHER_LANGUAGE =
      Pattern.compile("(?is)^(?:evaluate|define)\\b|\\bon\\s+columns\\b");

  /// Pages are numbered without being asked to.
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?is)=(?:[^!]*Globals!(?:Overall)?(?:PageNumber|TotalPages))+[^!]*");

  private final MarkedXml root;
  private final String name;
  private final List<LeftOut> left = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> paged = new HashSet<>();
  private String title = "";

  RdlReader(MarkedXml root, String name) {
    if (!root.name().equals("Report")) {
      throw new UnreadableReport("its root is `" + root.name() + "`, not `Report`");
    }
    this.root = root;
    this.name = name;
  }

  ForeignReport report() {
    List<Question> questions = root.path("DataSets", "DataSet").map(this::question).toList();
    if (questions.isEmpty()) {
      leave(root.line(), "asks no database", "name a table, a file or SQL as the source");
    }
    items(root);
    readConditions();
    RdlPages.leave(root, paged, left::add);
    List<Setting> settings = new RdlSettings(root, left::add).all();
    List<Block> named = named();
    return new ForeignReport(name, title, paper(), questions, settings, named, left);
  }

  private List<Block> named() {
    RdlNames names = new RdlNames(root);
    List<Block> kept = new ArrayList<>();
    List<Block> named = new ArrayList<>();
    for (Block block : blocks) {
      names
          .of(block, left::add)
          .ifPresent(
              each -> {
                kept.add(block);
                named.add(each);
              });
    }
    Carried carried =
        new Carried(
            title, kept, left, Expressions::rdl, text -> PAGE_NUMBER.matcher(text).matches());
    left.addAll(new Unread(Vocabulary.read("rdl.txt"), carried).in(root));
    return named;
  }

  private void leave(int line, String what, String way) {
    left.add(new LeftOut(line, what, way));
  }

  private Paper paper() {
    MarkedXml page = root.inside("Page").findFirst().orElse(root);
    return inches(page.text("PageWidth")) > inches(page.text("PageHeight"))
        ? Paper.LANDSCAPE
        : Paper.PORTRAIT;
  }

  private static double inches(String size) {
    try {
      double number = Double.parseDouble(size.replaceAll("[a-z]+$", ""));
      return size.endsWith("cm") ? number / 2.54 : size.endsWith("mm") ? number / 25.4 : number;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Question question(MarkedXml dataset) {
    MarkedXml query = dataset.first("Query").orElse(dataset);
    String text = query.text("CommandText");
    if (text.isEmpty()) {
      leave(dataset.line(), "uses a shared dataset", "copy its SQL into the source");
    }
    if (query.text("CommandType").equals("StoredProcedure")) {
      leave(query.line(), "calls the procedure " + text, "write its `select` into the source");
      text = "";
    }
    if (text.startsWith("=")) {
      leave(query.line(), "computes its query: " + text, "write the query into the source");
      text = "";
    } else if (OTHER_LANGUAGE.matcher(text).find()) {
      leave(query.line(), "asks in DAX or MDX", "write the same question in SQL");
      text = "";
    }
    return new Question(
        dataset.attribute("Name"),
        text,
        dataset.path("Fields", "Field").flatMap(each -> field(each).stream()).toList(),
        List.of(),
        query.line());
  }

  private Optional<Field> field(MarkedXml field) {
    if (field.text("DataField").isEmpty()) {
      leave(
          field.line(),
          "computes the field " + field.attribute("Name") + ": " + field.text("Value"),
          "write it as a `dimension` or a `measure` of the model");
      return Optional.empty();
    }
    return Optional.of(
        new Field(field.text("DataField"), ForeignTypes.of(field.text("TypeName")), field.line()));
  }

  private void items(MarkedXml holder) {
    holder.inside("Body").forEach(body -> body.all("ReportItems").forEach(this::readItems));
    holder.inside("PageHeader").flatMap(each -> each.all("ReportItems")).forEach(this::readItems);
    holder
        .inside("PageFooter")
        .flatMap(each -> each.all("ReportItems"))
        .flatMap(each -> each.children().stream())
        .forEach(this::readFoot);
  }

  private void readFoot(MarkedXml box) {
    if (!box.name().equals("Textbox")) {
      readItem(box);
      return;
    }
    String value = RdlTablix.value(box);
    if (!value.isBlank() && !PAGE_NUMBER.matcher(value).matches()) {
      leave(box.line(), "writes below each page " + value, "write it in `footer`");
    }
  }

  private void readItems(MarkedXml items) {
    items.children().forEach(this::readItem);
  }

  private void readItem(MarkedXml item) {
    int before = blocks.size();
    readPart(item);
    if (blocks.size() > before && RdlPages.isBefore(item)) {
      blocks.add(before, new Block.NewPage(item.line()));
    }
    if (blocks.size() > before && RdlPages.isAfter(item)) {
      blocks.add(new Block.NewPage(item.line()));
    }
  }

  private void readPart(MarkedXml item) {
    switch (item.name()) {
      case "Textbox" -> readText(item);
      case "Tablix" -> readTablix(item);
      case "Chart" -> readChart(item);
      case "Image" -> readImage(item);
      case "Subreport" ->
          leave(
              item.line(),
              "a subreport " + item.text("ReportName"),
              "import it by itself, and add its query and its table to this report");
      case "Rectangle" -> item.all("ReportItems").forEach(this::readItems);
      case "Line" -> {}
      default -> {}
    }
  }

  /// A list repeats what lies in its cell, such as another table, for each of its groups.
  private void readTablix(MarkedXml item) {
    RdlTablix tablix = new RdlTablix(item, left);
    Optional<Block.Table> block = tablix.block();
    List<MarkedXml> nested = tablix.nested();
    if (block.filter(table -> !table.columns().isEmpty() || nested.isEmpty()).isPresent()) {
      blocks.add(block.get());
      paged.addAll(tablix.pagedGroups());
    } else if (block.isPresent()) {
      leave(
          item.line(),
          "repeats what it holds for each "
              + String.join(", ", block.get().groups().stream().map(Group::field).toList()),
          "write `group by` in the table, or a part for each in the pack");
    } else if (nested.isEmpty()) {
      leave(
          item.line(),
          "a table whose cells are computed",
          "write `table` once the model has measures for them");
    }
    nested.forEach(this::readItem);
  }

  private void readText(MarkedXml box) {
    String value = RdlTablix.value(box);
    Optional<String> words = Expressions.rdlText(value).filter(text -> !text.isBlank());
    if (words.isPresent() && title.isEmpty()) {
      title = words.get();
    } else if (words.isPresent()) {
      blocks.add(new Block.Words(words.get(), box.line()));
    } else if (value.startsWith("=") && !PAGE_NUMBER.matcher(value).matches()) {
      leave(box.line(), "shows " + value, "write `text` or `tiles` over a query");
    }
  }

  private void readImage(MarkedXml image) {
    String value = image.text("Value");
    if (image.text("Source").equals("External") && value.matches("(?i)[^=:]+\\.(png|jpe?g)")) {
      blocks.add(new Block.Picture(value, image.line()));
    } else {
      leave(image.line(), "a picture " + value, "put the file into the project and write `image`");
    }
  }

  private void readChart(MarkedXml chart) {
    List<Column> values = drawn(chart);
    String category = grouped(chart, "ChartCategoryHierarchy");
    String kind = chart.inside("Type").map(MarkedXml::own).findFirst().orElse("Column");
    String subtype = chart.inside("Subtype").map(MarkedXml::own).findFirst().orElse("");
    if (values.isEmpty() || category.isEmpty()) {
      leave(chart.line(), "a chart whose axes are computed", "write a `chart` of the model");
      return;
    }
    blocks.add(
        new Block.Chart(
            kind(kind, subtype),
            chart.text("DataSetName"),
            chart
                .path("ChartTitles", "ChartTitle")
                .flatMap(each -> Expressions.rdlText(each.text("Caption")).stream())
                .findFirst()
                .orElse(""),
            category,
            grouped(chart, "ChartSeriesHierarchy"),
            values,
            chart
                .inside("ChartCategoryHierarchy")
                .flatMap(each -> each.inside("ChartMember"))
                .flatMap(each -> RdlSorts.of(each).stream())
                .toList(),
            chart.line()));
    chart
        .inside("ChartSeriesHierarchy")
        .flatMap(each -> each.inside("ChartMember"))
        .flatMap(each -> RdlSorts.of(each).stream())
        .filter(Order::descending)
        .forEach(each -> left.add(RdlSorts.lost(each)));
  }

  private List<Column> drawn(MarkedXml chart) {
    List<Column> values = new ArrayList<>();
    chart
        .inside("Y")
        .forEach(
            each ->
                Expressions.rdl(each.own())
                    .ifPresentOrElse(
                        meant ->
                            values.add(
                                new Column(
                                    meant.field(),
                                    "",
                                    meant.aggregate() == Aggregate.NONE
                                        ? Aggregate.SUM
                                        : meant.aggregate(),
                                    "",
                                    each.line())),
                        () ->
                            leave(
                                each.line(),
                                "a chart draws " + each.own(),
                                "write it as a `measure` of the model")));
    return values;
  }

  private static String kind(String type, String subtype) {
    String stacked = subtype.contains("Stacked") ? " stacked" : "";
    return switch (type) {
      case "Bar" -> "bar" + stacked;
      case "Line" -> "line";
      case "Area" -> "area" + stacked;
      case "Shape" ->
          subtype.equals("Doughnut") ? "donut" : subtype.equals("Funnel") ? "funnel" : "pie";
      default -> "column" + stacked;
    };
  }

  private static String grouped(MarkedXml chart, String hierarchy) {
    return chart
        .inside(hierarchy)
        .flatMap(each -> each.inside("GroupExpression"))
        .flatMap(each -> Expressions.rdl(each.own()).stream())
        .map(Expressions.Meant::field)
        .findFirst()
        .orElse("");
  }

  private void readClicks() {
    root.inside("Drillthrough")
        .forEach(
            each ->
                leave(
                    each.line(),
                    "a click leads to the report " + each.text("ReportName"),
                    "show here what readers look for there"));
    root.inside("ToggleItem")
        .forEach(
            each ->
                leave(
                    each.line(),
                    "is folded out by a click on " + each.own(),
                    "all rows are printed; `group by` or a query of fewer levels is shorter"));
  }

  private void readConditions() {
    root.inside("Filter")
        .forEach(
            each ->
                leave(
                    each.line(),
                    ("leaves rows out by "
                            + each.text("FilterExpression")
                            + " "
                            + each.text("Operator")
                            + " "
                            + each.path("FilterValues", "FilterValue")
                                .map(MarkedXml::own)
                                .collect(Collectors.joining(", ")))
                        .strip(),
                    "write it as `where`, or as `having` where it is about a sum"));
    root.inside("Hidden")
        .filter(each -> each.own().startsWith("="))
        .forEach(
            each ->
                leave(
                    each.line(),
                    "hidden when " + each.own(),
                    "write `when` after `section` or `text`, or `having` in the query"));
    readClicks();
    for (String style : List.of("BackgroundColor", "Color")) {
      root.inside(style)
          .filter(each -> each.own().startsWith("="))
          .forEach(
              each ->
                  leave(
                      each.line(),
                      "coloured by " + each.own(),
                      "write `highlight … when …` in the table"));
    }
    root.all("Code")
        .filter(each -> !each.own().isEmpty())
        .forEach(
            each -> leave(each.line(), "brings a program of its own", "nothing runs programs"));
  }
}
