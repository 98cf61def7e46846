package io.svodka.engine.layout;

import io.svodka.model.document.Document;
import java.util.List;

/// A mail in words: who gets it, what it is called and what it says.
public record Letter(
    List<String> to, List<String> cc, List<String> bcc, String subject, Document body) {
  public Letter {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
  }
}
