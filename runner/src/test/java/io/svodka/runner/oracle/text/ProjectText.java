package io.svodka.runner.oracle.text;

import static java.util.stream.Collectors.joining;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.Table;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Writes whole projects.
public final class ProjectText {
  private ProjectText() {}

  /// How tables are named in a project.
  ///
  /// @param settings lines of the project block
  /// @param origin says where the table of a name is
  public record Sources(String settings, UnaryOperator<String> origin) {
    public static final Sources FILES = new Sources("", name -> "file \"" + name + ".csv\"");
  }

  /// Returns everything but the reports, with the rows in files.
  public static String models(Project project) {
    return models(project, Sources.FILES);
  }

  /// Returns everything but the reports.
  public static String models(Project project, Sources sources) {
    Project.Settings settings = project.settings();
    return """
    project random "Random" {
      language "en"
      locale "en-GB"
      timezone "%s"
      week starts %s
      year starts %s
    %s}
    """
            .formatted(
                settings.zone(),
                lower(settings.weekStart()),
                lower(settings.yearStart()),
                sources.settings())
        + project.models().stream()
            .map(Model::table)
            .distinct()
            .map(table -> ModelText.source(table, sources.origin().apply(table.name())))
            .collect(joining())
        + project.models().stream().map(ModelText::model).collect(joining())
        + project.measures().stream().map(m -> ModelText.measure(m) + "\n").collect(joining());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Returns a report that prints each query as a table, as key figures and, where it asks for it,
  /// as a crosstab; in this order.
  public static String report(String name, Map<String, Query> queries, String home) {
    return report(name, queries, home, "");
  }

  /// Returns the same report, burst.
  public static String burst(
      String name, Map<String, Query> queries, String home, Project.Burst burst) {
    String only =
        burst.only().stream()
            .map(cond -> "    only where " + new Expressions(burst.role() + ".").cond(cond) + "\n")
            .collect(joining());
    return report(name, queries, home, "  burst by %s.id {\n%s  }\n".formatted(burst.role(), only));
  }

  private static String report(String name, Map<String, Query> queries, String home, String burst) {
    StringBuilder text = new StringBuilder("report " + name + " {\n");
    queries.forEach((q, query) -> text.append(new QueryText(query, home).declared(q).indent(2)));
    queries.forEach((q, query) -> text.append(printed(q, new QueryText(query, home)).indent(2)));
    return text.append(burst).append("}\n").toString();
  }

  private static String printed(String name, QueryText text) {
    return text.table(name)
        + text.tiles(name)
        + (text.query().shape().heads() > 0 ? text.crosstab(name) : "");
  }

  /// Returns the rows of a source.
  public static String csv(Table table) {
    StringBuilder text = new StringBuilder();
    text.append(table.columns().stream().map(Table.Column::name).collect(joining(",")))
        .append('\n');
    for (List<Value> row : table.rows()) {
      text.append(row.stream().map(ProjectText::cell).collect(joining(","))).append('\n');
    }
    return text.toString();
  }

  private static String cell(Value value) {
    String text =
        switch (value) {
          case Value.Absent() -> "";
          case Value.Text(var words) -> words;
          case Value.Moment(var at) -> at.toString().replace('T', ' ');
          case Value.Decimal _, Value.Truth _, Value.Day _, Value.Bucket _ -> Literals.of(value);
        };
    return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// Returns how a figure is written, for failures.
  public static String figure(Fig figure) {
    return new Expressions("").fig(figure, List.of("d0", "d1", "d2", "d3"));
  }

  /// Returns how a condition is written, for failures.
  public static String condition(Cond cond) {
    return new Expressions("").cond(cond);
  }
}
