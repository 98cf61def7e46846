package io.svodka.compiler.draft;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A model as far as drafts need to know it.
///
/// @param place what its source reads: a path, or a table with its schema
/// @param key the columns that identify a row
/// @param times its time axis; one entry or none
public record ModelOutline(
    String name,
    String source,
    String place,
    List<String> key,
    List<String> times,
    List<Field> dimensions,
    List<Field> measures,
    List<Join> joins) {
  public ModelOutline {
    key = List.copyOf(key);
    times = List.copyOf(times);
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    joins = List.copyOf(joins);
  }

  /// A dimension or a measure.
  public record Field(String name, String label) {
    /// Returns whether it is a sum of money.
    boolean isMoney() {
      boolean told = ColumnWords.isMoney(name) || HeadingCurrency.of(label).isPresent();
      return told && !name.startsWith("average_");
    }
  }

  /// A join that finds one row.
  public record Join(String role, String model) {}

  /// Returns the models of a project that can be read.
  public static List<ModelOutline> of(List<Declaration> declarations) {
    List<ModelOutline> outlines = new ArrayList<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Model model && !model.name().isMissing()) {
        outlines.add(of(model, place(model.source().dotted(), declarations)));
      }
    }
    return outlines;
  }

  private static String place(String source, List<Declaration> declarations) {
    return declarations.stream()
        .filter(Declaration.Source.class::isInstance)
        .map(Declaration.Source.class::cast)
        .filter(each -> each.name().text().equals(source))
        .map(each -> place(each.origin()))
        .findFirst()
        .orElse("");
  }

  private static String place(Origin origin) {
    return switch (origin) {
      case Origin.Table(_, var table, _) -> table.value();
      case Origin.File(var path, _) -> path.value();
      case Origin.Encoded(var path, _, _) -> path.value();
      case Origin.Sheet(var path, _, _) -> path.value();
      case Origin.Sql _, Origin.Invalid _ -> "";
    };
  }

  private static ModelOutline of(Declaration.Model model, String place) {
    List<String> key = new ArrayList<>();
    List<String> times = new ArrayList<>();
    List<Field> dimensions = new ArrayList<>();
    List<Field> measures = new ArrayList<>();
    List<Join> joins = new ArrayList<>();
    for (ModelItem item : model.items()) {
      switch (item) {
        case Key(var columns, _) -> columns.forEach(column -> key.add(column.text()));
        case ModelItem.Time(var name, _, _) -> times.add(name.text());
        case ModelItem.Dimension(var name, var label, _, _, _) ->
            dimensions.add(field(name, label));
        case Measure(var name, var label, _, _, _) -> measures.add(field(name, label));
        case ModelItem.Join(var multiplicity, var role, var other, _, _) -> {
          if (multiplicity == ModelItem.Multiplicity.ONE) {
            joins.add(new Join(role.text(), other.dotted()));
          }
        }
        case ModelItem.Segment _,
            ModelItem.Hierarchy _,
            ModelItem.Hide _,
            Where _,
            Owner _,
            Describe _ -> {}
      }
    }
    return new ModelOutline(
        model.name().text(),
        model.source().dotted(),
        place,
        key,
        times,
        dimensions,
        measures,
        joins);
  }

  private static Field field(Name name, Label label) {
    return new Field(name.text(), label(name, label));
  }

  static String label(Name name, Label label) {
    return switch (label) {
      case Label.Given(var text, _) -> text;
      case Label.Absent _ -> name.text();
    };
  }

  /// Returns whether it is made of a table, which may be named with its schema or without it.
  boolean isTable(String table) {
    String bare = table.substring(table.lastIndexOf('.') + 1);
    return place.equals(table) || place.substring(place.lastIndexOf('.') + 1).equals(bare);
  }

  /// Returns how reports name a measure: with its model where others have one of its name.
  ///
  /// @param all models of the project
  String written(String measure, Collection<ModelOutline> all) {
    boolean isShared =
        all.stream()
            .filter(other -> !other.name().equals(name))
            .flatMap(other -> other.measures().stream())
            .anyMatch(each -> each.name().equals(measure));
    return isShared
        ? DraftNames.name(name) + "." + DraftNames.name(measure)
        : DraftNames.name(measure);
  }

  /// Returns the dimension that says what a row of a directory is called, such as its name.
  Optional<Field> caption() {
    return dimensions.stream()
        .filter(field -> ColumnWords.isCaption(field.name()))
        .findFirst()
        .or(
            () ->
                dimensions.stream()
                    .filter(field -> !ColumnWords.isAddress(field.name()))
                    .findFirst());
  }

  /// Returns the dimension that holds the e-mail of a row, if any.
  Optional<Field> address() {
    return dimensions.stream().filter(field -> ColumnWords.isAddress(field.name())).findFirst();
  }
}
