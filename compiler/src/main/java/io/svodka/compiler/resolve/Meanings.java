package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which dimensions of different models mean the same: those that say `same as`.
public final class Meanings {
  private final Findings findings;
  private final ModelGraph graph;
  private final Map<Meaning, Meaning> known = new HashMap<>();
  private final Set<Meaning> open = new LinkedHashSet<>();

  Meanings(Findings findings, ModelGraph graph) {
    this.findings = findings;
    this.graph = graph;
  }

  /// The dimension that stands for all that mean the same.
  public record Meaning(Model owner, String member) {
    /// Returns it as the model's name and its own.
    public String dotted() {
      return owner.name() + "." + member;
    }
  }

  /// Returns what a dimension of a model means: itself, or what it is declared the same as.
  public Meaning of(Model model, String member) {
    Meaning own = new Meaning(model, member);
    if (!known.containsKey(own)) {
      known.put(own, read(own));
    }
    return known.getOrDefault(own, own);
  }

  /// Returns the other dimensions that mean the same as one.
  public List<Meaning> others(Model model, String member) {
    Meaning meaning = of(model, member);
    List<Meaning> others = new ArrayList<>();
    for (Model each : graph.models()) {
      for (String name : each.dimensionNames()) {
        if (of(each, name).equals(meaning) && !(each == model && name.equals(member))) {
          others.add(new Meaning(each, name));
        }
      }
    }
    return others;
  }

  private Meaning read(Meaning own) {
    Optional<Path> declared = declared(own);
    if (declared.isEmpty()) {
      return own;
    }
    Path path = declared.get();
    if (!open.add(own)) {
      findings.add(
          new NamingProblem.Circle(path.span(), open.stream().map(Meaning::dotted).toList()));
      return own;
    }
    Optional<Meaning> target = target(own, path);
    Meaning found = target.map(each -> of(each.owner(), each.member())).orElse(own);
    open.remove(own);
    return found;
  }

  private static Optional<Path> declared(Meaning own) {
    ModelItem.Dimension dimension = own.owner().dimensions().get(own.member());
    if (dimension == null) {
      return Optional.empty();
    }
    for (FieldOption option : dimension.options()) {
      if (option instanceof FieldOption.SameAs(var path, _)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private Optional<Meaning> target(Meaning own, Path path) {
    Optional<Model> model =
        path.names().size() == 2 ? graph.find(path.first().text()) : Optional.empty();
    Optional<Dimension> dimension =
        model.flatMap(found -> graph.dimension(found, path.last().text()));
    if (dimension.isEmpty()) {
      List<String> dimensions = new ArrayList<>();
      graph
          .models()
          .forEach(
              each -> each.dimensionNames().forEach(n -> dimensions.add(each.name() + "." + n)));
      findings.add(new NamingProblem.UnknownDimension(path.span(), path.dotted(), dimensions));
      return Optional.empty();
    }
    findings.leads(path.first().span(), model.orElseThrow().span());
    graph
        .declared(model.orElseThrow(), path.last().text(), "")
        .ifPresent(place -> findings.leads(path.last().span(), place));
    return fits(own, path, dimension.get())
        ? Optional.of(new Meaning(dimension.get().model(), path.last().text()))
        : Optional.empty();
  }

  private boolean fits(Meaning own, Path path, Dimension other) {
    Optional<Dimension> mine = graph.dimension(own.owner(), own.member());
    boolean unknown = mine.isEmpty() || mine.get().row().isUnknown() || other.row().isUnknown();
    boolean fits = unknown || mine.get().row().type().getClass() == other.row().type().getClass();
    if (!fits) {
      findings.add(
          new GrainProblem.SameAsDiffers(
              path.span(),
              own.dotted(),
              Types.named(mine.get().row().type()),
              path.dotted(),
              Types.named(other.row().type())));
    }
    return !unknown && fits;
  }
}
