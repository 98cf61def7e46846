package io.svodka.benchmark;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.theme.Themes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// How long a page with a long table takes, beside template engines that write the same cells.
final class HtmlSpeed {
  private static final int ROWS = 100_000;

  /// What writes a table.
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  List<Result> results() {
    Document document = new MadeTable(ROWS).document();
    Theme theme = new Themes().load("default");
    HtmlPeers peers = new HtmlPeers(new MadeTable(ROWS).table());
    HtmlRenderer renderer = new HtmlRenderer();
    Runnable own = written(out -> renderer.render(document, theme, out));
    Stopwatch watch = new Stopwatch(8, 15);
    Stopwatch.Pair jte = watch.medians(own, written(peers::jte));
    Stopwatch.Pair freemarker = watch.medians(own, written(peers::freemarker));
    return List.of(
        result("page of 100,000 rows", jte, "jte"), result("the same", freemarker, "FreeMarker"));
  }

  private static Result result(String what, Stopwatch.Pair times, String by) {
    String remark =
        String.format(
            Locale.ROOT,
            "%,.0f rows/s against %,.0f",
            ROWS / times.first() * 1000,
            ROWS / times.second() * 1000);
    return new Result(what, times.first(), by, times.second(), remark);
  }

  private static Runnable written(Writing writing) {
    return () -> {
      try (OutputStream out = OutputStream.nullOutputStream()) {
        writing.to(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
