package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static io.svodka.cli.HostilePlace.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.cli.HostilePlace.Form;
import io.svodka.runner.preview.PreviewServer;
import io.svodka.runner.preview.Setup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in all that the preview shows: its choices, the
/// report, the sheets, the mailbox, what explains a figure, and messages.
class HostilePreviewTest {
  private static final int TOGETHER = 20;

  /// Of larger bursts a preview makes the packs of the first keys.
  private static final int KEPT = 500;

  private static final List<HostilePlace> CHOICES =
      places(Form.LABEL, "pickedreport", "pickedquestion", "picked");

  private static final List<HostilePlace> MAILS =
      List.of(new HostilePlace("mailsubject", Form.LINE), new HostilePlace("mailbody", Form.PROSE));

  private static final HostilePlace MEASURE = new HostilePlace("figure", Form.LABEL);

  private static final HostilePlace TITLE = new HostilePlace("sheettitle", Form.TEMPLATE);

  private static final HostilePlace WRONG = new HostilePlace("wrong", Form.LABEL);

  private static final String PACKS =
      """
      report packs {
        formats html
        query q {
          show k
        }
        text "Of {thing.name}."
        table from q
        burst by thing.id {
          file name "{thing.id}"
        }
      }
      """;

  @TempDir private Path folder;
  private HostileProject project;
  private PreviewServer server;
  private String cookie;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void write() throws IOException {
    project = HostileProject.write(folder);
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private void start() throws Exception {
    server =
        PreviewServer.start(
            0,
            new Setup(
                folder,
                plan -> Projects.engine(plan, folder, Projects.settings(folder)),
                Projects.renditions(),
                _ -> LocalDate.of(2026, 11, 3),
                workspace -> Projects.language(workspace, Optional.empty())));
    HttpResponse<String> greeted =
        client.send(
            HttpRequest.newBuilder(URI.create(server.address())).build(), BodyHandlers.ofString());
    cookie = greeted.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
  }

  /// Returns a page, which holds nothing that an author or the data could have made of it.
  private Document page(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + URI.create(server.address()).getPort() + path);
    HttpResponse<String> got =
        client.send(
            HttpRequest.newBuilder(address).header("Cookie", cookie).build(),
            BodyHandlers.ofString());
    assertEquals(200, got.statusCode(), got::body);
    Document page = Jsoup.parse(got.body());
    isPlain(page, path);
    return page;
  }

  private static void isPlain(Document page, String path) {
    assertEquals(
        0, page.select("object, embed, form, base, meta[http-equiv=refresh]").size(), path);
    assertEquals(
        0, page.select("img:not([src^=data:image/png]), a[href^=javascript]").size(), path);
    Set<String> handlers = new TreeSet<>();
    page.getAllElements()
        .forEach(
            element ->
                element.attributes().asList().stream()
                    .filter(each -> each.getKey().startsWith("on"))
                    .forEach(each -> handlers.add(element.tagName() + " " + each.getKey())));
    assertEquals(Set.of(), handlers, path);
  }

  private static void isWithoutPrograms(Document page, String path) {
    assertEquals(0, page.select("script, iframe, style, svg, img").size(), path);
  }

