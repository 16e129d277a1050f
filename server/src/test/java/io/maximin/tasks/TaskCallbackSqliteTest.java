package io.maximin.tasks;

import io.maximin.db.Vendor;
import java.io.IOException;

class TaskCallbackSqliteTest extends TaskCallbackSuite {
    TaskCallbackSqliteTest() throws IOException {
        super(Vendor.SQLITE);
    }
}
