package io.svodka.runner.settings;

import io.svodka.delivery.links.FileLinks;
import io.svodka.delivery.mail.MailSize;
import io.svodka.delivery.s3.Bucket;
import io.svodka.delivery.webhook.Hook;
import io.svodka.model.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sections `[archive]`, `[bounces]`, `[links]`, `[webhooks.NAME]`, and `[uploads.NAME]` that
/// name buckets.
///
/// @param project what relative folders start at
record DoorSettings(Path project) {
  private static final int SHORTEST_SECRET = 32;
  private static final int USUAL_MEGABYTES = 20;
  private static final int USUAL_DAYS = 14;
  private static final int MOST_DAYS = 30;
  private static final String ALLOWED = "allow_hosts";
  private static final String INSIDE = "private_hosts";

  Doors read(Section top) {
    return new Doors(
        new ArchiveSettings(project).read(top.section("archive")),
        MailSize.ofMegabytes(
            top.section("mail").number("max_megabytes", USUAL_MEGABYTES),
            links(top.section("links"))),
        buckets(top.section("uploads")),
        hooks(top.section("webhooks")),
        new BounceSettings(project, ReturnPathSettings.read(top.section("mail")))
            .read(top.section("bounces")),
        LaneSettings.read(top.section("mail")));
  }

  private static List<FileLinks> links(Section links) {
    links.allow("base", "secret", "days");
    if (links.isEmpty()) {
      return List.of();
    }
    String base = links.required("base");
    if (!base.matches("https://[A-Za-z0-9.-]+(:\\d+)?(/[A-Za-z0-9._~/-]*)?")) {
      throw links.failure(
          "base",
          "is no address that starts with https://",
          "write it as base = \"https://reports.example.com/files\"");
    }
    int days = links.number("days", USUAL_DAYS);
    if (days > MOST_DAYS) {
      throw links.failure("days", "is more than " + MOST_DAYS, "links are for a while only");
    }
    return List.of(new FileLinks(URI.create(base), secret(links), Duration.ofDays(days)));
  }

  private static Secret secret(Section section) {
    String secret = section.secret("secret");
    if (secret.length() < SHORTEST_SECRET) {
      throw section.failure(
          "secret",
          "is missing or shorter than " + SHORTEST_SECRET + " letters",
          "make one with `openssl rand -hex 32` and keep it");
    }
    return new Secret(secret);
  }

  private static Map<String, Bucket> buckets(Section uploads) {
    Map<String, Bucket> buckets = new HashMap<>();
    uploads.names().stream()
        .filter(name -> UploadSettings.isBucket(uploads.section(name)))
        .forEach(name -> buckets.put(name, bucket(uploads.section(name))));
    return buckets;
  }

  private static Bucket bucket(Section upload) {
    upload.allow("bucket", "endpoint", "region", "prefix", "access_key", "secret_key");
    String endpoint = upload.text("endpoint", "");
    String secret = upload.secret("secret_key");
    if (secret.isEmpty()) {
      throw upload.failure(
          "secret_key", "is missing", "write secret_key = \"${NAME}\" and set that variable");
    }
    return new Bucket(
        endpoint.isEmpty() ? List.of() : List.of(address(upload, "endpoint")),
        upload.text("region", "us-east-1"),
        upload.required("bucket"),
        upload.text("prefix", ""),
        upload.required("access_key"),
        new Secret(secret));
  }

  /// Only what stays on this machine may go in clear.
  private static URI address(Section section, String entry) {
    String text = section.required(entry);
    boolean isGood =
        text.matches("https://[A-Za-z0-9.-]+(:\\d+)?(/[^\\s#]*)?")
            || text.matches("http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/[^\\s#]*)?");
    if (!isGood) {
      throw section.failure(
          entry,
          "is no address that starts with https://",
          "write it as " + entry + " = \"https://host.example.com/…\"");
    }
    return URI.create(text);
  }

  private static Map<String, Hook> hooks(Section webhooks) {
    List<String> allowed = webhooks.texts(ALLOWED);
    List<String> inside = webhooks.texts(INSIDE);
    Map<String, Hook> hooks = new HashMap<>();
    webhooks.names().stream()
        .filter(name -> !name.equals(ALLOWED) && !name.equals(INSIDE))
        .forEach(name -> hooks.put(name, hook(webhooks.section(name), allowed, inside)));
    return hooks;
  }

  private static Hook hook(Section hook, List<String> allowed, List<String> inside) {
    hook.allow("url", "secret");
    URI url = address(hook, "url");
    boolean isInside = inside.contains(url.getHost());
    if (!isInside && !allowed.contains(url.getHost())) {
      throw hook.failure(
          "url",
          "leads to `" + url.getHost() + "`, which is not allowed",
          "write under [webhooks]: allow_hosts = [\"" + url.getHost() + "\"]");
    }
    return new Hook(url, secret(hook), isInside ? Hook.Reach.PRIVATE : Hook.Reach.PUBLIC);
  }
}
