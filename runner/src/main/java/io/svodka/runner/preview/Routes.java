package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.layout.FigureTrail;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.FailureWords;
import io.svodka.runner.project.SpecificationFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the page asks for.
final class Routes {
  private static final int NOTHING = 204;
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
      case "/" -> page();
      case "/preview.css" ->
          Reply.bytes("text/css; charset=utf-8", PreviewServer.resource("preview.css"));
      case "/preview.js" ->
          Reply.bytes("text/javascript; charset=utf-8", PreviewServer.resource("preview.js"));
      case "/problems" -> problems();
      case "/controls" -> made(query, views -> Reply.html(views.controls()));
      case "/html" -> page(query);
      case "/pages" -> made(query, views -> Reply.html(views.pages()));
      case "/sheets" -> made(query, views -> Reply.html(views.sheets()));
      case "/rows" -> made(query, views -> Reply.html(views.rows()));
      case "/mails" -> made(query, views -> Reply.html(views.mails()));
      case "/figure" -> replied(() -> asked(query, views -> explained(views, query)));
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
    return Reply.bytes(type, rendition.bytes());
  }

  private Reply made(Map<String, String> query, Function<PackViews, Reply> view) {
    return replied(() -> session.with(Choice.of(query), shown -> view.apply(views(shown))));
  }

  private Reply asked(Map<String, String> query, Function<PackViews, Reply> view) {
    return session.asking(Choice.of(query), shown -> view.apply(views(shown)));
  }

  private PackViews views(Shown shown) {
    return new PackViews(shown, language(session.look()));
  }

  private Reply replied(Supplier<Reply> making) {
    try {
      return making.get();
    } catch (RunFailure failure) {
      return Reply.text(FAILED, Reply.HTML, failed(failure));
    }
  }

  /// A failure says what to do in English; its page adds it in the language of the project.
  private String failed(RunFailure failure) {
    FailureWords words = new FailureWords(failure);
    Language language = language(session.look());
    Html html = new Html();
    html.raw("<article class=\"problem error\"><h3>")
        .element("code", failure.code())
        .words(" " + words.what().in(language))
        .raw("</h3>");
    html.paragraph("help", failure.help());
    html.paragraph("note", words.wayOut().in(language));
    return html.raw("</article>").toString();
  }

  private static Reply explained(PackViews views, Map<String, String> query) {
    FigureTrail.Kept trail = new FigureTrail.Kept();
    Shown shown = views.shown().laidAnew(trail);
    PackViews again = new PackViews(shown, views.language());
    FigurePlace place = new FigurePlace(shown, trail);
    return place.isPlainText(query)
        ? Reply.text(NOTHING, Reply.HTML, "")
        : Reply.html(again.figure(place, query));
  }

  private static int number(Map<String, String> query, String name) {
    String said = query.getOrDefault(name, "");
    return said.matches("\\d{1,6}") ? Integer.parseInt(said) : -1;
  }

  private Reply page(Map<String, String> query) {
    Reply page = made(query, views -> Reply.bytes(Reply.HTML, views.page()));
    session.rehearse(Choice.of(query), shown -> views(shown).page());
    return page;
  }

  private Reply page() throws IOException {
    String markup = new String(PreviewServer.resource("page.html"), StandardCharsets.UTF_8);
    return Reply.html(PageWords.filled(markup, language(session.look())));
  }

  private Language language(Looked looked) {
    Workspace workspace = looked::texts;
    return session.setup().language().apply(workspace);
  }

  private Problems words(Looked looked) {
    return new Problems(looked, language(looked));
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
