package io.svodka.model.value;

/// In which direction a change of a measure is good news.
public enum GoodWhen {
  HIGHER,
  LOWER,
  NEUTRAL
}
