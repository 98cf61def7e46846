package io.svodka.runner.service;

import com.sun.net.httpserver.HttpExchange;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.service.Sharing.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The page behind a link to a file. Looking at it hands out nothing, since programs that guard
/// mailboxes follow links; the button does. There is no list of files anywhere.
record FilePage(Sharing sharing) {
  static final String PATH = "/files/";

  private static final int OK = 200;
  private static final int GONE = 410;
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String token = exchange.getRequestURI().getPath().substring(PATH.length());
      PublicPage page = new PublicPage(exchange);
      page.guard();
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      switch (exchange.getRequestMethod()) {
        case "GET" -> offer(page, sharing.find(token));
        case "POST" -> file(page, sharing.fetch(token));
        default -> page.sayNotAllowed();
      }
    }
  }

  private static void offer(PublicPage page, Optional<Shared> shared) throws IOException {
    if (isOpen(page, shared)) {
      Rendition file = shared.orElseThrow().file().getFirst();
      page.say(
          OK,
          "<p>"
              + escaped(file.fileName())
              + " · "
              + (file.content().length() + 1023) / 1024
              + " KB</p><form method=\"post\"><button>"
              + PublicWords.everywhere(PublicWords::download)
              + "</button></form><p>"
              + UNTIL.format(shared.orElseThrow().until())
              + "</p>");
    }
  }

  private static void file(PublicPage page, Optional<Shared> shared) throws IOException {
    if (isOpen(page, shared)) {
      HttpExchange exchange = page.exchange();
      Rendition file = shared.orElseThrow().file().getFirst();
      String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
      exchange.getResponseHeaders().set("Content-Type", file.format().mediaType());
      exchange.getResponseHeaders().set("Cache-Control", "private, no-store");
      exchange
          .getResponseHeaders()
          .set("Content-Disposition", "attachment; filename*=UTF-8''" + name);
      exchange.sendResponseHeaders(OK, file.content().length());
      try (InputStream content = file.content().open()) {
        content.transferTo(exchange.getResponseBody());
      }
    }
  }

  /// Answers by itself where there is no file to be had.
  private static boolean isOpen(PublicPage page, Optional<Shared> shared) throws IOException {
    if (shared.isEmpty()) {
      page.sayNotFound();
      return false;
    }
    if (shared.get().file().isEmpty()) {
      page.say(GONE, "<p>" + PublicWords.everywhere(PublicWords::expired) + "</p>");
      return false;
    }
    return true;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
