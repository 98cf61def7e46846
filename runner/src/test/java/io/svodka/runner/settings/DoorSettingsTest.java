package io.svodka.runner.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.mail.ReturnPath;
import io.svodka.delivery.webhook.Hook;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.settings.Settings.MailRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `svodka.toml` says of object stores, webhooks, links and the archive.
class DoorSettingsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("S", "S3CR3T-CANARY-" + "x".repeat(32), "SHORT", "S3CR3T");

  private static final String EVERYTHING =
      """
      [archive]
      folder = "kept"
      keep_days = 10
      max_megabytes = 3
      [mail]
      max_megabytes = 8
      [links]
      base = "https://reports.example.com/files"
      secret = "${S}"
      [uploads.store]
      bucket = "reports"
      endpoint = "https://storage.example.com"
      access_key = "me"
      secret_key = "${S}"
      [uploads.share]
      folder = "/mnt/share"
      [webhooks]
      allow_hosts = ["hooks.example.com"]
      private_hosts = ["crm.house.example"]
      [webhooks.out]
      url = "https://hooks.example.com/x?y=1"
      secret = "${S}"
      [webhooks.crm]
      url = "https://crm.house.example:8443/x"
      secret = "${S}"
      """;

  @TempDir private Path folder;

  private Doors read(String text) throws IOException {
    Files.writeString(folder.resolve(SettingsFile.NAME), text);
    return new SettingsFile(ENVIRONMENT).read(folder).operations().doors();
  }

  @Test
  void everythingIsRead() throws IOException {
    Doors doors = read(EVERYTHING);
    assertEquals(folder.resolve("kept"), doors.archive().folder().getFirst());
    assertEquals(Duration.ofDays(10), doors.archive().limits().age());
    assertEquals(3L << 20, doors.archive().limits().bytes());
    assertEquals(8L << 20, doors.size().largest());
    assertEquals(Duration.ofDays(14), doors.size().links().getFirst().valid());
    assertEquals("reports", doors.buckets().get("store").name());
    assertEquals(1, doors.buckets().size());
    assertEquals(Hook.Reach.PUBLIC, doors.hooks().get("out").reach());
    assertEquals(Hook.Reach.PRIVATE, doors.hooks().get("crm").reach());
    assertFalse(doors.toString().contains("CANARY"), doors.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[links]~base = \"http://x.example/\"~secret = \"${S}\"|links.base",
        "[links]~base = \"https://x.example/\"~secret = \"${SHORT}\"|links.secret",
        "[links]~base = \"https://x.example/\"~secret = \"in the file\"|links.secret",
        "[links]~base = \"https://x.example/\"~secret = \"${S}\"~days = 31|links.days",
        "[webhooks.a]~url = \"https://x.example/\"~secret = \"${S}\"|webhooks.a.url",
        "[webhooks]~allow_hosts = [\"x.example\"]~[webhooks.a]~url = \"http://x.example/\"~secret ="
            + " \"${S}\"|webhooks.a.url",
        "[webhooks]~allow_hosts = [\"x.example\"]~[webhooks.a]~url ="
            + " \"https://x.example@y.example/\"~secret = \"${S}\"|webhooks.a.url",
        "[webhooks]~allow_hosts = [\"x.example\"]~[webhooks.a]~url = \"https://x.example/\"~secret"
            + " = \"${SHORT}\"|webhooks.a.secret",
        "[uploads.a]~bucket = \"b\"~access_key = \"k\"|uploads.a.secret_key",
        "[uploads.a]~bucket = \"b\"~access_key = \"k\"~secret_key = \"plain\"|uploads.a.secret_key",
        "[uploads.a]~bucket = \"b\"~access_key = \"k\"~secret_key = \"${S}\"~endpoint ="
            + " \"http://x.example\"|uploads.a.endpoint",
        "[archive]~keep = 3|archive.keep"
      })
  void whatIsNotSafeIsRefusedByName(String text, String entry) {
    RunFailure failure = assertThrows(RunFailure.class, () -> read(text.replace("~", "\n") + "\n"));
    String words = failure.getMessage() + failure.help();
    assertTrue(words.contains("`" + entry + "`"), words);
    assertFalse(words.contains("CANARY"), words);
  }

  @Test
  void returnPathsAreMadeOfOneAddressWithAPlaceForTheMark() throws IOException {
    Files.writeString(
        folder.resolve(SettingsFile.NAME),
        """
        [mail]
        host = "mail.example.com"
        return_path = "bounces+{mail}@почта.рф"
        """);
    MailRoute.Smtp route = (MailRoute.Smtp) new SettingsFile(ENVIRONMENT).read(folder).mail();
    assertEquals(
        List.of(new ReturnPath("bounces+", "@xn--80a1acny.xn--p1ai")),
        route.dressing().returning());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bounces@example.com",
        "bounces+{mail}",
        "{mail}@{mail}.example.com",
        "bounces of the house {mail}@example.com",
        "a-name-that-is-much-too-long+{mail}@example.com"
      })
  void returnPathWithoutRoomForTheMarkIsRefused(String path) {
    RunFailure failure =
        assertThrows(
            RunFailure.Setup.class,
            () ->
                read(
                    """
                    [mail]
                    host = "mail.example.com"
                    return_path = "%s"
                    """
                        .formatted(path)));
    assertTrue(failure.getMessage().contains("`mail.return_path`"), failure.getMessage());
  }
}
