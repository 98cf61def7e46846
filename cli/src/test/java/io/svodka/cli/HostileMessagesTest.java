package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.svodka.cli.HostilePlace.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand where codes, files and addresses are wanted: `svodka
/// check` refuses them, says which one it means, and is led by none of them.
class HostileMessagesTest {
  /// So many problems are printed for people.
  private static final int PRINTED = 20;

  /// Lines that `svodka check` prints: a headline, a place, an excerpt, a remark, or a frame.
  private static final String OWN_LINE =
      "(error|warning)\\[SV\\d{4}]: .*| *[┌├]─ .*| *\\d+ │.*| *│.*| *= (help|note): .*|"
          + "… and \\d+ more|";

  /// What is declared, a place for a text in each.
  private static final List<String> DECLARED =
      List.of(
          """
          use "@package@" version "1" as p@#@
          use "./p" version "@version@" as v@#@
          source file@#@ from file "@file@" {
            key id
            columns {
              id integer
            }
          }
          source zone@#@ from file "rows.csv" {
            key id
            timezone "@sourcezone@"
            columns {
              id integer
            }
          }
          source encoded@#@ from file "rows.csv" encoding "@encoding@" {
            key id
            columns {
              id integer
            }
          }
          report image@#@ {
            formats html
            image "@imagefile@" "x"
          }
          list bosses@#@ {
            "@address@"
          }
           deliver list@#@ {
            report base
            mail {
              to list bosses@#@
              subject "x"
            }
          }
          model days@#@ from rows {
            key id
            dimension at = 2026-02-03 {
              format date("@pattern@")
            }
          }
          theme font@#@ {
            font "@font@"
          }
          theme logo@#@ {
            logo "@logo@"
          }
          deliver from@#@ {
            report base
            mail {
              to "a@example.com"
              from "@from@"
              subject "x"
            }
          }
          deliver to@#@ {
            report base
            mail {
              to "@to@"
              subject "x"
            }
          }
          deliver inline@#@ {
            report base
            mail {
              to "a@example.com"
              subject "x"
              inline section "@inline@"
            }
          }
          deliver zone@#@ {
            report base
            schedule every day at 07:00 timezone "@zone@"
            folder "x"
          }
          test "cell @#@" {
            report base
            expect sheet "Part" cell "@cell@" = "x"
          }
          test "given @#@" {
            report base
            given rows {
              | id        |
              | "@given@" |
            }
            expect page count = 1
          }
          """
              .split("(?<=\\n)(?=\\w)"));

  private static final List<String> OF_THE_PROJECT =
      List.of("language", "locale", "timezone", "holidays");

  @TempDir Path folder;

  private static String place(String declared) {
    Matcher place = Pattern.compile("@(\\w+)@").matcher(declared);
    assertTrue(place.find(), declared);
    return place.group(1);
  }

  private HostileProject project() throws IOException {
    return HostileProject.write(folder)
        .with(
            "base.svodka",
            """
            report base {
              formats html, xlsx, pdf
              section "Part" {
                text "x"
              }
            }
            """);
  }

  private static String all(String declared, int count) {
    List<HostilePlace> one = List.of(new HostilePlace(place(declared), Form.LABEL));
    return IntStream.range(0, count)
        .mapToObj(i -> HostilePlace.filled(declared, one, i, i + 1))
        .collect(Collectors.joining());
  }

  private static String said(JsonNode problem) {
    List<String> words = new ArrayList<>(List.of(problem.path("headline").asText()));
    words.add(problem.path("primary").path("text").asText());
    Stream.of("help", "notes")
        .forEach(part -> problem.path(part).forEach(each -> words.add(each.asText())));
    return String.join("\n", words);
  }

  /// Checks that each text of a place is told of in one of the messages, letter by letter or as it
  /// is written.
  private static void areTold(String place, String messages) {
    HostilePlace at = new HostilePlace(place, Form.LABEL);
    assertEquals(
        Optional.empty(),
        IntStream.range(0, TEXTS.size())
            .filter(i -> !messages.contains(at.shown(i)) && !messages.contains(at.written(i)))
            .mapToObj(at::shown)
            .findFirst(),
        place);
  }

  @Test
  void programsReadWhichTextIsMeant() throws IOException {
    HostileProject project =
        project()
            .with(
                "wrong.svodka",
                DECLARED.stream()
                    .map(each -> all(each, TEXTS.size()))
                    .collect(Collectors.joining()));
    StringBuilder json = new StringBuilder();
    project
        .folder()
        .call("check", "--json")
        .json()
        .forEach(each -> json.append(said(each)).append('\n'));
    DECLARED.forEach(each -> areTold(place(each), json.toString()));
    StringBuilder sarif = new StringBuilder();
    project
        .folder()
        .call("check", "--sarif")
        .json()
        .path("runs")
        .path(0)
        .path("results")
        .findValues("text")
        .forEach(each -> sarif.append(each.asText()).append('\n'));
    DECLARED.forEach(each -> areTold(place(each), sarif.toString()));
  }

  @Test
  void whatThePeopleReadHasNoLinesOfItsOwn() throws IOException {
    HostileProject project = project();
    for (String declared : DECLARED) {
      project.with("wrong.svodka", all(declared, PRINTED));
      isOwn(project.folder().call("check"), place(declared));
    }
  }

  @Test
  void codesOfAProjectAreToldOf() throws IOException {
    HostileProject project = HostileProject.write(folder);
    for (String item : OF_THE_PROJECT) {
      HostilePlace place = new HostilePlace(item, Form.LABEL);
      project.with(
          "project.svodka",
          "project hostile {\nedition 2026\n"
              + (item.equals("language") ? "" : "language \"en\"\n")
              + item
              + " \""
              + place.written(0, TEXTS.size())
              + "\"\n}\n");
      StringBuilder json = new StringBuilder();
      project.folder().call("check", "--json").json().forEach(each -> json.append(said(each)));
      areTold(item, json.toString());
      isOwn(project.folder().call("check"), item);
    }
  }

  private static void isOwn(Cli check, String place) {
    String printed = check.out() + check.err();
    assertTrue(printed.contains("SV"), place);
    assertEquals("", printed.replaceAll("[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]|\\n", ""), place);
    assertEquals(
        List.of(), check.out().lines().filter(line -> !line.matches(OWN_LINE)).toList(), place);
  }
}
