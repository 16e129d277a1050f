package io.maximin.tasks;

import io.maximin.db.Vendor;

class TaskRetriesSqliteTest extends TaskRetriesSuite {
    TaskRetriesSqliteTest() {
        super(Vendor.SQLITE);
    }
}
