package io.svodka.benchmark.pdf;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Loads peers with the libraries of the class path but without Svodka's settings of them.
final class Peers {
  private static final String PACKAGE = "io.svodka.benchmark.peer.";
  private final ClassLoader loader = new Apart();

  /// A loader that shares nothing but the JDK.
  private static final class Apart extends URLClassLoader {
    Apart() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
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
          loader.loadClass(PACKAGE + name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
