package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong ends with its own code, says where and what helps, and leaves nothing behind.
class FailureTest {
  @TempDir private Path parent;
  private OwnProject project;

  @BeforeEach
  void makeAProject() {
    project = OwnProject.make(parent);
  }

  @Test
  void aMisspeltMeasureIsShownInItsLine() throws IOException {
    project.replace("reports/monthly.svodka", "      average_order", "      avrage_order");
    Cli check = project.check();
    assertEquals(1, check.code());
    assertTrue(check.out().contains("reports/monthly.svodka:11:7"), check.out());
    assertTrue(check.out().contains("did you mean `average_order`?"), check.out());
    assertEquals("1 error in 5 files.\n", check.err());
    JsonNode problem = project.check("--json").json().get(0);
    assertEquals("error", problem.path("severity").asText());
    assertTrue(problem.path("code").asText().matches("SV\\d{4}"), problem.toString());
    assertEquals("reports/monthly.svodka", problem.path("primary").path("file").asText());
    assertEquals(11, problem.path("primary").path("start").path("line").asInt());
    assertEquals(7, problem.path("primary").path("start").path("column").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "send", "explain"})
  void nothingIsDoneWithAWrongSpecification(String command) throws IOException {
    project.replace("reports/monthly.svodka", "      average_order\n", "      avrage_order\n");
    Cli refused = project.call(command);
    assertEquals(1, refused.code());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("reports/monthly.svodka:11:7"), refused.err());
    assertFalse(Files.exists(project.output()));
  }

  @Test
  void aCleanProjectIsAnEmptyListForPrograms() {
    Cli check = project.check("--json");
    assertEquals(0, check.code());
    assertEquals(0, check.json().size());
    assertTrue(check.json().isArray(), check.out());
  }

  @Test
  void aQuietCheckOfACleanProjectSaysNothing() {
    assertEquals(new Cli(0, "", ""), project.check("--quiet"));
  }

  @Test
  void anUnknownReportIsRefusedWithTheKnownOnes() {
    assertFailure(
        project.call("run", "weekly"), "SV9424", "there is no report `weekly`", "monthly");
    assertFailure(project.call("explain", "weekly"), "SV9424", "`weekly`", "monthly");
    assertFailure(
        project.call("send", "weekly"), "SV9424", "there is no delivery `weekly`", "monthly_pack");
  }

  @Test
  void anUnknownKeyIsRefused() throws IOException {
    assertFailure(project.call("run", "--key", "4"), "SV9425", "there is no key `4`", "exactly as");
    assertFailure(
        project.call("send", "--key", "4"), "SV9425", "there is no key `4`", "exactly as");
    assertEquals(List.of(), project.files());
    assertEquals(List.of(), project.mails());
  }

  @Test
  void anUnknownParameterIsRefusedWithTheKnownOnes() {
    assertFailure(
        project.call("run", "--set", "mnth=2026-09"),
        "SV9421",
        "report monthly has no parameter `mnth`",
        "it has: month");
    assertFailure(
        project.call("run", "--set", "month=September"), "SV9423", "`September`", "2026-10");
  }

  @Test
  void aMissingFolderIsRefused() {
    String missing = parent.resolve("nowhere").toString();
    assertFailure(Cli.call("check", missing), "SV9401", missing, "svodka new nowhere");
    assertFailure(Cli.call("run", "-C", missing), "SV9401", missing, "svodka new nowhere");
  }

  @Test
  void aFolderWithoutAProjectIsRefused(@TempDir Path empty) {
    assertFailure(
        Cli.call("run", "-C", empty.toString()), "SV9402", "no .svodka file", "svodka new");
    assertFailure(
        Cli.call("send", "-C", empty.toString()), "SV9402", "no .svodka file", "svodka new");
  }

  @Test
  void aMissingDataFileIsNamed() throws IOException {
    Files.delete(project.folder().resolve("data/orders.csv"));
    Cli failed = project.call("run");
    assertEquals(3, failed.code(), failed.err());
    assertTrue(failed.err().contains("error[SV9"), failed.err());
    assertTrue(failed.err().contains("data/orders.csv"), failed.err());
    assertTrue(failed.err().contains("help: "), failed.err());
    assertFalse(failed.err().contains("\tat "), failed.err());
    assertEquals(List.of(), project.files());
    String shown = project.call("run").err();
    assertTrue(shown.contains("sources/orders.svodka:1:8"), shown);
    assertTrue(shown.contains("= note: `svodka explain SV9102` tells more"), shown);
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    project.replace("data/orders.csv", "amount", "betrag");
    Cli failed = project.call("run");
    assertEquals(3, failed.code(), failed.err());
    assertTrue(failed.err().contains("amount"), failed.err());
    assertTrue(failed.err().contains("help: "), failed.err());
  }

  @Test
  void aBrokenRuleHoldsTheDelivery() throws IOException {
    project.replace("data/orders.csv", "1153,3,", "1153,99,");
    Cli held = project.call("send");
    assertEquals(5, held.code(), held.err());
    assertTrue(held.err().contains("held: "), held.err());
    assertTrue(held.err().contains("each partner_id in partner_rows.id"), held.err());
    assertEquals(List.of(), project.files());
    assertEquals(List.of(), project.mails());
    assertEquals("held", project.call("send", "--json").json().path("ending").asText());
    Cli quiet = project.call("send", "--quiet");
    assertEquals("", quiet.out());
    assertTrue(quiet.err().contains("each partner_id in partner_rows.id"), quiet.err());
  }

  @Test
  void aBrokenRuleIsSaidWhereNothingIsMailed() throws IOException {
    project.replace("data/orders.csv", "1153,3,", "1153,99,");
    Cli made = project.call("run", "--format", "html");
    assertEquals(0, made.code(), made.err());
    assertTrue(made.err().contains("data error: 1 row of order_rows breaks"), made.err());
    assertEquals(3, project.files().size());
  }

  @Test
  void anInvalidAddressDoesNotKeepTheOthersWaiting() throws IOException {
    project.replace("data/partners.csv", "birch@example.org", "birch at example.org");
    Cli sent = project.call("send");
    assertEquals(4, sent.code(), sent.err());
    assertTrue(sent.err().contains("birch at example.org"), sent.err());
    assertTrue(sent.err().contains("Birch Ltd"), sent.err());
    assertEquals(2, project.mails().size());
    project.replace("data/partners.csv", "birch at example.org", "birch@example.org");
    Cli mended = project.call("send");
    assertEquals(0, mended.code(), mended.err());
    assertEquals(3, project.mails().size());
  }

  @Test
  void aHostileAddressAddsNoRecipientAndNoHeader() throws IOException {
    project.replace(
        "data/partners.csv", "birch@example.org", "\"birch@example.org\nBcc: spy@example.org\"");
    Cli sent = project.call("send");
    assertEquals(4, sent.code(), sent.err());
    assertEquals(2, project.mails().size());
  }

  @Test
  void aHostileNameStaysInTheFolder() throws IOException {
    project.replace("data/partners.csv", "Birch Ltd", "../../../birch/<b>Ltd</b>");
    Cli made = project.call("run", "--format", "html", "--quiet");
    assertEquals(new Cli(0, "", ""), made);
    assertEquals(3, project.files().size(), project.files().toString());
    assertTrue(
        project.files().contains("2026-10/2-..-..-..-birch-b-Ltd-b-2026-10.html"),
        project.files().toString());
  }

  @Test
  void twoPacksOfOneNameDoNotReplaceEachOther() throws IOException {
    project.replace("data/partners.csv", "Birch Ltd", "Cedar Trading");
    project.replace("reports/monthly.svodka", "{partner.id}-{partner.name}", "{partner.name}");
    Cli made = project.call("run", "--format", "html");
    assertEquals(4, made.code(), made.err());
    assertTrue(made.err().contains("error[SV9406]"), made.err());
    assertTrue(made.err().endsWith("note: `svodka explain SV9406` tells more\n"), made.err());
    assertEquals(2, project.files().size(), project.files().toString());
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(project.output(), "a file");
    Cli failed = project.call("run", "--format", "html");
    assertTrue(failed.code() == 3 || failed.code() == 4, failed.err());
    assertTrue(failed.err().contains("SV9405"), failed.err());
    Cli unsent = project.call("send");
    assertEquals(3, unsent.code(), unsent.err());
    assertTrue(unsent.err().contains("help: "), unsent.err());
  }

  @Test
  void aSecretIsNeverPrinted() throws IOException {
    String secret = "${PATH}";
    project.write(
        "svodka.toml",
        "[mail]\nhost = \"127.0.0.1\"\nport = 1\nsecurity = \"none\"\nuser = \"u\"\npassword = \""
            + secret
            + "\"\n"
            + "from = \"a@example.com\"\n"
            + "[connections.crm]\n"
            + "url = \"jdbc:postgresql://127.0.0.1:1/x\"\n"
            + "user = \"u\"\n"
            + "password = \""
            + secret
            + "\"\n");
    Cli unsent = project.call("send");
    assertEquals(4, unsent.code(), unsent.err());
    project.write("svodka.toml", "[mail]\nhost = \"127.0.0.1\"\npassword = \"hunter2\"\n");
    Cli refused = project.call("send");
    assertFailure(refused, "SV9412", "mail.password", "${NAME}");
    project.write("svodka.toml", "[mail]\npassword = hunter2\n");
    Cli unreadable = project.call("send");
    assertFailure(unreadable, "SV9411", "line 2", "TOML");
    for (Cli each : List.of(unsent, refused, unreadable)) {
      assertFalse((each.out() + each.err()).contains("hunter2"), each.err());
      assertFalse((each.out() + each.err()).contains(System.getenv("PATH")), each.err());
    }
  }

  private static void assertFailure(Cli call, String code, String message, String help) {
    assertEquals(3, call.code(), call.out() + call.err());
    assertEquals("", call.out());
    assertTrue(call.err().startsWith("error[" + code + "]: "), call.err());
    assertTrue(call.err().contains(message), call.err());
    String advice = call.err().substring(call.err().indexOf("help: "));
    assertTrue(advice.contains(help), call.err());
    assertTrue(advice.contains("note: `svodka explain " + code + "` tells more"), call.err());
  }
}
