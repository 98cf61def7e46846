package io.svodka.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
  private static final String ROOM = "engine/src/main/java/io/svodka/engine/";

  @TempDir Path root;

  @BeforeEach
  void describeTheRoom() throws IOException {
    write(ROOM + "package-info.java", "/// Works.\npackage io.svodka.engine;\n");
  }

  @Test
  void aDefaultAmongTheCasesOfAnEnumIsFound() throws IOException {
    write(ROOM + "Sign.java", inMethod("return switch (s) { case PLUS -> 1; default -> 0; };"));
    assertFinds(ROOM + "Sign.java:3: a switch over a sealed type or an enum names every case");
  }

  @Test
  void aDefaultAmongRecordPatternsIsFoundAlsoBesideNull() throws IOException {
    write(
        ROOM + "Sign.java",
        inMethod("return switch (s) { case Plus(var x) -> x; case null, default -> 0; };"));
    assertFinds("Sign.java:3: a switch");
  }

  @Test
  void aDefaultInAnOldSwitchStatementIsFound() throws IOException {
    write(ROOM + "Sign.java", inMethod("switch (s) { case PLUS: return 1; default: return 0; }"));
    assertFinds("Sign.java:3: a switch");
  }

  @Test
  void aDefaultAmongTextsIsNeeded() throws IOException {
    write(ROOM + "Sign.java", inMethod("return switch (s) { case \"+\" -> 1; default -> 0; };"));
    assertEquals(List.of(), complaints());
  }

  @Test
  void aLongMethodIsFound() throws IOException {
    write(ROOM + "Sign.java", inMethod("act();\n".repeat(40)));
    assertFinds("Sign.java:2: `act` has 43 lines, 40 at most");
  }

  @Test
  void aLongFileIsFound() throws IOException {
    write(
        ROOM + "Sign.java", "package io.svodka.engine;\nclass Sign {}\n" + "// more\n".repeat(399));
    assertFinds("Sign.java:1: the file has 401 lines, 400 at most");
  }

  @Test
  void manyParametersAndManyComponentsAreFound() throws IOException {
    write(
        ROOM + "Sign.java",
        """
        package io.svodka.engine;
        record Sign(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
          void act(int a, int b, int c, int d, int e, int f) {}
        }
        """);
    assertFinds("Sign.java:2: `Sign` has 9 components");
    assertFinds("Sign.java:3: `act` has 6 parameters");
  }

  @Test
  void emptyNamesOfTypesAndPackagesAreFound() throws IOException {
    write(ROOM + "SignHelper.java", "package io.svodka.engine;\nclass SignHelper {}\n");
    write(ROOM + "util/package-info.java", "/// Rest.\npackage io.svodka.engine.util;\n");
    write(ROOM + "Baseline.java", "package io.svodka.engine;\nclass Baseline {}\n");
    assertFinds("SignHelper.java:1: `Helper` names nothing");
    assertFinds("package-info.java:1: `util` names nothing");
    assertEquals(2, complaints().size());
  }

  @Test
  void aClassAndAnOpenInterfaceAreNoNouns() throws IOException {
    String model = "report-model/src/main/java/io/svodka/model/";
    write(model + "package-info.java", "/// Nouns.\npackage io.svodka.model;\n");
    write(model + "Open.java", "package io.svodka.model;\ninterface Open {}\n");
    write(model + "Thing.java", "package io.svodka.model;\nclass Thing {}\n");
    write(model + "Fine.java", "package io.svodka.model;\nsealed interface Fine permits A {}\n");
    assertFinds("Open.java:2: the model holds no open interface");
    assertFinds("Thing.java:2: the model holds no class");
    assertEquals(2, complaints().size());
  }

  @Test
  void aPackageWithoutItsSentenceIsFound() throws IOException {
    write(ROOM + "query/Sql.java", "package io.svodka.engine.query;\nclass Sql {}\n");
    assertFinds("engine/query:1: needs a package-info.java");
  }

  @Test
  void notesSwitchedOffTestsAndMachinePathsAreFound() throws IOException {
    write("docs/a.md", "fine\nTO" + "DO later\n");
    write(ROOM + "Sign.java", "package io.svodka.engine;\n@Dis" + "abled class Sign {}\n");
    write("pom.xml", "<file>/ho" + "me/anna/x</file>\n");
    assertFinds("docs/a.md:2: do it now");
    assertFinds("Sign.java:2: mend the test");
    assertFinds("pom.xml:1: a path of one machine");
  }

  @Test
  void anExemptionLetsAFilePassAndMustBeNeeded() throws IOException {
    write(ROOM + "SignHelper.java", "package io.svodka.engine;\nclass SignHelper {}\n");
    Exemption used = new Exemption("SignHelper.java", "names", "its name is a law");
    Exemption unused = new Exemption("Other.java", "names", "it is gone");
    assertEquals(List.of(), new SourceRules(List.of(used)).check(SourceTree.of(root)));
    assertTrue(
        new SourceRules(List.of(used, unused))
            .check(SourceTree.of(root))
            .getFirst()
            .startsWith("this exemption is not needed"));
  }

  @Test
  void theTreeIsFoundFromAnyFolderOfIt() throws IOException {
    write("pom.xml", "<modules></modules>");
    write("engine/pom.xml", "<project/>");
    assertEquals(root, SourceTree.around(root.resolve("engine")).root());
  }

  private static String inMethod(String statement) {
    return "package io.svodka.engine;\nclass Sign { int act(Object s) {\n" + statement + "\n} }\n";
  }

  private void assertFinds(String beginning) {
    assertTrue(
        complaints().stream().anyMatch(each -> each.contains(beginning)), complaints()::toString);
  }

  private List<String> complaints() {
    return new SourceRules(List.of()).check(SourceTree.of(root));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
