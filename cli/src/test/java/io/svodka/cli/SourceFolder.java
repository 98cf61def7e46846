package io.svodka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A small folder of sources with the launcher in it, beside a Java and a Maven that only write
/// down that they were called.
///
/// @param tools holds the Java and the Maven
record SourceFolder(Path root, Path tools) {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final String JAVA =
      """
      #!/bin/sh
      for each; do
        case $each in
          -XX:AOTCacheOutput=*) echo cache >"${each#*=}"; exit ;;
        esac
      done
      printf '%s\\n' "$@" >"${0%/bin/java}/words"
      echo started
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"%s/builds"
      mkdir -p cli/target/svodka/lib
      cat engine/src/main/Engine.java >cli/target/svodka/lib/engine-1.0.jar
      echo other >cli/target/svodka/lib/other-2.0.jar
      echo cli >cli/target/svodka/lib/cli-1.0.jar
      """;

  static SourceFolder make(Path parent) throws IOException {
    SourceFolder made =
        new SourceFolder(parent.resolve("sources of svodka"), parent.resolve("tools"));
    made.write("pom.xml", "<module>engine</module>\n");
    made.write("engine/pom.xml", "");
    made.write("engine/src/main/Engine.java", "one");
    made.write("engine/src/main/Other.java", "two");
    made.copy("svodka");
    made.copy("distribution/src/main/launcher/start.sh");
    Files.createDirectories(made.tools.resolve("bin"));
    made.tool("bin/java", JAVA);
    made.tool("bin/javac", "#!/bin/sh\n");
    made.tool("bin/mvn", MAVEN.formatted(made.tools));
    Files.writeString(made.tools.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    return made;
  }

  private void copy(String file) throws IOException {
    Path to = root.resolve(file);
    Files.createDirectories(to.getParent());
    Files.copy(REPOSITORY.resolve(file), to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void tool(String name, String text) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /// Copies it as `cp -r` does, with the times of copying.
  SourceFolder copied(String name) throws IOException, InterruptedException {
    SourceFolder copy = new SourceFolder(root.resolveSibling(name), tools);
    run(List.of("cp", "-r", root.toString(), copy.root.toString()));
    return copy;
  }

  /// Returns all that the launcher prints.
  String launch() throws IOException, InterruptedException {
    return run(List.of(root.resolve("svodka").toString(), "--version"));
  }

  private String run(List<String> line) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", tools.toString());
    builder.environment().merge("PATH", tools + "/bin", (path, bin) -> bin + ":" + path);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  /// Returns what Java was called with at the last start.
  List<String> words() throws IOException {
    return Files.readAllLines(tools.resolve("words"));
  }

  /// Returns how often Maven was called.
  int builds() throws IOException {
    return Files.readAllLines(tools.resolve("builds")).size();
  }
}
