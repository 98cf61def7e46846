package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.MAIL;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.mail.BounceBox;
import io.svodka.delivery.mail.DkimRecord;
import io.svodka.delivery.mail.DkimSigner;
import io.svodka.delivery.mail.Dressing;
import io.svodka.delivery.mail.MailServerFacts;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.settings.Senders;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.Settings.MailRoute;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Greets the mail server and signs in, without sending anything; compares the signing key with
/// DNS.
record MailCheck(Doctor.Doors doors, InstantSource clock, InTime time) {
  private static final Said SERVER = said("mail server", "почтовый сервер");
  private static final Duration SOON = Duration.ofDays(14);

  List<Finding> findings(Settings settings) {
    List<Finding> findings = new ArrayList<>();
    switch (settings.mail()) {
      case MailRoute.LocalFolder() ->
          findings.add(
              Finding.skipped(
                  MAIL,
                  SERVER,
                  said(
                      "none is named: letters become files",
                      "не указан: письма складываются в папку")));
      case MailRoute.Smtp(var smtp, var dressing) -> {
        findings.add(server(smtp));
        findings.addAll(sender(settings.sender()));
        findings.addAll(dkim(dressing, settings.sender().address()));
      }
    }
    settings.operations().doors().bounces().forEach(box -> findings.add(bounces(box)));
    return findings;
  }

  private static List<Finding> sender(Mailbox sender) {
    return sender.equals(Senders.UNNAMED)
        ? List.of(
            Finding.warning(
                MAIL,
                said("sender", "отправитель"),
                said(
                    "nobody is named, so mails come from %s; servers refuse them or take them for"
                        + " spam",
                    "не указан, поэтому письма идут от %s; серверы отклонят их или сочтут спамом",
                    sender.address()),
                said(
                    "write into [mail] of svodka.toml: from = \"Reports <reports@example.com>\"",
                    "запишите в [mail] файла svodka.toml: from = \"Отчёты"
                        + " <reports@example.com>\"")))
        : List.of();
  }

  private Finding server(SmtpSettings written) {
    SmtpSettings smtp = patient(written);
    try {
      return time.ask(
          () -> doors.mail().ask(smtp), facts -> answered(smtp, facts), () -> late(smtp));
    } catch (RunFailure failure) {
      return Finding.failed(MAIL, SERVER, failure);
    }
  }

  /// Somebody is waiting for our word, so nobody is waited for as long as with a mail in hand.
  private SmtpSettings patient(SmtpSettings smtp) {
    return new SmtpSettings(
        smtp.host(),
        smtp.port(),
        smtp.security(),
        smtp.user(),
        smtp.password(),
        smtp.clientName(),
        new SmtpSettings.Timeouts(time.limit(), time.limit(), time.limit()));
  }

  private Finding late(SmtpSettings smtp) {
    return Finding.failed(
        MAIL,
        SERVER,
        said(
            "%s did not answer within %s seconds",
            "%s: нет ответа за %s с", address(smtp), time.limit().toSeconds()),
        smtp.security() == SmtpSecurity.TLS
            ? said(
                "check host and port of [mail], and that no firewall is between",
                "проверьте host и port в [mail] и нет ли между вами сетевого экрана")
            : said(
                "check host and port of [mail], that no firewall is between, and whether the server"
                    + " begins with TLS, as at port 465: then write security = \"tls\"",
                "проверьте host и port в [mail], нет ли между вами сетевого экрана и не начинает ли"
                    + " сервер сразу с TLS, как на порту 465: тогда пишите security = \"tls\""));
  }

  private static String address(SmtpSettings smtp) {
    return smtp.host() + ":" + smtp.port();
  }

  /// A reply of a server begins with its number.
  private static boolean isThere(String why) {
    return why.matches("(?s)4\\d\\d[ -].*");
  }

  private Finding answered(SmtpSettings smtp, MailServerFacts facts) {
    return switch (facts) {
      case MailServerFacts.Silent(var why) ->
          Finding.failed(
              MAIL,
              SERVER,
              why.contains(address(smtp))
                  ? Said.verbatim(why)
                  : said("%s: %s", "%s: %s", address(smtp), why),
              isThere(why)
                  ? said(
                      "the server answers and asks to come later; mails wait meanwhile",
                      "сервер отвечает и просит прийти позже; письма пока ждут")
                  : said(
                      "check host and port of [mail]; mails wait meanwhile",
                      "проверьте host и port в [mail]; письма пока ждут"));
      case MailServerFacts.Answered answered -> answered(smtp, answered);
    };
  }

