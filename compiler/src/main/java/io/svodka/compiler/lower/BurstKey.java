package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Dimension;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.syntax.Path;
import io.svodka.model.value.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a report is burst by.
///
/// @param path as written, such as `partner.id`
/// @param attributes all dimensions of the key's model
record BurstKey(Path path, Model model, Dimension key, List<Dimension> attributes) {
  private static final List<String> NAMES =
      List.of(
          "name",
          "title",
          "label",
          "название",
          "наименование",
          "имя",
          "bezeichnung",
          "titel",
          "שם");
  private static final List<String> ORGANISATIONS =
      List.of(
          "company",
          "company_name",
          "firm",
          "organisation",
          "organisation_name",
          "organization",
          "organization_name",
          "firma",
          "firmenname",
          "unternehmen",
          "компания",
          "организация",
          "фирма",
          "חברה",
          "ארגון");
  private static final int WORD = 4;
  private static final int ENDING = 2;

  BurstKey {
    attributes = List.copyOf(attributes);
  }

  /// Returns the attribute that a path means, such as `partner.name`.
  OptionalInt attribute(Path asked) {
    if (!leadsHere(asked)) {
      return OptionalInt.empty();
    }
    String last = asked.last().text();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name().equals(last)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Returns whether a path leads to the model of the key, be the dimension there or not.
  boolean leadsHere(Path asked) {
    return asked.names().size() > 1
        && (before(asked).equals(before(path)) || before(asked).equals(model.name()));
  }

  /// Returns what attributes are written behind, such as `partner`.
  String role() {
    return before(path);
  }

  /// Returns the attribute by which people know a key: one that is called a name, or called like
  /// what it is an attribute of, such as `studio.studio` or `studio.studio_name`, be it one of
  /// many, else the organisation that it is; empty where there is none.
  String naming() {
    String role = role();
    String called = role.substring(role.lastIndexOf('.') + 1);
    String owner = model.name();
    return Stream.concat(
            NAMES.stream(), Stream.of(called, owner, called + "_name", owner + "_name"))
        .filter(
            name ->
                attributes.stream()
                    .anyMatch(
                        each -> each.name().equals(name) && (name.equals("name") || isText(each))))
        .findFirst()
        .or(this::oneOfThem)
        .or(this::organisation)
        .orElse("");
  }

  /// Returns the attribute that is called like one of the model's rows, such as `client` of
  /// `clients`.
  private Optional<String> oneOfThem() {
    return attributes.stream()
        .filter(BurstKey::isText)
        .map(Dimension::name)
        .filter(name -> isOneOf(name, model.name()))
        .findFirst();
  }

  private Optional<String> organisation() {
    return ORGANISATIONS.stream()
        .filter(
            name -> attributes.stream().anyMatch(each -> each.name().equals(name) && isText(each)))
        .findFirst();
  }

  private static boolean isOneOf(String name, String many) {
    int same = Arrays.mismatch(name.toCharArray(), many.toCharArray());
    return same >= WORD && name.length() - same <= ENDING && many.length() - same <= ENDING;
  }

  private static boolean isText(Dimension attribute) {
    return attribute.row().expr().type().equals(ColumnType.TEXT);
  }

  private static String before(Path path) {
    String dotted = path.dotted();
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? "" : dotted.substring(0, dot);
  }
}
