package io.svodka.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the Java machine writes down of its garbage collections.
final class HeapLog {
  private static final Pattern COLLECTION = Pattern.compile("Pause .*->(\\d+)M\\(");
  private static final Pattern WHOLE = Pattern.compile("Pause Full .*->(\\d+)M\\(");
  private static final Pattern FULLEST = Pattern.compile("Pause .* (\\d+)M->");

  private static final int FEWEST = 8;

  private HeapLog() {}

  /// The least that collections left of the heap, in megabytes, in the first half of a run and in
  /// the second. Where memory is flat both are the same.
  record Live(int first, int second) {}

  static Live live(Path log) throws IOException {
    return halves(left(log, COLLECTION));
  }

  /// The same of collections of the whole heap alone, which leave nothing that is not held.
  ///
  /// @throws IllegalStateException when there were too few to speak of
  static Live held(Path log) throws IOException {
    List<Integer> left = left(log, WHOLE);
    if (left.size() < FEWEST) {
      throw new IllegalStateException("only " + left.size() + " collections of the whole heap");
    }
    return halves(left);
  }

  private static List<Integer> left(Path log, Pattern collection) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(collection::matcher)
          .filter(Matcher::find)
          .map(line -> Integer.parseInt(line.group(1)))
          .toList();
    }
  }

  private static Live halves(List<Integer> left) {
    int middle = left.size() / 2;
    return new Live(least(left.subList(0, middle)), least(left.subList(middle, left.size())));
  }

  /// Returns how many megabytes of the heap were taken when a collection began, at most.
  static int peak(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(FULLEST::matcher)
          .filter(Matcher::find)
          .mapToInt(line -> Integer.parseInt(line.group(1)))
          .max()
          .orElse(0);
    }
  }

  private static int least(List<Integer> megabytes) {
    // What is there before the first pack is made is no measure.
    return megabytes.stream().skip(megabytes.size() / 2).min(Integer::compare).orElse(0);
  }
}
