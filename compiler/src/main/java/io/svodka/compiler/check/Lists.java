package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.syntax.AlertItem;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Recipient;
import java.util.HashSet;
import java.util.Set;

/// Warns of lists nobody mails to.
public final class Lists {
  private final Findings findings;

  public Lists(Findings findings) {
    this.findings = findings;
  }

  public void check(Declarations declarations) {
    Set<String> used = new HashSet<>();
    declarations
        .deliveries()
        .values()
        .forEach(deliver -> deliver.items().forEach(item -> collect(item, used)));
    declarations
        .alerts()
        .values()
        .forEach(alert -> alert.items().forEach(item -> collect(item, used)));
    declarations
        .lists()
        .values()
        .forEach(
            list -> {
              if (!used.contains(list.name().text())) {
                findings.add(
                    new NamingProblem.Unused(list.name().span(), Thing.LIST, list.name().text()));
              }
            });
  }

  private static void collect(DeliverItem item, Set<String> used) {
    if (item instanceof Mail mail) {
      collect(mail, used);
    } else if (item instanceof DeliverItem.OnFailure(var mail, _)) {
      collect(mail, used);
    }
  }

  private static void collect(AlertItem item, Set<String> used) {
    if (item instanceof Mail mail) {
      collect(mail, used);
    }
  }

  private static void collect(Mail mail, Set<String> used) {
    for (MailItem item : mail.items()) {
      if (item instanceof MailItem.Recipients(_, var recipients, _)) {
        for (Recipient recipient : recipients) {
          if (recipient instanceof Recipient.Everyone(var name, _)) {
            used.add(name.text());
          }
        }
      }
    }
  }
}
