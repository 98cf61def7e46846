package io.svodka.compiler.link;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Query;
import java.util.ArrayList;
import java.util.List;

/// The names that may stand before a dot and so cannot be an alias.
final class TakenNames {
  private TakenNames() {}

  static List<String> of(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Source source -> List.of(source.name().text());
      case Declaration.Model model -> ofModel(model);
      case Measure measure -> List.of(measure.name().text());
      case Query query -> List.of(query.name().text());
      case Declaration.Report report -> ofReport(report);
      case Declaration.Project _,
          Declaration.Theme _,
          Declaration.Addresses _,
          Declaration.Calendar _,
          Declaration.Deliver _,
          Declaration.Alert _,
          Declaration.Access _,
          Declaration.Test _,
          Declaration.Use _,
          Declaration.Unsupported _ ->
          List.of();
    };
  }

  private static List<String> ofModel(Declaration.Model model) {
    List<String> names = new ArrayList<>(List.of(model.name().text()));
    model.items().stream()
        .filter(item -> item instanceof ModelItem.Join)
        .forEach(item -> names.add(((ModelItem.Join) item).role().text()));
    return names;
  }

  private static List<String> ofReport(Declaration.Report report) {
    return report.items().stream()
        .filter(item -> item instanceof Query)
        .map(item -> ((Query) item).name().text())
        .toList();
  }
}
