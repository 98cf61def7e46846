package io.svodka.delivery.s3;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Handover;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Message;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Wire;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Puts files into object stores. An object is there whole or not at all, and putting it again
/// changes nothing, so what may have arrived is simply put again.
public final class S3Transport implements MailTransport {
  private static final Pattern PLACE = Pattern.compile("(\\w+): (.*)");
  private static final int BAD_REQUEST = 400;

  private final Map<String, Bucket> buckets;
  private final Map<String, S3Client> clients = new HashMap<>();

  /// @param buckets by the names that deliveries call them
  public S3Transport(Map<String, Bucket> buckets) {
    this.buckets = Map.copyOf(buckets);
  }

  @Override
  public Channel channel() {
    return Channel.S3;
  }

  @Override
  public Reply send(Message message, Postmark postmark, Handover handover) {
    Matcher place = PLACE.matcher(message.key().recipient());
    if (!place.matches() || !buckets.containsKey(place.group(1))) {
      return new Reply.Refused("the settings name no place for " + message.key().recipient());
    }
    Bucket bucket = Objects.requireNonNull(buckets.get(place.group(1)));
    handover.beforeDot();
    try {
      S3Client client = clients.computeIfAbsent(place.group(1), _ -> Clients.of(bucket));
      for (Rendition file : message.attachments()) {
        put(client, bucket, key(bucket, place.group(2), file), file);
      }
      return new Reply.Accepted("put into " + bucket.name() + "/" + key(bucket, place.group(2)));
    } catch (S3Exception refused) {
      String words = Wire.clean("HTTP " + refused.statusCode() + " " + refused.getMessage());
      return refused.statusCode() == BAD_REQUEST
          ? new Reply.Refused(words)
          : new Reply.Deferred(words);
    } catch (SdkException away) {
      return new Reply.Deferred(Wire.clean(Objects.toString(away.getMessage(), "no answer")));
    }
  }

  private static void put(S3Client client, Bucket bucket, String key, Rendition file) {
    client.putObject(
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .contentType(file.format().mediaType())
            .contentMD5(md5(file.content()))
            .build(),
        RequestBody.fromContentProvider(
            () -> opened(file.content()), file.content().length(), file.format().mediaType()));
  }

  private static String key(Bucket bucket, String path) {
    String prefix = bucket.prefix().replaceAll("^/+|/+$", "");
    String below = path.equals(".") ? "" : path;
    return prefix.isEmpty() || below.isEmpty() ? prefix + below : prefix + "/" + below;
  }

  private static String key(Bucket bucket, String path, Rendition file) {
    String folder = key(bucket, path);
    return folder.isEmpty() ? file.fileName() : folder + "/" + file.fileName();
  }

  private static InputStream opened(Content content) {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The store compares what it got; this guards the way, not against people.
  private static String md5(Content content) {
    try (DigestInputStream in =
        new DigestInputStream(opened(content), MessageDigest.getInstance("MD5"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    clients.values().forEach(S3Client::close);
    clients.clear();
  }
}
