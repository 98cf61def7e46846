package io.svodka.runner.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Image;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.AssetPlan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures come from somebody else's hands.
class AssetFolderTest {
  private static final int AFTER_HEADER = 33;

  @TempDir Path parent;
  private Path project;

  @BeforeEach
  void makeAProjectBesideASecret() throws IOException {
    project = Files.createDirectories(parent.resolve("project"));
    Files.write(parent.resolve("secret.png"), png(2, 2));
    Files.write(project.resolve("logo.png"), png(20, 10));
    Files.createSymbolicLink(project.resolve("link.png"), parent.resolve("secret.png"));
    Files.createSymbolicLink(project.resolve("folder"), parent);
  }

  @Test
  void aPictureOfTheProjectIsRead() {
    Image image = read("logo.png");
    assertEquals(new Image.Pixels(20, 10), image.pixels());
    assertEquals(Image.Kind.PNG, image.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.png",
        "./../secret.png",
        "link.png",
        "folder/secret.png",
        "folder/project/../secret.png"
      })
  void noPathLeavesTheProject(String path) {
    String message = refused(path);
    assertTrue(message.contains("lies outside of the project"), message);
    String absolute = refused(parent.resolve("secret.png").toString());
    assertTrue(absolute.contains("lies outside of the project"), absolute);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/a.png", "file:///etc/hostname", "a\\..\\b.png"})
  void nothingIsFetched(String path) {
    assertTrue(refused(path).contains("cannot be read"), refused(path));
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] bomb = png(20, 10);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    Files.write(project.resolve("bomb.png"), bomb);
    assertTrue(refused("bomb.png").contains("60000 x 60000"), refused("bomb.png"));
  }

  @Test
  void whatUnpacksToMoreThanThePictureIsLeftOut() throws IOException {
    byte[] plain = png(20, 10);
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profile.writeBytes("bomb\0\0".getBytes(StandardCharsets.ISO_8859_1));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(profile)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        deflater.write(zeros);
      }
    }
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(plain, 0, AFTER_HEADER);
    bomb.writeBytes(part("iCCP", profile.toByteArray()));
    bomb.writeBytes(part("tEXt", "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1)));
    bomb.write(plain, AFTER_HEADER, plain.length - AFTER_HEADER);
    Files.write(project.resolve("profile.png"), bomb.toByteArray());
    byte[] kept = read("profile.png").content();
    String text = new String(kept, StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("iCCP") || text.contains("somebody"));
    assertEquals(20, ImageIO.read(new ByteArrayInputStream(kept)).getWidth());
  }

  @Test
  void ofAPhotographOnlyWhatPaintsIsKept() throws IOException {
    byte[] plain = jpeg(20, 10);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(plain, 0, 2);
    told.writeBytes(segment(0xE1, "Exif\0\0taken at home"));
    told.writeBytes(segment(0xED, "Photoshop 3.0\0by somebody"));
    told.writeBytes(segment(0xE2, "MPF\0another picture"));
    told.writeBytes(segment(0xFE, "a remark"));
    told.writeBytes(segment(0xE2, "ICC_PROFILE\0\1\1colours"));
    told.write(plain, 2, plain.length - 2);
    told.writeBytes("<script>another file</script>".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(project.resolve("photo.jpg"), told.toByteArray());
    Image image = read("photo.jpg");
    String kept = new String(image.content(), StandardCharsets.ISO_8859_1);
    assertTrue(kept.contains("colours"));
    for (String other : List.of("at home", "somebody", "another", "remark")) {
      assertFalse(kept.contains(other), other);
    }
    assertEquals(new Image.Pixels(20, 10), image.pixels());
    assertEquals(plain.length + "ICC_PROFILE\0\1\1colours".length() + 4, kept.length());
  }

  @Test
  void aTornPhotographIsNone() throws IOException {
    byte[] plain = jpeg(20, 10);
    for (int length : new int[] {plain.length - 2, plain.length / 2, 21, 5, 3}) {
      Files.write(project.resolve("torn.jpg"), java.util.Arrays.copyOf(plain, length));
      assertTrue(refused("torn.jpg").contains("neither PNG nor JPEG"), refused("torn.jpg"));
    }
  }

  /// Whoever opened a pipe would wait for ever.
  @Test
  void onlyFilesAreOpened() throws IOException, InterruptedException {
    Files.createDirectory(project.resolve("folder.png"));
    Path pipe = project.resolve("pipe.png");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    for (String name : List.of("folder.png", "pipe.png")) {
      String message = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(name));
      assertTrue(message.contains("cannot be read"), message);
    }
  }

  /// A picture of lines may ask for files and addresses, whatever it is called.
  @Test
  void aPictureOfLinesIsNone() throws IOException {
    Files.writeString(
        project.resolve("lines.png"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>");
    assertTrue(refused("lines.png").contains("neither PNG nor JPEG"), refused("lines.png"));
  }

  @Test
  void aTornPictureIsNone() throws IOException {
    byte[] plain = png(20, 10);
    byte[] torn = java.util.Arrays.copyOf(plain, plain.length - 15);
    Files.write(project.resolve("torn.png"), torn);
    Files.writeString(project.resolve("words.png"), "no picture");
    assertTrue(refused("torn.png").contains("neither PNG nor JPEG"), refused("torn.png"));
    assertTrue(refused("words.png").contains("neither PNG nor JPEG"), refused("words.png"));
  }

  private Image read(String path) {
    Span span = new Span(new SourceId("report.svodka"), 0, 1);
    return new AssetFolder(project).read(List.of(new AssetPlan(path, span))).get(path);
  }

  private String refused(String path) {
    RunFailure failure = assertThrows(RunFailure.Setup.class, () -> read(path));
    assertEquals("SV9409", failure.code());
    return failure.getMessage();
  }

  private static byte[] part(String kind, byte[] content) {
    byte[] named = kind.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(named);
    sum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(named)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] segment(int kind, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(bytes.length + 4)
        .putShort((short) (0xFF00 | kind))
        .putShort((short) (bytes.length + 2))
        .put(bytes)
        .array();
  }

  private static byte[] png(int width, int height) throws IOException {
    return picture(width, height, BufferedImage.TYPE_INT_ARGB, "png");
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    return picture(width, height, BufferedImage.TYPE_INT_RGB, "jpg");
  }

  private static byte[] picture(int width, int height, int colours, String kind)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, colours), kind, out);
    return out.toByteArray();
  }
}
