package io.svodka.testkit.otlp;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A span that a collector was sent.
///
/// @param parent id of the span it lies in; empty where it lies in none
/// @param kind such as `INTERNAL` or `CLIENT`
/// @param facts its attributes as text
public record TakenSpan(
    String name,
    String trace,
    String id,
    String parent,
    String kind,
    Map<String, String> facts,
    boolean isFailed) {
  public TakenSpan {
    facts = Map.copyOf(facts);
  }

  static TakenSpan of(Span span) {
    HexFormat hex = HexFormat.of();
    return new TakenSpan(
        span.getName(),
        hex.formatHex(span.getTraceId().toByteArray()),
        hex.formatHex(span.getSpanId().toByteArray()),
        hex.formatHex(span.getParentSpanId().toByteArray()),
        span.getKind().name().replace("SPAN_KIND_", ""),
        facts(span.getAttributesList()),
        span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR);
  }

  static Map<String, String> facts(List<KeyValue> attributes) {
    Map<String, String> facts = new TreeMap<>();
    attributes.forEach(each -> facts.put(each.getKey(), text(each.getValue())));
    return facts;
  }

  private static String text(AnyValue value) {
    return value.hasStringValue()
        ? value.getStringValue()
        : value.hasIntValue() ? String.valueOf(value.getIntValue()) : value.toString();
  }
}
