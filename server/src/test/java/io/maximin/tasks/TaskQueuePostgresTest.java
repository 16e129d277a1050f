package io.maximin.tasks;

import io.maximin.db.Vendor;

class TaskQueuePostgresTest extends TaskQueueSuite {
    TaskQueuePostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
