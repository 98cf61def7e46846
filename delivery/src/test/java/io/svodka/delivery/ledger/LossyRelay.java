package io.svodka.delivery.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Stands between a program and its database, and can lose the answer to a commit: the server gets
/// it, and the program hears nothing but that the connection broke.
final class LossyRelay implements AutoCloseable {
  private final ServerSocket socket;
  private final int server;
  private volatile boolean losesNextCommit;
  private volatile boolean isCommitting;

  LossyRelay(int server) throws IOException {
    this.server = server;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  void loseNextCommit() {
    losesNextCommit = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
        Thread.ofPlatform().daemon().start(() -> relay(client, database, true));
        Thread.ofPlatform().daemon().start(() -> relay(database, client, false));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void relay(Socket from, Socket to, boolean isAsking) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[1 << 16];
      for (int count = in.read(some); count > 0; count = in.read(some)) {
        if (isAsking && losesNextCommit && isCommit(some, count)) {
          losesNextCommit = false;
          isCommitting = true;
        } else if (!isAsking && isCommitting) {
          isCommitting = false;
          return;
        }
        out.write(some, 0, count);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static boolean isCommit(byte[] some, int count) {
    return new String(some, 0, count, StandardCharsets.ISO_8859_1).contains("commit\0");
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
