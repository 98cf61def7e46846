package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.compiler.syntax.DataRule;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A shared query is the same for every recipient, so it may not tell them apart: neither by the
/// key's model, nor by the columns that lead to it. Two models of one source are one here.
public final class SharedQueries {
  private final Findings findings;
  private final ModelGraph graph;
  private final Model key;
  private final String path;

  /// @param key the model that the report is burst by
  /// @param path the burst key as written
  public SharedQueries(Findings findings, ModelGraph graph, Model key, String path) {
    this.findings = findings;
    this.graph = graph;
    this.key = key;
    this.path = path;
  }

  /// Reports a group whose values name keys.
  public void checkGroup(Model fact, RowExpr value, String query, String name, Span span) {
    if (namesKeys(fact, value)) {
      findings.add(new ScopeProblem.SharedNamesKeys(span, query, name, path));
    }
  }

  /// Reports a part of `where` that reads keys.
  ///
  /// @param shared where it is said that all see the same
  public void checkWhere(
      Model fact, RowExpr value, ScopeProblem.Choosing choosing, Span span, Span shared) {
    if (namesKeys(fact, value)) {
      findings.add(new ScopeProblem.SharedPicksKeys(span, choosing, path, shared));
    }
  }

  /// Reports an aggregate that shows a single value which names a key, or that picks its rows or
  /// values by key.
  ///
  /// @param span what asks for it
  /// @param shared where it is said that all see the same
  public void checkAggregate(
      Model fact, FactPlan.Component component, String query, Span span, Span shared) {
    if (shows(fact, component.aggregate())) {
      findings.add(new ScopeProblem.SharedNamesKeys(span, query, component.name(), path));
    } else if (picks(fact, component.aggregate())) {
      ScopeProblem.Choosing measure = new ScopeProblem.Choosing.OfMeasure(component.name());
      findings.add(new ScopeProblem.SharedPicksKeys(span, measure, path, shared));
    }
  }

  private boolean shows(Model fact, Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.Least(var value, _) -> namesKeys(fact, value);
      case Aggregate.Greatest(var value, _) -> namesKeys(fact, value);
      case Aggregate.Median(var value, _) -> namesKeys(fact, value);
      case Aggregate.Percentile(var value, _, _) -> namesKeys(fact, value);
      case Aggregate.First(var value, _) -> namesKeys(fact, value);
      case Aggregate.Last(var value, _) -> namesKeys(fact, value);
      case Aggregate.Sum(var value, _) -> addsKeys(fact, value) && !choosesByKey(fact, value);
      case Aggregate.SumDistinct(var value, _) ->
          addsKeys(fact, value) && !choosesByKey(fact, value);
      case Aggregate.AtEdge(_, var of) -> shows(fact, of);
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.EdgeDay _ ->
          false;
    };
  }

  /// A sum of numbers that are names tells the name where a group has one row.
  private boolean addsKeys(Model fact, RowExpr value) {
    return RowRewriting.columns(value).stream()
        .anyMatch(
            column ->
                graph
                    .behind(fact, column.alias())
                    .filter(at -> identifying(at).contains(column.name()))
                    .isPresent());
  }

  private boolean picks(Model fact, Aggregate aggregate) {
    boolean values =
        switch (aggregate) {
          case Aggregate.CountPresent(var value, _) -> choosesByKey(fact, value);
          case Aggregate.CountDistinct(var value, _) -> choosesByKey(fact, value);
          case Aggregate.Sum(var value, _) -> choosesByKey(fact, value);
          case Aggregate.AtEdge(_, var of) -> picks(fact, of);
          case Aggregate.SumDistinct(var value, _) -> choosesByKey(fact, value);
          case Aggregate.CountRows _,
              Aggregate.Least _,
              Aggregate.Greatest _,
              Aggregate.Median _,
              Aggregate.EdgeDay _,
              Aggregate.Percentile _,
              Aggregate.First _,
              Aggregate.Last _ ->
              false;
        };
    return values || namesKeys(fact, aggregate.condition());
  }

  /// Returns whether a value depends on a condition over keys, as in `if partner.id = 5 then …`.
  private boolean choosesByKey(Model fact, RowExpr value) {
    return RowRewriting.conditions(value).stream().anyMatch(each -> namesKeys(fact, each));
  }

  private boolean namesKeys(Model fact, RowExpr value) {
    return RowRewriting.columns(value).stream().anyMatch(column -> namesKeys(fact, column));
  }

  private boolean namesKeys(Model fact, RowExpr.Column column) {
    Model at = fact;
    for (String step :
        List.of(column.alias().isEmpty() ? new String[0] : column.alias().split("\\."))) {
      Optional<Model> next = graph.behind(at, step);
      if (isKey(at) || next.isEmpty()) {
        return true;
      }
      at = next.get();
    }
    return isKey(at) || identifying(at).contains(column.name()) || mayName(at);
  }

  /// SQL that reads the key's rows may put anything of them into any column.
  private boolean mayName(Model model) {
    return model.source().plan().origin() instanceof SourcePlan.Origin.Sql(_, var text)
        && SqlRows.reads(text, key.source());
  }

  /// Returns the columns that tell keys apart: those that lead to the key's model, texts that are
  /// named after it, and what identifies a single row that belongs to one key.
  private Set<String> identifying(Model model) {
    Set<String> columns = leading(model);
    if (isKey(model)) {
      columns.addAll(key.key());
    }
    if (columns.isEmpty()) {
      return columns;
    }
    if (model.key().size() == 1) {
      columns.addAll(model.key());
    }
    columns.addAll(unique(model));
    columns.addAll(namedAfter(model, Set.copyOf(columns)));
    return columns;
  }

  /// Returns the columns that a rule of the source says to be different in every row.
  private static Set<String> unique(Model model) {
    Set<String> columns = new HashSet<>();
    for (SourceItem item : model.source().syntax().items()) {
      if (item instanceof SourceItem.Expect(DataRule.Unique(var names, _), _, _)
          && names.size() == 1) {
        columns.add(names.getFirst().text());
      }
    }
    return columns;
  }

  /// A text called `partner_name` beside `partner_id` is taken for the name of the partner.
  private static Set<String> namedAfter(Model model, Set<String> leading) {
    Set<String> texts = new HashSet<>();
    for (String column : leading) {
      int end = column.lastIndexOf('_');
      model
          .source()
          .columns()
          .forEach(
              (name, row) -> {
                boolean text = row.expr().type() instanceof ColumnType.Text;
                if (end > 0 && text && name.startsWith(column.substring(0, end + 1))) {
                  texts.add(name);
                }
              });
    }
    return texts;
  }

  private boolean isKey(Model model) {
    return sameSource(model, key);
  }

  private static boolean sameSource(Model one, Model other) {
    return one.source().name().equals(other.source().name());
  }

  /// Returns the columns of the model's source that a join to the key's model goes by.
  private Set<String> leading(Model model) {
    Set<String> columns = new HashSet<>();
    for (Model twin : graph.models()) {
      if (sameSource(twin, model)) {
        twin.joins().keySet().forEach(name -> addLeading(twin, name, columns));
      }
    }
    return columns;
  }

  private void addLeading(Model model, String join, Set<String> columns) {
    graph
        .role(model, join)
        .filter(role -> isKey(role.target()))
        .ifPresent(
            role ->
                RowRewriting.columns(role.on()).stream()
                    .filter(column -> column.alias().isEmpty())
                    .forEach(column -> columns.add(column.name())));
  }
}
