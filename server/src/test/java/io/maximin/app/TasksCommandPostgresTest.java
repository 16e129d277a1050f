package io.maximin.app;

import io.maximin.db.Vendor;

class TasksCommandPostgresTest extends TasksCommandSuite {
    TasksCommandPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
