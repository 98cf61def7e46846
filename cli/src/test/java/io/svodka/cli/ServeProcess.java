package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `svodka serve` as a process, by the clock of the machine.
record ServeProcess(Process process, Path log) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  static ServeProcess start(Path folder, Path output, Path log, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.svodka.cli.Svodka",
                "serve",
                "-C",
                folder.toString(),
                "-o",
                output.toString(),
                "--port",
                "0"));
    line.addAll(List.of(more));
    return new ServeProcess(
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start(),
        log);
  }

  String said() throws IOException {
    return Files.readString(log);
  }

  void await(String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!said().contains(words)) {
      assertTrue(System.nanoTime() < end && process.isAlive(), words + " is not in\n" + said());
      Thread.sleep(50);
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String address = said().replaceAll("(?s).*(http://127[^/]*)/health.*", "$1");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /// Asks it to end, as a service manager does, and waits until it has.
  void stop() throws IOException, InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(40, TimeUnit.SECONDS), said());
    assertTrue(said().strip().endsWith("stopped"), said());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
