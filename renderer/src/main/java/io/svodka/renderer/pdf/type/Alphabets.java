package io.svodka.renderer.pdf.type;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rounds the letters that a file uses of a font up to whole alphabets, so that files in one
/// language hold the same subset, which is then made ready once ([FontPrograms]).
public final class Alphabets {
  private static final int FIGURES = 1;
  private static final int CAPITALS = 2;
  private static final int SMALLS = 4;
  private static final int RUSSIAN = 8;
  private static final int ALL = FIGURES | CAPITALS | SMALLS | RUSSIAN;

  private static final String FIGURE_LETTERS =
      run(' ', '@') + "[]_|\u00A0\u202F«»„“”‘’–—−…·×№₽€£$±";
  private static final String CAPITAL_LETTERS = run('A', 'Z');
  private static final String SMALL_LETTERS = run('a', 'z');
  private static final String RUSSIAN_LETTERS = run('А', 'я') + "Ёё";

  private final Typefaces typefaces;
  private final Supplier<PdfWriter> file;
  private final Map<Face, Integer> used = new EnumMap<>(Face.class);

  /// @param file what is written
  public Alphabets(Typefaces typefaces, Supplier<PdfWriter> file) {
    this.typefaces = typefaces;
    this.file = file;
  }

  /// Returns the cuts that the letters are of.
  public Typefaces typefaces() {
    return typefaces;
  }

  /// Says that a text is written in a cut.
  public void use(Face face, String text) {
    int known = used.getOrDefault(face, 0);
    if (known == ALL) {
      return;
    }
    int met = FIGURES;
    for (int i = 0; i < text.length(); i++) {
      met |= alphabet(text.charAt(i));
    }
    int added = met & ~known;
    if (added != 0) {
      used.put(face, known | added);
      mark(face, added);
    }
  }

  private static int alphabet(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return SMALLS;
    }
    if (letter >= 'A' && letter <= 'Z') {
      return CAPITALS;
    }
    boolean isRussian = (letter >= 'А' && letter <= 'я') || letter == 'Ё' || letter == 'ё';
    return isRussian ? RUSSIAN : 0;
  }

  /// The library counts what is written by any pen of the file; nobody looks at this one.
  private void mark(Face face, int alphabets) {
    PdfContentByte aside = new PdfContentByte(file.get());
    aside.setFontAndSize(typefaces.typeface(face).font(), 1);
    aside.beginText();
    show(aside, alphabets & FIGURES, FIGURE_LETTERS);
    show(aside, alphabets & CAPITALS, CAPITAL_LETTERS);
    show(aside, alphabets & SMALLS, SMALL_LETTERS);
    show(aside, alphabets & RUSSIAN, RUSSIAN_LETTERS);
    aside.endText();
  }

  private static void show(PdfContentByte pen, int asked, String letters) {
    if (asked != 0) {
      pen.showText(letters);
    }
  }

  private static String run(char first, char last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
