package io.svodka.runner.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// The page behind a link for unsubscribing. Looking at it changes nothing, since programs that
/// guard mailboxes follow links; only posting does, by a mail client or by the button.
record UnsubscribePage(Unsubscribing unsubscribing) {
  static final String PATH = "/unsubscribe/";

  private static final int OK = 200;

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String token = exchange.getRequestURI().getPath().substring(PATH.length());
      PublicPage page = new PublicPage(exchange);
      page.guard();
      switch (exchange.getRequestMethod()) {
        case "GET" -> say(page, unsubscribing.knows(token), BUTTON);
        case "POST" -> say(page, unsubscribing.end(token), DONE);
        default -> page.sayNotAllowed();
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

  private static void say(PublicPage page, boolean isOurs, String content) throws IOException {
    if (isOurs) {
      page.say(OK, content);
    } else {
      page.sayNotFound();
    }
  }
}
