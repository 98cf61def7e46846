package io.svodka.languageserver;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/// Takes in changes on disk and answers questions about whole projects.
final class EditorProjects implements WorkspaceService {
  private final Desk desk;

  EditorProjects(Desk desk) {
    this.desk = desk;
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams asked) {
    return desk.askAll(
        projects ->
            Either.forRight(
                projects.all().stream()
                    .flatMap(project -> Outlines.search(project, asked.getQuery()).stream())
                    .toList()));
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams changed) {
    // Everything is in the project; there is nothing to configure.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
    desk.change(Projects::reread);
  }
}
