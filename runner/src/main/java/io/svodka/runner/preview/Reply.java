package io.svodka.runner.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// An answer to a browser.
final class Reply {
  static final String HTML = "text/html; charset=utf-8";
  private static final int OK = 200;
  private static final String POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors ";

  private final int code;
  private final String type;
  private final byte[] content;

  private Reply(int code, String type, byte[] content) {
    this.code = code;
    this.type = type;
    this.content = content;
  }

  static Reply html(String content) {
    return text(OK, HTML, content);
  }

  static Reply text(int code, String type, String content) {
    return new Reply(code, type, content.getBytes(StandardCharsets.UTF_8));
  }

  static Reply bytes(String type, byte[] content) {
    return new Reply(OK, type, content);
  }

  /// @param framers who may show it in a frame
  void send(HttpExchange exchange, String framers) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", POLICY + framers);
    exchange.sendResponseHeaders(code, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }
}
