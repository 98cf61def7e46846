package io.svodka.benchmark.pdf;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Loads peers by a loader that shares nothing but the JDK.
final class Peers {
  private final String room;
  private final ClassLoader loader;

  private Peers(String room, URL[] path) {
    this.room = room;
    this.loader = new Apart(path);
  }

  /// Returns the peers on the class path, without Svodka's settings of their libraries.
  static Peers here() {
    return new Peers("io.svodka.benchmark.peer.", classPath());
  }

  /// Returns the peers in a folder of a build: its classes and the libraries beside them.
  static Peers in(String room, Path target) throws IOException {
    try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      URL[] path =
          Stream.concat(Stream.of(target.resolve("classes")), libraries.sorted())
              .map(entry -> url(entry.toString()))
              .toArray(URL[]::new);
      return new Peers(room, path);
    }
  }

  /// A loader that shares nothing but the JDK.
  private static final class Apart extends URLClassLoader {
    Apart(URL[] path) {
      super(path, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public @Nullable URL findResource(String name) {
      return name.equals("jasperreports.properties") ? null : super.findResource(name);
    }
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Peers::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }

  /// Returns a peer: it turns rows into a PDF.
  Function<List<Object[]>, byte[]> peer(String name) {
    Function<List<Object[]>, byte[]> peer = apart(() -> made(name));
    return rows -> apart(() -> peer.apply(rows));
  }

  /// Calls with the loader that libraries look into.
  private <T> T apart(Supplier<T> call) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @SuppressWarnings("unchecked")
  private Function<List<Object[]>, byte[]> made(String name) {
    try {
      return (Function<List<Object[]>, byte[]>)
          loader.loadClass(room + name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
