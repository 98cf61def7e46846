package io.svodka.languageserver;

import com.google.gson.JsonArray;
import io.svodka.model.origin.SourceId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/// Takes in texts as they are typed and answers questions about them.
final class EditorTexts implements TextDocumentService {
  private final Desk desk;

  EditorTexts(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams opened) {
    TextDocumentItem text = opened.getTextDocument();
    desk.change(projects -> show(projects, text.getUri(), text.getText()));
  }

  private static void show(Projects projects, String address, String text) {
    OpenProject project = projects.of(address);
    project.show(project.id(Projects.path(address)), address, text);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams changed) {
    String address = changed.getTextDocument().getUri();
    desk.change(
        projects -> {
          OpenProject project = projects.of(address);
          SourceId id = project.id(Projects.path(address));
          for (TextDocumentContentChangeEvent change : changed.getContentChanges()) {
            show(projects, address, changed(project.lines(id), change));
          }
        });
  }

  private static String changed(Lines lines, TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    return new StringBuilder(lines.file().text())
        .replace(lines.offset(range.getStart()), lines.offset(range.getEnd()), change.getText())
        .toString();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams closed) {
    String address = closed.getTextDocument().getUri();
    desk.change(
        projects -> {
          OpenProject project = projects.of(address);
          project.close(project.id(Projects.path(address)));
        });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams saved) {
    desk.change(Projects::reread);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(),
        view -> Either.forLeft(new Completions(view).at(asked.getPosition())));
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    if (item.getData() instanceof JsonArray place && place.size() == 2) {
      return desk.ask(
          place.get(0).getAsString(),
          view -> new Completions(view).explained(item, place.get(1).getAsInt()));
    }
    return CompletableFuture.completedFuture(item);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams asked) {
    return desk.askWhether(
        asked.getTextDocument().getUri(), view -> new Hovers(view).at(asked.getPosition()));
  }

  @Override
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams asked) {
    return desk.askWhether(
        asked.getTextDocument().getUri(), view -> new Signatures(view).at(asked.getPosition()));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(),
        view -> Either.forLeft(new Links(view).declarations(asked.getPosition())));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(),
        view ->
            new Links(view).uses(asked.getPosition(), asked.getContext().isIncludeDeclaration()));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(), view -> new Links(view).highlights(asked.getPosition()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams asked) {
    return desk.askAnew(
        asked.getTextDocument().getUri(),
        view ->
            Outlines.of(view).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(),
        view -> new QuickFixes(view).in(asked.getRange(), asked.getContext()));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
    return desk.askAnew(asked.getTextDocument().getUri(), view -> new Lenses(view).all());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
    return desk.ask(asked.getTextDocument().getUri(), view -> new Tidying(view).all());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(), view -> new Tidying(view).in(asked.getRange()));
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams asked) {
    return desk.askWhether(
        asked.getTextDocument().getUri(),
        view -> new Renaming(view).prepare(asked.getPosition()).map(Either3::forSecond));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams asked) {
    return desk.ask(
        asked.getTextDocument().getUri(),
        view -> new Renaming(view).to(asked.getPosition(), asked.getNewName()));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams asked) {
    return desk.askAnew(asked.getTextDocument().getUri(), view -> new Folds(view).all());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams asked) {
    return desk.askAnew(asked.getTextDocument().getUri(), Colours::of);
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams asked) {
    return desk.askAnew(
        asked.getTextDocument().getUri(),
        view ->
            new Hints(view, desk.surroundings().today(view.inspection().plan().settings().zone()))
                .in(asked.getRange()));
  }
}
