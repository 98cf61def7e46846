package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.ledger.LedgerBooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One partner of five hundred has figures that a person should see first.
class OneHeldOfManyTest {
  private static final int PARTNERS = 500;
  private static final int ODD = 250;
  private static final String REPORT = "reports/monthly.svodka";

  @TempDir private Path parent;
  private OwnProject project;

  @BeforeEach
  void makeAProject() throws IOException {
    project = OwnProject.make(parent);
    StringBuilder partners = new StringBuilder("id,name,email\n");
    StringBuilder orders = new StringBuilder("order_id,partner_id,product,paid_on,amount\n");
    for (int id = 1; id <= PARTNERS; id++) {
      partners.append("%d,Partner %d,%s\n".formatted(id, id, address(id)));
      orders.append(
          "%d,%d,Basic,2026-10-12,%s\n".formatted(id, id, id == ODD ? "987654.00" : "50.00"));
    }
    project.write("data/partners.csv", partners.toString());
    project.write("data/orders.csv", orders.toString());
    project.replace(REPORT, "formats pdf, xlsx, html", "formats csv");
    project.replace(REPORT, "attach pdf, xlsx", "attach csv");
    project.replace(
        REPORT,
        "  burst by partner.id {\n",
        "  burst by partner.id {\n    hold when summary.revenue > 10000\n");
  }

  private static String address(int id) {
    return "p" + id + "@example.com";
  }

  private Cli deliveries(String... arguments) {
    String[] place = {"-C", project.folder().toString(), "-o", project.output().toString()};
    return Cli.call(
        Stream.of(List.of("deliveries"), List.of(arguments), List.of(place))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private Map<DeliveryState, Long> states() {
    try (LedgerBooks books = LedgerBooks.file(project.output().resolve("state/ledger.sqlite"))) {
      return books.desk().counts();
    }
  }

  private List<String> recipients() throws IOException {
    Path mailbox = project.output().resolve("mailbox");
    return project.mails().stream()
        .flatMap(name -> MailFile.read(mailbox.resolve(name)).recipients().stream())
        .sorted()
        .toList();
  }

  private static List<String> allBut(int left) {
    return IntStream.rangeClosed(1, PARTNERS)
        .filter(id -> id != left)
        .mapToObj(OneHeldOfManyTest::address)
        .sorted()
        .toList();
  }

  @Test
  void theOthersGetTheirsAtOnceAndTheHeldOneWhenAPersonSaysSo() throws IOException {
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    assertTrue(sent.out().contains("held when summary.revenue > 10000"), sent.out());
    assertEquals(Map.of(DeliveryState.SENT, PARTNERS - 1L, DeliveryState.AWAITING, 1L), states());
    assertEquals(allBut(ODD), recipients());
    JsonNode held = deliveries("--state", "awaiting", "--json").json().path("deliveries");
    assertEquals(1, held.size());
    assertEquals(address(ODD), held.get(0).path("recipient").asText());
    assertEquals("held when summary.revenue > 10000", held.get(0).path("reason").asText());

    assertEquals(0, project.call("send", "--quiet").code());
    assertEquals(allBut(ODD), recipients(), "a second call neither doubles nor releases");

    assertEquals(0, deliveries("release", held.get(0).path("id").asText()).code());
    assertEquals(allBut(0), recipients());
    assertEquals(Map.of(DeliveryState.SENT, (long) PARTNERS), states());
  }
}
