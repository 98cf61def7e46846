package io.svodka.runner.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.svodka.model.rendition.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentWriterTest {
  private final Random random = new Random(7);

  private byte[] some(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Content written(byte[] bytes, int step) throws IOException {
    try (ContentWriter writer = new ContentWriter()) {
      for (int from = 0; from < bytes.length; from += step) {
        if (step == 1) {
          writer.write(bytes[from]);
        } else {
          writer.write(bytes, from, Math.min(step, bytes.length - from));
        }
      }
      return writer.finished();
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        ContentWriter.MOST_HELD - 1,
        ContentWriter.MOST_HELD,
        ContentWriter.MOST_HELD + 1,
        3_333_333
      })
  void bytesAreTheSameWhetherTheyAreHeldOrNot(int length) throws IOException {
    byte[] bytes = some(length);
    for (int step : new int[] {1, 999, 1 << 16, 5_000_000}) {
      Content content = written(bytes, step);
      assertEquals(length, content.length());
      assertEquals(Content.sha256(bytes), content.sha256());
      assertArrayEquals(bytes, content.bytes());
    }
  }

  @Test
  void severalReadAtOnceFromTheBeginning() throws IOException {
    byte[] bytes = some(2_000_000);
    Content content = written(bytes, 4096);
    try (InputStream one = content.open();
        InputStream other = content.open()) {
      assertArrayEquals(Arrays.copyOf(bytes, 100_001), one.readNBytes(100_001));
      assertArrayEquals(bytes, other.readAllBytes());
      assertArrayEquals(Arrays.copyOfRange(bytes, 100_001, bytes.length), one.readAllBytes());
      assertEquals(-1, one.read());
    }
  }

  @Test
  void oneByteMoreIsAnotherContent() throws IOException {
    assertNotEquals(
        written(some(ContentWriter.MOST_HELD), 4096).sha256(),
        written(some(ContentWriter.MOST_HELD + 1), 4096).sha256());
  }
}
