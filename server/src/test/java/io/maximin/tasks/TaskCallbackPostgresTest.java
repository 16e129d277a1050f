package io.maximin.tasks;

import io.maximin.db.Vendor;
import java.io.IOException;

class TaskCallbackPostgresTest extends TaskCallbackSuite {
    TaskCallbackPostgresTest() throws IOException {
        super(Vendor.POSTGRESQL);
    }
}
