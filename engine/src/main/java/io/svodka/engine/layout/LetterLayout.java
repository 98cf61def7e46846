package io.svodka.engine.layout;

import io.svodka.model.document.Bands;
import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryPlan.Recipient;
import io.svodka.model.plan.LayoutPlan.SectionPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out the mail that goes with a pack: the author's words and the report's first key figures.
final class LetterLayout {
  private static final Bands NO_BANDS = new Bands(Band.EMPTY, Band.EMPTY);

  private final PackContext context;
  private final Pack pack;
  private final TextWriter texts;

  LetterLayout(PackContext context, Pack pack) {
    this.context = context;
    this.pack = pack;
    texts = new TextWriter(context);
  }

  Letter lay(MailPlan mail) {
    List<Block> blocks = new ArrayList<>();
    ProseWriter words = new ProseWriter(texts, LineEnds.STAY);
    blocks.add(new Block.Prose(words.write(mail.body(), TextScope.TOTALS)));
    if (!pack.headline().isEmpty() && mail.sections().isEmpty()) {
      blocks.add(new Block.Tiles(pack.headline()));
    }
    Document document = pack.document();
    List<Section> sections = new ArrayList<>(List.of(new Section("", blocks)));
    sections.addAll(new TitlesOnce(document.info().title()).in(inlined(mail)));
    Document body = new Document(document.info(), document.page(), NO_BANDS, sections);
    return new Letter(
        addresses(mail.to()),
        addresses(mail.cc()),
        addresses(mail.bcc()),
        texts.write(mail.subject(), TextScope.TOTALS),
        body);
  }

  /// Returns the sections of the report that stand in the mail; nothing where their conditions do
  /// not hold.
  private List<Section> inlined(MailPlan mail) {
    SectionLayout layout = new SectionLayout(context, texts);
    List<SectionPlan> all = context.report().layout().sections();
    return mail.sections().stream()
        .map(place -> layout.lay(all.get(place)))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> addresses(List<Recipient> recipients) {
    return recipients.stream().map(this::address).toList();
  }

  private String address(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Address(var address) -> address;
      case Recipient.OfKey(var attribute) ->
          context.results().attribute(attribute) instanceof Value.Text(var address)
              ? address.strip()
              : "";
    };
  }
}
