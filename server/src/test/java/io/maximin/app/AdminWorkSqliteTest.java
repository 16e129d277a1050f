package io.maximin.app;

import io.maximin.db.Vendor;

class AdminWorkSqliteTest extends AdminWorkSuite {
    AdminWorkSqliteTest() {
        super(Vendor.SQLITE);
    }
}
