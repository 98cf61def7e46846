package io.svodka.compiler.rename;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.parse.LanguageWords;
import io.svodka.compiler.script.LanguageWord;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.symbol.NameIndex;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DimensionValue;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The changes that give a thing another name. Where one word was the name of two things, such as a
/// dimension and its column, the other is written out.
public final class Renames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}\\p{Mn}_]*");

  private final Inspection project;
  private final String to;

  /// @param to the new name as it is written
  public Renames(Inspection project, String to) {
    this.project = project;
    this.to = to;
  }

  /// A change of the text.
  public record Change(Span span, String text) {}

  /// Returns a name as it is written: in backticks where it would not be one otherwise.
  public static String written(String name) {
    boolean reserved =
        LanguageWords.word(name)
            .filter(each -> each.use() == LanguageWord.Use.NEVER_A_NAME)
            .isPresent();
    return NAME.matcher(name).matches() && !reserved ? name : "`" + name + "`";
  }

  /// Returns a file with some changes made.
  public static SourceFile applied(SourceFile file, List<Change> changes) {
    StringBuilder text = new StringBuilder(file.text());
    changes.stream()
        .sorted(Comparator.comparingInt((Change each) -> each.span().start()).reversed())
        .forEach(each -> text.replace(each.span().start(), each.span().end(), each.text()));
    return changes.isEmpty() ? file : new SourceFile(file.id(), text.toString());
  }

  /// Returns the changes in the order of files and places.
  ///
  /// @param name one of the places of the name
  /// @param old the name as it was
  public List<Change> of(Span name, String old) {
    NameIndex names = project.names();
    NameIndex.Together together = names.together(name);
    List<Change> changes = new ArrayList<>();
    together.declarations().forEach(place -> declaration(place, old, changes));
    for (Span use : together.uses()) {
      boolean declares =
          !names.meaning(use).isEmpty() && names.meaning(use).getFirst().place().equals(use);
      if (declares) {
        implied(use, old, changes);
      } else {
        changes.add(new Change(use, to));
      }
    }
    return changes;
  }

  /// Renames a thing where it is declared.
  private void declaration(Span place, String old, List<Change> changes) {
    Optional<ModelItem> item = modelItem(place);
    if (item.isPresent() && item.get() instanceof ModelItem.Join join && isShort(join)) {
      changes.add(new Change(place, to + " is " + written(old)));
      return;
    }
    changes.add(new Change(place, to));
    if (item.isPresent()
        && item.get() instanceof ModelItem.Dimension dimension
        && dimension.value() instanceof DimensionValue.Column) {
      changes.add(new Change(afterHead(dimension), " = " + written(old)));
    }
    column(place)
        .filter(column -> column.header() instanceof Label.Absent)
        .ifPresent(
            column ->
                changes.add(new Change(column.type().span().after(), " from \"" + old + "\"")));
  }

  /// Writes out what something took from the renamed thing under the same name.
  private void implied(Span place, String old, List<Change> changes) {
    modelItem(place)
        .ifPresent(
            item -> {
              if (item instanceof ModelItem.Join) {
                changes.add(new Change(place, written(old) + " is " + to));
              } else if (item instanceof ModelItem.Dimension dimension) {
                changes.add(new Change(afterHead(dimension), " = " + to));
              }
            });
  }

  private static boolean isShort(ModelItem.Join join) {
    return join.role().span().equals(join.model().last().span());
  }

  private static Span afterHead(ModelItem.Dimension dimension) {
    return dimension.label() instanceof Label.Given(_, var span)
        ? span.after()
        : dimension.name().span().after();
  }

  private Optional<ModelItem> modelItem(Span place) {
    return in(place)
        .flatMap(
            each -> each instanceof Declaration.Model model ? model.items().stream() : Stream.of())
        .filter(
            item ->
                (item instanceof ModelItem.Join join && join.role().span().equals(place))
                    || (item instanceof ModelItem.Dimension dimension
                        && dimension.name().span().equals(place)))
        .findFirst();
  }

  private Optional<SourceItem.ColumnDefinition> column(Span place) {
    return in(place)
        .flatMap(
            each ->
                each instanceof Declaration.Source source ? source.items().stream() : Stream.of())
        .flatMap(
            item ->
                item instanceof SourceItem.Columns(var columns, _) ? columns.stream() : Stream.of())
        .filter(column -> column.name().span().equals(place))
        .findFirst();
  }

  private Stream<Declaration> in(Span place) {
    return project.files().stream()
        .filter(file -> file.file().id().equals(place.source()))
        .flatMap(file -> file.declarations().stream());
  }
}
