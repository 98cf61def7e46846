package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.reader.rows.RowsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every text of a partner's rows holds a word that nobody else's rows hold, and every amount
/// leaves the partner's number when it is divided by 997. So whatever comes to the wrong recipient
/// shows, be it a word or only an addend.
///
/// Between packs nothing is kept by a key that could be mistaken: rendered parts, charts and parts
/// of mails are made for each pack anew, and what lives longer is fonts, formats, styles and
/// dictionaries, which hold nobody's data. What is kept is kept in the archive, which is looked
/// through here. That each layer holds when the one before it is taken away is proven by
/// KeyLayersTest of the engine; that this search finds what any other defence lets through when it
/// is taken away, by DefencesTest of the runner, SealTest and HeaderGuardTest of delivery.
class CanaryTest {
  private static final int PARTNERS = 50;
  private static final int PRIME = 997;
  private static final Random RANDOM = new Random(20261125);
  private static final List<String> TOKENS =
      IntStream.range(0, PARTNERS).mapToObj(_ -> token()).toList();
  private static final List<Integer> ORDERS = new ArrayList<>();

  @TempDir static Path folder;
  private static Path output;

  private static String token() {
    return RANDOM
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @BeforeAll
  static void send() throws IOException {
    output = folder.resolve("output");
    Files.writeString(folder.resolve("shop.svodka"), PROJECT);
    Files.writeString(folder.resolve("svodka.toml"), "");
    write();
    for (String command : List.of("run", "send")) {
      List<String> line = new ArrayList<>(List.of(command));
      line.addAll(List.of("-C", folder.toString(), "--as-of", "2026-11-03"));
      line.addAll(List.of("-o", output.toString()));
      Cli done = Cli.call(line.toArray(String[]::new));
      assertEquals(0, done.code(), done.out() + done.err());
    }
  }

  private static void write() throws IOException {
    StringBuilder partners = new StringBuilder("id,code,name,email,region\n");
    StringBuilder orders = new StringBuilder("id,partner_id,day,category,customer,amount\n");
    int id = 0;
    for (int partner = 1; partner <= PARTNERS; partner++) {
      String token = TOKENS.get(partner - 1);
      partners.append(
          "%d,c-%s,%s Ltd,mail@%s.example,in %s\n".formatted(partner, token, token, token, token));
      // One partner has no rows at all.
      int count = partner == 7 ? 0 : 1 + RANDOM.nextInt(6);
      ORDERS.add(count);
      for (int i = 0; i < count; i++) {
        BigDecimal amount = BigDecimal.valueOf((long) PRIME * RANDOM.nextInt(90) + partner, 2);
        orders.append(
            "%d,%d,2026-10-%02d,%s %d,by %s,%s\n"
                .formatted(++id, partner, 1 + RANDOM.nextInt(28), token, i % 3, token, amount));
      }
    }
    Files.writeString(folder.resolve("partners.csv"), partners.toString());
    Files.writeString(folder.resolve("orders.csv"), orders.toString());
  }

  @Test
  void noFileNorItsNameHoldsTheWordOfAnother() throws IOException {
    List<Path> files = files(output.resolve("pack"));
    // Two tables each are two files of CSV and two of Parquet.
    assertEquals(PARTNERS * (3 + 2 + 1 + 2), files.size());
    for (Path file : files) {
      checkWords(file.getFileName().toString(), opened(file.toString(), Files.readAllBytes(file)));
    }
  }

  @Test
  void noMailNorItsHeadersNorItsAttachmentHoldTheWordOfAnother() throws IOException {
    List<Path> mails =
        files(output.resolve("mailbox")).stream()
            .filter(f -> f.toString().endsWith(".eml"))
            .toList();
    assertEquals(PARTNERS, mails.size());
    for (Path mail : mails) {
      String source = Files.readString(mail, StandardCharsets.ISO_8859_1);
      String to = String.join(",", MailFile.read(mail).recipients());
      checkWords(to, source + Artefacts.mailText(mail));
      assertEquals(3, MailParts.attachments(mail).size(), to);
      for (MailParts.Attachment part : MailParts.attachments(mail)) {
        checkWords(to, part.name() + opened(part.name(), part.bytes()));
      }
    }
  }

  /// What is archived lies under the digest of what it holds, and packs that hold the same share
  /// it: the only thing made for one recipient that may be taken for another.
  @Test
  void nothingThatIsArchivedHoldsTheWordsOfTwo() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path file : files(output.resolve("state/archive"))) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        List<String> found = TOKENS.stream().filter(text::contains).toList();
        assertTrue(found.size() <= 1, () -> file + " holds the words " + found);
        seen.addAll(found);
      }
    }
    assertEquals(PARTNERS, seen.size());
  }

  @Test
  void noAmountIsAddedToThoseOfAnother() throws IOException {
    for (int partner = 1; partner <= PARTNERS; partner++) {
      Path file = named(".xlsx", TOKENS.get(partner - 1));
      List<BigDecimal> total = totals(file);
      long cents = total.get(1).movePointRight(2).longValueExact();
      int orders = ORDERS.get(partner - 1);
      assertEquals(orders, total.get(0).intValueExact(), file.toString());
      assertEquals(0, (cents - (long) orders * partner) % PRIME, file.toString());
    }
  }

  /// Breaks of lines must not hide a word, so blanks are left out.
  private static void checkWords(String name, String text) {
    String plain = (name + text).replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    List<String> found = TOKENS.stream().filter(plain::contains).toList();
    assertEquals(1, found.size(), () -> name + " holds the words " + found);
    assertTrue(name.contains(found.getFirst()), name + " holds " + found);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path named(String ending, String token) throws IOException {
    return files(output.resolve("pack")).stream()
        .filter(f -> f.toString().endsWith(ending) && f.getFileName().toString().contains(token))
        .findFirst()
        .orElseThrow();
  }

  /// Returns everything that is written in a file, its properties and hidden parts among it.
  private static String opened(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document)
            + document.getDocumentInformation().getCOSObject();
      }
    }
    if (name.endsWith(".parquet")) {
      return String.join("\n", RowsReader.parquet(bytes).lines());
    }
    return name.endsWith(".xlsx") ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  /// Returns the numbers in the row of the grand total; zeros where there are no rows.
  private static List<BigDecimal> totals(Path file) throws IOException {
    List<BigDecimal> numbers = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Row row : book.getSheetAt(0)) {
        Cell first = row.getCell(row.getFirstCellNum());
        if (first.getCellType() == CellType.STRING && first.getStringCellValue().equals("Grand")) {
          row.forEach(
              cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                  numbers.add(BigDecimal.valueOf(cell.getNumericCellValue()));
                }
              });
        }
      }
    }
    return numbers.isEmpty() ? List.of(BigDecimal.ZERO, BigDecimal.ZERO) : numbers;
  }

  private static final String PROJECT =
      """
      project shop "Shop" {
        language "en"
        currency EUR
      }
      source partner_list from file "partners.csv" {
        key id
        columns {
          id integer
          code text
          name text
          email text
          region text
        }
        expect unique code
      }
      source order_list from file "orders.csv" {
        key id
        columns {
          id integer
          partner_id integer
          day date
          category text
          customer text
          amount decimal(12, 2)
        }
      }
      model partners from partner_list {
        key id
        dimension code
        dimension name
        dimension email
        dimension region
      }
      model orders from order_list {
        key id
        time day
        join one partner is partners on partner_id
        dimension category
        dimension customer
        measure orders "Orders" = count()
        measure revenue "Revenue" = sum(amount)
        measure buyers "Buyers" = count(distinct customer)
        measure last_one "Last" = last(category)
      }
      report pack "Pack" {
        during last month
        formats pdf, xlsx, html, csv, json, parquet
        query by_category {
          show orders, revenue
          by category
        }
        query by_customer {
          show {
            orders
            revenue
            share(revenue) as part
            last_one
          }
          by {
            customer
            week
          }
          top 3 by revenue rest as "Others"
        }
        query summary {
          show buyers, revenue
        }
        query network {
          show orders
          shared
        }
        header {
          left "{partner.name}"
        }
        section "{partner.region}" {
          table from by_category {
            total "Grand"
          }
          text from summary "{partner.name} sold for {revenue} to {buyers}."
          tiles from summary
          chart column from by_category {
            x category
            y revenue
          }
          table from by_customer {
            group by customer {
              subtotal "{customer}"
            }
            total "All"
          }
          text from network "All partners: {orders}."
        }
        burst by partner.id {
          file name "{partner.code}"
        }
      }
      deliver packs {
        report pack
        mail {
          to partner.email
          subject "For {partner.name}"
          body "Revenue of {partner.region}: {summary.revenue}"
          attach xlsx, csv
        }
      }
      """;
}
