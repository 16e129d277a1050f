package io.maximin.app;

import io.maximin.db.Vendor;

class AdminAccountsPostgresTest extends AdminAccountsSuite {
    AdminAccountsPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
