package io.svodka.compiler.draft;

import io.svodka.compiler.type.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a drafted report is about: a model with what it joins.
///
/// @param cuts what its figures may be grouped by, the likeliest first
/// @param all the models of the project
record ReportSubject(
    ModelOutline model, String label, List<Cut> cuts, Partner partner, List<ModelOutline> all) {
  ReportSubject {
    cuts = List.copyOf(cuts);
    all = List.copyOf(all);
  }

  /// A dimension as a report names it.
  ///
  /// @param path such as `product` or `partner.name`
  record Cut(String path, String label) {
    String query() {
      List<String> parts = List.of(path.replace("`", "").split("\\.", -1));
      boolean isSaidTwice = parts.size() == 2 && parts.getFirst().equals(parts.getLast());
      return "by_"
          + DraftNames.identifier(isSaidTwice ? parts.getFirst() : String.join(".", parts));
    }

    boolean isOfPartner(Partner partner) {
      return path.startsWith(partner.role() + ".");
    }
  }

  /// Whom packs are made for. All texts are empty where the model joins nobody.
  ///
  /// @param address empty where no e-mail is known
  record Partner(String role, String key, String caption, String address) {
    static final Partner NOBODY = new Partner("", "", "", "");

    boolean isKnown() {
      return !role.isEmpty();
    }
  }

  static ReportSubject of(ModelOutline model, String label, List<ModelOutline> all) {
    List<Cut> cuts = new ArrayList<>();
    model.dimensions().stream()
        .filter(field -> !ColumnWords.isAddress(field.name()))
        .forEach(field -> cuts.add(new Cut(path(model, field.name()), field.label())));
    Partner partner = Partner.NOBODY;
    for (ModelOutline.Join join : model.joins()) {
      Optional<ModelOutline> other =
          all.stream().filter(each -> each.name().equals(join.model())).findFirst();
      if (other.isPresent() && other.get().caption().isPresent()) {
        ModelOutline.Field caption = other.get().caption().get();
        String path = DraftNames.name(join.role()) + "." + DraftNames.name(caption.name());
        cuts.add(new Cut(path, caption.label()));
        partner = better(partner, partner(join, other.get(), path));
      }
    }
    return new ReportSubject(model, label, cuts, partner, all);
  }

  /// Queries take `day` for that of the calendar; the dimension is told by its model.
  private static String path(ModelOutline model, String dimension) {
    String name = DraftNames.name(dimension);
    return Words.CALENDAR.contains(dimension) ? DraftNames.name(model.name()) + "." + name : name;
  }

  private static Partner partner(ModelOutline.Join join, ModelOutline other, String caption) {
    String role = DraftNames.name(join.role());
    return other.key().size() == 1
        ? new Partner(
            role,
            role + "." + DraftNames.name(other.key().getFirst()),
            caption,
            other.address().map(field -> role + "." + DraftNames.name(field.name())).orElse(""))
        : Partner.NOBODY;
  }

  /// Whoever has an address is more likely to receive something.
  private static Partner better(Partner one, Partner other) {
    boolean chosen = !one.address().isEmpty() || (one.isKnown() && other.address().isEmpty());
    return chosen ? one : other;
  }

  boolean isDated() {
    return !model.times().isEmpty();
  }

  List<ModelOutline.Field> measures() {
    return model.measures();
  }

  /// The count of rows is called like the model, which may sound like money.
  private ModelOutline.Field mainField() {
    return measures().stream()
        .filter(field -> field.isMoney() && !field.name().equals(model.name()))
        .findFirst()
        .orElseGet(measures()::getFirst);
  }

  /// Returns how the report names a measure.
  String written(ModelOutline.Field measure) {
    return model.written(measure.name(), all);
  }

  String main() {
    return written(mainField());
  }

  String mainLabel() {
    return mainField().label();
  }

  /// Returns what a list of the largest is made of: whom the model joins, else its first dimension.
  Cut largest() {
    return cuts.stream()
        .filter(cut -> cut.path().contains("."))
        .findFirst()
        .orElseGet(cuts::getFirst);
  }
}
