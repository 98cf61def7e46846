package io.svodka.testkit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A small mail server that fails on demand. Its log of accepted mails is the witness against the
/// ledger.
public final class FaultySmtpServer implements AutoCloseable {
  /// What goes wrong.
  public enum Fault {
    NONE,
    BUSY_AT_CONNECT,
    REFUSES_MACHINE,
    SENDER_DEFERRED,
    /// Says goodbye to whoever wants to send a second mail over one connection.
    GOODBYE_AFTER_ONE,
    SENDER_REFUSED,
    /// Says what it has against the sender when it hears of the recipient, as Postfix does.
    SENDER_REFUSED_LATE,
    SENDER_UNPROVED_AFTER_DOT,
    RECIPIENT_DEFERRED,
    RECIPIENT_REFUSED,
    CLOSES_IN_BODY,
    DEFERRED_AFTER_DOT,
    REFUSED_AFTER_DOT_AND_CLOSED,
    DROPPED_AFTER_DOT,
    REPLY_LOST,
    SILENT_AFTER_DOT,
    LATE_AFTER_DOT,
    /// Answers slowly, and in time.
    SLOW,
    TAKEN_WITH_OTHER_CODE
  }

  /// One mail the server has taken.
  public record Taken(List<String> recipients, String messageId, String data) {}

  private static final long LATE_MILLIS = 1200;
  private static final long SLOW_MILLIS = 150;

  private final ServerSocket socket;
  private final Thread accepting;
  private final @Nullable SSLContext tls;
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final Queue<String> commands = new ConcurrentLinkedQueue<>();
  private final CountDownLatch silent = new CountDownLatch(1);
  private volatile Supplier<Fault> atConnect = () -> Fault.NONE;
  private volatile Function<String, Fault> otherwise = _ -> Fault.NONE;
  private volatile boolean isForgetful;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();

  /// @param tls offers STARTTLS with it; null offers none
  public FaultySmtpServer(@Nullable SSLContext tls) throws IOException {
    this.tls = tls;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.accepting = Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void fail(String recipient, Fault fault) {
    faults.put(recipient, fault);
  }

  public void failAtConnect(Fault fault) {
    atConnect = () -> fault;
  }

  /// Fails as it is told, anew for each connection and for each attempt to write to somebody.
  public void failBy(Supplier<Fault> connecting, Function<String, Fault> writing) {
    atConnect = connecting;
    otherwise = writing;
  }

  /// Only counts what it takes from now on, and of each mail its recipients: many mails would fill
  /// the memory.
  public void forget() {
    isForgetful = true;
  }

  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /// Returns how many mails were taken.
  public int count() {
    return count.get();
  }

  public List<String> commands() {
    return List.copyOf(commands);
  }

  public int connections() {
    return connections.get();
  }

  /// Waits until a client has sent its dot to the server that stays silent.
  public boolean awaitSilentDot() throws InterruptedException {
    return silent.await(20, TimeUnit.SECONDS);
  }

  /// Ends all connections without a word; new ones are taken.
  public void hangUp() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  /// The port is free only when nobody waits at it any more.
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        connections.incrementAndGet();
        clients.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void serve(Socket client) {
    try (client) {
      new Conversation(client).run();
    } catch (IOException | InterruptedException gone) {
      return;
    } finally {
      clients.remove(client);
    }
  }

  private final class Conversation {
    private Socket client;
    private BufferedReader in;
    private OutputStream out;
    private final List<String> recipients = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private Fault connecting = Fault.NONE;
    private int mails;

    Conversation(Socket client) throws IOException {
      use(client);
    }

    private void use(Socket socket) throws IOException {
      client = socket;
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      out = socket.getOutputStream();
    }

    void run() throws IOException, InterruptedException {
      connecting = atConnect.get();
      switch (connecting) {
        case BUSY_AT_CONNECT -> say("421 4.3.2 too busy");
        case REFUSES_MACHINE -> say("554 5.7.1 go away");
        default -> {
          say("220 faulty ready");
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!isForgetful) {
              commands.add(line);
            }
            if (!answer(line)) {
              return;
            }
          }
        }
      }
    }

