package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that becomes full at one place of a run or another. Needs the right to mount one in
/// memory; what the ledger does is tested without.
@Tag("real")
class MountedDiskTest {
  private static final int STEP_KILOBYTES = 100;
  @TempDir private Path parent;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(parent.resolve("disk"));
    assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()));
  }

  @AfterEach
  void unmount() throws Exception {
    done("umount", disk.toString());
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  @Test
  void runStopsWithAnErrorLeavesNothingHalfWrittenAndGoesOnWhenThereIsSpaceAgain()
      throws Exception {
    OwnProject made = OwnProject.make(parent);
    List<String> stops = new ArrayList<>();
    int code = -1;
    for (int spare = 0; code != 0; spare += STEP_KILOBYTES) {
      OwnProject project = new OwnProject(made.folder(), disk.resolve("out" + spare));
      Path filler = fill(spare);
      Path said = parent.resolve("said" + spare);
      code = send(project, said);
      if (code != 0) {
        stops.add(Files.readString(said));
      }
      nothingIsHalfWritten(project.output());
      Files.delete(filler);
      assertEquals(0, send(project, said), Files.readString(said));
      assertEquals(3, project.mails().size());
      nothingIsHalfWritten(project.output());
      remove(project.output());
    }
    assertTrue(stops.size() > 2, "the disk was never full");
    stops.forEach(stop -> assertTrue(stop.matches("(?s).*SV9\\d{3}.*"), stop));
  }

  private static int send(OwnProject project, Path said) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.svodka.cli.Svodka",
            "send",
            "-C",
            project.folder().toString(),
            "--as-of",
            OwnProject.AS_OF,
            "-o",
            project.output().toString())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
  }

  /// Leaves so much space.
  private Path fill(int spareKilobytes) throws IOException {
    Path filler = disk.resolve("filler");
    long size = disk.toFile().getUsableSpace() - spareKilobytes * 1024L;
    return Files.write(filler, new byte[(int) Math.max(0, size)]);
  }

  private static void nothingIsHalfWritten(Path output) throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        assertTrue(!name.endsWith(".part"), name);
        assertTrue(name.contains("sqlite") || Files.size(file) > 0, name + " is empty");
        if (name.endsWith(".pdf")) {
          byte[] end = Arrays.copyOfRange(Files.readAllBytes(file), 0, 5);
          assertEquals("%PDF-", new String(end, StandardCharsets.US_ASCII));
          assertTrue(
              Files.readString(file, StandardCharsets.ISO_8859_1).strip().endsWith("%%EOF"),
              name + " is cut off");
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
