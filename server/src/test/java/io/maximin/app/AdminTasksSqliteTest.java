package io.maximin.app;

import io.maximin.db.Vendor;

class AdminTasksSqliteTest extends AdminTasksSuite {
    AdminTasksSqliteTest() {
        super(Vendor.SQLITE);
    }
}
