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
/// of Exim before it knew the standard. A mail that came back to the return path of a single mail
/// need not say which one it is about. Whatever is none gives nothing.
public final class BounceReader {
  /// Where servers write to which address a mail came.
  private static final List<String> ARRIVED_AT =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");

  private static final Pattern ROBOT =
      Pattern.compile("\\b(?:mailer-daemon|postmaster)@", Pattern.CASE_INSENSITIVE);
  private static final Pattern FOR_GOOD = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");
  private static final Pattern NAMED =
      Pattern.compile("^<([^<>\\s]+@[^<>\\s]+)>:", Pattern.MULTILINE);
  private static final Pattern MESSAGE_ID =
      Pattern.compile("^Message-ID:\\s*(<[^>\\s]+>)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 5;

  private final Session session = Session.getInstance(new Properties());
  private final List<ReturnPath> returning;

  /// @param returning addresses to which single mails come back; one entry or none
  public BounceReader(List<ReturnPath> returning) {
    this.returning = List.copyOf(returning);
  }

  /// Returns the recipients that could not be delivered to.
  public List<Bounce> read(byte[] mail) {
    try {
      return read(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException | IOException notAMail) {
      return List.of();
    }
  }

  /// Which mail came back.
  private record Which(String messageId, String mark) {
    private boolean isUnknown() {
      return messageId.isEmpty() && mark.isEmpty();
    }

    private Bounce bounce(String recipient, BounceStatus status) {
      return new Bounce(messageId, mark, recipient, status.kind(), status.code(), status.text());
    }
  }

  private List<Bounce> read(MimeMessage mail) throws MessagingException, IOException {
    Found found = new Found();
    collect(mail, found, 0);
    Which which =
        new Which(found.messageId.isEmpty() ? reference(mail) : found.messageId, mark(mail));
    if (which.isUnknown()) {
      return List.of();
    }
    return found.recipients.isEmpty()
        ? inWords(mail, which, found.text)
        : bounces(which, found.recipients);
  }

  private String mark(MimeMessage mail) throws MessagingException {
    for (ReturnPath path : returning) {
      for (String name : ARRIVED_AT) {
        Optional<String> mark =
            path.mark(Objects.requireNonNullElse(mail.getHeader(name, ","), ""));
        if (mark.isPresent()) {
          return mark.get();
        }
      }
    }
    return "";
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

  private static List<Bounce> bounces(Which which, List<InternetHeaders> recipients) {
    return recipients.stream()
        .map(block -> bounce(which, block))
        .flatMap(Optional::stream)
        .toList();
  }

  /// What is only late, or was delivered, is no bounce.
  private static Optional<Bounce> bounce(Which which, InternetHeaders block) {
    if (!field(block, "Action").equalsIgnoreCase("failed")) {
      return Optional.empty();
    }
    String original = field(block, "Original-Recipient");
    String recipient = original.isEmpty() ? field(block, "Final-Recipient") : original;
    BounceStatus status = BounceStatus.of(field(block, "Status"), field(block, "Diagnostic-Code"));
    return Optional.of(which.bounce(address(recipient), status));
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

  private static List<Bounce> inWords(MimeMessage mail, Which which, String text)
      throws MessagingException {
    String failed = mail.getHeader("X-Failed-Recipients", ",");
    return failed == null ? ofRobot(mail, which, text) : ofExim(failed, which, text);
  }

  private static List<Bounce> ofExim(String failed, Which which, String text) {
    BounceStatus status = BounceStatus.of("", text.replaceFirst("(?s)\\n-{4,}.*", ""));
    List<Bounce> bounces = new ArrayList<>();
    for (String recipient : failed.split(",", -1)) {
      bounces.add(which.bounce(address(recipient), status));
    }
    return bounces;
  }

  /// Without any form a mail is a bounce only where it came to the return path of one mail, from a
  /// server, and says that it is for good; qmail writes such.
  private static List<Bounce> ofRobot(MimeMessage mail, Which which, String text)
      throws MessagingException {
    String from = Objects.requireNonNullElse(mail.getHeader("From", null), "");
    if (which.mark().isEmpty() || !ROBOT.matcher(from).find() || !FOR_GOOD.matcher(text).find()) {
      return List.of();
    }
    String own = text.replaceFirst("(?s)\\n-{3,}.*", "");
    Matcher named = NAMED.matcher(own);
    return List.of(
        named.find()
            ? which.bounce(named.group(1), BounceStatus.of("", own.substring(named.end())))
            : which.bounce("", BounceStatus.of("", own)));
  }
}
