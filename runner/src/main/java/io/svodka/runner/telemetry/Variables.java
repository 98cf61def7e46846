package io.svodka.runner.telemetry;

import io.svodka.model.secret.Secret;
import io.svodka.runner.settings.TraceTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The environment variables of OpenTelemetry, and the settings in their words. Loads nothing of
/// the library: most processes end here.
record Variables(Map<String, String> environment) {
  private static final String PREFIX = "OTEL_";
  private static final List<String> ADDRESSES =
      List.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");
  private static final List<String> PROTOCOLS =
      List.of("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL");
  private static final Pattern SETTING = Pattern.compile("\\botel(\\.[a-z]+)+");
  private static final String SPOKEN = "http/protobuf";
  private static final String OURS = "otlp";

  Variables {
    environment = Map.copyOf(environment);
  }

  private String value(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  private Optional<String> first(List<String> names) {
    return names.stream().map(this::value).filter(value -> !value.isEmpty()).findFirst();
  }

  private String exporter() {
    return value("OTEL_TRACES_EXPORTER");
  }

  /// Says whether anybody asks for traces.
  boolean areWanted(TraceTarget target) {
    boolean isOff =
        value("OTEL_SDK_DISABLED").equalsIgnoreCase("true") || exporter().equals("none");
    return !isOff
        && (!target.endpoint().isEmpty() || !exporter().isEmpty() || first(ADDRESSES).isPresent());
  }

  /// Returns why traces cannot be sent as the variables say, if they cannot.
  Optional<String> refused() {
    if (!exporter().isEmpty() && !exporter().equals(OURS)) {
      return Optional.of(
          "warning: no traces: OTEL_TRACES_EXPORTER is `" + exporter() + "`, and `otlp` is known");
    }
    return first(PROTOCOLS)
        .filter(protocol -> !protocol.equals(SPOKEN))
        .map(
            protocol ->
                "warning: no traces: OTEL_EXPORTER_OTLP_PROTOCOL is `"
                    + protocol
                    + "`, and `"
                    + SPOKEN
                    + "` is spoken; collectors listen for it on port 4318");
  }

  /// Returns what holds where no variable says otherwise, in the words of the library.
  Map<String, String> usual(TraceTarget target) {
    Map<String, String> usual = new HashMap<>();
    usual.put("otel.exporter.otlp.protocol", SPOKEN);
    if (!value("OTEL_RESOURCE_ATTRIBUTES").contains("service.name=")) {
      usual.put("otel.service.name", target.service());
    }
    if (!target.endpoint().isEmpty()) {
      usual.put("otel.exporter.otlp.endpoint", target.endpoint());
    }
    if (!target.headers().isEmpty()) {
      usual.put("otel.exporter.otlp.headers", headers(target.headers()));
    }
    return usual;
  }

  /// Returns what the variables say, in the words of the library. Only traces are sent.
  Map<String, String> said() {
    Map<String, String> said = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !value.isBlank()) {
            said.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    said.put("otel.traces.exporter", OURS);
    said.put("otel.metrics.exporter", "none");
    said.put("otel.logs.exporter", "none");
    return said;
  }

  /// Returns what the library could not use. Its own words may quote a secret.
  static String named(RuntimeException wrong) {
    Matcher setting = SETTING.matcher(Objects.toString(wrong.getMessage(), ""));
    return setting.find()
        ? setting.group().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")
            + " cannot be used as it is"
        : "the variables OTEL_… cannot be used as they are (" + wrong.getClass().getName() + ")";
  }

  private static String headers(Map<String, Secret> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + "=" + encoded(header.getValue().value()))
        .collect(Collectors.joining(","));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Returns the headers by which whoever called says what this is a part of: `TRACEPARENT` and its
  /// like, as variables carry them.
  Map<String, String> caller() {
    return Map.of("traceparent", value("TRACEPARENT"), "tracestate", value("TRACESTATE"));
  }
}
