package io.svodka.cli;

import io.svodka.compiler.source.Workspace;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.Revision;
import io.svodka.runner.review.Checkout;
import io.svodka.runner.review.LiveCheckout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Where a service takes its project from.
interface WatchedPlace extends AutoCloseable {
  /// Returns the project as it is there now.
  Taken take();

  @Override
  default void close() {}

  /// A state of the project.
  record Taken(Path folder, Workspace workspace, Revision revision) {}

  /// The folder as it is.
  record Folder(Path folder) implements WatchedPlace {
    @Override
    public Taken take() {
      Workspace workspace = new ProjectFolder(folder).read();
      return new Taken(folder, workspace, Revision.of(folder, workspace));
    }
  }

  /// The commit that a branch or tag of the project's repository points to.
  final class Git implements WatchedPlace {
    private final Checkout checkout;
    private final String revision;
    private final Path home;
    private final List<LiveCheckout> taken = new ArrayList<>();

    Git(Path project, String revision) {
      this.checkout = new Checkout(project);
      this.revision = revision;
      this.home = project.resolve(".svodka/revisions").resolve(UUID.randomUUID().toString());
    }

    /// Folders of older commits stay until the service ends: packs may still be made of them.
    @Override
    public Taken take() {
      String commit = checkout.commit(revision);
      taken.forEach(LiveCheckout::refresh);
      LiveCheckout now =
          taken.stream()
              .filter(each -> each.commit().equals(commit))
              .findFirst()
              .orElseGet(() -> added(commit));
      Workspace workspace = new ProjectFolder(now.folder()).read();
      return new Taken(now.folder(), workspace, Revision.committed(commit, workspace));
    }

    private LiveCheckout added(String commit) {
      // One that broke off has left a folder of its own behind.
      Path folder = home.resolve(UUID.randomUUID().toString());
      LiveCheckout added = LiveCheckout.of(checkout, commit, folder);
      taken.add(added);
      return added;
    }

    @Override
    public void close() {
      if (Files.exists(home)) {
        LiveCheckout.drop(home);
        taken.clear();
      }
    }
  }
}
