package io.svodka.runner;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.dataset.PackSettings.Protection;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.KeyLayout;
import io.svodka.engine.layout.Letter;
import io.svodka.engine.layout.Pack;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.runner.output.FilePublisher;
import io.svodka.runner.output.SafeName;
import io.svodka.runner.output.Shelves;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Makes one pack: document, files and the mails that carry it. Safe to call from several threads.
final class PackMaker {
  private final PackSettingsReader settings;
  private final ReportLayout layout;
  private final Renditions renditions;
  private final Emptiness emptiness;
  private final FilePublisher files;
  private final List<Format> formats;
  private final Outlets outlets;

  PackMaker(Maker maker, Files files, Outlets outlets, Emptiness emptiness) {
    this.settings = maker.settings();
    this.layout = maker.layout();
    this.renditions = maker.renditions();
    this.emptiness = emptiness;
    this.files = files.publisher();
    this.formats = files.formats();
    this.outlets = outlets;
  }

  /// What turns the data of a key into files.
  record Maker(PackSettingsReader settings, ReportLayout layout, Renditions renditions) {}

  /// The files of the run.
  record Files(FilePublisher publisher, List<Format> formats) {
    Files {
      formats = List.copyOf(formats);
    }
  }

  /// A pack with its mails still to be handed over.
  ///
  /// @param rows of data that the pack is made of
  record MadePack(PackRecord record, List<Message> messages, long rows) {
    MadePack {
      messages = List.copyOf(messages);
    }
  }

  MadePack make(KeyedData data) {
    String key = PlainText.of(data.key());
    try {
      return make(data, key);
    } catch (RunFailure failure) {
      PackRecord.State failed =
          new PackRecord.State.Failed(failure.code(), sentence(failure), failure.help());
      return new MadePack(
          new PackRecord(key, key, failed, List.of(), List.of(), List.of()), List.of(), 0);
    }
  }

  private static String sentence(RunFailure failure) {
    String message = failure.getMessage();
    return message == null ? failure.code() : message;
  }

  private MadePack make(KeyedData data, String key) {
    PackSettings own = settings.read(data.attributes());
    KeyLayout laid = layout.of(data, own.locale());
    Pack pack = laid.pack();
    if (pack.fate() == Pack.Fate.SKIPPED || isSkipped(data)) {
      return new MadePack(
          record(pack, key, new PackRecord.State.Skipped(), List.of()), List.of(), 0);
    }
    Map<Format, List<Rendition>> made = new EnumMap<>(Format.class);
    List<Format> wanted = formats(own);
    Stream<Format> attached =
        outlets.mails().stream().flatMap(mail -> attachments(own, mail).stream());
    Stream.concat(wanted.stream(), attached)
        .distinct()
        .forEach(format -> made.put(format, renditions(pack, format, own.protection())));
    List<Path> written = new ArrayList<>();
    wanted.forEach(format -> written.addAll(publish(made, format)));
    outlets.folders().forEach(folder -> written.addAll(shelve(folder, laid, wanted, made)));
    List<Message> messages =
        outlets.mails().stream()
            .flatMap(mail -> messages(mail, laid, key, sent(attachments(own, mail), made)))
            .toList();
    return new MadePack(
        record(pack, key, new PackRecord.State.Made(), written), messages, rows(data));
  }

  private static long rows(KeyedData data) {
    return data.datasets().values().stream().mapToLong(dataset -> dataset.rows().size()).sum();
  }

  private List<Format> formats(PackSettings own) {
    return switch (own.formats()) {
      case PackSettings.Formats.OfReport() -> formats;
      case PackSettings.Formats.Own(var chosen) -> chosen;
    };
  }

  private static PackRecord record(
      Pack pack, String key, PackRecord.State state, List<Path> files) {
    return new PackRecord(key, pack.name(), state, files, pack.headline(), List.of());
  }

  private List<Path> publish(Map<Format, List<Rendition>> made, Format format) {
    return of(format, made)
        .map(rendition -> files.publish(rendition.fileName(), rendition.content()))
        .toList();
  }

  private static Stream<Rendition> of(Format format, Map<Format, List<Rendition>> made) {
    return Objects.requireNonNull(made.get(format)).stream();
  }

  /// A key that chooses its formats gets those in its mail too.
  private static List<Format> attachments(PackSettings own, Outlets.Post mail) {
    return switch (own.formats()) {
      case PackSettings.Formats.OfReport() -> mail.plan().attachments();
      case PackSettings.Formats.Own(var chosen) ->
          mail.plan().attachments().isEmpty() ? List.of() : chosen;
    };
  }

  private static List<Rendition> sent(List<Format> formats, Map<Format, List<Rendition>> made) {
    return formats.stream().flatMap(format -> of(format, made)).toList();
  }

  private List<Path> shelve(
      DeliveryTerms.Folder folder,
      KeyLayout laid,
      List<Format> wanted,
      Map<Format, List<Rendition>> made) {
    Shelves.Place place = new Shelves.Place(folder.destination(), laid.fileText(folder.path()));
    return outlets.shelf().stream()
        .flatMap(
            shelf ->
                wanted.stream()
                    .flatMap(format -> of(format, made))
                    .map(file -> shelf.put(place, file.fileName(), file.content())))
        .toList();
  }

  private boolean isSkipped(KeyedData data) {
    return switch (outlets.whenEmpty()) {
      case SEND -> false;
      case SKIP -> emptiness.isEmpty(data);
    };
  }

  private List<Rendition> renditions(Pack pack, Format format, Protection protection) {
    List<Rendition> open = renditions.files(pack.document(), format, SafeName.of(pack.fileName()));
    return switch (protection) {
      case Protection.None() -> open;
      case Protection.Password(var secret) ->
          open.stream().map(file -> renditions.locked(file, secret)).toList();
    };
  }

  private Stream<Message> messages(
      Outlets.Post mail, KeyLayout laid, String key, List<Rendition> attached) {
    Letter letter = laid.letter(mail.plan());
    Body body = body(letter);
    return Stream.of(letter.to(), letter.cc(), letter.bcc())
        .flatMap(List::stream)
        .distinct()
        .map(recipient -> message(mail, key, recipient, letter, body, attached));
  }

  private record Body(String html, String text) {}

  private Body body(Letter letter) {
    return new Body(written(letter, Format.MAIL_HTML), written(letter, Format.MAIL_TEXT));
  }

  private String written(Letter letter, Format format) {
    return new String(
        renditions.make(letter.body(), format, "mail").content(), StandardCharsets.UTF_8);
  }

  private static Message message(
      Outlets.Post mail,
      String key,
      String recipient,
      Letter letter,
      Body body,
      List<Rendition> attached) {
    return new Message(
        new MessageKey(mail.delivery(), mail.slot(), key, recipient),
        mail.sender(),
        letter.to().stream().map(Mailbox::of).toList(),
        letter.cc().stream().map(Mailbox::of).toList(),
        letter.subject(),
        body.html(),
        body.text(),
        attached);
  }
}
