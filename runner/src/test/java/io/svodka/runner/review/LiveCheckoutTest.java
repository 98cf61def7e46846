package io.svodka.runner.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What git keeps is that of the commit; everything else is that of the folder as it is.
class LiveCheckoutTest {
  @TempDir private Path root;
  private Path project;
  private LiveCheckout taken;

  @BeforeEach
  void take() throws Exception {
    project = Files.createDirectories(root.resolve("project/data")).getParent();
    write("a.svodka", "committed");
    write("plan.csv", "1");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "first");
    write("plan.csv", "2");
    write("new.svodka", "not committed");
    write("data/orders.csv", "monday");
    Checkout checkout = new Checkout(project);
    taken = LiveCheckout.of(checkout, checkout.commit("HEAD"), root.resolve("taken"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(project.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(taken.folder().resolve(name));
  }

  private void git(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of("git", "-C", project.toString()));
    line.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(line).inheritIO().start().waitFor());
  }

  @Test
  void filesOfTheCommitStayAndNewSpecificationsStayOut() throws IOException {
    assertEquals("committed", read("a.svodka"));
    assertEquals("1", read("plan.csv"));
    assertFalse(Files.exists(taken.folder().resolve("new.svodka")));
  }

  @Test
  void dataThatAreReplacedNewOrGoneAreSo() throws IOException {
    assertEquals("monday", read("data/orders.csv"));
    write("tuesday.part", "tuesday");
    Files.move(
        project.resolve("tuesday.part"),
        project.resolve("data/orders.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    write("data/returns.csv", "two");
    taken.refresh();
    assertEquals("tuesday", read("data/orders.csv"));
    assertEquals("two", read("data/returns.csv"));
    Files.delete(project.resolve("data/returns.csv"));
    Files.delete(project.resolve("plan.csv"));
    taken.refresh();
    assertFalse(Files.exists(taken.folder().resolve("data/returns.csv")));
    assertEquals("1", read("plan.csv"));
  }

  @Test
  void droppingAFolderLeavesTheProjectAlone() throws IOException {
    LiveCheckout.drop(taken.folder());
    assertFalse(Files.exists(taken.folder()));
    try (Stream<Path> files = Files.list(project.resolve("data"))) {
      assertEquals(1, files.count());
    }
  }
}
