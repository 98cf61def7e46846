package io.svodka.delivery.webhook;

import io.svodka.model.secret.Secret;
import java.net.URI;

/// A program that is told.
///
/// @param reach whether its host may be one of the house's own
public record Hook(URI url, Secret secret, Reach reach) {
  public enum Reach {
    PUBLIC,
    /// Also loopback, link-local and private addresses.
    PRIVATE
  }
}
