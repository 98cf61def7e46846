package io.svodka.runner.site;

import io.svodka.compiler.glossary.Entry;
import io.svodka.renderer.site.Block.Look;
import io.svodka.renderer.site.Block.Mark;
import io.svodka.runner.tests.TestResult;

/// Whether tests pass, in a word.
record TestMarks(SiteFacts facts, SiteWords words) {
  /// Returns how a test did; nothing where it was not run.
  Mark of(Entry test) {
    return facts.tests().stream()
        .filter(result -> result.test().name().equals(test.symbol().name()))
        .findFirst()
        .map(this::mark)
        .orElse(Mark.NONE);
  }

  private Mark mark(TestResult result) {
    return switch (result.status()) {
      case PASSED -> new Mark(words.say("passes", "пройден"), Look.GOOD);
      case FAILED -> new Mark(words.say("fails", "не пройден"), Look.BAD);
      case SKIPPED -> new Mark(words.say("needs real data", "нужны данные"), Look.QUIET);
    };
  }
}
