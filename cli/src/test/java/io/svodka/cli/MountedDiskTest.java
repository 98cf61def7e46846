package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.svodka.testkit.LongListing;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A disk that becomes full at one place of a run or another. Needs the right to mount one in
/// memory; what the ledger does is tested without.
@Tag("real")
class MountedDiskTest {
  private static final int STEP_KILOBYTES = 100;
  private static final String COMMAND = "io.svodka.cli.Svodka";
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

  /// @param place what the disk is for: the files, or what is laid aside on the way to them
  @ParameterizedTest
  @ValueSource(strings = {"output", "aside"})
  void longFilesAreThereWholeOrNotAtAll(String place) throws Exception {
    Path project = new LongListing(60_000).write(parent.resolve("listing"));
    Path output = place.equals("output") ? disk.resolve("out") : parent.resolve("out");
    Path aside = place.equals("aside") ? disk : parent;
    List<String> stops = new ArrayList<>();
    int code = -1;
    for (int spare = 100; code != 0; spare *= 3) {
      enlarge(spare);
      Path said = parent.resolve("said" + spare);
      code = started(run(project, output, aside), said).waitFor();
      if (code != 0) {
        stops.add(Files.readString(said));
        assertEquals(List.of(), filesIn(output));
      }
    }
    assertEquals(1, filesIn(output).size());
    assertTrue(stops.size() > 1, "the disk was never full");
    stops.forEach(stop -> assertTrue(stop.matches("(?s).*SV9\\d{3}.*"), stop));
  }

  private void enlarge(int kilobytes) throws Exception {
    String size = "remount,size=" + kilobytes + "k";
    assumeTrue(done("mount", "-o", size, disk.toString()));
  }

  private static List<Path> filesIn(Path output) throws IOException {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static List<String> run(Path project, Path output, Path aside) {
    List<String> line = new ArrayList<>(List.of("-Djava.io.tmpdir=" + aside, COMMAND, "run"));
    line.addAll(List.of("-C", project.toString(), "-o", output.toString()));
    line.addAll(List.of("--as-of", LongListing.AS_OF, "--format", "xlsx"));
    return line;
  }

  private static int send(OwnProject project, Path said) throws IOException, InterruptedException {
    return started(
            List.of(
                COMMAND,
                "send",
                "-C",
                project.folder().toString(),
                "--as-of",
                OwnProject.AS_OF,
                "-o",
                project.output().toString()),
            said)
        .waitFor();
  }

  private static Process started(List<String> arguments, Path said) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    line.addAll(arguments);
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
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
