package io.maximin.app;

import io.maximin.db.Vendor;

class AdminAccountsSqliteTest extends AdminAccountsSuite {
    AdminAccountsSqliteTest() {
        super(Vendor.SQLITE);
    }
}
