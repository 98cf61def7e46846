package io.svodka.engine.layout;

import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.Value;

/// The layout of one key: its pack, and the mails that go with it. Used by one thread.
public final class KeyLayout {
  private final PackContext context;
  private final Pack pack;

  KeyLayout(ProjectSettings settings, PackContext context, Value key) {
    this.context = context;
    pack = new PackLayout(settings, context).lay(key);
  }

  public Pack pack() {
    return pack;
  }

  /// Returns a text in which periods and days are written in figures, as in names of files.
  public String fileText(TextPlan text) {
    return new TextWriter(context).fileName(text);
  }

  /// Returns a mail that goes with the pack.
  public Letter letter(MailPlan mail) {
    return new LetterLayout(context, pack).lay(mail);
  }
}
