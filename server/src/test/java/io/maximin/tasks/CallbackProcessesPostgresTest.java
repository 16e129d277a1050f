package io.maximin.tasks;

import io.maximin.db.Vendor;
import java.io.IOException;

class CallbackProcessesPostgresTest extends CallbackProcessesSuite {
    CallbackProcessesPostgresTest() throws IOException {
        super(Vendor.POSTGRESQL);
    }
}
