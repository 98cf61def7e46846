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
///
/// A panel of an editor shows the page in a frame, where browsers send no such cookie. There the
/// secret is a part of every path, and the page lets nobody but the editor frame it.
///
/// @param token opens the page of a browser
/// @param frame opens the page in a panel
/// @param framer an editor that is itself a page of this machine
record Door(int port, String token, String frame, Optional<LocalOrigin> framer) {
  private static final Set<String> SITES = Set.of("same-origin", "none");
  private static final String FRAMES = "/frame/";
  private static final String OWN_PAGES = "'self'";

  /// What panels of Visual Studio Code and its window are for the browser inside.
  private static final String EDITORS = "vscode-webview: vscode-file:";

  /// What becomes of a request.
  sealed interface Answer {
    record Refused(String why) implements Answer {}

    /// @param path as the page means it
    /// @param framers who may show what comes in a frame
    record Inside(String path, String framers) implements Answer {}
  }

  /// Returns whether somebody may come in, and where to.
  Answer answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String inside = behindFrame(path);
    if (inside.isEmpty()) {
      return refusal(exchange)
          .<Answer>map(Answer.Refused::new)
          .orElseGet(() -> new Answer.Inside(path, OWN_PAGES));
    }
    // The editor asks for the page itself from its own place; the rest is asked by the page.
    boolean isPage = inside.equals("/") && exchange.getRequestMethod().equals("GET");
    return stranger(exchange, isPage)
        .<Answer>map(Answer.Refused::new)
        .orElseGet(() -> new Answer.Inside(inside, framers()));
  }

  private String framers() {
    return framer.map(page -> EDITORS + " " + page.origin()).orElse(EDITORS);
  }

  /// Returns the path behind the secret of the panel; empty where it is not there.
  private String behindFrame(String path) {
    int end = path.indexOf('/', FRAMES.length());
    boolean knows =
        path.startsWith(FRAMES) && end > 0 && same(path.substring(FRAMES.length(), end), frame);
    return knows ? path.substring(end) : "";
  }

  /// Returns the path of the page in a panel.
  String framePath() {
    return FRAMES + frame + "/";
  }

  private Optional<String> refusal(HttpExchange exchange) {
    Optional<String> stranger = stranger(exchange, false);
    return stranger.isPresent() || knows(cookie(exchange))
        ? stranger
        : Optional.of("without the token");
  }

  /// @param mayComeFromElsewhere whether a page of somebody else may lead here
  private Optional<String> stranger(HttpExchange exchange, boolean mayComeFromElsewhere) {
    if (!isOwn(header(exchange, "Host"))) {
      return Optional.of("not a name of this machine");
    }
    String origin = header(exchange, "Origin");
    boolean elsewhere = !origin.isEmpty() && !isOwn(origin.replaceFirst("^http://", ""));
    String site = header(exchange, "Sec-Fetch-Site");
    boolean foreign = !mayComeFromElsewhere && !site.isEmpty() && !SITES.contains(site);
    if (elsewhere || foreign) {
      return Optional.of("asked by another page");
    }
    if (exchange.getRequestMethod().equals("POST") && origin.isEmpty()) {
      return Optional.of("asked by no page");
    }
    return Optional.empty();
  }

  /// Returns whether this is the token.
  boolean knows(String said) {
    return same(said, token);
  }

  private static boolean same(String said, String secret) {
    return MessageDigest.isEqual(
        said.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
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
