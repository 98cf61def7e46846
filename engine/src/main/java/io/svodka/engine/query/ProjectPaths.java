package io.svodka.engine.query;

import io.svodka.model.origin.Span;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of a project. Nothing outside its folder can be named, and links are not followed.
record ProjectPaths(Path folder) {

  /// Returns the files that `path` means, ordered by name.
  List<Path> find(String path, Span origin) {
    try {
      List<Path> found = List.of(folder.toRealPath());
      for (String segment : path.replace('\\', '/').split("/", -1)) {
        found = inside(found, segment, path, origin);
      }
      List<Path> files =
          found.stream().filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
      if (files.isEmpty()) {
        throw QueryFailures.missingFile(path, origin);
      }
      return files;
    } catch (InvalidPathException e) {
      throw QueryFailures.missingFile(path, origin);
    } catch (IOException e) {
      throw QueryFailures.unreadable(path, "the folder cannot be listed", origin, e);
    }
  }

  /// Returns the path of a found file as the project writes it.
  String shown(Path file) {
    try {
      return folder.toRealPath().relativize(file).toString().replace('\\', '/');
    } catch (IOException e) {
      return String.valueOf(file.getFileName());
    }
  }

  private static List<Path> inside(List<Path> folders, String segment, String path, Span origin)
      throws IOException {
    if (segment.equals(".")) {
      return folders;
    }
    if (segment.isEmpty() || segment.equals("..") || segment.contains(":")) {
      throw QueryFailures.outside(path, origin);
    }
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      found.addAll(
          segment.contains("*") ? matching(folder, segment) : List.of(folder.resolve(segment)));
    }
    if (found.stream().anyMatch(Files::isSymbolicLink)) {
      throw QueryFailures.outside(path, origin);
    }
    return found;
  }

  private static List<Path> matching(Path folder, String segment) throws IOException {
    List<Path> found = new ArrayList<>();
    String pattern = segment.replaceAll("[\\[\\]{}?\\\\]", "\\\\$0");
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
        entries.forEach(found::add);
      }
    }
    found.sort(Path::compareTo);
    return found;
  }
}
