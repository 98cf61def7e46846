package io.svodka.languageserver;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Diagnostic.Edit;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Severity;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// The ready changes of the compiler as actions of the editor.
record QuickFixes(View view) {
  private static final String ALL = CodeActionKind.SourceFixAll;

  /// Returns the actions for a part of the file.
  List<Either<Command, CodeAction>> in(Range range, CodeActionContext context) {
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    int start = view.offset(range.getStart());
    int end = view.offset(range.getEnd());
    if (wants(context, CodeActionKind.QuickFix)) {
      of(start, end).stream()
          .flatMap(found -> fixes(found).stream())
          .forEach(action -> actions.add(Either.forRight(action)));
    }
    List<Edit> slips = slips();
    if (!slips.isEmpty() && (wants(context, ALL) || wants(context, CodeActionKind.QuickFix))) {
      CodeAction all =
          new CodeAction(
              view.said(new Said("mend all slips of the file", "исправить все описки файла")));
      all.setKind(ALL);
      all.setEdit(edit(slips));
      actions.add(Either.forRight(all));
    }
    return actions;
  }

  private static boolean wants(CodeActionContext context, String kind) {
    List<String> only = context.getOnly();
    return only == null || only.isEmpty() || only.stream().anyMatch(kind::startsWith);
  }

  private List<Diagnostic> of(int start, int end) {
    return view.inspection().diagnostics().stream()
        .filter(found -> touches(found.primary().span(), start, end))
        .toList();
  }

  private boolean touches(Span span, int start, int end) {
    return span.source().equals(view.id()) && span.start() <= end && start <= span.end();
  }

  /// Several changes at one place are a choice; changes at several places belong together.
  private List<CodeAction> fixes(Diagnostic found) {
    boolean choice =
        found.edits().stream().map(Edit::span).distinct().count() < found.edits().size();
    if (choice) {
      return found.edits().stream().map(edit -> fix(found, List.of(edit))).toList();
    }
    return found.edits().isEmpty() ? List.of() : List.of(fix(found, found.edits()));
  }

  private CodeAction fix(Diagnostic found, List<Edit> edits) {
    CodeAction action = new CodeAction(title(found, edits));
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(Findings.diagnostic(view.project(), found)));
    action.setEdit(edit(edits));
    action.setIsPreferred(edits.size() == found.edits().size());
    return action;
  }

  private String title(Diagnostic found, List<Edit> edits) {
    Edit first = edits.getFirst();
    String written = view.project().lines(first.span().source()).file().text();
    String before = written.substring(first.span().start(), first.span().end()).strip();
    String after = first.replacement().strip();
    if (edits.size() > 1 || after.contains("\n") || before.contains("\n")) {
      return found.help().isEmpty()
          ? view.said(found.headline())
          : view.said(found.help().getFirst());
    }
    if (before.isEmpty()) {
      return view.said(Said.said("add `%s`", "добавить `%s`", after));
    }
    return after.isEmpty()
        ? view.said(Said.said("remove `%s`", "убрать `%s`", before))
        : view.said(Said.said("replace `%s` by `%s`", "заменить `%s` на `%s`", before, after));
  }

  /// Returns the changes of mistakes whose meaning is certain.
  private List<Edit> slips() {
    List<Edit> edits = new ArrayList<>();
    int end = -1;
    for (Diagnostic found : view.inspection().diagnostics()) {
      boolean certain =
          found.primary().span().source().equals(view.id())
              && found.code().startsWith("SV1")
              && found.severity() == Severity.WARNING
              && found.edits().size() == 1;
      if (certain && found.edits().getFirst().span().start() >= end) {
        edits.add(found.edits().getFirst());
        end = found.edits().getFirst().span().end();
      }
    }
    return edits;
  }

  private WorkspaceEdit edit(List<Edit> edits) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (Edit edit : edits) {
      changes
          .computeIfAbsent(view.project().address(edit.span().source()), _ -> new ArrayList<>())
          .add(new TextEdit(view.range(edit.span()), edit.replacement()));
    }
    return new WorkspaceEdit(changes);
  }
}
