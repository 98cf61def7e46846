package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `deliver`.
public sealed interface DeliverItem
    permits DeliverItem.Report,
        DeliverItem.Set,
        DeliverItem.Scheduled,
        DeliverItem.After,
        DeliverItem.Folder,
        DeliverItem.Upload,
        Webhook,
        DeliverItem.Retry,
        DeliverItem.HoldUnlessTestsPass,
        DeliverItem.SkipWhenEmpty,
        DeliverItem.OnFailure,
        Mail,
        Owner,
        Describe {
  /// Returns where it stands.
  Span span();

  record Report(Name report, Span span) implements DeliverItem {}

  record Set(String parameter, Setting value, Span span) implements DeliverItem {}

  record Scheduled(Schedule schedule, Span span) implements DeliverItem {}

  record After(List<Name> sources, Span span) implements DeliverItem {
    public After {
      sources = List.copyOf(sources);
    }
  }

  record Folder(TextTemplate path, Span span) implements DeliverItem {}

  record Upload(Name target, TextTemplate path, Span span) implements DeliverItem {}

  record Retry(int times, Duration every, Span span) implements DeliverItem {}

  record HoldUnlessTestsPass(Span span) implements DeliverItem {}

  record SkipWhenEmpty(Span span) implements DeliverItem {}

  record OnFailure(Mail mail, Span span) implements DeliverItem {}
}
