package io.svodka.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.svodka.compiler.review.Change;
import io.svodka.compiler.review.Touch;
import io.svodka.runner.review.ReportComparison;
import io.svodka.runner.review.ReportComparison.ChangedPage;
import io.svodka.runner.review.ReportComparison.Headline;
import io.svodka.runner.review.ReportComparison.PackComparison;
import java.util.Locale;

/// Tells programs what two revisions differ in.
final class DiffJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DiffReport report;

  DiffJson(DiffReport report) {
    this.report = report;
  }

  String text() {
    ObjectNode root = JSON.createObjectNode();
    root.put("before", report.before()).put("after", report.after());
    ArrayNode changes = root.putArray("changes");
    report.review().changes().forEach(each -> change(changes.addObject(), each));
    ArrayNode owners = root.putArray("owners");
    report.owners().forEach(owners::add);
    ArrayNode partners = root.putArray("partners");
    report.partners().forEach(partners::add);
    ArrayNode runs = root.putArray("reports");
    report.runs().forEach(each -> run(runs.addObject(), each));
    return root.toPrettyString();
  }

  private static void change(ObjectNode node, Change change) {
    node.put("consequence", change.consequence().name().toLowerCase(Locale.ROOT))
        .put("subject", change.subject())
        .put("aspect", change.aspect())
        .put("before", change.before())
        .put("after", change.after());
    ArrayNode places = node.putArray("places");
    change.places().forEach(places::add);
    ArrayNode touched = node.putArray("touched");
    change.touched().forEach(each -> touched(touched.addObject(), each));
  }

  private static void touched(ObjectNode node, Touch touched) {
    node.put("place", touched.place()).put("audience", touched.audience());
    ArrayNode parts = node.putArray("parts");
    touched
        .parts()
        .forEach(
            part -> parts.addObject().put("subject", part.subject()).put("aspect", part.aspect()));
  }

  private static void run(ObjectNode node, ReportComparison run) {
    node.put("report", run.report())
        .put("rows", run.rows())
        .put("period", run.period())
        .put("keys", run.keys())
        .put("note", run.note());
    ArrayNode packs = node.putArray("packs");
    run.packs().forEach(each -> pack(packs.addObject(), each));
  }

  private static void pack(ObjectNode node, PackComparison pack) {
    node.put("name", pack.name()).put("differs", pack.differs());
    ArrayNode figures = node.putArray("figures");
    for (Headline figure : pack.figures()) {
      figures
          .addObject()
          .put("label", figure.label())
          .put("before", figure.before())
          .put("after", figure.after());
    }
    ArrayNode pages = node.putArray("pages");
    for (ChangedPage page : pack.pages()) {
      ObjectNode entry = pages.addObject().put("number", page.number());
      page.before().forEach(file -> entry.put("before", file.toString()));
      page.after().forEach(file -> entry.put("after", file.toString()));
    }
  }
}
