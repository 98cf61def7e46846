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
      case NoReport found -> noReport(found);
      case NoRecipient found -> noRecipient(found);
      case RecipientWithoutBurst found -> recipientWithoutBurst(found);
      case RecipientNotOfKey found -> recipientNotOfKey(found);
      case RecipientNotText found -> recipientNotText(found);
      case NotAnAddress found -> notAnAddress(found);
      case FileNameShared found -> fileNameShared(found);
      case FileNameMayRepeat found -> fileNameMayRepeat(found);
      case AttachmentNotMade found -> attachmentNotMade(found);
      case ParameterNotSet found -> parameterNotSet(found);
      case SettingUnfit found -> settingUnfit(found);
    };
  }

  private static Diagnostic noReport(NoReport found) {
    return Diagnostic.error("SV8012", "`" + found.delivery() + "` delivers no report")
        .at(found.span(), "it has no `report`")
        .help("add `report` with the name of a report");
  }

  private static Diagnostic noRecipient(NoRecipient found) {
    return Diagnostic.error("SV8013", "the mail goes to nobody")
        .at(found.span(), "it has no `to`")
        .help("add `to` with an address");
  }

  private static Diagnostic recipientWithoutBurst(RecipientWithoutBurst found) {
    return Diagnostic.error("SV8003", "`" + found.path() + "` has many values")
        .at(found.span(), "one mail cannot go to each of them")
        .alsoAt(found.reportSpan(), "`" + found.report() + "` is made once for all")
        .help("add `burst by` to the report, or write an address");
  }

  private static Diagnostic recipientNotOfKey(RecipientNotOfKey found) {
    return Diagnostic.error("SV8011", "`" + found.path() + "` does not belong to the burst key")
        .at(found.span(), "the recipient must belong to the one whose figures are sent")
        .alsoAt(found.keySpan(), "the report is burst by `" + found.key() + "`")
        .help(Phrases.meantOrKnown(found.path(), found.known()));
  }

  private static Diagnostic recipientNotText(RecipientNotText found) {
    return Diagnostic.error(
            "SV8014", "`" + found.path() + "` is " + found.found() + ", not an address")
        .at(found.span(), "an address is text")
        .help("take a text dimension of the key");
  }

  private static Diagnostic notAnAddress(NotAnAddress found) {
    return Diagnostic.error("SV8015", "`" + found.text() + "` is not a mail address")
        .at(found.span(), "an address looks like name@example.com")
        .help("correct the address; several are separated by commas, each in quotes");
  }

  private static Diagnostic fileNameShared(FileNameShared found) {
    return named(
        Diagnostic.error("SV8007", "all recipients would get one file name")
            .at(found.span(), "nothing in it tells them apart"),
        found.unique());
  }

  private static Diagnostic fileNameMayRepeat(FileNameMayRepeat found) {
    return named(
        Diagnostic.warning("SV8016", "two recipients may get one file name")
            .at(found.span(), "nothing says that these values differ"),
        found.unique());
  }

  private static Diagnostic attachmentNotMade(AttachmentNotMade found) {
    return Diagnostic.error("SV8017", "`" + found.report() + "` is not made as " + found.format())
        .at(found.span(), "there is no such file to attach")
        .alsoAt(found.reportSpan(), "formats are listed in this report")
        .help("add `" + found.format() + "` to `formats` of the report");
  }

  private static Diagnostic parameterNotSet(ParameterNotSet found) {
    return Diagnostic.error("SV8018", "`$" + found.parameter() + "` is not set")
        .at(found.span(), "this delivery must say what it is")
        .alsoAt(found.declared(), "it has no default")
        .help("add `set $" + found.parameter() + " = …`, or a default to the parameter");
  }

  private static Diagnostic settingUnfit(SettingUnfit found) {
    return Diagnostic.error("SV8019", "this value does not fit the parameter")
        .at(found.span(), "found " + found.found() + ", wanted " + found.wanted())
        .help("write " + found.wanted());
  }

  private static Diagnostic named(Diagnostic said, List<String> unique) {
    return said.help(
        unique.isEmpty()
            ? "add an attribute of the key to the name"
            : "add `{" + unique.getFirst() + "}` to the name");
  }
}
