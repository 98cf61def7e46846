package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of any encoding are read as UTF-8, and what they are written in is guessed by their bytes.
class EncodingsTest {
  private static final String RUSSIAN = "Город;Сумма\nМосква;1\n\"Нижний\nНовгород\";2\n";
  private static final String GERMAN = "Stadt;Größe\nMünchen;1\nKöln an der Straße;2\n";

  @TempDir Path folder;

  private Path file(String text, String encoding, String mark) throws IOException {
    return Files.write(folder.resolve("d.csv"), (mark + text).getBytes(encoding));
  }

  private static String read(Path file, String encoding) throws IOException {
    try (Utf8Copy copy = Utf8Copy.of(file, Charset.forName(encoding));
        Reader reader = Utf8Copy.reader(copy.path(), StandardCharsets.UTF_8)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,",
    "windows-1251,",
    "UTF-8,",
    "UTF-8,\uFEFF",
    "UTF-16LE,\uFEFF",
    "UTF-16BE,\uFEFF",
    "KOI8-R,"
  })
  void lettersComeOutAsTheyWereWritten(String encoding, String mark) throws IOException {
    Path file = file(RUSSIAN, encoding, mark == null ? "" : mark);
    assertEquals(RUSSIAN, read(file, encoding));
  }

  @Test
  void markOfUtf16SaysItsOrder() throws IOException {
    assertEquals(RUSSIAN, read(file(RUSSIAN, "UTF-16LE", "\uFEFF"), "UTF-16"));
    assertEquals(RUSSIAN, read(file(RUSSIAN, "UTF-16BE", "\uFEFF"), "UTF-16"));
  }

  /// Longer than any block that is read at once.
  @Test
  void longFilesAreReadWhole() throws IOException {
    String text = RUSSIAN.repeat(20_000);
    assertEquals(text, read(file(text, "windows-1251", ""), "windows-1251"));
  }

  @Test
  void copiesAreDeleted() throws IOException {
    Path file = file(RUSSIAN, "windows-1251", "");
    Path kept;
    try (Utf8Copy copy = Utf8Copy.of(file, Charset.forName("windows-1251"))) {
      kept = copy.path();
    }
    assertFalse(Files.exists(kept));
    try (Utf8Copy same = Utf8Copy.of(file, StandardCharsets.UTF_8)) {
      assertEquals(file, same.path());
    }
    assertTrue(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "UTF-16BE"})
  void bytesThatAreNoLettersStop(String encoding) throws IOException {
    Path file = Files.write(folder.resolve("d.csv"), new byte[] {'a', '\n', (byte) 0xE9});
    assertThrows(IOException.class, () -> read(file, encoding));
  }

  private String guessed(String text, String encoding, String mark) throws IOException {
    file(text, encoding, mark);
    return new FileLetters(folder).of("d.csv", Plans.SPAN).name();
  }

  @Test
  void encodingsAreGuessedByBytes() throws IOException {
    assertEquals("UTF-8", guessed(RUSSIAN, "UTF-8", ""));
    assertEquals("UTF-8", guessed(GERMAN, "UTF-8", "\uFEFF"));
    assertEquals("UTF-8", guessed("a,b\n1,2\n", "US-ASCII", ""));
    assertEquals("UTF-8", guessed("", "US-ASCII", ""));
    assertEquals("UTF-16", guessed(RUSSIAN, "UTF-16LE", "\uFEFF"));
    assertEquals("UTF-16", guessed(GERMAN, "UTF-16BE", "\uFEFF"));
    assertEquals("windows-1251", guessed(RUSSIAN, "windows-1251", ""));
    assertEquals("windows-1252", guessed(GERMAN, "windows-1252", ""));
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    RunFailure failure =
        assertThrows(RunFailure.class, () -> new FileLetters(folder).of("n.csv", Plans.SPAN));
    assertEquals("SV9102", failure.code());
  }
}
