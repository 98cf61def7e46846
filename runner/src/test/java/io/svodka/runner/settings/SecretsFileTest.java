package io.svodka.runner.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsFileTest {
  private static final String SETTINGS =
      """
      [secrets]
      file = "secrets.env"

      [connections.crm]
      url = "jdbc:postgresql://h/crm"
      password = "${CRM_PASSWORD}"
      """;

  @TempDir private Path folder;

  @Test
  void secretsComeFromTheFile() throws IOException {
    write("# comment\n\nCRM_PASSWORD=a=b #c \nOTHER=x\n", "rw-------");
    assertEquals(new Secret("a=b #c "), password(Map.of()));
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    write("CRM_PASSWORD=of the file\n", "r--------");
    assertEquals(new Secret("of now"), password(Map.of("CRM_PASSWORD", "of now")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx-----x"})
  void aFileThatOthersCanUseIsRefused(String permissions) throws IOException {
    write("CRM_PASSWORD=S3cr3t-CANARY\n", permissions);
    RunFailure refused = refused();
    assertTrue(refused.getMessage().contains("(" + permissions + ")"), refused.getMessage());
    assertTrue(refused.help().startsWith("chmod 600 "), refused.help());
  }

  @Test
  void aBadLineIsNamedAndNotRepeated() throws IOException {
    write("CRM_PASSWORD=x\nS3cr3t-CANARY\n", "rw-------");
    RunFailure refused = refused();
    assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
    assertFalse((refused.getMessage() + refused.help()).contains("CANARY"));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.writeString(folder.resolve(SettingsFile.NAME), SETTINGS);
    assertTrue(refused().getMessage().contains("`secrets.env` cannot be read"));
  }

  private void write(String text, String permissions) throws IOException {
    Files.writeString(folder.resolve(SettingsFile.NAME), SETTINGS);
    Path file = Files.writeString(folder.resolve("secrets.env"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Secret password(Map<String, String> environment) {
    return new SettingsFile(environment).read(folder).connections().get("crm").password();
  }

  private RunFailure refused() {
    RunFailure refused =
        assertThrows(RunFailure.Setup.class, () -> new SettingsFile(Map.of()).read(folder));
    assertEquals("SV9413", refused.code());
    return refused;
  }
}
