package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Recipient;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the mail of a delivery.
final class MailReader {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[^<>\"@,;\\r\\n]*<)?[^\\s<>\"@,;]+@[^\\s<>\"@,;]+\\.[^\\s<>\"@,;]+>?");

  private final ReportReader.Read report;
  private final ResolvedProject project;
  private final Findings findings;
  private final TextReader texts;

  MailReader(ReportReader.Read report, ResolvedProject project) {
    this.report = report;
    this.project = project;
    this.findings = report.scope().findings();
    this.texts = new TextReader(report.scope());
  }

  MailPlan read(Mail mail) {
    List<DeliveryPlan.Recipient> to = new ArrayList<>();
    List<DeliveryPlan.Recipient> cc = new ArrayList<>();
    List<DeliveryPlan.Recipient> bcc = new ArrayList<>();
    String from = "";
    TextPlan subject = TextPlan.EMPTY;
    TextPlan body = TextPlan.EMPTY;
    List<Format> attachments = List.of();
    List<Integer> sections = new ArrayList<>();
    for (MailItem item : mail.items()) {
      switch (item) {
        case MailItem.Recipients(var field, var recipients, _) -> {
          List<DeliveryPlan.Recipient> list =
              switch (field) {
                case TO -> to;
                case CC -> cc;
                case BCC -> bcc;
              };
          recipients.forEach(recipient -> add(recipient, list));
        }
        case MailItem.From(var address, _) -> from = checked(address);
        case MailItem.Subject(var text, _) -> subject = texts.read(text, TextReader.Kind.BODY);
        case MailItem.Body(var text, _) -> body = texts.prose(text, List.of());
        case MailItem.Attach(var names, _) -> attachments = attachments(names);
        case MailItem.InlineSection(var title, _) -> section(title).ifPresent(sections::add);
      }
    }
    if (mail.items().stream().noneMatch(item -> item instanceof MailItem.Recipients)) {
      findings.add(new DeliveryProblem.NoRecipient(mail.span()));
    }
    if (subject.isEmpty()) {
      subject = TextPlan.of(report.plan().name().title());
    }
    return new MailPlan(to, cc, bcc, from, subject, body, attachments, sections);
  }

  /// Returns the place of the section with a title, among all sections of the layout.
  private OptionalInt section(Text title) {
    List<String> titles =
        report.scope().report().syntax().items().stream()
            .flatMap(
                item ->
                    item instanceof ReportItem.Section section
                        ? Stream.of(written(section.title()))
                        : Stream.empty())
            .toList();
    int place = titles.indexOf(title.value());
    if (place < 0) {
      findings.add(
          new NamingProblem.UnknownThing(title.span(), Thing.SECTION, title.value(), titles));
      return OptionalInt.empty();
    }
    List<LayoutPlan.SectionPlan> all = report.plan().layout().sections();
    return IntStream.range(0, all.size())
        .filter(i -> !all.get(i).title().isEmpty())
        .skip(titles.stream().limit(place).filter(each -> !each.isEmpty()).count())
        .findFirst();
  }

  /// Returns a title with its placeholders as they are written.
  private String written(TextTemplate title) {
    return title.parts().stream()
        .map(
            part ->
                switch (part) {
                  case TextTemplate.Part.Literal(var words, _) -> words;
                  case TextTemplate.Part.Placeholder placeholder ->
                      project.texts().at(placeholder.span());
                })
        .collect(Collectors.joining());
  }

  private void add(Recipient recipient, List<DeliveryPlan.Recipient> list) {
    switch (recipient) {
      case Recipient.Address(var address, _) ->
          list.add(new DeliveryPlan.Recipient.Address(checked(address)));
      case Recipient.Everyone(var name, _) -> everyone(name, list);
      case Recipient.Dimension(var path, var span) -> ofKey(path, span).ifPresent(list::add);
    }
  }

  /// Returns an address; what is none is reported.
  String checked(Text address) {
    if (!ADDRESS.matcher(address.value().strip()).matches()) {
      findings.add(new DeliveryProblem.NotAnAddress(address.span(), address.value()));
    }
    return address.value().strip();
  }

  private void everyone(Name name, List<DeliveryPlan.Recipient> list) {
    Declaration.Addresses addresses = project.declarations().lists().get(name.text());
    if (addresses == null) {
      findings.add(
          new NamingProblem.UnknownThing(
              name.span(),
              Thing.LIST,
              name.text(),
              List.copyOf(project.declarations().lists().keySet())));
      return;
    }
    findings.leads(name, addresses.name());
    addresses
        .addresses()
        .forEach(address -> list.add(new DeliveryPlan.Recipient.Address(checked(address))));
  }

  private Optional<DeliveryPlan.Recipient> ofKey(Path path, Span span) {
    Optional<BurstKey> burst = report.scope().report().burst();
    if (burst.isEmpty()) {
      if (!declaresBurst()) {
        findings.add(
            new DeliveryProblem.RecipientWithoutBurst(
                span, path.dotted(), report.plan().name().name(), report.plan().name().span()));
      }
      return Optional.empty();
    }
    OptionalInt attribute = burst.get().attribute(path);
    if (attribute.isEmpty()) {
      BurstKey key = burst.get();
      findings.add(
          new DeliveryProblem.RecipientNotOfKey(
              span,
              path.dotted(),
              key.leadsHere(path) ? key.model().name() : "",
              key.path().dotted(),
              key.path().span(),
              recipients(key)));
      return Optional.empty();
    }
    new NamedPaths(findings, project.graph()).member(burst.get().model(), path);
    Type type = burst.get().attributes().get(attribute.getAsInt()).row().type();
    if (!(type instanceof Type.Text) && !(type instanceof Type.Unknown)) {
      findings.add(new DeliveryProblem.RecipientNotText(span, path.dotted(), Types.named(type)));
    }
    return Optional.of(new DeliveryPlan.Recipient.OfKey(attribute.getAsInt()));
  }

  /// Returns what may name an address, first what is called like one.
  private static List<String> recipients(BurstKey key) {
    return key.attributes().stream()
        .filter(each -> each.row().type() instanceof Type.Text)
        .map(Dimension::name)
        .sorted(Comparator.comparing(name -> !name.contains("mail")))
        .map(name -> key.role() + "." + name)
        .toList();
  }

  private boolean declaresBurst() {
    return report.scope().report().syntax().items().stream()
        .anyMatch(item -> item instanceof ReportItem.Burst);
  }

  private List<Format> attachments(List<Name> names) {
    List<Format> formats = new PageReader(findings).formats(names);
    for (Name name : names) {
      boolean made =
          report.plan().formats().stream()
              .anyMatch(format -> format.extension().equalsIgnoreCase(name.text()));
      if (!made && formats.stream().anyMatch(f -> f.extension().equalsIgnoreCase(name.text()))) {
        findings.add(
            new DeliveryProblem.AttachmentNotMade(
                name.span(),
                name.text(),
                report.plan().name().name(),
                report.plan().name().span()));
      }
    }
    return formats;
  }
}
