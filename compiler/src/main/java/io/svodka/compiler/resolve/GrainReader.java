package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides whose rows an aggregate counts.
final class GrainReader {
  private final Findings findings;
  private final ModelGraph graph;

  GrainReader(Findings findings, ModelGraph graph) {
    this.findings = findings;
    this.graph = graph;
  }

  /// Where an aggregate is written, for messages.
  record Asked(Span span, String function) {}

  /// Returns an aggregate at its grain, or nothing where it has none; that was reported.
  ///
  /// @param aggregate over a row of `origin`, with names behind `many` joins
  Optional<Leaf> read(Model origin, Aggregate aggregate, Asked asked) {
    ManySteps steps = new ManySteps(graph, origin);
    List<List<ManyRole>> values = aggregate.input().map(steps::of).orElse(List.of());
    List<List<ManyRole>> all = new ArrayList<>(values);
    all.addAll(steps.of(aggregate.condition()));
    List<ManyRole> route = longest(all);
    if (diverge(origin, route, all, asked)) {
      return Optional.empty();
    }
    boolean repeats = !values.isEmpty() && longest(values).size() < route.size();
    if (repeats && aggregate.countsRepeats()) {
      return repeated(origin, route.getLast(), asked);
    }
    Grain grain = new Grain(origin, route);
    return Optional.of(new Leaf(grain, aggregate.over(grain::seen), "", ""));
  }

  /// Returns an aggregate over fewer rows, or nothing where that was reported.
  ///
  /// @param extra condition over a row of the grain's origin
  Optional<Leaf> narrowed(Leaf leaf, RowExpr extra, Asked asked) {
    Model origin = leaf.grain().origin();
    List<List<ManyRole>> all = new ArrayList<>(new ManySteps(graph, origin).of(extra));
    all.add(leaf.grain().route());
    List<ManyRole> route = longest(all);
    if (diverge(origin, route, all, asked)) {
      return Optional.empty();
    }
    boolean longer = route.size() > leaf.grain().route().size();
    if (longer && (leaf.aggregate().countsRepeats() || !leaf.grain().isOwn())) {
      return repeated(origin, route.getLast(), asked);
    }
    Grain grain = new Grain(origin, route);
    Aggregate moved = longer ? leaf.aggregate().over(grain::seen) : leaf.aggregate();
    return Optional.of(
        new Leaf(
            grain,
            moved.where(both(moved.condition(), grain.seen(extra))),
            leaf.time(),
            leaf.name(),
            leaf.money()));
  }

  private static List<ManyRole> longest(List<List<ManyRole>> routes) {
    return routes.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  private boolean diverge(
      Model origin, List<ManyRole> route, List<List<ManyRole>> all, Asked asked) {
    Grain grain = new Grain(origin, route);
    Optional<List<ManyRole>> other = all.stream().filter(each -> !grain.covers(each)).findFirst();
    other.ifPresent(
        found -> {
          int fork = fork(route, found);
          ManyRole one = route.get(fork);
          ManyRole two = found.get(fork);
          findings.add(
              new GrainProblem.ManyRoles(
                  asked.span(), origin.name(), one.name(), one.span(), two.name(), two.span()));
        });
    return other.isPresent();
  }

  private static int fork(List<ManyRole> one, List<ManyRole> two) {
    int same = 0;
    while (one.get(same).equals(two.get(same))) {
      same++;
    }
    return same;
  }

  private Optional<Leaf> repeated(Model origin, ManyRole role, Asked asked) {
    findings.add(
        new GrainProblem.Repeated(
            asked.span(), asked.function(), origin.name(), role.name(), role.span()));
    return Optional.empty();
  }

  private static RowExpr both(RowExpr one, RowExpr two) {
    if (one.equals(RowExpr.ALWAYS)) {
      return two;
    }
    List<RowExpr> parts = new ArrayList<>();
    parts.addAll(one instanceof RowExpr.AllOf(var inner) ? inner : List.of(one));
    parts.addAll(two instanceof RowExpr.AllOf(var inner) ? inner : List.of(two));
    return new RowExpr.AllOf(parts);
  }
}
