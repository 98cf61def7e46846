package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a CRM exports in the words and letters of its country is drafted with its keys, its money
/// and its labels.
class NewModelOfCrmTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/new"));
  private static final String BROKERS =
      """
      Kennung;Makler;Ort;E-Mail;PLZ
      M01;Adler & Söhne;Münster;a@adler.example;48143
      M02;Bär Finanz;Köln;b@baer.example;50667
      M03;Cramer;Görlitz;c@cramer.example;02826
      """;
  private static final String REQUESTS =
      """
      Nummer;Eingang am;Makler-Kennung;Produkt;Status;Jahr;Abschlusssumme;Zinssatz
      1;02.10.2026;M01;Kfz-Leasing;abgelehnt;2026;;3,5
      2;05.10.2026;M01;Ratenkredit;abgeschlossen;2026;14.108,08;4,25
      3;05.10.2026;M02;Baufinanzierung;abgeschlossen;2026;250.000,00;2,9
      4;12.10.2026;M03;Ratenkredit;neu;2026;;4,25
      5;02.11.2026;M03;Ratenkredit;abgeschlossen;2026;1.000,50;4,25
      """;
  private static final String AGENTS =
      """
      Номер;Партнёр;Эл. почта;Телефон
      101;ООО «Ромб»;a@p.example;79031112233
      102;ИП Куб;b@p.example;79031112234
      """;
  private static final String DEALS =
      """
      Номер сделки;Дата;Стадия;Выручка;Скидка, %
      Д-1;05.10.2026;Успешно;132 530,78;5
      Д-2;06.10.2026;Отказ;19 511,20;0
      Д-3;07.10.2026;Успешно;900;0
      """;

  @TempDir Path root;

  private void write(String name, String text, String encoding) throws IOException {
    Files.write(root.resolve(name), text.getBytes(Charset.forName(encoding)));
  }

  @Test
  void inGerman() throws IOException {
    Folder folder = EmptyProject.make(root, "de", "EUR");
    write("makler.csv", BROKERS, "windows-1252");
    write("anfragen.csv", REQUESTS, "windows-1252");
    String told = done(folder.call("new", "model", "makler.csv", "anfragen.csv")).out();
    GOLDENS.check(
        "german.txt",
        told
            + folder.read("sources/anfragen.svodka")
            + folder.read("model/anfragen.svodka")
            + folder.read("sources/makler.svodka")
            + folder.read("model/makler.svodka"));
    assertEquals(0, folder.call("fmt", "--check").code());
    done(folder.call("check", "--data"));
  }

  @Test
  void inRussian() throws IOException {
    Folder folder = EmptyProject.make(root, "ru", "RUB");
    write("партнёры.csv", AGENTS, "windows-1251");
    write("сделки.csv", DEALS, "windows-1251");
    String told = done(folder.call("new", "model", "партнёры.csv", "сделки.csv")).out();
    GOLDENS.check(
        "russian.txt",
        told + folder.read("model/сделки.svodka") + folder.read("model/партнёры.svodka"));
    assertEquals(0, folder.call("fmt", "--check").code());
    done(folder.call("check", "--data"));
  }

  /// Spreadsheets export amounts as they show them.
  @Test
  void cellsSayTheCurrency() throws IOException {
    Folder folder = EmptyProject.make(root);
    folder.write(
        "a.csv",
        """
        id;Tag;Wert;Fremd
        1;01.10.2026;1.234,50 €;$1,000.25
        2;02.10.2026;12 €;$5
        """);
    done(folder.call("new", "model", "a.csv"));
    String model = folder.read("model/a.svodka");
    assertTrue(model.contains("sum(wert) {\n    format money\n"), model);
    assertTrue(model.contains("sum(fremd) {\n    format money(USD)\n"), model);
    done(folder.call("new", "report", "a"));
    Cli run = done(folder.call("run", "--as-of", "2026-11-03", "-o", root.resolve("o").toString()));
    assertTrue(run.out().contains("€1,246.50"), run.out());
    Path page = root.resolve("o/a_monthly/2026-10/a_monthly-2026-10.html");
    assertTrue(Artefacts.htmlText(page).contains("1,005.25"));
  }

  /// A running number is a key whatever it is called; counts that happen to differ are not.
  @Test
  void whatNumbersTheRowsIsTheirKey() throws IOException {
    Folder folder = EmptyProject.make(root);
    StringBuilder rows = new StringBuilder("Tag;Besuche;lfd\n");
    for (int i = 1; i <= 28; i++) {
      rows.append("%d.10.2026;%d;%d\n".formatted(i, 1000 + i * 37, i));
    }
    folder.write("besuche.csv", rows.toString());
    done(folder.call("new", "model", "besuche.csv"));
    String model = folder.read("model/besuche.svodka");
    assertTrue(model.contains("key lfd\n"), model);
    assertTrue(model.contains("= sum(besuche)"), model);
    assertFalse(model.contains("sum(lfd)"), model);
    assertTrue(folder.read("sources/besuche.svodka").contains("expect unique lfd\n"));
    folder.write("tage.csv", rows.toString().replaceAll("(?m);[^;]*$", ""));
    done(folder.call("new", "model", "tage.csv"));
    assertFalse(folder.read("model/tage.svodka").contains("key"));
  }

  /// Rows without a key are counted after their figures, and what they are numbered by as often as
  /// it differs.
  @Test
  void rowsWithoutAKeyAreCounted() throws IOException {
    Folder folder = EmptyProject.make(root);
    folder.write(
        "lines.csv",
        """
        Auftragsnummer;Datum;Telefon;Betrag
        7001;01.10.2026;49251111;10,50
        7001;01.10.2026;49251111;20,25
        7002;02.10.2026;49251112;20,25
        """);
    done(folder.call("new", "model", "lines.csv"));
    String model = folder.read("model/lines.svodka");
    assertTrue(model.contains("= count(distinct auftragsnummer)"), model);
    assertTrue(model.contains("measure lines \"Lines\" = count()"), model);
    assertTrue(model.indexOf("sum(betrag)") < model.indexOf("count()"), model);
    assertTrue(model.contains("dimension telefon \"Telefon\""), model);
    assertFalse(model.contains("sum(telefon)"), model);
  }

  /// Amounts in another currency than the project's are named in theirs.
  @Test
  void headingsSayTheCurrency() throws IOException {
    Folder folder = EmptyProject.make(root);
    folder.write(
        "a.csv", "id,day,Wert (USD),\"Оборот, руб.\",Preis €\n1,2026-10-01,1.50,2.25,3.10\n");
    done(folder.call("new", "model", "a.csv"));
    String model = folder.read("model/a.svodka");
    assertTrue(model.contains("sum(wert_usd) {\n    format money(USD)\n"), model);
    assertTrue(model.contains("sum(оборот_руб) {\n    format money(RUB)\n"), model);
    assertTrue(model.contains("avg(preis) {\n    format money\n"), model);
    done(folder.call("check"));
  }
}
