package io.svodka.runner.project;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Which state of the specification a run works on.
///
/// @param digest of all its texts
/// @param commit in version control, followed by a plus where files were changed since; empty where
///   there is no version control
public record Revision(String digest, String commit) {
  public static final Revision UNKNOWN = new Revision("", "");

  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final int SECONDS = 5;
  private static final int DIGITS = 12;

  /// Returns the state of a project's folder.
  public static Revision of(Path folder, Workspace workspace) {
    return new Revision(digest(workspace), commit(folder));
  }

  /// Returns the state that is taken out of version control.
  public static Revision committed(String commit, Workspace workspace) {
    return new Revision(digest(workspace), commit.substring(0, DIGITS));
  }

  private static String digest(Workspace workspace) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (SourceFile file : workspace.texts()) {
        sha.update((file.id().path() + "\n" + file.text().length() + "\n").getBytes(UTF_8));
        sha.update(file.text().getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String commit(Path folder) {
    return git(folder, "rev-parse", "--short=" + DIGITS, "HEAD")
        .filter(commit -> commit.matches("[0-9a-f]{7,64}"))
        .map(commit -> commit + changes(folder))
        .orElse("");
  }

  private static String changes(Path folder) {
    return git(folder, "status", "--porcelain", "--untracked-files=normal", "--", ".")
        .filter(String::isEmpty)
        .map(_ -> "")
        .orElse("+");
  }

  /// Asks the version control that is installed; settings of the folder run no programs.
  private static Optional<String> git(Path folder, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
