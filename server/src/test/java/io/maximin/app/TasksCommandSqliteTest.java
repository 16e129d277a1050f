package io.maximin.app;

import io.maximin.db.Vendor;

class TasksCommandSqliteTest extends TasksCommandSuite {
    TasksCommandSqliteTest() {
        super(Vendor.SQLITE);
    }
}
