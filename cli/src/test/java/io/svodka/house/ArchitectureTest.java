package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.svodka.testkit.rules.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The walls of the whole house; this module sees every room.
class ArchitectureTest {
  private static final List<String> ROOMS =
      List.of(
          "io.svodka.grammar.",
          "io.svodka.model.",
          "io.svodka.compiler.",
          "io.svodka.engine.",
          "io.svodka.renderer.",
          "io.svodka.delivery.",
          "io.svodka.runner.",
          "io.svodka.examples.",
          "io.svodka.cli.");

  private static JavaClasses classes;

  @BeforeAll
  static void importTheProduct() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("testkit"))
            .importPackages("io.svodka");
  }

  @TestFactory
  Stream<DynamicTest> theWallsStand() {
    return ArchitectureRules.all().stream().map(ArchitectureTest::test);
  }

  @Test
  void everyRoomIsSeen() {
    for (String room : ROOMS) {
      assertTrue(classes.stream().anyMatch(type -> type.getName().startsWith(room)), room);
    }
  }

  private static DynamicTest test(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
  }
}
