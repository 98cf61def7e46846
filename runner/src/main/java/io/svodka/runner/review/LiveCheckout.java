package io.svodka.runner.review;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A commit of a project in a folder of its own. What git does not keep, such as data that come
/// each night, is that of the project as it is now.
public final class LiveCheckout {
  private final Checkout checkout;
  private final String commit;
  private final Path folder;
  private final Set<String> kept;
  private final Set<String> brought = new HashSet<>();

  private LiveCheckout(Checkout checkout, String commit, Path folder) throws IOException {
    this.checkout = checkout;
    this.commit = commit;
    this.folder = folder;
    try (Stream<Path> files = Files.walk(folder)) {
      this.kept =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  /// Takes a commit out of git.
  ///
  /// @param folder is made
  public static LiveCheckout of(Checkout checkout, String commit, Path folder) {
    try {
      Files.createDirectories(folder);
      checkout.tracked(commit, folder);
      LiveCheckout made = new LiveCheckout(checkout, commit, folder);
      made.refresh();
      return made;
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  public Path folder() {
    return folder;
  }

  public String commit() {
    return commit;
  }

  /// Brings what git does not keep up to date: files that are new, replaced or gone. Files of the
  /// commit and new specifications stay out of it.
  public void refresh() {
    Set<String> names =
        checkout.untracked(commit).stream().filter(this::isWanted).collect(Collectors.toSet());
    try {
      for (String gone : List.copyOf(brought)) {
        if (!names.contains(gone)) {
          Files.deleteIfExists(folder.resolve(gone));
          brought.remove(gone);
        }
      }
      for (String name : names) {
        bring(checkout.project().resolve(name), folder.resolve(name));
        brought.add(name);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private boolean isWanted(String name) {
    return !name.endsWith(".svodka")
        && !kept.contains(name)
        && Files.isRegularFile(checkout.project().resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /// A second name of the file costs no room; where the disk has no such thing it is copied.
  private static void bring(Path from, Path to) throws IOException {
    if (Files.exists(to) && (Files.isSameFile(from, to) || isCopy(from, to))) {
      return;
    }
    Path parent = Objects.requireNonNull(to.getParent());
    Files.createDirectories(parent);
    Path part = parent.resolve(".svodka-" + UUID.randomUUID() + ".part");
    try {
      Files.createLink(part, from);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(from, part, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isCopy(Path from, Path to) throws IOException {
    FileTime changed = Files.getLastModifiedTime(from);
    return changed.equals(Files.getLastModifiedTime(to)) && Files.size(from) == Files.size(to);
  }

  private static RunFailure unwritable(Path folder, IOException why) {
    return new RunFailure.Setup(
        "SV9405", "cannot write to " + folder, "check that the disk has room", why);
  }

  /// Lets a folder of checkouts go.
  public static void drop(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }
}
