package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `svodka completion` prints, loaded by zsh and fish, which then complete what somebody
/// types.
@Tag("real")
class RealShellsTest {
  /// Types each line and the tabulator into a zsh at a terminal of its own, and prints what then
  /// stands there.
  private static final String TYPIST =
      """
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      zpty -w shell "$1; print re\\ady"
      zpty -r shell begun '*ready*'
      for typed in ${@[2,-1]}; do
        zpty -n -w shell $typed$'\\t'
        zpty -n -w shell $'\\x18'
        zpty -r shell shown '*<<*>>*'
        print -r -- ${${shown#*<<}%%>>*}
        zpty -n -w shell $'\\x15'
      done
      zpty -d shell
      """;

  /// A key that prints what stands on the line, so that nothing has to be read off the signs of a
  /// terminal.
  private static final String TELLING =
      "PS1='> '; tell() { print -r -- \"<<$BUFFER>>\" }; zle -N tell; bindkey '^X' tell; ";

  @TempDir Path folder;

  @BeforeEach
  void writesTheScripts() throws IOException {
    Files.writeString(folder.resolve("_svodka"), Cli.call("completion", "zsh").out());
    Files.writeString(folder.resolve("svodka.fish"), Cli.call("completion", "fish").out());
  }

  private String said(List<String> line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private List<String> zsh(String setUp, String... typed) throws IOException, InterruptedException {
    Path typist = Files.writeString(folder.resolve("typist.zsh"), TYPIST);
    List<String> line = new ArrayList<>(List.of("zsh", typist.toString(), TELLING + setUp));
    line.addAll(List.of(typed));
    return said(line).lines().map(String::strip).toList();
  }

  @Test
  void zshCompletesByASourcedScript() throws IOException, InterruptedException {
    assertEquals(
        List.of("svodka preview", "svodka check --sarif", "svodka new model"),
        zsh(
            "autoload -U compinit && compinit -u -D; source ./_svodka",
            "svodka prev",
            "svodka check --sar",
            "svodka new mo"));
  }

  /// As a package of Debian has it, from the first tabulator on.
  @Test
  void zshCompletesByAFunctionOfItsFolders() throws IOException, InterruptedException {
    assertEquals(
        List.of("svodka preview", "svodka completion zsh", "svodka docs --no-samples"),
        zsh(
            "fpath=($PWD $fpath); autoload -U compinit && compinit -u -D",
            "svodka prev",
            "svodka completion z",
            "svodka docs --no-s"));
  }

  private String fish(String typed) throws IOException, InterruptedException {
    return said(
        List.of("fish", "--no-config", "-c", "source svodka.fish; complete -C '" + typed + "'"));
  }

  @Test
  void fishCompletes() throws IOException, InterruptedException {
    assertTrue(
        fish("svodka prev").startsWith("preview\tShows reports in a browser"), fish("svodka prev"));
    assertTrue(fish("svodka check --sar").startsWith("--sarif\t"));
    assertEquals("jrxml\nrdl\n", fish("svodka import "));
    assertTrue(fish("svodka new report --template wee").startsWith("weekly\t"));
    assertTrue(fish("svodka --ver").startsWith("--version\t"));
  }
}
