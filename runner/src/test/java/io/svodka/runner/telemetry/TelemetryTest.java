package io.svodka.runner.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.runner.settings.TraceTarget;
import io.svodka.testkit.otlp.OtlpCollector;
import io.svodka.trace.Activity;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Traces arrive at a collector that speaks OTLP over HTTP, and a broken one is told of once.
class TelemetryTest {
  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final Activity OUTER = Activity.inside("outer").with("svodka.report", "sales");
  private static final Activity INNER = Activity.outside("inner");

  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  private Telemetry start(TraceTarget target, Map<String, String> environment) {
    return Telemetry.start(target, environment, "1.2.3", complaints::add);
  }

  private static TraceTarget target(String endpoint) {
    return new TraceTarget(endpoint, TraceTarget.USUAL_SERVICE, Map.of());
  }

  /// Two steps, one in the other.
  private static void work(Trace root) {
    Tracing.within(
        root,
        () ->
            Tracing.step(
                OUTER,
                () ->
                    Tracing.step(
                        INNER,
                        () -> {
                          Tracing.current().note("svodka.rows", 7);
                          return true;
                        })));
  }

  @Test
  void stepsArriveWithTheirParentsAndFacts() throws IOException {
    try (OtlpCollector collector = OtlpCollector.start()) {
      try (Telemetry telemetry = start(target(collector.endpoint()), Map.of())) {
        work(telemetry.root());
      }
      assertEquals(
          """
          outer svodka.report=sales
            inner (CLIENT) svodka.rows=7
          """,
          collector.tree(List.of()));
      assertEquals("svodka", collector.resource().get("service.name"));
      assertEquals("1.2.3", collector.resource().get("service.version"));
      assertEquals(List.of(), List.copyOf(complaints));
    }
  }

  @Test
  void aFailureIsToldByItsCodeAndNotByItsWords() throws IOException {
    RunFailure failure = new RunFailure.Setup("SV9424", "there is no key `Birch`", "", null);
    try (OtlpCollector collector = OtlpCollector.start()) {
      try (Telemetry telemetry = start(target(collector.endpoint()), Map.of())) {
        assertSame(
            failure,
            assertThrows(
                RunFailure.class,
                () ->
                    Tracing.within(
                        telemetry.root(),
                        () ->
                            Tracing.step(
                                OUTER,
                                () -> {
                                  throw failure;
                                }))));
      }
      assertEquals(
          "outer error.type=SV9424 svodka.report=sales FAILED\n", collector.tree(List.of()));
    }
  }

  @Test
  void theEnvironmentGoesBeforeTheSettings() throws IOException {
    try (OtlpCollector collector = OtlpCollector.start()) {
      TraceTarget elsewhere =
          new TraceTarget(
              "http://127.0.0.1:9", "reports", Map.of("authorization", new Secret("of the file")));
      try (Telemetry telemetry =
          start(
              elsewhere,
              Map.of(
                  ENDPOINT,
                  collector.endpoint(),
                  "OTEL_EXPORTER_OTLP_HEADERS",
                  "authorization=Bearer%20of=environment",
                  "OTEL_EXPORTER_OTLP_COMPRESSION",
                  "gzip",
                  "OTEL_RESOURCE_ATTRIBUTES",
                  "deployment.environment.name=test",
                  "OTEL_METRICS_EXPORTER",
                  "otlp"))) {
        work(telemetry.root());
      }
      assertEquals("reports", collector.resource().get("service.name"));
      assertEquals("test", collector.resource().get("deployment.environment.name"));
      assertEquals(
          List.of("Bearer of=environment"), collector.headers().getFirst().get("Authorization"));
      assertEquals(2, collector.spans().size());
    }
  }

  @Test
  void headersOfTheSettingsAreSentAsTheyAre() throws IOException {
    String secret = "Bearer a,b=c%20;d+e ü";
    try (OtlpCollector collector = OtlpCollector.start()) {
      TraceTarget target =
          new TraceTarget(collector.endpoint(), "svodka", Map.of("x-token", new Secret(secret)));
      try (Telemetry telemetry = start(target, Map.of())) {
        work(telemetry.root());
      }
      assertEquals(List.of("Bearer a,b=c%20;d+e ?"), collector.headers().getFirst().get("X-token"));
    }
  }

