package io.maximin.app;

import io.maximin.db.Vendor;

class AdminBooksSqliteTest extends AdminBooksSuite {
    AdminBooksSqliteTest() {
        super(Vendor.SQLITE);
    }
}
