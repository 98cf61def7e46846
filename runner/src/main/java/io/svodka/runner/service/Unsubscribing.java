package io.svodka.runner.service;

/// Ends deliveries for recipients who ask by a link of their mail.
public interface Unsubscribing {
  /// Returns whether a token is that of a link of ours.
  boolean knows(String token);

  /// Ends what a token names, once or again, and returns whether it is one of ours.
  boolean end(String token);
}
