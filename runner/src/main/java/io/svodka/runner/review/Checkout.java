package io.svodka.runner.review;

import io.svodka.model.failure.RunFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Takes revisions of a project out of git.
///
/// @param project folder of the project, inside a repository
public record Checkout(Path project) {
  private static final Pattern REVISION = Pattern.compile("[^\\s-][^\\s]*");

  /// Puts a revision of the project into a folder. Files that are not under version control, such
  /// as data that are too large for it, are those of the project as it is.
  ///
  /// @throws RunFailure.Setup when there is no such revision, or no git
  public void into(String revision, Path folder) {
    tracked(revision, folder);
    untracked(revision).forEach(name -> bring(name, folder));
  }

  /// Returns the commit that a revision is now.
  ///
  /// @throws RunFailure.Setup when there is no such revision, or no git
  public String commit(String revision) {
    if (!REVISION.matcher(revision).matches()) {
      throw unknown(revision, "it is no name of a revision");
    }
    return text(git(revision, "rev-parse", "--verify", revision + "^{commit}")).strip();
  }

  /// Puts the files of a revision into a folder, and nothing else.
  ///
  /// @throws RunFailure.Setup when there is no such revision, or no git
  public void tracked(String revision, Path folder) {
    if (!REVISION.matcher(revision).matches()) {
      throw unknown(revision, "it is no name of a revision");
    }
    byte[] zip = git(revision, "archive", "--format=zip", revision, ".");
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw unknown(revision, "it holds a path outside of itself");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.copy(entries, file);
        }
      }
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot write to " + folder, "check that the disk has room", e);
    }
  }

  /// Returns the files of the folder that git does not keep, made files left out.
  List<String> untracked(String revision) {
    String ignored = text(git(revision, "ls-files", "--others", "-z", "--", "."));
    List<String> names = new ArrayList<>();
    for (String name : ignored.split("\0", -1)) {
      if (!name.isEmpty() && !name.startsWith("out/") && !name.startsWith(".svodka/")) {
        names.add(name);
      }
    }
    return names;
  }

  /// New specifications belong to no revision; everything else is data, pictures and settings.
  private void bring(String name, Path folder) {
    Path from = project.resolve(name);
    Path to = folder.resolve(name);
    boolean wanted =
        !name.endsWith(".svodka")
            && !Files.exists(to)
            && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS);
    if (wanted) {
      try {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(from, to);
      } catch (IOException e) {
        throw new RunFailure.Setup("SV9405", "cannot copy " + name, "check the disk", e);
      }
    }
  }

  private byte[] git(String revision, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-C", project.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      byte[][] said = new byte[1][];
      Thread errors = Thread.ofVirtual().start(() -> said[0] = readAll(process));
      byte[] out = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      errors.join();
      if (code != 0) {
        throw unknown(revision, text(said[0]).lines().findFirst().orElse("git failed"));
      }
      return out;
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9487", "git cannot be started", "install git, or compare two folders", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure.Setup("SV9487", "git was interrupted", "try again", e);
    }
  }

  private static byte[] readAll(Process process) {
    try {
      return process.getErrorStream().readAllBytes();
    } catch (IOException e) {
      return e.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static RunFailure unknown(String revision, String why) {
    return new RunFailure.Setup(
        "SV9486",
        "`" + revision + "` cannot be taken out of git: " + why,
        "name a commit, a branch or a tag, or a folder",
        null);
  }
}
