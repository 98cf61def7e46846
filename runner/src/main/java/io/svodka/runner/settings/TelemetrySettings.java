package io.svodka.runner.settings;

import io.svodka.model.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/// The section `[telemetry]`.
final class TelemetrySettings {
  private static final String ADDRESS = "https?://[A-Za-z0-9.\\[\\]:-]+(/[^\\s#?@]*)?";

  private TelemetrySettings() {}

  static TraceTarget read(Section telemetry) {
    telemetry.allow("endpoint", "service", "headers");
    if (telemetry.isEmpty()) {
      return TraceTarget.NONE;
    }
    String endpoint = telemetry.required("endpoint");
    if (!endpoint.matches(ADDRESS)) {
      throw telemetry.failure(
          "endpoint",
          "is no address of a collector",
          "write it as endpoint = \"http://127.0.0.1:4318\"; what it asks for besides goes into"
              + " [telemetry.headers]");
    }
    return new TraceTarget(
        endpoint,
        telemetry.text("service", TraceTarget.USUAL_SERVICE),
        headers(telemetry.section("headers")));
  }

  private static Map<String, Secret> headers(Section section) {
    Map<String, Secret> headers = new LinkedHashMap<>();
    for (String name : section.names()) {
      if (!name.matches("[A-Za-z0-9!#$&'*+.^_`|~-]+")) {
        throw section.failure(
            name, "is no name of a header", "write it as authorization = \"${…}\"");
      }
      headers.put(name, new Secret(section.secret(name)));
    }
    return headers;
  }
}
