package io.svodka.delivery;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.SmtpTransport;
import java.io.IOException;
import java.nio.file.Path;

/// A process that sends a few mails and dies where it is told to.
final class CrashingSender {
  static final int MAILS = 12;

  private CrashingSender() {}

  static Process start(int port, Path ledger, String point) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingSender.class.getName(),
            String.valueOf(port),
            ledger.toString(),
            point)
        .inheritIO()
        .start();
  }

  /// @param arguments port, ledger file, point
  public static void main(String[] arguments) {
    HaltingLedger.Point point = HaltingLedger.Point.valueOf(arguments[2]);
    try (Ledger ledger =
            new HaltingLedger(LedgerBooks.file(Path.of(arguments[1])).ledger(), point);
        SmtpTransport transport = DispatcherTest.transport(Integer.parseInt(arguments[0]))) {
      Dispatcher dispatcher = DispatcherTest.dispatcher(ledger, transport);
      dispatcher.dispatch(Samples.message("Север", "anna@example.com"));
      for (int i = 1; i < MAILS; i++) {
        dispatcher.dispatch(Samples.message("P" + i, "p" + i + "@example.com"));
      }
    }
  }
}
