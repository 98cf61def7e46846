package io.svodka.cli;

import com.sun.management.OperatingSystemMXBean;
import io.svodka.runner.doctor.MachineFacts;
import io.svodka.runner.doctor.MachineFacts.StartCache;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/// Tells what the machine and its Java are like.
final class Machine {
  private static final String CACHE = "-XX:AOTCache=";

  private Machine() {}

  static MachineFacts facts() {
    return new MachineFacts(
        System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory(),
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
        Runtime.getRuntime().availableProcessors(),
        ZoneRulesProvider.getVersions("UTC").lastEntry().getKey(),
        System.getProperty("sun.jnu.encoding", ""),
        cache());
  }

  private static StartCache cache() {
    Optional<Path> used =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith(CACHE))
            .map(argument -> Path.of(argument.substring(CACHE.length())))
            .findFirst();
    return used.map(Machine::judged).orElse(StartCache.NONE);
  }

  /// Java refuses a cache without a word when a jar is not the one that it was made with.
  private static StartCache judged(Path cache) {
    try {
      FileTime made = Files.getLastModifiedTime(cache);
      for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        if (Files.getLastModifiedTime(Path.of(jar)).compareTo(made) > 0) {
          return StartCache.OUTDATED;
        }
      }
      return StartCache.USED;
    } catch (IOException e) {
      return StartCache.OUTDATED;
    }
  }
}
