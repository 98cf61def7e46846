package io.svodka.runner.settings;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Origin;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.LedgerRules;
import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.model.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sections `[ledger]`, `[deliveries.NAME]` and `[serve]`, and what `[mail]` says of
/// recipients.
final class OperationSettings {
  private static final int LEASE_SECONDS = 60;
  private static final Pattern ADDRESS =
      Pattern.compile("jdbc:postgresql://[A-Za-z0-9_.:,\\[\\]-]+/[A-Za-z0-9_.-]+(?:\\?(.*))?");

  // Drivers take addresses for instructions, so whatever is not listed is refused.
  private static final Set<String> PARAMETERS =
      Set.of("sslmode", "ssl", "sslrootcert", "currentSchema", "targetServerType");

  private OperationSettings() {}

  static Operations read(Section top, Path folder) {
    Section ledger = top.section("ledger");
    ledger.allow("url", "user", "password", "lease_seconds", "keep_days");
    Section serve = top.section("serve");
    serve.allow("port");
    return new Operations(
        place(ledger),
        rules(top.section("mail")),
        ledger.number("keep_days", Operations.USUAL_KEEP_DAYS),
        deliveries(top.section("deliveries")),
        serve.port("port", Operations.USUAL_PORT),
        TelemetrySettings.read(top.section("telemetry")),
        new DoorSettings(folder).read(top));
  }

  private static LedgerPlace place(Section ledger) {
    String url = ledger.text("url", "");
    if (url.isEmpty()) {
      return new LedgerPlace.OwnFile();
    }
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      throw ledger.failure(
          "url",
          "is no address of PostgreSQL",
          "write it as url = \"jdbc:postgresql://host:5432/database\"");
    }
    String parameters = address.group(1) == null ? "" : address.group(1);
    for (String parameter : parameters.split("&", -1)) {
      String name = parameter.replaceFirst("=.*", "");
      if (!name.isEmpty() && !PARAMETERS.contains(name)) {
        throw ledger.failure("url", "may not hold `" + name + "`", "leave it out");
      }
    }
    return new LedgerPlace.Server(
        new LedgerAddress(url, ledger.text("user", ""), new Secret(ledger.secret("password"))),
        Duration.ofSeconds(ledger.number("lease_seconds", LEASE_SECONDS)));
  }

  private static LedgerRules rules(Section mail) {
    String word = mail.text("when_unknown", "hold");
    WhenUnknown whenUnknown =
        switch (word) {
          case "hold" -> WhenUnknown.HOLD;
          case "resend" -> WhenUnknown.RESEND;
          default ->
              throw mail.failure(
                  "when_unknown", "is `" + word + "`", "write \"hold\" or \"resend\"");
        };
    return new LedgerRules(
        whenUnknown,
        mail.texts("recipient_domains").stream()
            .map(domain -> Mailbox.of("a@" + domain).wireAddress().substring(2))
            .collect(Collectors.toSet()));
  }

  private static Map<String, DeliveryRules> deliveries(Section section) {
    Map<String, DeliveryRules> rules = new HashMap<>();
    section.names().forEach(name -> rules.put(name, delivery(section.section(name))));
    return rules;
  }

  private static DeliveryRules delivery(Section section) {
    section.allow("release", "catch_up", "revise_days", "revise_at");
    return new DeliveryRules(release(section), catchUp(section), revising(section));
  }

  private static DeliveryRules.Revising revising(Section section) {
    int days = section.number("revise_days", 0);
    String at = section.text("revise_at", "07:00");
    try {
      return days == 0
          ? DeliveryRules.Revising.NEVER
          : new DeliveryRules.Revising(days, LocalTime.parse(at));
    } catch (DateTimeParseException e) {
      throw section.failure("revise_at", "is `" + at + "`", "write a time such as \"07:00\"");
    }
  }

  private static Origin.Release release(Section section) {
    String word = section.text("release", "at once");
    return switch (word) {
      case "at once" -> Origin.Release.AT_ONCE;
      case "by a person" -> Origin.Release.BY_A_PERSON;
      default ->
          throw section.failure(
              "release", "is `" + word + "`", "write \"at once\" or \"by a person\"");
    };
  }

  private static DeliveryRules.CatchingUp catchUp(Section section) {
    String word = section.text("catch_up", "usual");
    return switch (word) {
      case "usual" -> DeliveryRules.CatchingUp.USUAL;
      case "all" -> DeliveryRules.CatchingUp.ALL;
      case "last" -> DeliveryRules.CatchingUp.LAST;
      case "none" -> DeliveryRules.CatchingUp.NONE;
      default ->
          throw section.failure(
              "catch_up", "is `" + word + "`", "write \"all\", \"last\" or \"none\"");
    };
  }
}
