package io.svodka.runner.oracle.shrink;

import io.svodka.runner.oracle.naive.FigureWalk;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Queries that say a little less.
final class SmallerQueries {
  private SmallerQueries() {}

  static Stream<Query> of(Query query) {
    return Stream.of(
            rules(query),
            items(query),
            conditions(query),
            plainer(query),
            marks(query),
            shapes(query),
            dimensions(query))
        .flatMap(each -> each);
  }

  private static Stream<Query> rules(Query query) {
    Query.Rules rules = query.rules();
    return Stream.of(
            Query.Rules.NONE,
            new Query.Rules(List.of(), rules.sort(), rules.top(), rules.limit()),
            new Query.Rules(rules.having(), List.of(), rules.top(), rules.limit()),
            new Query.Rules(rules.having(), rules.sort(), List.of(), rules.limit()),
            new Query.Rules(rules.having(), rules.sort(), rules.top(), 0))
        .filter(other -> !other.equals(rules))
        .map(query::with);
  }

  /// Whoever sorts by a shown figure keeps all of them.
  private static Stream<Query> items(Query query) {
    return places(query.show())
        .filter(_ -> query.show().size() > 1)
        .map(place -> query.with(without(query.show(), place)));
  }

  private static Stream<Query> conditions(Query query) {
    Stream<Query> fewer =
        places(query.where()).map(place -> query.where(without(query.where(), place)));
    Stream<Query> halves =
        places(query.where())
            .flatMap(
                place ->
                    halves(query.where().get(place))
                        .map(half -> query.where(replaced(query.where(), place, half))));
    return Stream.concat(fewer, halves);
  }

  static Stream<Cond> halves(Cond cond) {
    return switch (cond) {
      case Cond.Both(var left, var right) -> Stream.of(left, right);
      case Cond.Either(var left, var right) -> Stream.of(left, right);
      case Cond.Not(var inner) -> Stream.of(inner);
      case Cond.Always _,
          Cond.Compared _,
          Cond.OneOf _,
          Cond.Missing _,
          Cond.Between _,
          Cond.Matches _,
          Cond.Holds _,
          Cond.Within _ ->
          Stream.of();
    };
  }

  private static Stream<Query> plainer(Query query) {
    return places(query.show())
        .flatMap(
            place -> {
              Query.Item item = query.show().get(place);
              return FigureWalk.parts(item.figure())
                  .filter(part -> !(part instanceof Fig.Number))
                  .map(part -> new Query.Item(item.name(), part))
                  .map(plain -> query.with(replaced(query.show(), place, plain)));
            });
  }

  private static Stream<Query> marks(Query query) {
    Query.Marks marks = query.marks();
    return marks.empty().isEmpty()
        ? Stream.of()
        : Stream.of(
            new Query(
                query.show(),
                query.by(),
                query.during(),
                query.compare(),
                query.where(),
                query.rules(),
                new Query.Marks(marks.repeats(), marks.sight(), List.of()),
                query.shape()));
  }

  private static Stream<Query> shapes(Query query) {
    return Stream.of(
            new Query.Shape(0, query.shape().heads()), new Query.Shape(query.shape().groups(), 0))
        .filter(shape -> !shape.equals(query.shape()))
        .map(shape -> query.by(query.by(), shape));
  }

  /// The last group goes where nothing else speaks of its place.
  private static Stream<Query> dimensions(Query query) {
    int last = query.by().size() - 1;
    return last < 0
        ? Stream.of()
        : Stream.of(query.by(query.by().subList(0, last), new Query.Shape(0, 0)));
  }

  static <T> Stream<Integer> places(List<T> all) {
    return IntStream.range(0, all.size()).boxed();
  }

  static <T> List<T> without(List<T> all, int place) {
    List<T> fewer = new ArrayList<>(all);
    fewer.remove(place);
    return fewer;
  }

  static <T> List<T> replaced(List<T> all, int place, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(place, other);
    return changed;
  }
}
