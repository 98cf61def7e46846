package io.svodka.runner.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// Looks at the files of a project, so quickly that it can be done many times a second.
///
/// Polling is used in place of the notices of the operating system, which some of them give only
/// after seconds, and none for folders of the network.
final class FolderWatch {
  private static final Set<String> LEFT_OUT = Set.of("out", "target", "node_modules");

  /// How long a file has to stay as it is.
  private static final Duration MOMENT = Duration.ofMillis(4);

  private static final int MOST_MOMENTS = 25;

  private final Path root;

  private final Runnable moment;

  FolderWatch(Path root) {
    this(root, () -> LockSupport.parkNanos(MOMENT.toNanos()));
  }

  /// @param moment waits until somebody who is writing goes on
  FolderWatch(Path root, Runnable moment) {
    this.root = root;
    this.moment = moment;
  }

  /// What can be told of the files without reading them.
  ///
  /// @param specifications paths, sizes and times of what is compiled
  /// @param others those of data and pictures
  record Seen(String specifications, String others) {}

  /// Returns what is seen once it stays for a moment: editors empty a file before they fill it, and
  /// half of it is nothing to be shown.
  ///
  /// @param before what was seen the last time; where nothing has changed nobody waits
  Seen settled(Seen before) {
    Seen last = before;
    Seen now = look();
    for (int i = 0; i < MOST_MOMENTS && !now.equals(last); i++) {
      last = now;
      moment.run();
      now = look();
    }
    return now;
  }

  Seen look() {
    TreeMap<String, String> specifications = new TreeMap<>();
    TreeMap<String, String> others = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              return folder.equals(root) || isLookedAt(folder)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              String name = file.getFileName().toString();
              if (!name.startsWith(".") && !name.endsWith("~")) {
                boolean compiled =
                    name.endsWith(".svodka") || name.endsWith(".lock") || isHoliday(file);
                (compiled ? specifications : others)
                    .put(
                        root.relativize(file).toString(),
                        about.size() + "@" + about.lastModifiedTime());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return new Seen("unreadable", "");
    }
    return new Seen(specifications.toString(), others.toString());
  }

  private static boolean isLookedAt(Path folder) {
    String name = folder.getFileName().toString();
    return !name.startsWith(".") && !LEFT_OUT.contains(name);
  }

  private boolean isHoliday(Path file) {
    return root.relativize(file).startsWith("holidays");
  }
}
