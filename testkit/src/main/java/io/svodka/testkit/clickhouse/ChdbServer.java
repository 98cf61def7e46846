package io.svodka.testkit.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speaks the HTTP of a ClickHouse server for its library. Statements are asked one after the
/// other, each with the settings of its own request.
public final class ChdbServer {
  /// A user without a password.
  public static final String OPEN_USER = "open";

  /// The password of all others.
  public static final String PASSWORD = "S3cr3t-CANARY";

  /// Parameters of a request that are no settings of a statement.
  private static final Set<String> NOT_SETTINGS =
      Set.of("query_id", "query", "database", "wait_end_of_query", "http_wait_end_of_query");

  private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");
  private static final String NOBODY = "Code: 516. DB::Exception: Authentication failed";

  private final Chdb library;
  private final HttpServer server;

  private ChdbServer(Chdb library, HttpServer server) {
    this.library = library;
    this.server = server;
  }

  /// @param library path of `libchdb.so`
  public static ChdbServer start(Path library) throws IOException {
    Path folder = Files.createTempDirectory("chdb");
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ChdbServer server = new ChdbServer(new Chdb(library, folder), http);
    http.createContext("/", server::answer);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.start();
    return server;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String statement =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (!isKnown(exchange)) {
        fail(exchange, NOBODY);
        return;
      }
      List<String> statements = new ArrayList<>();
      String database = exchange.getRequestHeaders().getFirst("X-ClickHouse-Database");
      if (database != null) {
        statements.add("use " + '"' + database.replace("\"", "\"\"") + '"');
      }
      String settings = settings(exchange);
      if (!settings.isEmpty()) {
        statements.add("set " + settings);
      }
      statements.add(statement);
      switch (asked(statements, format(exchange))) {
        case Chdb.Answer.Rows(var bytes) -> send(exchange, bytes, format(exchange));
        case Chdb.Answer.Failure(var message) -> fail(exchange, message);
      }
    }
  }

  private synchronized Chdb.Answer asked(List<String> statements, String format) {
    return library.ask(statements, format);
  }

  private static boolean isKnown(HttpExchange exchange) {
    String basic = exchange.getRequestHeaders().getFirst("Authorization");
    if (basic == null) {
      return false;
    }
    String user =
        new String(Base64.getDecoder().decode(basic.replace("Basic ", "")), StandardCharsets.UTF_8);
    return user.endsWith(":" + PASSWORD) || user.equals(OPEN_USER + ":");
  }

  private static String format(HttpExchange exchange) {
    String format = exchange.getRequestHeaders().getFirst("X-ClickHouse-Format");
    return format == null ? "TabSeparated" : format;
  }

  private static String settings(HttpExchange exchange) {
    Map<String, String> settings = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      if (!NOT_SETTINGS.contains(parts[0])) {
        settings.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return String.join(
        ", ",
        settings.entrySet().stream()
            .map(each -> each.getKey() + " = " + "'" + each.getValue().replace("'", "''") + "'")
            .toList());
  }

  private static void send(HttpExchange exchange, ByteBuffer bytes, String format)
      throws IOException {
    exchange.getResponseHeaders().set("X-ClickHouse-Format", format);
    exchange.getResponseHeaders().set("X-ClickHouse-Timezone", "UTC");
    exchange
        .getResponseHeaders()
        .set("X-ClickHouse-Summary", "{\"read_rows\":\"0\",\"read_bytes\":\"0\"}");
    exchange.sendResponseHeaders(200, bytes.hasRemaining() ? bytes.remaining() : -1);
    Channels.newChannel(exchange.getResponseBody()).write(bytes);
  }

  private static void fail(HttpExchange exchange, String message) throws IOException {
    Matcher code = CODE.matcher(message);
    exchange
        .getResponseHeaders()
        .set("X-ClickHouse-Exception-Code", code.find() ? code.group(1) : "1002");
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(500, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