    private boolean answer(String line) throws IOException, InterruptedException {
      String command = line.toUpperCase(java.util.Locale.ROOT);
      if (command.startsWith("EHLO")) {
        boolean offers = tls != null && !(client instanceof SSLSocket);
        say(offers ? "250-faulty\r\n250 STARTTLS" : "250 faulty");
      } else if (command.equals("STARTTLS")) {
        say("220 go ahead");
        SSLSocket secure =
            (SSLSocket)
                Objects.requireNonNull(tls)
                    .getSocketFactory()
                    .createSocket(client, null, client.getPort(), true);
        secure.setUseClientMode(false);
        use(secure);
      } else if (command.startsWith("MAIL FROM")) {
        recipients.clear();
        fault = Fault.NONE;
        sender();
      } else if (command.startsWith("RCPT TO:")) {
        return recipient(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
      } else if (command.equals("DATA")) {
        return data();
      } else if (command.equals("QUIT")) {
        say("221 bye");
        return false;
      } else {
        say("250 ok");
      }
      return true;
    }

    private void sender() throws IOException {
      mails++;
      switch (connecting) {
        case GOODBYE_AFTER_ONE -> say(mails > 1 ? "421 4.7.0 too many mails" : "250 sender ok");
        case SENDER_DEFERRED -> say("451 4.3.0 try again later");
        case SENDER_REFUSED -> say("550 5.7.1 not allowed to send");
        default -> say("250 sender ok");
      }
    }

    private Fault fault() {
      return fault;
    }

    private boolean recipient(String address) throws IOException {
      recipients.add(address);
      if (recipients.size() == 1) {
        fault = Objects.requireNonNullElseGet(faults.get(address), () -> otherwise.apply(address));
      }
      switch (fault()) {
        case RECIPIENT_DEFERRED -> say("451 4.7.1 greylisted");
        case RECIPIENT_REFUSED -> say("550 5.1.1 no such mailbox");
        case SENDER_REFUSED_LATE ->
            say("553 5.7.1 <reports@example.com>: Sender address rejected: not owned by user");
        default -> say("250 recipient ok");
      }
      return true;
    }

    private boolean data() throws IOException, InterruptedException {
      say("354 go on");
      if (fault() == Fault.CLOSES_IN_BODY) {
        in.readLine();
        return false;
      }
      StringBuilder data = new StringBuilder();
      for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
        if (line == null) {
          return false;
        }
        keep(line.startsWith(".") ? line.substring(1) : line, data);
      }
      return end(data.toString());
    }

    private void keep(String line, StringBuilder data) {
      if (!isForgetful || line.startsWith("Message-ID: ")) {
        data.append(line).append("\r\n");
      }
    }

    private boolean end(String data) throws IOException, InterruptedException {
      switch (fault()) {
        case SENDER_UNPROVED_AFTER_DOT -> say("550 5.7.26 the sender is not authenticated");
        case DEFERRED_AFTER_DOT -> say("451 4.3.0 disk full");
        case REFUSED_AFTER_DOT_AND_CLOSED -> {
          say("550 5.7.1 looks like spam");
          return false;
        }
        case DROPPED_AFTER_DOT -> {
          return false;
        }
        case REPLY_LOST -> {
          take(data);
          return false;
        }
        case SILENT_AFTER_DOT -> {
          take(data);
          silent.countDown();
          Thread.sleep(30_000);
          return false;
        }
        case LATE_AFTER_DOT -> {
          take(data);
          Thread.sleep(LATE_MILLIS);
          say("250 2.0.0 queued as 42");
        }
        case SLOW -> takeSlowly(data);
        case TAKEN_WITH_OTHER_CODE -> {
          take(data);
          say("252 2.0.0 taken");
        }
        default -> {
          take(data);
          say("250 2.0.0 queued as 42");
        }
      }
      return true;
    }

    private void takeSlowly(String data) throws IOException, InterruptedException {
      Thread.sleep(SLOW_MILLIS);
      take(data);
      Thread.sleep(SLOW_MILLIS);
      say("250 2.0.0 queued as 42");
    }

    private void take(String data) {
      String id =
          data.lines().filter(line -> line.startsWith("Message-ID: ")).findFirst().orElseThrow();
      String kept = isForgetful ? "" : data;
      taken.add(new Taken(List.copyOf(recipients), id.substring("Message-ID: ".length()), kept));
      count.incrementAndGet();
    }

    private void say(String reply) throws IOException {
      out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }
}
