package io.svodka.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.NullMarked;

/// What no code of a room may do, whatever it sees.
final class Habits {
  private static final String COMMAND = "io.svodka.cli..";

  private Habits() {}

  static List<ArchRule> rules() {
    return List.of(
        onlyTheCommandPrints(),
        nobodyReadsTheClock(),
        nobodyReadsTheMachinesCustoms(),
        theCompilerIsPure(),
        expressionsComeFromOneFactory(),
        nothingIsDeserialised(),
        packagesAreNullMarked());
  }

  private static ArchRule onlyTheCommandPrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND)
        .should(ACCESS_STANDARD_STREAMS)
        .as("only cli uses the standard streams")
        .because("results and problems are values; the command prints them");
  }

  private static ArchRule nobodyReadsTheClock() {
    DescribedPredicate<JavaCall<?>> now =
        target(owner(resideInAPackage("java.time.."))).and(target(name("now")));
    DescribedPredicate<JavaCall<?>> system =
        target(owner(resideInAPackage("java.time.."))).and(target(nameStartingWith("system")));
    return noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND)
        .should()
        .callMethodWhere(now.or(system))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .as("only cli reads the clock and the zone of the machine")
        .because("a run is repeatable: its time comes in as a value");
  }

  private static ArchRule nobodyReadsTheMachinesCustoms() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND)
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault", Locale.Category.class)
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .as("only cli reads the locale of the machine")
        .because("a report looks the same wherever it is made");
  }

  private static ArchRule theCompilerIsPure() {
    return noClasses()
        .that()
        .resideInAPackage("io.svodka.compiler..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
                .or(nameStartingWith("java.io.File").forSubtype()))
        .as("the compiler opens no file and no connection")
        .because("it answers from the texts it is given, in the editor as in a run")
        .allowEmptyShould(true);
  }

  private static ArchRule expressionsComeFromOneFactory() {
    return noClasses()
        .that()
        .resideInAPackage("io.svodka..")
        .and()
        .doNotHaveFullyQualifiedName("io.svodka.renderer.pdf.jasper.Expr")
        .should()
        .callConstructorWhere(
            target(owner(name("net.sf.jasperreports.engine.design.JRDesignExpression"))))
        .as("only one factory makes expressions of JasperReports")
        .because("an expression is code: it may name a field and nothing else");
  }

  private static ArchRule nothingIsDeserialised() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("net.sf.jasperreports.engine.util.JRLoader")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("net.sf.jasperreports.engine.xml.JRXmlLoader")
        .as("nothing is deserialised")
        .because("bytes that become objects run code of whoever wrote them");
  }

  private static ArchRule packagesAreNullMarked() {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("io.svodka..")
        .and()
        // Its classes are generated.
        .resideOutsideOfPackage("io.svodka.grammar")
        .should(beInANullMarkedPackage())
        .as("every package is null-marked")
        .because("nullness is checked only where it is declared");
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String message = type.getPackageName() + " is not @NullMarked: " + type.getName();
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }
}
