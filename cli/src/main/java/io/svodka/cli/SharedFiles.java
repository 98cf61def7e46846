package io.svodka.cli;

import io.svodka.delivery.desk.SentFiles;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.links.FileLinks;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.service.Sharing;
import io.svodka.runner.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Opens the files behind the links that the settings sign.
record SharedFiles(Settings settings, LedgerBooks books, Clock clock) implements Sharing {
  @Override
  public Optional<Shared> find(String token) {
    SentFiles files = books.sentFiles();
    return open(token, opened -> files.find(opened.delivery(), opened.sha256()));
  }

  @Override
  public Optional<Shared> fetch(String token) {
    SentFiles files = books.sentFiles();
    return open(token, opened -> files.fetch(opened.delivery(), opened.sha256(), clock.instant()));
  }

  private Optional<Shared> open(
      String token, Function<FileLinks.Opened, Optional<Rendition>> file) {
    Optional<FileLinks.Opened> opened =
        settings.operations().doors().size().links().stream()
            .flatMap(links -> links.read(token).stream())
            .findFirst();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    return clock.instant().isAfter(opened.get().until())
        ? Optional.of(new Shared(List.of(), opened.get().until()))
        : file.apply(opened.get()).map(found -> new Shared(List.of(found), opened.get().until()));
  }
}
