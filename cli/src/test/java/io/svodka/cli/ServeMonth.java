package io.svodka.cli;

import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.slots.SlotState;
import io.svodka.runner.service.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/// A process that serves a project through a time that it makes pass itself, and dies here and
/// there as if by `kill -9`.
final class ServeMonth {
  static final int KILLED = 9;
  private static final Duration STEP = Duration.ofMinutes(60);

  private ServeMonth() {}

  static Process start(Path folder, Path output, Path time, Instant end, long seed)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            ServeMonth.class.getName(),
            folder.toString(),
            output.toString(),
            time.toString(),
            end.toString(),
            String.valueOf(seed))
        .inheritIO()
        .start();
  }

  /// @param arguments project, output, file of the time, end, seed of the deaths; 0 for none
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path time = Path.of(arguments[2]);
    Instant end = Instant.parse(arguments[3]);
    TickingClock clock = new TickingClock(Instant.parse(Files.readString(time).strip()));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Console console = new Console(InputStream.nullInputStream(), out, out, Console.Display.PLAIN);
    SlotRuns.Place place = new SlotRuns.Place(Path.of(arguments[0]), Path.of(arguments[1]));
    Serving serving = new Serving(place, clock, console);
    if (!(serving.look() instanceof ProjectWatch.Look.Good(Loaded project))) {
      throw new IllegalStateException("the project is broken");
    }
    Death death = Death.of(Long.parseLong(arguments[4]));
    try (LedgerBooks books = new Post(place.folder(), project.settings(), place.output()).books();
        Heartbeat _ = Heartbeat.of(books, clock)) {
      for (int step = 0; clock.instant().isBefore(end); step++) {
        death.at(step);
        serving.once(project, books);
        clock.step(STEP);
        keep(time, clock.instant());
      }
      finish(serving, project, books);
    }
    Runtime.getRuntime().halt(0);
  }

  /// A death in the middle of writing leaves the time before.
  private static void keep(Path time, Instant now) throws IOException {
    Path part = Files.writeString(time.resolveSibling("time.part"), now.toString());
    Files.move(part, time, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What another process was at when it died passes on when its claim is over.
  private static void finish(Serving serving, Loaded project, LedgerBooks books)
      throws InterruptedException {
    while (isOpen(books)) {
      serving.once(project, books);
      Thread.sleep(200);
    }
  }

  private static boolean isOpen(LedgerBooks books) {
    Map<SlotState, Long> slots = books.slots().counts();
    return slots.containsKey(SlotState.PLANNED) || slots.containsKey(SlotState.RUNNING);
  }

  /// Comes after some days of the month, however fast the machine is, a moment later than looked
  /// for, so that it meets the work anywhere.
  ///
  /// @param step after how many hours of the month; never for a negative number
  private record Death(int step, long delay) {
    private static final int EARLIEST = 40;
    private static final int LATEST = 110;
    private static final long LONGEST_DELAY = 150;

    static Death of(long seed) {
      Random random = new Random(seed);
      return seed == 0
          ? new Death(-1, 0)
          : new Death(random.nextInt(EARLIEST, LATEST), random.nextLong(LONGEST_DELAY));
    }

    void at(int now) {
      if (now == step) {
        Thread.ofPlatform().daemon().start(this::come);
      }
    }

    private void come() {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
