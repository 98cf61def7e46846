package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import io.svodka.cli.HostilePlace.Form;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Texts that mean something elsewhere, of the data and of an author, make names of files and of
/// folders in the output, in folders, uploads and an object store: none leads anywhere else, none
/// is one that Windows refuses, and none replaces another.
class HostileFilesTest {
  /// An author's texts of each wrap and each kind.
  private static final int STEP = 13;

  /// The data hold each text and each wrap several times.
  private static final int SOME = 6;

  private static final String BUCKET = "reports";

  /// What Windows opens as a device, whatever stands behind the first dot.
  private static final String DEVICE = "(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\\..*)?";

  private static final String PACKS =
      """
      report packs {
        formats csv
        query q {
          show k
        }
        table from q
        burst by thing.id {
          file name "{thing.name}-{thing.id}"
        }
      }
      """;

  private static final String WAYS =
      """
      deliver all {
        report packs
        folder "{thing.name}"
        folder "share/{thing.name}/in"
        upload to drop "{thing.name}"
        upload to store "in/{thing.name}"
      }
      """;

  private static final String OF_AN_AUTHOR =
      """
      report r%1$d {
        formats csv
        query q {
          show k
        }
        table from q
        burst by thing.id {
          file name "%2$s-{thing.id}"
        }
      }
      deliver d%1$d {
        report r%1$d
        folder "share/d%1$d/%3$s"
        upload to drop "d%1$d/%4$s"
      }
      """;

  @TempDir private Path root;
  private Path folder;
  private HostileProject project;

