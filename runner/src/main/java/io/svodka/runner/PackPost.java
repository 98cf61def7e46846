package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.layout.Letter;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.PackMaker.Laid;
import io.svodka.runner.hook.HookBody;
import io.svodka.runner.output.Shelves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes what carries the files of a pack: mails, and notes of what is put where.
final class PackPost {
  private final PackFiles files;
  private final Outlets outlets;

  PackPost(PackFiles files, Outlets outlets) {
    this.files = files;
    this.outlets = outlets;
  }

  String slot() {
    return outlets.slot();
  }

  boolean isSkipped(Emptiness emptiness, KeyedData data) {
    return switch (outlets.whenEmpty()) {
      case SEND -> false;
      case SKIP -> emptiness.isEmpty(data);
    };
  }

  /// Returns the formats that mails carry.
  Stream<Format> attached(Laid laid) {
    return outlets.mails().stream().flatMap(mail -> attachments(laid.own(), mail).stream());
  }

  /// A key that chooses its formats gets those in its mail too.
  private static List<Format> attachments(PackSettings own, Outlets.Post mail) {
    return switch (own.formats()) {
      case PackSettings.Formats.OfReport() -> mail.plan().attachments();
      case PackSettings.Formats.Own(var chosen) ->
          mail.plan().attachments().isEmpty() ? List.of() : chosen;
    };
  }

  /// Files are put where they belong before mails speak of them.
  ///
  /// @throws RunFailure.Delivery when a file is too large to be handed over
  List<Outgoing> outgoing(Laid laid, Map<Format, List<MadeFile>> made, List<Format> wanted) {
    List<Outgoing> outgoing = new ArrayList<>();
    List<Rendition> all = wanted.stream().flatMap(format -> PackFiles.sent(made, format)).toList();
    outlets.folders().forEach(folder -> outgoing.add(put(laid, folder, all)));
    outlets.hooks().names().forEach(hook -> outgoing.add(told(laid, hook, all)));
    outlets.mails().forEach(mail -> mails(mail, laid, made).forEach(outgoing::add));
    DeliveryRoom room = DeliveryRoom.ofProcess();
    outgoing.forEach(each -> each.message().attachments().forEach(room::demand));
    return outgoing;
  }

  private Outgoing put(Laid laid, DeliveryTerms.Folder folder, List<Rendition> all) {
    Shelves.Place place =
        new Shelves.Place(folder.destination(), laid.layout().fileText(folder.path()));
    return new Outgoing(
        outlets.ways().channel(folder.destination()),
        new Message(
            new MessageKey(outlets.delivery(), slot(laid), laid.key(), place.text()),
            Mailbox.of(""),
            List.of(),
            List.of(),
            laid.pack().name(),
            "",
            "",
            all));
  }

  private Outgoing told(Laid laid, String hook, List<Rendition> all) {
    MessageKey key = new MessageKey(outlets.delivery(), slot(laid), laid.key(), hook);
    String body =
        HookBody.delivery(
            key,
            new HookBody.Pack(
                laid.pack().document().info().title(),
                laid.pack().name(),
                laid.edited().number().revision(),
                laid.pack().headline()),
            new HookBody.Files(all, outlets.hooks().links(), outlets.hooks().now()));
    return new Outgoing(
        Channel.WEBHOOK,
        new Message(key, Mailbox.of(""), List.of(), List.of(), laid.pack().name(), "", body, all));
  }

  private String slot(Laid laid) {
    return laid.edited().slot(outlets.slot());
  }

  private Stream<Outgoing> mails(Outlets.Post mail, Laid laid, Map<Format, List<MadeFile>> made) {
    Letter letter = laid.edited().letter(laid.layout().letter(mail.plan()));
    Body body = body(letter);
    List<Rendition> attached =
        attachments(laid.own(), mail).stream()
            .flatMap(format -> PackFiles.sent(made, format))
            .toList();
    return Stream.of(letter.to(), letter.cc(), letter.bcc())
        .flatMap(List::stream)
        .distinct()
        .map(recipient -> new MessageKey(mail.delivery(), slot(laid), laid.key(), recipient))
        .map(key -> message(key, mail.sender(), letter, body, attached))
        .map(message -> new Outgoing(outlets.ways().mail(), message));
  }

  private record Body(String html, String text) {}

  private Body body(Letter letter) {
    return new Body(
        files.body(letter.body(), Format.MAIL_HTML), files.body(letter.body(), Format.MAIL_TEXT));
  }

  private static Message message(
      MessageKey key, Mailbox sender, Letter letter, Body body, List<Rendition> attached) {
    return new Message(
        key,
        sender,
        letter.to().stream().map(Mailbox::of).toList(),
        letter.cc().stream().map(Mailbox::of).toList(),
        letter.subject(),
        body.html(),
        body.text(),
        attached);
  }
}