  @Test
  void whoeverCalledSaysWhatThisIsAPartOf() throws IOException {
    String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    try (OtlpCollector collector = OtlpCollector.start()) {
      Map<String, String> environment =
          Map.of(
              ENDPOINT,
              collector.endpoint(),
              "TRACEPARENT",
              parent,
              "OTEL_SERVICE_NAME",
              "night job");
      try (Telemetry telemetry = start(TraceTarget.NONE, environment)) {
        work(telemetry.root());
      }
      assertTrue(
          collector.spans().stream()
              .allMatch(span -> span.trace().equals("0af7651916cd43dd8448eb211c80319c")));
      assertTrue(
          collector.spans().stream().anyMatch(span -> span.parent().equals("b7ad6b7169203331")));
      assertEquals("night job", collector.resource().get("service.name"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_SDK_DISABLED, true",
    "OTEL_TRACES_EXPORTER, none",
  })
  void aVariableSwitchesThemOff(String name, String value) throws IOException {
    try (OtlpCollector collector = OtlpCollector.start();
        Telemetry telemetry = start(target(collector.endpoint()), Map.of(name, value))) {
      assertSame(Trace.NONE, telemetry.root());
    }
    assertEquals(List.of(), List.copyOf(complaints));
  }

  @Test
  void nothingIsRecordedWhereNobodyAsks() {
    try (Telemetry telemetry = start(TraceTarget.NONE, Map.of("OTEL_SERVICE_NAME", "other"))) {
      assertSame(Trace.NONE, telemetry.root());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_EXPORTER_OTLP_PROTOCOL, grpc, OTEL_EXPORTER_OTLP_PROTOCOL is `grpc`",
    "OTEL_TRACES_EXPORTER, zipkin, OTEL_TRACES_EXPORTER is `zipkin`",
    "OTEL_EXPORTER_OTLP_TIMEOUT, soon, OTEL_EXPORTER_OTLP_TIMEOUT cannot be used",
    "OTEL_EXPORTER_OTLP_HEADERS, S3cr3t, OTEL_EXPORTER_OTLP_HEADERS cannot be used",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, ftp://x, OTEL_",
  })
  void whatCannotBeUsedIsNamedAndStopsNothing(String name, String value, String said) {
    try (Telemetry telemetry = start(target("http://127.0.0.1:4318"), Map.of(name, value))) {
      assertSame(Trace.NONE, telemetry.root());
      work(telemetry.root());
    }
    assertEquals(1, complaints.size());
    assertTrue(complaints.element().contains(said), complaints.element());
    assertFalse(complaints.element().contains("S3cr3t"), complaints.element());
  }

  @Test
  void aCollectorThatRefusesIsToldOfOnce() throws IOException {
    try (OtlpCollector collector = OtlpCollector.answering(403)) {
      try (Telemetry telemetry = start(target(collector.endpoint()), Map.of())) {
        for (int i = 0; i < 2000; i++) {
          work(telemetry.root());
        }
      }
      assertTrue(collector.requests() > 1, "asked again");
      assertEquals(1, complaints.size(), complaints.toString());
      assertTrue(complaints.element().endsWith("it answers with 403"), complaints.element());
    }
  }

  @Test
  void aCollectorThatIsNotThereIsToldOfOnce() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (Telemetry telemetry =
        start(target("http://127.0.0.1:" + free), Map.of("OTEL_BSP_SCHEDULE_DELAY", "50"))) {
      for (int i = 0; i < 20; i++) {
        work(telemetry.root());
      }
    }
    assertEquals(1, complaints.size(), complaints.toString());
  }

  /// Work goes on, and the end waits for a few seconds only.
  @Test
  void aCollectorThatNeverAnswersHoldsNothingUp() throws IOException {
    try (OtlpCollector collector = OtlpCollector.silent()) {
      long start = System.nanoTime();
      long working;
      try (Telemetry telemetry = start(target(collector.endpoint()), Map.of())) {
        long begun = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
          work(telemetry.root());
        }
        working = System.nanoTime() - begun;
      }
      assertTrue(collector.requests() > 0, "asked");
      assertTrue(working < 10_000_000_000L, "work waits for the collector");
      assertTrue(System.nanoTime() - start < 25_000_000_000L, "the end waits for the collector");
      assertEquals(1, complaints.size(), complaints.toString());
    }
  }
}
