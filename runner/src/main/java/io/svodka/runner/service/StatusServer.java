package io.svodka.runner.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Tells probes and Prometheus on this machine how the service goes: `/health` and `/metrics`. What
/// a proxy hands over from outside is `/unsubscribe/` and `/files/`.
public final class StatusServer implements AutoCloseable {
  /// Large files go out slowly: probes are answered all the same.
  private static final int THREADS = 16;

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private StatusServer(HttpServer server) {
    this.server = server;
  }

  /// Starts to tell.
  ///
  /// @param port of this machine's own address; 0 for any that is free
  public static StatusServer start(
      int port, Status status, Unsubscribing unsubscribing, Sharing sharing) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      StatusServer started = new StatusServer(server);
      server.createContext("/", exchange -> answer(exchange, status));
      server.createContext(UnsubscribePage.PATH, new UnsubscribePage(unsubscribing)::answer);
      server.createContext(FilePage.PATH, new FilePage(sharing)::answer);
      server.setExecutor(started.threads);
      server.start();
      return started;
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9415",
          "port " + port + " cannot be opened: " + e.getMessage(),
          "name another one: `port` under [serve] in svodka.toml, or --port",
          e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, Status status) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        say(exchange, NOT_ALLOWED, "text/plain", "GET only\n");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/health" ->
            say(
                exchange,
                status.isHealthy() ? OK : UNAVAILABLE,
                "text/plain",
                status.health() + "\n");
        case "/metrics" -> say(exchange, OK, "text/plain; version=0.0.4", status.metrics());
        default -> say(exchange, NOT_FOUND, "text/plain", "/health and /metrics\n");
      }
    }
  }

  static void say(HttpExchange exchange, int code, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
