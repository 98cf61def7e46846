package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// `mail`: a message.
public record Mail(List<MailItem> items, Span span) implements DeliverItem, AlertItem {
  public Mail {
    items = List.copyOf(items);
  }
}
