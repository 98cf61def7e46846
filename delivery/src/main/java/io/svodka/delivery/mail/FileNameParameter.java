package io.svodka.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A file name as the parameter `filename` of RFC 2231, cut into pieces where one line is too
/// short. The library writes it as one line, which servers cut off when it is long.
final class FileNameParameter {
  private static final int LONGEST_PIECE = 54;

  private FileNameParameter() {}

  /// Returns the parameter with the separator before it.
  static String of(String name) {
    if (EncodedWord.isPlain(name)) {
      return ";\r\n\tfilename=" + EncodedWord.phrase(name);
    }
    List<String> pieces = pieces("UTF-8''", name);
    if (pieces.size() == 1) {
      return ";\r\n\tfilename*=" + pieces.getFirst();
    }
    StringBuilder parameter = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      parameter.append(";\r\n\tfilename*").append(i).append("*=").append(pieces.get(i));
    }
    return parameter.toString();
  }

  private static List<String> pieces(String start, String name) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder(start);
    for (int point : name.codePoints().toArray()) {
      String escaped = escaped(Character.toString(point));
      // Some clients decode piece by piece, so a character stays in one piece.
      if (piece.length() + escaped.length() > LONGEST_PIECE) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(escaped);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static String escaped(String character) {
    if (character.matches("[A-Za-z0-9._-]")) {
      return character;
    }
    StringBuilder escaped = new StringBuilder();
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('%').append("%02X".formatted(each));
    }
    return escaped.toString();
  }
}
