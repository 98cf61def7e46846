package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.CurrencyNames;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of currencies in the format of a measure: dimensions of its model, and of others behind a
/// role or a name.
///
/// @param model the measure's own; none for measures over others
record CurrencyPaths(Findings findings, ModelGraph graph, Optional<Model> model)
    implements CurrencyNames {
  @Override
  public Optional<String> dimension(Path path) {
    Optional<Dimension> found = find(path);
    if (found.isEmpty()) {
      findings.add(
          path.names().size() == 1
              ? new LayoutProblem.UnknownCurrency(path.span(), path.dotted())
              : new NamingProblem.UnknownDimension(path.span(), path.dotted(), known()));
      return Optional.empty();
    }
    Type type = found.get().row().type();
    if (!(type instanceof Type.Text)) {
      if (!(type instanceof Type.Unknown)) {
        findings.add(new TypingProblem.NotText(path.span(), Types.named(type)));
      }
      return Optional.empty();
    }
    Meanings.Meaning meaning = graph.meanings().of(found.get().model(), found.get().name());
    return Optional.of(meaning.dotted());
  }

  private Optional<Dimension> find(Path path) {
    List<Name> steps = path.names().subList(0, path.names().size() - 1);
    String last = path.last().text();
    if (steps.isEmpty()) {
      return model.flatMap(own -> graph.dimension(own, last));
    }
    String way = steps.stream().map(Name::text).collect(Collectors.joining("."));
    return model
        .flatMap(own -> graph.behind(own, way))
        .or(() -> commonTarget(way))
        .or(() -> graph.find(way))
        .flatMap(target -> graph.dimension(target, last));
  }

  /// Returns the model that all joins of this name lead to.
  private Optional<Model> commonTarget(String way) {
    Set<Model> targets =
        graph.models().stream()
            .flatMap(each -> graph.behind(each, way).stream())
            .collect(Collectors.toSet());
    return targets.size() == 1 ? targets.stream().findFirst() : Optional.empty();
  }

  private List<String> known() {
    List<String> names = new ArrayList<>();
    for (Model each : graph.models()) {
      each.dimensionNames().forEach(name -> names.add(each.name() + "." + name));
    }
    return names;
  }
}
