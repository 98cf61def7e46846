package io.svodka.compiler.recheck;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Query;
import java.util.HashSet;
import java.util.Set;

/// The names by which one declaration depends on another. What else a model declares, such as its
/// dimensions, is looked for in models that are known by these names already.
final class DeclaredNames {
  private DeclaredNames() {}

  static Set<String> of(Declaration declaration) {
    Set<String> names = new HashSet<>();
    switch (declaration) {
      case Declaration.Source(var name, _, _, _) -> names.add(name.text());
      // Models of one source are looked at together where rows must belong to a recipient.
      case Declaration.Model(var name, _, var source, var items, _) -> {
        names.add(name.text());
        names.add(source.dotted());
        items.forEach(item -> addMeasure(item, names));
      }
      case Measure measure -> names.add(measure.name().text());
      case Query query -> names.add(query.name().text());
      case Declaration.Addresses(var name, _, _, _) -> names.add(name.text());
      case Declaration.Theme(var name, _, _) -> names.add(name.text());
      case Declaration.Report(var name, _, _, _) -> names.add(name.text());
      case Declaration.Deliver _,
          Declaration.Access _,
          Declaration.Alert _,
          Declaration.Test _,
          Declaration.Calendar _,
          Declaration.Project _,
          Declaration.Use _,
          Declaration.Unsupported _ -> {}
    }
    Set<String> parts = new HashSet<>();
    names.forEach(name -> parts.add(name.substring(name.lastIndexOf('.') + 1)));
    names.addAll(parts);
    return names;
  }

  private static void addMeasure(ModelItem item, Set<String> names) {
    if (item instanceof Measure measure) {
      names.add(measure.name().text());
    }
  }

  /// Returns the joins of models, each with where it leads: a burst key is looked for in all models
  /// that have a join of its name.
  static Set<Role> roles(Declaration declaration) {
    Set<Role> roles = new HashSet<>();
    if (declaration instanceof Declaration.Model model) {
      for (ModelItem item : model.items()) {
        if (item instanceof ModelItem.Join join) {
          roles.add(
              new Role(
                  model.name().text(),
                  join.role().text(),
                  join.multiplicity(),
                  join.model().dotted()));
        }
      }
    }
    return roles;
  }

  /// A join as others see it.
  record Role(String model, String name, ModelItem.Multiplicity multiplicity, String target) {}
}
