package io.maximin.app;

import io.maximin.db.Vendor;

class AdminBooksPostgresTest extends AdminBooksSuite {
    AdminBooksPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
