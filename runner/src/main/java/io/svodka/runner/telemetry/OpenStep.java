package io.svodka.runner.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.svodka.trace.Activity;
import io.svodka.trace.Trace;
import java.util.HashMap;
import java.util.Map;

/// A span.
///
/// @param within what the spans within it are told of
record OpenStep(Tracer tracer, Context within, Span span) implements Trace {
  /// Returns what spans within a context begin from.
  static OpenStep within(Context context, Tracer tracer) {
    return new OpenStep(tracer, context, Span.getInvalid());
  }

  @Override
  public Trace begin(Activity activity) {
    SpanBuilder builder =
        tracer.spanBuilder(activity.name()).setParent(within).setSpanKind(kind(activity.place()));
    activity.facts().forEach(builder::setAttribute);
    Span begun = builder.startSpan();
    return new OpenStep(tracer, within.with(begun), begun);
  }

  private static SpanKind kind(Activity.Place place) {
    return switch (place) {
      case INSIDE -> SpanKind.INTERNAL;
      case OUTSIDE -> SpanKind.CLIENT;
    };
  }

  @Override
  public void note(String fact, String value) {
    span.setAttribute(fact, value);
  }

  @Override
  public void note(String fact, long number) {
    span.setAttribute(fact, number);
  }

  @Override
  public void fail(String kind) {
    span.setAttribute("error.type", kind);
    span.setStatus(StatusCode.ERROR);
  }

  @Override
  public Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(within, headers, (_, name, value) -> headers.put(name, value));
    return headers;
  }

  @Override
  public void end() {
    span.end();
  }
}
