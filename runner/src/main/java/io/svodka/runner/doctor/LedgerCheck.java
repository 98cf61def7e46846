package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.runner.doctor.Finding.Area.LEDGER;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.LedgerRules;
import io.svodka.delivery.ledger.store.ClaimClock;
import io.svodka.delivery.ledger.store.LedgerSchema;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.settings.LedgerPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks into the ledger: its schema, and whether its chain is whole. An older schema stays as it
/// is.
///
/// @param file where a ledger of one's own lies
record LedgerCheck(LedgerPlace place, Path file, InTime time) {
  private static final Said SUBJECT = said("ledger", "журнал отправок");
  private static final Said CHAIN = said("chain of the audit", "цепочка аудита");

  List<Finding> findings() {
    if (place instanceof LedgerPlace.OwnFile && !Files.exists(file)) {
      return List.of(
          Finding.skipped(
              LEDGER,
              SUBJECT,
              said(
                  "there is none yet: the first mail makes it",
                  "его ещё нет: появится с первым письмом")));
    }
    List<Finding> findings = new ArrayList<>();
    try {
      findings.add(time.ask(this::schema, this::judged, this::late));
      if (findings.getFirst().state() == Finding.State.OK) {
        findings.add(time.ask(this::verified, LedgerCheck::chain, this::late));
      }
    } catch (RunFailure failure) {
      findings.add(Finding.failed(LEDGER, SUBJECT, failure));
    }
    return findings;
  }

  private LedgerSchema schema() {
    return switch (place) {
      case LedgerPlace.OwnFile() -> LedgerSchema.ofFile(file);
      case LedgerPlace.Server(var address, _) -> LedgerSchema.ofServer(address);
    };
  }

  private Audit.Finding verified() {
    LedgerStore store =
        switch (place) {
          case LedgerPlace.OwnFile() -> LedgerStore.file(file);
          case LedgerPlace.Server(var address, var lease) ->
              LedgerStore.server(address, lease, ClaimClock.OF_SERVER);
        };
    try (LedgerBooks books = new LedgerBooks(store, LedgerRules.USUAL)) {
      return books.audit().verify();
    }
  }

  private Finding late() {
    return Finding.failed(
        LEDGER,
        SUBJECT,
        said("did not answer within %s seconds", "не ответил за %s с", time.limit().toSeconds()),
        said("check [ledger] in svodka.toml", "проверьте [ledger] в svodka.toml"));
  }

  private Finding judged(LedgerSchema schema) {
    Said where =
        switch (place) {
          case LedgerPlace.OwnFile() -> Said.verbatim(file.toString());
          case LedgerPlace.Server _ -> Said.verbatim("PostgreSQL");
        };
    Said found = said("%s, schema %s", "%s, схема %s", where, schema.version());
    if (schema.version() > schema.newest()) {
      return Finding.failed(
          LEDGER,
          SUBJECT,
          found,
          said(
              "a newer Svodka wrote it, this one knows %s: use that one",
              "его писала более новая Svodka, эта знает до %s: возьмите ту", schema.newest()));
    }
    return schema.version() < schema.newest()
        ? Finding.warning(
            LEDGER,
            SUBJECT,
            found,
            said(
                "the next command that writes brings it to %s: back it up before",
                "следующая команда с записью приведёт его к %s: сделайте копию", schema.newest()))
        : Finding.ok(LEDGER, SUBJECT, found);
  }

  private static Finding chain(Audit.Finding found) {
    return switch (found) {
      case Audit.Finding.Intact(var entries, _) ->
          Finding.ok(LEDGER, CHAIN, said("%s entries, intact", "записей: %s, цела", entries));
      case Audit.Finding.Broken(var id, var why) ->
          Finding.failed(
              LEDGER,
              CHAIN,
              said("entry %s %s", "запись %s: %s", id, why),
              said(
                  "somebody changed the ledger; `svodka explain SV9515` says what to do",
                  "журнал кто-то изменил; `svodka explain SV9515` скажет, что делать"));
    };
  }
}
