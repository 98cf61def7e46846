package io.svodka.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/// A few classes written to break one rule, compiled into a folder of their own.
final class Probe {
  private static final Pattern PACKAGE = Pattern.compile("package ([a-z0-9.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface) (\\w+)");

  private final Path folder;

  Probe(Path folder) {
    this.folder = folder;
  }

  /// Compiles sources of one type each.
  JavaClasses compile(List<String> sources) {
    List<String> arguments = new ArrayList<>(List.of("-d", folder.resolve("out").toString()));
    sources.forEach(source -> arguments.add(write(source).toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalArgumentException("the probe does not compile: " + sources);
    }
    return new ClassFileImporter().importPath(folder.resolve("out"));
  }

  private Path write(String source) {
    Path file =
        folder
            .resolve(find(PACKAGE, source).replace('.', '/'))
            .resolve(find(TYPE, source) + ".java");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String find(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in " + source);
    }
    return matcher.group(1);
  }
}
