package io.svodka.delivery.mail;

import io.svodka.delivery.desk.Bounce;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads mails by which servers tell that a mail could not be delivered (DSN, RFC 3464), and those
/// of Exim before it knew the standard. Whatever is none gives nothing.
public final class BounceReader {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("^Message-ID:\\s*(<[^>\\s]+>)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 5;

  private final Session session = Session.getInstance(new Properties());

  /// Returns the recipients that could not be delivered to.
  public List<Bounce> read(byte[] mail) {
    try {
      return read(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException | IOException notAMail) {
      return List.of();
    }
  }

  private static List<Bounce> read(MimeMessage mail) throws MessagingException, IOException {
    Found found = new Found();
    collect(mail, found, 0);
    String id = found.messageId.isEmpty() ? reference(mail) : found.messageId;
    if (id.isEmpty()) {
      return List.of();
    }
    List<InternetHeaders> recipients = found.recipients;
    return recipients.isEmpty() ? ofExim(mail, id, found.text) : bounces(id, recipients);
  }

  /// What the parts of a report hold.
  private static final class Found {
    private final List<InternetHeaders> recipients = new ArrayList<>();
    private String messageId = "";
    private String text = "";
  }

  private static void collect(Part part, Found found, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && depth < DEEPEST) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        collect(inner, found, depth + 1);
      }
    } else if (part.isMimeType("message/delivery-status")
        || part.isMimeType("message/global-delivery-status")) {
      found.recipients.addAll(blocks(part.getInputStream()));
    } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
      String id = new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
      found.messageId = id == null ? found.messageId : id.strip();
    } else if (part.isMimeType("text/plain") && found.text.isEmpty()) {
      found.text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher id = MESSAGE_ID.matcher(found.text);
      found.messageId = found.messageId.isEmpty() && id.find() ? id.group(1) : found.messageId;
    }
  }

  /// Returns the fields of each recipient; those of the mail as a whole come first and name none.
  private static List<InternetHeaders> blocks(InputStream status)
      throws MessagingException, IOException {
    List<InternetHeaders> blocks = new ArrayList<>();
    try (BufferedInputStream in = new BufferedInputStream(status)) {
      while (isMore(in)) {
        InternetHeaders block = new InternetHeaders(in);
        if (block.getHeader("Final-Recipient") != null) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private static boolean isMore(BufferedInputStream in) throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next >= 0;
  }

  private static String reference(MimeMessage mail) throws MessagingException {
    String reply = mail.getHeader("In-Reply-To", null);
    return reply == null || !reply.strip().matches("<[^>\\s]+>") ? "" : reply.strip();
  }

  private static List<Bounce> bounces(String id, List<InternetHeaders> recipients) {
    return recipients.stream().map(block -> bounce(id, block)).flatMap(Optional::stream).toList();
  }

  /// What is only late, or was delivered, is no bounce.
  private static Optional<Bounce> bounce(String id, InternetHeaders block) {
    if (!field(block, "Action").equalsIgnoreCase("failed")) {
      return Optional.empty();
    }
    String original = field(block, "Original-Recipient");
    String recipient = original.isEmpty() ? field(block, "Final-Recipient") : original;
    BounceStatus status = BounceStatus.of(field(block, "Status"), field(block, "Diagnostic-Code"));
    return Optional.of(
        new Bounce(id, address(recipient), status.kind(), status.code(), status.text()));
  }

  private static String field(InternetHeaders block, String name) {
    return Objects.requireNonNullElse(block.getHeader(name, null), "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /// Without its type, as in `rfc822; anna@example.com`.
  private static String address(String recipient) {
    return recipient.replaceFirst("^[^;]*;", "").replaceAll("[<>\\s]", "");
  }

  private static List<Bounce> ofExim(MimeMessage mail, String id, String text)
      throws MessagingException {
    String failed = mail.getHeader("X-Failed-Recipients", ",");
    if (failed == null) {
      return List.of();
    }
    BounceStatus status = BounceStatus.of("", text.replaceFirst("(?s)\\n-{4,}.*", ""));
    List<Bounce> bounces = new ArrayList<>();
    for (String recipient : failed.split(",", -1)) {
      bounces.add(new Bounce(id, address(recipient), status.kind(), status.code(), status.text()));
    }
    return bounces;
  }
}
