package io.svodka.languageserver;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.rename.Renames;
import io.svodka.compiler.rename.Renames.Change;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/// Gives a thing another name, wherever it is used. The result is checked before it is handed out:
/// a name that would mean something else somewhere is refused.
record Renaming(View view) {
  /// Texts, and names that settings outside of the specification know.
  private static final Set<Thing> FIXED =
      Set.of(Thing.TEST, Thing.SECTION, Thing.CONNECTION, Thing.PROJECT);

  /// Returns the name that would be changed, if there is one.
  Optional<PrepareRenameResult> prepare(Position position) {
    return renamable(position)
        .map(name -> new PrepareRenameResult(view.range(name), written(name)));
  }

  private Optional<Span> renamable(Position position) {
    return view.name(position)
        .filter(
            name -> {
              List<Symbol> meaning = view.inspection().names().meaning(name);
              return !meaning.isEmpty()
                  && meaning.stream().noneMatch(symbol -> FIXED.contains(symbol.kind()));
            });
  }

  private String written(Span name) {
    String text = view.project().lines(name.source()).file().text();
    return text.substring(name.start(), name.end()).replace("`", "");
  }

  WorkspaceEdit to(Position position, String name) {
    Span old =
        renamable(position)
            .orElseThrow(() -> refused(new Said("nothing here has a name", "здесь нет имени")));
    if (name.isBlank() || name.contains("`") || name.contains("\n")) {
      throw refused(new Said("this cannot be a name", "это не может быть именем"));
    }
    List<Change> changes =
        new Renames(view.inspection(), Renames.written(name)).of(old, written(old));
    check(changes);
    return edit(changes);
  }

  private WorkspaceEdit edit(List<Change> changes) {
    Map<String, List<TextEdit>> all = new LinkedHashMap<>();
    for (Change change : changes) {
      all.computeIfAbsent(view.project().address(change.span().source()), _ -> new ArrayList<>())
          .add(new TextEdit(view.range(change.span()), change.text()));
    }
    return new WorkspaceEdit(all);
  }

  /// Refuses changes after which something is wrong that was not before.
  private void check(List<Change> changes) {
    Map<SourceId, List<Change>> byFile =
        changes.stream().collect(Collectors.groupingBy(change -> change.span().source()));
    List<String> before = errors(view.inspection().diagnostics());
    for (Diagnostic found : view.project().tried(byFile).diagnostics()) {
      if (found.severity() == Severity.ERROR && !before.remove(found.code())) {
        throw refused(found.headline());
      }
    }
  }

  private static List<String> errors(List<Diagnostic> all) {
    return all.stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .map(Diagnostic::code)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private ResponseErrorException refused(Said why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, view.said(why), null));
  }
}
