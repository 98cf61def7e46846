package io.svodka.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process of which is noted how long it takes, of the clock and of the processor, and how much
/// memory it holds.
final class WatchedProcess {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int PAUSE = 20;

  private final Process process;
  private final long start = System.nanoTime();
  private Duration processor = Duration.ZERO;
  private long peak;

  WatchedProcess(ProcessBuilder builder) throws IOException {
    process = builder.start();
  }

  /// What a process took.
  ///
  /// @param peak kilobytes of memory at most
  record Took(Duration wall, Duration processor, long peak, int code) {
    double seconds() {
      return wall.toMillis() / 1e3;
    }
  }

  /// Waits until the process has ended.
  ///
  /// @param meanwhile is called again and again
  Took end(Runnable meanwhile) {
    while (process.isAlive()) {
      meanwhile.run();
      processor = process.info().totalCpuDuration().orElse(processor);
      peak = Math.max(peak, held(process.pid()));
      pause();
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Took(wall, processor, peak, process.exitValue());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long held(long pid) {
    try {
      Matcher line = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return line.find() ? Long.parseLong(line.group(1)) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
