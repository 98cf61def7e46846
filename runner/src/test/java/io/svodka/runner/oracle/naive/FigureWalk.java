package io.svodka.runner.oracle.naive;

import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.When;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What figures are made of.
///
/// @param facts tells where the rows of an aggregate are
public record FigureWalk(Project project, Facts facts) {

  /// An aggregate in the range it is taken over.
  record Use(Facts.Key key, Answer.Slot slot, Fig.Aggregate aggregate, Model.Options options) {}

  Set<Use> uses(Fig fig) {
    Set<Use> uses = new LinkedHashSet<>();
    walk(fig, "", Model.Options.NONE, Answer.Slot.OWN, uses);
    return uses;
  }

  private void walk(Fig fig, String model, Model.Options options, Answer.Slot slot, Set<Use> uses) {
    switch (fig) {
      case Fig.Aggregate aggregate -> {
        Facts.Key key = facts.key(project.model(model), aggregate, options.time());
        uses.add(new Use(key, slot, aggregate, options));
      }
      case Fig.Ref ref -> {
        Fig.Ref at =
            ref.model().isEmpty() && !model.isEmpty() ? new Fig.Ref(model, ref.measure()) : ref;
        Model.Measure measure = project.measure(at);
        walk(measure.figure(), at.model(), measure.options(), slot, uses);
      }
      case Fig.Narrowed(var ref, _) -> walk(ref, model, options, slot, uses);
      case Fig.At(var inner, var name) ->
          walk(inner, model, options, new Answer.Slot(name, slot.window()), uses);
      case Fig.Over(var inner, var window) ->
          walk(inner, model, options, new Answer.Slot(slot.comparison(), window), uses);
      case Fig.Change(var inner, var name) -> both(inner, name, model, slot, uses);
      case Fig.Growth(var inner, var name) -> both(inner, name, model, slot, uses);
      case Fig.Number _ -> {}
      case Fig.Arithmetic _,
          Fig.Call _,
          Fig.Choice _,
          Fig.Total _,
          Fig.Share _,
          Fig.Rank _,
          Fig.PerDay _ ->
          parts(fig).forEach(part -> walk(part, model, options, slot, uses));
    }
  }

  private void both(Fig inner, String name, String model, Answer.Slot slot, Set<Use> uses) {
    walk(inner, model, Model.Options.NONE, slot, uses);
    walk(inner, model, Model.Options.NONE, new Answer.Slot(name, slot.window()), uses);
  }

  /// Returns the figures that a figure is made of at once.
  public static Stream<Fig> parts(Fig fig) {
    return switch (fig) {
      case Fig.Aggregate _, Fig.Ref _, Fig.Number _ -> Stream.of();
      case Fig.Narrowed(var ref, _) -> Stream.of(ref);
      case Fig.Arithmetic(_, var left, var right) -> Stream.of(left, right);
      case Fig.Call(_, var arguments) -> arguments.stream();
      case Fig.Choice(var test, var then, var otherwise) ->
          Stream.concat(parts(test), Stream.of(then, otherwise));
      case Fig.At(var inner, _) -> Stream.of(inner);
      case Fig.Change(var inner, _) -> Stream.of(inner);
      case Fig.Growth(var inner, _) -> Stream.of(inner);
      case Fig.Total(var inner, _) -> Stream.of(inner);
      case Fig.Share(var inner, _) -> Stream.of(inner);
      case Fig.Rank(var inner, _) -> Stream.of(inner);
      case Fig.Over(var inner, _) -> Stream.of(inner);
      case Fig.PerDay(var inner) -> Stream.of(inner);
    };
  }

  static Stream<Fig> parts(Fig.Test test) {
    return switch (test) {
      case Fig.Test.Compared(_, var left, var right) -> Stream.of(left, right);
      case Fig.Test.Missing(var figure) -> Stream.of(figure);
      case Fig.Test.Both(var left, var right) -> Stream.concat(parts(left), parts(right));
      case Fig.Test.Either(var left, var right) -> Stream.concat(parts(left), parts(right));
      case Fig.Test.Not(var inner) -> parts(inner);
    };
  }

  /// Returns whether a part of a group cannot tell what it adds to the whole: distinct values, the
  /// middle of values, ends of time.
  boolean needsRows(Fig fig) {
    return uses(fig).stream()
        .anyMatch(
            use ->
                !(use.slot().window() instanceof When.Window.None)
                    || switch (use.aggregate().how()) {
                      case COUNT, SUM, AVG, MIN, MAX, ANY -> false;
                      case COUNT_DISTINCT,
                          SUM_DISTINCT,
                          AVG_DISTINCT,
                          MEDIAN,
                          PERCENTILE,
                          FIRST,
                          LAST ->
                          true;
                    });
  }
}
