package io.svodka.testkit.otlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A small collector of traces, on this machine.
public final class OtlpCollector implements AutoCloseable {
  private static final int TAKEN = 200;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int answer;
  private final CountDownLatch open;
  private final Queue<TakenSpan> spans = new ConcurrentLinkedQueue<>();
  private final Map<String, String> resource = new ConcurrentHashMap<>();
  private final Queue<Map<String, List<String>>> headers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();

  private OtlpCollector(int answer, int shut) throws IOException {
    this.answer = answer;
    this.open = new CountDownLatch(shut);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::take);
    server.setExecutor(threads);
    server.start();
  }

  /// Returns one that takes everything.
  public static OtlpCollector start() throws IOException {
    return new OtlpCollector(TAKEN, 0);
  }

  /// Returns one that gives every request the same answer.
  public static OtlpCollector answering(int status) throws IOException {
    return new OtlpCollector(status, 0);
  }

  /// Returns one that takes requests and never answers.
  public static OtlpCollector silent() throws IOException {
    return new OtlpCollector(TAKEN, 1);
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      requests.incrementAndGet();
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      open.await();
      if (answer == TAKEN) {
        keep(plain(body, exchange));
      }
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(answer, -1);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] plain(byte[] body, HttpExchange exchange) throws IOException {
    if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  private void keep(byte[] body) throws IOException {
    ExportTraceServiceRequest.parseFrom(body)
        .getResourceSpansList()
        .forEach(
            each -> {
              resource.putAll(TakenSpan.facts(each.getResource().getAttributesList()));
              each.getScopeSpansList()
                  .forEach(
                      scope -> scope.getSpansList().forEach(span -> spans.add(TakenSpan.of(span))));
            });
  }

  public List<TakenSpan> spans() {
    return List.copyOf(spans);
  }

  /// Returns what the sender says of itself.
  public Map<String, String> resource() {
    return Map.copyOf(resource);
  }

  /// Returns the headers of each request.
  public List<Map<String, List<String>>> headers() {
    return List.copyOf(headers);
  }

  public int requests() {
    return requests.get();
  }

  /// Returns the spans as an indented tree, those of one parent by name: name, kind where it is not
  /// inside, facts, and whether it failed. What differs from run to run is left out.
  ///
  /// @param left facts that are left out
  public String tree(List<String> left) {
    List<String> known = spans.stream().map(TakenSpan::id).toList();
    return trees(spans.stream().filter(span -> !known.contains(span.parent())).toList(), "", left);
  }

  /// Siblings of one name are told in the order of what lies in them: which one ends first differs.
  private String trees(List<TakenSpan> siblings, String indent, List<String> left) {
    return siblings.stream()
        .map(
            span ->
                indent
                    + line(span, left)
                    + "\n"
                    + trees(
                        spans.stream().filter(each -> each.parent().equals(span.id())).toList(),
                        indent + "  ",
                        left))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String line(TakenSpan span, List<String> left) {
    StringBuilder line = new StringBuilder(span.name());
    if (!span.kind().equals("INTERNAL")) {
      line.append(" (").append(span.kind()).append(')');
    }
    span.facts().entrySet().stream()
        .filter(fact -> !left.contains(fact.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            fact -> line.append(' ').append(fact.getKey()).append('=').append(fact.getValue()));
    return span.isFailed() ? line + " FAILED" : line.toString();
  }

  @Override
  public void close() {
    open.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
