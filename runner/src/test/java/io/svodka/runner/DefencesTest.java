package io.svodka.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Couriers;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Handover;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.LedgerRules;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.csv.CsvRenderer;
import io.svodka.renderer.html.HtmlRenderer;
import io.svodka.renderer.html.MailHtmlRenderer;
import io.svodka.renderer.json.JsonRenderer;
import io.svodka.renderer.parquet.ParquetRenderer;
import io.svodka.renderer.pdf.PdfRenderer;
import io.svodka.renderer.text.MailTextRenderer;
import io.svodka.renderer.theme.Themes;
import io.svodka.renderer.xlsx.XlsxRenderer;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.ArchiveFolder;
import io.svodka.runner.archive.Archivist;
import io.svodka.runner.archive.Program;
import io.svodka.runner.output.FilePublisher;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps recipients apart is taken away, one thing after the other, and each time the search
/// for canaries finds it: so a burst without findings is one in which all of it works. The layers
/// of the engine are taken away in its KeyLayersTest, those of the ledger in its SealTest, those of
/// headers in HeaderGuardTest.
class DefencesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-03T09:00:00Z"));

  private static final List<Format> FILES =
      List.of(Format.XLSX, Format.HTML, Format.CSV, Format.JSON, Format.PARQUET, Format.PDF);

  @TempDir private Path folder;
  private final List<Message> arrived = Collections.synchronizedList(new ArrayList<>());
  private ProjectPlan plan;
  private Map<DeliveryState, Long> states = Map.of();

  @BeforeEach
  void make() throws IOException {
    plan = new Canaries(folder).make();
  }

  private Path output() {
    return folder.resolve("out");
  }

  /// What is taken away; everything is there to begin with.
  private static final class Burst {
    private UnaryOperator<Iterator<KeyedData>> door = UnaryOperator.identity();
    private UnaryOperator<Renderer> renderer = UnaryOperator.identity();
    private UnaryOperator<Message> postman = UnaryOperator.identity();
    private Set<String> domains = Set.of();
    private Origin.Release release = Origin.Release.AT_ONCE;
  }

  /// Hands over what arrives, perhaps not to whom it was meant for.
  private record Letterbox(List<Message> arrived, UnaryOperator<Message> postman)
      implements MailTransport {
    @Override
    public Channel channel() {
      return Channel.MAILBOX;
    }

    @Override
    public Reply send(Message message, Postmark postmark, Handover handover) {
      handover.beforeDot();
      arrived.add(postman.apply(message));
      return new Reply.Accepted("250");
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private List<String> leaks(Burst burst) throws IOException {
    LedgerRules rules = new LedgerRules(WhenUnknown.HOLD, burst.domains);
    try (LedgerBooks books =
            new LedgerBooks(LedgerStore.file(folder.resolve("ledger.sqlite")), rules);
        QueryEngine engine = new QueryEngine(plan, new DataSettings(folder, Map.of()))) {
      Dispatcher mails =
          new Dispatcher(books.ledger(), new Letterbox(arrived, burst.postman), CLOCK);
      try (Couriers couriers =
          new Couriers(new Couriers.Crew(1, () -> mails), mails, Lanes.open(), CLOCK)) {
        run(
            engine,
            burst,
            new Ways(
                Channel.MAILBOX,
                Map.of(Channel.MAILBOX, mails),
                Map.of(Channel.MAILBOX, couriers),
                Map.of(),
                List.of()));
      }
      states = books.desk().counts();
    }
    return Canaries.leaks(arrived, output());
  }

  private static List<Renderer> renderers(Burst burst) {
    return Stream.of(
            new XlsxRenderer(),
            new HtmlRenderer(),
            new CsvRenderer(),
            new JsonRenderer(),
            new ParquetRenderer(),
            new PdfRenderer(),
            new MailHtmlRenderer(),
            new MailTextRenderer())
        .map(burst.renderer)
        .toList();
  }

  private void run(QueryEngine engine, Burst burst, Ways ways) {
    new ReportRun(
            plan,
            engine,
            new Renditions(renderers(burst), new Themes().load("default")),
            new AssetFolder(folder),
            new RunListener() {},
            burst.door)
        .run(
            new RunRequest(
                "pack",
                LocalDate.of(2026, 11, 3),
                Map.of(),
                Set.of(),
                FILES,
                output(),
                new Viewer.Owner()),
            new Mailing.By(
                plan.deliveries().getFirst(),
                ways,
                Mailbox.of("reports@example.com"),
                CLOCK.instant(),
                Occasion.byHand(burst.release, new Revision("", "")),
                List.of(),
                new Archivist(
                    new Archive(new ArchiveFolder(folder.resolve("archive"))),
                    new Program("test", "25"),
                    new ProjectFolder(folder).read()),
                Editing.FIRST));
  }

  @Test
  void everyoneGetsTheirOwn() throws IOException {
    assertEquals(List.of(), leaks(new Burst()));
    assertEquals(Canaries.WORDS.size(), arrived.size());
    for (String word : Canaries.WORDS) {
      Message mail =
          arrived.stream()
              .filter(each -> each.key().recipient().contains(word))
              .findFirst()
              .orElseThrow();
      assertTrue(mail.subject().contains(word) && mail.attachments().size() == 2, mail.toString());
    }
    try (var files = Files.walk(output())) {
      assertEquals(
          (long) FILES.size() * Canaries.WORDS.size(), files.filter(Files::isRegularFile).count());
    }
  }

  /// Gives each key a part of the one before it.
  private record Mixed(Iterator<KeyedData> keys, Mixing mixing, List<KeyedData> before)
      implements Iterator<KeyedData> {
    interface Mixing {
      KeyedData of(KeyedData before, KeyedData now);
    }

    @Override
    public boolean hasNext() {
      return keys.hasNext();
    }

    @Override
    public KeyedData next() {
      KeyedData now = keys.next();
      KeyedData mixed = before.isEmpty() ? now : mixing.of(before.getLast(), now);
      before.add(now);
      return mixed;
    }
  }

  private static UnaryOperator<Iterator<KeyedData>> mixing(Mixed.Mixing mixing) {
    return keys -> new Mixed(keys, mixing, new ArrayList<>());
  }

  @Test
  void recipientsThatDoNotComeWithTheKeyAreFound() throws IOException {
    Burst burst = new Burst();
    burst.door =
        mixing((before, now) -> new KeyedData(now.key(), before.attributes(), now.datasets()));
    List<String> leaks = leaks(burst);
    assertTrue(leaks.contains("mail@dodo.example holds moa"), leaks.toString());
  }

  @Test
  void rowsOfAnotherKeyAreFound() throws IOException {
    Burst burst = new Burst();
    burst.door =
        mixing((before, now) -> new KeyedData(now.key(), now.attributes(), before.datasets()));
    List<String> leaks = leaks(burst);
    assertTrue(leaks.contains("mail@dodo.example holds quagga"), leaks.toString());
    assertTrue(leaks.contains("c-dodo.xlsx holds quagga"), leaks.toString());
    assertTrue(leaks.contains("c-dodo.html holds quagga"), leaks.toString());
  }

  /// Keeps what it made by its format alone, as a cache would whose key lacks the recipient.
  private static final class Forgetful implements Renderer {
    private static final Map<Format, byte[]> MADE = new EnumMap<>(Format.class);
    private final Renderer renderer;

    Forgetful(Renderer renderer) {
      this.renderer = renderer;
    }

    @Override
    public Format format() {
      return renderer.format();
    }

    @Override
    public void render(Document document, Theme theme, OutputStream out) throws IOException {
      synchronized (MADE) {
        byte[] made = MADE.get(format());
        if (made == null) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          renderer.render(document, theme, bytes);
          made = bytes.toByteArray();
          MADE.put(format(), made);
        }
        out.write(made);
      }
    }

    @Override
    public void lock(Content open, Secret password, OutputStream out) throws IOException {
      renderer.lock(open, password, out);
    }
  }

  @Test
  void cacheWhoseKeyLacksTheRecipientIsFoundInEachFormat() throws IOException {
    List<Format> all = new ArrayList<>(FILES);
    all.addAll(List.of(Format.MAIL_HTML, Format.MAIL_TEXT));
    for (Format format : all) {
      arrived.clear();
      Files.deleteIfExists(folder.resolve("ledger.sqlite"));
      Forgetful.MADE.clear();
      Burst burst = new Burst();
      burst.renderer = each -> each.format() == format ? new Forgetful(each) : each;
      List<String> leaks = leaks(burst);
      assertFalse(leaks.isEmpty(), "nothing found in " + format);
    }
  }

  @Test
  void filesThatTravelWithAnotherMailAreFound() throws IOException {
    Burst burst = new Burst();
    List<Rendition> first = new ArrayList<>();
    burst.postman =
        mail -> {
          first.addAll(first.isEmpty() ? mail.attachments() : List.of());
          return new Message(
              mail.key(),
              mail.from(),
              mail.to(),
              mail.cc(),
              mail.subject(),
              mail.html(),
              mail.text(),
              first);
        };
    assertFalse(leaks(burst).isEmpty());
  }

  @Test
  void envelopeThatIsAnothersIsFound() throws IOException {
    Burst burst = new Burst();
    burst.postman =
        mail ->
            mail.with(
                new MessageKey(
                    mail.key().delivery(),
                    mail.key().slot(),
                    mail.key().burstKey(),
                    "mail@quagga.example"));
    assertFalse(leaks(burst).isEmpty());
  }

  @Test
  void filesOfTwoWithOneNameStopTheSecondAndWithoutThatOneHidesTheOther() throws IOException {
    String shop = Files.readString(folder.resolve("shop.svodka"));
    Files.writeString(
        folder.resolve("shop.svodka"), shop.replace("\"{partner.code}\"", "\"{partner.team}\""));
    plan = new Canaries(folder).compiled();
    leaks(new Burst());
    assertEquals(1, arrived.size(), "the others have no file of their own: " + recipients());
    String whose = recipients().getFirst().replaceAll("mail@|\\.example", "");
    assertTrue(Files.readString(output().resolve("pack/2026-10/birds.csv")).contains(whose));
    // Each with a memory of its own forgets what the other has put there.
    Path shelf = folder.resolve("shelf");
    for (String word : List.of("quagga", "dodo")) {
      Content content = Content.of(word.getBytes(StandardCharsets.UTF_8));
      new FilePublisher(shelf).publish("c-quagga.csv", content);
    }
    assertEquals(List.of("c-quagga.csv holds dodo"), Canaries.leaks(List.of(), shelf));
  }

  private List<String> recipients() {
    return arrived.stream().map(mail -> mail.key().recipient()).toList();
  }

  private void forget() throws IOException {
    Files.deleteIfExists(folder.resolve("ledger.sqlite"));
    arrived.clear();
  }

  @Test
  void whatWaitsForAPersonArrivesWhereNobodyIsWaitedFor() throws IOException {
    Burst waiting = new Burst();
    waiting.release = Origin.Release.BY_A_PERSON;
    leaks(waiting);
    assertEquals(List.of(), arrived);
    assertEquals(Map.of(DeliveryState.AWAITING, 5L), states);
    leaks(new Burst());
    assertEquals(List.of(), arrived, "a later run does not release what waits");
    forget();
    leaks(new Burst());
    assertEquals(5, arrived.size());
  }

  @Test
  void whatGoesToOtherHousesArrivesWhereNoHousesAreNamed() throws IOException {
    Burst near = new Burst();
    near.domains = Set.of("dodo.example");
    leaks(near);
    assertEquals(List.of("mail@dodo.example"), recipients());
    assertEquals(4L, states.get(DeliveryState.SUPPRESSED));
    leaks(new Burst());
    assertEquals(1, arrived.size(), "who was kept back stays so until a person decides");
    forget();
    leaks(new Burst());
    assertEquals(5, arrived.size());
  }
}
