package io.svodka.renderer.pdf.jasper;

import net.sf.jasperreports.engine.fill.JRMeasuredText;
import org.jspecify.annotations.Nullable;

/// The measure of a text that fits.
record SetText(int length) implements JRMeasuredText {
  @Override
  public float getLeadingOffset() {
    return 0;
  }

  @Override
  public float getLineSpacingFactor() {
    return 1;
  }

  @Override
  public float getTextWidth() {
    return 0;
  }

  @Override
  public float getAverageCharWidth() {
    return 0;
  }

  @Override
  public float getTextHeight() {
    return 0;
  }

  @Override
  public int getTextOffset() {
    return length;
  }

  @Override
  public boolean isLeftToRight() {
    return true;
  }

  @Override
  public boolean isParagraphCut() {
    return false;
  }

  @Override
  public @Nullable String getTextSuffix() {
    return null;
  }

  @Override
  public short @Nullable [] getLineBreakOffsets() {
    return null;
  }
}
