package io.svodka.renderer.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class QuickDeflateTest {
  private static final int REACH = 1 << 15;

  @Test
  void rowsOfASheetComeOutAsShortAsAtTheFastestLevelOfZlib() throws DataFormatException {
    byte[] rows = rows(20_000);
    byte[] quick = inPieces(rows, 1 << 18);
    assertArrayEquals(rows, inflated(quick, rows.length));
    assertTrue(quick.length < zlib(rows), quick.length + " against " + zlib(rows));
  }

  @Test
  void whateverGoesInComesOutAgain() throws DataFormatException {
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      byte[] bytes = made(random, random.nextInt(i < 3_900 ? 400 : 200_000));
      int piece = 1 + random.nextInt(Math.max(1, bytes.length));
      assertArrayEquals(bytes, inflated(inPieces(bytes, piece), bytes.length), "case " + i);
    }
  }

  @Test
  void nothingAndOneByteAreFine() throws DataFormatException {
    for (byte[] bytes : new byte[][] {{}, {0}, {-1}, new byte[9], new byte[100_000]}) {
      assertArrayEquals(bytes, inflated(inPieces(bytes, 1 << 16), bytes.length));
    }
  }

  @Test
  void aReferenceReachesAsFarAsItMayAndNoFarther() throws DataFormatException {
    for (int apart = REACH - 12; apart < REACH + 12; apart++) {
      byte[] bytes = new byte[apart + 40];
      new Random(1).nextBytes(bytes);
      System.arraycopy(bytes, 0, bytes, apart, 20);
      assertArrayEquals(bytes, inflated(inPieces(bytes, bytes.length), bytes.length));
    }
  }

  @Test
  void codesWithinFifteenBitsHoldEvenWhereFrequenciesDoubleForEver() throws DataFormatException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Random random = new Random(3);
    for (int i = 0; i < 2_000_000; i++) {
      bytes.write(Integer.numberOfTrailingZeros(random.nextInt() | 1 << 30) * 5);
    }
    assertArrayEquals(
        bytes.toByteArray(), inflated(inPieces(bytes.toByteArray(), 1 << 20), bytes.size()));
  }

  /// Letters of few or many kinds, with pieces that come again.
  private static byte[] made(Random random, int length) {
    byte[] bytes = new byte[length];
    int kinds = 1 + random.nextInt(256);
    int at = 0;
    while (at < length) {
      if (at > 0 && random.nextInt(4) == 0) {
        int back = 1 + random.nextInt(at);
        for (int rest = random.nextInt(600); rest > 0 && at < length; rest--, at++) {
          bytes[at] = bytes[at - back];
        }
      } else {
        bytes[at++] = (byte) random.nextInt(kinds);
      }
    }
    return bytes;
  }

  private static byte[] rows(int count) {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= count; row++) {
      rows.append("<row r=\"").append(row).append("\">");
      for (char column = 'A'; column < 'K'; column++) {
        rows.append("<c r=\"").append(column).append(row).append("\" s=\"").append(column % 7);
        rows.append("\"><v>").append(random.nextInt(9_000)).append("</v></c>");
      }
      rows.append("</row>");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] inPieces(byte[] bytes, int piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < bytes.length; from += piece) {
      int end = Math.min(bytes.length, from + piece);
      out.writeBytes(QuickDeflate.deflated(bytes, Math.max(0, from - REACH), from, end));
    }
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] deflated, int length) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(deflated);
      byte[] bytes = new byte[length + 1];
      int made = inflater.inflate(bytes);
      return Arrays.copyOf(bytes, made);
    } finally {
      inflater.end();
    }
  }

  private static int zlib(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      return deflater.deflate(new byte[bytes.length]);
    } finally {
      deflater.end();
    }
  }
}
