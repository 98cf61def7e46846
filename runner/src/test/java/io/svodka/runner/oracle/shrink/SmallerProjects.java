package io.svodka.runner.oracle.shrink;

import static io.svodka.runner.oracle.shrink.SmallerQueries.places;
import static io.svodka.runner.oracle.shrink.SmallerQueries.replaced;
import static io.svodka.runner.oracle.shrink.SmallerQueries.without;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.draw.Drawn;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Projects that say a little less, or have fewer rows.
final class SmallerProjects {
  private SmallerProjects() {}

  static Stream<Drawn> of(Drawn drawn) {
    Drawn.Asked asked = drawn.asked().getFirst();
    Stream<Drawn> queries =
        SmallerQueries.of(asked.query())
            .map(
                query -> new Drawn(drawn.project(), List.of(new Drawn.Asked(asked.home(), query))));
    Stream<Drawn> projects =
        Stream.of(rows(drawn.project()), outside(drawn.project()), models(drawn.project()))
            .flatMap(each -> each)
            .map(project -> new Drawn(project, drawn.asked()));
    return Stream.concat(queries, projects);
  }

  private static Stream<Project> outside(Project project) {
    return places(project.measures())
        .map(
            place ->
                new Project(
                    project.settings(),
                    project.models(),
                    without(project.measures(), place),
                    project.burst()));
  }

  /// Halves of the rows first, then single ones.
  private static Stream<Project> rows(Project project) {
    return places(project.models())
        .flatMap(
            place -> {
              Model model = project.models().get(place);
              List<List<Value>> rows = model.table().rows();
              return IntStream.of(rows.size() / 2, rows.size() / 4, 1)
                  .filter(size -> size > 0)
                  .distinct()
                  .boxed()
                  .flatMap(
                      size ->
                          IntStream.iterate(0, at -> at < rows.size(), at -> at + size)
                              .mapToObj(at -> cut(rows, at, Math.min(rows.size(), at + size))))
                  .map(fewer -> model.with(model.table().with(fewer)))
                  .map(smaller -> project.with(replaced(project.models(), place, smaller)));
            });
  }

  private static List<List<Value>> cut(List<List<Value>> rows, int from, int to) {
    return Stream.concat(rows.subList(0, from).stream(), rows.subList(to, rows.size()).stream())
        .toList();
  }

  private static Stream<Project> models(Project project) {
    Stream<Project> fewer =
        places(project.models()).map(place -> project.with(without(project.models(), place)));
    Stream<Project> smaller =
        places(project.models())
            .flatMap(
                place ->
                    smaller(project.models().get(place))
                        .map(model -> project.with(replaced(project.models(), place, model))));
    return Stream.concat(fewer, smaller);
  }

  private static Stream<Model> smaller(Model model) {
    Stream<Model> measures =
        places(model.measures()).map(place -> model.with(without(model.measures(), place)));
    Stream<Model> others =
        Stream.of(
                places(model.dimensions()).map(i -> parts(model, 0, i)),
                places(model.roles()).map(i -> parts(model, 1, i)),
                places(model.segments()).map(i -> parts(model, 2, i)),
                places(model.filters()).map(i -> parts(model, 3, i)))
            .flatMap(each -> each);
    return Stream.concat(measures, others);
  }

  private static Model parts(Model model, int kind, int place) {
    return new Model(
        model.name(),
        model.table(),
        model.time(),
        kind == 1 ? without(model.roles(), place) : model.roles(),
        kind == 0 ? without(model.dimensions(), place) : model.dimensions(),
        kind == 2 ? without(model.segments(), place) : model.segments(),
        kind == 3 ? without(model.filters(), place) : model.filters(),
        model.measures());
  }
}
