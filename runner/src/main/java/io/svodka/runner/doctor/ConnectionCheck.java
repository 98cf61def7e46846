package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.CONNECTIONS;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.engine.query.ConnectionFacts;
import io.svodka.engine.query.ConnectionFacts.Rights;
import io.svodka.engine.query.ConnectionProbe;
import io.svodka.engine.query.DataSettings;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Opens each connection as a run would.
record ConnectionCheck(DataSettings data, InstantSource clock, InTime time) {
  List<Finding> findings(List<ConnectionPlan> connections) {
    List<Finding> findings = new ArrayList<>();
    connections.forEach(each -> findings.add(finding(each)));
    TreeSet<String> unknown = new TreeSet<>(data.connections().keySet());
    connections.forEach(each -> unknown.remove(each.name()));
    unknown.forEach(name -> findings.add(unused(name)));
    return findings;
  }

  private static Finding unused(String name) {
    return Finding.warning(
        CONNECTIONS,
        Said.verbatim(name),
        said(
            "svodka.toml tells where it is, and the project has no connection of this name",
            "svodka.toml указывает адрес, но в проекте нет такого подключения"),
        said("correct the name, or remove the section", "исправьте имя или уберите раздел"));
  }

  private Finding finding(ConnectionPlan connection) {
    Said subject = Said.verbatim(connection.name());
    try {
      return time.ask(
          () -> new ConnectionProbe(data, clock).ask(connection),
          facts -> answered(subject, facts),
          () -> late(subject));
    } catch (RunFailure failure) {
      return Finding.failed(CONNECTIONS, subject, failure);
    }
  }

  private Finding late(Said subject) {
    return Finding.failed(
        CONNECTIONS,
        subject,
        said("did not answer within %s seconds", "не ответило за %s с", time.limit().toSeconds()),
        said(
            "check host and port in svodka.toml, and that no firewall is between",
            "проверьте узел и порт в svodka.toml и нет ли между вами сетевого экрана"));
  }

  private static Finding answered(Said subject, ConnectionFacts facts) {
    List<Said> told = new ArrayList<>(List.of(Said.verbatim(facts.product())));
    if (!facts.zone().isEmpty()) {
      told.add(said("keeps %s", "пояс %s", facts.zone()));
    }
    facts.ahead().forEach(ahead -> told.add(ClockCheck.told(ahead)));
    told.add(rights(facts.rights()));
    Finding found = Finding.ok(CONNECTIONS, subject, Said.joined(told, Said.verbatim(", ")));
    return facts.ahead().stream()
        .map(ahead -> ClockCheck.judged(found, ahead))
        .filter(judged -> judged.state() != Finding.State.OK)
        .findFirst()
        .orElseGet(() -> judged(found, facts.rights()));
  }

  private static Said rights(Rights rights) {
    return switch (rights) {
      case Rights.ReadOnly() -> said("its user may only read", "пользователь только читает");
      case Rights.OpenedToRead() -> said("opened to be read", "открывается только на чтение");
      case Rights.MayWrite(var tables) ->
          said("its user may change %s tables", "пользователь может менять таблиц: %s", tables);
      case Rights.Everything() ->
          said("its user is an administrator", "пользователь - администратор");
      case Rights.Unknown() ->
          said(
              "asked read-only; rights are not known",
              "запросы только на чтение; права неизвестны");
    };
  }

  private static Finding judged(Finding found, Rights rights) {
    return switch (rights) {
      case Rights.ReadOnly _, Rights.OpenedToRead _, Rights.Unknown _ -> found;
      case Rights.MayWrite _, Rights.Everything _ ->
          Finding.warning(
              found.area(),
              found.subject(),
              found.found(),
              said(
                  "Svodka writes nothing, yet give it a user that may only read",
                  "Svodka ничего не пишет, но дайте ей пользователя с правом только чтения"));
    };
  }
}
