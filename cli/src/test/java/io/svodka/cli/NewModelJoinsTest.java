package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Joins are found by names that differ and by values, with a comment that says on what ground;
/// what may be chance is no join.
class NewModelJoinsTest {
  private static final String BROKERS =
      "Kennung;Name;E-Mail\nM01;Adler;a@x.example\nM02;Bär;b@x.example\nM03;Cramer;c@x.example\n"
          + "M04;Dorn;d@x.example\n";

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void makeProject() {
    folder = EmptyProject.make(root);
  }

  private void requests(String column, String... values) throws IOException {
    StringBuilder rows = new StringBuilder("Nummer;Tag;" + column + ";Betrag\n");
    for (int i = 0; i < values.length; i++) {
      rows.append("%d;%d.10.2026;%s;%d,50\n".formatted(i + 1, i + 1, values[i], i + 10));
    }
    folder.write("anfragen.csv", rows.toString());
  }

  private String drafted(String... files) throws IOException {
    String[] call = new String[files.length + 2];
    call[0] = "new";
    call[1] = "model";
    System.arraycopy(files, 0, call, 2, files.length);
    String told = done(folder.call(call)).out();
    assertEquals(0, folder.call("fmt", "--check").code());
    done(folder.call("check"));
    return told;
  }

  /// A name that is the model's with its key needs no comment.
  @ParameterizedTest
  @CsvSource({
    "Kunden-Nr, kunden, Kundennummer, kunden on kunden_nr",
    "Kunde, kunden, Nr, kunde is kunden on kunde",
    "Händler, haendler, Kennung, händler is haendler on händler",
    "Stadt, staedte, Kürzel, stadt is staedte on stadt",
    "Код партнёра, партнёры, Номер, партнёра is партнёры on код_партнёра",
    "клиент, dim_clients, client_code, ''",
    "billing_client, dim_clients, client_code, billing_client is dim_clients on billing_client",
    "Zuständiger Sachbearbeiter, bearbeiter, Kürzel, "
        + "zuständiger_sachbearbeiter is bearbeiter on zuständiger_sachbearbeiter"
  })
  void namesMayDiffer(String column, String model, String key, String join) throws IOException {
    folder.write(model + ".csv", key + ";Name\nA1;Adler\nB2;Bach\nC3;Cramer\n");
    requests(column, "B2", "A1", "B2");
    drafted("anfragen.csv", model + ".csv");
    String written = folder.read("model/anfragen.svodka");
    assertEquals(!join.isEmpty(), written.contains("\n  join one " + join), written);
    boolean isSaid = !join.isEmpty() && !join.startsWith("kunden on");
    assertEquals(isSaid, written.contains("  -- All 2 values of "), written);
    done(folder.call("check", "--data"));
  }

  @Test
  void valuesAloneMaySayIt() throws IOException {
    folder.write("makler.csv", BROKERS);
    requests("Vergeben an", "M03", "M01", "M04", "M03");
    String told = drafted("anfragen.csv", "makler.csv");
    assertTrue(told.contains("all 3 values occur in kennung of makler"), told);
    String model = folder.read("model/anfragen.svodka");
    assertTrue(
        model.contains(
            """
              -- All 3 values of vergeben_an occur in makler.kennung.
              join one vergeben_an is makler on vergeben_an
            """),
        model);
  }

  @Test
  void numbersThatAreSpreadWideAreNoChance() throws IOException {
    StringBuilder customers = new StringBuilder("id;name\n");
    for (int i = 0; i < 300; i++) {
      customers.append("%d;N%d\n".formatted(100_000 + i * 2_971, i));
    }
    folder.write("accounts.csv", customers.toString());
    requests("Payer", "100000", "985358", "480288", "100000");
    drafted("anfragen.csv", "accounts.csv");
    String model = folder.read("model/anfragen.svodka");
    assertTrue(model.contains("join one payer is accounts on payer"), model);
  }

