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
import org.eclipse.lsp4j.CompletionItemLabelDetails;
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
    List<CompletionItem> items = new ArrayList<>();
    for (Proposal proposal : found.proposals()) {
      items.add(item(proposal, range, String.format(Locale.ROOT, "%04d", items.size())));
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

  private CompletionItem item(Proposal proposal, Range range, String order) {
    CompletionItem item = new CompletionItem(proposal.text());
    item.setKind(kind(proposal.kind()));
    item.setSortText(order);
    item.setTextEdit(Either.forLeft(new TextEdit(range, proposal.text())));
    if (!proposal.detail().isEmpty()) {
      item.setDetail(proposal.detail());
      item.setLabelDetails(beside(proposal.detail()));
    }
    if (proposal.kind() == Proposal.Kind.FUNCTION) {
      Functions.named(proposal.text())
          .ifPresent(function -> item.setDocumentation(view.said(function.meaning())));
    }
    proposal.symbol().forEach(symbol -> item.setData(place(symbol.place())));
    return item;
  }

  /// Editors show a detail of the chosen line alone, and this in every line.
  private static CompletionItemLabelDetails beside(String detail) {
    CompletionItemLabelDetails details = new CompletionItemLabelDetails();
    details.setDescription(detail);
    return details;
  }

  /// Explanations are asked for one by one, as they are looked at.
  CompletionItem explained(CompletionItem item, int start) {
    view.inspection().names().at(view.id(), start).stream()
        .flatMap(name -> view.inspection().names().meaning(name).stream())
        .limit(1)
        .map(symbol -> new Glossary(view.inspection()).of(symbol).markdown(view.language()))
        .forEach(text -> item.setDocumentation(new MarkupContent("markdown", text)));
    return item;
  }

  private List<Object> place(Span declaration) {
    return List.of(view.project().address(declaration.source()), declaration.start());
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
