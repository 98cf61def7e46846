package io.svodka.languageserver;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/// The language server: says what it can do and hands out its two services.
public final class EditorServer implements LanguageServer, LanguageClientAware {
  private final Desk desk;
  private final String version;
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private boolean asked;

  private EditorServer(Surroundings surroundings, String version) {
    this.desk = new Desk(surroundings);
    this.version = version;
  }

  /// Serves one editor until it leaves.
  ///
  /// @return whether it said goodbye before
  public static boolean serve(
      InputStream in, OutputStream out, Surroundings surroundings, String version) {
    EditorServer server = new EditorServer(surroundings, version);
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    Thread.ofVirtual().start(() -> server.leaveAfter(listening));
    boolean goodbye = server.end.join() == 0;
    server.desk.close();
    return goodbye;
  }

  /// An editor that was killed closes its end of the stream and says nothing.
  private void leaveAfter(Future<Void> listening) {
    try {
      listening.get();
    } catch (ExecutionException | InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    end.complete(1);
  }

  @Override
  public void connect(LanguageClient client) {
    desk.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("svodka", version)));
  }

  private static ServerCapabilities capabilities() {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    can.setCompletionProvider(new CompletionOptions(true, List.of(".", "$", "{", " ")));
    can.setHoverProvider(true);
    can.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll)));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setDocumentFormattingProvider(true);
    can.setDocumentRangeFormattingProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setFoldingRangeProvider(true);
    can.setInlayHintProvider(true);
    SemanticTokensWithRegistrationOptions tokens =
        new SemanticTokensWithRegistrationOptions(Colours.LEGEND);
    tokens.setFull(true);
    can.setSemanticTokensProvider(tokens);
    return can;
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    asked = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    end.complete(asked ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new EditorTexts(desk);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new EditorProjects(desk);
  }
}
