package io.svodka.runner.archive;

/// What makes files: the program and what it runs on. Another one may make other bytes of the same
/// data.
///
/// @param java version of the Java machine
public record Program(String version, String java) {
  @Override
  public String toString() {
    return version + " on Java " + java;
  }
}
