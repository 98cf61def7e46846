package io.svodka.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Asks veraPDF whether a file keeps a standard.
public final class PdfAudit {
  /// A standard by the name that veraPDF has for it.
  public enum Standard {
    PDF_A_2A(PDFAFlavour.PDFA_2_A),
    PDF_A_2U(PDFAFlavour.PDFA_2_U),
    PDF_UA_1(PDFAFlavour.PDFUA_1);

    private final PDFAFlavour flavour;

    Standard(PDFAFlavour flavour) {
      this.flavour = flavour;
    }
  }

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /// Returns what in the file breaks the standard, each rule with the place where it is broken;
  /// empty when nothing does.
  public List<String> breaches(byte[] pdf, Standard standard) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), standard.flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(standard.flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(PdfAudit::breach)
          .distinct()
          .toList();
    } catch (VeraPDFException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String breach(TestAssertion assertion) {
    return assertion.getRuleId().getClause()
        + "-"
        + assertion.getRuleId().getTestNumber()
        + " "
        + assertion.getMessage()
        + " at "
        + assertion.getLocation().getContext();
  }
}
