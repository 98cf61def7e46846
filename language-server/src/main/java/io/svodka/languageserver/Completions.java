package io.svodka.languageserver;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.glossary.Glossary;
import io.svodka.compiler.parse.completion.CaretReader;
import io.svodka.compiler.propose.Functions;
import io.svodka.compiler.propose.Proposal;
import io.svodka.compiler.propose.Proposals;
import io.svodka.compiler.rename.Renames;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// What may be written at a place.
record Completions(View view) {
  List<CompletionItem> at(Position position) {
    int offset = view.offset(position);
    Inspection project = project(offset);
    Proposals.At found = new Proposals(project).at(view.lines().file(), offset);
    Range range = new Range(view.lines().position(found.start()), view.lines().position(offset));
    Glossary glossary = new Glossary(project);
    List<CompletionItem> items = new ArrayList<>();
    for (Proposal proposal : found.proposals()) {
      items.add(item(proposal, range, String.format(Locale.ROOT, "%04d", items.size()), glossary));
    }
    return items;
  }

  /// What waits for more would take the next line for it, and the names of both would be lost.
  private Inspection project(int offset) {
    int sense = new CaretReader().endOfSense(view.lines().file().text(), offset);
    return sense == offset
        ? view.inspection()
        : view.project()
            .tried(
                Map.of(
                    view.id(),
                    List.of(new Renames.Change(new Span(view.id(), sense, offset), ""))));
  }

  private CompletionItem item(Proposal proposal, Range range, String order, Glossary glossary) {
    CompletionItem item = new CompletionItem(proposal.text());
    item.setKind(kind(proposal.kind()));
    item.setSortText(order);
    item.setTextEdit(Either.forLeft(new TextEdit(range, proposal.text())));
    if (!proposal.detail().isEmpty()) {
      item.setDetail(proposal.detail());
    }
    if (proposal.kind() == Proposal.Kind.FUNCTION) {
      Functions.named(proposal.text())
          .ifPresent(function -> item.setDocumentation(view.said(function.meaning())));
    }
    proposal.symbol().stream()
        .map(symbol -> glossary.of(symbol).markdown(view.language()))
        .forEach(text -> item.setDocumentation(new MarkupContent("markdown", text)));
    return item;
  }

  private static CompletionItemKind kind(Proposal.Kind kind) {
    return switch (kind) {
      case MEASURE -> CompletionItemKind.Field;
      case DIMENSION -> CompletionItemKind.Property;
      case COLUMN -> CompletionItemKind.Variable;
      case JOIN -> CompletionItemKind.Reference;
      case PARAMETER -> CompletionItemKind.Constant;
      case THING -> CompletionItemKind.Class;
      case FUNCTION -> CompletionItemKind.Function;
      case VALUE -> CompletionItemKind.EnumMember;
      case KEYWORD -> CompletionItemKind.Keyword;
    };
  }
}