  @BeforeEach
  void write() throws IOException {
    folder = root.resolve("home/project");
    project = HostileProject.write(Files.createDirectories(folder));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Returns the files that a call has made, its memory left out.
  private List<Path> made(Runnable call) throws IOException {
    List<Path> before = files();
    call.run();
    return files().stream()
        .filter(file -> !before.contains(file))
        .filter(file -> !file.startsWith(folder.resolve(".svodka")))
        .toList();
  }

  /// Leaves some of the names, with some that a disk has its own ideas of.
  private int writeSome() throws IOException {
    List<String> some =
        new ArrayList<>(
            List.of("..", "/etc/cron.d", "C:\\boot.ini", "CON", "nul.txt", "COM1.", "x. . ."));
    IntStream.range(0, HostileProject.NAMES.size())
        .filter(i -> i % SOME == i / 20 % SOME)
        .mapToObj(HostileProject.NAMES::get)
        .forEach(some::add);
    StringBuilder rows = new StringBuilder("id,name,ink,lot\n");
    for (int i = 0; i < some.size(); i++) {
      rows.append(i + ",\"" + some.get(i).replace("\"", "\"\"") + "\",x,1\n");
    }
    project.folder().write("names.csv", rows.toString());
    return some.size();
  }

  private static void isPlain(String name) {
    assertTrue(name.chars().allMatch(letter -> letter >= ' '), name);
    assertEquals("", name.replaceAll("[^/\\\\:*?\"<>|]", ""), name);
    assertTrue(!name.startsWith(".") && !name.endsWith(".") && !name.endsWith(" "), name);
    assertTrue(!name.matches(DEVICE) && !name.isEmpty() && name.length() < 200, name);
  }

  private static void arePlainBelow(Path place, int depth, List<Path> files) {
    for (Path file : files) {
      Path below = place.relativize(file);
      assertEquals(depth, below.getNameCount(), file::toString);
      below.forEach(each -> isPlain(each.toString()));
    }
  }

  private static List<Path> below(Path place, List<Path> files) {
    return files.stream().filter(file -> file.startsWith(place)).toList();
  }

  @Test
  void namesOfTheDataStayBelowTheirPlaceOnEveryWay() throws IOException {
    LocalS3 store = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    store.start();
    URI address = URI.create("http://127.0.0.1:" + store.getPort());
    try (S3Client client = client(address)) {
      client.createBucket(each -> each.bucket(BUCKET));
      writeSettings(address);
      int names = writeSome();
      project.with("post.svodka", PACKS + WAYS);
      Path out = root.resolve("out");
      List<Path> made =
          made(() -> project.call("send", "--as-of", "2026-11-03", "-o", out.toString()));
      List<Path> shared = below(folder.resolve("share"), made);
      List<Path> dropped = below(root.resolve("drop"), made);
      List<Path> kept = below(out, made);
      List<Path> own = below(folder, made).stream().filter(file -> !shared.contains(file)).toList();
      for (List<Path> each : List.of(shared, dropped, own)) {
        assertEquals(names, each.size());
      }
      assertEquals(made.size(), shared.size() + dropped.size() + own.size() + kept.size());
      arePlainBelow(folder.resolve("share"), 3, shared);
      arePlainBelow(root.resolve("drop"), 2, dropped);
      arePlainBelow(folder, 2, own);
      List<String> keys = keys(client);
      assertEquals(names, keys.size());
      for (String key : keys) {
        assertTrue(key.matches("svodka/in/[^/]+/[^/]+"), key);
        List.of(key.split("/", -1)).forEach(HostileFilesTest::isPlain);
      }
    } finally {
      store.shutdown();
    }
  }

  private static S3Client client(URI address) {
    return S3Client.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .endpointOverride(address)
        .forcePathStyle(true)
        .build();
  }

  private static List<String> keys(S3Client client) {
    return client.listObjectsV2Paginator(each -> each.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .distinct()
        .toList();
  }

  private void writeSettings(URI store) throws IOException {
    Path secrets = Files.writeString(folder.resolve("secrets.env"), "STORE_SECRET_KEY=secret\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(root.resolve("drop"));
    project.with(
        "svodka.toml",
        """
        [secrets]
        file = "secrets.env"

        [uploads.drop]
        folder = "%s"

        [uploads.store]
        bucket = "%s"
        endpoint = "%s"
        region = "eu-central-1"
        prefix = "svodka"
        access_key = "key"
        secret_key = "${STORE_SECRET_KEY}"
        """
            .formatted(root.resolve("drop"), BUCKET, store));
  }

  @Test
  void textsOfAnAuthorStayBelowTheirPlace() throws IOException {
    writeSettings(URI.create("http://127.0.0.1:1"));
    project.folder().write("names.csv", "id,name,ink,lot\n1,x,x,1\n");
    StringBuilder deliveries = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i += STEP) {
      deliveries.append(
          OF_AN_AUTHOR.formatted(
              i, written("filename", i), inside("foldername", i), inside("uploadname", i)));
      names.add("d" + i);
    }
    project.with("post.svodka", deliveries.toString());
    Path out = root.resolve("out");
    List<Path> made =
        made(
            () ->
                names.forEach(
                    name ->
                        project.call("send", name, "--as-of", "2026-11-03", "-o", out.toString())));
    List<Path> shared = below(folder.resolve("share"), made);
    List<Path> dropped = below(root.resolve("drop"), made);
    assertEquals(names.size(), shared.size());
    assertEquals(names.size(), dropped.size());
    assertEquals(made.size(), shared.size() + dropped.size() + below(out, made).size());
    for (List<Path> each : List.of(shared, dropped)) {
      each.forEach(file -> root.relativize(file).forEach(step -> isPlain(step.toString())));
      for (String name : names) {
        assertEquals(
            1, each.stream().filter(file -> file.toString().contains("/" + name + "/")).count());
      }
    }
  }

  /// A folder that is written to lead out of the project is refused before any is made (SV8031).
  private static String inside(String place, int i) {
    return written(place, TEXTS.get(i).contains("..") ? i + 1 : i);
  }

  private static String written(String place, int i) {
    return new HostilePlace(place, Form.TEMPLATE).written(i);
  }

  @Test
  void twoNamesThatBecomeOneAreToldAndNeverReplaced() throws IOException {
    project.folder().write("names.csv", "id,name,ink,lot\n1,a b,x,1\n2,a-b,x,1\n3,A/B,x,1\n");
    project.with(
        "post.svodka",
        PACKS.replace("-{thing.id}", "") + "deliver all {\nreport packs\nfolder \"share\"\n}\n");
    Path out = root.resolve("out");
    List<Cli> sent = new ArrayList<>();
    List<Path> made =
        made(
            () ->
                sent.add(
                    project.folder().call("send", "--as-of", "2026-11-03", "-o", out.toString())));
    Cli told = sent.getFirst();
    assertEquals(2, told.err().split("error\\[SV9406\\]", -1).length - 1, told.out() + told.err());
    assertEquals(1, below(folder.resolve("share"), made).size());
    assertTrue(told.code() != 0);
  }
}
