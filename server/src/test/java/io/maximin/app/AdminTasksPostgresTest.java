package io.maximin.app;

import io.maximin.db.Vendor;

class AdminTasksPostgresTest extends AdminTasksSuite {
    AdminTasksPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
