package io.svodka.compiler.link;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.Text;

/// Gives the things of a package the names they have in the project.
///
/// @param prefix how their names start
/// @param folder where the files of the package are
record Qualifier(String prefix, String folder) {
  Declaration.Source source(Declaration.Source source) {
    return new Declaration.Source(
        name(source.name()), origin(source.origin()), source.items(), source.span());
  }

  Declaration.Model model(Declaration.Model model) {
    return new Declaration.Model(
        name(model.name()),
        label(model.label(), model.name()),
        model.source(),
        model.items(),
        model.span());
  }

  Measure measure(Measure measure) {
    return new Measure(
        name(measure.name()),
        label(measure.label(), measure.name()),
        measure.value(),
        measure.options(),
        measure.span());
  }

  private Name name(Name name) {
    return name.isMissing() ? name : new Name(prefix + name.text(), name.span());
  }

  /// People see the name that the package gave.
  private static Label label(Label label, Name name) {
    return switch (label) {
      case Label.Given given -> given;
      case Label.Absent(var span) -> new Label.Given(name.text(), span);
    };
  }

  private Origin origin(Origin origin) {
    return switch (origin) {
      case Origin.File(var path, var span) -> new Origin.File(inside(path), span);
      case Origin.Encoded(var path, var encoding, var span) ->
          new Origin.Encoded(inside(path), encoding, span);
      case Origin.Sheet(var path, var sheet, var span) ->
          new Origin.Sheet(inside(path), sheet, span);
      case Origin.Table _, Origin.Sql _, Origin.Invalid _ -> origin;
    };
  }

  private Text inside(Text path) {
    return new Text(folder + path.value(), path.span());
  }
}
