package io.svodka.runner.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.svodka.runner.settings.TraceTarget;
import io.svodka.trace.Trace;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The library of OpenTelemetry, set up to send traces.
final class Collector {
  private static final String SCOPE = "io.svodka";

  /// What is left at the end of a command is given so long, be the collector there or not.
  private static final int SECONDS_AT_THE_END = 3;

  /// Its complaints would be printed again and again; ours say it once.
  private static final Logger LOG = Logger.getLogger("io.opentelemetry");

  private final OpenTelemetrySdk sdk;
  private final Complaint complaint;

  private Collector(OpenTelemetrySdk sdk, Complaint complaint) {
    this.sdk = sdk;
    this.complaint = complaint;
  }

  /// Returns nothing, and says why, where the variables or the settings do not make sense.
  static Optional<Collector> of(
      Variables variables, TraceTarget target, String version, Consumer<String> complaints) {
    LOG.setLevel(Level.OFF);
    Complaint complaint = new Complaint(complaints);
    try {
      return Optional.of(new Collector(sdk(variables, target, version, complaint), complaint));
    } catch (RuntimeException wrong) {
      complaints.accept("warning: no traces: " + Variables.named(wrong));
      return Optional.empty();
    }
  }

  private static OpenTelemetrySdk sdk(
      Variables variables, TraceTarget target, String version, Complaint complaint) {
    Resource program =
        Resource.create(Attributes.of(AttributeKey.stringKey("service.version"), version));
    ComponentLoader library = ComponentLoader.forClassLoader(Collector.class.getClassLoader());
    return AutoConfiguredOpenTelemetrySdk.builder()
        .setComponentLoader(new WatchedSenders(library, complaint))
        .addPropertiesSupplier(() -> variables.usual(target))
        .addPropertiesCustomizer(_ -> variables.said())
        .addResourceCustomizer((resource, _) -> program.merge(resource))
        .addSpanExporterCustomizer((exporter, _) -> new WatchedExporter(exporter, complaint))
        .disableShutdownHook()
        .build()
        .getOpenTelemetrySdk();
  }

  /// Returns what all steps begin within: nothing, or the step of whoever called this process.
  Trace root(Map<String, String> caller) {
    Tracer tracer = sdk.getTracer(SCOPE);
    return OpenStep.within(
        W3CTraceContextPropagator.getInstance().extract(Context.root(), caller, new Headers()),
        tracer);
  }

  private static final class Headers implements TextMapGetter<Map<String, String>> {
    @Override
    public @Nullable String get(@Nullable Map<String, String> headers, String name) {
      return headers == null ? null : headers.get(name);
    }
  }

  void close() {
    CompletableResultCode end =
        sdk.getSdkTracerProvider().shutdown().join(SECONDS_AT_THE_END, TimeUnit.SECONDS);
    if (!end.isDone()) {
      complaint.tell("it has not answered in time");
    }
  }
}
