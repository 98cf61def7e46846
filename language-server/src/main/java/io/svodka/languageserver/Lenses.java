package io.svodka.languageserver;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Query;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/// What can be done with a declaration. The editor runs these commands: each names a command of
/// `svodka`, the folder of the project and what it is about.
record Lenses(View view) {
  static final String PREVIEW = "svodka.preview";
  static final String TEST = "svodka.test";
  static final String EXPLAIN = "svodka.explain";

  List<CodeLens> all() {
    return view.declarations().stream().flatMap(this::of).toList();
  }

  private Stream<CodeLens> of(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Report report ->
          Stream.of(
              lens(report.name(), new Said("preview", "просмотр"), PREVIEW),
              lens(report.name(), new Said("explain", "объяснить"), EXPLAIN));
      case Declaration.Test test ->
          Stream.of(lens(test.name(), new Said("run test", "запустить тест"), TEST));
      case Declaration.Project _,
          Declaration.Source _,
          Declaration.Model _,
          Declaration.Theme _,
          Declaration.Addresses _,
          Declaration.Calendar _,
          Declaration.Deliver _,
          Declaration.Alert _,
          Declaration.Access _,
          Declaration.Use _,
          Declaration.Unsupported _,
          Measure _,
          Query _ ->
          Stream.of();
    };
  }

  private CodeLens lens(Name name, Said title, String command) {
    Command run =
        new Command(
            view.said(title), command, List.of(view.project().root().toString(), name.text()));
    return new CodeLens(view.range(name.span()), run, null);
  }
}
