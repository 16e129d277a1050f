package io.maximin.tasks;

import io.maximin.db.Vendor;

class TaskRetriesPostgresTest extends TaskRetriesSuite {
    TaskRetriesPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