  @Test
  void choices() throws Exception {
    project.with(
        "reports.svodka",
        PACKS
            + HostilePlace.all(
                """
                report r@#@ "@pickedreport@" {
                  formats html
                  parameter p "@pickedquestion@": one of ("@picked@") = "@picked@"
                  text "x"
                }
                """,
                CHOICES,
                TOGETHER));
    start();
    Document choices = page("/controls?report=packs");
    isWithoutPrograms(choices, "choices");
    String words = choices.select("option").eachText().toString();
    HostileReading.saysAll(words, HostileProject.NAMES, "keys");
    HostileReading.allIn(words, CHOICES.subList(0, 1), "choices");
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < TEXTS.size(); i += TOGETHER) {
      Document asked = page("/controls?report=r" + i);
      isWithoutPrograms(asked, "choices");
      questions.append(asked.text()).append(asked.select("option").eachAttr("value"));
    }
    HostileReading.allIn(questions.toString(), CHOICES, "questions");
  }

  @Test
  void reportsOfRecipients() throws Exception {
    project.with("reports.svodka", PACKS);
    start();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < KEPT; i += 7) {
      Document pack = page("/html?report=packs&key=" + i);
      assertEquals(1, pack.select("script").size());
      shown.append(pack.text()).append('\n');
    }
    HostileReading.saysAll(
        shown.toString(),
        IntStream.range(0, KEPT)
            .filter(i -> i % 7 == 0)
            .mapToObj(i -> "Of " + HostileProject.NAMES.get(i) + ".")
            .toList(),
        "html");
  }

  @Test
  void theMailbox() throws Exception {
    project.with(
        "mails.svodka",
        """
        report told {
          formats html
          text "x"
        }
        """
            + HostilePlace.all(
                """
                deliver d@#@ {
                  report told
                  mail {
                    to "a@example.com"
                    subject "@mailsubject@"
                    body "@mailbody@"
                  }
                }
                """,
                MAILS,
                TOGETHER));
    start();
    Document mails = page("/mails?report=told");
    assertEquals(0, mails.select("script, style, svg, img").size());
    assertEquals(Math.ceilDiv(TEXTS.size(), TOGETHER), mails.select("iframe").size());
    StringBuilder said = new StringBuilder(mails.text());
    for (Element frame : mails.select("iframe")) {
      assertEquals("allow-same-origin", frame.attr("sandbox"));
      Document mail = Jsoup.parse(frame.attr("srcdoc"));
      isPlain(mail, "mail");
      assertEquals(0, mail.select("script, iframe, svg").size());
      said.append(mail.text()).append('\n');
    }
    HostileReading.allIn(said.toString(), MAILS, "mails");
  }

  @Test
  void sheetsAndWhatExplainsAFigure() throws Exception {
    project.with(
        "figures.svodka",
        HostilePlace.all(
                """
                model f@#@ from rows {
                  key id
                  measure n@#@ "@figure@" = count()
                }
                """,
                List.of(MEASURE),
                TOGETHER)
            + "report figures {\nformats html, xlsx\n"
            + HostilePlace.all(
                """
                query q@#@ {
                  show n@#@
                }
                tiles from q@#@
                table from q@#@ {
                  title "@sheettitle@"
                }
                """,
                List.of(TITLE),
                TOGETHER)
            + "}\n");
    start();
    Document sheets = page("/sheets?report=figures");
    assertEquals(0, sheets.select("script, iframe, style").size());
    HostileReading.allIn(sheets.text(), List.of(MEASURE, TITLE), "sheets");
    StringBuilder explained = new StringBuilder();
    for (int i = 0; i < Math.ceilDiv(TEXTS.size(), TOGETHER); i++) {
      Document figure = page("/figure?report=figures&group=" + i + "&tile=0");
      isWithoutPrograms(figure, "figure");
      explained.append(figure.text()).append('\n');
    }
    HostileReading.allIn(explained.toString(), List.of(MEASURE), "figure");
  }

  @Test
  void messages() throws Exception {
    project.with(
        "wrong.svodka",
        HostilePlace.all(
            """
            source w@#@ from file "@wrong@" {
              key id
              columns {
                id integer
              }
            }
            """,
            List.of(WRONG),
            1));
    start();
    Document problems = page("/problems");
    isWithoutPrograms(problems, "problems");
    assertTrue(problems.select("article").size() > 0, problems.text());
    String said = problems.text();
    List<String> told =
        IntStream.range(0, problems.select("article").size())
            .mapToObj(WRONG::written)
            .map(text -> text.replaceAll("\\\\[nt]", ""))
            .toList();
    HostileReading.saysAll(said, told.subList(0, Math.min(10, told.size())), "problems");
  }
}
