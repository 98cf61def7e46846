package io.svodka.compiler.lower;

import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.AccessItem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a role may see.
final class AccessReader {
  private static final int OF_MODEL = 2;

  private final Findings findings;
  private final ResolvedProject project;

  AccessReader(Findings findings, ResolvedProject project) {
    this.findings = findings;
    this.project = project;
  }

  Access read(Declaration.Access declared) {
    UserRows rows = new UserRows(findings, project.graph());
    List<Access.RowRule> rules = new ArrayList<>();
    List<Access.Hidden> hidden = new ArrayList<>();
    List<Access.Masked> masks = new ArrayList<>();
    List<Name> reports = new ArrayList<>();
    for (AccessItem item : declared.items()) {
      switch (item) {
        case AccessItem.RowsOf(var name, var condition, var span) ->
            model(name)
                .ifPresent(
                    model ->
                        rules.add(new Access.RowRule(model, rows.read(model, condition), span)));
        case AccessItem.Hide(var paths, _) -> paths.forEach(path -> hidden.addAll(hide(path)));
        case AccessItem.Mask(var path, var text, _) ->
            mask(path, text.value()).ifPresent(masks::add);
        case AccessItem.Reports(var names, _) ->
            names.forEach(name -> report(name).ifPresent(reports::add));
      }
    }
    return new Access(declared.role(), rules, hidden, masks, reports, rows.attributes());
  }

  private Optional<Model> model(Name name) {
    Optional<Model> model = project.graph().find(name.text());
    if (model.isEmpty()) {
      List<String> known = project.graph().models().stream().map(Model::name).toList();
      findings.add(new NamingProblem.UnknownThing(name.span(), Thing.MODEL, name.text(), known));
    }
    model.ifPresent(found -> findings.leads(name.span(), found.span()));
    return model;
  }

  private Optional<Name> report(Name name) {
    Declaration.Report report = project.declarations().reports().get(name.text());
    if (report == null) {
      List<String> known = List.copyOf(project.declarations().reports().keySet());
      findings.add(new NamingProblem.UnknownThing(name.span(), Thing.REPORT, name.text(), known));
      return Optional.empty();
    }
    findings.leads(name, report.name());
    return Optional.of(name);
  }

  private List<Access.Hidden> hide(Path path) {
    List<Access.Hidden> found = new ArrayList<>();
    Span span = path.span();
    measure(path)
        .ifPresent(
            measure -> found.add(new Access.Hidden.OfMeasure(path.dotted(), measure.span(), span)));
    dimension(path)
        .ifPresent(each -> found.add(new Access.Hidden.OfDimension(path.dotted(), each, span)));
    if (found.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(span, Thing.MEASURE_OR_DIMENSION, path.dotted(), known()));
    }
    return found;
  }

  private Optional<Measure> measure(Path path) {
    boolean asDimension =
        path.names().size() == OF_MODEL
            && project
                .graph()
                .find(path.first().text())
                .filter(model -> model.measures().containsKey(path.last().text()))
                .isEmpty();
    return asDimension ? Optional.empty() : project.measures().find(path);
  }

  private Optional<Dimension> dimension(Path path) {
    String name = path.last().text();
    List<Model> owners =
        path.names().size() == OF_MODEL
            ? project.graph().find(path.first().text()).stream().toList()
            : project.graph().models().stream()
                .filter(model -> model.dimensions().containsKey(name))
                .toList();
    if (path.names().size() > OF_MODEL || owners.size() != 1) {
      return Optional.empty();
    }
    new NamedPaths(findings, project.graph()).member(owners.getFirst(), path);
    return project.graph().dimension(owners.getFirst(), name);
  }

  private Optional<Access.Masked> mask(Path path, String text) {
    Optional<Dimension> dimension = dimension(path);
    if (dimension.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(path.span(), Thing.DIMENSION, path.dotted(), known()));
      return Optional.empty();
    }
    Type type = dimension.get().row().type();
    if (!(type instanceof Type.Text) && !(type instanceof Type.Unknown)) {
      findings.add(new AccessProblem.MaskNotText(path.span(), path.dotted(), Types.named(type)));
      return Optional.empty();
    }
    return Optional.of(new Access.Masked(dimension.get(), text, path.span()));
  }

  private List<String> known() {
    List<String> names = new ArrayList<>();
    for (Model model : project.graph().models()) {
      model.dimensionNames().forEach(name -> names.add(model.name() + "." + name));
      model.measures().keySet().forEach(name -> names.add(model.name() + "." + name));
    }
    names.addAll(project.declarations().measures().keySet());
    return names;
  }
}