  /// Small numbers, letters, figures and years occur among the keys of anything.
  @ParameterizedTest
  @CsvSource({
    "Priorität, 1 2 3 4 5 6 7 8 9 10",
    "Anzahl, 101 202 303 404 412",
    "Jahr, 2024 2025 2026",
    "Klasse, A B C",
    "Kunde, 7 9 12 77777"
  })
  void whatMayBeChanceIsNoJoin(String column, String values) throws IOException {
    StringBuilder others = new StringBuilder("id;name\n");
    for (int i = 1; i <= 3_000; i++) {
      others.append("%d;N%d\n".formatted(i, i));
    }
    folder
        .write("produkte.csv", others.toString())
        .write("lager.csv", "Code;Ort\nA;Ulm\nB;Köln\nC;Bonn\n");
    requests(column, values.split(" ", -1));
    drafted("anfragen.csv", "produkte.csv", "lager.csv");
    String model = folder.read("model/anfragen.svodka");
    assertFalse(model.contains("join"), model);
  }

  @Test
  void valuesOfTwoModelsAreAQuestion() throws IOException {
    folder.write("makler.csv", BROKERS).write("vertreter.csv", BROKERS);
    requests("Vergeben an", "M03", "M01", "M04");
    String told = drafted("anfragen.csv", "makler.csv", "vertreter.csv");
    assertTrue(told.contains("note: All 3 values of vergeben_an occur in makler.kennung."), told);
    String model = folder.read("model/anfragen.svodka");
    assertTrue(model.contains("  -- join one vergeben_an is makler on vergeben_an\n"), model);
    assertFalse(model.contains("\n  join"), model);
  }

  @Test
  void whereValuesAreMissingIsSaid() throws IOException {
    folder.write("makler.csv", BROKERS);
    requests("Makler", "M03", "M01", "M99");
    drafted("anfragen.csv", "makler.csv");
    String model = folder.read("model/anfragen.svodka");
    assertTrue(
        model.contains(
            """
              -- 2 of 3 values of makler occur in makler.kennung.
              -- join one makler on makler
            """),
        model);
  }

  @Test
  void oneValueIsEnoughForANameThatIsNear() throws IOException {
    folder.write("makler.csv", BROKERS);
    requests("Makler", "M03", "M03");
    String told = drafted("anfragen.csv", "makler.csv");
    assertTrue(told.contains("its name, and its only value occurs in kennung of makler"), told);
    String model = folder.read("model/anfragen.svodka");
    assertTrue(model.contains("  -- The only value of makler occurs in makler.kennung.\n"), model);
  }

  @Test
  void namesBesideTheKeyAreAHint() throws IOException {
    folder.write("makler.csv", BROKERS);
    requests("Vermittelt durch", "Adler", "Dorn", "Cramer");
    drafted("anfragen.csv", "makler.csv");
    String model = folder.read("model/anfragen.svodka");
    assertTrue(model.contains("A join needs the key there, which is kennung."), model);
    assertFalse(model.contains("\n  join"), model);
  }

  @Test
  void aTextAndANumberAreNotJoined() throws IOException {
    folder.write("makler.csv", "Nr;Name\n0001;Adler\n0002;Bär\n");
    requests("Makler-Nr", "1", "2", "1");
    drafted("anfragen.csv", "makler.csv");
    String model = folder.read("model/anfragen.svodka");
    assertTrue(model.contains("but one is a text and the other a number"), model);
  }

  /// Whichever is drafted first, the author learns of the join.
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theOrderOfCallsDoesNotMatter(boolean brokersFirst) throws IOException {
    folder.write("makler.csv", BROKERS);
    requests("Vergeben an", "M03", "M01", "M04", "M03");
    List<String> files =
        brokersFirst
            ? List.of("makler.csv", "anfragen.csv")
            : List.of("anfragen.csv", "makler.csv");
    drafted(files.getFirst());
    String told = drafted(files.getLast());
    String join = "join one vergeben_an is makler on vergeben_an";
    if (brokersFirst) {
      assertTrue(folder.read("model/anfragen.svodka").contains("\n  " + join + "\n"));
    } else {
      assertTrue(
          told.contains(
              "note: The model `anfragen` may join it: write `"
                  + join
                  + "` there in place of its dimension `vergeben_an`. All 3 values of vergeben_an"
                  + " occur in makler.kennung."),
          told);
      assertTrue(told.endsWith("Next: svodka new report anfragen\n"), told);
      folder.replace("model/anfragen.svodka", "  time tag\n", "  time tag\n  " + join + "\n");
      folder.replace("model/anfragen.svodka", "  dimension vergeben_an \"Vergeben an\"\n", "");
      done(folder.call("check", "--data"));
    }
  }
}
