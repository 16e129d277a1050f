package io.maximin.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class KeyServiceSqliteTest extends KeyServiceSuite {
    KeyServiceSqliteTest() {
        super(Vendor.SQLITE);
    }

    @Test
    void theSecretIsInNoFile() throws IOException {
        var secret = create("laptop").secret().reveal();
        keys().authenticate(secret);
        keys().flush();

        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .doesNotContain(secret)
                            .doesNotContain(secret.substring(15, 40)));
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        create("laptop");

        for (var name : new String[] {"maximin.db", "maximin.db-wal", "maximin.db-shm", "server.secret"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }
}