  private Finding answered(SmtpSettings smtp, MailServerFacts.Answered facts) {
    List<Said> told = new ArrayList<>(List.of(Said.verbatim(address(smtp))));
    told.add(security(smtp.security()));
    facts.certificates().stream().findFirst().ifPresent(each -> told.add(until(each.until())));
    told.add(
        smtp.user().isEmpty()
            ? said("no login", "без входа")
            : said("user `%s` is let in", "пользователь `%s` допущен", smtp.user()));
    List<Duration> ahead =
        facts.clock().stream().map(at -> Duration.between(clock.instant(), at)).toList();
    ahead.forEach(each -> told.add(ClockCheck.told(each)));
    Finding found = Finding.ok(MAIL, SERVER, Said.joined(told, Said.verbatim(", ")));
    return facts.certificates().stream()
        .filter(each -> each.until().isBefore(clock.instant().plus(SOON)))
        .findFirst()
        .map(each -> each.until().isBefore(clock.instant()) ? hasEnded(found) : endsSoon(found))
        .or(() -> ahead.stream().findFirst().map(each -> ClockCheck.judged(found, each)))
        .orElse(found);
  }

  private static Said security(SmtpSecurity security) {
    return switch (security) {
      case STARTTLS_REQUIRED -> Said.verbatim("STARTTLS");
      case TLS -> Said.verbatim("TLS");
      case NONE -> said("open to everybody on the way", "без шифрования");
    };
  }

  private static Said until(Instant end) {
    return said(
        "certificate until %s", "сертификат до %s", LocalDate.ofInstant(end, ZoneOffset.UTC));
  }

  private static Finding endsSoon(Finding found) {
    return Finding.warning(
        found.area(),
        found.subject(),
        found.found(),
        said(
            "the certificate ends soon, and mails wait from then on: tell the administrator of the"
                + " mail server",
            "сертификат скоро кончится, и письма встанут: предупредите администратора почтового"
                + " сервера"));
  }

  /// Java asks those that its store names for no day; a store of another machine may not name them.
  private static Finding hasEnded(Finding found) {
    return Finding.warning(
        found.area(),
        found.subject(),
        found.found(),
        said(
            "the certificate has run out, and is taken only because Java is told to trust it: let"
                + " the administrator of the mail server renew it",
            "срок сертификата истёк, и он принят лишь потому, что Java велено ему доверять:"
                + " попросите администратора почтового сервера его обновить"));
  }

  private List<Finding> dkim(Dressing dressing, String sender) {
    return dressing.signers().stream().map(signer -> dkim(signer, sender)).toList();
  }

  private Finding dkim(DkimSigner signer, String sender) {
    Said subject = Said.verbatim("DKIM " + signer.recordName());
    String domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String signed = signer.domain().toLowerCase(Locale.ROOT);
    if (!domain.equals(signed) && !domain.endsWith("." + signed)) {
      return Finding.warning(
          MAIL,
          subject,
          said(
              "signs for %s, and mails come from %s",
              "подписывает за %s, а письма идут от %s", signed, domain),
          said(
              "take the domain of `from`, or one above it",
              "возьмите домен из `from` или стоящий выше"));
    }
    return time.ask(
        () -> doors.dkim().of(signer),
        found -> dkim(subject, signer, found),
        () -> dkim(subject, signer, new DkimRecord.Found.Unasked("no answer")));
  }

  private static Finding dkim(Said subject, DkimSigner signer, DkimRecord.Found found) {
    return switch (found) {
      case DkimRecord.Found.Same() ->
          Finding.ok(MAIL, subject, said("the key that signs", "тот ключ, которым подписывают"));
      case DkimRecord.Found.Other() ->
          Finding.failed(
              MAIL,
              subject,
              said("publishes another key", "опубликован другой ключ"),
              publish(signer));
      case DkimRecord.Found.Missing() ->
          Finding.failed(
              MAIL, subject, said("publishes no key", "ключ не опубликован"), publish(signer));
      case DkimRecord.Found.Unasked(var why) ->
          Finding.skipped(
              MAIL,
              subject,
              said("DNS cannot be asked here (%s)", "DNS отсюда не спросить (%s)", why));
    };
  }

  private static Said publish(DkimSigner signer) {
    return said(
        "publish the public half of key_file in the record %s, or take the right selector",
        "опубликуйте открытую половину key_file в записи %s или возьмите верный selector",
        signer.recordName());
  }

  private Finding bounces(BounceBox box) {
    Said subject = said("mails that come back", "вернувшиеся письма");
    try {
      return time.ask(
          () -> {
            box.reach();
            return box.place();
          },
          place -> Finding.ok(MAIL, subject, said("%s can be read", "%s: читается", place)),
          () ->
              Finding.failed(
                  MAIL,
                  subject,
                  said(
                      "%s did not answer within %s seconds",
                      "%s: нет ответа за %s с", box.place(), time.limit().toSeconds()),
                  said("check [bounces] in svodka.toml", "проверьте [bounces] в svodka.toml")));
    } catch (RunFailure failure) {
      return Finding.failed(MAIL, subject, failure);
    }
  }
}
