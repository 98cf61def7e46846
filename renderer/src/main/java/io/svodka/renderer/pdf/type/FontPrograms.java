package io.svodka.renderer.pdf.type;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Subsets of fonts as files hold them: each is deflated once for all the files that hold the same
/// letters. A file does not depend on those before it, for equal letters give equal bytes whether
/// they were kept or not.
public final class FontPrograms {
  private static final int MOST = 100;

  private final Map<Program, byte[]> kept = new ConcurrentHashMap<>();

  /// What the library wrote without deflating it.
  private static final class Program {
    private final byte[] stored;
    private final int hash;

    Program(byte[] stored) {
      this.stored = stored;
      this.hash = Arrays.hashCode(stored);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Program program && Arrays.equals(stored, program.stored);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /// Returns the deflated form of a stream that the library stored in blocks as it was.
  public PdfStream deflated(PdfStream stream) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    stream.writeContent(stored);
    byte[] deflated = deflated(new Program(stored.toByteArray()));
    PdfStream shared = new PdfStream(deflated);
    shared.putAll(stream);
    shared.put(PdfName.LENGTH, new PdfNumber(deflated.length));
    return shared;
  }

  private byte[] deflated(Program program) throws IOException {
    byte[] known = kept.get(program);
    if (known != null) {
      return known;
    }
    byte[] made = deflated(program.stored);
    if (kept.size() < MOST) {
      kept.put(program, made);
    }
    return made;
  }

  private static byte[] deflated(byte[] stored) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(stored));
        OutputStream out = new DeflaterOutputStream(deflated)) {
      in.transferTo(out);
    }
    return deflated.toByteArray();
  }
}
