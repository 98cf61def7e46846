package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a role reads instead of values that it may not see.
class MaskTest {
  private static final String PROJECT =
      """
      project p {
        edition 2026
        language "en"
        locale "en-GB"
        currency EUR
      }
      source people from file "people.csv" {
        key id
        columns {
          id integer
          name text
          email text
        }
      }
      model partners from people {
        key id
        dimension name
        dimension email
        dimension login = email
        dimension contact = email
        measure n "N" = count()
      }
      model others from people {
        key id
        join one partner is partners on id
        dimension address = email
        dimension login = email {
          same as partners.login
        }
        measure o "O" = count()
      }
      report masked {
        formats csv
        parameter whose: many of partners.email
        query q {
          show n
          by name, contact, login, email
          where email in $whose
        }
        table from q
        query z {
          show o
          by others.address, others.login, partner.email
        }
        table from z
      }
      report each {
        formats csv
        query q {
          show n
          by name
        }
        table from q
        burst by partners.id {
          file name "{partners.id} {partners.login} {partners.email}"
        }
      }
      access for role reader {
        rows of partners where true
        mask partners.email as "MAIL"
        mask partners.login as "LOGIN"
        reports masked, each
      }
      """;

  @TempDir Path root;
  private Folder project;

  @BeforeEach
  void write() throws IOException {
    project =
        new Folder(root)
            .write("people.csv", "id,name,email\n1,Ann,ann@example.com\n2,Bob,bob@example.com\n")
            .write("project.svodka", PROJECT);
  }

  private Cli run(String report, String... more) {
    List<String> line =
        new ArrayList<>(List.of("run", report, "--role", "reader", "--as-of", "2026-11-03", "-o"));
    line.add(root.resolve("out").toString());
    line.addAll(List.of(more));
    return project.call(line.toArray(String[]::new));
  }

  private List<String> rows(String end) throws IOException {
    Path file =
        HostileReading.files(root.resolve("out"), "csv").stream()
            .filter(each -> each.toString().endsWith(end))
            .findFirst()
            .orElseThrow();
    return Files.readAllLines(file).stream().skip(1).toList();
  }

  @Test
  void dimensionsOverOneColumnHaveTheirOwnMasks() throws IOException {
    Cli run = run("masked");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("Ann,MAIL,LOGIN,MAIL,1", "Bob,MAIL,LOGIN,MAIL,1"), rows("-q.csv"));
    assertEquals(List.of("MAIL,LOGIN,MAIL,2"), rows("-z.csv"));
  }

  @Test
  void aPackSaysEachMaskInItsPlace() throws IOException {
    Cli run = run("each");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of("1-LOGIN-MAIL.csv", "2-LOGIN-MAIL.csv"),
        HostileReading.files(root.resolve("out"), "csv").stream()
            .map(file -> file.getFileName().toString())
            .toList());
  }

  @Test
  void aMaskedValueIsNotFoundByTrying() {
    String guessed = run("masked", "--set", "whose=ann@example.com").err();
    assertTrue(guessed.contains("error[SV9115]"), guessed);
    assertEquals(
        guessed.replace("ann@", "zoe@"), run("masked", "--set", "whose=zoe@example.com").err());
    assertFalse(guessed.contains("bob@"), guessed);
  }
}
