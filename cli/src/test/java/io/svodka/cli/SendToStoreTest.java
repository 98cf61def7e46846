package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Files that `svodka send` puts into a real object store.
class SendToStoreTest {
  private static final String BUCKET = "reports";
  private static final String SECRET = "S3CR3T-CANARY";

  @TempDir private Path parent;
  private OwnProject project;
  private LocalS3 store;
  private S3Client client;

  @BeforeEach
  void start() throws IOException {
    store = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    store.start();
    URI address = URI.create("http://127.0.0.1:" + store.getPort());
    client =
        S3Client.builder()
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", SECRET)))
            .endpointOverride(address)
            .forcePathStyle(true)
            .build();
    project = OwnProject.make(parent);
    project.replace(
        "reports/monthly.svodka",
        "  report monthly\n",
        "  report monthly\n  upload to store \"packs/{run.date}\"\n");
    Path secrets = project.folder().resolve("secrets.env");
    Files.writeString(secrets, "STORE_SECRET_KEY=" + SECRET + "\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    project.write(
        "svodka.toml",
        """
        [secrets]
        file = "secrets.env"

        [uploads.store]
        bucket = "%s"
        endpoint = "%s"
        region = "eu-central-1"
        prefix = "svodka"
        access_key = "key"
        secret_key = "${STORE_SECRET_KEY}"
        """
            .formatted(BUCKET, address));
  }

  @AfterEach
  void stop() {
    client.close();
    store.shutdown();
  }

  private Cli call(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-C", project.folder().toString(), "-o", project.output().toString()));
    return Cli.call(line.toArray(String[]::new));
  }

  private List<JsonNode> uploads() {
    return StreamSupport.stream(
            call("deliveries", "--json").json().path("deliveries").spliterator(), false)
        .filter(row -> row.path("channel").asText().equals("s3"))
        .toList();
  }

  /// Returns the digests of all objects by their names.
  private Map<String, String> stored() {
    Map<String, String> stored = new TreeMap<>();
    for (S3Object object : client.listObjectsV2(each -> each.bucket(BUCKET)).contents()) {
      stored.put(
          object.key(),
          sha256(
              client
                  .getObjectAsBytes(each -> each.bucket(BUCKET).key(object.key()))
                  .asByteArray()));
    }
    return stored;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Returns the digests that the ledger names, by the names of objects.
  private Map<String, String> named() {
    Map<String, String> named = new TreeMap<>();
    for (JsonNode row : uploads()) {
      for (JsonNode file : row.path("files")) {
        named.put(
            "svodka/packs/2026-11-03/" + file.path("name").asText(), file.path("sha256").asText());
      }
    }
    return named;
  }

  @Test
  void eachPackLiesInTheStoreAsTheLedgerNamesItAndALaterRunReplacesIt() throws IOException {
    client.createBucket(each -> each.bucket(BUCKET));
    Cli sent = project.call("send");
    assertEquals(0, sent.code(), sent.err());
    Map<String, String> first = stored();
    assertEquals(6, first.size(), first.toString());
    assertTrue(
        first.containsKey("svodka/packs/2026-11-03/1-Alder-Sons-2026-10.pdf"), first.toString());
    assertEquals(named(), first);
    for (JsonNode row : uploads()) {
      assertEquals("sent", row.path("state").asText());
      assertEquals("put into reports/svodka/packs/2026-11-03", row.path("reason").asText());
    }
    assertEquals(3, project.mails().size(), "mails go out beside");
    project.write(
        "data/orders.csv",
        Files.readString(project.folder().resolve("data/orders.csv"))
            + "9000,1,Basic,2026-10-20,1.00\n");
    Cli again = project.call("send");
    assertEquals(0, again.code(), again.err());
    Map<String, String> second = stored();
    assertEquals(first.keySet(), second.keySet());
    assertEquals(named(), second);
    first.forEach(
        (name, digest) ->
            assertEquals(
                name.contains("Alder"),
                !digest.equals(second.get(name)),
                name + " is new where its figures are"));
    assertEquals(3, project.mails().size(), "and nobody is written to twice");
    for (String said : List.of(sent.out(), sent.err(), call("deliveries", "--json").out())) {
      assertFalse(said.contains("CANARY"), said);
    }
  }

  @Test
  void whatTheStoreDoesNotTakeWaitsInTheLedgerUntilItDoes() throws IOException {
    Cli sent = project.call("send");
    assertEquals(4, sent.code(), sent.err());
    List<JsonNode> waiting = uploads();
    assertEquals(3, waiting.size());
    for (JsonNode row : waiting) {
      assertEquals("deferred", row.path("state").asText());
      assertTrue(row.path("reason").asText().startsWith("HTTP 404"), row.path("reason").asText());
    }
    client.createBucket(each -> each.bucket(BUCKET));
    String run = waiting.getFirst().path("run").path("id").asText();
    Cli retried = call("deliveries", "retry", "--run", run);
    assertEquals(0, retried.code(), retried.err());
    assertEquals(6, stored().size());
    assertEquals(named(), stored());
  }
}
