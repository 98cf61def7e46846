package io.svodka.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChosenKeysTest {
  private static final List<KeyedData> ALL =
      List.of(
          data(101, "north", "Север"), data(102, "south", "Юг"), data(103, "101", "Сто первый"));

  @Test
  void withoutWishesAllCome() {
    assertEquals(List.of("101", "102", "103"), chosen());
  }

  @Test
  void aKeyIsNamedByItselfOrByAnAttribute() {
    assertEquals(List.of("102"), chosen("102"));
    assertEquals(List.of("102"), chosen("south"));
    assertEquals(List.of("101", "102"), chosen("Юг", "north"));
  }

  @Test
  void twoNamesOfOneKeyMakeOnePack() {
    assertEquals(List.of("102"), chosen("102", "south"));
  }

  @Test
  void aNameThatFitsSeveralBringsAllOfThem() {
    assertEquals(List.of("101", "103"), chosen("101"));
  }

  @Test
  void aNameIsTakenExactly() {
    assertEquals("SV9425", refused("North").code());
    assertTrue(refused("10").getMessage().contains("`10`"));
  }

  @Test
  void everyNameThatNobodyHasIsSaid() {
    RunFailure failure = refused("102", "999", "West");
    assertEquals("there is no key `999`, `West`", failure.getMessage());
  }

  @Test
  void afterTheLastThereIsNothing() {
    ChosenKeys keys = new ChosenKeys(ALL.iterator(), Set.of("102"));
    keys.next();
    assertThrows(NoSuchElementException.class, keys::next);
  }

  private static List<String> chosen(String... wanted) {
    List<String> keys = new ArrayList<>();
    new ChosenKeys(ALL.iterator(), Set.of(wanted))
        .forEachRemaining(data -> keys.add(PlainText.of(data.key())));
    return keys;
  }

  private static RunFailure refused(String... wanted) {
    return assertThrows(RunFailure.Setup.class, () -> chosen(wanted));
  }

  private static KeyedData data(long key, String code, String name) {
    return new KeyedData(Value.of(key), List.of(Value.of(code), Value.of(name)), Map.of());
  }
}
