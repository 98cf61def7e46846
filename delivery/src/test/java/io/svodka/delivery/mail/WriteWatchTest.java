package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Message;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.model.secret.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WriteWatchTest {
  private static final long LONG_MILLIS = 400;
  private static final int LARGE = 1 << 23;

  private final WriteWatch watch = new WriteWatch();
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  @Timeout(30)
  void writeThatTakesTooLongIsEnded() throws Exception {
    watch.schedule(ended::incrementAndGet, 20, TimeUnit.MILLISECONDS).get();
    assertEquals(1, ended.get());
  }

  @Test
  void writeThatIsOverIsNot() throws Exception {
    ScheduledFuture<Integer> write =
        watch.schedule(ended::incrementAndGet, 50, TimeUnit.MILLISECONDS);
    assertTrue(write.cancel(true));
    Thread.sleep(LONG_MILLIS);
    assertEquals(0, ended.get());
  }

  @Test
  @Timeout(30)
  void laterWriteIsEndedInItsOwnTime() throws Exception {
    watch.schedule(ended::incrementAndGet, LONG_MILLIS, TimeUnit.MILLISECONDS).cancel(true);
    Thread.sleep(LONG_MILLIS / 2);
    long start = System.nanoTime();
    watch.schedule(ended::incrementAndGet, LONG_MILLIS, TimeUnit.MILLISECONDS).get();
    assertEquals(1, ended.get());
    assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS));
  }

  @Test
  void thousandWritesTakeOneTimer() {
    for (int i = 0; i < 1000; i++) {
      watch.schedule(ended::incrementAndGet, 1, TimeUnit.MINUTES).cancel(true);
    }
    assertEquals(1, watch.getQueue().size());
  }

  @Test
  @Timeout(30)
  void threadEndsWhereNothingIsWritten() throws Exception {
    watch.schedule(ended::incrementAndGet, 1, TimeUnit.MILLISECONDS).get();
    while (watch.getPoolSize() > 0) {
      Thread.sleep(50);
    }
    assertFalse(watch.isShutdown());
  }

  @Test
  @Timeout(60)
  void serverThatReadsNoFurtherDefersTheMail() throws Exception {
    try (ServerSocket server = new ServerSocket()) {
      server.setReceiveBufferSize(4096);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Thread stuck = Thread.ofPlatform().daemon().start(() -> takeNoMail(server));
      SmtpSettings settings =
          new SmtpSettings(
              "127.0.0.1",
              server.getLocalPort(),
              SmtpSecurity.NONE,
              "",
              new Secret(""),
              "client.example",
              new SmtpSettings.Timeouts(
                  Duration.ofSeconds(5), Duration.ofMillis(LONG_MILLIS), Duration.ofSeconds(30)));
      try (SmtpTransport transport = new SmtpTransport(settings)) {
        Reply reply = transport.send(large(), Samples.POSTMARK, ended::incrementAndGet);
        assertInstanceOf(Reply.Deferred.class, reply);
      }
      assertEquals(0, ended.get());
      stuck.interrupt();
    }
  }

  private static Message large() {
    Message message = Samples.message("north", "anna@example.com");
    return new Message(
        message.key(),
        message.from(),
        message.to(),
        message.cc(),
        message.subject(),
        message.html(),
        "x".repeat(LARGE),
        message.attachments());
  }

  /// Says yes to all and reads nothing of the mail itself.
  private static void takeNoMail(ServerSocket server) {
    try (Socket client = server.accept();
        BufferedReader commands =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 ready");
      String command = "";
      while (!command.equals("DATA")) {
        command = commands.readLine();
        say(client, command.equals("DATA") ? "354 go on" : "250 yes");
      }
      Thread.sleep(Duration.ofMinutes(1));
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(Socket client, String words) throws IOException {
    client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
