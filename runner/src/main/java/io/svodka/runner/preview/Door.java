package io.svodka.runner.preview;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Lets in who knows the token, and nobody who comes by a page of somebody else.
///
/// Other programs of this machine reach the same port, and so do pages of any site that the browser
/// has open: a name of theirs may lead to this address. So the host must be this machine's own, the
/// origin this page, and the cookie the secret of this preview.
record Door(int port, String token) {
  private static final Set<String> SITES = Set.of("same-origin", "none");

  /// Returns why somebody stays outside; nothing where they may come in.
  Optional<String> refusal(HttpExchange exchange) {
    if (!isOwn(header(exchange, "Host"))) {
      return Optional.of("not a name of this machine");
    }
    String origin = header(exchange, "Origin");
    boolean elsewhere = !origin.isEmpty() && !isOwn(origin.replaceFirst("^http://", ""));
    String site = header(exchange, "Sec-Fetch-Site");
    boolean foreign = !site.isEmpty() && !SITES.contains(site);
    if (elsewhere || foreign) {
      return Optional.of("asked by another page");
    }
    if (exchange.getRequestMethod().equals("POST") && origin.isEmpty()) {
      return Optional.of("asked by no page");
    }
    return knows(cookie(exchange)) ? Optional.empty() : Optional.of("without the token");
  }

  /// Returns whether this is the token.
  boolean knows(String said) {
    return MessageDigest.isEqual(
        said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  boolean isOwn(String host) {
    return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
  }

  static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /// Cookies do not know ports, so each preview has a name of its own.
  String cookieName() {
    return "svodka-preview-" + port;
  }

  private String cookie(HttpExchange exchange) {
    return Arrays.stream(header(exchange, "Cookie").split(";", -1))
        .map(String::strip)
        .filter(each -> each.startsWith(cookieName() + "="))
        .map(each -> each.substring(cookieName().length() + 1))
        .findFirst()
        .orElse("");
  }
}
