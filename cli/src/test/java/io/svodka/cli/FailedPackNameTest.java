package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack that could not be made is called as people know it.
class FailedPackNameTest {
  @TempDir Path parent;

  @Test
  void aPackWithoutAPasswordIsCalledByItsName() throws IOException {
    OwnProject project = OwnProject.make(parent);
    List<String> partners = Files.readAllLines(project.folder().resolve("data/partners.csv"));
    String[] second = partners.get(2).split(",", -1);
    project.write(
        "data/partners.csv",
        partners.getFirst() + ",pin\n" + partners.get(1) + ",1234\n" + partners.get(2) + ",\n");
    project.replace("sources/orders.svodka", "    email text", "    email text\n    pin text");
    project.replace(
        "model/orders.svodka",
        "  dimension email \"E-mail\"",
        "  dimension email \"E-mail\"\n  dimension pin \"PIN\"");
    project.replace(
        "reports/monthly.svodka", "    file name", "    password partner.pin\n    file name");
    project.replace("reports/monthly.svodka", "formats pdf, xlsx, html", "formats pdf, xlsx");
    Cli run = project.call("run");
    assertNotEquals(0, run.code(), run.out());
    String told = "error[SV9131]: " + second[1] + ": the pack has no password";
    assertTrue(run.err().contains(told), run.err());
    assertTrue(run.out().contains("\n" + second[1] + " "), run.out());
    assertFalse(run.out().contains("\n" + second[0] + " "), run.out());
  }
}
