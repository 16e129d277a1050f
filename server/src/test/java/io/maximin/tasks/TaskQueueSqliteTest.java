package io.maximin.tasks;

import io.maximin.db.Vendor;

class TaskQueueSqliteTest extends TaskQueueSuite {
    TaskQueueSqliteTest() {
        super(Vendor.SQLITE);
    }
}
