package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shell completes commands and options by what `svodka completion` prints.
class CompletionTest {
  @TempDir Path folder;

  private static String script(String shell) {
    Cli printed = Cli.call("completion", shell);
    assertEquals(0, printed.code(), printed.err());
    return printed.out();
  }

  /// Asks a real bash what it would offer.
  private String offered(String words, int at) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("svodka.bash"), script("bash"));
    String asked =
        "source "
            + file
            + "; COMP_WORDS=("
            + words
            + "); COMP_CWORD="
            + at
            + "; _complete_svodka_and_names; printf '%s ' \"${COMPREPLY[@]}\"";
    Process bash = new ProcessBuilder("bash", "-c", asked).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return said;
  }

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    assertTrue(offered("svodka pre", 1).contains("preview"));
    assertTrue(offered("svodka check --sa", 2).contains("--sarif"));
    assertTrue(offered("svodka new mo", 2).contains("model"));
    assertTrue(offered("svodka docs --no", 2).contains("--no-samples"));
    assertTrue(offered("svodka new report --template wee", 4).contains("weekly"));
  }

  @Test
  void languagesAreOfferedAsTheyAreTaken() throws IOException, InterruptedException {
    assertEquals("en ru ", lastLine(offered("svodka check --language ''", 3)));
    assertFalse(script("fish").contains("english"), script("fish"));
  }

  /// What bash says before is that nobody pressed a key.
  private static String lastLine(String text) {
    return text.lines().toList().getLast();
  }

  @Test
  void namesOfTheProjectAreOffered() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("a.svodka"),
        "report weekly \"W\" {\n}\nreport monthly {\n}\ndeliver mail \"M\" {\n}\nalert low {\n}\n");
    String here = "-C " + folder + " ";
    assertEquals("weekly ", lastLine(offered("svodka run " + here + "we", 4)));
    assertTrue(offered("svodka explain " + here + "''", 4).contains("monthly"));
    assertTrue(offered("svodka send " + here + "m", 4).contains("mail"));
    assertTrue(offered("svodka alerts " + here + "''", 4).contains("low"));
    String formats = offered("svodka run " + here + "--format ''", 5);
    assertTrue(formats.contains("pdf") && !formats.contains("weekly"), formats);
  }

  @Test
  void zshReadsTheSameScript() {
    assertTrue(script("zsh").startsWith("#compdef svodka\n"));
    assertTrue(script("zsh").contains(script("bash")));
  }

  @Test
  void fishKnowsEachCommandWithItsOptions() {
    String fish = script("fish");
    assertTrue(fish.contains("complete -c svodka -n '__fish_use_subcommand' -a diff -d 'Compares"));
    assertTrue(fish.contains("-n '__fish_seen_subcommand_from check' -l sarif"), fish);
    assertTrue(
        fish.contains(
            "-n '__fish_seen_subcommand_from new; and __fish_seen_subcommand_from report' -l"
                + " template -x -a 'monthly weekly"));
    assertTrue(
        fish.lines()
            .allMatch(line -> line.startsWith("complete -c svodka ") || line.startsWith("#")));
    assertTrue(fish.contains("-n '__fish_seen_subcommand_from import' -a 'jrxml rdl'"), fish);
  }
}
