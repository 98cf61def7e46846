package io.svodka.renderer.xlsx;

/// Check sums (CRC-32) of bytes that follow each other, from the sums of the parts. The sum of a
/// part moves past so many zeros by squaring the matrix of one zero bit, as zlib does it.
final class CheckSums {
  private static final int BITS = 32;
  private static final long POLYNOMIAL = 0xEDB88320L;

  private CheckSums() {}

  /// Returns the sum of two parts.
  ///
  /// @param length how many bytes the second part has
  static long joined(long first, long second, long length) {
    long[] zeros = squared(squared(oneZeroBit()));
    long sum = first;
    for (long rest = length; rest > 0; rest >>= 1) {
      zeros = squared(zeros);
      if ((rest & 1) == 1) {
        sum = times(zeros, sum);
      }
    }
    return sum ^ second;
  }

  private static long[] oneZeroBit() {
    long[] matrix = new long[BITS];
    matrix[0] = POLYNOMIAL;
    for (int bit = 1; bit < BITS; bit++) {
      matrix[bit] = 1L << (bit - 1);
    }
    return matrix;
  }

  private static long times(long[] matrix, long vector) {
    long sum = 0;
    for (int bit = 0; bit < BITS; bit++) {
      if (((vector >> bit) & 1) == 1) {
        sum ^= matrix[bit];
      }
    }
    return sum;
  }

  private static long[] squared(long[] matrix) {
    long[] square = new long[BITS];
    for (int bit = 0; bit < BITS; bit++) {
      square[bit] = times(matrix, matrix[bit]);
    }
    return square;
  }
}
