package io.svodka.runner.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Serves the preview to a browser of this machine, and to nobody else.
public final class PreviewServer implements AutoCloseable {
  private static final int FORBIDDEN = 403;
  private static final int SEE_OTHER = 303;
  private static final int TOKEN_BYTES = 24;
  private static final String REPORT = "report";

  /// How often the folder is looked at.
  private static final long TICK_MILLISECONDS = 20;

  /// After so many silent ticks a browser is told that this still lives.
  private static final int SILENCE = 500;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PreviewSession session;
  private final Routes routes;
  private final Door door;

  private PreviewServer(HttpServer server, Setup setup, Optional<LocalOrigin> framer) {
    this.server = server;
    this.session = new PreviewSession(setup);
    this.routes = new Routes(session);
    this.door = new Door(server.getAddress().getPort(), secret(), secret(), framer);
  }

  private static String secret() {
    byte[] secret = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /// Starts to serve.
  ///
  /// @param port of this machine's own address; 0 for any that is free
  public static PreviewServer start(int port, Setup setup) {
    return start(port, setup, Optional.empty());
  }

  /// Starts to serve, also to panels of an editor that is a page itself.
  public static PreviewServer start(int port, Setup setup, Optional<LocalOrigin> framer) {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
      PreviewServer started = new PreviewServer(server, setup, framer);
      server.createContext("/", started::answer);
      server.setExecutor(started.threads);
      server.start();
      return started;
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9415",
          "port " + port + " cannot be opened: " + e.getMessage(),
          "name another --port",
          e);
    }
  }

  /// Returns the address to open, with the token.
  public String address() {
    return "http://127.0.0.1:" + door.port() + "/?token=" + door.token();
  }

  /// Returns the address to open, with the token and the report to show at first.
  public String address(String report) {
    return address() + "&" + REPORT + "=" + URLEncoder.encode(report, StandardCharsets.UTF_8);
  }

  /// Returns the address for a panel of an editor; it opens without a cookie, so whoever knows it
  /// is let in as long as the preview runs.
  ///
  /// @param report what is shown at first; empty for the first of the project
  public String frameAddress(String report) {
    String query =
        report.isEmpty()
            ? ""
            : "?" + REPORT + "=" + URLEncoder.encode(report, StandardCharsets.UTF_8);
    return "http://127.0.0.1:" + door.port() + door.framePath() + query;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange);
      String said = query.getOrDefault("token", "");
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/") && door.knows(said) && door.isOwn(Door.header(exchange, "Host"))) {
        letIn(exchange, query.get(REPORT));
        return;
      }
      switch (door.answer(exchange)) {
        case Door.Answer.Refused(var why) -> refused(why).send(exchange, "'none'");
        case Door.Answer.Inside(var asked, _) when asked.equals("/events") -> events(exchange);
        case Door.Answer.Inside(var asked, var framers) ->
            routes.answer(exchange.getRequestMethod(), asked, query).send(exchange, framers);
      }
    }
  }

  private static Reply refused(String why) {
    return Reply.text(
        FORBIDDEN,
        "text/plain; charset=utf-8",
        "Refused: " + why + ". Open the address that `svodka preview` printed.\n");
  }

  /// The token leaves the address at once, so that it stays in no history.
  private void letIn(HttpExchange exchange, @Nullable String report) throws IOException {
    exchange
        .getResponseHeaders()
        .set(
            "Set-Cookie",
            door.cookieName() + "=" + door.token() + "; Path=/; HttpOnly; SameSite=Strict");
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            report == null
                ? "/"
                : "/?" + REPORT + "=" + URLEncoder.encode(report, StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(SEE_OTHER, -1);
  }

  /// Tells a browser of every change, until it goes away.
  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    long told = -1;
    int silent = 0;
    try {
      while (!threads.isShutdown()) {
        long version = session.look().version();
        if (version != told || ++silent > SILENCE) {
          out.write(("data: " + version + "\n\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
          told = version;
          silent = 0;
        }
        Thread.sleep(TICK_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    for (String part :
        Objects.toString(exchange.getRequestURI().getRawQuery(), "").split("&", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        query.put(decoded(part.substring(0, sign)), decoded(part.substring(sign + 1)));
      }
    }
    return query;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }

  /// Returns a file of the page.
  static byte[] resource(String name) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(PreviewServer.class.getResourceAsStream(name), name)) {
      return content.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    session.close();
  }
}
