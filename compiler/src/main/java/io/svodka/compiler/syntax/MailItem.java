package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `mail`.
public sealed interface MailItem {
  /// Returns where it stands.
  Span span();

  record Recipients(Field field, List<Recipient> recipients, Span span) implements MailItem {
    public Recipients {
      recipients = List.copyOf(recipients);
    }
  }

  record From(Text address, Span span) implements MailItem {}

  record Subject(TextTemplate text, Span span) implements MailItem {}

  record Body(TextTemplate text, Span span) implements MailItem {}

  record Attach(List<Name> formats, Span span) implements MailItem {
    public Attach {
      formats = List.copyOf(formats);
    }
  }

  record InlineSection(Text title, Span span) implements MailItem {}

  enum Field {
    TO,
    CC,
    BCC
  }
}
