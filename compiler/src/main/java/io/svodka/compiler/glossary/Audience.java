package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;
import static io.svodka.compiler.glossary.Markdown.code;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Recipient;
import java.util.ArrayList;
import java.util.List;

/// Says who gets a mail. Addresses of people are never said.
final class Audience {
  private final Inspection project;

  Audience(Inspection project) {
    this.project = project;
  }

  Said of(MailItem.Recipients line) {
    List<Said> parts = new ArrayList<>();
    long fixed = line.recipients().stream().filter(Recipient.Address.class::isInstance).count();
    for (Recipient recipient : line.recipients()) {
      switch (recipient) {
        case Recipient.Dimension(var path, _) ->
            parts.add(
                said(
                    "each one's own address, %s", "каждому на его адрес, %s", code(path.dotted())));
        case Recipient.Everyone(var list, _) -> parts.add(everyone(list.text()));
        case Recipient.Address _ -> {}
      }
    }
    if (fixed > 0) {
      parts.add(
          said(
              fixed == 1 ? "%s fixed address" : "%s fixed addresses",
              "постоянных адресов: %s",
              fixed));
    }
    return Said.joined(parts, verbatim("; "));
  }

  private Said everyone(String list) {
    long count =
        project.files().stream()
            .flatMap(file -> file.declarations().stream())
            .filter(
                each ->
                    each instanceof Declaration.Addresses named && named.name().text().equals(list))
            .mapToLong(each -> ((Declaration.Addresses) each).addresses().size())
            .sum();
    return said("the list %s, %s in all", "по списку %s, всего %s", code(list), count);
  }
}
