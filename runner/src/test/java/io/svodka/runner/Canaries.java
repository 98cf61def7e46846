package io.svodka.runner;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.delivery.Message;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.rendition.Rendition;
import io.svodka.reader.pdf.PdfReader;
import io.svodka.reader.rows.RowsReader;
import io.svodka.runner.project.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A shop whose partners have a word each, in every text of theirs, and the search for words that
/// are with somebody else.
record Canaries(Path folder) {
  static final List<String> WORDS = List.of("quagga", "dodo", "moa", "thylacine", "aurochs");

  /// Writes the project and returns it compiled.
  ProjectPlan make() throws IOException {
    StringBuilder partners = new StringBuilder("id,code,name,email,team\n");
    StringBuilder orders = new StringBuilder("id,partner_id,day,category,amount\n");
    for (int i = 0; i < WORDS.size(); i++) {
      String word = WORDS.get(i);
      partners.append("%d,c-%s,%s Ltd,mail@%s.example,birds\n".formatted(i + 1, word, word, word));
      for (int order = 0; order <= i; order++) {
        orders.append(
            "%d,%d,2026-10-0%d,%s %d,%d.50\n"
                .formatted(10 * i + order, i + 1, order + 1, word, order, 100 * i + order));
      }
    }
    Files.writeString(folder.resolve("partners.csv"), partners.toString());
    Files.writeString(folder.resolve("orders.csv"), orders.toString());
    Files.writeString(folder.resolve("shop.svodka"), PROJECT);
    return compiled();
  }

  /// Returns the project as it lies in the folder.
  ProjectPlan compiled() {
    return switch (new Compiler().compile(new ProjectFolder(folder).read())) {
      case Compilation.Compiled(var plan, _) -> plan;
      case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  /// Returns whose words are where they must not be: in mails to others, in their files and the
  /// names of these, and in files of the output folder that are named for others.
  static List<String> leaks(List<Message> mails, Path output) throws IOException {
    List<String> leaks = new ArrayList<>();
    for (Message mail : mails) {
      String all = mail.subject() + mail.html() + mail.text() + mail.to() + mail.key();
      for (Rendition file : mail.attachments()) {
        all += file.fileName() + opened(file.fileName(), file.bytes());
      }
      add(leaks, mail.key().recipient(), all);
    }
    for (Path file : files(output)) {
      String name = file.getFileName().toString();
      add(leaks, name, opened(name, Files.readAllBytes(file)));
    }
    return leaks;
  }

  private static List<Path> files(Path output) throws IOException {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (var all = Files.walk(output)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Whoever something is for stands in its address or its name.
  private static void add(List<String> leaks, String whose, String text) {
    for (String word : WORDS) {
      boolean isOthers = !whose.contains(word);
      if (isOthers && text.contains(word)) {
        leaks.add(whose + " holds " + word);
      }
    }
  }

  private static String opened(String name, byte[] bytes) throws IOException {
    return switch (name.replaceFirst(".*\\.", "")) {
      case "xlsx" -> unzipped(bytes);
      case "pdf" -> new PdfReader().read(bytes).toString();
      case "parquet" -> RowsReader.parquet(bytes).toString();
      default -> new String(bytes, StandardCharsets.UTF_8);
    };
  }

  private static String unzipped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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
          team text
        }
      }
      source order_list from file "orders.csv" {
        key id
        columns {
          id integer
          partner_id integer
          day date
          category text
          amount decimal(12, 2)
        }
      }
      model partners from partner_list {
        key id
        dimension code
        dimension name
        dimension email
        dimension team
      }
      model orders from order_list {
        key id
        time day
        join one partner is partners on partner_id
        dimension category
        measure orders "Orders" = count()
        measure revenue "Revenue" = sum(amount)
      }
      report pack "Pack" {
        during last month
        formats xlsx, html, csv, json, parquet, pdf
        query by_category {
          show orders, revenue
          by category
        }
        query summary {
          show revenue
        }
        section "{partner.name}" {
          table from by_category {
            total "All"
          }
          chart column from by_category {
            x category
            y revenue
          }
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
          body "Revenue of {partner.name}: {summary.revenue}"
          attach xlsx, csv
        }
      }
      """;
}
