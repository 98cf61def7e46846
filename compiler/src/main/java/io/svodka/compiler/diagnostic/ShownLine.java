package io.svodka.compiler.diagnostic;

/// A line of a file as it is shown in a terminal: tabs become spaces, wide characters take two
/// places, marks that combine with the character before take none.
record ShownLine(String text) {
  private static final String TAB = "    ";

  /// Returns the line as it is printed.
  String printed() {
    StringBuilder printed = new StringBuilder();
    text.codePoints().forEach(character -> append(printed, character));
    return printed.toString().stripTrailing();
  }

  /// Returns how many places the first `length` UTF-16 units take.
  int width(int length) {
    return text.substring(0, Math.clamp(length, 0, text.length()))
        .codePoints()
        .map(ShownLine::places)
        .sum();
  }

  private static void append(StringBuilder printed, int character) {
    if (character == '\t') {
      printed.append(TAB);
    } else if (places(character) > 0
        || Character.getType(character) == Character.NON_SPACING_MARK) {
      printed.appendCodePoint(isPrinted(character) ? character : '\uFFFD');
    }
  }

  private static boolean isPrinted(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static int places(int character) {
    if (character == '\t') {
      return TAB.length();
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return within(character, 0x1100, 0x115F)
        || within(character, 0x2E80, 0xA4CF)
        || within(character, 0xAC00, 0xD7A3)
        || within(character, 0xF900, 0xFAFF)
        || within(character, 0xFE30, 0xFE6F)
        || within(character, 0xFF00, 0xFF60)
        || within(character, 0xFFE0, 0xFFE6)
        || within(character, 0x1F300, 0x1FAFF)
        || within(character, 0x20000, 0x3FFFD);
  }

  private static boolean within(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
