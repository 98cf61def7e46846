package io.svodka.compiler.draft;

import io.svodka.compiler.draft.ModelOutline.Field;
import io.svodka.compiler.draft.ModelOutline.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a drafted report over several models is about.
///
/// @param begun how many begin, such as leads
/// @param ended how many of them end, such as orders
/// @param income the money of those that end, where they have some
/// @param costs the money that is spent on it, where a third model says
/// @param cuts what all of them may be grouped by
record FunnelSubject(
    Figure begun,
    Figure ended,
    Optional<Figure> income,
    Optional<Figure> costs,
    List<Cut> cuts,
    boolean isDated) {
  FunnelSubject {
    cuts = List.copyOf(cuts);
  }

  /// A measure as a report names it.
  record Figure(String path, String label) {}

  /// A dimension of what the models join under one name.
  ///
  /// @param costs those of the rows of this dimension, where the third model joins it too
  record Cut(String path, String label, Optional<Figure> costs) {
    String query() {
      return "by_" + DraftNames.identifier(path.replace("`", ""));
    }
  }

  /// @param models those that begin, those that end, and costs where there are any; each with a
  ///   measure
  static FunnelSubject of(List<ModelOutline> models, List<ModelOutline> all) {
    ModelOutline begun = models.get(0);
    ModelOutline ended = models.get(1);
    Optional<Figure> costs =
        models.stream().skip(2).findFirst().flatMap(each -> money(each, models));
    return new FunnelSubject(
        count(begun, models),
        count(ended, models),
        money(ended, models),
        costs,
        cuts(models, costs, all),
        models.stream().noneMatch(each -> each.times().isEmpty()));
  }

  /// The count of rows is called like the model.
  private static Figure count(ModelOutline model, List<ModelOutline> among) {
    Field count =
        model.measures().stream()
            .filter(field -> field.name().equals(model.name()))
            .findFirst()
            .orElseGet(() -> model.measures().getFirst());
    return figure(model, count, among);
  }

  private static Optional<Figure> money(ModelOutline model, List<ModelOutline> among) {
    return model.measures().stream()
        .filter(field -> field.isMoney() && !field.name().equals(model.name()))
        .findFirst()
        .map(field -> figure(model, field, among));
  }

  /// A name that several of the models have is written with its model.
  private static Figure figure(ModelOutline model, Field field, List<ModelOutline> among) {
    long owners =
        among.stream()
            .flatMap(each -> each.measures().stream())
            .filter(each -> each.name().equals(field.name()))
            .count();
    String name = DraftNames.name(field.name());
    return new Figure(
        owners > 1 ? DraftNames.name(model.name()) + "." + name : name, field.label());
  }

  private static List<Cut> cuts(
      List<ModelOutline> models, Optional<Figure> costs, List<ModelOutline> all) {
    List<Cut> cuts = new ArrayList<>();
    for (Join join : models.get(0).joins()) {
      if (models.get(1).joins().contains(join)) {
        boolean everywhere = models.stream().skip(2).allMatch(each -> each.joins().contains(join));
        all.stream()
            .filter(each -> each.name().equals(join.model()))
            .flatMap(other -> other.caption().stream())
            .map(caption -> cut(join, caption, everywhere ? costs : Optional.empty()))
            .forEach(cuts::add);
      }
    }
    return cuts;
  }

  private static Cut cut(Join join, Field caption, Optional<Figure> costs) {
    String path = DraftNames.name(join.role()) + "." + DraftNames.name(caption.name());
    return new Cut(path, DraftNames.label(join.role()), costs);
  }
}
