package io.svodka.runner.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// The page behind a link for unsubscribing. Looking at it changes nothing, since programs that
/// guard mailboxes follow links; only posting does, by a mail client or by the button.
record UnsubscribePage(Unsubscribing unsubscribing) {
  static final String PATH = "/unsubscribe/";

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final String TYPE = "text/html";

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String token = exchange.getRequestURI().getPath().substring(PATH.length());
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'none'; form-action 'self'");
      switch (exchange.getRequestMethod()) {
        case "GET" -> page(exchange, unsubscribing.knows(token), BUTTON);
        case "POST" -> page(exchange, unsubscribing.end(token), DONE);
        default -> StatusServer.say(exchange, NOT_ALLOWED, TYPE, html("GET or POST"));
      }
    }
  }

  private static final String BUTTON =
      "<p>"
          + PublicWords.everywhere(PublicWords::question)
          + "</p><form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\""
          + " value=\"One-Click\"><button>"
          + PublicWords.everywhere(PublicWords::unsubscribe)
          + "</button></form>";
  private static final String DONE = "<p>" + PublicWords.everywhere(PublicWords::done) + "</p>";

  private static void page(HttpExchange exchange, boolean isOurs, String content)
      throws IOException {
    StatusServer.say(
        exchange, isOurs ? OK : NOT_FOUND, TYPE, html(isOurs ? content : "<p>404</p>"));
  }

  private static String html(String content) {
    return "<!doctype html><html><meta charset=\"utf-8\"><title>Svodka</title><body>"
        + content
        + "</body></html>\n";
  }
}
