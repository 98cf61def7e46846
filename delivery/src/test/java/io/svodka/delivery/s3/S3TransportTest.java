package io.svodka.delivery.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import io.svodka.delivery.Channel;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// Files in a real object store.
class S3TransportTest {
  private static final String PLACE = "store: packs/2026-11";

  @TempDir private Path folder;
  private LocalS3 server;
  private Bucket bucket;
  private S3Client client;

  @BeforeEach
  void start() {
    server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    server.start();
    bucket = bucket(server.getPort());
    client = Clients.of(bucket);
    client.createBucket(each -> each.bucket("reports"));
  }

  private static Bucket bucket(int port) {
    return new Bucket(
        List.of(URI.create("http://127.0.0.1:" + port)),
        "eu-central-1",
        "reports",
        "svodka/",
        "key",
        new Secret("S3CR3T-CANARY"));
  }

  @AfterEach
  void stop() {
    client.close();
    server.shutdown();
  }

  private static Message message() {
    Message sample = Samples.message(new MessageKey("monthly_pack", Samples.SLOT, "1", PLACE), "");
    return sample.with(sample.key());
  }

  private Receipt dispatch(LedgerBooks books, S3Transport transport) {
    return new Dispatcher(books.ledger(), transport, InstantSource.fixed(Samples.NOON))
        .dispatch(message());
  }

  private byte[] stored(String key) {
    return client.getObjectAsBytes(each -> each.bucket("reports").key(key)).asByteArray();
  }

  @Test
  void filesAreObjectsBelowThePrefixOnceMoreIsTheSame() {
    try (LedgerBooks books = LedgerBooks.file(folder.resolve("ledger.sqlite"));
        S3Transport transport = new S3Transport(Map.of("store", bucket))) {
      assertInstanceOf(Receipt.Sent.class, dispatch(books, transport));
      assertInstanceOf(Receipt.Sent.class, dispatch(books, transport));
      DeliveryRow row =
          books.desk().list(new Selection(Set.of(), "", 0, 10), Samples.NOON).getFirst();
      assertEquals(Channel.S3, row.channel());
      assertEquals(DeliveryState.SENT, row.state());
      assertEquals(2, row.attempts().count());
      assertEquals("put into reports/svodka/packs/2026-11", row.reason());
    }
    assertArrayEquals(
        message().attachments().get(1).bytes(), stored("svodka/packs/2026-11/report.xlsx"));
    assertEquals(2, client.listObjectsV2(each -> each.bucket("reports")).contents().size());
  }

  @Test
  void aStoreThatIsAwayIsTriedAgainAndNoSecretIsSaid() {
    server.shutdown();
    try (LedgerBooks books = LedgerBooks.file(folder.resolve("ledger.sqlite"));
        S3Transport transport = new S3Transport(Map.of("store", bucket))) {
      Receipt.Deferred deferred =
          assertInstanceOf(Receipt.Deferred.class, dispatch(books, transport));
      assertFalse(deferred.reply().contains("CANARY"), deferred.reply());
    }
  }

  @Test
  void aBucketThatIsNotThereIsSaid() {
    client.deleteBucket(each -> each.bucket("reports"));
    try (S3Transport transport = new S3Transport(Map.of("store", bucket))) {
      Reply.Deferred reply =
          assertInstanceOf(
              Reply.Deferred.class, transport.send(message(), Samples.POSTMARK, () -> {}));
      assertTrue(reply.text().startsWith("HTTP 404"), reply.text());
    }
  }

  @Test
  void aPlaceThatNobodyNamesIsRefused() {
    try (S3Transport transport = new S3Transport(Map.of())) {
      assertInstanceOf(Reply.Refused.class, transport.send(message(), Samples.POSTMARK, () -> {}));
    }
  }
}
