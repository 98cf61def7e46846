package io.svodka.distribution;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.distribution.Unpacked.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The native code of DuckDB and SQLite in a package, and what is copied of it.
record NativeCode(Unpacked svodka) {
  private static final String END = "end";

  /// Returns the files of each platform.
  List<String> files() throws IOException {
    Path folder = svodka.root().resolve("native").toRealPath();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /// Returns what the jars of both drivers hold of it.
  List<String> inJars() throws IOException {
    try (Stream<Path> jars = Files.list(svodka.root().resolve("lib"))) {
      List<Path> drivers =
          jars.filter(jar -> jar.getFileName().toString().matches("(duckdb_|sqlite-)jdbc-.*"))
              .toList();
      assertEquals(2, drivers.size(), drivers.toString());
      TreeSet<String> found = new TreeSet<>();
      for (Path driver : drivers) {
        try (ZipFile entries = new ZipFile(driver.toFile())) {
          entries.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.matches(".*\\.(so|so_.*|dylib|dll)"))
              .forEach(found::add);
        }
      }
      return List.copyOf(found);
    }
  }

  /// Returns what was laid into the folder for temporary files while mails of the demo were made,
  /// which reads files and keeps a ledger. Nothing may be left there.
  List<String> copiedByTheDemo(Map<String, String> environment, Path here)
      throws IOException, InterruptedException {
    Path aside = Files.createDirectory(here.resolve("aside"));
    Map<String, String> ours = new HashMap<>(environment);
    ours.put("SVODKA_JAVA_OPTIONS", "-Djava.io.tmpdir=" + aside);
    try (WatchService watch = aside.getFileSystem().newWatchService()) {
      aside.register(watch, ENTRY_CREATE);
      Said said = svodka.run(ours, here, "demo", "-q", "--as-of", "2026-11-03", "--key", "104");
      assertEquals(new Said(0, ""), said);
      assertEquals(1, Unpacked.count(here.resolve("out"), ".eml"));
      try (Stream<Path> left = Files.list(aside)) {
        assertEquals(List.of(), left.toList());
      }
      Files.createFile(aside.resolve(END));
      return namesUntilTheEnd(watch).filter(name -> name.matches(".*(duckdb|sqlite).*")).toList();
    }
  }

  private static Stream<String> namesUntilTheEnd(WatchService watch) throws InterruptedException {
    TreeSet<String> names = new TreeSet<>();
    while (!names.contains(END)) {
      WatchKey key = watch.take();
      for (WatchEvent<?> event : key.pollEvents()) {
        names.add(String.valueOf(event.context()));
      }
      key.reset();
    }
    return names.stream();
  }
}
