package io.svodka.benchmark;

import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import io.svodka.testkit.mail.FaultySmtpServer.Taken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How long a burst takes from the command to its last mail, over a mail server without and with
/// faults, beside making the same files alone and sending mails that hold the same alone.
final class DeliverySpeed {
  private static final int RECIPIENTS = Integer.getInteger("delivery.recipients", 10_000);
  private static final String SMALL_HEAP = "-Xmx80m";
  private static final int ROUNDS = Integer.getInteger("delivery.rounds", 3);

  private final Path root;
  private final Path made;
  private final DeliveryProject projects;

  /// @param root folder of the launcher
  DeliverySpeed(Path root, Path made) {
    this.root = root;
    this.made = made;
    this.projects = new DeliveryProject(made, RECIPIENTS);
  }

  /// What a command took.
  ///
  /// @param first from the start to the first mail
  /// @param peak resident memory
  /// @param live what garbage collection left of the heap
  private record Took(
      Duration wall, Duration processor, Duration first, long peak, HeapLog.Live live) {
    /// What took place in this process, whose memory is not looked at.
    static Took here(Duration wall) {
      return new Took(wall, Duration.ZERO, Duration.ZERO, 0, new HeapLog.Live(0, 0));
    }

    String row(String name, String mails) {
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.1f | %d | %d → %d | %s |%n",
          name,
          seconds(wall),
          seconds(processor),
          seconds(first),
          peak / 1024,
          live.first(),
          live.second(),
          mails);
    }
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  /// One measurement of each, one after the other: what a machine does in one minute says little of
  /// what it does in the next.
  private record Round(Took making, Took mailing, Took burst) {
    double ratio() {
      return seconds(burst.wall()) / (seconds(making.wall()) + seconds(mailing.wall()));
    }

    String rows() {
      String all = String.valueOf(RECIPIENTS);
      return making.row("files alone", "")
          + mailing.row("mails alone", all)
          + burst.row("burst, " + String.format(Locale.ROOT, "%.2f", ratio()) + " of both", all);
    }
  }

  /// Returns all measurements as a table.
  String table() {
    try (FaultySmtpServer server = new FaultySmtpServer(null);
        FaultySmtpServer faulty = new FaultySmtpServer(null)) {
      server.forget();
      faulty.forget();
      misbehave(faulty);
      SampleMail sample = sample();
      List<Round> rounds = new ArrayList<>();
      for (int i = 1; i <= ROUNDS; i++) {
        rounds.add(round(i, sample, server));
      }
      Took withFaults = command(projects.make("faulty", faulty.port()), faulty, "send");
      String arrived = arrived(faulty);
      String held = held(faulty);
      return "\ndelivery, "
          + RECIPIENTS
          + " recipients, PDF and XLSX each, -Xmx1g\n\n"
          + "| What | s | CPU s | first mail s | peak MB | live MB | mails |\n"
          + "|---|--:|--:|--:|--:|--:|--:|\n"
          + rounds.stream().map(Round::rows).collect(Collectors.joining())
          + withFaults.row("burst, server with faults", arrived)
          + String.format(
              Locale.ROOT,
              "%nratio of the burst to the sum of its halves, median of %d: %.2f; packs a CPU"
                  + " second: %.1f%n",
              ROUNDS,
              median(rounds.stream().mapToDouble(Round::ratio)),
              median(rounds.stream().mapToDouble(each -> packs(each.burst()))))
          + held;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A burst for twice as many in a heap so small that it is collected as a whole many times.
  private String held(FaultySmtpServer faulty) throws IOException {
    Path folder = new DeliveryProject(made, 2 * RECIPIENTS).make("small", faulty.port());
    int before = faulty.count();
    command(folder, faulty, "send", SMALL_HEAP);
    HeapLog.Live held = HeapLog.held(folder.resolve("heap.log"));
    return String.format(
        Locale.ROOT,
        "%d recipients, server with faults, %s: %d mails; after collections of the whole heap"
            + " %d MB in the first half, %d MB in the second%n",
        2 * RECIPIENTS,
        SMALL_HEAP,
        faulty.count() - before,
        held.first(),
        held.second());
  }

  private Round round(int number, SampleMail sample, FaultySmtpServer server) throws IOException {
    Path files = projects.make("alone" + number, server.port());
    Took making = command(files, server, "run");
    Took mailing = Took.here(new BareMails(RECIPIENTS, sample).send(server.port()));
    int before = server.count();
    Took burst = command(projects.make("healthy" + number, server.port()), server, "send");
    if (server.count() - before != RECIPIENTS) {
      throw new IllegalStateException((server.count() - before) + " mails came");
    }
    return new Round(making, mailing, burst);
  }

  private static double packs(Took took) {
    return RECIPIENTS / seconds(took.processor());
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String arrived(FaultySmtpServer server) {
    long different = server.taken().stream().map(Taken::recipients).distinct().count();
    return different == server.count()
        ? String.valueOf(different)
        : different + ", and " + (server.count() - different) + " twice";
  }

  /// Returns one mail of such a burst. The launcher has built by then whatever it had to build.
  private SampleMail sample() throws IOException {
    try (FaultySmtpServer server = new FaultySmtpServer(null)) {
      command(new DeliveryProject(made, 1).make("sample", server.port()), server, "send");
      return SampleMail.of(server.taken().getFirst().data());
    }
  }

  /// 421 at connect, greylisting, cut connections, refusals and slow replies.
  private static void misbehave(FaultySmtpServer server) {
    Random random = new Random(1);
    Set<String> greeted = ConcurrentHashMap.newKeySet();
    server.failBy(
        () -> random.nextInt(100) < 3 ? Fault.BUSY_AT_CONNECT : Fault.NONE,
        recipient ->
            Math.floorMod(recipient.hashCode(), 20) == 0 && greeted.add(recipient)
                ? Fault.RECIPIENT_DEFERRED
                : ofHundred(random.nextInt(100)));
  }

  private static Fault ofHundred(int draw) {
    return switch (draw) {
      case 0 -> Fault.CLOSES_IN_BODY;
      case 1 -> Fault.RECIPIENT_REFUSED;
      case 2 -> Fault.SLOW;
      default -> Fault.NONE;
    };
  }

  private Took command(Path folder, FaultySmtpServer server, String name) throws IOException {
    return command(folder, server, name, "-Xmx1g");
  }

  private Took command(Path folder, FaultySmtpServer server, String name, String most)
      throws IOException {
    int before = server.count();
    Path heap = folder.resolve("heap.log");
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(line(folder, name))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile());
    builder.environment().put("SVODKA_JAVA_OPTIONS", most + " -Xlog:gc:file=" + heap);
    AtomicLong first = new AtomicLong();
    WatchedProcess.Took took =
        new WatchedProcess(builder)
            .end(
                () -> {
                  if (first.get() == 0 && server.count() > before) {
                    first.set(System.nanoTime() - start);
                  }
                });
    return new Took(
        took.wall(),
        took.processor(),
        Duration.ofNanos(first.get()),
        took.peak(),
        HeapLog.live(heap));
  }

  private List<String> line(Path folder, String name) {
    List<String> line = new ArrayList<>(List.of(root.resolve("svodka").toString(), name));
    if (name.equals("run")) {
      line.addAll(List.of("--format", "pdf,xlsx"));
    }
    line.addAll(List.of("-C", folder.toString(), "-o", folder.resolve("out").toString()));
    line.addAll(List.of("--as-of", "2026-11-03", "--quiet"));
    return line;
  }
}
