package io.svodka.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints all measurements as a table. The only argument is the folder of the launcher.
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) {
    List<Result> results = new ArrayList<>(new CompilerSpeed().results());
    results.addAll(new CommandSpeed(Path.of(arguments[0])).results());
    StringBuilder table = new StringBuilder(Result.HEADING);
    results.forEach(result -> table.append(result.row()));
    System.out.print(table);
  }
}
