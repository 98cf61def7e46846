package io.svodka.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A program that webhooks tell, on this machine.
final class HookServer implements AutoCloseable {
  static final String ALLOWED = "private_hosts = [\"127.0.0.1\"]";
  private static final String SECRET = "HOOK";

  private final HttpServer server;
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final Set<String> busyFor = ConcurrentHashMap.newKeySet();

  private HookServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  static HookServer start() throws IOException {
    return new HookServer();
  }

  /// One request.
  record Heard(Map<String, List<String>> headers, String body) {}

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(new Heard(Map.copyOf(exchange.getRequestHeaders()), body));
      exchange.sendResponseHeaders(busyFor.removeIf(body::contains) ? 503 : 200, -1);
    }
  }

  /// Answers once that it is busy when it is told of something.
  void beBusyOnceFor(String words) {
    busyFor.add(words);
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  List<String> bodies() {
    return heard.stream().map(Heard::body).toList();
  }

  /// Returns the settings of a webhook that leads here.
  ///
  /// @param allowed what is said of the hosts that may be called
  String settings(String name, String allowed) {
    return """
    [webhooks]
    %s

    [webhooks.%s]
    url = "http://127.0.0.1:%d/in"
    secret = "${%s}"
    """
        .formatted(allowed, name, server.getAddress().getPort(), SECRET);
  }

  /// Returns the secret of those settings, as a file of secrets has it.
  static String secret() {
    return SECRET + "=" + "h".repeat(40);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
