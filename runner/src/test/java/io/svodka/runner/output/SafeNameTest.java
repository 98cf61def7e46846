package io.svodka.runner.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.rendition.SafeName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  private static final int LONGEST_OF_FILE_SYSTEMS = 255;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          АО "Волга-Сервис"-2026-10.pdf | АО-Волга-Сервис-2026-10.pdf
          Кузнецов & партнёры.xlsx      | Кузнецов-партнёры.xlsx
          Ёлки: год 2026.html           | Ёлки-год-2026.html
          ../../etc/passwd              | etc-passwd
          ..\\..\\boot.ini              | boot.ini
          /absolute/name.pdf            | absolute-name.pdf
          C:\\x.pdf                     | C-x.pdf
          -rf                           | rf
          .hidden                       | hidden
          a/../b                        | a-..-b
          <script>'x'</script>          | script-x-script-
          株式会社.pdf                   | 株式会社.pdf
          CON                           | _CON
          nul.tar.gz                    | _nul.tar.gz
          Kontor & Co.                  | Kontor-Co
          CON...                        | _CON
          ../COM¹.pdf                   | _COM¹.pdf
          CONSOLE.pdf                   | CONSOLE.pdf
          \u202Efdp.exe                | fdp.exe
          """)
  void keepsLettersAndNothingThatLeadsElsewhere(String text, String name) {
    assertEquals(name, SafeName.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..", "...", "/", "\\", "-", "\u0000", "\n\t", "\"'", "…", "🙂"})
  void whatLeavesNothingHasANameAllTheSame(String text) {
    assertEquals("report", SafeName.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "я", "株", "𠀀", "-.", "x.", "x-", "x𠀀"})
  void aLongTextIsANameThatFileSystemsTake(String letter) {
    String name = SafeName.of(letter.repeat(300) + ".pdf");
    assertTrue(name.endsWith("pdf"), name);
    assertFalse(name.startsWith("."), name);
    assertFalse(name.startsWith("-"), name);
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    assertTrue(bytes.length < LONGEST_OF_FILE_SYSTEMS, name);
    assertEquals(name, new String(bytes, StandardCharsets.UTF_8));
    assertEquals(1, Path.of(name).getNameCount());
  }

  @Test
  void aSafeNameStaysAsItIs() {
    String name = SafeName.of("../Кузнецов & партнёры, «Север».pdf");
    assertEquals(name, SafeName.of(name));
  }
}
