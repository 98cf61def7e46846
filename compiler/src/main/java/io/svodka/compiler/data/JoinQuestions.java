package io.svodka.compiler.data;

import io.svodka.compiler.resolve.Leaf;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.data.DataQuestion.JoinEnd;
import io.svodka.model.data.DataQuestion.JoinSides;
import io.svodka.model.data.DataQuestion.JoinedSum;
import io.svodka.model.data.DataQuestion.Stated;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the joins of a model take for granted.
record JoinQuestions(ResolvedProject project) {

  List<DataQuestion> of(Model model) {
    List<DataQuestion> questions = new ArrayList<>();
    for (String name : model.joins().keySet()) {
      project
          .graph()
          .role(model, name)
          .filter(role -> isAsked(role, sides(model, role)))
          .ifPresent(
              role ->
                  questions.add(
                      new DataQuestion.JoinFinds(role.span(), sides(model, role), sum(model))));
    }
    return questions;
  }

  /// Returns whether the join goes by columns of its two sides alone.
  private static boolean isAsked(Role role, JoinSides sides) {
    return !sides.on().isEmpty()
        && sides.on().stream()
            .flatMap(condition -> RowRewriting.columns(condition).stream())
            .allMatch(column -> column.alias().isEmpty() || column.alias().equals(role.name()));
  }

  private JoinSides sides(Model model, Role role) {
    List<RowExpr> on = new ArrayList<>();
    List<RowExpr> narrowed = new ArrayList<>();
    List<RowExpr> all = role.on() instanceof RowExpr.AllOf(var parts) ? parts : List.of(role.on());
    for (RowExpr condition : all) {
      boolean further =
          RowRewriting.columns(condition).stream()
              .anyMatch(column -> column.alias().startsWith(role.name() + "."));
      boolean alone =
          RowRewriting.columns(condition).stream()
              .allMatch(column -> column.alias().equals(role.name()));
      if (!further) {
        (alone ? narrowed : on).add(condition);
      }
    }
    String own = own(on);
    List<String> key = role.target().key();
    return new JoinSides(
        end(model),
        end(role.target()),
        role.name(),
        on,
        narrowed,
        own,
        key.size() == 1 ? key.getFirst() : "",
        stated(model, role, own));
  }

  private static JoinEnd end(Model model) {
    return new JoinEnd(model.name(), model.source().name(), room(model.source().syntax()));
  }

  /// Returns the place before the brace that closes a source; nothing where it has no block.
  private static List<Span> room(Declaration.Source source) {
    Span all = source.span();
    return source.items().isEmpty()
        ? List.of()
        : List.of(new Span(all.source(), all.end() - 1, all.end() - 1));
  }

  /// Returns the column of the joining row, when there is just one.
  private static String own(List<RowExpr> on) {
    List<String> own =
        on.stream()
            .flatMap(condition -> RowRewriting.columns(condition).stream())
            .filter(column -> column.alias().isEmpty())
            .map(RowExpr.Column::name)
            .distinct()
            .toList();
    return own.size() == 1 ? own.getFirst() : "";
  }

  private Stated stated(Model model, Role role, String own) {
    String target = role.target().source().name();
    boolean said =
        project.sources().stream()
            .filter(source -> source.name().equals(model.source().name()))
            .flatMap(source -> source.expectations().stream())
            .anyMatch(
                plan ->
                    plan.rule() instanceof ExpectationPlan.Rule.EachIn(var column, var among)
                        && column.equals(own)
                        && among.source().equals(target));
    return said ? Stated.IN_A_RULE : Stated.NOWHERE;
  }

  /// Returns the first measure that adds up a column of the rows themselves.
  private List<JoinedSum> sum(Model model) {
    for (Measure measure : project.measures().all()) {
      if (measure.leaves().size() == 1) {
        Leaf leaf = measure.leaves().getFirst();
        if (leaf.grain().rows().name().equals(model.name())
            && leaf.aggregate() instanceof Aggregate.Sum(var value, var condition)
            && isOwn(value)
            && isOwn(condition)) {
          RowExpr nothing = new RowExpr.Constant(Value.ABSENT, value.type());
          return List.of(
              new JoinedSum(
                  measure.name(), new RowExpr.Choice(condition, value, nothing, value.type())));
        }
      }
    }
    return List.of();
  }

  private static boolean isOwn(RowExpr expr) {
    Set<RowExpr.Column> columns = RowRewriting.columns(expr);
    return columns.stream().allMatch(column -> column.alias().isEmpty());
  }
}
