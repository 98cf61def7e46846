package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.DeliveryProblem.AttachmentNotMade;
import io.svodka.compiler.problem.DeliveryProblem.FileNameMayRepeat;
import io.svodka.compiler.problem.DeliveryProblem.FileNameShared;
import io.svodka.compiler.problem.DeliveryProblem.NoRecipient;
import io.svodka.compiler.problem.DeliveryProblem.NoReport;
import io.svodka.compiler.problem.DeliveryProblem.NotAnAddress;
import io.svodka.compiler.problem.DeliveryProblem.ParameterNotSet;
import io.svodka.compiler.problem.DeliveryProblem.RecipientNotOfKey;
import io.svodka.compiler.problem.DeliveryProblem.RecipientNotText;
import io.svodka.compiler.problem.DeliveryProblem.RecipientWithoutBurst;
import io.svodka.compiler.problem.DeliveryProblem.SettingUnfit;
import java.util.List;

/// Says mistakes in deliveries in words.
final class DeliveryWording {
  Diagnostic describe(DeliveryProblem problem) {
    return switch (problem) {
      case NoReport(var span, var delivery) ->
          Diagnostic.error("SV8012", "`" + delivery + "` delivers no report")
              .at(span, "it has no `report`")
              .help("add `report` with the name of a report");
      case NoRecipient(var span) ->
          Diagnostic.error("SV8013", "the mail goes to nobody")
              .at(span, "it has no `to`")
              .help("add `to` with an address");
      case RecipientWithoutBurst(var span, var path, var report, var reportSpan) ->
          Diagnostic.error("SV8003", "`" + path + "` has many values")
              .at(span, "one mail cannot go to each of them")
              .alsoAt(reportSpan, "`" + report + "` is made once for all")
              .help("add `burst by` to the report, or write an address");
      case RecipientNotOfKey(var span, var path, var key, var keySpan, var known) ->
          Diagnostic.error("SV8011", "`" + path + "` does not belong to the burst key")
              .at(span, "the recipient must belong to the one whose figures are sent")
              .alsoAt(keySpan, "the report is burst by `" + key + "`")
              .help(Phrases.meantOrKnown(path, known));
      case RecipientNotText(var span, var path, var found) ->
          Diagnostic.error("SV8014", "`" + path + "` is " + found + ", not an address")
              .at(span, "an address is text")
              .help("take a text dimension of the key");
      case NotAnAddress(var span, var text) ->
          Diagnostic.error("SV8015", "`" + text + "` is not a mail address")
              .at(span, "an address looks like name@example.com")
              .help("correct the address; several are separated by commas, each in quotes");
      case FileNameShared(var span, _, var unique) ->
          named(
              Diagnostic.error("SV8007", "all recipients would get one file name")
                  .at(span, "nothing in it tells them apart"),
              unique);
      case FileNameMayRepeat(var span, _, var unique) ->
          named(
              Diagnostic.warning("SV8016", "two recipients may get one file name")
                  .at(span, "nothing says that these values differ"),
              unique);
      case AttachmentNotMade(var span, var format, var report, var reportSpan) ->
          Diagnostic.error("SV8017", "`" + report + "` is not made as " + format)
              .at(span, "there is no such file to attach")
              .alsoAt(reportSpan, "formats are listed in this report")
              .help("add `" + format + "` to `formats` of the report");
      case ParameterNotSet(var span, var parameter, var declared) ->
          Diagnostic.error("SV8018", "`$" + parameter + "` is not set")
              .at(span, "this delivery must say what it is")
              .alsoAt(declared, "it has no default")
              .help("add `set $" + parameter + " = …`, or a default to the parameter");
      case SettingUnfit(var span, var found, var wanted) ->
          Diagnostic.error("SV8019", "this value does not fit the parameter")
              .at(span, "found " + found + ", wanted " + wanted)
              .help("write " + wanted);
    };
  }

  private static Diagnostic named(Diagnostic said, List<String> unique) {
    return said.help(
        unique.isEmpty()
            ? "add an attribute of the key to the name"
            : "add `{" + unique.getFirst() + "}` to the name");
  }
}
