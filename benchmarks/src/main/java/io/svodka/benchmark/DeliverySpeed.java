package io.svodka.benchmark;

import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
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

/// How long a burst takes from the command to its last mail, over a mail server without and with
/// faults, beside making the same files alone and sending mails of their size alone.
final class DeliverySpeed {
  private static final int RECIPIENTS = Integer.getInteger("delivery.recipients", 10_000);

  private final Path root;
  private final DeliveryProject projects;

  /// @param root folder of the launcher
  DeliverySpeed(Path root, Path made) {
    this.root = root;
    this.projects = new DeliveryProject(made, RECIPIENTS);
  }

  /// What a command took.
  ///
  /// @param first from the start to the first mail
  private record Took(Duration wall, Duration processor, Duration first, long kilobytes) {
    String row(String name, int mails) {
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.1f | %d | %d |%n",
          name,
          seconds(wall),
          seconds(processor),
          seconds(first),
          kilobytes / 1024,
          mails);
    }
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  /// Returns all measurements as a table.
  String table() {
    try (FaultySmtpServer server = new FaultySmtpServer(null);
        FaultySmtpServer faulty = new FaultySmtpServer(null)) {
      misbehave(faulty);
      Took making = command(projects.make("alone", server.port()), server, "run");
      Duration mailing = new BareMails(RECIPIENTS).send(server.port());
      int before = server.count();
      Took healthy = command(projects.make("healthy", server.port()), server, "send");
      int sent = server.count() - before;
      Took withFaults = command(projects.make("faulty", faulty.port()), faulty, "send");
      return "\ndelivery, "
          + RECIPIENTS
          + " recipients, PDF and XLSX each, -Xmx1g\n\n"
          + "| What | s | CPU s | first mail s | MB | mails |\n|---|--:|--:|--:|--:|--:|\n"
          + making.row("files alone", 0)
          + new Took(mailing, Duration.ZERO, Duration.ZERO, 0).row("mails alone", RECIPIENTS)
          + healthy.row("burst", sent)
          + withFaults.row("burst, server with faults", faulty.count())
          + String.format(
              Locale.ROOT,
              "%nratio of the burst to the sum of its halves: %.2f; packs a CPU second: %.1f%n",
              seconds(healthy.wall()) / (seconds(making.wall()) + seconds(mailing)),
              RECIPIENTS / seconds(healthy.processor()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    int before = server.count();
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(line(folder, name))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile());
    builder.environment().put("SVODKA_JAVA_OPTIONS", "-Xmx1g");
    AtomicLong first = new AtomicLong();
    WatchedProcess.Took took =
        new WatchedProcess(builder)
            .end(
                () -> {
                  if (first.get() == 0 && server.count() > before) {
                    first.set(System.nanoTime() - start);
                  }
                });
    return new Took(took.wall(), took.processor(), Duration.ofNanos(first.get()), took.peak());
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
