package io.svodka.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who may see whom among the rooms of the product.
final class Walls {
  /// A room and the rooms it may see beside itself; all others are forbidden.
  private record Room(String name, List<String> sees) {
    static Room of(String name, String... sees) {
      return new Room(name, List.of(sees));
    }
  }

  private static final List<Room> ROOMS =
      List.of(
          Room.of("io.svodka.grammar"),
          Room.of("io.svodka.model"),
          Room.of("io.svodka.trace", "io.svodka.model"),
          Room.of("io.svodka.templates"),
          Room.of("io.svodka.examples"),
          Room.of("io.svodka.compiler", "io.svodka.grammar", "io.svodka.model"),
          Room.of("io.svodka.engine", "io.svodka.model", "io.svodka.trace"),
          Room.of("io.svodka.delivery", "io.svodka.model", "io.svodka.trace"),
          Room.of("io.svodka.renderer", "io.svodka.model", "io.svodka.templates"),
          Room.of("io.svodka.reader", "io.svodka.model"),
          Room.of(
              "io.svodka.languageserver",
              "io.svodka.model",
              "io.svodka.compiler",
              "io.svodka.engine"),
          Room.of(
              "io.svodka.runner",
              "io.svodka.model",
              "io.svodka.trace",
              "io.svodka.compiler",
              "io.svodka.engine",
              "io.svodka.renderer",
              "io.svodka.reader",
              "io.svodka.delivery"));

  private static final List<String> FORMATS = List.of("pdf", "xlsx", "html");

  private Walls() {}

  static List<ArchRule> rules() {
    List<ArchRule> rules = new ArrayList<>();
    ROOMS.forEach(room -> rules.add(sealedOff(room)));
    FORMATS.forEach(format -> rules.add(blindToOthers(format)));
    rules.add(grammarStopsAtTheParser());
    rules.add(noCycles());
    return rules;
  }

  private static ArchRule sealedOff(Room room) {
    String[] allowed =
        Stream.concat(Stream.of(room.name()), room.sees().stream())
            .map(Walls::within)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(within(room.name()))
        .should()
        .dependOnClassesThat(ours().and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .as(room.name() + " sees nothing of ours but " + room.sees())
        .because("a room depends downwards only; see ARCHITECTURE.md, \"Who may see whom\"")
        .allowEmptyShould(true);
  }

  private static ArchRule blindToOthers(String format) {
    String[] others =
        FORMATS.stream()
            .filter(other -> !other.equals(format))
            .map(other -> "io.svodka.renderer." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("io.svodka.renderer." + format + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as("renderer." + format + " sees no other format")
        .because("each format is printed from the document alone, so they agree to the cent")
        .allowEmptyShould(true);
  }

  private static ArchRule grammarStopsAtTheParser() {
    return noClasses()
        .that(
            ours()
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage("io.svodka.grammar..", "io.svodka.compiler.parse.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.svodka.grammar..")
        .as("only compiler.parse sees the generated parser")
        .because("everybody else reads the syntax tree")
        .allowEmptyShould(true);
  }

  private static ArchRule noCycles() {
    return slices()
        .matching("io.svodka.(**)")
        .should()
        .beFreeOfCycles()
        .as("packages form no cycles")
        .because("a room that needs its user has to be cut differently");
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage("io.svodka..");
  }

  private static String within(String room) {
    return room + "..";
  }
}
