package io.svodka.runner.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.query.AnswerPlan;
import io.svodka.engine.query.AnswerPlan.Cutting;
import io.svodka.engine.query.AnswerPlan.Rest;
import org.junit.jupiter.api.Test;

class PlanWordsTest {
  @Test
  void aPlanIsToldInBothLanguages() {
    assertEquals(
        new Said(
            "every level in SQL by grouping sets, cut by the burst key, 2 statements merged, asked"
                + " once more for rows of the rest",
            "каждый уровень в SQL через grouping sets, с условием по ключу разбивки, результаты 2"
                + " запросов соединяются, строки остатка запрашиваются ещё раз"),
        PlanWords.of(
            new AnswerPlan.Own(Coverage.EVERY_LEVEL, Cutting.BY_KEY, 2, Rest.ASKED_AGAIN)));
  }

  @Test
  void whatIsNotDoneIsNotTold() {
    assertEquals(
        new Said(
            "the finest level in SQL, totals folded from it",
            "самый подробный уровень в SQL, итоги складываются из него"),
        PlanWords.of(new AnswerPlan.Own(Coverage.FINEST, Cutting.NOT_CUT, 1, Rest.WITHIN)));
  }

  @Test
  void aQueryMayBeAnsweredByTheStatementOfAnother() {
    assertEquals(
        new Said("in the statement of summary", "одним запросом вместе с summary"),
        PlanWords.of(new AnswerPlan.InStatementOf("summary")));
  }
}
