package io.svodka.runner.oracle.text;

import static java.util.stream.Collectors.joining;

import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Query;
import java.util.ArrayList;
import java.util.List;

/// Writes a query and what prints it.
///
/// @param home model that the query's own names belong to
record QueryText(Query query, String home) {

  /// Returns how a dimension of `by` is written.
  static String by(Query.By by) {
    return switch (by) {
      case Query.By.Attribute(var path, var name) -> path + "." + name;
      case Query.By.Calendar(var unit) -> unit.written();
    };
  }

  private List<String> names() {
    return query.by().stream().map(QueryText::by).toList();
  }

  private Expressions expressions() {
    return new Expressions(home + ".");
  }

  String declared(String name) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "show {\n"
            + query.show().stream()
                .map(i -> "  " + expressions().fig(i.figure(), names()) + " as " + i.name() + "\n")
                .collect(joining())
            + "}");
    if (!query.by().isEmpty()) {
      lines.add("by {\n  " + String.join("\n  ", names()) + "\n}");
    }
    lines.add("during " + Literals.of(query.during()));
    query.compare().forEach((as, c) -> lines.add("compare with " + Literals.of(c) + " as " + as));
    for (Cond cond : query.where()) {
      lines.add("where " + expressions().cond(cond));
    }
    rules(lines);
    marks(lines);
    return "query %s {\n".formatted(name)
        + lines.stream().map(line -> line.indent(2)).collect(joining())
        + "}\n";
  }

  private void rules(List<String> lines) {
    Query.Rules rules = query.rules();
    rules.having().forEach(test -> lines.add("having " + expressions().test(test, names())));
    if (!rules.sort().isEmpty()) {
      lines.add("sort by " + rules.sort().stream().map(this::key).collect(joining(", ")));
    }
    for (Query.Top top : rules.top()) {
      lines.add(
          "top %d by %s%s%s"
              .formatted(
                  top.count(),
                  query.show().get(top.item()).name(),
                  top.within().stream().map(i -> " within " + names().get(i)).collect(joining()),
                  top.rest().isEmpty() ? "" : " rest as " + Literals.text(top.rest())));
    }
    if (rules.limit() > 0) {
      lines.add("limit " + rules.limit());
    }
  }

  private String key(Query.Sort sort) {
    String name =
        switch (sort) {
          case Query.Sort.ByDimension(var place, _) -> names().get(place);
          case Query.Sort.ByItem(var place, _) -> query.show().get(place).name();
        };
    return switch (sort.direction()) {
      case ASCENDING -> name;
      case DESCENDING -> name + " descending";
    };
  }

  private void marks(List<String> lines) {
    query.marks().empty().forEach(place -> lines.add("include empty " + names().get(place)));
    if (query.marks().repeats() == Query.Repeats.COUNTED_ONCE) {
      lines.add("count each row once");
    }
    if (query.marks().sight() == Query.Sight.SHARED) {
      lines.add("shared");
    }
  }

  String table(String name) {
    StringBuilder text = new StringBuilder("table from " + name + " {\n  columns {\n");
    names().forEach(each -> text.append("    ").append(each).append("\n"));
    query.show().forEach(item -> text.append("    ").append(item.name()).append("\n"));
    text.append("  }\n");
    for (String group : names().subList(0, query.shape().groups())) {
      text.append("  group by ").append(group).append(" {\n    subtotal \"Sum\"\n  }\n");
    }
    return text.append(query.by().isEmpty() ? "}\n" : "  total \"All\"\n}\n").toString();
  }

  String tiles(String name) {
    return "tiles from " + name + "\n";
  }

  String crosstab(String name) {
    List<String> heads = names().subList(0, query.shape().heads());
    List<String> across = names().subList(query.shape().heads(), names().size());
    return "crosstab from %s {\n  rows %s\n  columns %s\n%s  row totals \"All\"\n  column totals \"All\"\n}\n"
        .formatted(
            name,
            String.join(", ", heads),
            String.join(", ", across),
            heads.size() > 1 ? "  subtotals \"Sum\"\n" : "");
  }
}
