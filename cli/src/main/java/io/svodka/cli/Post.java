package io.svodka.cli;

import io.svodka.compiler.source.Workspace;
import io.svodka.delivery.Channel;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.store.ClaimClock;
import io.svodka.delivery.ledger.store.LedgerSchema;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.mail.Dressing;
import io.svodka.delivery.mail.LocalMailbox;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.delivery.s3.S3Transport;
import io.svodka.delivery.webhook.WebhookTransport;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.ArchiveFolder;
import io.svodka.runner.archive.Archivist;
import io.svodka.runner.archive.Sweeping;
import io.svodka.runner.output.FolderTransport;
import io.svodka.runner.output.Shelves;
import io.svodka.runner.settings.Doors;
import io.svodka.runner.settings.LedgerPlace;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.Settings.MailRoute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the mail of a project leaves, and the books that know of it.
///
/// @param output folder for files; the local mailbox lies in it
record Post(Path folder, Settings settings, Path output) {
  /// Opens the books to write into; a ledger that is not there is made.
  LedgerBooks books() {
    return new LedgerBooks(store(), settings.operations().rules());
  }

  /// Opens the books to look into; makes none.
  ///
  /// @throws RunFailure.Delivery where there is no ledger
  LedgerBooks known() {
    if (hasBooks()) {
      return books();
    }
    throw new RunFailure.Delivery(
        "SV9516",
        "there is no ledger at `" + where() + "`, so nothing is known of mails",
        "name project and output as `svodka send` or `svodka serve` did, with -C and -o; the first"
            + " of their runs makes it",
        null);
  }

  /// Returns whether there is a ledger.
  boolean hasBooks() {
    return switch (settings.operations().ledger()) {
      case LedgerPlace.OwnFile _ -> Files.exists(file());
      case LedgerPlace.Server(var address, _) -> LedgerSchema.ofServer(address).version() > 0;
    };
  }

  private String where() {
    return switch (settings.operations().ledger()) {
      case LedgerPlace.OwnFile _ -> file().toString();
      case LedgerPlace.Server(var address, _) -> address.url();
    };
  }

  private LedgerStore store() {
    return switch (settings.operations().ledger()) {
      case LedgerPlace.OwnFile _ -> LedgerStore.file(file());
      case LedgerPlace.Server(var address, var lease) ->
          LedgerStore.server(address, lease, ClaimClock.OF_SERVER);
    };
  }

  /// The ledger of real mail belongs to the project; that of the local mailbox goes where the
  /// mailbox goes, so that deleting the output folder starts the rehearsal anew.
  Path file() {
    Path place =
        switch (settings.mail()) {
          case MailRoute.LocalFolder _ -> output.resolve("state");
          case MailRoute.Smtp _ -> folder.resolve(".svodka");
        };
    return place.resolve("ledger.sqlite");
  }

  /// Editions lie beside the ledger that knows of them.
  ArchiveFolder archive() {
    return new ArchiveFolder(
        settings.operations().doors().archive().folder().stream()
            .findFirst()
            .orElseGet(() -> file().resolveSibling("archive")));
  }

  /// Returns what keeps editions of a state of the specification.
  Archivist archivist(Workspace workspace) {
    return new Archivist(new Archive(archive()), Version.program(), workspace);
  }

  /// Forgets the oldest editions as the settings say.
  void sweep(LedgerBooks books, Instant now) {
    List<Sweeping.Candidate> editions =
        books.editions().newestFirst().stream()
            .map(each -> new Sweeping.Candidate(each.mark().manifest(), each.madeAt()))
            .toList();
    new Sweeping(archive(), settings.operations().doors().archive().limits()).sweep(editions, now);
  }

  /// Returns how moments of the project are written.
  Moments moments() {
    return Moments.of(folder);
  }

  /// Opens all ways out.
  Transports transports(InstantSource clock) {
    return new Transports(this, clock);
  }

  /// Returns lanes for what a person asks for: domains that others left alone before are tried.
  Lanes lanes(LedgerBooks books, Instant now) {
    return Lanes.of(settings.operations().doors().lanes(), books.lanes(), now);
  }

  /// Returns the ways out that the settings know.
  List<Channel> channels() {
    return settings.operations().doors().buckets().isEmpty()
        ? List.of(channel(), Channel.FOLDER, Channel.WEBHOOK)
        : List.of(channel(), Channel.FOLDER, Channel.S3, Channel.WEBHOOK);
  }

  /// Returns the ways to places that the settings name.
  Map<String, Channel> destinations() {
    return settings.operations().doors().buckets().keySet().stream()
        .collect(Collectors.toMap(name -> name, _ -> Channel.S3));
  }

  MailTransport transport(Channel channel, InstantSource clock) {
    Doors doors = settings.operations().doors();
    return switch (channel) {
      case SMTP, MAILBOX -> mails(doors);
      case FOLDER ->
          new FolderTransport(new Shelves(folder, settings.folders(), settings.uploads()));
      case S3 -> new S3Transport(doors.buckets());
      case WEBHOOK -> new WebhookTransport(doors.hooks(), clock);
    };
  }

  private MailTransport mails(Doors doors) {
    return switch (settings.mail()) {
      case MailRoute.LocalFolder _ ->
          new LocalMailbox(mailbox(output), Dressing.NONE.in(doors.size()));
      case MailRoute.Smtp(var smtp, var dressing) ->
          new SmtpTransport(smtp, dressing.in(doors.size()));
    };
  }

  Channel channel() {
    return switch (settings.mail()) {
      case MailRoute.LocalFolder _ -> Channel.MAILBOX;
      case MailRoute.Smtp _ -> Channel.SMTP;
    };
  }

  static Path mailbox(Path output) {
    return output.resolve("mailbox");
  }

  /// Returns the folder that mails are written to; empty when they go to a server.
  Optional<Path> localMailbox() {
    return switch (settings.mail()) {
      case MailRoute.LocalFolder _ -> Optional.of(mailbox(output));
      case MailRoute.Smtp _ -> Optional.empty();
    };
  }
}
