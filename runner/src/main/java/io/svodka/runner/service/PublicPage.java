package io.svodka.runner.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// Answers with pages for whoever follows a link of a mail. They run nothing, load nothing and tell
/// no other site where the reader came from.
record PublicPage(HttpExchange exchange) {
  private static final String TYPE = "text/html";
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  /// Sets what every answer to such a link says, a file too.
  void guard() {
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; form-action 'self'");
  }

  void say(int code, String content) throws IOException {
    StatusServer.say(
        exchange,
        code,
        TYPE,
        "<!doctype html><html><meta charset=\"utf-8\"><title>Svodka</title><body>"
            + content
            + "</body></html>\n");
  }

  void sayNotFound() throws IOException {
    say(NOT_FOUND, "<p>404</p>");
  }

  void sayNotAllowed() throws IOException {
    say(NOT_ALLOWED, "GET or POST");
  }
}
