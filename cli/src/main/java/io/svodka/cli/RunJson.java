package io.svodka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.engine.query.ExpectationResult;
import io.svodka.runner.RunRecord;
import io.svodka.runner.records.PackRecord;
import java.util.Locale;

/// A run as JSON for other programs.
final class RunJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final MailWords WORDS = MailWords.forPrograms();

  private RunJson() {}

  static String print(RunRecord run) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("report", run.title());
    root.put("as_of", run.asOf().toString());
    root.put("period_start", run.period().start().toString());
    root.put("period_end", run.period().lastDay().toString());
    if (run.run() > 0) {
      root.put("run", run.run());
    }
    root.put("ending", run.ending().name().toLowerCase(Locale.ROOT));
    ArrayNode broken = root.putArray("broken_rules");
    run.found().broken().forEach(result -> add(broken.addObject(), result));
    ArrayNode stale = root.putArray("stale_sources");
    run.found().stale().forEach(each -> stale.add(StaleWords.line(each)));
    ArrayNode tests = root.putArray("failed_tests");
    run.found().failedTests().forEach(test -> tests.add(test.name()));
    ArrayNode packs = root.putArray("packs");
    run.packs().forEach(pack -> add(packs.addObject(), pack));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(ObjectNode node, ExpectationResult result) {
    node.put("source", result.source());
    node.put("rule", result.expectation().text());
    node.put("severity", result.expectation().severity().name().toLowerCase(Locale.ROOT));
    node.put("violations", result.violations());
    ArrayNode examples = node.putArray("examples");
    result.examples().forEach(examples::add);
  }

  private static void add(ObjectNode node, PackRecord pack) {
    node.put("key", pack.key());
    node.put("name", pack.name());
    node.put("state", WORDS.state(pack));
    node.put("complete", pack.isComplete());
    ArrayNode files = node.putArray("files");
    pack.files().forEach(file -> files.add(file.toString()));
    ArrayNode figures = node.putArray("headline");
    pack.headline().forEach(figure -> add(figures.addObject(), figure));
    ArrayNode mails = node.putArray("mails");
    pack.mails()
        .forEach(
            mail ->
                mails
                    .addObject()
                    .put("to", mail.recipient())
                    .put("state", WORDS.words(mail.state())));
  }

  private static void add(ObjectNode node, PackRecord.Figure figure) {
    node.put("label", figure.label());
    node.put("shown", figure.shown());
    figure.number().ifPresent(number -> node.put("value", number));
  }
}
