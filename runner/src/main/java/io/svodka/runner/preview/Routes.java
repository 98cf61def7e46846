package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.figure.FigureRequest;
import io.svodka.runner.project.SpecificationFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What the page asks for.
final class Routes {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int FAILED = 422;
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final PreviewSession session;

  Routes(PreviewSession session) {
    this.session = session;
  }

  Reply answer(String method, String path, Map<String, String> query) throws IOException {
    if (method.equals("POST")) {
      return path.equals("/fix") ? fix(query) : Reply.text(NOT_FOUND, PLAIN, "no such page\n");
    }
    return switch (path) {
      case "/" ->
          Reply.html(new String(PreviewServer.resource("page.html"), StandardCharsets.UTF_8));
      case "/preview.css" ->
          Reply.bytes("text/css; charset=utf-8", PreviewServer.resource("preview.css"));
      case "/preview.js" ->
          Reply.bytes("text/javascript; charset=utf-8", PreviewServer.resource("preview.js"));
      case "/problems" -> problems();
      case "/controls" -> made(query, views -> Reply.html(views.controls()));
      case "/html" -> made(query, views -> Reply.bytes(Reply.HTML, views.page()));
      case "/pages" -> made(query, views -> Reply.html(views.pages()));
      case "/sheets" -> made(query, views -> Reply.html(views.sheets()));
      case "/mails" -> made(query, views -> Reply.html(views.mails()));
      case "/figure" ->
          made(
              query,
              views -> Reply.html(views.figure(place(views, query), session.setup().figure())));
      case "/file.pdf" -> made(query, views -> file(views.make(Format.PDF), "application/pdf"));
      case "/file.xlsx" ->
          made(
              query,
              views ->
                  file(
                      views.make(Format.XLSX),
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
      default -> Reply.text(NOT_FOUND, PLAIN, "no such page\n");
    };
  }

  private static Reply file(Rendition rendition, String type) {
    return Reply.bytes(type, rendition.content());
  }

  private Reply made(Map<String, String> query, Function<PackViews, Reply> view) {
    try {
      return session.with(Choice.of(query), shown -> view.apply(new PackViews(shown)));
    } catch (RunFailure failure) {
      Html html = new Html();
      html.raw("<article class=\"problem error\"><h3>")
          .element("code", failure.code())
          .say(" " + Objects.toString(failure.getMessage(), "failed"))
          .raw("</h3>");
      if (!failure.help().isEmpty()) {
        html.element("p class=\"help\"", failure.help());
      }
      return Reply.text(FAILED, Reply.HTML, html.raw("</article>").toString());
    }
  }

  private static FigureRequest place(PackViews views, Map<String, String> query) {
    FigurePlace place = new FigurePlace(views.shown());
    return query.containsKey("tile")
        ? place.tile(number(query, "group"), number(query, "tile"))
        : place.cell(number(query, "table"), number(query, "row"), number(query, "column"));
  }

  private static int number(Map<String, String> query, String name) {
    String said = query.getOrDefault(name, "");
    return said.matches("\\d{1,6}") ? Integer.parseInt(said) : -1;
  }

  private Problems words(Looked looked) {
    Workspace workspace = looked::texts;
    Language language = session.setup().language().apply(workspace);
    return new Problems(looked, language);
  }

  private Reply problems() {
    Looked looked = session.look();
    Problems problems = words(looked);
    return Reply.html(
        "<div data-version=\""
            + looked.version()
            + "\" data-stale=\""
            + problems.isStale()
            + "\" data-count=\""
            + (looked.problems().size() + (looked.failure().isEmpty() ? 0 : 1))
            + "\">"
            + problems.html()
            + "</div>");
  }

  /// Changes the files as a problem proposes. A change for a text that is not there any more is
  /// refused.
  private Reply fix(Map<String, String> query) {
    Looked looked = session.look();
    int index = number(query, "problem");
    boolean same = query.getOrDefault("version", "").equals(String.valueOf(looked.version()));
    if (!same || index < 0 || index >= looked.problems().size()) {
      return Reply.text(CONFLICT, PLAIN, "the files have changed meanwhile\n");
    }
    List<SourceFile> fixed = words(looked).fixed(index);
    if (fixed.isEmpty()) {
      return Reply.text(NOT_FOUND, PLAIN, "this problem has no ready fix\n");
    }
    for (SourceFile file : fixed) {
      String name = file.id().path();
      new SpecificationFile(session.setup().folder().resolve(name), name).write(file.text());
    }
    return Reply.text(200, PLAIN, "done\n");
  }
}
