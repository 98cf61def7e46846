package io.svodka.cli;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.runner.service.Loaded;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;

/// A project that a service works on, by a clock that is moved by hand.
final class ServedProject implements AutoCloseable {
  private final TickingClock clock;
  private final Serving serving;
  private final LedgerBooks books;
  private Loaded loaded;

  private ServedProject(OwnProject project, TickingClock clock) {
    this.clock = clock;
    this.serving = serving(project, clock);
    this.loaded = taken(serving);
    this.books = new Post(project.folder(), loaded.settings(), project.output()).books();
  }

  /// Begins to serve, and does what is due at once.
  static ServedProject start(OwnProject project, TickingClock clock) {
    ServedProject served = new ServedProject(project, clock);
    served.once();
    return served;
  }

  /// Returns a service that says nothing.
  static Serving serving(OwnProject project, Clock clock) {
    PrintWriter quiet = new PrintWriter(Writer.nullWriter());
    return new Serving(
        new SlotRuns.Place(project.folder(), project.output()),
        clock,
        new Console(InputStream.nullInputStream(), quiet, quiet, Console.Display.PLAIN));
  }

  private static Loaded taken(Serving serving) {
    return ((ProjectWatch.Look.Good) serving.look()).project();
  }

  LedgerBooks books() {
    return books;
  }

  /// Takes the changed project over.
  void reload() {
    loaded = taken(serving);
  }

  void once() {
    serving.once(loaded, books);
  }

  /// Lets time pass and does what is due then.
  void later(Duration time) {
    clock.step(time);
    once();
  }

  @Override
  public void close() {
    books.close();
  }
}
