package io.svodka.compiler.glossary;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.link.Scopes;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.ModelItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The models of a project and how they are joined, to be drawn.
public record ModelMap(List<Node> models, List<Edge> joins) {
  public ModelMap {
    models = List.copyOf(models);
    joins = List.copyOf(joins);
  }

  /// @param label the shown name; the name again where none is written
  public record Node(String name, String label, String source) {}

  /// @param role the name of the join, which is often that of the model it leads to
  public record Edge(String from, String role, String to, Reach reach) {}

  /// How many rows a join may find.
  public enum Reach {
    ONE,
    MANY
  }

  /// Returns the map of a project and of the packages it uses.
  public static ModelMap of(Inspection project) {
    Scopes scopes = project.project().graph().scopes();
    Declarations declared = project.project().declarations();
    List<Node> models = new ArrayList<>();
    List<Edge> joins = new ArrayList<>();
    for (Declaration.Model model : declared.models().values()) {
      models.add(node(model, scopes));
      model.items().stream()
          .filter(ModelItem.Join.class::isInstance)
          .forEach(item -> joins.add(edge(model, (ModelItem.Join) item, scopes)));
    }
    return new ModelMap(models, joins);
  }

  private static Node node(Declaration.Model model, Scopes scopes) {
    String name = model.name().text();
    String label = model.label() instanceof Label.Given(var text, _) ? text : name;
    return new Node(name, label, scopes.qualified(model.source()).dotted());
  }

  private static Edge edge(Declaration.Model model, ModelItem.Join join, Scopes scopes) {
    Reach reach =
        switch (join.multiplicity()) {
          case ONE -> Reach.ONE;
          case MANY -> Reach.MANY;
        };
    String to = scopes.qualified(join.model()).dotted();
    return new Edge(model.name().text(), join.role().text(), to, reach);
  }

  /// Returns a model with those it is joined to, in either direction.
  public ModelMap around(String model) {
    List<Edge> near =
        joins.stream()
            .filter(edge -> edge.from().equals(model) || edge.to().equals(model))
            .toList();
    Set<String> names =
        near.stream()
            .flatMap(edge -> Stream.of(edge.from(), edge.to()))
            .collect(Collectors.toCollection(TreeSet::new));
    names.add(model);
    return new ModelMap(models.stream().filter(each -> names.contains(each.name())).toList(), near);
  }
}
