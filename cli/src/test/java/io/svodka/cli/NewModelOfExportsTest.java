package io.svodka.cli;

import static io.svodka.cli.EmptyProject.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What other programs export is drafted, passes the check and runs, however odd it looks.
class NewModelOfExportsTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/new"));

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void makeProject() {
    folder = EmptyProject.make(root);
  }

  /// @param file its name and what stands in it
  /// @param said something that the draft tells
  record Export(String what, String file, String text, String said) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Export> exports() {
    return Stream.of(headings(), cells(), kinds()).flatMap(List::stream);
  }

  private static List<Export> headings() {
    return List.of(
        new Export(
            "headings that stand twice and none at all",
            "a.csv",
            "id,name,name,,amount,amount,\n1,x,y,z,1.5,2,\n2,x,y,z,2.5,3,\n",
            "Several columns are called `amount`: only the first is read."),
        new Export(
            "headings that differ in capital letters and signs only",
            "a.csv",
            "ID,Name,name,Amount,AMOUNT,a-b,a b,a_b\n1,x,y,1.5,2,1,2,3\n2,x,z,2.5,3,1,2,3\n",
            "measure \"Amount\", sum"),
        new Export(
            "words of the language as headings",
            "order.csv",
            "report,and,null,day,from,select,show,time,date,1st,id\n"
                + "a,b,c,d,e,f,g,10:05,2026-10-01,1,1\n",
            "from 2026-10-01 to 2026-10-01"),
        new Export(
            "headings of several lines with quotes and braces",
            "a.csv",
            "id,day,\"amount\nin EUR\",\"a \"\"b\"\" {c}\"\n1,2026-10-01,1.5,\"x\ny\"\n",
            "measure \"amount in EUR\", sum"),
        new Export(
            "headings of pictures and signs",
            "a.csv",
            "id,🙂,!!,%,day\n1,x,y,2,2026-10-01\n",
            "dimension \"Column\""));
  }

  private static List<Export> cells() {
    return List.of(
        new Export("a heading without rows", "a.csv", "id,day,amount\n", "It has no rows"),
        new Export("one column", "a.csv", "name\nx\ny\nx\n", "2 different values"),
        new Export(
            "days of the calendar that are texts",
            "a.csv",
            "id,day,amount\n1,10/13/2026,1.5\n2,10/14/2026,2.5\n",
            "dimension \"Day\""),
        new Export(
            "a byte order mark, semicolons, commas in numbers and dots in days",
            "a.csv",
            "\uFEFFid;day;amount\n1;31.10.2026;1 234,50\n2;1.10.2026;7,00\n",
            "from 2026-10-01 to 2026-10-31"),
        new Export(
            "thousands with commas",
            "a.csv",
            "id,day,amount\n1,2026-10-01,\"1,234.50\"\n",
            "measure \"Amount\", sum"),
        new Export(
            "numbers of accounts that are longer than numbers",
            "a.csv",
            "id,day,account,amount\n1,2026-10-01,40702810900000012345,1.5\n",
            "account  text"),
        new Export(
            "numbers of many digits",
            "a.csv",
            "id,day,amount\n1,2026-10-01,12345678901234567890.123\n",
            "decimal(24, 3)"));
  }

  private static List<Export> kinds() {
    return List.of(
        new Export(
            "lines of JSON",
            "a.jsonl",
            "{\"id\": 1, \"day\": \"2026-10-01\", \"amount\": 1.5, \"tags\": [\"x\"]}\n",
            "measure \"Amount\", sum"),
        new Export(
            "tabulators", "a.tsv", "id\tday\tamount\n1\t2026-10-01\t1.5\n", "from 2026-10-01"));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void whatIsDraftedPassesTheCheckAndRuns(Export export) throws IOException {
    folder.write(export.file(), export.text());
    String told = done(folder.call("new", "model", export.file())).out();
    assertTrue(told.contains(export.said()), told);
    runs(export.file().substring(0, export.file().indexOf('.')));
  }

  @Test
  void aTableOf500ColumnsIsDraftedAndRuns() throws IOException {
    StringBuilder head = new StringBuilder("id,day");
    StringBuilder row = new StringBuilder("1,2026-10-01");
    for (int i = 0; i < 498; i++) {
      head.append(",column ").append(i % 400);
      row.append(i % 2 == 0 ? "," + i : ",x");
    }
    folder.write("a.csv", head + "\n" + row + "\n");
    done(folder.call("new", "model", "a.csv"));
    runs("a");
  }

  /// A fee is income to whom it is paid, and a cost to who pays it.
  @Test
  void onlyWhatIsClearlyACostIsGoodWhenLower() throws IOException {
    folder.write(
        "subs.csv",
        "id,day,monthly_fee,commission,Gebühr,комиссия,cost,churn,Erstattung,возврат\n"
            + "1,2026-10-01,1.5,1.5,1.5,1.5,1.5,1,1.5,1.5\n"
            + "2,2026-10-02,2.5,2.5,2.5,2.5,2.5,2,2.5,2.5\n");
    done(folder.call("new", "model", "subs.csv"));
    List<String> lower =
        Stream.of(folder.read("model/subs.svodka").split("measure "))
            .filter(each -> each.contains("good when lower"))
            .map(each -> each.split("\"", 3)[1].toLowerCase(Locale.ROOT))
            .toList();
    assertEquals(List.of("cost", "churn", "erstattung", "возврат"), lower);
  }

  @Test
  void filesOfAFolderAreOneTable() throws IOException {
    folder
        .write("orders/2026-09.csv", "id,day,amount\n1,2026-09-01,1.5\n")
        .write("orders/2026-10.csv", "id,day,amount\n2,2026-10-01,2.5\n");
    assertTrue(done(folder.call("new", "model", "orders/*.csv")).out().contains("2 rows"));
    runs("orders");
    Cli refused = folder.call("new", "model", "orders");
    assertTrue(refused.err().contains("`orders` is a folder"), refused.err());
    assertTrue(refused.err().contains("`svodka new model \"orders/*.csv\"`"), refused.err());
  }

  @Test
  void namesInCyrillicFindOneAnotherByTheKey() throws IOException {
    folder
        .write(
            "Партнёры.csv",
            "Код партнёра;Партнёр;Эл. почта\n101;ООО «Ромб»;a@p.example\n102;ИП Куб;b@p.example\n")
        .write(
            "Сделки.csv",
            """
            Номер сделки;Код партнёра;Дата создания;Стадия;Сумма, руб.
            Д-1;101;05.10.2026;Успешно;132 530,78
            Д-2;102;06.10.2026;Отказ;19 511,20
            Д-3;101;07.11.2026;Успешно;900
            """);
    Cli drafted = done(folder.call("new", "model", "Партнёры.csv", "Сделки.csv"));
    GOLDENS.check(
        "cyrillic.txt",
        drafted.out() + folder.read("sources/сделки.svodka") + folder.read("model/сделки.svodka"));
    done(folder.call("new", "report", "сделки", "--template", "partners"));
    assertEquals(0, folder.call("check").code());
    Cli run = done(folder.call("run", "--as-of", "2026-11-03", "-o", root.resolve("o").toString()));
    assertTrue(run.out().contains("RUB\u00a0132,530.78"), run.out());
  }

  @Test
  void reportsNameTheModelOfFiguresThatSeveralHave() throws IOException {
    folder
        .write("partners.csv", "id,name,email\n1,Ann,a@p.example\n")
        .write("orders.csv", "id,partner_id,day,kind,amount\n1,1,2026-10-01,a,5\n")
        .write("payments.csv", "id,partner_id,day,kind,amount\n1,1,2026-10-01,a,7\n");
    done(folder.call("new", "model", "partners.csv", "orders.csv", "payments.csv"));
    for (String template : List.of("monthly", "weekly", "ranking", "crosstab", "partners")) {
      done(folder.call("new", "report", "orders", "--template", template));
    }
    done(folder.call("check"));
    Path out = root.resolve("o");
    Cli run =
        done(folder.call("run", "orders_partners", "--as-of", "2026-11-03", "-o", out.toString()));
    assertTrue(run.out().contains("€5.00"), run.out());
  }

  private void runs(String model) {
    done(folder.call("fmt", "--check"));
    done(folder.call("new", "report", model));
    done(folder.call("check"));
    done(folder.call("run", "--as-of", "2026-11-03", "-q", "-o", root.resolve("o").toString()));
  }
}
