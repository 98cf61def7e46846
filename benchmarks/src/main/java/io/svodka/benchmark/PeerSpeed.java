package io.svodka.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// How long other programs take for the same table, each in a process of its own and Svodka too: a
/// start, the reading of its input and the writing of one file. A program that is not here is said
/// to be missing.
final class PeerSpeed {
  private static final int ROWS = Integer.getInteger("peers.rows", 1_000);
  private static final int RUNS = Integer.getInteger("peers.runs", 3);
  private static final List<String> PACKAGES =
      List.of("exceljs@4.4.0", "@myriaddreamin/typst-ts-node-compiler@0.7.0");

  private final Path folder;

  PeerSpeed(Path made) {
    this.folder = made.resolve("peers");
  }

  /// What one program does.
  private record Peer(String format, String name, List<String> command) {}

  private record Took(double seconds, double processor) {}

  /// Prints each row when it is known: some programs take minutes.
  void print(PrintStream out) {
    try {
      Files.createDirectories(folder);
      prepare();
      out.printf(
          Locale.ROOT,
          "%npeers%n%n| %,d rows | By | s | CPU, s | MB |%n|---|---|--:|--:|--:|%n",
          ROWS);
      for (Peer peer : peers()) {
        out.print(row(peer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void prepare() throws IOException {
    for (String kind : List.of("html", "typ", "json")) {
      run(own(kind, "table." + kind));
    }
    for (String script : List.of("exceljs.cjs", "typst.cjs")) {
      try (InputStream in = PeerSpeed.class.getResourceAsStream("/peers/" + script)) {
        Path copy = folder.resolve(script);
        Files.copy(Objects.requireNonNull(in), copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    List<String> install = new ArrayList<>(List.of("npm", "install", "--no-save", "--prefix", "."));
    install.addAll(PACKAGES);
    run(install);
  }

  private List<Peer> peers() {
    String html = folder.resolve("table.html").toUri().toString();
    return List.of(
        new Peer("pdf", "Svodka", own("pdf", "svodka.pdf")),
        new Peer("pdf", "Typst", List.of("node", "typst.cjs", "table.typ", "typst.pdf")),
        new Peer(
            "pdf",
            "Chromium",
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--print-to-pdf=chromium.pdf",
                html)),
        new Peer("pdf", "WeasyPrint", List.of("weasyprint", "table.html", "weasyprint.pdf")),
        new Peer("xlsx", "Svodka", own("xlsx", "svodka.xlsx")),
        new Peer("xlsx", "exceljs", List.of("node", "exceljs.cjs", "table.json", "exceljs.xlsx")));
  }

  private static List<String> own(String kind, String file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "--sun-misc-unsafe-memory-access=allow",
        "-classpath",
        System.getProperty("java.class.path"),
        PeerFiles.class.getName(),
        kind,
        Integer.toString(ROWS),
        file);
  }

  private String row(Peer peer) throws IOException {
    List<Took> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(peer.command()));
    }
    Path file = folder.resolve(peer.name().toLowerCase(Locale.ROOT) + "." + peer.format());
    if (!Files.exists(file)) {
      return "| %s | %s | not here | | |%n".formatted(peer.format(), peer.name());
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %.2f |%n",
        peer.format(),
        peer.name(),
        middle(runs.stream().map(Took::seconds).toList()),
        middle(runs.stream().map(Took::processor).toList()),
        Files.size(file) / 1e6);
  }

  private static double middle(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  /// Runs a command and returns what the shell says it took, children that it waited for included.
  private Took run(List<String> command) throws IOException {
    List<String> timed =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >run.log 2>&1", "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] times = said.strip().split("\\s+", -1);
    int last = times.length - 1;
    if (last < 2) {
      throw new IllegalStateException("broken off: " + command);
    }
    return new Took(
        Double.parseDouble(times[last - 2]),
        Double.parseDouble(times[last - 1]) + Double.parseDouble(times[last]));
  }
}
