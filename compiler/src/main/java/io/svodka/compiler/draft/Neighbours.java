package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The models of a project, which new ones may join and which may join new ones.
record Neighbours(List<Neighbour> all) {
  Neighbours {
    all = List.copyOf(all);
  }

  /// @param known columns of sources, by the names of these
  static Neighbours of(List<ModelOutline> models, Map<String, List<ColumnProfile>> known) {
    return new Neighbours(
        models.stream()
            .map(model -> neighbour(model, known.getOrDefault(model.source(), List.of())))
            .toList());
  }

  private static Neighbour neighbour(ModelOutline model, List<ColumnProfile> columns) {
    Map<String, ColumnProfile> named = new LinkedHashMap<>();
    columns.forEach(column -> named.put(column.header(), column));
    return new Neighbour(model, named);
  }

  /// Returns which models that are there may join a new one, and how: files that are there are not
  /// changed.
  List<String> mayJoin(Neighbour fresh) {
    JoinSearch search = new JoinSearch(List.of(fresh));
    List<String> advice = new ArrayList<>();
    for (Neighbour each : all) {
      if (!joins(each.model(), fresh.model())) {
        each.columns().entrySet().stream()
            .filter(column -> !each.model().key().equals(List.of(column.getKey())))
            .flatMap(column -> search.of(column.getKey(), column.getValue()).stream())
            .filter(lead -> lead.strength().isJoin())
            .forEach(lead -> advice.add(advice(each.model(), lead)));
      }
    }
    return advice;
  }

  private static boolean joins(ModelOutline model, ModelOutline other) {
    return model.joins().stream().anyMatch(join -> join.model().equals(other.name()));
  }

  private static String advice(ModelOutline model, Lead lead) {
    boolean isDimension =
        model.dimensions().stream().anyMatch(field -> field.name().equals(lead.column()));
    return "The model `%s` may join it: write `%s` there%s. %s"
        .formatted(
            model.name(),
            Roles.written(lead),
            isDimension ? " in place of its dimension `" + lead.column() + "`" : "",
            JoinWords.english().ground(lead));
  }
}
