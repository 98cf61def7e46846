package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `svodka serve --revision` as a process, over a real repository.
class ServeRevisionTest {
  private static final String REPORT = "reports/monthly.svodka";

  @TempDir private Path parent;
  private OwnProject project;

  @BeforeEach
  void commitTheProjectWithoutItsData() throws Exception {
    project = OwnProject.make(parent);
    project.replace(
        REPORT,
        "deliver monthly_pack \"Monthly pack\" {",
        "deliver monthly_pack \"Monthly pack\" {\n  schedule every 1 minutes");
    project.write(".gitignore", "data/\n.svodka/\n");
    git("init", "-q", "-b", "live");
    commit();
  }

  private String git(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of("git", "-C", project.folder().toString()));
    line.addAll(List.of("-c", "user.name=a", "-c", "user.email=a@example.com"));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  /// Commits all that was changed; returns the first digits of the commit.
  private String commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "a change");
    return git("rev-parse", "--short=12", "HEAD");
  }

  private Set<String> revisionsOfMails() {
    Cli mails =
        Cli.call(
            "deliveries",
            "-C",
            project.folder().toString(),
            "-o",
            project.output().toString(),
            "--json");
    return mails.json().findValues("run").stream()
        .map(run -> run.path("revision").asText())
        .collect(Collectors.toSet());
  }

  @Test
  void goodCommitsAreTakenOverAndBrokenOnesAreNot() throws Exception {
    String first = git("rev-parse", "--short=12", "HEAD");
    project.write("reports/unfinished.svodka", "report oops {\n");
    try (ServeProcess service =
        ServeProcess.start(
            project.folder(), project.output(), parent.resolve("log"), "--revision", "live")) {
      service.await("serving");
      String broken = commit();
      service.await("project not taken over: the specification has ");
      assertTrue(service.said().contains(", revision " + broken + "\n"), service.said());
      assertTrue(service.get("/metrics").body().contains("svodka_specification_broken 1\n"));
      service.await(": done, 3 packs, 3 of 3 mails");
      assertEquals(Set.of(first), revisionsOfMails());

      Files.delete(project.folder().resolve("reports/unfinished.svodka"));
      project.replace(REPORT, "\"Monthly pack\"", "\"Pack of the month\"");
      String second = commit();
      service.await("project taken over, revision " + second + "\n");
      assertTrue(service.get("/metrics").body().contains("svodka_specification_broken 0\n"));
      int done = count(service.said(), ": done, ");
      awaitMore(service, done);
      assertEquals(Set.of(first, second), revisionsOfMails());
      assertEquals(1, count(service.said(), "project not taken over"), service.said());
      service.stop();
    }
    assertFalse(hasCheckouts(), "folders of commits are left behind");
  }

  private static void awaitMore(ServeProcess service, int done) throws Exception {
    String begun = service.said();
    for (int i = 0; i < 1200 && count(service.said(), ": done, ") == done; i++) {
      Thread.sleep(100);
    }
    assertTrue(count(service.said(), ": done, ") > done, begun + service.said());
  }

  private static int count(String text, String words) {
    return text.split(words, -1).length - 1;
  }

  private boolean hasCheckouts() throws IOException {
    Path all = project.folder().resolve(".svodka/revisions");
    try (var folders = Files.list(all)) {
      return folders.findAny().isPresent();
    }
  }

  @Test
  void aRevisionThatIsNoneIsToldAtTheStart() {
    Cli refused =
        Cli.call("serve", "--once", "-C", project.folder().toString(), "--revision", "nowhere");
    assertEquals(1, refused.code(), refused.err());
    assertTrue(refused.err().contains("SV9486: `nowhere` cannot be taken out"), refused.err());
  }
}
