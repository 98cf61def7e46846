package io.svodka.runner.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePublisherTest {
  private static final byte[] BYTES = "пакет".getBytes(StandardCharsets.UTF_8);
  private static final Content CONTENT = Content.of(BYTES);

  @TempDir private Path folder;

  @Test
  void makesTheFolderAndTheFileAndNothingElse() throws IOException {
    Path out = folder.resolve("out/monthly");
    Path file = new FilePublisher(out).publish("Север.pdf", CONTENT);
    assertEquals(out.resolve("Север.pdf"), file);
    assertArrayEquals(BYTES, Files.readAllBytes(file));
    assertEquals(List.of("Север.pdf"), names(out));
  }

  @Test
  void aLaterRunReplacesTheFile() throws IOException {
    new FilePublisher(folder).publish("a.pdf", Content.of(new byte[100]));
    new FilePublisher(folder).publish("a.pdf", CONTENT);
    assertArrayEquals(BYTES, Files.readAllBytes(folder.resolve("a.pdf")));
    assertEquals(List.of("a.pdf"), names(folder));
  }

  @Test
  void twoPacksOfOneRunDoNotReplaceEachOther() throws IOException {
    FilePublisher run = new FilePublisher(folder);
    run.publish("Север.pdf", CONTENT);
    RunFailure refused =
        assertThrows(
            RunFailure.Setup.class, () -> run.publish("СЕВЕР.pdf", Content.of(new byte[3])));
    assertEquals("SV9406", refused.code());
    assertTrue(refused.help().contains("file name"), refused.help());
    assertArrayEquals(BYTES, Files.readAllBytes(folder.resolve("Север.pdf")));
    assertEquals(List.of("Север.pdf"), names(folder));
  }

  @Test
  void nothingIsWrittenOutsideTheFolder() throws IOException {
    Path out = folder.resolve("out");
    Path file = new FilePublisher(out).publish("../../x.pdf", CONTENT);
    assertEquals(out, file.getParent());
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void whatCannotBeReplacedStaysWithoutAHalfFileBesideIt() throws IOException {
    Files.createDirectories(folder.resolve("a.pdf/inside"));
    RunFailure failure =
        assertThrows(
            RunFailure.Setup.class, () -> new FilePublisher(folder).publish("a.pdf", CONTENT));
    assertEquals("SV9405", failure.code());
    assertTrue(failure.getMessage().endsWith("a.pdf"), failure.getMessage());
    assertEquals(List.of("a.pdf"), names(folder));
  }

  @Test
  void aFolderThatCannotBeMadeIsAFailureOfTheSetup() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "a file");
    RunFailure failure =
        assertThrows(
            RunFailure.Setup.class,
            () -> new FilePublisher(file.resolve("sub")).publish("a.pdf", CONTENT));
    assertEquals("SV9405", failure.code());
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void aFileThatCannotBeFinishedLeavesWhatWasThereBefore() throws IOException {
    new FilePublisher(folder).publish("a.pdf", CONTENT);
    RunFailure full =
        assertThrows(
            RunFailure.Setup.class,
            () ->
                new FilePublisher(folder)
                    .publish(
                        "a.pdf",
                        out -> {
                          out.write(new byte[1_000_000]);
                          throw new IOException("no space left");
                        }));
    assertEquals("SV9405", full.code());
    assertThrows(
        IllegalStateException.class,
        () ->
            new FilePublisher(folder)
                .publish(
                    "a.pdf",
                    out -> {
                      out.write(1);
                      throw new IllegalStateException("broken");
                    }));
    assertArrayEquals(BYTES, Files.readAllBytes(folder.resolve("a.pdf")));
    assertEquals(List.of("a.pdf"), names(folder));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void aCommandThatIsBrokenOffLeavesNoHalfFile() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                BrokenOffWriting.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertEquals("begun", said.readLine());
      assertEquals(1, names(folder).size());
      process.destroy();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    assertEquals(List.of(), names(folder));
  }
}
