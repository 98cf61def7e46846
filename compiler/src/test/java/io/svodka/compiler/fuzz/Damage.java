package io.svodka.compiler.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;

/// Ways to spoil a text, by tokens and by bytes.
enum Damage {
  TOKEN_REMOVED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      MatchResult token = token(text, random);
      return text.substring(0, token.start()) + text.substring(token.end());
    }
  },
  TOKEN_REPLACED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      MatchResult token = token(text, random);
      return text.substring(0, token.start()) + word(random, words) + text.substring(token.end());
    }
  },
  TOKEN_INSERTED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      int at = token(text, random).start();
      return text.substring(0, at) + word(random, words) + " " + text.substring(at);
    }
  },
  TOKEN_REPEATED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      MatchResult token = token(text, random);
      int times = 1 << random.nextInt(9);
      return text.substring(0, token.end())
          + (" " + token.group()).repeat(times)
          + text.substring(token.end());
    }
  },
  TOKENS_SWAPPED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      MatchResult one = token(text, random);
      MatchResult other = token(text, random);
      MatchResult first = one.start() < other.start() ? one : other;
      MatchResult last = one.start() < other.start() ? other : one;
      return first.end() > last.start()
          ? text
          : text.substring(0, first.start())
              + last.group()
              + text.substring(first.end(), last.start())
              + first.group()
              + text.substring(last.end());
    }
  },
  TOKENS_SHUFFLED_INTO_SOUP {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      StringBuilder soup = new StringBuilder();
      for (int i = random.nextInt(200); i >= 0; i--) {
        soup.append(word(random, words)).append(random.nextInt(4) == 0 ? '\n' : ' ');
      }
      return soup.toString();
    }
  },
  CUT_OFF {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      return text.substring(0, random.nextInt(text.length() + 1));
    }
  },
  STRETCH_REMOVED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(200));
      return text.substring(0, from) + text.substring(to);
    }
  },
  CHARACTER_INSERTED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      int at = random.nextInt(text.length() + 1);
      char odd = ODD.charAt(random.nextInt(ODD.length()));
      return text.substring(0, at) + odd + text.substring(at);
    }
  },
  BYTE_CHANGED {
    @Override
    String done(String text, RandomGenerator random, List<String> words) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  };

  private static final String ODD =
      "\"'`{}()[]|$#%.,:;<>=+-*/\\\n\r\t\0\u00A0\u2028\uFEFF\uFFFD\uD83D\uDE00«“–é\u0301я";

  abstract String done(String text, RandomGenerator random, List<String> words);

  private static String word(RandomGenerator random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static MatchResult token(String text, RandomGenerator random) {
    List<MatchResult> tokens = Corpus.tokens(text.isBlank() ? "empty" : text);
    MatchResult token = tokens.get(random.nextInt(tokens.size()));
    return token.end() > text.length() ? new Nowhere() : token;
  }

  /// Stands for a token of a text that has none.
  private record Nowhere() implements MatchResult {
    @Override
    public int start() {
      return 0;
    }

    @Override
    public int start(int group) {
      return 0;
    }

    @Override
    public int end() {
      return 0;
    }

    @Override
    public int end(int group) {
      return 0;
    }

    @Override
    public String group() {
      return "";
    }

    @Override
    public String group(int group) {
      return "";
    }

    @Override
    public int groupCount() {
      return 0;
    }
  }
}
