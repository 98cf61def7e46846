package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CheckSumsTest {
  @Test
  void sumsOfPartsJoinToTheSumOfTheWhole() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(5_000)];
      random.nextBytes(bytes);
      int cut = bytes.length == 0 ? 0 : random.nextInt(bytes.length + 1);
      long joined =
          CheckSums.joined(
              sum(bytes, 0, cut), sum(bytes, cut, bytes.length - cut), bytes.length - cut);
      assertEquals(sum(bytes, 0, bytes.length), joined);
    }
  }

  private static long sum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return sum.getValue();
  }
}
