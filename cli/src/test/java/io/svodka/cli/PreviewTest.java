package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.query.QueryEngine;
import io.svodka.runner.preview.LocalOrigin;
import io.svodka.runner.preview.PreviewServer;
import io.svodka.runner.preview.Setup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The preview lets in its own page only, keeps the last good state and asks no database again when
/// looks have changed. How it looks is seen by the tests in a real browser.
class PreviewTest {
  private static final String REPORT = "reports/monthly.svodka";

  @TempDir Path root;
  private Folder project;
  private final List<QueryEngine> engines = new ArrayList<>();
  private PreviewServer server;
  private String cookie;

  @BeforeEach
  void start() throws IOException {
    Path folder = OwnProject.make(root).folder();
    project = new Folder(folder);
    server = PreviewServer.start(0, setup());
    String greeted = ask("GET " + path(), own());
    assertTrue(greeted.startsWith("HTTP/1.1 303"), greeted);
    cookie =
        greeted.lines().filter(line -> line.startsWith("Set-cookie: ")).findFirst().orElseThrow();
    assertTrue(cookie.contains("HttpOnly; SameSite=Strict"), cookie);
    cookie = "Cookie: " + cookie.substring("Set-cookie: ".length()).split(";", -1)[0];
  }

  private Setup setup() {
    Path folder = project.root();
    return new Setup(
        folder,
        plan -> {
          engines.add(Projects.engine(plan, folder, Projects.settings(folder)));
          return engines.getLast();
        },
        Projects.renditions(),
        _ -> LocalDate.parse(OwnProject.AS_OF),
        workspace -> Projects.language(workspace, Optional.empty()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String path() {
    URI address = URI.create(server.address());
    return address.getRawPath() + "?" + address.getRawQuery();
  }

  private int port() {
    return URI.create(server.address()).getPort();
  }

  private String own() {
    return "Host: 127.0.0.1:" + port();
  }

  /// Speaks the protocol by hand, since clients do not let one lie about the host.
  private String ask(String request, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port())) {
      OutputStream out = socket.getOutputStream();
      String lines = request + " HTTP/1.1\r\n" + String.join("\r\n", headers);
      out.write(
          (lines + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return in.lines().collect(Collectors.joining("\n"));
    }
  }

  private String get(String page) throws IOException {
    return ask("GET " + page, own(), cookie);
  }

  @Test
  void onlyItsOwnPageIsLetIn() throws IOException {
    assertTrue(server.address().startsWith("http://127.0.0.1:"));
    assertTrue(get("/html").startsWith("HTTP/1.1 200"));
    List<String> refused =
        List.of(
            ask("GET /html", own()),
            ask("GET /html", own(), cookie + "0"),
            ask("GET /html", "Host: evil.example", cookie),
            ask("GET /html", "Host: 127.0.0.1:1", cookie),
            ask("GET " + path(), "Host: evil.example"),
            ask("GET /html", own(), cookie, "Origin: http://evil.example"),
            ask("GET /html", own(), cookie, "Origin: null"),
            ask("GET /html", own(), cookie, "Sec-Fetch-Site: cross-site"),
            ask("POST /fix?problem=0&version=1", own(), cookie));
    for (String each : refused) {
      assertTrue(each.startsWith("HTTP/1.1 403"), each);
    }
    assertTrue(get("/").contains("Content-security-policy: default-src 'none'"));
    assertTrue(get("/nothing").startsWith("HTTP/1.1 404"));
  }

  @Test
  void theAddressOfAReportLeadsToIt() throws IOException {
    URI address = URI.create(server.address("pack & more"));
    String greeted = ask("GET /?" + address.getRawQuery(), own());
    assertTrue(greeted.contains("Location: /?report=pack+%26+more\n"), greeted);
    assertFalse(greeted.contains("report=pack & more"), greeted);
  }

  @Test
  void noOtherAddressOfThisMachineIsOpen() throws IOException {
    InetAddress other = InetAddress.getByName("127.0.0.2");
    boolean open;
    try (Socket _ = new Socket(other, port())) {
      open = true;
    } catch (IOException refused) {
      open = false;
    }
    assertFalse(open);
  }

  @Test
  void whenOnlyLooksChangeNoDatabaseIsAsked() throws IOException {
    assertTrue(get("/html").contains("By product"));
    engines.getLast().close();
    project.replace(REPORT, "title \"By product\"", "title \"Products\"");
    String redrawn = get("/html");
    assertTrue(redrawn.startsWith("HTTP/1.1 200"), redrawn);
    assertTrue(redrawn.contains("<caption") && redrawn.contains("Products"));
    assertEquals(1, engines.size());
    project.replace("data/orders.csv", "1001,1,Basic", "1001,1,Bargain");
    assertTrue(get("/html").startsWith("HTTP/1.1 200"));
    assertEquals(2, engines.size());
  }

  @Test
  void aMistakeLeavesTheLastGoodPageAndItsFixMendsIt() throws IOException {
    assertTrue(get("/html").contains("Alder &amp; Sons"));
    String right = project.read(REPORT);
    project.replace(REPORT, "revenue bar", "revenu bar");
    String problems = get("/problems");
    assertTrue(problems.contains("data-stale=\"true\""), problems);
    assertTrue(problems.contains("<mark>revenu</mark> bar"), problems);
    assertTrue(get("/html").startsWith("HTTP/1.1 200"));
    String version = problems.replaceAll("(?s).*data-version=\"(\\d+)\".*", "$1");
    String origin = "Origin: http://127.0.0.1:" + port();
    String late = ask("POST /fix?problem=0&version=0", own(), cookie, origin);
    assertTrue(late.startsWith("HTTP/1.1 409"), late);
    String done = ask("POST /fix?problem=0&version=" + version, own(), cookie, origin);
    assertTrue(done.startsWith("HTTP/1.1 200"), done);
    assertEquals(right, project.read(REPORT));
  }

  @Test
  void figuresSubtotalsAndTotalsAreExplainedAndOtherPlacesRefused() throws IOException {
    String detail = get("/figure?key=1&table=0&row=0&column=2");
    assertTrue(detail.contains("by_product.revenue = "), detail);
    assertTrue(detail.contains("<dt>product</dt>"), detail);
    String total = get("/figure?key=1&table=0&row=3&column=2");
    assertTrue(total.contains("by_product.revenue = 3604.1"), total);
    String tile = get("/figure?key=1&group=0&tile=2");
    assertTrue(tile.contains("summary.average_order = "), tile);
    assertTrue(tile.contains("revenue / orders"), tile);
    for (String place : List.of("table=0&row=0&column=0", "table=9&row=0&column=1", "tile=x")) {
      assertTrue(get("/figure?" + place).startsWith("HTTP/1.1 422"), place);
    }
    assertTrue(get("/html?as_of=soon").contains("SV9488"));
  }

  @Test
  void figuresOfTextsChartsAndChangesAreExplained() throws IOException {
    String change = get("/figure?key=1&group=0&tile=1&part=change&index=0");
    assertTrue(change.contains("revenue at prev"), change);
    String words = "&words=" + encoded("You sold for €3,604.10 this month: +13.6% on the month");
    String first = get("/figure?key=1&text=0&letter=16" + words);
    assertTrue(first.contains("summary.revenue = 3604.1"), first);
    assertTrue(first.contains("<p class=\"shown\">€3,604.10</p>"), first);
    assertTrue(get("/figure?key=1&text=1&letter=3").startsWith("HTTP/1.1 204"));
    String chart = get("/figure?key=1&chart=0");
    assertTrue(chart.contains("data-chart=\"0\" data-series=\"0\" data-category=\"5\""), chart);
    String point = get("/figure?key=1&chart=0&series=0&category=5");
    assertTrue(point.contains("trend.revenue = 3604.1"), point);
    assertTrue(point.contains("<dt>month</dt><dd>2026-10-01</dd>"), point);
    String mark = get("/figure?key=1&chart=0&mark=" + encoded("Oct 26 · Revenue: €3,604.10"));
    assertTrue(mark.contains("trend.revenue = 3604.1"), mark);
    String wrong = get("/figure?key=1&chart=0&mark=" + encoded("Oct 16 · Revenue: €1.00"));
    assertTrue(wrong.startsWith("HTTP/1.1 422"), wrong);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void anEditorThatIsAPageOfThisMachineMayFrameItWhenNamed() throws IOException {
    Optional<LocalOrigin> editor = Optional.of(new LocalOrigin("http://127.0.0.1:8080"));
    try (PreviewServer another = PreviewServer.start(0, setup(), editor)) {
      URI frame = URI.create(another.frameAddress(""));
      String policy = frame.toURL().openConnection().getHeaderField("Content-Security-Policy");
      String framers = policy.substring(policy.indexOf("frame-ancestors"));
      assertEquals("frame-ancestors vscode-webview: vscode-file: http://127.0.0.1:8080", framers);
    }
  }

  @Test
  void onlyPagesOfThisMachineCanBeNamed() {
    for (String each : List.of("https://evil.example", "http://127.0.0.1.evil.example", "*", "")) {
      Cli call = Cli.call("preview", "--frame", "--framed-by", each);
      assertEquals(2, call.code());
      assertTrue(call.err().contains("is not an origin of this machine"), call.err());
    }
  }

  @Test
  void aPanelOfAnEditorIsLetInByItsOwnAddressOnly() throws IOException {
    URI address = URI.create(server.frameAddress("monthly"));
    assertEquals("report=monthly", address.getRawQuery());
    String frame = address.getRawPath();
    String page = ask("GET " + frame, own(), "Sec-Fetch-Site: cross-site");
    assertTrue(page.startsWith("HTTP/1.1 200"), page);
    assertTrue(page.contains("frame-ancestors vscode-webview: vscode-file:\n"), page);
    assertFalse(page.contains("=\"/"), page);
    assertTrue(
        ask("GET " + frame + "html", own(), "Sec-Fetch-Site: same-origin")
            .startsWith("HTTP/1.1 200"));
    assertTrue(get("/").contains("frame-ancestors 'self'\n"));
    List<String> refused =
        List.of(
            ask("GET " + frame, "Host: evil.example"),
            ask("GET " + frame, own(), "Origin: http://evil.example"),
            ask("GET " + frame + "html", own(), "Sec-Fetch-Site: cross-site"),
            ask("POST " + frame + "fix?problem=0&version=1", own()),
            ask("GET /frame/0123/", own()),
            ask("GET /frame/0123/", own(), "Sec-Fetch-Site: cross-site"),
            ask("GET /frame/" + "0".repeat(48) + "/html", own()));
    for (String each : refused) {
      assertTrue(each.startsWith("HTTP/1.1 403"), each);
      assertFalse(each.contains("Monthly report"), each);
    }
  }

  @Test
  void sheetsLookAsTheyWillInTheProgram() throws IOException {
    String sheets = get("/sheets?key=1");
    assertTrue(sheets.contains("<section class=\"sheet\"><h3>The month</h3>"), sheets);
    assertTrue(sheets.contains("<span>€3,604.10</span>"), sheets);
    assertTrue(sheets.matches("(?s).*<figure class=\"floating\".*<figcaption>Revenue by month.*"));
    assertTrue(sheets.matches("(?s).*<td style=\"[^\"]*font-weight:600[^>]*><span>Total<.*"));
    String bars = "(?s).*background:linear-gradient\\(to right,#[0-9A-F]{6} 100.0%.*";
    assertTrue(sheets.matches(bars), sheets);
    assertTrue(sheets.contains("<span class=\"arrow\">▲</span>"), sheets);
  }

  @Test
  void filesForProgramsAreShownWhereAReportMakesThem() throws IOException {
    assertFalse(get("/controls").contains("data-rows"));
    assertTrue(get("/rows").contains("This report makes no file for programs"));
    String formats =
        project.read(REPORT).lines().filter(l -> l.contains("formats ")).findFirst().orElseThrow();
    project.replace(REPORT, formats, formats + ", csv, json, parquet");
    assertTrue(get("/controls?key=1").contains("data-rows"));
    String rows = get("/rows?key=1");
    assertTrue(rows.matches("(?s).*<h3>[^<]*\\.csv</h3><pre[^>]*>product,[^<]*Basic,.*"), rows);
    assertTrue(rows.matches("(?s).*<h3>[^<]*\\.json</h3><pre[^>]*>\\{.*"), rows);
    assertTrue(rows.matches("(?s).*<h3>[^<]*\\.parquet</h3><pre[^>]*>product \\| .*"), rows);
  }

  @Test
  void thePageSpeaksTheLanguageOfTheProject() throws IOException {
    assertTrue(get("/").contains("<html lang=\"en\">"));
    project.replace("project.svodka", "language \"en\"", "language \"ru\"");
    assertTrue(get("/").contains("<html lang=\"ru\">"));
    assertTrue(get("/").contains(">Письма</button>"));
    assertFalse(get("/").contains("{{"));
    assertTrue(get("/controls").contains("<label>На дату<input"));
    String figure = get("/figure?key=1&group=0&tile=2");
    assertTrue(figure.contains("<dt>формула</dt>"));
    assertTrue(figure.contains("с условием по ключу разбивки"), figure);
    assertFalse(figure.contains("in SQL"), figure);
    String failed = get("/html?set.month=2026-13");
    assertTrue(failed.contains("</code> значение не подходит параметру: <code"), failed);
    assertTrue(get("/mails").contains("<iframe title=\"Письма\""));
    assertTrue(get("/mails").contains("<dt>Кому</dt>"));
  }

  @Test
  void parametersAreChosenWherePossible() throws IOException {
    project.replace(
        REPORT,
        "  during $month\n",
        """
          parameter size "Size": one of ("small", "large") = "large"
          parameter all "All": boolean = true
          parameter since "Since": date = 2026-01-31
          parameter least "Least": integer = 5
          during $month
        """);
    String controls = get("/controls?set.month=2026-08&set.since=2026-02-01");
    assertTrue(
        controls.contains("<option value=\"1\" selected>Alder &amp; Sons</option>"), controls);
    assertTrue(controls.contains("placeholder=\"2026-08\" autocomplete"), controls);
    assertTrue(
        controls.contains(
            "<datalist id=\"periods.month\"><option value=\"2026-10\">October 2026</option>"
                + "<option value=\"2026-09\">September 2026</option>"),
        controls);
    assertTrue(controls.contains("<option value=\"large\" selected>large</option>"), controls);
    assertTrue(controls.contains("<option value=\"true\" selected>true</option>"), controls);
    assertTrue(
        controls.contains("name=\"set.since\" type=\"date\" value=\"2026-02-01\""), controls);
    assertTrue(controls.contains("name=\"set.least\" placeholder=\"5\""), controls);
  }

  @Test
  void whatAuthorsWriteIsNoMarkup() throws IOException {
    project.replace("model/orders.svodka", "\"Revenue\"", "\"<script>alert(1)</script>\"");
    project.replace(REPORT, "parameter month \"Month\"", "parameter month \"<img src=x>\"");
    for (String page : List.of("/controls", "/sheets", "/mails", "/figure?group=0&tile=1")) {
      String made = get(page);
      assertTrue(made.startsWith("HTTP/1.1 200"), made);
      assertFalse(made.contains("<script>alert") || made.contains("<img src=x>"), made);
    }
  }
}
