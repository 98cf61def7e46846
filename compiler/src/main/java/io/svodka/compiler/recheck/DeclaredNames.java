package io.svodka.compiler.recheck;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.SourceItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names by which other declarations can ask for one.
final class DeclaredNames {
  private DeclaredNames() {}

  static Set<String> of(Declaration declaration) {
    Set<String> names = new HashSet<>();
    switch (declaration) {
      case Declaration.Source(var name, _, var items, _) -> {
        names.add(name.text());
        items.forEach(item -> addColumns(item, names));
      }
      case Declaration.Model(var name, _, _, var items, _) -> {
        names.add(name.text());
        items.forEach(item -> addMember(item, names));
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
          Declaration.Project _,
          Declaration.Use _,
          Declaration.Unsupported _ -> {}
    }
    Set<String> parts = new HashSet<>();
    names.forEach(name -> parts.add(name.substring(name.lastIndexOf('.') + 1)));
    names.addAll(parts);
    return names;
  }

  private static void addColumns(SourceItem item, Set<String> names) {
    if (item instanceof SourceItem.Columns(var columns, _)) {
      columns.forEach(column -> names.add(column.name().text()));
    }
  }

  private static void addMember(ModelItem item, Set<String> names) {
    List<Name> declared =
        switch (item) {
          case ModelItem.Join join -> List.of(join.role());
          case ModelItem.Dimension dimension -> List.of(dimension.name());
          case ModelItem.Segment segment -> List.of(segment.name());
          case ModelItem.Hierarchy hierarchy -> List.of(hierarchy.name());
          case Measure measure -> List.of(measure.name());
          case ModelItem.Time time -> List.of(time.name());
          case io.svodka.compiler.syntax.Key(var columns, _) -> columns;
          case ModelItem.Hide(var hidden, _) -> hidden;
          case io.svodka.compiler.syntax.Where _,
              io.svodka.compiler.syntax.Owner _,
              io.svodka.compiler.syntax.Describe _ ->
              List.of();
        };
    declared.forEach(name -> names.add(name.text()));
  }
}
