package io.maximin.tasks;

import io.maximin.db.Vendor;
import java.io.IOException;

class CallbackProcessesSqliteTest extends CallbackProcessesSuite {
    CallbackProcessesSqliteTest() throws IOException {
        super(Vendor.SQLITE);
    }
}
