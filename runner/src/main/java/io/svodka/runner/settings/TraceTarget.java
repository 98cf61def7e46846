package io.svodka.runner.settings;

import io.svodka.model.secret.Secret;
import java.util.Map;

/// Where traces go, as the settings say; the environment may say more.
///
/// @param endpoint of a collector that speaks OTLP over HTTP; empty where the settings name none
/// @param service what the collector is to call this service
/// @param headers that every request carries
public record TraceTarget(String endpoint, String service, Map<String, Secret> headers) {
  public static final String USUAL_SERVICE = "svodka";
  public static final TraceTarget NONE = new TraceTarget("", USUAL_SERVICE, Map.of());

  public TraceTarget {
    headers = Map.copyOf(headers);
  }
}
